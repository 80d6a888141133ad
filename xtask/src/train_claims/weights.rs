//! Trained weights, and how one learns.

use claimlight::claims::classifier::memory::SEEN;
use claimlight::claims::classifier::model::{CATEGORIES, HIDDEN};

use crate::chance::Chance;

/// Something of each category.
pub(super) type Row<T> = [T; CATEGORIES];

/// Something of each hidden unit.
pub(super) type Units<T> = [T; HIDDEN];

/// The trained weights.
#[derive(Default)]
pub(super) struct Weights {
    pub(super) start: Row<f32>,
    pub(super) threshold: Units<f32>,
    pub(super) outward: Row<Units<f32>>,
    pub(super) memory: Remembered,
    /// By rising hash.
    pub(super) direct: Vec<(u32, Row<f32>)>,
    pub(super) inward: Vec<(u32, Units<f32>)>,
}

/// Those of the units that remember.
#[derive(Default)]
pub(super) struct Remembered {
    pub(super) threshold: Units<f32>,
    pub(super) inward: Units<[Units<f32>; SEEN]>,
    pub(super) outward: Row<Units<f32>>,
}

/// A weight that learns in steps, by what the sentences of several pages ask for (Kingma and Ba 2015,
/// "Adam").
#[derive(Debug, Clone, Copy)]
pub(super) struct Adaptive {
    pub(super) value: f32,
    asked: f32,
    mean: f32,
    squares: f32,
}

/// How much of the mean of gradients, and of the mean of their squares, a step keeps.
const KEPT: f32 = 0.9;
const SQUARES_KEPT: f32 = 0.999;

/// One step in twenty is smaller than it could be because little is known yet.
const WARM_UP: f32 = 20.0;

impl Adaptive {
    pub(super) const fn new(value: f32) -> Self {
        Self { value, asked: 0.0, mean: 0.0, squares: 0.0 }
    }

    /// One for each unit, by chance, as far apart as `width`.
    pub(super) fn units(width: f32, chance: &mut Chance) -> Units<Self> {
        std::array::from_fn(|_| {
            let share = f32::from(chance.next() as u16) / 65536.0;
            Self::new((share - 0.5) * width)
        })
    }

    /// Remembers a gradient until the next step.
    pub(super) fn ask(&mut self, gradient: f32) {
        self.asked += gradient;
    }

    pub(super) fn step(&mut self, pace: &Pace) {
        let gradient = std::mem::take(&mut self.asked);
        self.mean += (1.0 - KEPT) * (gradient - self.mean);
        self.squares += (1.0 - SQUARES_KEPT) * (gradient * gradient - self.squares);
        let root = (self.squares / (1.0 - pace.forgotten_squares)).sqrt();
        self.value -= pace.rate * self.mean / (1.0 - pace.forgotten) / (root + 1e-6);
    }
}

/// How far steps go: ever less far, but for the first.
#[derive(Debug)]
pub(super) struct Pace {
    rate: f32,
    fastest: f32,
    step: u16,
    steps: u16,
    /// How much of the means is still what they began with.
    forgotten: f32,
    forgotten_squares: f32,
}

impl Pace {
    pub(super) const fn new(fastest: f32, steps: u16) -> Self {
        Self { rate: 0.0, fastest, step: 0, steps, forgotten: 1.0, forgotten_squares: 1.0 }
    }

    /// Goes on to the next step.
    pub(super) fn next(&mut self) {
        self.step = self.step.saturating_add(1);
        let gone = f32::from(self.step) / f32::from(self.steps);
        self.rate = self.fastest * (gone * WARM_UP).min(1.0) * (1.0 - gone).max(0.0);
        self.forgotten *= KEPT;
        self.forgotten_squares *= SQUARES_KEPT;
    }
}

/// The mean of the weights after several passes: what one pass happened to end with counts for
/// little (Polyak and Juditsky 1992, "Acceleration of stochastic approximation by averaging").
pub(super) fn mean(weights: &[Weights]) -> Weights {
    let share = 1.0 / f32::from(weights.len() as u16);
    let mut mean = Weights::default();
    for it in weights {
        add(&mut mean.start, &it.start, share);
        add(&mut mean.threshold, &it.threshold, share);
        add_all(&mut mean.outward, &it.outward, share);
        add(&mut mean.memory.threshold, &it.memory.threshold, share);
        add_all(&mut mean.memory.outward, &it.memory.outward, share);
        for (sums, rows) in mean.memory.inward.iter_mut().zip(&it.memory.inward) {
            add_all(sums, rows, share);
        }
        add_rows(&mut mean.direct, &it.direct, share);
        add_rows(&mut mean.inward, &it.inward, share);
    }
    mean
}

fn add_rows<const N: usize>(sums: &mut Vec<(u32, [f32; N])>, rows: &[(u32, [f32; N])], share: f32) {
    if sums.is_empty() {
        sums.extend(rows.iter().map(|(hash, _)| (*hash, [0.0; N])));
    }
    for ((_, sum), (_, row)) in sums.iter_mut().zip(rows) {
        add(sum, row, share);
    }
}

fn add_all<const N: usize>(sums: &mut [[f32; N]], rows: &[[f32; N]], share: f32) {
    sums.iter_mut().zip(rows).for_each(|(sum, row)| add(sum, row, share));
}

fn add<const N: usize>(sums: &mut [f32; N], row: &[f32; N], share: f32) {
    sums.iter_mut().zip(row).for_each(|(sum, it)| *sum += it * share);
}
