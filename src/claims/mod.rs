//! The claims room: what kind of claim a sentence makes, how it is worded, who says it.
//!
//! A category is one file: its declaration, whose examples are run as tests, and its frames (see
//! [`frame`]). The gate says whether a sentence can hold a claim at all; the context carries what
//! one sentence says over to the next.

mod advice;
mod anecdote;
mod antecedent;
mod association;
mod attribution;
mod causal;
mod commercial;
mod context;
mod extent;
mod frame;
mod gate;
mod groups;
mod hype;
mod mechanism;
mod names;
mod page;
mod points;
mod preclinical;
mod reading;
mod risk_prevention;
mod rules;
mod sort;
mod statistic;
mod subject;
mod suppression;
mod surrogate;
mod test_screening;
mod treatment_benefit;
mod treatment_harm;
mod vague_evidence;
pub mod wording;

#[cfg(test)]
mod tests;

use std::cell::LazyCell;

use crate::blocks::{Document, Role};
use crate::category::Category;
use crate::finding::{Claim, Polarity, Sentence, Strength, Support, Voice};
use crate::text::Span;

use frame::Fit;
use points::Count;
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
    let mut antecedent = antecedent::Antecedent::default();
    let mut speech = attribution::Speech::default();
    let mut page = page::Page::default();
    for (sentence, number) in sentences.iter().zip(0u32..) {
        let Some(block) = document.blocks.get(sentence.block as usize) else { continue };
        if !block.role.may_claim() || !block.is_english() {
            continue;
        }
        let reading = reader.read(&document.text, sentence.span);
        let from = claims.len();
        let place = Place { document, sentence: *sentence, number, role: block.role };
        let reading = antecedent.resolve(&place, reading);
        let story = context.tells_story(&place, &reading);
        let wording = LazyCell::new(|| wordings.read_tokens(&document.text, reading.tokens));
        let found = read_sentence(&place, &reading, story, || wording.strength, &mut claims);
        speech.read(&place);
        if claims.len() > from {
            let wording = *wording;
            if let Found::BySum { fits } = found {
                let rule = named_by_relation(&reading, &wording);
                if let Some(rule) = rule {
                    claims[from..].iter_mut().for_each(|claim| claim.category = rule.category);
                }
                page.found_by_sum(number, fits, rule.is_some());
            }
            for claim in &mut claims[from..] {
                claim.strength = wording.strength;
            }
            attribution::attribute(&place, &reading, &wordings, &speech, &mut claims[from..]);
        }
        context.carry(&place, &reading, &mut claims, from);
        page.count(&reading);
    }
    page.settle(&mut claims);
    claims
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
    /// By the sum of its words; whether they fit a category.
    BySum {
        fits: bool,
    },
}

fn read_sentence(
    place: &Place,
    reading: &Reading,
    story: bool,
    strength: impl FnOnce() -> Strength,
    claims: &mut Vec<Claim>,
) -> Found {
    if !reading.all.meets(groups::SPOKEN_OF) {
        return Found::Nothing;
    }
    let from = claims.len();
    for rule in rules::all() {
        if !rule.reads(place.role) || !gate::admits(reading.all, rule.category) {
            continue;
        }
        if let Some(fit) = rule.frames.find(reading)
            && (rule.admits)(reading, &fit)
        {
            claims.push(claim(place, reading, rule, &fit));
        }
    }
    one_reading(claims, from);
    let stands = |claim: &Claim| claim.category.stands_alone;
    let count = Count::of(reading);
    let of_health = count.names_health();
    if claims[from..]
        .iter()
        .any(|claim| stands(claim) && (of_health || !sort::needs_health(claim.category)))
    {
        return Found::ByFrame;
    }
    // Wording without a subject matter is no claim.
    claims.truncate(from);
    let running = matches!(place.role, Role::Body | Role::Quotation | Role::Comment);
    if !running || story {
        return Found::Nothing;
    }
    let Some(sum) = count.reaches(reading, strength) else { return Found::Nothing };
    let (sorted, fit) = sort::sort(reading, &count);
    let Some(rule) = rules::named(sorted.category) else { return Found::Nothing };
    claims.push(claim(place, reading, rule, &fit));
    Found::BySum { fits: sorted.fits || sum >= points::HIGH }
}

/// One relation is read one way: what says that a treatment works or harms is no other claim about
/// a risk or a process by the same word.
fn one_reading(claims: &mut Vec<Claim>, from: usize) {
    let treats = |it: &&Claim| matches!(it.category.id, "treatment_benefit" | "treatment_harm");
    let cue = |it: &Claim| it.cues.first().copied();
    let taken: Vec<Option<Span>> = claims[from..].iter().filter(treats).map(cue).collect();
    let again = |it: &mut Claim| it.category.id == "risk_prevention" && taken.contains(&cue(it));
    claims.extract_if(from.., again).for_each(drop);
}

/// The rule that the stated relation names, where it tells what the sentence speaks of.
fn named_by_relation(reading: &Reading, wording: &Wording) -> Option<&'static Rule> {
    let stated = wording.strength != Strength::None;
    stated
        .then(|| subject::category(reading, wording.strength_cue))
        .flatten()
        .and_then(rules::named)
}

fn claim(place: &Place, reading: &Reading, rule: &Rule, fit: &Fit) -> Claim {
    Claim {
        category: rule.category,
        sentence: place.number,
        span: extent::of(reading, fit),
        cues: fit.cues.iter().map(|cue| reading.units[*cue].span).collect(),
        strength: Strength::None,
        polarity: Polarity::Positive,
        voice: Voice::Page,
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
