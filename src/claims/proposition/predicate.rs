//! Words that work as a predicate where they stand.

use crate::lexicon::{Class, Classes};

use super::super::groups;
use super::super::reading::Reading;
use super::super::spelled::AnyOf;

/// Classes of words that can relate two things.
pub(super) const RELATION: Classes = groups::EFFECT.with(Classes::of(&[
    Class::Accuracy,
    Class::Anti,
    Class::Change,
    Class::Compare,
    Class::Detect,
    Class::Effective,
    Class::Effects,
    Class::Link,
    Class::Remedy,
    Class::Show,
    Class::Works,
]));

/// Verbs among them.
const VERB: Classes =
    groups::EFFECT.with(Classes::of(&[Class::Change, Class::Detect, Class::Show]));

/// How a relation binds its arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Binding {
    /// The subject stands before it, the object behind it.
    Active,
    /// The object stands before it; the subject behind it, if anywhere.
    Passive,
    /// A noun or an adjective: both may stand behind it.
    Nominal,
    /// `X-induced Y`: the words at either side.
    Compound,
}

/// A relation and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Predicate {
    pub(super) at: usize,
    pub(super) binding: Binding,
}

/// The predicate at `at`.
pub(super) fn at(reading: &Reading, at: usize) -> Option<Predicate> {
    let classes = reading.units[at].classes;
    if !classes.meets(RELATION)
        || classes.has(Class::Shield)
        || counts(reading, at)
        || is_supposed(reading, at)
        || reading.is_in(at, &SPEECH)
    {
        return None;
    }
    let binding = if classes.meets(VERB) { verb(reading, at) } else { None };
    let nominal = || classes.meets(RELATION) && noun(reading, at);
    let binding = binding.or_else(|| nominal().then_some(Binding::Nominal))?;
    Some(Predicate { at, binding })
}

/// Units of a clause before its verb, at most.
const CLAUSE: usize = 20;

/// `if it works`, `whether it works`: supposed or asked, not said.
fn is_supposed(reading: &Reading, at: usize) -> bool {
    const ENDS: Classes = Classes::of(&[Class::Break, Class::Comma]);
    const IF: AnyOf = AnyOf::new(&["if", "whether"]);
    let clause = (at.saturating_sub(CLAUSE)..at).rev().take_while(|at| !reading.meets(*at, ENDS));
    clause.into_iter().any(|at| reading.is_in(at, &IF))
}

/// `more than 300`: a number, and no comparison.
fn counts(reading: &Reading, at: usize) -> bool {
    reading.meets(at, Class::Compare.set())
        && (reading.says(at, "than")
            || reading.says(at + 1, "than") && reading.meets(at + 2, Class::Number.set()))
}

/// How the verb at `at` binds, if it is one there.
fn verb(reading: &Reading, at: usize) -> Option<Binding> {
    let unit = &reading.units[at];
    let before = before(reading, at);
    let previous = |classes| before.is_some_and(|before| reading.meets(before, classes));
    let says = |words: &[&str]| {
        before.is_some_and(|before| words.iter().any(|word| reading.says(before, word)))
    };
    let is_in = |list: &AnyOf| before.is_some_and(|before| reading.is_in(before, list));
    let auxiliary = is_in(&BE);
    if unit.is(Class::Past) && !unit.is(Class::Base) || unit.is(Class::Past) && auxiliary {
        if auxiliary || reading.says(at + 1, "by") {
            return Some(Binding::Passive);
        }
        if at > 0 && is_hyphen(reading, at) {
            return Some(Binding::Compound);
        }
        let adjective = before.is_none_or(|_| previous(NOUN_FOLLOWS.with(groups::EFFECT)))
            && !says(&["that", "which", "who"]);
        return (!adjective || is_in(&HAVE)).then_some(Binding::Active);
    }
    if unit.is(Class::Ing) {
        // `is killing`, `by killing`, `effective in killing`, `, killing`.
        let gerund = auxiliary || is_in(&GERUND);
        return (gerund || previous(Class::Comma.set())).then_some(Binding::Active);
    }
    if unit.is(Class::Third) {
        let noun = previous(NOUN_FOLLOWS.with(Class::Negation.set()))
            && !before.is_some_and(|before| is_named(reading, before))
            && !says(&["that", "which", "who"])
            && !is_in(&PRONOUN);
        let opens = before.is_none();
        let noun = noun || is_intransitive(reading, at);
        return (!noun && (!opens || reading.units.len() < 14)).then_some(Binding::Active);
    }
    if says(&["to"]) {
        return complement(reading, before.unwrap_or(0)).then_some(Binding::Active);
    }
    if is_in(&MODAL) || previous(Classes::of(&[Class::Hedge, Class::Negation])) || is_in(&JOINS) {
        return Some(Binding::Active);
    }
    // A bare form behind a plural: `statins lower cholesterol`, `oils in the seed calm the skin`.
    let plural = |at: usize| {
        let word = reading.word(at);
        word.ends_with('s') && !word.ends_with("ss")
    };
    let noun = before.filter(|_| !previous(NOUN_FOLLOWS.with(Class::Comma.set())))?;
    let object = reading.meets(at + 1, groups::TOPIC.with(Class::Determiner.set()));
    let subject = reading.meets(noun, groups::TOPIC)
        || plural(noun)
        || object && (noun.saturating_sub(5)..noun).any(plural);
    (subject && !is_intransitive(reading, at)).then_some(Binding::Active)
}

