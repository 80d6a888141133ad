//! A network that learns page by page: of each category, a sum of weights of the features, and hidden
//! units that the categories share and that see the features which many pages have. What was hidden
//! in the sentences before is remembered.

use std::collections::{HashMap, HashSet};

use claimlight::claims::classifier::model::HIDDEN;

use super::corpus::{Example, Label};
use super::memory::Memory;
use super::weights::{Adaptive, Pace, Row, Units, Weights, mean};
use crate::chance::{Chance, exp};
use crate::ftrl::{Rates, Weight};

/// How to train.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settings {
    pub(super) passes: usize,
    /// Of how many of the last passes the mean is taken.
    pub(super) averaged: usize,
    /// Pages of a step of the units.
    pub(super) batch: usize,
    /// Features of fewer pages are left out: a page must not be learned by heart.
    pub(super) least: usize,
    /// Features of fewer pages are not seen by the hidden units.
    pub(super) common: usize,
    /// How many features in a hundred are hidden from a sentence each time it is learned
    /// (Srivastava et al. 2014, "Dropout").
    pub(super) dropped: u8,
    pub(super) rates: Rates,
    /// Learning rate of the units.
    pub(super) rate: f32,
}

/// What a sentence weighs of which some say that it claims such a thing.
const MAYBE: f32 = 0.3;

/// How the weights of hidden units decay.
const DECAY: f32 = 5e-4;

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
    memory: Memory,
    features: Vec<Feature>,
    /// Features that the sentences since the last step have.
    asked: HashSet<usize>,
}

/// A sentence while it is learned: the features that it has, and what it claims.
struct Seen<'a> {
    page: usize,
    features: Vec<usize>,
    labels: &'a Row<Label>,
}

/// Trains on `examples`; those of a page follow one another.
pub(super) fn train(examples: &[&Example], settings: &Settings) -> Weights {
    let on_pages = on_pages(examples);
    let mut hashes: Vec<u32> =
        on_pages.iter().filter(|(_, on)| **on >= settings.least).map(|(hash, _)| *hash).collect();
    hashes.sort_unstable();
    let sentences = sentences(examples, &hashes);
    let mut pages: Vec<&[Seen]> = sentences.chunk_by(|one, next| one.page == next.page).collect();

    let mut chance = Chance(1);
    let is_common = |hash: &u32| on_pages[hash] >= settings.common;
    let mut network = Network::new(settings, hashes.iter().map(is_common), &mut chance);
    let steps = settings.passes * pages.len().div_ceil(settings.batch);
    let mut pace = Pace::new(settings.rate, steps as u16);
    let mut weights = Vec::new();
    for pass in 1..=settings.passes {
        chance.shuffle(&mut pages);
        for pages in pages.chunks(settings.batch) {
            for page in pages {
                network.learn(&dropped(page, settings, &mut chance));
            }
            pace.next();
            network.step(&pace);
        }
        if pass + settings.averaged > settings.passes {
            weights.push(network.weights(&hashes));
        }
    }
    mean(&weights)
}

/// On how many pages each feature occurs.
fn on_pages(examples: &[&Example]) -> HashMap<u32, usize> {
    let mut pages: HashMap<u32, usize> = HashMap::new();
    for page in examples.chunk_by(|one, next| one.page == next.page) {
        let features: HashSet<u32> = page.iter().flat_map(|it| &it.features).copied().collect();
        for feature in features {
            *pages.entry(feature).or_default() += 1;
        }
    }
    pages
}

/// Examples with the features that are learned, by their place in `hashes`.
fn sentences<'a>(examples: &[&'a Example], hashes: &[u32]) -> Vec<Seen<'a>> {
    let index: HashMap<u32, usize> = hashes.iter().copied().zip(0..).collect();
    let seen = |it: &&'a Example| Seen {
        page: it.page,
        features: it.features.iter().filter_map(|hash| index.get(hash).copied()).collect(),
        labels: &it.labels,
    };
    examples.iter().map(seen).collect()
}

/// A page of which some features are hidden.
fn dropped<'a>(page: &[Seen<'a>], settings: &Settings, chance: &mut Chance) -> Vec<Seen<'a>> {
    let mut keep = |_: &&usize| !chance.percent(settings.dropped.into());
    let seen = |it: &Seen<'a>| Seen {
        features: it.features.iter().filter(&mut keep).copied().collect(),
        ..*it
    };
    page.iter().map(seen).collect()
}

impl Network {
    /// Hidden units begin with small weights by chance, or they would all learn the same.
    fn new(settings: &Settings, common: impl Iterator<Item = bool>, chance: &mut Chance) -> Self {
        let outward = std::array::from_fn(|_| Adaptive::units(0.5, chance));
        let memory = Memory::new(chance);
        let features = common
            .map(|common| Feature {
                direct: <Row<Weight>>::default(),
                inward: common.then(|| Adaptive::units(0.1, chance)),
            })
            .collect();
        Self {
            settings: *settings,
            start: <Row<Weight>>::default(),
            threshold: [Adaptive::new(0.1); HIDDEN],
            outward,
            memory,
            features,
            asked: HashSet::new(),
        }
    }

