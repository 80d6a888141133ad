//! The sequence model: a linear chain over ten labels, 8-bit weights, integers only, so that every
//! machine gives the same labels.
//!
//! `model.bin` is made by `cargo xtask train-references`. Its streams follow one another:
//!
//! | what | how |
//! |---|---|
//! | transitions | 16-bit little endian: from label by to label, then first label, then last |
//! | weights of the features by label | as `packed/table.rs` tells |

use std::sync::LazyLock;

use crate::packed::coder::Decoder;
use crate::packed::{Bytes, Rows, table};

use super::features::Features;
use super::sums::Sums;
use super::through_title::{self, Chain};

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

/// Scores of the labels, as wide as a processor adds at once; the last ones are of no label. Sums of
/// 67 weights of eight bits each, and of what leads to them, stay far within sixteen bits.
pub(super) type Row = [i16; 16];

/// The weights, ready for look-up.
#[derive(Debug)]
pub struct Model {
    /// From label by to label.
    transitions: [Row; LABELS],
    first: Row,
    last: Row,
    rows: Rows,
}

/// Buffers of [`Model::label`], and what it remembers; for one model.
#[derive(Debug, Default)]
pub struct Scratch {
    sums: Sums,
    scores: Vec<Row>,
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
            for weight in &mut row[..LABELS] {
                *weight = i16::from_le_bytes(bytes.array()?);
            }
        }
        model.rows = Rows::of(table::read(&mut Decoder::new(bytes.0))?)?;
        Some(model)
    }

    fn empty() -> Self {
        Self {
            transitions: [[0; 16]; LABELS],
            first: [0; 16],
            last: [0; 16],
            rows: Rows::default(),
        }
    }

    /// Adds to `sum` the weights of each feature that it is given.
    pub(super) fn adding_to(&self, sum: &mut Row) -> impl FnMut(u32) {
        |hash| self.add_to(sum, hash)
    }

    fn add_to(&self, sum: &mut Row, hash: u32) {
        if let Some(row) = self.rows.get(hash) {
            add(sum, &row.map(i16::from));
        }
    }

    /// The best labels of the tokens of `features`; where they name no work, the best with a title.
    pub fn label(&self, features: &Features, scratch: &mut Scratch, labels: &mut Vec<Label>) {
        self.best(features, scratch, labels);
        if through_title::is_nameless(labels) {
            let Self { transitions, first, last, .. } = self;
            scratch.sums.of_tokens(self, features, &mut scratch.scores);
            Chain { transitions, first, last }.label(&scratch.scores, labels);
        }
    }

    /// The best labels (Viterbi).
    fn best(&self, features: &Features, scratch: &mut Scratch, labels: &mut Vec<Label>) {
        let Scratch { sums, scores } = scratch;
        labels.clear();
        sums.of_tokens(self, features, scores);
        let Some(first) = scores.first_mut() else { return };
        add(first, &self.first);
        for at in 1..scores.len() {
            let ways = self.ways(&scores[at - 1]);
            add(&mut scores[at], &ways);
            level(&mut scores[at]);
        }
        let Some(last) = scores.last_mut() else { return };
        add(last, &self.last);
        let mut label = best(last);
        labels.push(Label::ALL[label]);
        for before in scores.iter().rev().skip(1) {
            label = self.source(before, label);
            labels.push(Label::ALL[label]);
        }
        labels.reverse();
    }

    /// The score of the best way to each label from the token before.
    fn ways(&self, before: &Row) -> Row {
        let mut ways = [i16::MIN; 16];
        for (score, row) in before.iter().zip(&self.transitions) {
            for (way, weight) in ways.iter_mut().zip(row) {
                *way = (*way).max(score.wrapping_add(*weight));
            }
        }
        ways
    }

    /// The label from which the best way leads to `label`; the first of equals.
    fn source(&self, before: &Row, label: usize) -> usize {
        let mut ways = [0; 16];
        for (way, (score, row)) in ways.iter_mut().zip(before.iter().zip(&self.transitions)) {
            *way = score.wrapping_add(row[label]);
        }
        best(&ways)
    }
}

/// Adds all at once: nothing is written before everything is read.
#[inline]
pub(super) fn add(scores: &mut Row, more: &Row) {
    *scores = std::array::from_fn(|label| scores[label].wrapping_add(more[label]));
}

/// Takes the best score from all: only differences count, and so they stay small.
fn level(scores: &mut Row) {
    let best = scores[..LABELS].iter().copied().fold(i16::MIN, i16::max);
    for score in scores {
        *score = score.wrapping_sub(best);
    }
}

/// The label with the best score, the first of equals.
fn best(scores: &Row) -> usize {
    (1..LABELS).fold(0, |best, label| if scores[label] > scores[best] { label } else { best })
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
