//! A sentence as a row of units, and the questions that its wording is read by.

use crate::lexicon::{Class, Classes, Unit};
use crate::text::Span;

/// No unit: every question about it is answered with no.
pub(super) const NOWHERE: usize = usize::MAX;

/// Verbs that say that one thing acts on another.
pub(super) const ACTING: Classes = Classes::of(&[
    Class::Up,
    Class::Down,
    Class::Cause,
    Class::Prevent,
    Class::Cure,
    Class::Harm,
    Class::Act,
    Class::Affect,
]);

/// Nouns of research.
pub(super) const RESEARCH: Classes = Classes::of(&[Class::Research, Class::Work]);

/// Words of a sentence that are read, at most: some questions look at all of them.
const SENTENCE: usize = 200;

/// Words of a headline, at most.
const HEADLINE: usize = 16;

/// Words in brackets that are skipped, at most.
const BRACKETS: usize = 12;

/// The units of a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'a> {
    text: &'a str,
    units: &'a [Unit],
    /// Every class that occurs.
    all: Classes,
}

impl<'a> Words<'a> {
    pub(super) fn new(text: &'a str, units: &'a [Unit]) -> Self {
        let units = &units[..units.len().min(SENTENCE)];
        let all = units.iter().fold(Classes::default(), |all, unit| all.with(unit.classes));
        Self { text, units, all }
    }

    /// Whether any unit is of `classes`.
    pub(super) const fn have(&self, classes: Classes) -> bool {
        self.all.meets(classes)
    }

    pub(super) fn len(&self) -> usize {
        self.units.len()
    }

    /// Whether it is short and has no form of be, as a headline.
    pub(super) fn is_headline(&self) -> bool {
        self.len() <= HEADLINE && !self.any(0..self.len(), Class::Be.set())
    }

    /// Its letters; empty outside the sentence.
    pub(super) fn letters(&self, at: usize) -> &'a str {
        self.units.get(at).map_or("", |unit| unit.of(self.text))
    }

    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        match (self.units.get(from), self.units.get(to)) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => Span::default(),
        }
    }

    /// The first and the last unit of a span.
    pub(super) fn at(&self, span: Span) -> Option<(usize, usize)> {
        let first = self.units.partition_point(|unit| unit.span.end <= span.start);
        let last = self.units.partition_point(|unit| unit.span.start < span.end).checked_sub(1)?;
        (first <= last).then_some((first, last))
    }

    pub(super) fn is(&self, at: usize, class: Class) -> bool {
        self.meets(at, class.set())
    }

    pub(super) fn meets(&self, at: usize, classes: Classes) -> bool {
        self.units.get(at).is_some_and(|unit| unit.classes.meets(classes))
    }

    /// Whether it is a verb that says that one thing acts on another.
    pub(super) fn acts(&self, at: usize) -> bool {
        self.meets(at, ACTING) && !self.is(at, Class::Decoy)
    }

    pub(super) fn says(&self, at: usize, word: &str) -> bool {
        self.units.get(at).is_some_and(|unit| {
            unit.span.len() as usize == word.len() && unit.of(self.text).eq_ignore_ascii_case(word)
        })
    }

    /// Whether any unit of `range` is of `classes`.
    pub(super) fn any(&self, range: std::ops::Range<usize>, classes: Classes) -> bool {
        self.find(range, classes).is_some()
    }

    /// The first unit of `range` that is of `classes`.
    pub(super) fn find(&self, range: std::ops::Range<usize>, classes: Classes) -> Option<usize> {
        range.take_while(|at| *at < self.len()).find(|at| self.meets(*at, classes))
    }

    /// Whether it may stand between a verb and its helpers (`also`, `significantly`).
    pub(super) fn is_adverb(&self, at: usize) -> bool {
        let letters = self.letters(at);
        self.is(at, Class::Adverb)
            || letters.len() > 4
                && letters.ends_with("ly")
                && !letters.eq_ignore_ascii_case("family")
                && !letters.eq_ignore_ascii_case("early")
    }

    /// The unit before `at`; adverbs and what stands in brackets skipped.
    pub(super) fn before(&self, at: usize) -> usize {
        let mut at = at.wrapping_sub(1);
        loop {
            if self.says(at, ")") {
                let open = (at.saturating_sub(BRACKETS)..at).rev().find(|at| self.says(*at, "("));
                let Some(open) = open else { return at };
                at = open.wrapping_sub(1);
            } else if self.is_adverb(at) {
                at = at.wrapping_sub(1);
            } else {
                return at;
            }
        }
    }

    /// The unit after `at`, adverbs skipped.
    pub(super) fn after(&self, at: usize) -> usize {
        let mut at = at.saturating_add(1);
        while self.is_adverb(at) {
            at += 1;
        }
        at
    }
}
