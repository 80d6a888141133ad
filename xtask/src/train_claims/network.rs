//! A network that learns online: of each category, a sum of weights of the features, and hidden
//! units that the categories share and that see the features which many pages have.

use std::collections::{HashMap, HashSet};

use claimlight::claims::classifier::model::{CATEGORIES, HIDDEN};

use super::corpus::{Example, Label};
use crate::chance::{Chance, exp};
use crate::ftrl::{Rates, Weight};

/// How to train.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settings {
    pub(super) passes: usize,
    /// Features of fewer pages are left out: a page must not be learned by heart.
    pub(super) least: usize,
    /// Features of fewer pages are not seen by the hidden units.
    pub(super) common: usize,
    /// How many features in a hundred are hidden from a sentence each time it is learned
    /// (Srivastava et al. 2014, "Dropout").
    pub(super) dropped: u8,
    pub(super) rates: Rates,
    /// Learning rate of the hidden units.
    pub(super) rate: f32,
}

/// What a sentence weighs of which some say that it claims such a thing.
const MAYBE: f32 = 0.3;

/// How the weights of hidden units decay.
const DECAY: f32 = 5e-4;

pub(super) type Row<T> = [T; CATEGORIES];
type Units<T> = [T; HIDDEN];

/// The trained weights.
#[derive(Default)]
pub(super) struct Weights {
    pub(super) start: Row<f32>,
    pub(super) threshold: Units<f32>,
    pub(super) outward: Row<Units<f32>>,
    /// By rising hash.
    pub(super) direct: Vec<(u32, Row<f32>)>,
    pub(super) inward: Vec<(u32, Units<f32>)>,
}

/// A weight that learns by its own rate (Duchi et al. 2011, `AdaGrad`).
#[derive(Debug, Clone, Copy)]
struct Adaptive {
    value: f32,
    squares: f32,
}

impl Adaptive {
    const fn new(value: f32) -> Self {
        Self { value, squares: 0.1 }
    }

    fn update(&mut self, gradient: f32, rate: f32) {
        self.squares += gradient * gradient;
        self.value -= rate * gradient / self.squares.sqrt();
    }
}

/// A feature while it is learned.
struct Feature {
    direct: Row<Weight>,
    inward: Option<Units<Adaptive>>,
}

struct Network {
    settings: Settings,
    start: Row<Weight>,
    threshold: Units<Adaptive>,
    outward: Row<Units<Adaptive>>,
    features: Vec<Feature>,
}

/// Trains on `examples`.
pub(super) fn train(examples: &[&Example], settings: &Settings) -> Weights {
    let pages = pages(examples);
    let mut chance = Chance(1);
    let mut hashes: Vec<u32> =
        pages.iter().filter(|(_, on)| **on >= settings.least).map(|(hash, _)| *hash).collect();
    hashes.sort_unstable();
    let index: HashMap<u32, usize> = hashes.iter().copied().zip(0..).collect();
    let rows: Vec<Vec<usize>> = examples
        .iter()
        .map(|it| it.features.iter().filter_map(|hash| index.get(hash).copied()).collect())
        .collect();
    let is_common = |hash: &u32| pages[hash] >= settings.common;
    let mut network = Network::new(settings, hashes.iter().map(is_common), &mut chance);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut seen = Vec::new();
    let mut weights = Vec::new();
    for pass in 0..settings.passes {
        chance.shuffle(&mut order);
        for &at in &order {
            seen.clear();
            seen.extend(rows[at].iter().filter(|_| !chance.percent(settings.dropped.into())));
            network.learn(&seen, &examples[at].labels);
        }
        if pass >= settings.passes / 2 {
            weights.push(network.weights(&hashes));
        }
    }
    mean(&weights)
}

