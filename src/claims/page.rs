//! What the page as a whole says of a single sentence.

use crate::category::Group;
use crate::finding::Claim;
use crate::lexicon::{Class, Classes};

use super::groups;
use super::reading::Reading;

/// Sentences among which one that is a claim only by the sum of its words must be a clear one.
const COMPANY: u32 = 3;

/// On a page about health, those of its sentences that speak of medicine and those in which the
/// classifier finds a claim must together be one in so many of all.
const HEALTH_SHARE: u32 = 6;

/// How far around a claim of which the classifier is not sure others are looked for, in sentences.
const NEAR: u32 = 16;

/// Sentences there, with its own, in which the classifier must find claims: what stands among
/// sentences that claim nothing seldom claims anything.
const AMONG: usize = 5;

/// Words of medicine that a page about something else seldom has.
const MEDICINE: Classes = groups::ILL.with(groups::BIO).with(Classes::of(&[
    Class::Drug,
    Class::DrugClass,
    Class::Procedure,
    Class::Surrogate,
]));

/// Counts over a page.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Whether there is enough text to judge it as a whole.
    whole: bool,
    sentences: u32,
    of_health: u32,
    /// Sentences in which the classifier finds a claim, by their place among those that are read.
    likely: Vec<u32>,
    /// Sentences that are claims only by the sum of their words, whose relation does not tell what
    /// they speak of.
    unclear: Vec<u32>,
    /// Claims that count only on a page about health.
    tentative: Vec<Marked>,
    /// Claims of which the classifier is not sure, with their sentences' places: they count only
    /// among others.
    unsure: Vec<(Marked, u32)>,
}

/// Sentence and category of a claim.
type Marked = (u32, &'static str);

fn marked(claim: &Claim) -> Marked {
    (claim.sentence, claim.category.id)
}

impl Page {
    pub(super) fn new(whole: bool) -> Self {
        Self { whole, ..Self::default() }
    }

    pub(super) fn count(&mut self, reading: &Reading) {
        self.sentences += 1;
        self.of_health += u32::from(reading.all.meets(MEDICINE));
    }

    /// The sentence is a claim only by the sum of its words, and these do not tell its category.
    pub(super) fn found_unclear(&mut self, sentence: u32) {
        self.unclear.push(sentence);
    }

    /// The claim, which is of the sentence read last, counts only on a page about health.
    pub(super) fn found_tentatively(&mut self, claim: &Claim) {
        self.tentative.push(marked(claim));
    }

    /// The classifier finds a claim in the sentence that was read last.
    pub(super) fn found_likely(&mut self) {
        self.likely.push(self.sentences);
    }

    /// The classifier is not sure of the claim, which is of the sentence read last.
    pub(super) fn found_unsure(&mut self, claim: &Claim) {
        self.unsure.push((marked(claim), self.sentences));
    }

    /// The claims of the sentence, which is the one read last, count on any page.
    pub(super) fn found_certainly(&mut self, sentence: u32) {
        let first = self.tentative.partition_point(|(number, _)| *number < sentence);
        self.tentative.truncate(first);
    }

    pub(super) fn is_tentative(&self, claim: &Claim) -> bool {
        let first = self.tentative.partition_point(|(number, _)| *number < claim.sentence);
        let sentence = self.tentative[first..].iter().take_while(|it| it.0 == claim.sentence);
        sentence.into_iter().any(|it| *it == marked(claim))
    }

    /// The claim `wording`, of the same sentence, counts where `claim` does.
    pub(super) fn found_like(&mut self, claim: &Claim, wording: &Claim) {
        if self.is_tentative(claim) {
            self.found_tentatively(wording);
        }
        if self.unsure_at(claim).is_some() {
            self.found_unsure(wording);
        }
    }

    /// The place of a claim of which the classifier is not sure.
    fn unsure_at(&self, claim: &Claim) -> Option<u32> {
        let first = self.unsure.partition_point(|((number, _), _)| *number < claim.sentence);
        let mut sentence = self.unsure[first..].iter().take_while(|it| it.0.0 == claim.sentence);
        sentence.find(|it| it.0 == marked(claim)).map(|(_, place)| *place)
    }

    /// Whether the classifier finds claims around the sentence at `place`.
    fn is_among_claims(&self, place: u32) -> bool {
        let from = self.likely.partition_point(|it| it + NEAR < place);
        let to = self.likely.partition_point(|it| *it <= place + NEAR);
        to - from >= AMONG
    }

    fn is_about_health(&self) -> bool {
        (self.of_health + self.likely.len() as u32) * HEALTH_SHARE >= self.sentences
    }

    /// What is doubtful counts only on a page about health, what is unsure only among other claims,
    /// and where nothing else is claimed about health, nothing is. In a short text a sum of words
    /// must be a clear one, unless it is alone.
    pub(super) fn settle(&self, claims: &mut Vec<Claim>) {
        claims.retain(|it| self.unsure_at(it).is_none_or(|place| self.is_among_claims(place)));
        if self.whole && self.is_about_health() {
            return;
        }
        claims.retain(|claim| !self.is_tentative(claim));
        if self.sentences >= COMPANY {
            claims.retain(|claim| self.unclear.binary_search(&claim.sentence).is_err());
        }
        if self.whole && !claims.iter().any(|it| it.category.group == Group::Claimed) {
            claims.clear();
        }
    }
}
