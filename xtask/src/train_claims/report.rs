//! Precision and recall over all categories, by threshold, of a model as it ships.

use claimlight::claims::classifier::model::{ONE, Scores};

use super::corpus::{Example, Label};

/// Prints them for sentences and their scores.
pub(super) fn print(scored: &[(Scores, &Example)]) {
    for threshold in (-1..=4).map(|half| half * i32::from(ONE) / 2) {
        let (mut right, mut found, mut hit, mut wanted) = (0, 0, 0, 0);
        for (scores, example) in scored {
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
