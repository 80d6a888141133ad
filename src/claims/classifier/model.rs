//! The weights: for each feature, what it adds to the score of each category, and, for features that
//! many pages have, to hidden units that add to the scores in their turn. 8 bits each, integers
//! only, so that every machine decides the same.
//!
//! `model.bin` is made by `cargo xtask train-claims`. Its streams follow one another:
//!
//! | what | how |
//! |---|---|
//! | what each category starts from | 16-bit little endian |
//! | the score above which a certain rule is believed, by category | 16-bit little endian |
//! | what each hidden unit starts from | 16-bit little endian |
//! | weights of the hidden units, by category | a signed byte each |
//! | what each unit that remembers starts from | 16-bit little endian |
//! | weights of what each of these sees: the hidden units of the sentence and those before, newest first, and their mean | a signed byte each |
//! | weights of the units that remember, by category | a signed byte each |
//! | weights of the features by category | as `packed/table.rs` tells |
//! | weights of the features by hidden unit | as `packed/table.rs` tells |

use std::sync::LazyLock;

use crate::packed::coder::Decoder;
use crate::packed::table::{self, Table};
use crate::packed::{Bytes, Index};

use super::memory::{Memory, Past};

/// Categories that the model can tell, in the order of the taxonomy.
pub const CATEGORIES: usize = 16;

/// Hidden units: what several categories have in common.
pub const HIDDEN: usize = 16;

/// What a score of one, in natural logarithms of odds, is as an integer.
pub const ONE: i16 = 16;

/// The score above which a claim is shown, whatever the rules find.
pub const LIKELY: i32 = ONE as i32;

/// The score above which a claim is shown even among sentences that claim nothing.
pub(super) const SURE: i32 = 5 * LIKELY / 2;

/// What a hidden unit of one is as an integer, and what a weight of one is that it has.
pub const UNIT: i16 = 32;

/// From the product of a hidden unit and its weight to a score.
const SCALE: i32 = (UNIT * UNIT / ONE) as i32;

/// A score for each category.
pub type Scores = [i32; CATEGORIES];

/// How far each hidden unit is on; zero where it is off.
pub(super) type Hidden = [i32; HIDDEN];

/// What a feature adds to the scores, and to the hidden units.
#[derive(Debug, Clone, Copy)]
#[repr(align(32))]
struct Row {
    direct: [i8; CATEGORIES],
    inward: [i8; HIDDEN],
}

/// The weights, ready for look-up.
#[derive(Debug, Default)]
pub struct Model {
    start: Scores,
    floor: Scores,
    threshold: Hidden,
    /// Of each category, the weights of the hidden units.
    outward: [[i16; HIDDEN]; CATEGORIES],
    memory: Memory,
    index: Index,
    /// The rows of features that add to hidden units: few, and asked for most, so that they stand
    /// together.
    common: Vec<Row>,
    /// What each of the others adds to the scores; their numbers go on after the common ones.
    rare: Vec<[i8; CATEGORIES]>,
}

