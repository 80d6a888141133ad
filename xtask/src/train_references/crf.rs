//! Trains a linear-chain conditional random field, online.

use std::collections::HashMap;

use claimlight::references::features::Features;
use claimlight::references::model::{LABELS, Label};

use super::align::Example;
use crate::chance::{Chance, exp};
use crate::ftrl::{Rates, Weight};

/// How to train.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settings {
    pub(super) passes: usize,
    /// Features of fewer tokens are left out.
    pub(super) least: u32,
    pub(super) rates: Rates,
}

pub(super) type Row<T> = [T; LABELS];

/// The trained weights.
#[derive(Debug)]
pub(super) struct Weights {
    /// From label, to label.
    pub(super) transitions: Vec<Row<f32>>,
    pub(super) first: Row<f32>,
    pub(super) last: Row<f32>,
    /// Hash of a feature, its weights; by rising hash.
    pub(super) features: Vec<(u32, Row<f32>)>,
}

/// A sequence ready for training: indices of features, token by token.
struct Sequence {
    features: Vec<u32>,
    per_token: usize,
    labels: Vec<Label>,
}

/// Trains on `examples`, in orders that `seed` decides.
pub(super) fn train(examples: &[Example], settings: &Settings, seed: u64) -> Weights {
    let hashes = frequent(examples, settings.least);
    let index: HashMap<u32, u32> =
        hashes.iter().enumerate().map(|(at, hash)| (*hash, at as u32)).collect();
    let sequences: Vec<Sequence> =
        examples.iter().map(|example| sequence(example, &index)).collect();
    let mut trainer = Trainer::new(hashes.len(), settings.rates, &sequences);
    let mut order: Vec<usize> = (0..sequences.len()).collect();
    let mut chance = Chance(seed);
    for pass in 1..=settings.passes {
        chance.shuffle(&mut order);
        for &at in &order {
            trainer.learn(&sequences[at]);
        }
        eprintln!("pass {pass}: {} weights", trainer.count());
    }
    trainer.weights(&hashes)
}

/// The features of at least `least` tokens, sorted.
fn frequent(examples: &[Example], least: u32) -> Vec<u32> {
    let mut counts: HashMap<u32, u32> = HashMap::new();
    let mut features = Features::default();
    for example in examples {
        features.read(&example.text);
        for at in 0..features.tokens().len() {
            features.of(at, &mut |hash| *counts.entry(hash).or_default() += 1);
        }
    }
    let mut hashes: Vec<u32> =
        counts.into_iter().filter(|(_, count)| *count >= least).map(|(hash, _)| hash).collect();
    hashes.sort_unstable();
    hashes
}

/// Stands for a feature that is too rare.
const RARE: u32 = u32::MAX;

fn sequence(example: &Example, index: &HashMap<u32, u32>) -> Sequence {
    let mut features = Features::default();
    let mut found = Vec::new();
    features.read(&example.text);
    let count = features.tokens().len();
    for at in 0..count {
        features.of(at, &mut |hash| found.push(index.get(&hash).copied().unwrap_or(RARE)));
    }
    Sequence {
        per_token: found.len() / count.max(1),
        features: found,
        labels: example.labels.clone(),
    }
}

struct Trainer {
    rates: Rates,
    rows: Vec<Row<Weight>>,
    /// Labels that a feature was seen with: only these get weights.
    seen: Vec<u16>,
    transitions: Vec<Row<Weight>>,
    first: Row<Weight>,
    last: Row<Weight>,
}

impl Trainer {
    fn new(features: usize, rates: Rates, sequences: &[Sequence]) -> Self {
        let none = [Weight::default(); LABELS];
        let mut seen = vec![0u16; features];
        for sequence in sequences.iter().filter(|sequence| sequence.per_token > 0) {
            for (row, label) in sequence.features.chunks(sequence.per_token).zip(&sequence.labels) {
                for &feature in row.iter().filter(|feature| **feature != RARE) {
                    seen[feature as usize] |= 1 << *label as u8;
                }
            }
        }
        Self {
            rates,
            rows: vec![none; features],
            seen,
            transitions: vec![none; LABELS],
            first: none,
            last: none,
        }
    }

    /// One step down the gradient of one sequence's negative log-likelihood.
    fn learn(&mut self, sequence: &Sequence) {
        let count = sequence.labels.len();
        if count == 0 || sequence.per_token == 0 {
            return;
        }
        let local = self.potentials(sequence);
        let moves: Vec<Row<f64>> = self
            .transitions
            .iter()
            .map(|row| row.map(|weight| exp(f64::from(weight.value))))
            .collect();
        let (forward, backward) = sweeps(&local, &moves);
        let rates = self.rates;
        let mut expected = vec![[0.0; LABELS]; LABELS];
        for at in 0..count {
            let mut marginal = product(&forward[at], &backward[at]);
            normalise(&mut marginal);
            let gold = sequence.labels[at] as usize;
            let gradient = gradients(&marginal, gold);
            self.update(
                &sequence.features[at * sequence.per_token..(at + 1) * sequence.per_token],
                &gradient,
            );
            if at == 0 {
                update_row(&mut self.first, &gradient, &rates);
            }
            if at + 1 == count {
                update_row(&mut self.last, &gradient, &rates);
            } else {
                add_pair(
                    &mut expected,
                    &forward[at],
                    &moves,
                    &product(&local[at + 1], &backward[at + 1]),
                );
                expected[gold][sequence.labels[at + 1] as usize] -= 1.0;
            }
        }
        for (row, gradient) in self.transitions.iter_mut().zip(&expected) {
            update_row(row, &gradient.map(|gradient| gradient as f32), &rates);
        }
    }

