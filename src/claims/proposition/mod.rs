//! Propositions: what a sentence says acts on what, as subject, relation and object.
//!
//! A relation is a verb or noun that works as a predicate where it stands; its arguments are the
//! classes of the words on either side of it, as far as its clause reaches. What a proposition
//! claims follows from the three alone: see [`meaning`].

mod argument;
pub(super) mod meaning;
mod predicate;

use crate::lexicon::{Classes, Unit};

use super::frame::Fit;
use super::groups;
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
    /// The unit of the relation, and the first and last unit of the whole.
    pub(super) fit: Fit,
}

/// Everything before and behind the unit `at` as one proposition, however it is built.
pub(super) fn loose(reading: &Reading, at: usize, topic: Classes) -> Proposition {
    let union = |units: &[Unit]| units.iter().fold(Classes::default(), |all, unit| all.with(unit.classes));
    let mut subject = union(&reading.units[..at]);
    if !subject.meets(groups::EXPOSURE.with(groups::BAD)) {
        subject = subject.with(topic);
    }
    let object = union(&reading.units[(at + 1).min(reading.units.len())..]);
    Proposition { subject, relation: reading.units[at].classes, object, fit: Fit { cues: vec![at], first: 0, last: reading.units.len() - 1 } }
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
            if predicate.binding == predicate::Binding::Passive && proposition.subject.is_empty() { continue; }
            found.push(proposition);
            if std::env::var("DBG").is_ok() { let p = found.last().unwrap(); eprintln!("{:?} @{} {:?} -> {:?}\n  S {}\n  R {}\n  O {}", reading.text.get(reading.units[0].span.start as usize..reading.units[0].span.start as usize+60), reading.word(at), predicate.binding, meaning::of(p), crate::lexicon::names(p.subject), crate::lexicon::names(p.relation), crate::lexicon::names(p.object)); }
        }
    }
    if std::env::var("DBG").is_ok() { for u in reading.units { eprint!("[{} {}] ", u.of(reading.text), crate::lexicon::names(u.classes)); } eprintln!(); }
}
