//! Packs trained weights as `src/claims/classifier/model.rs` reads them.

use claimlight::claims::classifier::model::{ONE, UNIT};

use super::calibrate::Bounds;
use super::weights::Weights;
use crate::packed::{Encoder, add_wide};

/// What the weights of a feature add up to at most, as integers, for it to be left out: such
/// features are many and tell next to nothing.
const FAINT: u32 = 1;

/// The weights as 8-bit integers, what each category and hidden unit starts from as 16-bit; from
/// what a category starts from, its handicap is taken.
pub(super) fn pack(weights: &Weights, bounds: &Bounds) -> Vec<u8> {
    let mut packed = Vec::new();
    for (start, handicap) in weights.start.iter().zip(bounds.handicaps) {
        add_wide(start * f32::from(ONE) - f32::from(handicap), &mut packed);
    }
    for floor in bounds.floors {
        add_wide(f32::from(floor), &mut packed);
    }
    for threshold in weights.threshold {
        add_wide(threshold * f32::from(UNIT), &mut packed);
    }
    for row in weights.outward {
        packed.extend(narrow(row, UNIT).map(i8::cast_unsigned));
    }
    for threshold in weights.memory.threshold {
        add_wide(threshold * f32::from(UNIT), &mut packed);
    }
    for row in weights.memory.inward.iter().flatten().chain(&weights.memory.outward) {
        packed.extend(narrow(*row, UNIT).map(i8::cast_unsigned));
    }
    let mut direct = rows(&weights.direct, ONE);
    direct
        .retain(|(_, row)| row.iter().map(|it| u32::from(it.unsigned_abs())).sum::<u32>() > FAINT);
    let mut encoder = Encoder::new();
    encoder.add_rows(&direct);
    encoder.add_rows(&rows(&weights.inward, UNIT));
    packed.extend(encoder.finish());
    packed
}

fn rows<const N: usize>(rows: &[(u32, [f32; N])], one: i16) -> Vec<(u32, [i8; N])> {
    rows.iter().map(|(hash, row)| (*hash, narrow(*row, one))).collect()
}

fn narrow<const N: usize>(row: [f32; N], one: i16) -> [i8; N] {
    row.map(|weight| (weight * f32::from(one)).round().clamp(-127.0, 127.0) as i8)
}
