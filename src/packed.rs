//! What is packed into the program, and tables of weights ready for look-up.

pub mod coder;
pub mod table;

use table::Table;

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

/// A table of up to 16 weights of eight bits a row, for features of which it has most.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    /// The low half of each hash, and the number of its row, from one: at the place that the other bits
    /// of the hash tell, or soon behind it. Half of the slots are free.
    slots: Vec<u32>,
    /// How many bits of a hash tell no place.
    shift: u32,
    weights: Vec<[i8; 16]>,
}

impl Rows {
    /// Of a table that is not empty.
    pub(crate) fn of((hashes, weights): Table) -> Option<Self> {
        let bits = u32::BITS - hashes.last()?.leading_zeros();
        let size = (hashes.len() * 2).next_power_of_two().max(1 << bits.saturating_sub(16));
        let shift = bits.saturating_sub(size.ilog2());
        let mut slots = vec![0; size];
        for (hash, row) in hashes.into_iter().zip(1..) {
            let mut at = (hash >> shift) as usize;
            while slots[at % size] != 0 {
                at += 1;
            }
            slots[at % size] = hash << 16 | row;
        }
        Some(Self { slots, shift, weights })
    }

    /// The row of a feature, if it has one.
    #[inline]
    pub(crate) fn get(&self, hash: u32) -> Option<&[i8; 16]> {
        let mut at = (hash >> self.shift) as usize;
        loop {
            let slot = self.slots.get(at & self.slots.len().wrapping_sub(1))?;
            if slot ^ hash << 16 <= 0xffff {
                return self.weights.get((slot & 0xffff).wrapping_sub(1) as usize);
            }
            if *slot == 0 {
                return None;
            }
            at += 1;
        }
    }
}

/// Numbers of rows by the hashes of their features.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// Hashes fall into stretches, these into pages of 32, about one for each row; the last page is an
    /// end.
    pages: Vec<Page>,
    /// The low bits of each hash, rising with the hashes, and its row.
    rows: Vec<(u16, u16)>,
    /// How many bits of a hash tell places within a stretch.
    shift: u32,
}

/// Which of 32 stretches have a row: most features that are asked for have none, and fail here.
#[derive(Debug, Clone, Copy, Default)]
struct Page {
    stretches: u32,
    /// The first of its rows; they end where those of the next page begin.
    start: u32,
}

impl Index {
    /// Of hashes that rise, with their rows.
    pub(crate) fn of(numbered: &[(u32, u16)]) -> Self {
        let count = numbered.len().next_power_of_two();
        let bits = u32::BITS - numbered.last().map_or(0, |last| last.0.leading_zeros());
        let shift = bits.saturating_sub((count * 32).ilog2());
        let mut pages = vec![Page::default(); count + 1];
        for (hash, _) in numbered {
            let stretch = (hash >> shift) as usize;
            pages[stretch / 32].stretches |= 1 << (stretch % 32);
            pages[stretch / 32 + 1].start += 1;
        }
        for page in 0..count {
            pages[page + 1].start += pages[page].start;
        }
        let rows = numbered.iter().map(|(hash, row)| (*hash as u16, *row)).collect();
        Self { pages, rows, shift }
    }

    /// The row of a feature.
    #[inline]
    pub(crate) fn number(&self, hash: u32) -> Option<u16> {
        let stretch = (hash >> self.shift) as usize;
        let [page, next] = self.pages.get(stretch / 32..)?.first_chunk()?;
        if page.stretches >> (stretch % 32) & 1 == 0 {
            return None;
        }
        let rows = self.rows.get(page.start as usize..next.start as usize)?;
        rows.iter().find(|(low, _)| *low == hash as u16).map(|(_, row)| *row)
    }
}
