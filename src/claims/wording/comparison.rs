//! Comparisons: the weakest sign of a link, used when nothing else is there.

use crate::lexicon::{Class, Classes};

use super::effect::{CHANGE, has_object};
use super::predicate::{Predicate, Relation};
use super::words::Words;

/// Words by which a group has, or is, more of something.
const HOLDS: Classes = Classes::of(&[Class::Be, Class::Have, Class::Show]);

/// The comparison stated at `at`.
pub(super) fn at(words: &Words, at: usize) -> Option<Predicate> {
    let changed = words.meets(at, CHANGE);
    let graded = words.is(at, Class::Comparative) || changed && words.is(at, Class::Past);
    let relation = if graded && words.any(at + 1..at + 4, Class::Chance.set())
        || words.is(at, Class::Chance) && is_carried(words, at)
    {
        Relation::Risk
    } else if words.is(at, Class::Than)
        || graded && (is_held(words, at) || words.any(at + 1..words.len(), Class::Than.set()))
        || changed && is_trend(words, at)
        || words.is(at, Class::Frequent) && is_placed(words, at)
        || is_difference(words, at)
    {
        Relation::Comparison
    } else {
        return None;
    };
    Some(Predicate { relation, hedged: false, first: at, last: at })
}

/// `had lower`, `was significantly higher`.
fn is_held(words: &Words, at: usize) -> bool {
    !words.says(at, "more") && words.any(at.saturating_sub(4)..at, HOLDS)
}

/// `increases with age`, `declined after surgery`.
fn is_trend(words: &Words, at: usize) -> bool {
    let finite = !words.is(at, Class::Ing) && !words.is(words.before(at), Class::Determiner);
    finite && !has_object(words, at) && words.is(words.after(at), Class::Preposition)
}

/// `common in women`, `frequent among smokers`.
fn is_placed(words: &Words, at: usize) -> bool {
    (at + 1..at + 4).any(|at| words.says(at, "in") || words.says(at, "among"))
}

/// `there was an improvement in`, `a reduction in pain was observed`.
fn is_difference(words: &Words, at: usize) -> bool {
    let noun = words.is(at, Class::Impact) || words.meets(at, CHANGE) && !words.is(at, Class::Past);
    noun && words.says(at + 1, "in") && words.any(0..words.len(), HOLDS)
}

/// `carries a risk`, `have a high risk`.
fn is_carried(words: &Words, at: usize) -> bool {
    words.letters(at).starts_with("risk") && words.any(at.saturating_sub(5)..at, Class::Have.set())
}
