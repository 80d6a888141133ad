//! Propositions: what a sentence says acts on what, as subject, relation and object.
//!
//! A relation is a verb or noun that works as a predicate where it stands; its arguments are the
//! classes of the words on either side of it, as far as its clause reaches. What a proposition
//! claims follows from the three alone: see [`meaning`].

mod argument;
mod meaning;
mod predicate;

use crate::lexicon::{Class, Classes};

use super::frame::Fit;
use super::reading::Reading;

/// A subject, a relation and an object.
#[derive(Debug, Clone, Default)]
pub(super) struct Proposition {
    /// Classes of the words that act.
    pub(super) subject: Classes,
    /// Classes of the relation.
    pub(super) relation: Classes,
    /// Classes of the words acted upon.
    pub(super) object: Classes,
    /// Whether its relation is a verb.
    pub(super) acts: bool,
    /// What it claims, and whether only on a page that is about health.
    pub(super) meaning: Option<(&'static str, bool)>,
    /// The unit of the relation, and the first and last unit of the whole.
    pub(super) fit: Fit,
}

/// Whether the form of a verb at `at` only describes a noun: `symptoms of increased breathlessness`.
pub(super) fn is_attribute(reading: &Reading, at: usize) -> bool {
    reading.meets(at, Class::Past.set()) && predicate::at(reading, at).is_none()
}

/// The proposition that the sentence would make if the word at `at` were its verb.
pub(super) fn around(reading: &Reading, at: usize) -> Proposition {
    let passive = reading.says(at + 1, "by");
    let binding = if passive { predicate::Binding::Passive } else { predicate::Binding::Active };
    argument::join(reading, &predicate::Predicate { at, binding }, Classes::default())
}

/// The propositions of a sentence, from left to right. `topic` holds the classes of what the text
/// before it speaks of, which a pronoun or a missing subject stands for.
pub(super) fn find(reading: &Reading, topic: Classes, found: &mut Vec<Proposition>) {
    found.clear();
    if !reading.all.meets(predicate::RELATION) {
        return;
    }
    for at in 0..reading.units.len() {
        if let Some(predicate) = predicate::at(reading, at) {
            let proposition = argument::join(reading, &predicate, topic);
            let agentless =
                predicate.binding == predicate::Binding::Passive && proposition.subject.is_empty();
            if !agentless {
                found.push(proposition);
            }
        }
    }
}
