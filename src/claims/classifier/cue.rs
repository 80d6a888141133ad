//! By which word a claim is explained: the one that weighs most among those that can tell it.

use crate::category::{Category, Group};
use crate::lexicon::{Class, Classes};

use super::super::reading::Reading;
use super::super::{groups, points};

/// Words that join others and tell nothing by themselves.
const FUNCTION: Classes = Classes::of(&[
    Class::Determiner,
    Class::Preposition,
    Class::Conjunction,
    Class::First,
    Class::Second,
    Class::Other,
    Class::Human,
]);

/// Words that tell little by themselves, though they join nothing.
const FAINT: Classes = Classes::of(&[Class::Hedge, Class::Show]);

/// Words of a number.
const NUMBER: Classes = Classes::of(&[Class::Number, Class::Percent, Class::Quantity]);

const SPELLED: [&str; 19] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "twenty", "thirty", "forty", "fifty", "sixty", "hundred", "thousand", "most",
];

/// How well the unit at `at` can tell a claim of the category; `None` if not at all. What says how
/// things act on each other goes before what they are, and this before what tells little by itself.
pub(super) fn rank(reading: &Reading, at: usize, category: &Category) -> Option<Rank> {
    let meets = |classes: Classes| reading.meets(at, classes);
    if reading.is_edge(at) {
        return None;
    }
    let told = match category.id {
        "statistic" => meets(NUMBER) || reading.says_any(at, &SPELLED),
        "preclinical" => meets(Classes::of(&[Class::Animal, Class::Culture])),
        "anecdote" => true,
        _ => !meets(FUNCTION),
    };
    let relates = category.group == Group::Claimed && meets(points::RELATION.with(groups::EFFECT));
    told.then_some(match () {
        () if relates => Rank::Relates,
        () if meets(FUNCTION.with(FAINT)) => Rank::Faint,
        () => Rank::Names,
    })
}

/// How much a word tells of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Faint,
    Names,
    Relates,
}
