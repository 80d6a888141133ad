//! Links: two things go together.

use crate::lexicon::{Class, Classes};

use super::predicate::{Predicate, Relation};
use super::words::Words;

/// Words by which a noun is said of something.
const SAYS_OF: Classes = Classes::of(&[Class::Be, Class::Show, Class::Have]);

/// Words between such a word and the noun, at most.
const REACH: usize = 6;

/// The link stated or mentioned at `at`.
pub(super) fn at(words: &Words, at: usize) -> Option<Predicate> {
    let relation = if words.is(at, Class::Predict) {
        if words.is(at, Class::Ing) { Relation::Mention } else { Relation::Link }
    } else if words.is(at, Class::Linked) && !is_name(words, at) {
        if is_said(words, at) { Relation::Link } else { Relation::Mention }
    } else if words.is(at, Class::Factor) && (is_said(words, at) || is_subject(words, at)) {
        Relation::Link
    } else {
        return None;
    };
    Some(Predicate { relation, hedged: false, first: at, last: at })
}

/// `was associated with`, `found a link`, `as a marker`; in a headline also without a verb.
fn is_said(words: &Words, at: usize) -> bool {
    if words.is_headline() {
        return true;
    }
    let reach = if words.letters(at).ends_with("with") { 3 } else { REACH };
    let from = at.saturating_sub(reach);
    (from..at).any(|it| {
        (words.meets(it, SAYS_OF) || words.says(it, "as"))
            && !words.is(at, Class::Factor)
                | !(it + 1..at).any(|at| words.is(at, Class::Preposition) && !words.says(at, "of"))
    })
}

/// `the predictors of death were age and weight`.
fn is_subject(words: &Words, at: usize) -> bool {
    at < REACH && words.any(at..words.len(), Class::Be.set())
}

/// `the European Association for`.
fn is_name(words: &Words, at: usize) -> bool {
    at > 0
        && words.letters(at).starts_with(|c: char| c.is_ascii_uppercase())
        && !words.is_headline()
}
