//! The words of a sentence that hold the claim: without what leads in, without who says it and
//! without its mark.

use crate::lexicon::{Class, Classes};
use crate::text::Span;

use super::frame::Fit;
use super::groups::{self, SOURCE};
use super::reading::Reading;

/// Units that a claim has at least.
const SHORTEST: usize = 6;

/// Units of an opening "for example", at most.
const JOINING: usize = 3;

/// Units from a reporting verb to its "that", at most.
const FARTHEST: usize = 14;

/// Units of a closing "as the authors wrote", at most.
const CLOSING: usize = 14;

/// From behind the reporting verb to before who says it, or before the full stop.
pub(super) fn of(reading: &Reading, fit: &Fit) -> Span {
    let len = reading.units.len();
    let reaches =
        |lead: &usize| (*lead <= fit.last + 3 || 2 * lead <= len) && lead + SHORTEST <= len + 1;
    let lead = lead(reading).filter(reaches);
    let mut from = lead.unwrap_or(0);
    let end = attribution(reading, from.max(fit.first)).unwrap_or(len);
    let skips = |at: usize| {
        reading.is_edge(at) || lead.is_some() && reading.says_any(at, &["the", "a", "an"])
    };
    while from + 1 < end && skips(from) {
        from += 1;
    }
    let end = without_markers(reading, end);
    let Some(mut last) = end.checked_sub(1) else { return Span::default() };
    while last > from && reading.is_edge(last) && !matches!(reading.word(last), ")" | "%") {
        last -= 1;
    }
    reading.units[from].span.join(reading.units[last].span)
}

/// The end before markers and the full stop behind them: `(1, 2).`
fn without_markers(reading: &Reading, end: usize) -> usize {
    let mark = |at: &usize| {
        let word = reading.word(*at);
        matches!(word, "(" | ")" | "[" | "]" | "," | "." | "\u{2013}" | "-" | ";")
            || word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let rest = (0..end).rev().take_while(mark).last().unwrap_or(end);
    let bracket = (rest..end).find(|at| matches!(reading.word(*at), "(" | "["));
    bracket.unwrap_or(end)
}

/// The whole sentence, for what is carried on into it.
pub(super) fn whole(reading: &Reading) -> Span {
    let last = reading.units.len().saturating_sub(1);
    of(reading, &Fit { cues: Vec::new(), first: 0, last, tentative: false })
}

/// The unit behind a lead-in: "researchers found that", "according to a study,".
fn lead(reading: &Reading) -> Option<usize> {
    reported(reading).or_else(|| opening(reading))
}

/// Verbs by which a source speaks or studies something.
const REPORTS: Classes = Classes::of(&[Class::Show, Class::Examine]);

/// Behind the verb of a source; behind "that" if that follows.
fn reported(reading: &Reading) -> Option<usize> {
    const SPEAKS: [&str; 6] = ["we", "they", "he", "she", "who", "i"];
    const AFTER: [&str; 10] = ["in", "on", "by", "for", "at", "from", "to", "with", "online", "of"];
    const BEFORE: [&str; 9] = ["to", "as", "be", "been", "is", "are", "was", "were", ","];
    const THAT: [&str; 8] =
        ["evidence", "out", "given", "say", "found", "is", "recommends", "recommend"];
    let (mut sourced, mut plain) = (false, None);
    for at in 1..reading.units.len() {
        if reading.says(at, "that") && reading.says_any(at - 1, &THAT) {
            return Some(at + 1);
        }
        if reading.meets(at, REPORTS) {
            if reading.says_any(at + 1, &["that", ":"]) {
                return Some(at + 2);
            }
            let speaks = sourced || reading.says_any(at - 1, &SPEAKS);
            if speaks && let Some(that) = later_that(reading, at) {
                return Some(that + 1);
            }
            let named = reading.word(at + 1).starts_with(|first: char| first.is_uppercase());
            if speaks
                && plain.is_none()
                && !reading.says_any(at - 1, &BEFORE)
                && !reading.says_any(at + 1, &AFTER)
                && !named
            {
                plain = Some(at + usize::from(!reading.units[at].is(Class::Link)));
            }
        }
        sourced |= reading.meets(at - 1, SOURCE) || reading.meets(at, SOURCE);
    }
    plain
}

/// The "that" of "noted in an accompanying editorial that", if the verb at `at` has one.
fn later_that(reading: &Reading, at: usize) -> Option<usize> {
    let reach = at + 2..reading.units.len().min(at + FARTHEST);
    let that = reach.clone().find(|at| reading.says(*at, "that"))?;
    let through =
        reading.says_any(at + 1, &["in", "on", "at", "with", "this", "today", "by", "to"]);
    (through && !(at..that).any(|at| reading.says_any(at, &[";", "but"]))).then_some(that)
}

/// Behind an opening clause that names a source, "in a study of mice,", or joins the sentence to the
/// one before, "in fact,".
fn opening(reading: &Reading) -> Option<usize> {
    let opens = reading.says_any(0, &["in", "for"]) || reading.meets(0, Class::Cites.set());
    let comma = (0..reading.units.len()).find(|at| reading.meets(*at, Class::Comma.set()))?;
    if comma <= JOINING && !(0..comma).any(|at| reading.meets(at, groups::TOPIC)) {
        return Some(comma + 1);
    }
    let sourced = (0..comma).any(|at| reading.meets(at, SOURCE.with(Class::Cites.set())));
    (opens && sourced).then_some(comma + 1)
}

/// Where who says it begins, behind the unit `from`: "according to", ", the authors wrote".
fn attribution(reading: &Reading, from: usize) -> Option<usize> {
    let units = from + SHORTEST.min(4)..reading.units.len();
    let according = units.clone().find(|at| reading.says(*at, "according to"));
    let closing = || {
        let mut commas = units.rev().filter(|at| reading.meets(*at, Class::Comma.set()));
        commas.find(|comma| closes(reading, comma + 1))
    };
    according.or_else(closing)
}

/// Whether what begins at `at` says who said it.
fn closes(reading: &Reading, at: usize) -> bool {
    const WHO: [&str; 8] = ["the", "they", "researchers", "he", "she", "as", "study", "we"];
    let named = reading.word(at).starts_with(|first: char| first.is_uppercase())
        || reading.says_any(at, &WHO);
    let reach = at..reading.units.len().min(at + CLOSING);
    let verb = reach.into_iter().find(|at| reading.meets(*at, Class::Show.set()));
    verb.is_some_and(|verb| {
        (named || verb <= at + 1)
            && !reading.says(verb + 1, "that")
            && !reading.says(verb + 1, "to")
    })
}
