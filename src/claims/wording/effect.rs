//! Effects: one thing acts on another, stated outright.

use crate::lexicon::{Class, Classes};

use super::predicate::{Predicate, Relation};
use super::words::{RESEARCH, Words};

/// Verbs of change: without an object they tell a trend.
pub(super) const CHANGE: Classes = Classes::of(&[Class::Up, Class::Down]);

/// Adjectives of effect.
const POTENT: Classes = Classes::of(&[Class::Potent, Class::Vital]);

/// Words after which the form of a verb is a noun or an adjective (`with reduced pain`).
pub(super) const NOMINAL: Classes = Classes::of(&[
    Class::Determiner,
    Class::Preposition,
    Class::Be,
    Class::Have,
    Class::Show,
    Class::Comparative,
    Class::Break,
    Class::Number,
    Class::Percent,
    Class::Linked,
    Class::Predict,
    Class::Than,
    Class::Not,
    Class::Lack,
]);

/// Words after which a verb with its subject is complete, or none.
const HELPERS: Classes = Classes::of(&[Class::Be, Class::Have, Class::Can, Class::May]);

/// Marks and words that join a second verb to the first.
const JOINS: Classes = Classes::of(&[Class::Comma, Class::Conjunction]);

/// Words that cannot begin an object.
const NO_OBJECT: Classes = Classes::of(&[
    Class::Preposition,
    Class::Break,
    Class::Comma,
    Class::Be,
    Class::Have,
    Class::Can,
    Class::May,
    Class::Which,
    Class::Although,
    Class::Conjunction,
    Class::Past,
    Class::Than,
]);

/// The effect stated at `at`.
pub(super) fn at(words: &Words, at: usize) -> Option<Predicate> {
    let stated = words.acts(at) && verb(words, at)
        || words.is(at, Class::Owing) && cause(words, at)
        || words.meets(at, POTENT) && adjective(words, at)
        || words.is(at, Class::Impact) && noun(words, at);
    let last = makes(words, at).or(stated.then_some(at))?;
    Some(Predicate { relation: Relation::Effect, hedged: false, first: at, last })
}

/// Whether the verb at `at` states an effect.
fn verb(words: &Words, at: usize) -> bool {
    let before = words.before(at);
    if words.is(at, Class::Show) && words.says(at + 1, "that") {
        return false;
    }
    if words.is(before, Class::Can) {
        return has_object(words, at) || !words.meets(at, CHANGE) && !words.says(at, "change");
    }
    if words.letters(before).ends_with("to") {
        return words.is(at, Class::Base) && is_complement(words, before);
    }
    if words.is(at, Class::Nominal) && !words.is(words.after(at), Class::Determiner)
        || words.is(before, Class::Which)
    {
        return false;
    }
    if words.is(at, Class::Ing) {
        return words.is(before, Class::Be);
    }
    if words.is(at, Class::Past) && words.is(before, Class::Be) {
        return is_passive_effect(words, at);
    }
    if words.says(before, "has") {
        return words.is(at, Class::Past) && has_object(words, at);
    }
    if words.says(before, "have") {
        return words.is(at, Class::Past) && words.is(words.after(at), Class::Determiner);
    }
    is_finite(words, at, before)
}

/// Whether the verb at `at` has its subject before it and, if it needs one, its object after it.
fn is_finite(words: &Words, at: usize, before: usize) -> bool {
    let object = has_object(words, at);
    if words.meets(before, JOINS) {
        let opens = words.is(words.after(at), Class::Determiner) || words.is(at, Class::Cause);
        return !words.is(at, Class::Base) && object && (opens || words.is(at, Class::Third));
    }
    let pronoun =
        words.is(at, Class::Third) && (words.says(before, "this") || words.says(before, "it"));
    let participle = words.is(at, Class::Past) && words.acts(before) && !is_noun(words, before);
    // `by age 5 cut their risk`.
    let counted = words.is(before, Class::Number) && words.is(words.after(at), Class::Determiner);
    let subject = before < at
        && (counted || !words.meets(before, NOMINAL.with(RESEARCH)))
        && !participle
        && !words.says(before, "fold");
    let needs_object = words.is(at, Class::Past) || words.meets(at, CHANGE);
    let complete = object || !needs_object && !words.meets(words.after(at), HELPERS);
    (subject || pronoun) && complete
}

/// Whether what has the form of a verb is a noun (`control`, `poisoning`).
fn is_noun(words: &Words, at: usize) -> bool {
    words.meets(at, Classes::of(&[Class::Nominal, Class::Ing]))
}

/// Whether an object follows the verb at `at`.
pub(super) fn has_object(words: &Words, at: usize) -> bool {
    let next = words.after(at);
    next < words.len() && !words.meets(next, NO_OBJECT)
}

/// `shown to reduce`, `able to prevent`, `failed to`: not a purpose.
fn is_complement(words: &Words, to: usize) -> bool {
    let head = if words.says(to, "to") { words.before(to) } else { to };
    words.meets(head, Classes::of(&[Class::Show, Class::Not, Class::Seem]))
        || words.says(head, "able")
        || words.says(head, "ability")
}

/// `was improved`, `was reduced by the drug`; not `was treated`.
fn is_passive_effect(words: &Words, at: usize) -> bool {
    let next = words.after(at);
    let agent = words.says(next, "by") && !words.is(next + 1, Class::Number);
    agent
        || words.is(at, Class::Prevent)
        || words.says(at, "improved")
        || words.says(at, "affected")
        || words.says(at, "impacted")
        || words.says(at, "influenced")
}

/// `due to`, `is caused by`; not `an infection caused by`.
fn cause(words: &Words, at: usize) -> bool {
    !words.letters(at).ends_with("by")
        || words.is(words.before(at), Class::Be)
        || words.is_headline()
}

/// `is effective`, `was beneficial`; in a headline also without a verb.
fn adjective(words: &Words, at: usize) -> bool {
    let from = at.saturating_sub(6);
    words.any(from..at, Class::Be.set()) || words.is_headline()
}

/// The end of `makes a stroke more likely`, `made the pain worse`.
fn makes(words: &Words, at: usize) -> Option<usize> {
    let verb = ["make", "makes", "made"].iter().any(|verb| words.says(at, verb));
    if !verb || words.is(words.before(at), Class::Be) {
        return None;
    }
    let last =
        words.find(at + 1..at + MADE, MORE.with(Classes::of(&[Class::Break, Class::Comma])))?;
    words.meets(last, MORE).then_some(last)
}

/// Units behind `makes` among which it is said what something is made.
const MADE: usize = 7;

/// More or less of something, or likelier.
const MORE: Classes = Classes::of(&[Class::Comparative, Class::Linked]);

/// `effect of X on Y`, `had an impact`, `no benefit`, `plays a role in`.
fn noun(words: &Words, at: usize) -> bool {
    let from = at.saturating_sub(5);
    let held = words.any(from..at, Class::Have.set())
        || words.any(at.saturating_sub(3)..at, Classes::of(&[Class::Not, Class::Lack]));
    let role = words.letters(at).starts_with("role") && words.any(from..at, Class::Show.set());
    held || role || (at + 1..at + 8).any(|on| words.says(on, "on"))
}
