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

/// A table of up to 16 weights of eight bits a row.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    pub(crate) index: Index,
    pub(crate) weights: Vec<[i8; 16]>,
}

impl Rows {
    /// Reads the rows; `None` when they are cut short.
    pub(crate) fn read(bytes: &mut Bytes) -> Option<Self> {
        let count = bytes.leb128()? as usize;
        if count > bytes.0.len() {
            return None;
        }
        let mut hash = 0u32;
        let hashes = (0..count).map(|_| {
            hash = hash.checked_add(bytes.leb128()?)?;
            Some(hash)
        });
        let index = Index::of(hashes.collect::<Option<_>>()?);
        let masks: Vec<u16> =
            (0..count).map(|_| Some(u16::from_le_bytes(bytes.array()?))).collect::<Option<_>>()?;
        let mut weights = Vec::with_capacity(count);
        for mask in masks {
            let mut row = [0; 16];
            for (at, weight) in row.iter_mut().enumerate() {
                if mask >> at & 1 == 1 {
                    *weight = i8::from_le_bytes(bytes.array()?);
                }
            }
            weights.push(row);
        }
        Some(Self { index, weights })
    }

    /// The row of a feature, if it has one.
    pub(crate) fn get(&self, hash: u32) -> Option<&[i8; 16]> {
        self.weights.get(self.index.number(hash)?)
    }
}

/// Numbers of rows by the hashes of their features.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// A bit for every stretch of hashes, set where one of them has a row: most features that are
    /// asked for have none, and fail here.
    filter: Vec<u64>,
    /// Of each word of the filter, the first of its rows; behind them, the number of all.
    starts: Vec<u32>,
    /// The hash of each row, rising.
    hashes: Vec<u32>,
    /// How many bits of a hash tell places within a stretch.
    shift: u32,
}

impl Index {
    /// Of hashes that rise.
    pub(crate) fn of(hashes: Vec<u32>) -> Self {
        let words = hashes.len().next_power_of_two();
        let bits = u32::BITS - hashes.last().map_or(0, |last| last.leading_zeros());
        let shift = bits.saturating_sub((words * 64).ilog2());
        let mut filter = vec![0; words];
        let mut starts = vec![0; words + 1];
        for hash in &hashes {
            let stretch = (hash >> shift) as usize;
            filter[stretch / 64] |= 1 << (stretch % 64);
            starts[stretch / 64 + 1] += 1;
        }
        for word in 0..words {
            starts[word + 1] += starts[word];
        }
        Self { filter, starts, hashes, shift }
    }

    /// The number of the row of a feature.
    #[inline]
    pub(crate) fn number(&self, hash: u32) -> Option<usize> {
        let stretch = (hash >> self.shift) as usize;
        let may_have = self.filter.get(stretch / 64)? >> (stretch % 64) & 1 == 1;
        if may_have { self.within(stretch / 64, hash) } else { None }
    }

    /// The number of the row of a feature among those of a word of the filter.
    #[inline]
    fn within(&self, word: usize, hash: u32) -> Option<usize> {
        let (start, end) = (self.starts[word] as usize, self.starts[word + 1] as usize);
        let place = self.hashes[start..end].iter().position(|it| *it == hash)?;
        Some(start + place)
    }

    /// The hashes that have a row.
    pub(crate) fn hashes(&self) -> &[u32] {
        &self.hashes
    }
}