/// The mean of the weights after several passes: what one pass happened to end with counts for
/// little (Polyak and Juditsky 1992, "Acceleration of stochastic approximation by averaging").
fn mean(weights: &[Weights]) -> Weights {
    let share = 1.0 / f32::from(weights.len() as u16);
    let mut mean = Weights::default();
    for it in weights {
        add(&mut mean.start, &it.start, share);
        add(&mut mean.threshold, &it.threshold, share);
        for (sum, row) in mean.outward.iter_mut().zip(&it.outward) {
            add(sum, row, share);
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

fn add<const N: usize>(sums: &mut [f32; N], row: &[f32; N], share: f32) {
    sums.iter_mut().zip(row).for_each(|(sum, it)| *sum += it * share);
}

/// On how many pages each feature occurs; the examples of a page follow one another.
fn pages(examples: &[&Example]) -> HashMap<u32, usize> {
    let mut pages: HashMap<u32, usize> = HashMap::new();
    for page in examples.chunk_by(|one, next| one.page == next.page) {
        let features: HashSet<u32> = page.iter().flat_map(|it| &it.features).copied().collect();
        for feature in features {
            *pages.entry(feature).or_default() += 1;
        }
    }
    pages
}

impl Network {
    /// Hidden units begin with small weights by chance, or they would all learn the same.
    fn new(settings: &Settings, common: impl Iterator<Item = bool>, chance: &mut Chance) -> Self {
        let mut units = |width: f32| -> Units<Adaptive> {
            std::array::from_fn(|_| {
                let share = f32::from(chance.next() as u16) / 65536.0;
                Adaptive::new((share - 0.5) * width)
            })
        };
        let outward = std::array::from_fn(|_| units(0.5));
        let features = common
            .map(|common| Feature {
                direct: <Row<Weight>>::default(),
                inward: common.then(|| units(0.1)),
            })
            .collect();
        Self {
            settings: *settings,
            start: <Row<Weight>>::default(),
            threshold: [Adaptive::new(0.1); HIDDEN],
            outward,
            features,
        }
    }

    /// One step towards what is known of a sentence that has the features `seen`.
    fn learn(&mut self, seen: &[usize], labels: &Row<Label>) {
        let Settings { rates, rate, dropped, .. } = self.settings;
        let scale = 100.0 / f32::from(100 - dropped);
        let hidden = self.hidden(seen, scale);
        let mut back = [0.0; HIDDEN];
        for (category, label) in labels.iter().enumerate() {
            let gradient = self.error(category, seen, scale, &hidden, *label);
            if gradient.abs() < 1e-3 {
                continue;
            }
            self.start[category].update(gradient, &rates.dense());
            for ((outward, unit), back) in
                self.outward[category].iter_mut().zip(hidden).zip(&mut back)
            {
                *back += gradient * outward.value;
                if unit > 0.0 {
                    outward.update(gradient * unit, rate);
                }
            }
            for &at in seen {
                self.features[at].direct[category].update(gradient * scale, &rates);
            }
        }
        for unit in (0..HIDDEN).filter(|unit| hidden[*unit] > 0.0) {
            self.threshold[unit].update(back[unit], rate);
            for &at in seen {
                if let Some(inward) = &mut self.features[at].inward {
                    let decay = DECAY * inward[unit].value;
                    inward[unit].update(back[unit] * scale + decay, rate);
                }
            }
        }
    }

    fn hidden(&self, seen: &[usize], scale: f32) -> Units<f32> {
        let mut hidden = self.threshold.map(|it| it.value);
        for inward in seen.iter().filter_map(|at| self.features[*at].inward.as_ref()) {
            hidden.iter_mut().zip(inward).for_each(|(sum, it)| *sum += it.value * scale);
        }
        hidden.map(|it| it.max(0.0))
    }

    /// How far the chance of a category is from what is known.
    fn error(
        &self,
        category: usize,
        seen: &[usize],
        scale: f32,
        hidden: &Units<f32>,
        label: Label,
    ) -> f32 {
        let (target, importance) = match label {
            Label::No => (0.0, 1.0),
            Label::Maybe => (1.0, MAYBE),
            Label::Yes => (1.0, 1.0),
        };
        let direct: f32 = seen.iter().map(|at| self.features[*at].direct[category].value).sum();
        let outward = self.outward[category].iter().zip(hidden);
        let shared: f32 = outward.map(|(weight, unit)| weight.value * unit).sum();
        let score = self.start[category].value + direct * scale + shared;
        let chance = (1.0 / (1.0 + exp(-f64::from(score)))) as f32;
        (chance - target) * importance
    }

    fn weights(&self, hashes: &[u32]) -> Weights {
        let features = || hashes.iter().zip(&self.features);
        Weights {
            start: self.start.map(|it| it.value),
            threshold: self.threshold.map(|it| it.value),
            outward: self.outward.map(|row| row.map(|it| it.value)),
            direct: features().map(|(hash, it)| (*hash, it.direct.map(|it| it.value))).collect(),
            inward: features()
                .filter_map(|(hash, it)| Some((*hash, it.inward?.map(|it| it.value))))
                .collect(),
        }
    }
}
