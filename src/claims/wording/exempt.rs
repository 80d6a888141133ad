//! Sentences that state no relation, whatever words they hold: notes to the paper, calls for
//! research, recommendations, open questions.

use std::ops::Range;

use crate::lexicon::{Class, Classes};

use super::effect::NOMINAL;
use super::words::{RESEARCH, Words};

const NEVER: Classes = Classes::of(&[Class::Ought, Class::Registry, Class::Unknown]);

/// Words that can show that a sentence states no relation.
const SHOWS: Classes =
    NEVER.with(Classes::of(&[Class::Earlier, Class::Need, Class::Recommend, Class::Further]));

/// The unit of `range` that shows that it states no relation.
pub(super) fn exempt(words: &Words, range: Range<usize>) -> Option<usize> {
    if !words.have(SHOWS) {
        return None;
    }
    range.into_iter().find(|&at| {
        words.meets(at, NEVER)
            || at < 4 && words.is(at, Class::Earlier) && words.any(at..at + 3, RESEARCH)
            || words.is(at, Class::Need) && is_needed(words, at)
            || words.is(at, Class::Recommend) && is_recommended(words, at)
            || words.is(at, Class::Further)
                && (words.says(at, "further") || words.says(at, "future"))
                && words.any(at + 1..at + 4, RESEARCH)
    })
}

/// `is needed`, `there is a need for`, `requires study`; not `required by`, `reduces the need for`.
fn is_needed(words: &Words, at: usize) -> bool {
    let letters = words.letters(at);
    if letters.ends_with("ed") || letters.ends_with("ry") {
        return words.is(words.before(at), Class::Be) || words.is(at + 1, Class::Break);
    }
    let verb = letters.starts_with("require") || letters.eq_ignore_ascii_case("need");
    if verb || letters.eq_ignore_ascii_case("needs") {
        return words.any(at + 1..at + 4, RESEARCH);
    }
    !(at.saturating_sub(4)..at).any(|at| words.acts(at))
}

/// `is recommended`, `we recommend`; not `the recommended dose`.
fn is_recommended(words: &Words, at: usize) -> bool {
    let before = words.before(at);
    if words.is(at, Class::Past) {
        words.is(before, Class::Be)
    } else {
        !words.meets(before, NOMINAL)
    }
}
