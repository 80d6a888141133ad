//! The sequence model: a linear chain over ten labels, 8-bit weights, integers only, so that every
//! machine gives the same labels.
//!
//! `model.bin` is made by `cargo xtask train-references`. Its streams follow one another:
//!
//! | what | how |
//! |---|---|
//! | transitions | 16-bit little endian: from label by to label, then first label, then last |
//! | number of features | LEB128 |
//! | their hashes, rising | differences in LEB128 |
//! | which labels each has a weight for | 16-bit little endian masks |
//! | the weights | bytes, signed |

use std::sync::LazyLock;

use super::features::{Features, HASH_BITS};

/// What a token belongs to. Marks at the edges of a field are `Other`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Label {
    /// No field: place names, notes, identifiers, marks.
    Other,
    /// Authors.
    Author,
    /// Editors.
    Editor,
    /// Title.
    Title,
    /// Journal, book or site that holds it.
    Container,
    /// Date.
    Date,
    /// Volume.
    Volume,
    /// Issue.
    Issue,
    /// Pages.
    Pages,
    /// Publisher.
    Publisher,
}

/// How many labels there are.
pub const LABELS: usize = 10;

impl Label {
    /// All labels, by number.
    pub const ALL: [Self; LABELS] = [
        Self::Other,
        Self::Author,
        Self::Editor,
        Self::Title,
        Self::Container,
        Self::Date,
        Self::Volume,
        Self::Issue,
        Self::Pages,
        Self::Publisher,
    ];
}

/// Scores of the labels.
type Row<T> = [T; LABELS];

/// Bits of the filter that most features fail: 32 KiB.
const FILTER_BITS: u32 = 18;

/// The weights, ready for look-up.
#[derive(Debug)]
pub struct Model {
    transitions: [Row<i32>; LABELS],
    first: Row<i32>,
    last: Row<i32>,
    /// A set bit for every hash of the table, by its high bits.
    filter: Vec<u64>,
    /// Open addressing by the low bits: hash and row number plus one.
    slots: Vec<(u32, u32)>,
    rows: Vec<Row<i8>>,
}

/// Buffers of [`Model::label`].
#[derive(Debug, Default)]
pub struct Scratch {
    scores: Vec<Row<i32>>,
    from: Vec<Row<u8>>,
}

impl Model {
    /// The model that ships.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Model> = LazyLock::new(|| {
            Model::unpack(include_bytes!("model.bin")).unwrap_or_else(Model::empty)
        });
        &SHIPPED
    }

    /// Reads the packed form; `None` when it is cut short.
    #[must_use]
    pub fn unpack(packed: &[u8]) -> Option<Self> {
        let mut bytes = Bytes(packed);
        let mut model = Self::empty();
        for row in model.transitions.iter_mut().chain([&mut model.first, &mut model.last]) {
            for weight in row {
                *weight = i32::from(i16::from_le_bytes(bytes.array()?));
            }
        }
        let count = bytes.leb128()? as usize;
        if count > packed.len() {
            return None;
        }
        let mut hash = 0u32;
        model.slots = vec![(0, 0); (count * 3).next_power_of_two()];
        for row in 1..=count as u32 {
            hash = hash.wrapping_add(bytes.leb128()?);
            model.insert(hash, row);
        }
        let masks: Vec<u16> =
            (0..count).map(|_| Some(u16::from_le_bytes(bytes.array()?))).collect::<Option<_>>()?;
        for mask in masks {
            let mut row = [0; LABELS];
            for (label, weight) in row.iter_mut().enumerate() {
                if mask >> label & 1 == 1 {
                    *weight = i8::from_le_bytes(bytes.array()?);
                }
            }
            model.rows.push(row);
        }
        Some(model)
    }

    fn empty() -> Self {
        Self {
            transitions: [[0; LABELS]; LABELS],
            first: [0; LABELS],
            last: [0; LABELS],
            filter: vec![0; 1 << (FILTER_BITS - 6)],
            slots: vec![(0, 0); 1],
            rows: Vec::new(),
        }
    }

    fn insert(&mut self, hash: u32, row: u32) {
        let bit = hash >> (HASH_BITS - FILTER_BITS);
        self.filter[bit as usize / 64] |= 1 << (bit % 64);
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while self.slots[at].1 != 0 {
            at = (at + 1) & mask;
        }
        self.slots[at] = (hash, row);
    }

    fn row(&self, hash: u32) -> Option<&Row<i8>> {
        let bit = hash >> (HASH_BITS - FILTER_BITS);
        if self.filter[bit as usize / 64] >> (bit % 64) & 1 == 0 {
            return None;
        }
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            match self.slots[at] {
                (_, 0) => return None,
                (found, row) if found == hash => return self.rows.get(row as usize - 1),
                _ => at = (at + 1) & mask,
            }
        }
    }

    /// The best labels of the tokens of `features` (Viterbi).
    pub fn label(&self, features: &Features, scratch: &mut Scratch, labels: &mut Vec<Label>) {
        labels.clear();
        let count = features.tokens().len();
        if count == 0 {
            return;
        }
        scratch.scores.clear();
        scratch.from.clear();
        for at in 0..count {
            let mut scores = [0; LABELS];
            features.of(at, &mut |hash| {
                if let Some(row) = self.row(hash) {
                    for (score, weight) in scores.iter_mut().zip(row) {
                        *score += i32::from(*weight);
                    }
                }
            });
            let from = match scratch.scores.last() {
                None => {
                    add(&mut scores, &self.first);
                    [0; LABELS]
                }
                Some(before) => self.step(before, &mut scores),
            };
            scratch.scores.push(scores);
            scratch.from.push(from);
        }
        if let Some(scores) = scratch.scores.last_mut() {
            add(scores, &self.last);
            let mut best = best(scores);
            for from in scratch.from.iter().rev() {
                labels.push(Label::ALL[best]);
                best = usize::from(from[best]);
            }
            labels.reverse();
        }
    }

    /// Adds to `scores` the best way to each label, and says from where it comes.
    fn step(&self, before: &Row<i32>, scores: &mut Row<i32>) -> Row<u8> {
        let mut from = [0; LABELS];
        let mut ways = [i32::MIN; LABELS];
        for (source, (score, row)) in before.iter().zip(&self.transitions).enumerate() {
            for target in 0..LABELS {
                let way = score + row[target];
                if way > ways[target] {
                    ways[target] = way;
                    from[target] = source as u8;
                }
            }
        }
        add(scores, &ways);
        from
    }
}

fn add(scores: &mut Row<i32>, more: &Row<i32>) {
    for (score, more) in scores.iter_mut().zip(more) {
        *score += more;
    }
}

fn best(scores: &Row<i32>) -> usize {
    (0..LABELS).max_by_key(|&label| (scores[label], std::cmp::Reverse(label))).unwrap_or(0)
}

/// A reader of the packed form.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*head)
    }

    fn leb128(&mut self) -> Option<u32> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_model_is_refused() {
        let packed = include_bytes!("model.bin");
        assert!(Model::unpack(packed).is_some());
        assert!(Model::unpack(&packed[..packed.len() / 2]).is_none());
        assert!(Model::unpack(&[]).is_none());
    }
}
