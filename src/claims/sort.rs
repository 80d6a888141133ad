//! Which category a sentence belongs to that is a claim by the sum of its words.

use crate::category::Category;
use crate::lexicon::{Class, Classes};

use super::frame::Fit;
use super::groups;
use super::points::{CLEAR, Count, DAILY, Frame, RELATION, WEAK};
use super::reading::Reading;

/// Whether such a claim needs a word of health besides its own cue.
pub(super) fn needs_health(category: &Category) -> bool {
    matches!(category.id, "vague_evidence" | "preclinical")
}

/// Relations by which a treatment works, or harms.
const WORKS: Classes = Classes::of(&[
    Class::Cure,
    Class::Down,
    Class::Up,
    Class::Effective,
    Class::Prevent,
    Class::Works,
    Class::Effects,
]);

/// Relations that raise or lower a risk.
const RISKS: Classes = groups::EFFECT.with(Classes::of(&[Class::Link, Class::Risk]));

/// What goes on in the body.
const ACTS: Classes =
    Classes::of(&[Class::Act, Class::Up, Class::Down, Class::Harm, Class::Prevent]);

/// Relations that tell little by themselves.
const FAINT: Classes = Classes::of(&[Class::Hedge, Class::Quantity]);

/// What a number of health speaks of.
const COUNTED: Classes = groups::BAD.with(Class::Surrogate.set());

/// The category that the words fit best, and the words that show it.
pub(super) fn sort(reading: &Reading, count: &Count) -> (&'static str, Fit) {
    let fit = fit(reading, count);
    if count.only_mentions()
        && let Some(mention) = mention(reading)
    {
        return ("vague_evidence", mention);
    }
    let sorted = category(reading, count, &fit);
    (sorted, fit)
}

fn category(reading: &Reading, count: &Count, fit: &Fit) -> &'static str {
    let cue = fit.cues.first().map_or(Classes::default(), |cue| reading.units[*cue].classes);
    let bad = count.has(groups::BAD);
    let treated = count.has(groups::TREATMENT) && !count.has(Class::Risk.set());
    let harm = Classes::of(&[Class::Cause, Class::Harm]);
    if count.has(Class::Test.set()) && count.has(Class::Detect.set()) {
        "test_screening"
    } else if treated && bad && cue.meets(harm) {
        "treatment_harm"
    } else if treated && (bad || count.has(Class::GoodOutcome.set())) && cue.meets(WORKS) {
        "treatment_benefit"
    } else if bad && cue.meets(RISKS) {
        "risk_prevention"
    } else if count.has(groups::BIO) && cue.meets(ACTS) {
        "mechanism"
    } else if count.has(COUNTED) && count.has(Classes::of(&[Class::Percent, Class::Quantity])) {
        "statistic"
    } else if count.frame == Frame::Strict {
        "vague_evidence"
    } else {
        nearest(count)
    }
}

/// The category that is nearest where none fits.
fn nearest(count: &Count) -> &'static str {
    if count.has(groups::TREATMENT) { "treatment_benefit" } else { "risk_prevention" }
}

/// Research that is mentioned.
fn mention(reading: &Reading) -> Option<Fit> {
    let cue = (0..reading.units.len()).find(|at| reading.meets(*at, groups::SOURCE))?;
    Some(Fit { cues: vec![cue], first: cue, last: cue, tentative: false })
}

/// The relation, between the first and the last word of health.
fn fit(reading: &Reading, count: &Count) -> Fit {
    let topic = CLEAR.with(WEAK).with(DAILY);
    let units = || (0..reading.units.len()).filter(|at| count.reads(*at));
    let first = units().find(|at| reading.meets(*at, topic)).unwrap_or(0);
    let last = units().rfind(|at| reading.meets(*at, topic)).unwrap_or(first);
    let strong = RISKS.with(Class::Effective.set());
    let inside = || units().filter(|at| *at >= first);
    let cue = inside()
        .find(|at| reading.meets(*at, strong))
        .or_else(|| inside().find(|at| reading.meets(*at, RELATION.without(FAINT))))
        .or_else(|| inside().find(|at| reading.meets(*at, RELATION)))
        .unwrap_or(first);
    Fit { cues: vec![cue], first: first.min(cue), last: last.max(cue), tentative: false }
}
