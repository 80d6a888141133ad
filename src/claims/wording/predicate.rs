//! What a sentence says of its subject: predicates, found from left to right.

use std::ops::Range;

use crate::lexicon::{Class, Classes};
use crate::text::Span;

use super::words::{ACTING, RESEARCH, Words};
use super::{comparison, effect, hedge, link};

/// Units at which a predicate, or what is skipped, can begin; most words are none.
const CUES: Classes = ACTING.with(Classes::of(&[
    Class::May,
    Class::Perhaps,
    Class::Seem,
    Class::Linked,
    Class::Predict,
    Class::Factor,
    Class::Potent,
    Class::Vital,
    Class::Impact,
    Class::Owing,
    Class::Comparative,
    Class::Than,
    Class::Frequent,
    Class::Chance,
    Class::Inquire,
    Class::Probe,
    Class::Comma,
]));

const INQUIRE: Classes = Classes::of(&[Class::Inquire, Class::Probe]);

/// What kind of relation a predicate states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    /// Two things go together.
    Link,
    /// A link that is mentioned in passing (`behaviours related to cancer`).
    Mention,
    /// Somebody has more or less of a risk.
    Risk,
    /// One thing acts on another.
    Effect,
    /// A group, an arm or a time has more or less of something than another.
    Comparison,
    /// Something can be used, or is needed: no relation.
    Use,
}

/// A predicate of the sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Predicate {
    pub(super) relation: Relation,
    /// Whether a hedge governs it.
    pub(super) hedged: bool,
    /// First and last unit of the words that show it.
    pub(super) first: usize,
    pub(super) last: usize,
}

impl Predicate {
    pub(super) fn span(&self, words: &Words) -> Span {
        words.span(self.first, self.last)
    }
}

/// The predicates of `range`, in order.
pub(super) fn find(words: &Words, range: Range<usize>, found: &mut Vec<Predicate>) {
    let mut at = range.start;
    while at < range.end {
        if !words.meets(at, CUES) {
            at += 1;
            continue;
        }
        if let Some(end) = inquiry(words, at).or_else(|| aside(words, at, range.end)) {
            at = end;
            continue;
        }
        let predicate = hedge::at(words, at, range.end)
            .or_else(|| link::at(words, at))
            .or_else(|| effect::at(words, at))
            .or_else(|| comparison::at(words, at));
        match predicate {
            Some(predicate) => {
                at = predicate.last.max(at) + 1;
                found.push(predicate);
            }
            None => at += 1,
        }
    }
}

/// The end of what a study set out to do, if that begins at `at` (`to assess whether ...`).
fn inquiry(words: &Words, at: usize) -> Option<usize> {
    let asked = words.meets(at, INQUIRE)
        && (words.says(at.wrapping_sub(1), "to")
            || words.is(at, Class::Past) && !words.is(at, Class::Show) && is_active(words, at));
    let ends = Classes::of(&[Class::Break, Class::Comma, Class::Show]);
    asked.then(|| words.find(at + 1..words.len(), ends).unwrap_or(words.len()))
}

/// `the study examined`, `we assessed`; not `as assessed by`, `were studied in`.
fn is_active(words: &Words, at: usize) -> bool {
    let before = words.before(at);
    words.meets(before, RESEARCH) || words.says(before, "we")
}

/// The end of a relative clause between commas that begins at `at`.
fn aside(words: &Words, at: usize, end: usize) -> Option<usize> {
    if !words.is(at, Class::Comma) || !words.is(at + 1, Class::Which) {
        return None;
    }
    words.find(at + 2..end, Class::Comma.set())
}
