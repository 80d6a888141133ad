//! What the page as a whole says of a single sentence.

use crate::category::Group;
use crate::finding::Claim;
use crate::lexicon::{Class, Classes};

use super::groups;
use super::reading::Reading;

/// Sentences from which on a page is judged as a whole.
const ENOUGH: u32 = 10;

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
    sentences: u32,
    of_health: u32,
    /// Sentences that are claims only by the sum of their words.
    by_sum: Vec<u32>,
    /// Those whose relation does not tell what they speak of.
    unclear: Vec<u32>,
    /// Claims that count only on a page about health.
    tentative: Vec<(u32, &'static str)>,
}

impl Page {
    pub(super) fn count(&mut self, reading: &Reading) {
        self.sentences += 1;
        self.of_health += u32::from(reading.all.meets(MEDICINE));
    }

    /// The sentence is a claim only by the sum of its words; whether these tell its category.
    pub(super) fn found_by_sum(&mut self, sentence: u32, clear: bool) {
        self.by_sum.push(sentence);
        if !clear {
            self.unclear.push(sentence);
        }
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

    /// What is doubtful counts only on a page that claims something about health throughout. On a
    /// page that hardly speaks of medicine a sum of words is no claim, and where nothing else
    /// is claimed, nothing is.
    pub(super) fn settle(&self, claims: &mut Vec<Claim>) {
        if self.sentences >= COMPANY {
            claims.retain(|claim| self.unclear.binary_search(&claim.sentence).is_err());
        }
        let whole = self.sentences >= ENOUGH;
        if whole && self.of_health * HEALTH_SHARE >= self.sentences {
            return;
        }
        claims.retain(|claim| !self.is_tentative(claim));
        if !whole {
            return;
        }
        claims.retain(|claim| self.by_sum.binary_search(&claim.sentence).is_err());
        if self.certain(claims) == 0 {
            claims.clear();
        }
    }

    /// Sentences that claim something about health for certain.
    fn certain(&self, claims: &[Claim]) -> u32 {
        let certain = |it: &&Claim| {
            it.category.group == Group::Claimed
                && !self.is_tentative(it)
                && self.by_sum.binary_search(&it.sentence).is_err()
        };
        let mut sentences: Vec<u32> = claims.iter().filter(certain).map(|it| it.sentence).collect();
        sentences.dedup();
        sentences.len() as u32
    }
}