    /// The exponentials of each token's scores, the best of each token at one.
    fn potentials(&self, sequence: &Sequence) -> Vec<Row<f64>> {
        let count = sequence.labels.len();
        let mut local = Vec::with_capacity(count);
        for (at, features) in sequence.features.chunks(sequence.per_token).enumerate() {
            let mut scores = [0f32; LABELS];
            for &feature in features.iter().filter(|feature| **feature != RARE) {
                for (score, weight) in scores.iter_mut().zip(&self.rows[feature as usize]) {
                    *score += weight.value;
                }
            }
            let edge = |edge: &Row<Weight>, scores: &mut Row<f32>| {
                scores.iter_mut().zip(edge).for_each(|(score, weight)| *score += weight.value);
            };
            if at == 0 {
                edge(&self.first, &mut scores);
            }
            if at + 1 == count {
                edge(&self.last, &mut scores);
            }
            let best = scores.iter().copied().fold(f32::MIN, f32::max);
            local.push(scores.map(|score| exp(f64::from(score - best))));
        }
        local
    }

    fn update(&mut self, features: &[u32], gradient: &Row<f32>) {
        // Labels that are all but settled are left alone: it saves most of the work.
        let live: Vec<usize> = (0..LABELS).filter(|&label| gradient[label].abs() > 1e-3).collect();
        if live.is_empty() {
            return;
        }
        for &feature in features.iter().filter(|feature| **feature != RARE) {
            let seen = self.seen[feature as usize];
            let row = &mut self.rows[feature as usize];
            for &label in live.iter().filter(|label| seen >> **label & 1 == 1) {
                row[label].update(gradient[label], &self.rates);
            }
        }
    }

    fn count(&self) -> usize {
        self.rows.iter().flatten().filter(|weight| weight.value != 0.0).count()
    }

    fn weights(&self, hashes: &[u32]) -> Weights {
        let values = |row: &Row<Weight>| row.map(|weight| weight.value);
        Weights {
            transitions: self.transitions.iter().map(values).collect(),
            first: values(&self.first),
            last: values(&self.last),
            features: hashes.iter().copied().zip(self.rows.iter().map(values)).collect(),
        }
    }
}

fn update_row(row: &mut Row<Weight>, gradient: &Row<f32>, rates: &Rates) {
    // Transitions are few: no L1 for them.
    let rates = rates.dense();
    for (weight, gradient) in row.iter_mut().zip(gradient) {
        weight.update(*gradient, &rates);
    }
}

fn gradients(marginal: &Row<f64>, gold: usize) -> Row<f32> {
    let mut gradient = marginal.map(|chance| chance as f32);
    gradient[gold] -= 1.0;
    gradient
}

/// Forward and backward sums, each token's scaled to one.
fn sweeps(local: &[Row<f64>], moves: &[Row<f64>]) -> (Vec<Row<f64>>, Vec<Row<f64>>) {
    let count = local.len();
    let mut forward = vec![local[0]; count];
    normalise(&mut forward[0]);
    for at in 1..count {
        let mut next = [0.0; LABELS];
        for (from, row) in forward[at - 1].iter().zip(moves) {
            next.iter_mut().zip(row).for_each(|(next, step)| *next += from * step);
        }
        forward[at] = product(&next, &local[at]);
        normalise(&mut forward[at]);
    }
    let mut backward = vec![[1.0; LABELS]; count];
    for at in (0..count - 1).rev() {
        let ahead = product(&local[at + 1], &backward[at + 1]);
        for (label, row) in moves.iter().enumerate() {
            backward[at][label] = row.iter().zip(&ahead).map(|(step, ahead)| step * ahead).sum();
        }
        normalise(&mut backward[at]);
    }
    (forward, backward)
}

/// Adds the chances of each pair of neighbouring labels to `expected`.
fn add_pair(expected: &mut [Row<f64>], before: &Row<f64>, moves: &[Row<f64>], ahead: &Row<f64>) {
    let pairs: Vec<Row<f64>> = before
        .iter()
        .zip(moves)
        .map(|(from, row)| product(&row.map(|step| step * from), ahead))
        .collect();
    let total: f64 = pairs.iter().flatten().sum();
    for (row, pairs) in expected.iter_mut().zip(&pairs) {
        row.iter_mut().zip(pairs).for_each(|(sum, pair)| *sum += pair / total.max(1e-300));
    }
}

fn product(a: &Row<f64>, b: &Row<f64>) -> Row<f64> {
    std::array::from_fn(|at| a[at] * b[at])
}

fn normalise(row: &mut Row<f64>) {
    let total: f64 = row.iter().sum();
    if total > 0.0 {
        for value in row {
            *value /= total;
        }
    }
}