impl Model {
    /// The model that ships.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Model> =
            LazyLock::new(|| Model::unpack(include_bytes!("model.bin")).unwrap_or_default());
        &SHIPPED
    }

    /// Reads the packed form; `None` when it is cut short.
    #[must_use]
    pub fn unpack(packed: &[u8]) -> Option<Self> {
        let mut bytes = Bytes(packed);
        let mut model = Self::default();
        let starts = model.start.iter_mut().chain(&mut model.floor).chain(&mut model.threshold);
        for start in starts {
            *start = i32::from(i16::from_le_bytes(bytes.array()?));
        }
        for weights in &mut model.outward {
            *weights = wide(&mut bytes)?;
        }
        model.memory = Memory::unpack(&mut bytes)?;
        let mut decoder = Decoder::new(bytes.0);
        let direct = table::read(&mut decoder)?;
        let inward = table::read(&mut decoder)?;
        model.join(direct, inward)?;
        Some(model)
    }

    /// Makes one table of two, so that a feature is looked up once; `None` when it is too long.
    fn join(&mut self, direct: Table, inward: Table) -> Option<()> {
        let mut numbered = Vec::with_capacity(direct.0.len());
        let mut rare = u16::try_from(inward.0.len()).ok()?..u16::MAX;
        let mut inward = inward.0.into_iter().zip(inward.1).zip(0..).peekable();
        for (hash, direct) in direct.0.into_iter().zip(direct.1) {
            while let Some(((hash, inward), number)) = inward.next_if(|it| it.0.0 < hash) {
                numbered.push((hash, number));
                self.common.push(Row { direct: [0; CATEGORIES], inward });
            }
            if let Some(((_, inward), number)) = inward.next_if(|it| it.0.0 == hash) {
                numbered.push((hash, number));
                self.common.push(Row { direct, inward });
            } else {
                numbered.push((hash, rare.next()?));
                self.rare.push(direct);
            }
        }
        for ((hash, inward), number) in inward {
            numbered.push((hash, number));
            self.common.push(Row { direct: [0; CATEGORIES], inward });
        }
        self.index = Index::of(&numbered);
        Some(())
    }

    /// Lets `features` stand: they are of all sentences to come, until others stand.
    pub(super) fn stand(&self, features: &[u32], sums: &mut Sums) {
        sums.known.resize(self.words(), 0);
        sums.standing.rows.drain(..).for_each(|row| sums.known[usize::from(row) / 64] = 0);
        self.look_up(features, &mut sums.known, &mut sums.standing.rows);
        (sums.standing.scores, sums.standing.hidden) = Default::default();
        let Standing { scores, hidden, rows } = &mut sums.standing;
        self.add(rows, scores, hidden);
    }

    /// Weighs the next sentence of a page by its features; each counts once, however often it is given.
    pub fn weigh(&self, features: &[u32], sums: &mut Sums) {
        self.weigh_with(features, std::iter::empty(), sums);
    }

    /// [`Self::weigh`], where of some features the rows are known already.
    pub(super) fn weigh_with(
        &self,
        features: &[u32],
        looked_up: impl Iterator<Item = u16>,
        sums: &mut Sums,
    ) {
        let Sums { scores, hidden, standing, rows, known, past } = sums;
        known.resize(self.words(), 0);
        self.look_up(features, known, rows);
        looked_up.for_each(|row| count(row, known, rows));
        (*scores, *hidden) = (self.start, self.threshold);
        widen(scores, &standing.scores);
        widen(hidden, &standing.hidden);
        self.add(rows, scores, hidden);
        rows.drain(..).for_each(|row| known[usize::from(row) / 64] &= !(1 << (row % 64)));
        let units = hidden.map(on);
        *hidden = units.map(i32::from);
        add_units(&self.outward, &units, scores);
        self.memory.recall(&units, past, scores);
    }

    /// Words of a set of rows.
    fn words(&self) -> usize {
        (self.common.len() + self.rare.len()).div_ceil(64)
    }

    /// The row of a feature.
    pub(super) fn row(&self, feature: u32) -> Option<u16> {
        self.index.number(feature)
    }

    /// Adds the rows of `features` to `rows`, but for those that are known.
    fn look_up(&self, features: &[u32], known: &mut [u64], rows: &mut Vec<u16>) {
        let found = features.iter().filter_map(|it| self.index.number(*it));
        found.for_each(|row| count(row, known, rows));
    }

    /// Adds what `rows` add.
    fn add(&self, rows: &[u16], scores: &mut Scores, hidden: &mut Hidden) {
        // So many weights of eight bits stay within sixteen.
        for rows in rows.chunks(256) {
            let (direct, inward) = self.sum(rows);
            widen(scores, &direct);
            widen(hidden, &inward);
        }
    }

    /// By itself, so that eight sums are added at once, as many as a register holds.
    #[inline(never)]
    fn sum(&self, rows: &[u16]) -> ([i16; CATEGORIES], [i16; HIDDEN]) {
        let (mut direct, mut inward) = ([0; CATEGORIES], [0; HIDDEN]);
        for row in rows.iter().copied().map(usize::from) {
            if let Some(row) = self.common.get(row) {
                add(&mut direct, &row.direct);
                add(&mut inward, &row.inward);
            } else {
                add(&mut direct, &self.rare[row - self.common.len()]);
            }
        }
        (direct, inward)
    }

    /// The score above which a claim is shown that a rule makes for certain, by category.
    pub(super) const fn floor(&self, category: usize) -> i32 {
        self.floor[category]
    }

    /// What a feature adds to the score of a category while these hidden units are on.
    pub(super) fn weight(&self, feature: u32, category: usize, hidden: &Hidden) -> i32 {
        let Some(row) = self.index.number(feature).map(usize::from) else { return 0 };
        let Some(Row { direct, inward }) = self.common.get(row) else {
            return i32::from(self.rare[row - self.common.len()][category]);
        };
        let on = inward.iter().zip(&self.outward[category]).zip(hidden).filter(|(_, it)| **it > 0);
        let through: i32 =
            on.map(|((inward, outward), _)| i32::from(*inward) * i32::from(*outward)).sum();
        i32::from(direct[category]) + through / SCALE
    }
}

