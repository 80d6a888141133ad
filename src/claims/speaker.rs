//! Who a sentence says something was said by: "Dr Lee said that", "..., they warned", "according to".

#[cfg(test)]
mod tests;
mod words;

use crate::lexicon::{Class, Classes};
use crate::text::Span;

use super::groups::SOURCE;
use super::reading::Reading;
use words::{ANYBODY, ENDS, HELPERS, NAMED_BEFORE, PEOPLE, SAYS, TOLD};

/// Units of what is put in between a name and its verb, at most: ", a dermatologist in Leeds,".
const ASIDE: usize = 14;

/// Units of a name with its titles, at most.
const NAME: usize = 5;

/// Somebody who says something, and the verb.
#[derive(Debug, Clone, Copy)]
struct Speaker {
    first: usize,
    verb: usize,
    named: bool,
}

/// Whether somebody else says what the words at `cue` say.
pub(super) fn says(reading: &Reading, cue: Span) -> bool {
    let len = reading.units.len();
    let cue = reading.units.partition_point(|unit| unit.span.end <= cue.start);
    let ends = |at: &usize| reading.is_in(*at, &ENDS);
    let (begin, end) = ((0..cue).rfind(ends).unwrap_or(0), (cue..len).find(ends).unwrap_or(len));
    (0..len).any(|at| {
        let before = (begin..cue).contains(&at);
        before && is_told(reading, at)
            || is_held(reading, at)
            || according(reading, at).is_some()
            || speaker(reading, at).is_some_and(|it| {
                let behind = cue < it.begins() && it.begins() < end;
                before || behind && it.closes(reading)
            })
    })
}

/// Whether somebody is named who says something.
pub(super) fn is_named(reading: &Reading) -> bool {
    (0..reading.units.len()).any(|at| {
        according(reading, at) == Some(true) || speaker(reading, at).is_some_and(|it| it.named)
    })
}

impl Speaker {
    fn begins(self) -> usize {
        self.first.min(self.verb)
    }

    /// Whether it stands behind what is said: `..., the doctors said`.
    fn closes(self, reading: &Reading) -> bool {
        let begins = self.begins();
        let article = begins > 0 && reading.meets(begins - 1, Class::Determiner.set());
        let parted = begins.checked_sub(1 + usize::from(article));
        parted.is_some_and(|at| reading.is_edge(at)) && !reading.says(self.verb + 1, "that")
    }
}

/// The speaker whose verb stands at `verb`.
fn speaker(reading: &Reading, verb: usize) -> Option<Speaker> {
    // `claims that` is one term.
    if !SAYS.begin(reading.word(verb)) {
        return None;
    }
    ahead(reading, verb).or_else(|| behind(reading, verb))
}

/// `Dr Lee says`, `the doctors have warned`, `Lee, a dermatologist, explains`, `, adding`.
fn ahead(reading: &Reading, verb: usize) -> Option<Speaker> {
    let mut last = verb.checked_sub(1)?;
    while last > 0 && reading.is_in(last, &HELPERS) {
        last -= 1;
    }
    if reading.meets(last, Class::Comma.set()) {
        if reading.word(verb).ends_with("ing") {
            return Some(Speaker { first: last, verb, named: false });
        }
        let aside = last.saturating_sub(ASIDE)..last;
        last = aside.rev().find(|at| reading.meets(*at, Class::Comma.set()))?.checked_sub(1)?;
        return is_name(reading, last).then(|| name(reading, last, verb));
    }
    if is_name(reading, last) {
        return Some(name(reading, last, verb));
    }
    let named = reading.is_in(last, &NAMED_BEFORE);
    is_person(reading, last).then_some(Speaker { first: last, verb, named })
}

/// `, said Dr Lee`, `, says the doctor`.
fn behind(reading: &Reading, verb: usize) -> Option<Speaker> {
    let parted = verb > 0 && reading.is_edge(verb - 1);
    let article = usize::from(reading.meets(verb + 1, Class::Determiner.set()));
    let named = is_name(reading, verb + 1 + article);
    let known = named || is_person(reading, verb + 1 + article);
    (parted && known).then_some(Speaker { first: verb, verb, named })
}

/// The speaker whose name ends at `last`.
fn name(reading: &Reading, last: usize, verb: usize) -> Speaker {
    let words = last.saturating_sub(NAME)..=last;
    let first = words.rev().take_while(|at| is_capital(reading, *at)).last().unwrap_or(last);
    Speaker { first, verb, named: true }
}

/// A word with a capital that is no known word where a sentence begins.
fn is_name(reading: &Reading, at: usize) -> bool {
    const PLAIN: Classes = Classes::of(&[Class::Word, Class::Acronym]);
    let Some(unit) = reading.units.get(at) else { return false };
    let opens = (0..at).all(|before| reading.is_edge(before));
    is_capital(reading, at)
        && !reading.is_in(at, &ANYBODY)
        && (!opens || unit.classes.without(PLAIN).is_empty() && !reading.word(at).ends_with('s'))
}

/// Somebody who can say something; science cannot.
fn is_person(reading: &Reading, at: usize) -> bool {
    const PERSON: Classes = Classes::of(&[Class::Human, Class::Scholar]);
    let person = reading.meets(at, PERSON) && !reading.says(at, "science");
    person || reading.is_in(at, &PEOPLE)
}

fn is_capital(reading: &Reading, at: usize) -> bool {
    reading.word(at).starts_with(char::is_uppercase) && !reading.says(at, "i")
}

/// `according to the man`; whether somebody is named. Research is no speaker.
fn according(reading: &Reading, at: usize) -> Option<bool> {
    let whom = at + 1..reading.units.len().min(at + 1 + NAME);
    let speaks = reading.says(at, "according to")
        && !whom.clone().any(|at| reading.meets(at, SOURCE) && !is_person(reading, at));
    speaks.then(|| whom.take(3).any(|at| is_name(reading, at)))
}

/// `have been told`; not `patients are advised`, by which a page gives advice of its own.
fn is_told(reading: &Reading, at: usize) -> bool {
    let helped =
        || (at.saturating_sub(2)..at).any(|at| reading.says_any(at, &["been", "were", "was"]));
    reading.is_in(at, &TOLD) && helped()
}

/// `believed by many`, `put down to it by some doctors`, `many people think`.
fn is_held(reading: &Reading, at: usize) -> bool {
    let many = |at: usize| reading.says_any(at, &["many", "some"]);
    let known = |at: usize| is_person(reading, at) || reading.meets(at, Class::Vague.set());
    let held =
        || reading.says_any(at - usize::from(at > 0), &["believed", "thought", "considered"]);
    reading.says(at, "by") && many(at + 1) && (held() || known(at + 2))
        || many(at)
            && reading.says(at + 1, "people")
            && reading.says_any(at + 2, &["believe", "think", "say", "swear"])
}
