//! What a sentence speaks of, by what stands on the two sides of its relation.

use crate::lexicon::{Class, Classes};
use crate::text::Span;

use super::groups;
use super::reading::Reading;

/// Units that a side of a relation has at most.
const REACH: usize = 12;

/// Verbs by which things get better.
const BETTER: Classes = Classes::of(&[Class::Down, Class::Cure, Class::Prevent]);

/// Verbs by which things get worse.
const WORSE: Classes = Classes::of(&[Class::Up, Class::Cause, Class::Harm, Class::Act]);

/// Who or what may have more or less of a risk.
const BEARER: Classes = groups::EXPOSURE.with(groups::ILL).with(Classes::of(&[
    Class::Human,
    Class::Life,
    Class::Process,
    Class::Surrogate,
]));

/// The category of the relation that the words at `cue` state, where its two sides tell one.
pub(super) fn category(reading: &Reading, cue: Span) -> Option<&'static str> {
    let at = reading.units.iter().rposition(|unit| unit.span.start < cue.end)?;
    let verb = reading.units[at].classes;
    let before = side(reading, (0..at).rev());
    let after = side(reading, at + 1..reading.units.len());
    let passive = reading.says(at + 1, "by") || verb.has(Class::Past) && reading.says(at + 2, "by");
    let (subject, object) = if passive { (after, before) } else { (before, after) };
    let treated = subject.meets(groups::TREATMENT);
    if subject.has(Class::Test) && verb.has(Class::Detect) && object.meets(groups::HEALTH) {
        Some("test_screening")
    } else if verb.meets(Classes::of(&[Class::Link, Class::Risk, Class::Compare])) {
        let sides = subject.meets(BEARER) && object.meets(groups::BAD);
        let turned = object.meets(groups::EXPOSURE)
            && subject.meets(groups::BAD)
            && !verb.has(Class::Compare);
        (sides || turned).then_some("risk_prevention")
    } else if object.meets(groups::BAD) {
        match () {
            () if treated && verb.meets(BETTER) => Some("treatment_benefit"),
            () if treated && verb.meets(WORSE) => Some("treatment_harm"),
            () if subject.meets(groups::EXPOSURE) && verb.meets(groups::EFFECT) => {
                Some("risk_prevention")
            }
            () => None,
        }
    } else if object.has(Class::GoodOutcome) && verb.meets(groups::EFFECT) {
        match () {
            () if subject.meets(groups::TAKEN) => Some("treatment_benefit"),
            () if subject.meets(groups::EXPOSURE) => Some("risk_prevention"),
            () => None,
        }
    } else if subject.meets(groups::BIO) && object.meets(groups::BODY) && verb.meets(groups::EFFECT)
    {
        Some("mechanism")
    } else {
        None
    }
}

/// Every class on one side of a relation, as far as its clause goes.
fn side(reading: &Reading, units: impl Iterator<Item = usize>) -> Classes {
    let clause = units.map(|at| &reading.units[at]).take_while(|unit| !unit.is(Class::Break));
    clause.take(REACH).fold(Classes::default(), |all, unit| all.with(unit.classes))
}
