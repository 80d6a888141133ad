//! The weights: for each feature, what it adds to the score of each category. 8 bits each, integers
//! only, so that every machine decides the same.
//!
//! `model.bin` is made by `cargo xtask train-claims`. Its streams follow one another:
//!
//! | what | how |
//! |---|---|
//! | what each category starts from | 16-bit little endian |
//! | weights of the features by category | as `packed.rs` tells |

use std::sync::LazyLock;

use crate::packed::{Bytes, Rows};

/// Categories that the model can tell, in the order of the taxonomy.
pub const CATEGORIES: usize = 16;

/// What a score of one, in natural logarithms of odds, is as an integer.
pub const ONE: i16 = 8;

/// A score for each category.
pub type Scores = [i32; CATEGORIES];

/// The weights, ready for look-up.
#[derive(Debug, Default)]
pub struct Model {
    start: Scores,
    rows: Rows,
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
        for score in &mut model.start {
            *score = i32::from(i16::from_le_bytes(bytes.array()?));
        }
        model.rows = Rows::read(&mut bytes)?;
        Some(model)
    }

    /// The weights of a feature, if it has any.
    pub(super) fn row(&self, hash: u32) -> Option<&[i8; CATEGORIES]> {
        self.rows.get(hash)
    }

    /// The score of each category: above zero, the sentence rather makes such a claim than not. A
    /// feature counts once, however often it is given.
    pub(super) fn scores(&self, features: &[u32], counted: &mut Counted) -> Scores {
        let mut scores = self.start;
        counted.round += 1;
        for number in features.iter().filter_map(|feature| self.rows.number(*feature)) {
            let Some(row) = self.rows.row(number).filter(|_| counted.is_first(number)) else {
                continue;
            };
            for (score, weight) in scores.iter_mut().zip(row) {
                *score += i32::from(*weight);
            }
        }
        scores
    }
}

/// Which rows were counted in this round: few features have one, so that these are told apart and
/// not the features.
#[derive(Debug, Default)]
pub(super) struct Counted {
    round: u32,
    /// By row, the last round in which it was counted.
    rounds: Vec<u32>,
}

impl Counted {
    /// Whether a row is counted for the first time in this round.
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
