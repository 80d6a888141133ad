//! The claims room: what kind of claim a sentence makes, how it is worded, who says it.
//!
//! A category is one file: its declaration, whose examples are run as tests, and its frames (see
//! [`frame`]). The gate says whether a sentence can hold a claim at all; the context carries what
//! one sentence says over to the next.

mod advice;
mod anecdote;
mod association;
mod causal;
mod commercial;
mod context;
mod extent;
mod frame;
mod gate;
mod groups;
mod hype;
mod mechanism;
mod page;
mod points;
mod preclinical;
mod proposition;
mod reading;
mod risk_prevention;
mod rules;
mod statistic;
mod suppression;
mod surrogate;
mod test_screening;
mod treatment_benefit;
mod treatment_harm;
mod vague_evidence;
pub mod wording;

#[cfg(test)]
mod tests;

use crate::blocks::{Document, Role};
use crate::category::{Category, Group};
use crate::finding::{Claim, Sentence, Strength, Support};

use frame::Fit;
use proposition::Proposition;
use reading::{Reading, Sentences};
use rules::Rule;
pub use wording::{Wording, Wordings};

/// Every category of claim, in the order of the taxonomy.
pub static CATEGORIES: &[&Category] = &[
    &treatment_benefit::TREATMENT_BENEFIT,
    &treatment_harm::TREATMENT_HARM,
    &risk_prevention::RISK_PREVENTION,
    &test_screening::TEST_SCREENING,
    &mechanism::MECHANISM,
    &preclinical::PRECLINICAL,
    &surrogate::SURROGATE,
    &statistic::STATISTIC,
    &causal::CAUSAL,
    &association::ASSOCIATION,
    &hype::HYPE,
    &anecdote::ANECDOTE,
    &vague_evidence::VAGUE_EVIDENCE,
    &advice::ADVICE,
    &commercial::COMMERCIAL,
    &suppression::SUPPRESSION,
];

/// Finds the claims of a page, in document order. `support`, `references` and `citations` of each
/// are filled in by the support room.
#[must_use]
pub fn find(document: &Document, sentences: &[Sentence]) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut reader = Sentences::default();
    let mut wordings = Wordings::default();
    let mut context = context::Context::default();
    let mut page = page::Page::default();
    let mut propositions = Vec::new();
    for (sentence, number) in sentences.iter().zip(0u32..) {
        let Some(block) = document.blocks.get(sentence.block as usize) else { continue };
        if !block.role.may_claim() {
            continue;
        }
        let reading = reader.read(&document.text, sentence.span);
        let from = claims.len();
        let place = Place { document, sentence: *sentence, number, role: block.role };
        let story = context.tells_story(&place, &reading);
        proposition::find(&reading, context.topic(), &mut propositions);
        if read_sentence(&place, &reading, &propositions, context.topic(), story, &mut claims) == Found::BySum {
            page.found_by_sum(number);
        }
        if claims.len() > from {
            let wording = wordings.read_tokens(&document.text, reading.tokens);
            state_wording(&place, &wording, &mut claims, from);
        }
        context.carry(&place, &reading, &mut claims, from);
        page.count(&reading);
    }
    page.settle(&mut claims);
    claims
}

/// Gives the claims of a sentence the strength of its wording, and says how a claim of effect is
/// worded.
fn state_wording(place: &Place, wording: &Wording, claims: &mut Vec<Claim>, from: usize) {
    claims[from..].iter_mut().for_each(|claim| claim.strength = wording.strength);
    let category = match wording.strength {
        Strength::Direct | Strength::Conditional => &causal::CAUSAL,
        Strength::Association => &association::ASSOCIATION,
        Strength::None => return,
    };
    let stated = claims[from..].iter().find(|claim| {
        claim.category.group == Group::Claimed && claim.category.stands_alone
    });
    if let Some(stated) = stated.cloned().filter(|_| place.role != Role::LinkList) {
        claims.push(Claim { category, cues: vec![wording.strength_cue], ..stated });
    }
}

/// A sentence and where it stands.
struct Place<'a> {
    document: &'a Document,
    sentence: Sentence,
    number: u32,
    role: Role,
}

/// What makes a sentence a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Nothing,
    ByFrame,
    BySum,
}

fn read_sentence(
    place: &Place,
    reading: &Reading,
    propositions: &[Proposition],
    topic: crate::lexicon::Classes,
    story: bool,
    claims: &mut Vec<Claim>,
) -> Found {
    if !reading.all.meets(groups::SPOKEN_OF) {
        return Found::Nothing;
    }
    let from = claims.len();
    for rule in rules::all() {
        if matches!(rule.category.id, "causal" | "association") || std::env::var("NOFRAMES").is_ok() && matches!(rule.category.id, "treatment_benefit"|"treatment_harm"|"risk_prevention"|"test_screening"|"mechanism"|"surrogate") { continue; }
        if !rule.reads(place.role) || !gate::admits(reading.all, rule.category) {
            continue;
        }
        if let Some(fit) = rule.frames.find(reading)
            && (rule.admits)(reading, &fit)
        {
            claims.push(claim(place, reading, rule, &fit));
        }
    }
    for proposition in propositions {
        let Some(rule) = proposition::meaning::of(proposition).and_then(rules::named) else { continue };
        let known = claims[from..].iter().any(|claim| claim.category == rule.category);
        if !known && rule.reads(place.role) && gate::admits(reading.all, rule.category) {
            claims.push(claim(place, reading, rule, &proposition.fit));
        }
    }
    let subject = |claim: &Claim| claim.category.stands_alone;
    if claims[from..].iter().any(subject) {
        return Found::ByFrame;
    }
    // Wording without a subject matter is no claim.
    if std::env::var("NOSUM").is_ok() { claims.truncate(from); return Found::Nothing; }
    let running = matches!(place.role, Role::Body | Role::Quotation | Role::Comment);
    let weighed = points::weigh(reading).filter(|_| running && !story);
    let weighed = weighed.and_then(|(id, fit)| {
        if id == "vague_evidence" || std::env::var("OLDSUM").is_ok() { return Some((id, fit)); }
        let cue = *fit.cues.first()?;
        let loose = proposition::loose(reading, cue, topic);
        proposition::meaning::of(&loose).or_else(|| std::env::var("SUMALL").is_ok().then_some(id)).map(|id| (id, fit))
    });
    let Some((rule, fit)) = weighed.and_then(|(id, fit)| Some((rules::named(id)?, fit))) else {
        claims.truncate(from);
        return Found::Nothing;
    };
    claims.push(claim(place, reading, rule, &fit));
    Found::BySum
}

fn claim(place: &Place, reading: &Reading, rule: &Rule, fit: &Fit) -> Claim {
    Claim {
        category: rule.category,
        sentence: place.number,
        span: extent::of(reading, fit),
        cues: fit.cues.iter().map(|cue| reading.units[*cue].span).collect(),
        strength: Strength::None,
        polarity: gate::polarity(reading, fit),
        voice: gate::voice(reading, place.role),
        detail: (rule.detail)(reading, fit),
        group: 0,
        support: Support::NotApplicable,
        references: Vec::new(),
        citations: Vec::new(),
    }
}

/// How one sentence is worded.
#[must_use]
pub fn wording(document: &Document, sentence: Sentence) -> Wording {
    Wordings::default().read(&document.text, sentence.span)
}
