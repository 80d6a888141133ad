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
use crate::lexicon::{Lexicon, Reader, Unit};
use crate::text::{Span, Token, token};

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
    tokens: Vec<Token>,
    units: Vec<Unit>,
}

impl Wordings {
    /// The wording of the sentence at `span`.
    pub fn read(&mut self, text: &str, span: Span) -> Wording {
        let mut tokens = std::mem::take(&mut self.tokens);
        tokens.clear();
        token::tokenize(text, span, &mut tokens);
        let wording = self.read_tokens(text, &tokens);
        self.tokens = tokens;
        wording
    }

    /// Whether the sentence read last denies what the words at `cue` say.
    #[must_use]
    pub fn denies(&self, text: &str, cue: Span) -> bool {
        let words = Words::new(text, &self.units);
        words.at(cue).is_some_and(|(first, last)| polarity::is_denied(&words, first, last))
    }

    /// The wording of the sentence that is made of `tokens`.
    pub fn read_tokens(&mut self, text: &str, tokens: &[Token]) -> Wording {
        self.reader.read(Lexicon::wording(), text, tokens, &mut self.units);
        let words = Words::new(text, &self.units);
        let (advice, advice_cue) = advice::advice(&words);
        let mut wording = Wording { advice, advice_cue, ..Wording::default() };
        if let Some((strength, predicate)) = strength::strength(&words) {
            wording.strength = strength;
            wording.strength_cue = predicate.span(&words);
            let denied = polarity::is_denied(&words, predicate.first, predicate.last);
            wording.polarity = if denied { Polarity::Negative } else { Polarity::Positive };
        }
        wording
    }
}
