//! A sentence as the frames see it.

use crate::lexicon::{Class, Classes, Lexicon, Reader, Unit, Word};
use crate::text::Span;

use super::spelled::AnyOf;

/// A sentence as a row of units.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) text: &'a str,
    pub(super) words: &'a [Word],
    pub(super) units: &'a [Unit],
    /// Every class that occurs.
    pub(super) all: Classes,
}

impl<'a> Reading<'a> {
    /// Whether the unit is a mark without meaning, so that the sentence begins or ends beside it.
    pub(super) fn is_edge(&self, at: usize) -> bool {
        !self.units[at].classes.meets(Classes::of(&[Class::Word, Class::Number]))
    }

    pub(super) fn has(&self, class: Class) -> bool {
        self.all.has(class)
    }

    /// Letters of the unit; empty outside the sentence.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.units.get(at).map_or("", |unit| unit.of(self.text))
    }

    pub(super) fn says(&self, at: usize, word: &str) -> bool {
        self.units.get(at).is_some_and(|unit| {
            unit.span.len() as usize == word.len() && unit.of(self.text).eq_ignore_ascii_case(word)
        })
    }

    /// Whether it is one of a list.
    pub(super) fn is_in(&self, at: usize, list: &AnyOf) -> bool {
        self.units.get(at).is_some_and(|unit| {
            list.has_length(unit.span.len() as usize) && list.has(unit.of(self.text))
        })
    }

    /// Whether it is one of `words`.
    pub(super) fn says_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.says(at, word))
    }

    pub(super) fn meets(&self, at: usize, classes: Classes) -> bool {
        self.units.get(at).is_some_and(|unit| unit.classes.meets(classes))
    }
}

/// Reads sentences; keeps its buffers.
#[derive(Debug, Default)]
pub(super) struct Sentences {
    reader: Reader,
    units: Vec<Unit>,
}

impl Sentences {
    pub(super) fn read<'a>(&'a mut self, text: &'a str, span: Span) -> Reading<'a> {
        let words = self.reader.read(text, span);
        Lexicon::shipped().read(words, &mut self.units);
        let all = self.units.iter().fold(Classes::default(), |all, unit| all.with(unit.classes));
        Reading { text, words, units: &self.units, all }
    }
}
