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
    /// Those whose words fit no category well.
    loose: Vec<u32>,
    /// Those whose relation does not tell what they speak of.
    unclear: Vec<u32>,
}

impl Page {
    pub(super) fn count(&mut self, reading: &Reading) {
        self.sentences += 1;
        self.of_health += u32::from(reading.all.meets(MEDICINE));
    }

    /// The sentence is a claim only by the sum of its words: whether these fit a category well, and
    /// whether its relation tells what it speaks of.
    pub(super) fn found_by_sum(&mut self, sentence: u32, fits: bool, clear: bool) {
        self.by_sum.push(sentence);
        if !fits {
            self.loose.push(sentence);
        }
        if !clear {
            self.unclear.push(sentence);
        }
    }

    /// On a page that is not about health a sum of words is no claim, and what is sold or promised
    /// is no matter of health unless the page claims something besides.
    pub(super) fn settle(&self, claims: &mut Vec<Claim>) {
        if self.sentences >= COMPANY {
            claims.retain(|claim| self.unclear.binary_search(&claim.sentence).is_err());
        }
        if self.sentences < ENOUGH {
            return;
        }
        claims.retain(|claim| self.loose.binary_search(&claim.sentence).is_err());
        if self.of_health * HEALTH_SHARE >= self.sentences {
            return;
        }
        claims.retain(|claim| self.by_sum.binary_search(&claim.sentence).is_err());
        if !claims.iter().any(|claim| claim.category.group == Group::Claimed) {
            claims.clear();
        }
    }
}
