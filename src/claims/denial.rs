//! Whether a claim is denied, where it is made or around it.

use crate::finding::Claim;
use crate::lexicon::{Class, Classes};
use crate::text::Span;

use super::advice::ADVICE;
use super::groups::SOURCE;
use super::points::RELATION;
use super::reading::Reading;
use super::spelled::AnyOf;
use super::wording::Wordings;

/// Whether the sentence denies what it claims by the words at `cue`. `wordings` has read it.
pub(super) fn is_denied(reading: &Reading, wordings: &Wordings, claim: &Claim, cue: Span) -> bool {
    denies(wordings, reading, claim, cue)
        || is_unshown(reading, cue)
        || is_unseen(reading, cue)
        || claim.category == &ADVICE && forbids(reading, cue)
}

/// Whether the claim is denied where it is stated: by its cue, or where that names a thing, by the
/// words of the relation.
fn denies(wordings: &Wordings, reading: &Reading, claim: &Claim, cue: Span) -> bool {
    let at = reading.units.partition_point(|unit| unit.span.end <= cue.start);
    let elsewhere = || {
        claim.relates()
            && !claim.worded.is_empty()
            && !reading.meets(at, RELATION)
            && wordings.denies(reading.text, claim.worded)
            && wordings.strength_at(reading.text, cue).is_none()
    };
    wordings.denies(reading.text, cue) || elsewhere()
}

/// `should never`: right behind the words at `cue`.
fn forbids(reading: &Reading, cue: Span) -> bool {
    let after = reading.units.partition_point(|unit| unit.span.start < cue.end);
    reading.meets(after, Class::Negation.set())
}

/// `was not seen`, `has not been confirmed`: behind the words at `cue`.
fn is_unseen(reading: &Reading, cue: Span) -> bool {
    const SEEN: AnyOf = AnyOf::new(&[
        "seen",
        "found",
        "observed",
        "reported",
        "noted",
        "noticed",
        "confirmed",
        "proven",
        "shown",
        "detected",
        "established",
        "recorded",
    ]);
    const ENDS: Classes = Classes::of(&[Class::Comma, Class::Break, Class::Conjunction]);
    let after = reading.units.partition_point(|unit| unit.span.start < cue.end);
    let clause = (after..reading.units.len()).take_while(|at| !reading.meets(*at, ENDS));
    clause.take(UNSEEN).any(|at| {
        let helped = at > 0 && reading.says_any(at - 1, &["was", "were", "has", "have"]);
        let seen = at + 1 + usize::from(reading.says(at + 1, "been"));
        helped && reading.says(at, "not") && reading.is_in(seen, &SEEN)
    })
}

/// Units behind a cue among which it is said that it was not seen.
const UNSEEN: usize = 6;

/// How it is said that there is none.
const NO: [&str; 4] = ["no", "are no", "has no", "have no"];

/// `no trial has shown that`, `we could find no study in which`: before the words at `cue`.
fn is_unshown(reading: &Reading, cue: Span) -> bool {
    let before = reading.units.partition_point(|unit| unit.span.end <= cue.start);
    (0..before).any(|at| {
        reading.says_any(at, &NO) && (at + 1..=at + 3).any(|at| reading.meets(at, SOURCE))
    })
}
