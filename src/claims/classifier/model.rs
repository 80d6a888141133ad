//! The weights: for each feature, what it adds to the score of each category, and, for features that
//! many pages have, to hidden units that add to the scores in their turn. 8 bits each, integers
//! only, so that every machine decides the same.
//!
//! `model.bin` is made by `cargo xtask train-claims`. Its streams follow one another:
//!
//! | what | how |
//! |---|---|
//! | what each category starts from | 16-bit little endian |
//! | what each hidden unit starts from | 16-bit little endian |
//! | weights of the hidden units, by category | a signed byte each |
//! | weights of the features by category | as `packed.rs` tells |
//! | weights of the features by hidden unit | as `packed.rs` tells |

use std::sync::LazyLock;

use crate::packed::{Bytes, Rows};

/// Categories that the model can tell, in the order of the taxonomy.
pub const CATEGORIES: usize = 16;

/// Hidden units: what several categories have in common.
pub const HIDDEN: usize = 16;

/// What a score of one, in natural logarithms of odds, is as an integer.
pub const ONE: i16 = 8;

/// The score above which a claim is shown that no certain rule makes.
pub const LIKELY: i32 = ONE as i32;

/// What a hidden unit of one is as an integer, and what a weight of one is that it has.
pub const UNIT: i16 = 16;

/// From the product of a hidden unit and its weight to a score.
const SCALE: i32 = (UNIT * UNIT / ONE) as i32;

/// A score for each category.
pub type Scores = [i32; CATEGORIES];

/// How far each hidden unit is on; zero where it is off.
pub(super) type Hidden = [i32; HIDDEN];

/// The weights, ready for look-up.
#[derive(Debug, Default)]
pub struct Model {
    start: Scores,
    threshold: Hidden,
    /// Of each category, the weights of the hidden units.
    outward: [[i8; HIDDEN]; CATEGORIES],
    direct: Rows,
    inward: Rows,
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
        for start in model.start.iter_mut().chain(&mut model.threshold) {
            *start = i32::from(i16::from_le_bytes(bytes.array()?));
        }
        for weights in &mut model.outward {
            *weights = bytes.array::<HIDDEN>()?.map(u8::cast_signed);
        }
        model.direct = Rows::read(&mut bytes)?;
        model.inward = Rows::read(&mut bytes)?;
        Some(model)
    }

    /// Weighs a sentence by its features; each counts once, however often it is given.
    pub fn weigh(&self, features: &[u32], sums: &mut Sums) {
        let Sums { scores, hidden, direct, inward } = sums;
        (*scores, *hidden) = (self.start, self.threshold);
        direct.round += 1;
        inward.round += 1;
        for feature in features {
            direct.add(&self.direct, *feature, scores);
            inward.add(&self.inward, *feature, hidden);
        }
        for unit in &mut *hidden {
            *unit = (*unit).max(0);
        }
        for (score, weights) in scores.iter_mut().zip(&self.outward) {
            let products = weights.iter().zip(&*hidden).map(|(weight, it)| i32::from(*weight) * it);
            *score += products.sum::<i32>() / SCALE;
        }
    }

    /// What a feature adds to the score of a category while these hidden units are on.
    pub(super) fn weight(&self, feature: u32, category: usize, hidden: &Hidden) -> i32 {
        let direct = self.direct.get(feature).map_or(0, |row| i32::from(row[category]));
        let inward = self.inward.get(feature).map_or(0, |row| {
            let on = row.iter().zip(&self.outward[category]).zip(hidden).filter(|(_, it)| **it > 0);
            on.map(|((inward, outward), _)| i32::from(*inward) * i32::from(*outward)).sum()
        });
        direct + inward / SCALE
    }
}

/// What the features of a sentence add up to.
#[derive(Debug, Default)]
pub struct Sums {
    /// The score of each category, less what it takes to be sure of the category.
    pub scores: Scores,
    pub(super) hidden: Hidden,
    direct: Counted,
    inward: Counted,
}

/// Which rows of a table were counted in this round: few features have one, so that these are told
/// apart and not the features.
#[derive(Debug, Default)]
struct Counted {
    round: u32,
    /// By row, the last round in which it was counted.
    rounds: Vec<u32>,
}

impl Counted {
    /// Adds the row of a feature to `sums`, unless it was added in this round.
    fn add(&mut self, rows: &Rows, feature: u32, sums: &mut [i32; 16]) {
        let Some(number) = rows.number(feature).filter(|it| self.is_first(*it)) else { return };
        for (sum, weight) in sums.iter_mut().zip(rows.row(number).into_iter().flatten()) {
            *sum += i32::from(*weight);
        }
    }

    fn is_first(&mut self, row: usize) -> bool {
        if row >= self.rounds.len() {
            self.rounds.resize(row + 1, 0);
        }
        std::mem::replace(&mut self.rounds[row], self.round) != self.round
    }
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
