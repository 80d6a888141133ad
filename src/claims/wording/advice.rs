//! Whether a sentence tells what to do (conventions of Li, Wang and Yu 2021).
//!
//! In this order: a call for research is none; a duty or a need is strong, or weak under a hedge;
//! a sentence that cites reports others; what can be used, is fit or matters is weak.

use crate::finding::Advice;
use crate::lexicon::{Class, Classes};
use crate::text::Span;

use super::words::{NOWHERE, RESEARCH, Words};

/// Words around a cue within which its subject or its verb stands.
const NEAR: usize = 7;

const INQUIRE: Classes = Classes::of(&[Class::Inquire, Class::Probe]);
const READING: Classes = Classes::of(&[Class::Reading, Class::Probe]);

/// What shows a duty, a need, and weak advice.
const DUTY: Classes = Classes::of(&[Class::Ought, Class::Recommend]);
const NEED: Classes = Classes::of(&[Class::Need, Class::Vital]);
const WEAK: Classes = Classes::of(&[Class::May, Class::Can, Class::Matter, Class::Fit]);

const PRESENT: &[&str] = &["is", "are", "be", "as"];

/// The advice of the sentence, and the word that shows it.
pub(super) fn advice(words: &Words) -> (Advice, Span) {
    let all = || 0..words.len();
    let found = |at: usize, advice| (advice, words.span(at, at));
    if words.have(DUTY)
        && let Some(at) = all().find(|&at| is_duty(words, at))
    {
        return found(at, Advice::Strong);
    }
    if words.have(NEED)
        && let Some(at) = all().find(|&at| is_need(words, at))
    {
        return found(at, if is_hedged(words, at) { Advice::Weak } else { Advice::Strong });
    }
    if !words.have(WEAK) || cites(words) || is_about_study(words) {
        return (Advice::None, Span::default());
    }
    match all().find(|&at| is_weak(words, at)) {
        Some(at) => found(at, Advice::Weak),
        None => (Advice::None, Span::default()),
    }
}

/// `should be screened`, `we recommend`; not `should be noted`, `studies should`.
fn is_duty(words: &Words, at: usize) -> bool {
    if words.is(at, Class::Ought) {
        return !foretells(words, at) && !is_research(words, at);
    }
    if !words.is(at, Class::Recommend) {
        return false;
    }
    let before = words.before(at);
    if words.is(before, Class::Be) {
        return is_present(words, before) && !is_research(words, at);
    }
    words.says(before, "we")
        || words.says(before, "authors")
        || words.says(before, "not") && words.says(words.before(before), "do")
}

/// `should help`, `should be noted`, `should be useful`, `should have been`: what may be expected of
/// the thing or of the reader, not a duty.
fn foretells(words: &Words, at: usize) -> bool {
    let next = at + 1;
    let verb = if words.is(next, Class::Be) { words.after(next) } else { words.after(at) };
    words.is(next, Class::Reading)
        || words.is(next, Class::Have)
        || words.meets(verb, READING)
        || words.is(verb, Class::Fit)
        || (at..at + NEAR).any(|at| words.says(at, "caution") || words.says(at, "cautiously"))
}

/// `is needed`, `needs to`, `there is a need for`; not `reduces the need for`, `was required`.
fn is_need(words: &Words, at: usize) -> bool {
    if !words.meets(at, NEED) || is_research(words, at) {
        return false;
    }
    let before = words.before(at);
    let letters = words.letters(at);
    if words.is(before, Class::Be) {
        return is_present(words, before);
    }
    if letters.ends_with("to") {
        let next = after_be(words, at);
        return !words.meets(next, READING) && !words.says(before, "did");
    }
    if letters.ends_with("for") || letters.ends_with("of") {
        let from = at.saturating_sub(4);
        return !(from..at).any(|at| words.acts(at))
            && words.any(at.saturating_sub(3)..at, Class::Determiner.set());
    }
    letters.ends_with("tion")
}

/// `can be used`, `is a useful option`, `may help`, `the importance of`.
fn is_weak(words: &Words, at: usize) -> bool {
    if words.is(at, Class::May) || words.says(at, "can") {
        let after = after_be(words, at);
        return words.any(at + 1..at + 3, Class::Assist.set()) && !words.says(at + 1, "not")
            || words.any(at + 1..at + 4, Class::Be.set())
                && words.meets(after, Classes::of(&[Class::Apply, Class::Fit]));
    }
    words.is(at, Class::Matter) || words.is(at, Class::Fit) && is_said_now(words, at)
}

/// Whether what is at `at` is said of something in the present tense.
fn is_said_now(words: &Words, at: usize) -> bool {
    (at.saturating_sub(NEAR)..at).any(|at| {
        PRESENT.iter().any(|word| words.says(at, word)) && !is_past_infinitive(words, at)
            || words.is(at, Class::Assist)
            || words.is(at, Class::Have) && words.is(at, Class::Third)
    })
}

/// `were found to be`.
fn is_past_infinitive(words: &Words, be: usize) -> bool {
    let to = words.before(be);
    words.says(to, "to") && words.is(words.before(to), Class::Past)
}

/// Whether the cue at `at` asks for research: `further studies are needed`, `needed to clarify`.
fn is_research(words: &Words, at: usize) -> bool {
    let from = (0..at).rev().find(|at| words.is(*at, Class::Break)).map_or(0, |stop| stop + 1);
    let to_come = (from..at + NEAR)
        .any(|it| words.is(it, Class::Further) && words.any(it + 1..it + 5, RESEARCH));
    let before = words.before(at);
    let before = if words.is(before, Class::Be) { words.before(before) } else { before };
    to_come
        || words.is(before, Class::Research)
        || words.is(after_be(words, at), Class::Probe)
        || words.says(at + 1, "to") && words.meets(after_be(words, at + 1), INQUIRE)
}

/// Whether a hedge stands shortly before `at`.
fn is_hedged(words: &Words, at: usize) -> bool {
    words.any(at.saturating_sub(4)..at, Classes::of(&[Class::May, Class::Perhaps, Class::Seem]))
}

fn is_present(words: &Words, be: usize) -> bool {
    !["was", "were", "been"].iter().any(|word| words.says(be, word))
}

/// `(2004)`, `[12]`, `et al.`
fn cites(words: &Words) -> bool {
    (0..words.len()).any(|at| {
        words.says(at, "al") && words.says(at.wrapping_sub(1), "et")
            || words.is(at, Class::Number)
                && (words.says(at.wrapping_sub(1), "[")
                    || words.says(at.wrapping_sub(1), "(") && words.says(at + 1, ",")
                    || words.says(at + 1, ")") && words.letters(at).len() == 4)
    })
}

/// `our findings may help`: about the study, not about what to do.
fn is_about_study(words: &Words) -> bool {
    let first = (0..4).find(|&at| words.meets(at, RESEARCH));
    first.is_some_and(|at| {
        let next = words.after(at);
        words.is(next, Class::May) || words.is(next, Class::Can) || words.is(next, Class::Be)
    })
}

/// The word after `at`, a form of be skipped.
fn after_be(words: &Words, at: usize) -> usize {
    let next = words.after(at);
    match words.is(next, Class::Be) {
        true => words.after(next),
        false if next < words.len() => next,
        false => NOWHERE,
    }
}
