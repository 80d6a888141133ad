//! What a pronoun stands for: "It eases a fever", after a sentence about paracetamol.

use crate::lexicon::{Class, Classes, Unit};

use super::Place;
use super::groups;
use super::reading::Reading;

/// What a sentence may be about, so that the next one goes on about it.
const SUBJECT: Classes = groups::EXPOSURE.with(Classes::of(&[Class::Test]));

/// Units among which a sentence names what it is about.
const OPENING: usize = 8;

/// Pronouns that take a subject up.
const PRONOUNS: [&str; 4] = ["it", "they", "this", "these"];

/// The subject of the sentence before, in the same paragraph.
#[derive(Debug, Default)]
pub(super) struct Antecedent {
    block: Option<u32>,
    subject: Classes,
    units: Vec<Unit>,
}

impl Antecedent {
    /// The sentence with the classes of the subject before given to the pronoun that stands for it.
    pub(super) fn resolve<'a>(&'a mut self, place: &Place, reading: Reading<'a>) -> Reading<'a> {
        if self.block != Some(place.sentence.block) {
            (self.block, self.subject) = (Some(place.sentence.block), Classes::default());
        }
        let before = self.subject;
        let opening = reading.units.iter().take(OPENING);
        let own = opening.map(|unit| unit.classes).find(|classes| classes.meets(SUBJECT));
        let pronoun = || (0..reading.units.len().min(OPENING)).find(|&at| is_subject(&reading, at));
        let open = own.is_none() && !before.is_empty();
        let Some(at) = open.then(pronoun).flatten() else {
            self.subject = own.unwrap_or_default();
            return reading;
        };
        self.units.clear();
        self.units.extend_from_slice(reading.units);
        self.units[at].classes = self.units[at].classes.with(before);
        Reading { units: &self.units, all: reading.all.with(before), ..reading }
    }
}

/// A pronoun before a verb; not "this herb".
fn is_subject(reading: &Reading, at: usize) -> bool {
    const VERBS: Classes = groups::EFFECT.with(Classes::of(&[
        Class::Detect,
        Class::Effective,
        Class::Happen,
        Class::Hedge,
        Class::Negation,
        Class::Works,
    ]));
    const AUXILIARIES: [&str; 14] = [
        "is", "are", "was", "were", "has", "have", "had", "does", "do", "did", "also", "will",
        "would", "even",
    ];
    reading.says_any(at, &PRONOUNS)
        && (reading.meets(at + 1, VERBS) || reading.says_any(at + 1, &AUXILIARIES))
}