/// Adds a row, unless it is known: few features have one, so that rows are told apart and not
/// features.
fn count(row: u16, known: &mut [u64], rows: &mut Vec<u16>) {
    let (word, bit) = (&mut known[usize::from(row) / 64], 1 << (row % 64));
    if *word & bit == 0 {
        *word |= bit;
        rows.push(row);
    }
}

fn add(sums: &mut [i16; 16], row: &[i8; 16]) {
    for (sum, weight) in sums.iter_mut().zip(row) {
        *sum = sum.wrapping_add(i16::from(*weight));
    }
}

fn widen<T: Copy + Into<i32>>(sums: &mut [i32; 16], more: &[T; 16]) {
    for (sum, more) in sums.iter_mut().zip(more) {
        *sum += (*more).into();
    }
}

/// How far a unit is on. One that is as far on as sixteen bits go has more features than a sentence
/// can have.
pub(super) fn on(sum: i32) -> i16 {
    sum.clamp(0, i32::from(i16::MAX)) as i16
}

/// Adds to the scores what units add that have these weights.
pub(super) fn add_units(
    outward: &[[i16; HIDDEN]; CATEGORIES],
    units: &[i16; HIDDEN],
    scores: &mut Scores,
) {
    for (score, weights) in scores.iter_mut().zip(outward) {
        *score += product(weights, units) / SCALE;
    }
}

/// The sum of the products of weights and units.
pub(super) fn product(weights: &[i16; HIDDEN], units: &[i16; HIDDEN]) -> i32 {
    weights.iter().zip(units).map(|(one, two)| i32::from(*one) * i32::from(*two)).sum()
}

/// Signed bytes as numbers of 16 bits.
pub(super) fn wide(bytes: &mut Bytes) -> Option<[i16; HIDDEN]> {
    Some(bytes.array()?.map(|weight: u8| i16::from(weight.cast_signed())))
}

/// What the features of a sentence add up to, page by page.
#[derive(Debug, Default)]
pub struct Sums {
    /// The score of each category, less what it takes to be sure of the category.
    pub scores: Scores,
    pub(super) hidden: Hidden,
    standing: Standing,
    rows: Vec<u16>,
    /// A set bit for every row that counts already.
    known: Vec<u64>,
    past: Past,
}

/// What features that many sentences share add.
#[derive(Debug, Default)]
struct Standing {
    scores: Scores,
    hidden: Hidden,
    rows: Vec<u16>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_model_is_refused() {
        let packed = include_bytes!("model.bin");
        assert!(Model::unpack(packed).is_some());
        assert!(Model::unpack(&packed[..packed.len() / 2]).is_none());
        assert!(Model::unpack(&[]).is_none());
    }
}
