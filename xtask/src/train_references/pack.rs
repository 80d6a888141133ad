//! Packs trained weights as `src/references/model.rs` reads them.

use claimlight::references::model::LABELS;

use super::crf::Weights;
use crate::packed::{Encoder, add_wide};

/// The weights as 8-bit integers (transitions: 16), all on one scale.
pub(super) fn pack(weights: &Weights) -> Vec<u8> {
    let largest = weights
        .features
        .iter()
        .flat_map(|(_, row)| row)
        .fold(1e-6f32, |max, weight| max.max(weight.abs()));
    let scale = 127.0 / largest;
    let mut packed = Vec::new();
    for row in weights.transitions.iter().chain([&weights.first, &weights.last]) {
        for weight in row {
            add_wide(weight * scale, &mut packed);
        }
    }
    let narrow = |weight: f32| kept((weight * scale).round() as i8);
    let rows: Vec<(u32, [i8; LABELS])> =
        weights.features.iter().map(|(hash, row)| (*hash, row.map(narrow))).collect();
    let mut encoder = Encoder::new();
    encoder.add_rows(&rows);
    packed.extend(encoder.finish());
    packed
}

/// Smaller weights add nothing on rows kept aside, and are a third of all.
const SMALLEST: i8 = 3;

fn kept(weight: i8) -> i8 {
    if weight.unsigned_abs() < SMALLEST.unsigned_abs() { 0 } else { weight }
}
