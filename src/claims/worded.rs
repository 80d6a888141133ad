//! How the claims of a sentence are worded: one way for all of them, and the words that show it.

use crate::blocks::Role;
use crate::finding::{Claim, Strength};
use crate::lexicon::{Class, Classes};
use crate::text::Span;

use super::page::Page;
use super::proposition::Proposition;
use super::reading::Reading;
use super::sentence::ACTING;
use super::{Place, Wording, Wordings, association, causal};

/// Units before a verb in which a hedge governs it.
const HEDGED: usize = 3;

/// A sentence, read.
pub(super) struct Worded<'a> {
    pub(super) place: &'a Place<'a>,
    pub(super) reading: &'a Reading<'a>,
    pub(super) propositions: &'a [Proposition],
    /// What it says as a whole.
    pub(super) wording: Wording,
    /// These have read it.
    pub(super) wordings: &'a Wordings,
}

impl Worded<'_> {
    /// Gives the claims from index `from` on the strength of the wording, and says how a claim of
    /// effect is worded.
    pub(super) fn state(&self, page: &mut Page, claims: &mut Vec<Claim>, from: usize) {
        let (strength, cue) = self.strength(&claims[from..]);
        for claim in &mut claims[from..] {
            (claim.strength, claim.worded) = (strength, cue);
        }
        let category = match strength {
            Strength::Direct | Strength::Conditional => &causal::CAUSAL,
            Strength::Association => &association::ASSOCIATION,
            Strength::None => return,
        };
        let otherwise = |it: &mut Claim| it.is_of_wording() && it.category != category;
        claims.extract_if(from.., otherwise).for_each(drop);
        if strength == Strength::Direct && !self.is_acted(&claims[from..]) {
            return;
        }
        let worded = claims[from..].iter().find(|it| it.relates()).cloned();
        let known = claims[from..].iter().any(|claim| claim.category == category);
        if let Some(claim) = worded.filter(|_| !known && self.place.role != Role::LinkList) {
            let wording = Claim { category, cues: vec![cue], ..claim.clone() };
            page.found_like(&claim, &wording);
            claims.push(wording);
        }
    }

    /// Where the sentence states a relation: that by which its first claim is made, else what it says
    /// as a whole; a cause beside a link goes before it. Else the verb of effect by which something
    /// is claimed.
    fn strength(&self, claims: &[Claim]) -> (Strength, Span) {
        let Wording { strength, strength_cue, .. } = self.wording;
        let told = match strength {
            Strength::None => self.acts(claims),
            Strength::Association => self.causes(claims).or_else(|| self.main(claims)),
            Strength::Conditional | Strength::Direct => self.main(claims),
        };
        told.unwrap_or((strength, strength_cue))
    }

    /// The relation by which the claim that is shown first is made.
    fn main(&self, claims: &[Claim]) -> Option<(Strength, Span)> {
        let claimed = claims.iter().filter(|it| it.relates());
        let main = claimed.min_by_key(|it| u8::MAX - it.attention())?;
        let text = &self.place.document.text;
        main.cues.iter().find_map(|cue| self.wordings.strength_at(text, *cue))
    }

    /// A cause that is found far from its subject.
    fn causes(&self, claims: &[Claim]) -> Option<(Strength, Span)> {
        let causal = claims.iter().find(|it| it.category == &causal::CAUSAL)?;
        let cue = *causal.cues.first()?;
        Some((self.of_effect(cue, usize::MAX), cue))
    }

    fn acts(&self, claims: &[Claim]) -> Option<(Strength, Span)> {
        let claimed = claims.iter().filter(|it| it.relates());
        let mut cues = claimed.filter_map(|claim| claim.cues.first().copied());
        cues.find_map(|cue| Some((self.verb_of_effect(cue)?, cue)))
    }

    /// Whether one of the claims is made by a verb; `effective against` says how good something is,
    /// not what it does.
    fn is_acted(&self, claims: &[Claim]) -> bool {
        claims.iter().filter(|it| it.relates()).any(|claim| {
            let cue = claim.cues.first().copied();
            let here = self.propositions.iter().find(|it| self.cue(it) == cue);
            here.is_none_or(|it| it.acts)
        })
    }

    /// Where the relation of a proposition stands.
    fn cue(&self, proposition: &Proposition) -> Option<Span> {
        proposition.fit.cues.first().map(|at| self.reading.units[*at].span)
    }

    /// The strength of the verb at `cue`, if it is one by which something acts on something.
    fn verb_of_effect(&self, cue: Span) -> Option<Strength> {
        let proposition = self.propositions.iter().find(|it| self.cue(it) == Some(cue))?;
        let at = *proposition.fit.cues.first()?;
        let acts = proposition.acts
            && proposition.relation.meets(ACTING)
            && !is_use(self.reading, at)
            && !is_intransitive(self.reading, at);
        acts.then(|| self.of_effect(cue, HEDGED))
    }

    /// The strength of an effect stated at `cue`: weaker if a hedge is among the units before it, as
    /// many as `reach`.
    fn of_effect(&self, cue: Span, reach: usize) -> Strength {
        let before = self.reading.units.partition_point(|unit| unit.span.end <= cue.start);
        let mut units = self.reading.units[..before].iter().rev().take(reach);
        let hedged = units.any(|unit| unit.is(Class::Hedge));
        if hedged { Strength::Conditional } else { Strength::Direct }
    }
}

/// `is used to treat`: what something is taken for, not what it does.
fn is_use(reading: &Reading, at: usize) -> bool {
    let from = at.saturating_sub(4);
    at > 0 && reading.says(at - 1, "to") && (from..at).any(|at| reading.says(at, "used"))
}

/// `the rash cleared within days`, `his pain eased and`: what happened, not by what.
fn is_intransitive(reading: &Reading, at: usize) -> bool {
    const HELPED: [&str; 6] = ["is", "are", "was", "were", "be", "been"];
    let acted_on = (at.saturating_sub(3)..at).any(|at| reading.says_any(at, &HELPED));
    let mut next = at + 1;
    while reading.word(next).ends_with("ly") {
        next += 1;
    }
    let object =
        next < reading.units.len() && !reading.is_edge(next) && !reading.meets(next, NO_OBJECT);
    reading.meets(at, Class::Past.set()) && !acted_on && !object && !reading.says(next, "by")
}

/// Words that begin no object.
const NO_OBJECT: Classes = Classes::of(&[Class::Preposition, Class::Conjunction, Class::Break]);
