//! What the page as a whole says of a single sentence.

use crate::category::Group;
use crate::finding::Claim;
use crate::lexicon::{Class, Classes};

use super::groups;
use super::reading::Reading;

/// Sentences among which one that is a claim only by the sum of its words must be a clear one.
const COMPANY: u32 = 3;

/// One sentence in so many must speak of health on a page about health.
const HEALTH_SHARE: u32 = 8;

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
    /// Sentences that are claims only by the sum of their words, whose relation does not tell what
    /// they speak of.
    unclear: Vec<u32>,
    /// Claims that count only on a page about health.
    tentative: Vec<(u32, &'static str)>,
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
        self.tentative.push((claim.sentence, claim.category.id));
    }

    /// The claims of the sentence, which is the one read last, count on any page.
    pub(super) fn found_certainly(&mut self, sentence: u32) {
        let first = self.tentative.partition_point(|(number, _)| *number < sentence);
        self.tentative.truncate(first);
    }

    pub(super) fn is_tentative(&self, claim: &Claim) -> bool {
        let first = self.tentative.partition_point(|(number, _)| *number < claim.sentence);
        let sentence = self.tentative[first..].iter().take_while(|it| it.0 == claim.sentence);
        sentence.into_iter().any(|(_, category)| *category == claim.category.id)
    }

    /// What is doubtful counts only on a page about health, and where nothing else is claimed about
    /// health, nothing is. In a short text a sum of words must be a clear one, unless it is alone.
    pub(super) fn settle(&self, claims: &mut Vec<Claim>) {
        if self.whole && self.of_health * HEALTH_SHARE >= self.sentences {
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