/// Whether the number at `at` is part of a name: `vitamin B 12 prevents`.
fn is_named(reading: &Reading, at: usize) -> bool {
    const NO_NAME: Classes =
        Classes::of(&[Class::Determiner, Class::Preposition, Class::Compare, Class::Quantity]);
    reading.meets(at, Class::Number.set())
        && at > 0
        && reading.meets(at - 1, Class::Word.set())
        && !reading.meets(at - 1, NO_NAME)
}

/// Whether nothing that could be an object follows: `attacks in winter`, `falls are common`.
fn is_intransitive(reading: &Reading, at: usize) -> bool {
    let next = at + 1;
    // `save lives` holds its object.
    !reading.word(at).contains(' ')
        && reading.meets(next, Classes::of(&[Class::Preposition, Class::Break]))
        && !reading.units[at].is(Class::Detect)
        || reading.is_in(next, &BE)
        || reading.is_in(next, &HAVE)
}

/// Whether the word at `at` relates two things as a noun or an adjective.
fn noun(reading: &Reading, at: usize) -> bool {
    let unit = &reading.units[at];
    let next = |words: &[&str]| words.iter().any(|word| reading.says(at + 1, word));
    if unit.classes.meets(Classes::of(&[
        Class::Link,
        Class::Effective,
        Class::Effects,
        Class::Anti,
        Class::Accuracy,
        Class::Compare,
        Class::Works,
    ])) {
        return true;
    }
    if unit.is(Class::Remedy) {
        let undergone = at > 0 && reading.is_in(at - 1, &UNDERGONE);
        let title = at > 0 && reading.word(at).starts_with(char::is_uppercase);
        return next(&["for", "against", "to"]) && !undergone && !title;
    }
    // `an increase in`, `damage to`, `the control of`, `improvement in`.
    next(&["in", "to", "of"]) && !unit.is(Class::Past)
}

/// Whether the infinitive behind the `to` at `to` is said of the subject, and is no purpose.
fn complement(reading: &Reading, to: usize) -> bool {
    const SAYS_SO: AnyOf = AnyOf::new(&[
        "able", "appear", "appears", "appeared", "believed", "certain", "claimed", "claims",
        "enough", "found", "help", "helps", "helped", "known", "likely", "promises", "proven",
        "proved", "reported", "said", "seem", "seems", "seemed", "shown", "tend", "tends",
        "thought", "used", "continue", "began", "begins", "starts", "due",
    ]);
    (to.saturating_sub(4)..to).any(|at| {
        reading.is_in(at, &SAYS_SO)
            || reading.meets(at, Classes::of(&[Class::Hedge, Class::Effective]))
    })
}

/// The unit before `at`, adverbs and negations between a verb and its helper skipped.
fn before(reading: &Reading, at: usize) -> Option<usize> {
    let mut at = at.checked_sub(1)?;
    loop {
        let word = reading.word(at);
        let adverb = word.len() > 4 && word.ends_with("ly") && !reading.meets(at, groups::TOPIC)
            || ADVERB.has(word);
        if !adverb {
            return Some(at);
        }
        at = at.checked_sub(1)?;
    }
}

/// Whether the word at `at` hangs on the one before it by a hyphen.
fn is_hyphen(reading: &Reading, at: usize) -> bool {
    let gap = reading
        .text
        .get(reading.units[at - 1].span.end as usize..reading.units[at].span.start as usize);
    gap.is_some_and(|gap| gap.starts_with(['-', '\u{2010}', '\u{2011}']))
}

/// Words after which the form of a verb is a noun or an adjective.
const NOUN_FOLLOWS: Classes = Classes::of(&[
    Class::Determiner,
    Class::Preposition,
    Class::Compare,
    Class::Number,
    Class::Quantity,
]);

/// Words before a treatment that somebody has.
const UNDERGONE: AnyOf = AnyOf::new(&[
    "after", "during", "for", "of", "under", "his", "her", "their", "my", "in", "through",
    "further",
]);

/// Verbs of people: a test that is spoken of shows nothing by them.
const SPEECH: AnyOf =
    AnyOf::new(&["said", "say", "says", "write", "writes", "wrote", "think", "thinks", "thought"]);

const BE: AnyOf = AnyOf::new(&[
    "is", "are", "was", "were", "be", "been", "being", "get", "gets", "got", "isn't", "wasn't",
    "aren't", "weren't", "not",
]);
const HAVE: AnyOf = AnyOf::new(&["has", "have", "had", "having"]);
const PRONOUN: AnyOf = AnyOf::new(&["it", "this", "that", "which", "he", "she", "both", "each"]);
/// Words before a gerund.
const GERUND: AnyOf = AnyOf::new(&["by", "for", "in", "of", "at", "thereby", "thus", "while"]);
/// Words before a verb that stand for its subject, or join it to another.
const JOINS: AnyOf =
    AnyOf::new(&["that", "which", "who", "they", "these", "those", "you", "we", "and", "or"]);
const MODAL: AnyOf = AnyOf::new(&[
    "can", "could", "may", "might", "will", "would", "shall", "should", "must", "do", "does",
    "did", "don't", "doesn't", "didn't", "cannot", "can't", "won't", "not", "never", "help",
    "helps", "helped", "to", "also",
]);
const ADVERB: AnyOf = AnyOf::new(&[
    "also", "not", "even", "ever", "never", "just", "only", "often", "still", "itself", "always",
    "further", "best", "actually", "long", "all", "both",
]);
