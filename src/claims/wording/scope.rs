//! Which part of a sentence states its claim.

use std::ops::Range;

use crate::lexicon::Class;

use super::words::Words;

/// The words of the main statement, and of what is hung on behind.
#[derive(Debug, Clone)]
pub(super) struct Scope {
    /// The main statement.
    pub(super) main: Range<usize>,
    /// What follows it: `, which may ...`, `; this may ...`.
    pub(super) tail: Range<usize>,
}

/// Words that a statement has at least.
const STATEMENT: usize = 4;

impl Scope {
    pub(super) fn of(words: &Words) -> Self {
        let end = attribution(words).unwrap_or(words.len());
        let start = background(words, end);
        let tail = tail(words, start, end);
        Self { main: start..tail, tail: tail..end }
    }
}

/// Where a closing `according to ...` begins.
fn attribution(words: &Words) -> Option<usize> {
    (STATEMENT..words.len()).find(|at| words.says(*at, "according") && words.says(at + 1, "to"))
}

/// The end of an opening clause of background (`although ..., `); 0 for none.
fn background(words: &Words, end: usize) -> usize {
    let mut first = 0;
    while first < 3 && (words.is(first, Class::Break) || words.is_adverb(first)) {
        first += 1;
    }
    if !words.is(first, Class::Although) {
        return 0;
    }
    match words.find(first..end, Class::Comma.set()) {
        Some(comma) if comma + STATEMENT < end => comma + 1,
        _ => 0,
    }
}

/// Where what is hung on behind begins: after `;` or before a relative that follows a comma.
fn tail(words: &Words, start: usize, end: usize) -> usize {
    (start + STATEMENT..end)
        .find(|&at| {
            words.says(at, ";")
                || words.is(at, Class::Comma)
                    && (words.says(at + 1, "which") && !words.any(at + 2..end, Class::Comma.set())
                        || words.is(at + 1, Class::Although)
                        || words.says(at + 1, "but")
                        || words.says(at + 1, "suggesting")
                        || words.says(at + 1, "indicating"))
        })
        .unwrap_or(end)
}
