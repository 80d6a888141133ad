//! Packs tables of weights as `src/packed/` reads them.

use claimlight::packed::coder::{Coder, NARROW, Odds};
use claimlight::packed::table::{COUNT, Rows};

/// Writes bits.
pub(crate) struct Encoder {
    low: u64,
    range: u32,
    /// What is not written yet because a carry may still change it: a byte, and how many of all ones
    /// follow it.
    byte: u8,
    ones: usize,
    written: Vec<u8>,
}

impl Encoder {
    pub(crate) const fn new() -> Self {
        Self { low: 0, range: u32::MAX, byte: 0, ones: 0, written: Vec::new() }
    }

    /// Adds the rows that weigh anything; hashes must rise.
    ///
    /// # Panics
    ///
    /// When there are more rows than their number has bits for.
    pub(crate) fn add_rows<const N: usize>(&mut self, rows: &[(u32, [i8; N])]) {
        let rows = || rows.iter().filter(|(_, row)| row.iter().any(|weight| *weight != 0));
        let count = rows().count();
        assert!(count < 1 << COUNT, "{count} rows are too many for a table");
        self.even(count as u32, COUNT);
        let mut known = Rows::default();
        let mut last = 0;
        for (hash, row) in rows() {
            let mut wide = [0; 16];
            wide[..N].copy_from_slice(row);
            known.code(self, hash - last, wide);
            last = *hash;
        }
    }

    /// All that was written.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        (0..5).for_each(|_| self.shift());
        self.written
    }

    fn shift(&mut self) {
        let carry = (self.low >> 32) as u8;
        let top = (self.low >> 24) as u8;
        if carry == 0 && top == u8::MAX {
            self.ones += 1;
        } else {
            self.written.push(self.byte.wrapping_add(carry));
            let ones = std::iter::repeat_n(u8::MAX.wrapping_add(carry), self.ones);
            self.written.extend(ones);
            (self.byte, self.ones) = (top, 0);
        }
        self.low = (self.low & 0x00ff_ffff) << 8;
    }
}

impl Coder for Encoder {
    fn bit(&mut self, set: bool, odds: &mut Odds) -> bool {
        let bound = odds.of(self.range);
        if set {
            self.range = bound;
        } else {
            self.low += u64::from(bound);
            self.range -= bound;
        }
        odds.learn(set);
        while self.range < NARROW {
            self.range <<= 8;
            self.shift();
        }
        set
    }
}

/// Adds a weight of 16 bits.
pub(crate) fn add_wide(weight: f32, packed: &mut Vec<u8>) {
    packed.extend((weight.round().clamp(-32767.0, 32767.0) as i16).to_le_bytes());
}

#[cfg(test)]
mod tests {
    use claimlight::packed::coder::Decoder;
    use claimlight::packed::table::{Table, read};

    use super::Encoder;
    use crate::chance::Chance;

    /// Rows with few weights, as trained ones are, and some of which every weight is extreme.
    fn rows(chance: &mut Chance) -> Table {
        let mut hash = 0;
        let mut table = Table::default();
        for number in 0..3000 {
            hash += if number % 50 == 0 { 1 << 19 } else { chance.below(700) as u32 + 1 };
            let mut row =
                std::array::from_fn(
                    |_| {
                        if chance.percent(20) { chance.next() as i8 >> 3 } else { 0 }
                    },
                );
            row[number % 16] = if number % 100 == 0 { i8::MIN } else { 1 };
            table.0.push(hash);
            table.1.push(row);
        }
        table
    }

    #[test]
    fn tables_are_read_as_they_were_written() {
        let mut chance = Chance(7);
        let tables = [rows(&mut chance), rows(&mut chance), Table::default()];
        let mut encoder = Encoder::new();
        for (hashes, weights) in &tables {
            let rows: Vec<(u32, [i8; 16])> =
                hashes.iter().copied().zip(weights.iter().copied()).collect();
            encoder.add_rows(&rows);
        }
        let packed = encoder.finish();
        let mut decoder = Decoder::new(&packed);
        for table in tables {
            assert_eq!(read(&mut decoder), Some(table));
        }
        let mut cut = Decoder::new(&packed[..packed.len() / 3]);
        assert_eq!(read(&mut cut), None);
    }
}
