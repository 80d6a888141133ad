//! Packs trained weights as `src/references/model.rs` reads them.

use claimlight::references::model::LABELS;

use super::crf::Weights;

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
            packed.extend(((weight * scale).round().clamp(-32767.0, 32767.0) as i16).to_le_bytes());
        }
    }
    let rows: Vec<(u32, [i8; LABELS])> = weights
        .features
        .iter()
        .map(|(hash, row)| (*hash, row.map(|weight| kept((weight * scale).round() as i8))))
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
        packed.extend(bits.fold(0u16, |mask, (label, _)| mask | 1 << label).to_le_bytes());
    }
    for (_, row) in &rows {
        packed.extend(
            row.iter().filter(|weight| **weight != 0).map(|weight| weight.to_le_bytes()[0]),
        );
    }
    packed
}

/// Smaller weights add nothing on rows kept aside, and are a third of all.
const SMALLEST: i8 = 3;

fn kept(weight: i8) -> i8 {
    if weight.unsigned_abs() < SMALLEST.unsigned_abs() { 0 } else { weight }
}

pub(crate) fn leb128(mut value: u32, packed: &mut Vec<u8>) {
    while value >= 0x80 {
        packed.push(value as u8 | 0x80);
        value >>= 7;
    }
    packed.push(value as u8);
}
