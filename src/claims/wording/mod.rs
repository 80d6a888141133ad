//! How a sentence is worded: the strength of its relation, whether that is denied, and whether it
//! tells what to do.
//!
//! Words are read by class, never by phrase: see the lists in `lexicon/wording/`.

mod advice;
mod comparison;
mod effect;
mod exempt;
mod hedge;
mod link;
mod polarity;
mod predicate;
mod scope;
mod strength;
mod words;

#[cfg(test)]
mod tests;

use crate::finding::{Advice, Polarity, Strength};
use crate::lexicon::{Lexicon, Reader, Unit, Word};
use crate::text::Span;

use words::Words;

/// How a sentence is worded, whether or not it holds a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wording {
    /// Strength of its main relation.
    pub strength: Strength,
    /// The words that show it; empty when there is no relation.
    pub strength_cue: Span,
    /// Whether that relation is denied.
    pub polarity: Polarity,
    /// Whether it tells what to do.
    pub advice: Advice,
    /// The word that tells so; empty when there is none.
    pub advice_cue: Span,
}

/// Reads the wording of sentences; keeps its buffers.
#[derive(Debug, Default)]
pub struct Wordings {
    reader: Reader,
    units: Vec<Unit>,
}

impl Wordings {
    /// The wording of the sentence at `span`.
    pub fn read(&mut self, text: &str, span: Span) -> Wording {
        let words = self.reader.read(text, span);
        Lexicon::wording().read(words, &mut self.units);
        wording(&Words::new(text, &self.units))
    }

    /// The strength of the relation that the sentence read last states by the words at `cue`, and all
    /// the words that show it.
    #[must_use]
    pub fn strength_at(&self, text: &str, cue: Span) -> Option<(Strength, Span)> {
        let words = Words::new(text, &self.units);
        let (first, last) = words.at(cue)?;
        let (strength, predicate) = strength::at(&words, first, last)?;
        Some((strength, predicate.span(&words)))
    }

    /// Whether the sentence read last denies what the words at `cue` say.
    #[must_use]
    pub fn denies(&self, text: &str, cue: Span) -> bool {
        let words = Words::new(text, &self.units);
        words.at(cue).is_some_and(|(first, last)| polarity::is_denied(&words, first, last))
    }

    /// The wording of the sentence that is made of `words`.
    pub fn of_words(&mut self, text: &str, words: &[Word]) -> Wording {
        Lexicon::wording().read(words, &mut self.units);
        wording(&Words::new(text, &self.units))
    }
}

fn wording(words: &Words) -> Wording {
    let (advice, advice_cue) = advice::advice(words);
    let mut wording = Wording { advice, advice_cue, ..Wording::default() };
    if let Some((strength, predicate)) = strength::strength(words) {
        wording.strength = strength;
        wording.strength_cue = predicate.span(words);
        let denied = polarity::is_denied(words, predicate.first, predicate.last);
        wording.polarity = if denied { Polarity::Negative } else { Polarity::Positive };
    }
    wording
}
