//! How the units that remember the sentences before are learned.

use claimlight::claims::classifier::memory::{REACH, SEEN};
use claimlight::claims::classifier::model::HIDDEN;

use super::weights::{Adaptive, Pace, Remembered, Row, Units};
use crate::chance::Chance;

pub(super) struct Memory {
    threshold: Units<Adaptive>,
    /// Of each unit that remembers, the weights of what it sees.
    inward: Units<[Units<Adaptive>; SEEN]>,
    pub(super) outward: Row<Units<Adaptive>>,
}

/// What is remembered at a sentence.
pub(super) struct Recalled {
    /// What the units see: the hidden units of the sentence, of those before it, and the mean of all.
    seen: [Units<f32>; SEEN],
    pub(super) units: Units<f32>,
}

impl Memory {
    pub(super) fn new(chance: &mut Chance) -> Self {
        let mut units = |width: f32| Adaptive::units(width, chance);
        Self {
            threshold: [Adaptive::new(0.1); HIDDEN],
            inward: std::array::from_fn(|_| std::array::from_fn(|_| units(0.2))),
            outward: std::array::from_fn(|_| units(0.5)),
        }
    }

    /// What is remembered at the last of the sentences with these hidden units.
    pub(super) fn recall(&self, hidden: &[Units<f32>]) -> Recalled {
        let mut seen = [[0.0; HIDDEN]; SEEN];
        for (seen, hidden) in seen.iter_mut().zip(hidden.iter().rev().take(REACH)) {
            *seen = *hidden;
        }
        let all = f32::from(hidden.len() as u16);
        for hidden in hidden {
            for (mean, unit) in seen[REACH].iter_mut().zip(hidden) {
                *mean += unit / all;
            }
        }
        let units = std::array::from_fn(|unit| {
            let products = self.inward[unit].iter().flatten().zip(seen.iter().flatten());
            let sum: f32 = products.map(|(weight, seen)| weight.value * seen).sum();
            (self.threshold[unit].value + sum).max(0.0)
        });
        Recalled { seen, units }
    }

    /// Asks, where each unit is off by `through`; adds to `back` by how much the hidden units of
    /// the sentences so far are to blame, and gives that of their mean.
    pub(super) fn learn(
        &mut self,
        recalled: &Recalled,
        through: &Units<f32>,
        back: &mut [Units<f32>],
    ) -> Units<f32> {
        let mut blame = [[0.0; HIDDEN]; SEEN];
        for unit in (0..HIDDEN).filter(|unit| recalled.units[*unit] > 0.0) {
            let gradient = through[unit];
            self.threshold[unit].ask(gradient);
            let weights = self.inward[unit].iter_mut().flatten();
            let seen = recalled.seen.iter().flatten().zip(blame.iter_mut().flatten());
            for (weight, (seen, blame)) in weights.zip(seen) {
                *blame += gradient * weight.value;
                weight.ask(gradient * seen);
            }
        }
        for (back, blame) in back.iter_mut().rev().zip(&blame[..REACH]) {
            back.iter_mut().zip(blame).for_each(|(back, blame)| *back += blame);
        }
        blame[REACH]
    }

    pub(super) fn step(&mut self, pace: &Pace) {
        let all =
            self.inward.iter_mut().flatten().flatten().chain(self.outward.iter_mut().flatten());
        all.chain(&mut self.threshold).for_each(|it| it.step(pace));
    }

    pub(super) fn weights(&self) -> Remembered {
        Remembered {
            threshold: self.threshold.map(|it| it.value),
            inward: self.inward.map(|unit| unit.map(|row| row.map(|it| it.value))),
            outward: self.outward.map(|row| row.map(|it| it.value)),
        }
    }
}
