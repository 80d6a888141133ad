//! Packs trained weights as `src/claims/classifier/model.rs` reads them.

use claimlight::claims::classifier::model::{ONE, UNIT};

use super::network::{Row, Weights};
use crate::packed::{add_rows, add_wide};

/// The weights as 8-bit integers, what each category and hidden unit starts from as 16-bit; from
/// what a category starts from, its handicap is taken.
pub(super) fn pack(weights: &Weights, handicaps: &Row<i16>) -> Vec<u8> {
    let mut packed = Vec::new();
    for (start, handicap) in weights.start.iter().zip(handicaps) {
        add_wide(start * f32::from(ONE) - f32::from(*handicap), &mut packed);
    }
    for threshold in weights.threshold {
        add_wide(threshold * f32::from(UNIT), &mut packed);
    }
    for row in weights.outward {
        packed.extend(narrow(row, UNIT).map(i8::cast_unsigned));
    }
    add_rows(&rows(&weights.direct, ONE), &mut packed);
    add_rows(&rows(&weights.inward, UNIT), &mut packed);
    packed
}

fn rows<const N: usize>(rows: &[(u32, [f32; N])], one: i16) -> Vec<(u32, [i8; N])> {
    rows.iter().map(|(hash, row)| (*hash, narrow(*row, one))).collect()
}

fn narrow<const N: usize>(row: [f32; N], one: i16) -> [i8; N] {
    row.map(|weight| (weight * f32::from(one)).round().clamp(-127.0, 127.0) as i8)
}
