//! Words as the classifier sees them: numbers that stand for the word, its stem, its ends and its kind.

use crate::lexicon::{Class, Classes};

use super::super::reading::Reading;
use super::kinds::Kinds;

/// Bits of a feature: few enough that the table of weights stays small; one feature in 500 that the
/// model does not know is taken for one that it does.
const BITS: u32 = 22;

/// A feature as a number: its sort, and what it is.
pub(super) fn key(sort: u8, first: u32, second: u32) -> u32 {
    let mut hash = u64::from(sort).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(first);
    hash = (hash ^ (hash >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) ^ u64::from(second);
    hash = (hash ^ (hash >> 32)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (hash >> (64 - BITS)) as u32
}

/// Letters as 32 bits, whatever their case.
pub(super) fn letters(word: &[u8]) -> u32 {
    word.iter().fold(0x811c_9dc5, |hash: u32, byte| {
        (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
    })
}

/// A word without its ending.
fn stem(word: &[u8]) -> u32 {
    let mut bare = word;
    while let [rest @ .., b's' | b'\''] | [rest @ .., 0xe2, 0x80, 0x99] = bare {
        bare = rest;
    }
    let ([bare @ .., b'i', b'n', b'g'] | [bare @ .., b'e', b'd'] | [bare @ .., b'e'] | bare) = bare;
    letters(if bare.len() >= 3 { bare } else { word })
}

/// How a long word begins and ends: words of one family, and of one trade, share these.
fn affixes(word: &[u8]) -> Option<(u32, u32)> {
    let long = word.len() >= 6;
    long.then(|| (letters(&word[..5]), letters(&word[word.len() - 4..])))
}

/// Stands before the first unit and behind the last.
pub(super) const EDGE: u32 = 1;

/// Marks that are no class of meaning.
pub(super) const FORM: Classes =
    Classes::of(&[Class::Word, Class::Break, Class::Comma, Class::Acronym]);

/// Words of a sentence as the classifier sees them.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Of each unit, its word as it stands.
    whole: Vec<u32>,
    /// Of each unit, its word without ending.
    pub(super) stems: Vec<u32>,
    /// Of each unit, its kind if it names something, else its word.
    faces: Vec<u32>,
}

impl Words {
    pub(super) fn read(&mut self, reading: &Reading) {
        self.whole.clear();
        self.stems.clear();
        self.faces.clear();
        for unit in reading.units {
            let word = unit.of(reading.text).as_bytes();
            let stem = stem(word);
            self.whole.push(letters(word));
            self.stems.push(stem);
            self.faces.push(match Kinds::of(unit.classes).named() {
                Some(kind) => u32::from(kind),
                None => stem,
            });
        }
    }

    pub(super) fn face(&self, at: usize) -> u32 {
        self.faces.get(at).copied().unwrap_or(EDGE)
    }

    fn word(&self, at: usize) -> u32 {
        self.whole.get(at).copied().unwrap_or(EDGE)
    }

    /// The features that the unit at `at` gives by itself and with the next.
    pub(super) fn of_unit(&self, reading: &Reading, at: usize) -> impl Iterator<Item = u32> {
        self.around(reading, at).chain(of_classes(reading.units[at].classes))
    }

    /// Those of its word.
    pub(super) fn around(&self, reading: &Reading, at: usize) -> impl Iterator<Item = u32> {
        let affixes = affixes(reading.word(at).as_bytes());
        [
            key(b'W', self.whole[at], 0),
            key(b'B', self.whole[at], self.word(at + 1)),
            key(b'w', self.stems[at], 0),
            key(b'b', self.faces[at], self.face(at + 1)),
        ]
        .into_iter()
        .chain(
            affixes.into_iter().flat_map(|(head, tail)| [key(b'x', head, 0), key(b'y', tail, 0)]),
        )
    }
}

/// The features that classes give.
pub(super) fn of_classes(classes: Classes) -> impl Iterator<Item = u32> {
    classes.without(FORM).numbers().map(|class| key(b'c', class, 0))
}
