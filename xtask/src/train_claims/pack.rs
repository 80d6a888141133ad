//! Packs trained weights as `src/claims/classifier/model.rs` reads them.

use claimlight::claims::classifier::model::{CATEGORIES, ONE};

use super::logistic::Weights;
use crate::train_references::pack::leb128;

/// The weights as 8-bit integers, what each category starts from as 16-bit.
pub(super) fn pack(weights: &Weights) -> Vec<u8> {
    let scale = f32::from(ONE);
    let mut packed = Vec::new();
    for start in weights.start {
        packed.extend(((start * scale).round().clamp(-32767.0, 32767.0) as i16).to_le_bytes());
    }
    let rows: Vec<(u32, [i8; CATEGORIES])> = weights
        .features
        .iter()
        .map(|(hash, row)| {
            (*hash, row.map(|weight| (weight * scale).round().clamp(-127.0, 127.0) as i8))
        })
        .filter(|(_, row)| row.iter().any(|weight| *weight != 0))
        .collect();
    leb128(rows.len() as u32, &mut packed);
    let mut last = 0;
    for (hash, _) in &rows {
        leb128(hash - last, &mut packed);
        last = *hash;
    }
    for (_, row) in &rows {
        let bits = row.iter().enumerate().filter(|(_, weight)| **weight != 0);
        packed.extend(bits.fold(0u16, |mask, (at, _)| mask | 1 << at).to_le_bytes());
    }
    for (_, row) in &rows {
        let given = row.iter().filter(|weight| **weight != 0);
        packed.extend(given.map(|weight| weight.to_le_bytes()[0]));
    }
    packed
}
