//! A story by its form: one person, what happened to them, and their health.

use std::ops::Range;

use crate::lexicon::{Class, Classes};

use super::frame::Fit;
use super::groups;
use super::reading::Reading;
use super::spelled::AnyOf;

/// Words of a person's health.
const HEALTH: Classes = groups::ILL.with(Classes::of(&[
    Class::Drug,
    Class::DrugClass,
    Class::Supplement,
    Class::BodyPart,
    Class::BadOutcome,
    Class::GoodOutcome,
    Class::Surrogate,
    Class::Test,
]));

/// Words of reports and of studies: their "I" and "my" tell of work.
const WORK: Classes =
    groups::SOURCE.with(Classes::of(&[Class::Design, Class::Show, Class::Method]));

/// Units behind the person in which their story has its verb.
const REACH: usize = 5;

/// Where the teller, or somebody near to them, lives through something.
pub(super) fn find(reading: &Reading) -> Option<Fit> {
    if !reading.all.meets(HEALTH) || reading.all.meets(WORK) {
        return None;
    }
    let person = (0..reading.units.len()).find(|&at| is_person(reading, at))?;
    let end = reading.units.len().min(person + 1 + REACH);
    let verb = (person + 1..end).find(|&at| is_past(reading, at))?;
    let health = |mut units: Range<usize>| units.find(|&at| is_health(reading, at));
    let matter = health(verb..reading.units.len());
    let cues = matter.or_else(|| health(0..verb)).into_iter().collect();
    Some(Fit { cues, first: person, last: matter.unwrap_or(verb), tentative: true })
}

/// Whether the unit at `at` is of a person's health.
pub(super) fn is_health(reading: &Reading, at: usize) -> bool {
    reading.meets(at, HEALTH)
}

/// `I`, `my sister`, `my eczema`.
fn is_person(reading: &Reading, at: usize) -> bool {
    const PERSON: AnyOf = AnyOf::new(&["i", "i've", "my", "mine", "me"]);
    reading.is_in(at, &PERSON)
}

/// Whether the verb at `at` tells what happened.
pub(super) fn is_past(reading: &Reading, at: usize) -> bool {
    let word = reading.word(at);
    reading.meets(at, Classes::of(&[Class::Past, Class::Narrated]))
        || word.len() > 4 && word.ends_with("ed")
}
