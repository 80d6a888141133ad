//! Tables of weights as they are packed, little endian and LEB128, and ready for look-up.
//!
//! The rows of a table follow one another in streams: their number, their hashes, rising, as
//! differences; 16-bit masks of which weights each has; the weights, a signed byte each.

/// What is left of a packed table.
pub(crate) struct Bytes<'a>(pub(crate) &'a [u8]);

impl Bytes<'_> {
    pub(crate) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*head)
    }

    pub(crate) fn leb128(&mut self) -> Option<u32> {
        if let [byte @ 0..0x80, rest @ ..] = self.0 {
            self.0 = rest;
            return Some(u32::from(*byte));
        }
        let mut value = 0;
        for shift in [0, 7, 14, 21, 28] {
            let [byte] = self.array()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }
}

/// Rows of up to 16 weights of eight bits, by the hash of their feature.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    /// A set bit for every hash: most features that are asked for have no row, and fail here.
    filter: Vec<u64>,
    /// Open addressing by the low bits: hash and row number plus one.
    slots: Vec<(u32, u32)>,
    weights: Vec<[i8; 16]>,
}

impl Rows {
    /// Reads the rows; `None` when they are cut short.
    pub(crate) fn read(bytes: &mut Bytes) -> Option<Self> {
        let count = bytes.leb128()? as usize;
        if count > bytes.0.len() {
            return None;
        }
        let mut table = Self {
            filter: vec![0; (count / 4).next_power_of_two()],
            slots: vec![(0, 0); (count * 3).next_power_of_two()],
            weights: Vec::new(),
        };
        let mut hash = 0u32;
        for row in 1..=count as u32 {
            hash = hash.wrapping_add(bytes.leb128()?);
            table.insert(hash, row);
        }
        let masks: Vec<u16> =
            (0..count).map(|_| Some(u16::from_le_bytes(bytes.array()?))).collect::<Option<_>>()?;
        for mask in masks {
            let mut row = [0; 16];
            for (at, weight) in row.iter_mut().enumerate() {
                if mask >> at & 1 == 1 {
                    *weight = i8::from_le_bytes(bytes.array()?);
                }
            }
            table.weights.push(row);
        }
        Some(table)
    }

    fn insert(&mut self, hash: u32, row: u32) {
        let (word, bit) = self.place(hash);
        self.filter[word] |= bit;
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while self.slots[at].1 != 0 {
            at = (at + 1) & mask;
        }
        self.slots[at] = (hash, row);
    }

    /// Where the filter has the bit of a hash.
    fn place(&self, hash: u32) -> (usize, u64) {
        let mixed = hash.wrapping_mul(0x9e37_79b1);
        ((mixed >> 6) as usize & self.filter.len().wrapping_sub(1), 1 << (mixed & 63))
    }

    /// The row of a feature, if it has one.
    pub(crate) fn get(&self, hash: u32) -> Option<&[i8; 16]> {
        self.weights.get(self.number(hash)?)
    }

    /// The number of the row of a feature.
    pub(crate) fn number(&self, hash: u32) -> Option<usize> {
        let (word, bit) = self.place(hash);
        if self.filter.get(word)? & bit == 0 {
            return None;
        }
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        loop {
            match self.slots[at] {
                (_, 0) => return None,
                (found, row) if found == hash => return Some(row as usize - 1),
                _ => at = (at + 1) & mask,
            }
        }
    }

    /// The row of that number.
    pub(crate) fn row(&self, number: usize) -> Option<&[i8; 16]> {
        self.weights.get(number)
    }
}
