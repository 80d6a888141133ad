//! What is remembered of the sentences before: units that see the hidden units of the sentence, of
//! those right before it, and the mean of all so far. What a sentence claims depends on what the page
//! has been claiming.

use crate::packed::Bytes;

use super::model::{CATEGORIES, HIDDEN, Hidden, Scores, UNIT, add_units, on, product, wide};

/// Sentences that are remembered one by one, with the one that is read.
pub const REACH: usize = 5;

/// What a unit sees: those, and the mean of all.
pub const SEEN: usize = REACH + 1;

/// The weights, as [`super::model`] tells.
#[derive(Debug, Default)]
pub(super) struct Memory {
    threshold: Hidden,
    inward: [[[i16; HIDDEN]; SEEN]; HIDDEN],
    outward: [[i16; HIDDEN]; CATEGORIES],
}

/// The hidden units of the sentences so far.
#[derive(Debug, Default)]
pub(super) struct Past {
    /// Those of the last sentence come first; behind them stands the mean of all.
    seen: [[i16; HIDDEN]; SEEN],
    sum: [i64; HIDDEN],
    sentences: i64,
}

impl Past {
    /// Adds a sentence.
    fn add(&mut self, hidden: &[i16; HIDDEN]) {
        self.seen[..REACH].rotate_right(1);
        self.seen[0] = *hidden;
        self.sentences += 1;
        for ((sum, unit), mean) in self.sum.iter_mut().zip(hidden).zip(&mut self.seen[REACH]) {
            *sum += i64::from(*unit);
            // No greater than the greatest unit.
            *mean = (*sum / self.sentences) as i16;
        }
    }
}

impl Memory {
    pub(super) fn unpack(bytes: &mut Bytes) -> Option<Self> {
        let mut memory = Self::default();
        for threshold in &mut memory.threshold {
            *threshold = i32::from(i16::from_le_bytes(bytes.array()?));
        }
        for weights in memory.inward.iter_mut().flatten().chain(&mut memory.outward) {
            *weights = wide(bytes)?;
        }
        Some(memory)
    }

    /// Adds to the scores of a sentence what is remembered at it, and remembers the sentence.
    pub(super) fn recall(&self, hidden: &[i16; HIDDEN], past: &mut Past, scores: &mut Scores) {
        past.add(hidden);
        let mut units = [0; HIDDEN];
        for ((unit, threshold), weights) in units.iter_mut().zip(&self.threshold).zip(&self.inward)
        {
            let sum: i32 = weights.iter().zip(&past.seen).map(|(one, two)| product(one, two)).sum();
            *unit = on(threshold + sum / i32::from(UNIT));
        }
        add_units(&self.outward, &units, scores);
    }
}
