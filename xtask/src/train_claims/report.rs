//! Precision and recall over all categories of a model as it ships.

use claimlight::claims::classifier::model::Scores;

use super::corpus::{Example, Label};

/// Shares of claims that shall be right.
const PRECISIONS: [f64; 3] = [0.83, 0.875, 0.9];

/// Prints what is found of sentences with these scores, where thresholds are as low as each precision
/// allows.
pub(super) fn print(scored: &[(Scores, &Example)]) {
    let labelled = scored.iter().flat_map(|(scores, it)| scores.iter().copied().zip(it.labels));
    let mut labelled: Vec<(i32, Label)> = labelled.collect();
    labelled.sort_by_key(|(score, _)| -score);
    let (mut said, mut right, mut hit) = (0u32, 0u32, 0u32);
    let mut recall = [0u32; PRECISIONS.len()];
    for equal in labelled.chunk_by(|one, next| one.0 == next.0) {
        said += equal.len() as u32;
        right += equal.iter().filter(|it| it.1 != Label::No).count() as u32;
        hit += equal.iter().filter(|it| it.1 == Label::Yes).count() as u32;
        for (recall, precision) in recall.iter_mut().zip(PRECISIONS) {
            if f64::from(right) >= precision * f64::from(said) {
                *recall = hit;
            }
        }
    }
    for (recall, precision) in recall.iter().zip(PRECISIONS) {
        let recall = f64::from(*recall) / f64::from(hit.max(1));
        println!("precision {precision}: recall {recall:.3} ({hit})");
    }
}
