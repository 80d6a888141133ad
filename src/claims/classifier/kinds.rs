//! Kinds of words, coarser than the classes of the lexicon.

use crate::lexicon::{Class, Classes};

use super::super::groups;
use super::model::CATEGORIES;
use super::words::FORM;

/// The kinds; those that name something come first.
const TABLE: [Classes; KINDS] = [
    Classes::of(&[Class::Condition]),
    Classes::of(&[Class::Symptom]),
    groups::TREATMENT,
    Classes::of(&[Class::Food]),
    Classes::of(&[Class::BadOutcome]),
    Classes::of(&[Class::GoodOutcome]),
    groups::BIO,
    Classes::of(&[Class::Surrogate]),
    Classes::of(&[Class::Test]),
    Classes::of(&[Class::Habit]),
    Classes::of(&[Class::BodyPart]),
    Classes::of(&[Class::Human]),
    Classes::of(&[Class::Animal, Class::Culture]),
    Classes::of(&[Class::Remedy]),
    Classes::of(&[Class::Risk]),
    Classes::of(&[Class::Life]),
    Classes::of(&[Class::Number]),
    Classes::of(&[Class::First]),
    Classes::of(&[Class::Second]),
    groups::SOURCE,
    Classes::of(&[Class::Percent, Class::Quantity]),
];

/// The kinds of each class, by its number.
const OF_CLASS: [u32; 256] = {
    let (mut of_class, mut kind) = ([0; 256], 0);
    while kind < KINDS {
        let mut class = 0;
        while class < 256 {
            if TABLE[kind].meets(Classes::bit(class as u8)) {
                of_class[class] |= 1 << kind;
            }
            class += 1;
        }
        kind += 1;
    }
    of_class
};

/// How many kinds there are, and how many of them stand for a word in a row of words.
pub(super) const KINDS: usize = 21;
const NAMED: u32 = 17;

/// What a sentence can be marked with: kinds of words, then categories found.
pub(super) const MARKS: usize = KINDS + CATEGORIES;

/// Relations of propositions.
pub(super) const RELATIONS: &[Class] = &[
    Class::Up,
    Class::Down,
    Class::Cure,
    Class::Harm,
    Class::Cause,
    Class::Prevent,
    Class::Act,
    Class::Change,
    Class::Detect,
    Class::Link,
    Class::Compare,
    Class::Effective,
    Class::Effects,
    Class::Works,
    Class::Accuracy,
    Class::Remedy,
    Class::Risk,
    Class::Anti,
    Class::Happen,
    Class::Show,
];

/// What a subject or an object can be.
const SIDE: [Classes; SIDES] = [
    groups::TREATMENT,
    Classes::of(&[Class::Food]),
    Classes::of(&[Class::Habit]),
    groups::ILL,
    Classes::of(&[Class::BadOutcome]),
    Classes::of(&[Class::GoodOutcome]),
    groups::BIO,
    Classes::of(&[Class::BodyPart]),
    Classes::of(&[Class::Surrogate]),
    Classes::of(&[Class::Test]),
    Classes::of(&[Class::Risk]),
    Classes::of(&[Class::Human, Class::Second]),
    Classes::of(&[Class::Animal, Class::Culture]),
];

pub(super) const SIDES: usize = 13;

/// A set of kinds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Kinds(u64);

impl Kinds {
    /// Kinds of a word of these classes.
    pub(super) fn of(classes: Classes) -> Self {
        let telling = classes.without(FORM);
        if telling.is_empty() {
            return Self::default();
        }
        let kinds = telling.numbers().map(|class| OF_CLASS[class as usize & 255]);
        Self(kinds.fold(0, |all, kinds| all | kinds).into())
    }

    /// What a side of a proposition with these classes can be; one bit more if nothing.
    pub(super) fn sides(classes: Classes) -> Self {
        let bits = SIDE.iter().enumerate().filter(|(_, side)| side.meets(classes));
        let sides = bits.fold(0, |set, (bit, _)| set | 1 << bit);
        Self(if sides == 0 { 1 << SIDES } else { sides })
    }

    pub(super) fn with(self, kind: u32) -> Self {
        Self(self.0 | 1 << kind)
    }

    pub(super) fn iter(self) -> impl Iterator<Item = u32> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let next = (rest != 0).then(|| rest.trailing_zeros())?;
            rest &= rest - 1;
            Some(next)
        })
    }

    /// The kind that stands for the word in a row of words, if it names something.
    pub(super) fn named(self) -> Option<u8> {
        self.iter().next().filter(|kind| *kind < NAMED).map(|kind| kind as u8 + 2)
    }
}
