//! Whether a sentence can hold a claim at all, and who makes it.

use crate::blocks::Role;
use crate::category::Category;
use crate::finding::{Polarity, Voice};
use crate::lexicon::{Class, Classes, Unit};

use super::frame::Fit;
use super::reading::Reading;

/// Signs that no finding is stated: a question, an aim, a boilerplate sentence, methods.
const NO_FINDING: Classes =
    Classes::of(&[Class::Question, Class::Aim, Class::Disclaimer, Class::Method]);

/// Signs that the sentence cannot hold a claim of the category.
fn vetoes(category: &Category) -> Classes {
    match category.id {
        "commercial" | "suppression" => Classes::default(),
        "hype" => Class::Question.set(),
        "anecdote" | "advice" => Classes::of(&[Class::Question, Class::Disclaimer]),
        "vague_evidence" => Classes::of(&[Class::Question, Class::Aim]),
        _ => NO_FINDING,
    }
}

/// Whether a sentence with words of these classes may hold a claim of the category.
pub(super) fn admits(all: Classes, category: &Category) -> bool {
    !all.meets(vetoes(category))
}

/// Marks and words at which a negation's reach ends.
const REACH_ENDS: Classes = Classes::of(&[Class::Break, Class::Comma]);

/// Denied when a negation stands at most five units before the first cue, or the cue is one
/// ("unsatisfactory").
pub(super) fn polarity(reading: &Reading, fit: &Fit) -> Polarity {
    if reading.has(Class::Deny) {
        return Polarity::Negative;
    }
    let Some(&cue) = fit.cues.first() else { return Polarity::Positive };
    let denies_itself = |unit: &Unit| unit.is(Class::Effective) && unit.is(Class::Negation);
    if reading.units.get(cue).is_some_and(denies_itself) {
        return Polarity::Negative;
    }
    let reach = reading.units[..cue].iter().enumerate().rev().take(6).take_while(|(at, unit)| {
        !unit.classes.meets(REACH_ENDS)
            && !reading.says(*at, "but")
            && !reading.says(*at, "however")
    });
    let mut reach = reach.map(|(_, unit)| unit);
    if reach.any(|unit| unit.is(Class::Negation) && !denies_itself(unit)) {
        Polarity::Negative
    } else {
        Polarity::Positive
    }
}

/// Who says it.
pub(super) fn voice(reading: &Reading, role: Role) -> Voice {
    if role == Role::Quotation {
        Voice::Quotation
    } else if reading.has(Class::Deny) {
        Voice::Reported
    } else {
        Voice::Page
    }
}
