//! The mean of several trainings: what one order of the strings, or one set of renderings, gave a
//! weight by chance is evened out.

use std::collections::BTreeMap;

use claimlight::references::model::LABELS;

use super::crf::{Row, Weights};

/// The mean of the weights of `models`, of which there are `count`.
pub(super) fn mean(models: &[Weights], count: f32) -> Weights {
    let share = 1.0 / count;
    let add = |sum: &mut Row<f32>, row: &Row<f32>| {
        sum.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight * share);
    };
    let mut features: BTreeMap<u32, Row<f32>> = BTreeMap::new();
    let mut mean = Weights {
        transitions: vec![[0.0; LABELS]; LABELS],
        first: [0.0; LABELS],
        last: [0.0; LABELS],
        features: Vec::new(),
    };
    for model in models {
        mean.transitions.iter_mut().zip(&model.transitions).for_each(|(sum, row)| add(sum, row));
        add(&mut mean.first, &model.first);
        add(&mut mean.last, &model.last);
        for (hash, row) in &model.features {
            add(features.entry(*hash).or_default(), row);
        }
    }
    mean.features = features.into_iter().collect();
    mean
}
