//! Whether a relation is denied.
//!
//! A negation reaches a few words on and ends at a contrast (NegEx, BioScope); it must govern the
//! relation itself: `patients who did not smoke had a lower risk` denies nothing. Two negations
//! make none.

use crate::lexicon::{Class, Classes};

use super::words::Words;

/// Words from a negation to what it denies, at most.
const REACH: usize = 7;

/// Words of a subject, at most.
const SUBJECT: usize = 14;

/// Words between a negation and the verb that it denies.
const HELPERS: Classes = Classes::of(&[
    Class::Be,
    Class::Can,
    Class::May,
    Class::Seem,
    Class::Show,
    Class::Perhaps,
    Class::Not,
    Class::Have,
]);

const ENDS: Classes = Classes::of(&[Class::Break, Class::Although, Class::Which]);

/// Whether what the units from `first` to `last` say is denied.
pub(super) fn is_denied(words: &Words, first: usize, last: usize) -> bool {
    let from = first.saturating_sub(REACH);
    let denials = (from..=last).filter(|&at| denies(words, at, first)).count();
    denials % 2 == 1 || denials == 0 && has_no_subject(words, first)
}

/// `no drug, diet or oil has been shown to cure it`: of the verb whose words begin at `first`.
fn has_no_subject(words: &Words, first: usize) -> bool {
    const VERBS: Classes = Classes::of(&[Class::Be, Class::Have, Class::Can, Class::May]);
    const APART: Classes = Classes::of(&[Class::Comma, Class::Break, Class::Conjunction]);
    let helps =
        |at: &usize| words.meets(*at, HELPERS) || words.is_adverb(*at) || words.says(*at, "to");
    let verb = (0..first).rev().take_while(helps).last().unwrap_or(first);
    let subject = verb.saturating_sub(SUBJECT)..verb;
    let ends = |at: &usize| words.meets(*at, ENDS.with(VERBS));
    let mut units = subject.rev().take_while(|at| !ends(at));
    units.any(|at| {
        let no = ["no", "none", "nobody"].iter().any(|no| words.says(at, no));
        no && !is_oxide(words, at) && (at == 0 || words.meets(at - 1, APART))
    })
}

/// Whether the word at `at` denies the relation whose words begin at `first`.
fn denies(words: &Words, at: usize, first: usize) -> bool {
    if is_of_no_use(words, at) {
        return true;
    }
    let object = words.is(at, Class::Lack) || is_no_thing(words, at);
    if object {
        return at < first && (at + 1..first).all(|at| is_modifier(words, at));
    }
    words.is(at, Class::Not)
        && !is_oxide(words, at)
        && (at >= first || governs(words, at, first) && !is_condition(words, at))
}

/// `NO`, of nitrogen.
fn is_oxide(words: &Words, at: usize) -> bool {
    words.letters(at) == "NO"
}

/// `of no use`: the drug is so, not what it is of.
fn is_of_no_use(words: &Words, at: usize) -> bool {
    const USE: [&str; 6] = ["use", "help", "benefit", "value", "avail", "good"];
    let of = words.says(at, "no") && words.says(at.wrapping_sub(1), "of");
    of && USE.iter().any(|word| words.says(at + 1, word))
}

/// `with no history`: the negation stays inside the phrase.
fn is_no_thing(words: &Words, at: usize) -> bool {
    words.is(at, Class::Not) && words.is(at.wrapping_sub(1), Class::Preposition)
}

/// `not smoking`, `people who did not smoke`.
fn is_condition(words: &Words, at: usize) -> bool {
    let before = words.before(at);
    let relative = words.is(before, Class::Which) || words.is(words.before(before), Class::Which);
    // `bring` is none.
    let next = words.letters(at + 1);
    let gerund =
        next.len() > "bring".len() && next.ends_with("ing") && !words.is(before, Class::Be);
    gerund || relative && !words.is(words.after(at), Class::Show)
}

/// Whether nothing between the negation at `at` and the relation at `to` ends its reach: a contrast,
/// or a verb of its own.
fn governs(words: &Words, at: usize, to: usize) -> bool {
    let mut own = false;
    for at in at + 1..to {
        let contrast =
            words.is(at, Class::Conjunction) && !words.says(at, "or") && !words.says(at, "that");
        if words.meets(at, ENDS) && !words.says(at, "that") || contrast && !words.says(at, "and") {
            return false;
        }
        if own && words.meets(at, Classes::of(&[Class::Be, Class::Have, Class::Comma])) {
            return false;
        }
        own |= !words.meets(at, HELPERS) && !words.is_adverb(at) && !is_modifier(words, at);
    }
    true
}

/// Words that may stand between a negation and its noun.
fn is_modifier(words: &Words, at: usize) -> bool {
    words.is(at, Class::Determiner)
        || words.is_adverb(at)
        || [
            "significant",
            "clear",
            "independent",
            "any",
            "to",
            "strong",
            "direct",
            "causal",
            "clinical",
        ]
        .iter()
        .any(|word| words.says(at, word))
}
