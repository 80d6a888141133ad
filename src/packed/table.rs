//! Tables of weights as they are packed: rows of 16 signed bytes by rising hashes.

use super::coder::{Coder, Decoder, Odds};

/// Hashes, rising, and the row of each.
pub type Table = (Vec<u32>, Vec<[i8; 16]>);

/// What is known of the rows of a table so far.
#[derive(Debug)]
pub struct Rows {
    /// Of the length of the difference to the hash before, in bits.
    lengths: [Odds; 64],
    /// Of the two bits below the highest, by length.
    heads: [[Odds; 4]; 33],
    /// Of there being a weight in a column, by how many there are before it.
    given: [[Odds; 5]; 16],
    weights: [Odds; 256],
}

/// How many bits the number of rows has.
pub const COUNT: u32 = 16;

impl Default for Rows {
    fn default() -> Self {
        Self {
            lengths: [Odds::EVEN; 64],
            heads: [[Odds::EVEN; 4]; 33],
            given: [[Odds::EVEN; 5]; 16],
            weights: [Odds::EVEN; 256],
        }
    }
}

impl Rows {
    /// Codes a row, and by how much its hash is above the one before.
    pub fn code(&mut self, coder: &mut impl Coder, rise: u32, row: [i8; 16]) -> (u32, [i8; 16]) {
        (self.rise(coder, rise), self.row(coder, row))
    }

    fn rise(&mut self, coder: &mut impl Coder, rise: u32) -> u32 {
        let length = coder.tree((u32::BITS - rise.leading_zeros()) as usize, &mut self.lengths);
        let length = length.min(32);
        let Some(below) = (length as u32).checked_sub(1) else { return 0 };
        let head = below.min(2);
        let tail = below - head;
        let mut read = 1;
        for bit in (tail..below).rev() {
            let odds = &mut self.heads[length][read as usize % 4];
            read = read << 1 | u32::from(coder.bit(rise >> bit & 1 == 1, odds));
        }
        read << tail | coder.even(rise & ((1 << tail) - 1), tail)
    }

    fn row(&mut self, coder: &mut impl Coder, mut row: [i8; 16]) -> [i8; 16] {
        let mut before = 0;
        for (weight, odds) in row.iter_mut().zip(&mut self.given) {
            if coder.bit(*weight != 0, &mut odds[before]) {
                let byte = coder.tree(weight.cast_unsigned().into(), &mut self.weights);
                *weight = (byte as u8).cast_signed();
                before = (before + 1).min(4);
            }
        }
        row
    }
}

/// Reads the next table; `None` when it is cut short.
pub fn read(decoder: &mut Decoder) -> Option<Table> {
    let count = decoder.even(0, COUNT);
    let mut rows = Rows::default();
    let mut hash = 0u32;
    let mut table = Table::default();
    for _ in 0..count {
        let (rise, row) = rows.code(decoder, 0, [0; 16]);
        hash = hash.checked_add(rise)?;
        table.0.push(hash);
        table.1.push(row);
        if decoder.is_cut() {
            return None;
        }
    }
    Some(table)
}
