//! Packs trained weights as `src/claims/classifier/model.rs` reads them.

use claimlight::claims::classifier::model::{CATEGORIES, ONE};

use super::logistic::Weights;
use crate::packed::{add_rows, add_wide};

/// The weights as 8-bit integers, what each category starts from as 16-bit.
pub(super) fn pack(weights: &Weights) -> Vec<u8> {
    let scale = f32::from(ONE);
    let mut packed = Vec::new();
    for start in weights.start {
        add_wide(start * scale, &mut packed);
    }
    let narrow = |weight: f32| (weight * scale).round().clamp(-127.0, 127.0) as i8;
    let rows: Vec<(u32, [i8; CATEGORIES])> =
        weights.features.iter().map(|(hash, row)| (*hash, row.map(narrow))).collect();
    add_rows(&rows, &mut packed);
    packed
}
