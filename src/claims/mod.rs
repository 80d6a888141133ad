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
pub mod classifier;
mod commercial;
mod context;
mod denial;
mod extent;
mod frame;
mod gate;
mod groups;
mod hype;
mod imperative;
mod lead_in;
mod mechanism;
mod names;
mod page;
mod points;
mod post;
mod preclinical;
mod proposition;
mod reading;
mod risk_prevention;
mod rules;
mod sentence;
mod sort;
mod speaker;
mod spelled;
mod statistic;
mod story;
mod suppression;
mod surrogate;
mod test_screening;
mod treatment_benefit;
mod treatment_harm;
mod vague_evidence;
mod worded;
pub mod wording;

#[cfg(test)]
mod tests;

use std::cell::LazyCell;

use crate::blocks::{Block, Document, Role};
use crate::category::Category;
use crate::finding::{Claim, Sentence};

use classifier::Classifier;
use reading::Sentences;
use sentence::{Found, Read};
use worded::Worded;
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

/// Finds the claims of a page, in document order. `references` and `citations` of each, and `support`
/// but where the sentence itself names who says it, are filled in by the support room.
#[must_use]
pub fn find(document: &Document, sentences: &[Sentence]) -> Vec<Claim> {
    find_by(document, sentences, &mut |_| {})
}

/// What is weighed of a sentence of a whole page.
#[expect(missing_debug_implementations, reason = "iterators show nothing")]
pub struct Weighed<'a> {
    /// Index of the sentence.
    pub sentence: u32,
    /// What the classifier sees, some of it twice.
    pub features: &'a mut dyn Iterator<Item = u32>,
    /// Categories of which a rule is certain, by number.
    pub certain: &'a mut dyn Iterator<Item = usize>,
}

/// Finds the claims; `weighed` is told what is weighed of each sentence of a whole page.
pub fn find_by(
    document: &Document,
    sentences: &[Sentence],
    weighed: &mut dyn FnMut(Weighed),
) -> Vec<Claim> {
    let whole = is_page(document, sentences);
    let mut classifier = Classifier::default();
    let mut claims = Vec::new();
    let mut reader = Sentences::default();
    let mut wordings = Wordings::default();
    let mut context = context::Context::new(whole);
    let mut antecedent = antecedent::Antecedent::default();
    let mut lead_in = lead_in::LeadIn::default();
    let mut speech = attribution::Speech::default();
    let mut page = page::Page::new(whole);
    let mut propositions = Vec::new();
    let mut post = post::Post::default();
    for (sentence, number) in sentences.iter().zip(0u32..) {
        let Some(block) = read_block(document, *sentence) else { continue };
        let reading = reader.read(&document.text, sentence.span);
        make_room(&mut claims);
        let place = Place { document, sentence: *sentence, number, role: block.role };
        let reading = antecedent.resolve(&place, reading);
        let story = context.tells_story(&place, &reading) && !whole;
        let wording = LazyCell::new(|| wordings.of_words(&document.text, reading.words));
        let topic = context.topic(&place);
        propositions.clear();
        if reading.all.meets(groups::SPOKEN_OF) {
            proposition::find(&reading, topic, &mut propositions);
        }
        let read = Read {
            place: &place,
            reading: &reading,
            propositions: &propositions,
            story,
            says_whom: lead_in.says_whom(&place),
            wording: &wording,
        };
        if post.ends(&place) {
            post.settle(&mut claims);
            post.begin(&place, claims.len());
        }
        let from = claims.len();
        let mut found = read.claims(&mut page, &mut claims);
        if whole {
            classifier.weigh(&read, found, &claims[from..], &page);
            let certain = claims[from..].iter().filter(|it| Read::is_certain(found, &page, it));
            weighed(Weighed {
                sentence: number,
                features: &mut classifier.features(),
                certain: &mut certain.map(|it| rules::number(it.category)),
            });
            found = read.judge(&classifier, found, &mut page, &mut claims, from);
        }
        if post.is_post() {
            page.found_certainly(number);
            post.add(&reading, wording.strength, found == Found::ByFrame, || read.nearest());
        }
        speech.read(&place);
        if found != Found::Nothing {
            if found == (Found::BySum { clear: false }) && !post.is_post() {
                page.found_unclear(number);
            }
            let worded = Worded {
                place: &place,
                reading: &reading,
                propositions: &propositions,
                wording: *wording,
                wordings: &wordings,
            };
            worded.state(&mut page, &mut claims, from);
            attribution::attribute(&place, &reading, &wordings, &speech, &mut claims[from..]);
            sentence::explain(&reading, &mut claims[from..]);
        }
        speech.credit(&place, &reading, &mut claims);
        context.carry(&place, &reading, &mut page, &mut claims, from);
        page.count(&reading);
    }
    post.settle(&mut claims);
    page.settle(&mut claims);
    claims.shrink_to_fit();
    claims
}

/// Room for the claims of one more sentence. On a long page they take more than its text: room for
/// twice as many as there are would be the largest piece of memory of all.
fn make_room(claims: &mut Vec<Claim>) {
    const SENTENCE: usize = 64;
    if claims.capacity() - claims.len() < SENTENCE {
        claims.reserve_exact(SENTENCE + claims.len() / 4);
    }
}

/// Whether there is enough text that its sentences can be weighed by what is around them.
fn is_page(document: &Document, sentences: &[Sentence]) -> bool {
    let read = sentences.iter().filter(|it| read_block(document, **it).is_some());
    read.take(classifier::PAGE).count() == classifier::PAGE
}

/// The block of a sentence, if claims are looked for in it.
fn read_block(document: &Document, sentence: Sentence) -> Option<&Block> {
    let block = document.blocks.get(sentence.block as usize)?;
    (block.role.may_claim() && block.is_english()).then_some(block)
}

/// A sentence and where it stands.
struct Place<'a> {
    document: &'a Document,
    sentence: Sentence,
    number: u32,
    role: Role,
}

/// How one sentence is worded.
#[must_use]
pub fn wording(document: &Document, sentence: Sentence) -> Wording {
    Wordings::default().read(&document.text, sentence.span)
}
