//! The weights: for each feature, what it adds to the score of each category. 8 bits each, integers
//! only, so that every machine decides the same.
//!
//! `model.bin` is made by `cargo xtask train-claims`. Its streams follow one another:
//!
//! | what | how |
//! |---|---|
//! | what each category starts from | 16-bit little endian |
//! | number of features | LEB128 |
//! | their hashes, rising | differences in LEB128 |
//! | which categories each has a weight for | 16-bit little endian masks |
//! | the weights | bytes, signed |

use std::sync::LazyLock;

use crate::packed::Bytes;

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
    /// Open addressing: hash and row number plus one.
    slots: Vec<(u32, u32)>,
    rows: Vec<[i8; CATEGORIES]>,
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
        let count = bytes.leb128()? as usize;
        if count > packed.len() {
            return None;
        }
        model.slots = vec![(0, 0); (count * 3).next_power_of_two()];
        let mut hash = 0u32;
        for row in 1..=count as u32 {
            hash = hash.wrapping_add(bytes.leb128()?);
            model.insert(hash, row);
        }
        let masks: Vec<u16> =
            (0..count).map(|_| Some(u16::from_le_bytes(bytes.array()?))).collect::<Option<_>>()?;
        for mask in masks {
            let mut row = [0; CATEGORIES];
            for (category, weight) in row.iter_mut().enumerate() {
                if mask >> category & 1 == 1 {
                    *weight = i8::from_le_bytes(bytes.array()?);
                }
            }
            model.rows.push(row);
        }
        Some(model)
    }

    fn insert(&mut self, hash: u32, row: u32) {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while self.slots[at].1 != 0 {
            at = (at + 1) & mask;
        }
        self.slots[at] = (hash, row);
    }

    /// The weights of a feature, if it has any.
    pub(super) fn row(&self, hash: u32) -> Option<&[i8; CATEGORIES]> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        loop {
            match self.slots[at] {
                (_, 0) => return None,
                (found, row) if found == hash => return self.rows.get(row as usize - 1),
                _ => at = (at + 1) & mask,
            }
        }
    }

    /// The score of each category: above zero, the sentence rather makes such a claim than not.
    pub(super) fn scores(&self, features: &[u32]) -> Scores {
        let mut scores = self.start;
        for row in features.iter().filter_map(|feature| self.row(*feature)) {
            for (score, weight) in scores.iter_mut().zip(row) {
                *score += i32::from(*weight);
            }
        }
        scores
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
