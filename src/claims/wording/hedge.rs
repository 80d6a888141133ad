//! Hedges, by what they govern: an effect, a link, or a use.

use crate::lexicon::{Class, Classes};

use super::effect::CHANGE;
use super::predicate::{Predicate, Relation};
use super::words::{RESEARCH, Words};

/// Words between a hedge and what it governs, at most.
const REACH: usize = 7;

/// Words of a subject at the start of a sentence, at most.
const SUBJECT: usize = 6;

/// Verbs by which somebody has a risk.
const HOLDS: Classes = Classes::of(&[Class::Be, Class::Have]);

const LINK: Classes = Classes::of(&[Class::Linked, Class::Predict, Class::Factor]);
const USE: Classes =
    Classes::of(&[Class::Usable, Class::Need, Class::Recommend, Class::Inquire, Class::Probe]);
const EFFECT: Classes = Classes::of(&[Class::Owing, Class::Impact, Class::Potent, Class::Vital]);

/// The hedged predicate whose hedge stands at `at`.
pub(super) fn at(words: &Words, at: usize, end: usize) -> Option<Predicate> {
    let modal = words.is(at, Class::May) && !is_month(words, at);
    let beside = words.is(at, Class::Perhaps) && !is_adjective(words, at);
    if !modal && !beside && !words.is(at, Class::Seem) {
        return None;
    }
    let (relation, last) = governed(words, at, end);
    let relation = match relation {
        Some(Relation::Effect) if is_about_study(words, at) => Relation::Use,
        Some(relation) => relation,
        None if modal && !words.is(words.after(at), Class::Be) => Relation::Effect,
        None => return None,
    };
    Some(Predicate { relation, hedged: true, first: at, last })
}

/// What the hedge at `hedge` governs, and where that stands.
fn governed(words: &Words, hedge: usize, end: usize) -> (Option<Relation>, usize) {
    let reach = (hedge + 1 + REACH).min(end);
    let held = words.meets(words.after(hedge), HOLDS) || words.is(hedge, Class::Seem);
    for at in hedge + 1..reach {
        if words.is(at, Class::Break) || words.is(at, Class::Although) {
            return (None, at - 1);
        }
        let graded = words.is(at, Class::Comparative)
            || words.meets(at, CHANGE) && words.is(at, Class::Past);
        let risk = held && graded && words.any(at..at + 4, Class::Chance.set());
        let compared = risk || graded && words.is(at - 1, Class::Be) || words.is(at, Class::Than);
        if words.meets(at, LINK) || compared {
            return (Some(Relation::Link), at);
        }
        if words.meets(at, USE) {
            return (Some(Relation::Use), at);
        }
        if words.acts(at) || words.meets(at, EFFECT) || words.says(at, "useful") {
            return (Some(Relation::Effect), at);
        }
    }
    (None, hedge)
}

/// `May 2012`, `in May`.
fn is_month(words: &Words, at: usize) -> bool {
    words.letters(at) == "May"
        && (words.is(at + 1, Class::Number) || words.is(at + 1, Class::Comma))
}

/// `a potentially deadly disease`, `the likely cause`.
fn is_adjective(words: &Words, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    words.is(before, Class::Determiner) || words.is(before, Class::Preposition)
}

/// `these findings may help explain`: about the study, not about its subject.
fn is_about_study(words: &Words, at: usize) -> bool {
    at < SUBJECT && words.meets(words.before(at), RESEARCH)
}
