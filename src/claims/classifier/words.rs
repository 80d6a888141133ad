//! Words as the classifier sees them: numbers that stand for the word, its stem, its ends and its kind.

use crate::lexicon::{Class, Classes};

use super::super::reading::Reading;
use super::kinds::Kinds;
use super::model::Model;

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
    word.iter().fold(NO_LETTERS, |letters, byte| one_more(letters, *byte))
}

const NO_LETTERS: u32 = 0x811c_9dc5;

fn one_more(letters: u32, byte: u8) -> u32 {
    (letters ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
}

/// Length of a word without its ending.
fn stem(word: &[u8]) -> usize {
    let mut bare = word;
    while let [rest @ .., b's' | b'\''] | [rest @ .., 0xe2, 0x80, 0x99] = bare {
        bare = rest;
    }
    let ([bare @ .., b'i', b'n', b'g'] | [bare @ .., b'e', b'd'] | [bare @ .., b'e'] | bare) = bare;
    if bare.len() >= 3 { bare.len() } else { word.len() }
}

/// Bytes of the shortest long word, and of the ends by which long ones are known: words of one
/// family, and of one trade, share these.
const LONG: usize = 6;
const HEAD: usize = 5;
const TAIL: usize = 4;

/// Stands before the first unit and behind the last.
pub(super) const EDGE: u32 = 1;

/// Marks that are no class of meaning.
pub(super) const FORM: Classes =
    Classes::of(&[Class::Word, Class::Break, Class::Comma, Class::Acronym]);

/// Words of a sentence as the classifier sees them.
#[derive(Debug, Default)]
pub(super) struct Words {
    units: Vec<Seen>,
    /// Words seen before, by their letters; the last word of a slot stays in it.
    spelled: Vec<(u64, Spelled)>,
}

/// A unit of the sentence.
#[derive(Debug, Clone, Copy)]
struct Seen {
    spelled: Spelled,
    /// Its kind if it names something, else its stem.
    face: u32,
}

/// What the letters of a word tell.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Spelled {
    /// The word without ending.
    stem: u32,
    /// The features of the word as it stands, of this, and of the ends of a long word.
    alone: [Weighed; 4],
    is_long: bool,
    /// The feature that it gives to the sentence after it.
    pub(super) before: Weighed,
}

/// A feature and its row.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Weighed {
    pub(super) feature: u32,
    pub(super) row: Option<u16>,
}

impl Weighed {
    fn of(sort: u8, letters: u32) -> Self {
        let feature = key(sort, letters, 0);
        Self { feature, row: Model::shipped().row(feature) }
    }
}

impl Spelled {
    fn of(word: &[u8]) -> Self {
        let (mut whole, mut head, mut stem_of) = (NO_LETTERS, 0, 0);
        let stem = stem(word);
        for (byte, length) in word.iter().copied().zip(1..) {
            whole = one_more(whole, byte);
            head = if length == HEAD { whole } else { head };
            stem_of = if length == stem { whole } else { stem_of };
        }
        let mut alone =
            [Weighed::of(b'W', whole), Weighed::of(b'w', stem_of), <_>::default(), <_>::default()];
        let is_long = word.len() >= LONG;
        if is_long {
            alone[2] = Weighed::of(b'x', head);
            alone[3] = Weighed::of(b'y', letters(&word[word.len() - TAIL..]));
        }
        Self { stem: stem_of, alone, is_long, before: Weighed::of(b'V', stem_of) }
    }

    fn alone(&self) -> &[Weighed] {
        &self.alone[..if self.is_long { 4 } else { 2 }]
    }
}

/// Words that are remembered.
const SLOTS: usize = 1 << 10;

impl Words {
    pub(super) fn read(&mut self, reading: &Reading) {
        let Self { units, spelled } = self;
        if spelled.is_empty() {
            spelled.resize(SLOTS, (0, Spelled::of(&[])));
        }
        units.clear();
        units.extend(reading.units.iter().map(|unit| {
            let printed = unit.printed(reading.text);
            let slot = &mut spelled[(printed >> 32) as usize % SLOTS];
            if slot.0 != printed {
                *slot = (printed, Spelled::of(unit.of(reading.text).as_bytes()));
            }
            let spelled = slot.1;
            let face = Kinds::of(unit.classes).named().map_or(spelled.stem, u32::from);
            Seen { spelled, face }
        }));
    }

    pub(super) fn face(&self, at: usize) -> u32 {
        self.units.get(at).map_or(EDGE, |unit| unit.face)
    }

    pub(super) fn stem(&self, at: usize) -> u32 {
        self.units[at].spelled.stem
    }

    pub(super) fn spelled(&self) -> impl Iterator<Item = &Spelled> {
        self.units.iter().map(|unit| &unit.spelled)
    }

    pub(super) fn stems(&self) -> impl Iterator<Item = u32> {
        self.spelled().map(|spelled| spelled.stem)
    }

    /// The features that the unit at `at` gives by itself and with the next.
    pub(super) fn of_unit(&self, reading: &Reading, at: usize) -> impl Iterator<Item = u32> {
        let alone = self.units[at].spelled.alone().iter().map(|it| it.feature);
        alone.chain([self.pair(at)]).chain(of_classes(reading.units[at].classes))
    }

    /// Those of the words of all units by themselves.
    pub(super) fn alone(&self) -> impl Iterator<Item = &Weighed> {
        self.spelled().flat_map(Spelled::alone)
    }

    /// Those of all units with the next.
    pub(super) fn together(&self, features: &mut Vec<u32>) {
        features.extend((0..self.units.len()).map(|at| self.pair(at)));
    }

    /// The feature of a unit together with the next.
    fn pair(&self, at: usize) -> u32 {
        key(b'b', self.face(at), self.face(at + 1))
    }
}

/// The features that classes give.
pub(super) fn of_classes(classes: Classes) -> impl Iterator<Item = u32> {
    classes.without(FORM).numbers().map(|class| key(b'c', class, 0))
}
