//! Whether the sentence that leads into a quotation says more than the quotation does; an
//! experiment, switched off at first (taxonomy, `paraphrase_shift`).
//!
//! Three things can be lost on the way from the quotation to the sentence before it: doubt, the
//! cells or animals that something was seen in, and words such as "some" or "in part".

use crate::blocks::Document;
use crate::claims;
use crate::finding::{Polarity, Sentence, Strength};
use crate::lexicon::{Class, Classes, Lexicon, Reader, Unit};
use crate::text::{Span, sentence};

/// Whether the last sentence of `lead_in` says more than `quotation`.
#[must_use]
pub fn is_stronger(document: &Document, lead_in: Span, quotation: Span) -> bool {
    let Some(&before) = sentence::split(&document.text, lead_in).last() else { return false };
    let said = Said::of(document, &[before]);
    let quoted = Said::of(document, &sentence::split(&document.text, quotation));
    let relates = said.strongest > Strength::None;
    let doubt = said.strongest == Strength::Direct
        && matches!(quoted.strongest, Strength::Conditional | Strength::Association);
    let population = relates && quoted.is_preclinical() && !said.names(LAB);
    let scope = said.strongest == Strength::Direct && quoted.is_partial && !said.is_partial;
    doubt || population || scope
}

/// Cells and animals.
const LAB: Classes = Classes::of(&[Class::Animal, Class::Culture]);
const PEOPLE: Classes = Classes::of(&[Class::Human]);

/// Words that say "not all".
const PARTIAL: &[&str] =
    &["in part", "partly", "partially", "some", "several", "a subset", "a minority", "a few"];

/// How a text is worded as a whole.
#[derive(Default)]
struct Said {
    /// The strongest relation that is not denied.
    strongest: Strength,
    /// What it names.
    named: Classes,
    /// Whether a relation in it holds for "some", or "in part".
    is_partial: bool,
}

impl Said {
    fn of(document: &Document, sentences: &[Span]) -> Self {
        let mut said = Self::default();
        let mut reader = Reader::default();
        let mut units: Vec<Unit> = Vec::new();
        for &span in sentences {
            let wording = claims::wording(document, Sentence { span, block: 0 });
            if wording.polarity == Polarity::Positive {
                said.strongest = said.strongest.max(wording.strength);
            }
            Lexicon::shipped().read(reader.read(&document.text, span), &mut units);
            said.named = units.iter().fold(said.named, |named, unit| named.with(unit.classes));
            said.is_partial |=
                wording.strength > Strength::None && has_any(document.str(span), PARTIAL);
        }
        said
    }

    fn names(&self, classes: Classes) -> bool {
        self.named.meets(classes)
    }

    /// Cells or animals, and no people.
    fn is_preclinical(&self) -> bool {
        self.names(LAB) && !self.names(PEOPLE)
    }
}

fn has_any(text: &str, phrases: &[&str]) -> bool {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let text = format!(" {} ", words.join(" "));
    phrases.iter().any(|phrase| text.contains(&format!(" {phrase} ")))
}
