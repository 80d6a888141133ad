//! Logistic regression, one a category, trained online.

use std::collections::{HashMap, HashSet};

use claimlight::claims::classifier::model::CATEGORIES;

use crate::chance::{Chance, exp};

use crate::ftrl::{Rates, Weight};

use super::corpus::{Example, Label};

/// How to train.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settings {
    pub(super) passes: usize,
    /// Features of fewer pages are left out: a page must not be learned by heart.
    pub(super) least: usize,
    pub(super) rates: Rates,
}

/// What a sentence weighs of which some say that it claims such a thing.
const MAYBE: f32 = 0.3;

type Row<T> = [T; CATEGORIES];

/// The trained weights.
pub(super) struct Weights {
    pub(super) start: Row<f32>,
    /// By rising hash.
    pub(super) features: Vec<(u32, Row<f32>)>,
}

/// Trains on `examples`.
pub(super) fn train(examples: &[&Example], settings: &Settings) -> Weights {
    let hashes = frequent(examples, settings.least);
    let index: HashMap<u32, usize> = hashes.iter().copied().zip(0..).collect();
    let rows: Vec<Vec<usize>> = examples
        .iter()
        .map(|it| it.features.iter().filter_map(|hash| index.get(hash).copied()).collect())
        .collect();
    let mut weights = vec![[Weight::default(); CATEGORIES]; hashes.len()];
    let mut start = [Weight::default(); CATEGORIES];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut chance = Chance(1);
    for _ in 0..settings.passes {
        chance.shuffle(&mut order);
        for &at in &order {
            for category in 0..CATEGORIES {
                let (target, importance) = match examples[at].labels[category] {
                    Label::No => (0.0, 1.0),
                    Label::Maybe => (1.0, MAYBE),
                    Label::Yes => (1.0, 1.0),
                };
                let score = rows[at].iter().map(|row| weights[*row][category].value).sum::<f32>()
                    + start[category].value;
                let chance = (1.0 / (1.0 + exp(-f64::from(score)))) as f32;
                let gradient = (chance - target) * importance;
                if gradient.abs() < 1e-3 {
                    continue;
                }
                start[category].update(gradient, &settings.rates.dense());
                for row in &rows[at] {
                    weights[*row][category].update(gradient, &settings.rates);
                }
            }
        }
    }
    let values = |row: &Row<Weight>| row.map(|weight| weight.value);
    Weights {
        start: values(&start),
        features: hashes
            .into_iter()
            .zip(weights.iter().map(values))
            .filter(|(_, row)| row.iter().any(|weight| *weight != 0.0))
            .collect(),
    }
}

/// The features that occur on at least so many pages, sorted.
fn frequent(examples: &[&Example], least: usize) -> Vec<u32> {
    let mut pages: HashMap<u32, HashSet<usize>> = HashMap::new();
    for example in examples {
        for &feature in &example.features {
            pages.entry(feature).or_default().insert(example.page);
        }
    }
    let mut hashes: Vec<u32> =
        pages.into_iter().filter(|(_, on)| on.len() >= least).map(|(hash, _)| hash).collect();
    hashes.sort_unstable();
    hashes
}

/// Prints precision and recall over all categories, for thresholds.
pub(super) fn report(weights: &Weights, examples: &[&Example]) {
    let rows: HashMap<u32, &Row<f32>> = weights.features.iter().map(|(h, row)| (*h, row)).collect();
    let scored: Vec<(Row<f32>, &Example)> = examples
        .iter()
        .map(|example| {
            let mut scores = weights.start;
            for row in example.features.iter().filter_map(|hash| rows.get(hash)) {
                scores.iter_mut().zip(*row).for_each(|(score, weight)| *score += weight);
            }
            (scores, *example)
        })
        .collect();
    for threshold in [-1.0, -0.5, 0.0, 0.5, 1.0] {
        let (mut right, mut found, mut hit, mut wanted) = (0, 0, 0, 0);
        for (scores, example) in &scored {
            for (score, label) in scores.iter().zip(example.labels) {
                let says = *score > threshold;
                found += u32::from(says);
                right += u32::from(says && label != Label::No);
                wanted += u32::from(label == Label::Yes);
                hit += u32::from(says && label == Label::Yes);
            }
        }
        println!(
            "threshold {threshold}: precision {:.3} ({found}), recall {:.3} ({wanted})",
            f64::from(right) / f64::from(found.max(1)),
            f64::from(hit) / f64::from(wanted.max(1)),
        );
    }
}