    /// Learns from the sentences of a page: the weights of features at once, those of units with the
    /// next step.
    fn learn(&mut self, page: &[Seen]) {
        let Settings { dropped, .. } = self.settings;
        let scale = 100.0 / f32::from(100 - dropped);
        let hidden: Vec<Units<f32>> =
            page.iter().map(|it| self.hidden(&it.features, scale)).collect();
        let mut back = vec![[0.0; HIDDEN]; page.len()];
        let mut about = vec![[0.0; HIDDEN]; page.len()];
        for (at, sentence) in page.iter().enumerate() {
            let recalled = self.memory.recall(&hidden[..=at]);
            let through =
                self.learn_scores(sentence, scale, &hidden[at], &recalled.units, &mut back[at]);
            about[at] = self.memory.learn(&recalled, &through, &mut back[..=at]);
        }
        let mut of_mean = [0.0; HIDDEN];
        for at in (0..page.len()).rev() {
            for ((of_mean, about), back) in of_mean.iter_mut().zip(about[at]).zip(&mut back[at]) {
                *of_mean += about / f32::from(at as u16 + 1);
                *back += *of_mean;
            }
            self.asked.extend(&page[at].features);
            self.learn_hidden(&page[at].features, scale, &hidden[at], &back[at]);
        }
    }

    /// One step of all that was asked of.
    fn step(&mut self, pace: &Pace) {
        for at in self.asked.drain() {
            self.features[at].inward.iter_mut().flatten().for_each(|it| it.step(pace));
        }
        let outward = self.outward.iter_mut().flatten();
        outward.chain(&mut self.threshold).for_each(|it| it.step(pace));
        self.memory.step(pace);
    }

    /// Learns what adds to the scores of a sentence; adds to `back` how far its hidden units are
    /// from what they should be, and gives that of the units which remember.
    fn learn_scores(
        &mut self,
        sentence: &Seen,
        scale: f32,
        hidden: &Units<f32>,
        recalled: &Units<f32>,
        back: &mut Units<f32>,
    ) -> Units<f32> {
        let Settings { rates, .. } = self.settings;
        let mut through = [0.0; HIDDEN];
        for (category, label) in sentence.labels.iter().enumerate() {
            let features = &sentence.features;
            let gradient = self.error(category, features, scale, hidden, recalled, *label);
            if gradient.abs() < 1e-3 {
                continue;
            }
            self.start[category].update(gradient, &rates.dense());
            let remembered = &mut self.memory.outward[category];
            learn_outward(&mut self.outward[category], hidden, gradient, back);
            learn_outward(remembered, recalled, gradient, &mut through);
            for &at in features {
                self.features[at].direct[category].update(gradient * scale, &rates);
            }
        }
        through
    }

    /// Asks of what adds to the hidden units of a sentence.
    fn learn_hidden(&mut self, seen: &[usize], scale: f32, hidden: &Units<f32>, back: &Units<f32>) {
        for unit in (0..HIDDEN).filter(|unit| hidden[*unit] > 0.0) {
            self.threshold[unit].ask(back[unit]);
            for &at in seen {
                if let Some(inward) = &mut self.features[at].inward {
                    let decay = DECAY * inward[unit].value;
                    inward[unit].ask(back[unit] * scale + decay);
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
        recalled: &Units<f32>,
        label: Label,
    ) -> f32 {
        let (target, importance) = match label {
            Label::No => (0.0, 1.0),
            Label::Maybe => (1.0, MAYBE),
            Label::Yes => (1.0, 1.0),
        };
        let direct: f32 = seen.iter().map(|at| self.features[*at].direct[category].value).sum();
        let shared = weighed(&self.outward[category], hidden)
            + weighed(&self.memory.outward[category], recalled);
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
            memory: self.memory.weights(),
            direct: features().map(|(hash, it)| (*hash, it.direct.map(|it| it.value))).collect(),
            inward: features()
                .filter_map(|(hash, it)| Some((*hash, it.inward?.map(|it| it.value))))
                .collect(),
        }
    }
}

/// What units add to a score.
fn weighed(outward: &Units<Adaptive>, units: &Units<f32>) -> f32 {
    outward.iter().zip(units).map(|(weight, unit)| weight.value * unit).sum()
}

/// Asks of what units add to a score that is off by `gradient`; adds to `back` by how much each
/// unit is to blame.
fn learn_outward(
    outward: &mut Units<Adaptive>,
    units: &Units<f32>,
    gradient: f32,
    back: &mut Units<f32>,
) {
    for ((outward, unit), back) in outward.iter_mut().zip(units).zip(back) {
        *back += gradient * outward.value;
        if *unit > 0.0 {
            outward.ask(gradient * unit);
        }
    }
}
