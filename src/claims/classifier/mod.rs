//! What a sentence of a whole page claims, by weighing all that is known of it.
//!
//! The rules say what a sentence may claim and by which words. On a page, the sentences around it
//! tell whether it does, and what a sentence without a word of any list goes on with. A logistic
//! regression weighs this: one sum of weights a category, learned from pages that were written and
//! labelled for this project (`tests/labelled/`, `cargo xtask train-claims`). Each claim is still
//! shown with the words that weighed most.

mod cue;
mod features;
mod kinds;
pub mod model;

use crate::category::Category;
use crate::finding::Claim;

use super::page::Page;
use super::reading::Reading;
use super::sentence::{Found, Read};
use features::{Before, Words};
use model::{Counted, Model, Scores};

/// Sentences from which on a text is weighed as a page.
pub(super) const PAGE: usize = 10;

/// The score above which a claim is shown that no certain rule makes: odds of e to one.
const LIKELY: i32 = model::ONE as i32;

/// Weighs the sentences of a page, in their order.
#[derive(Debug, Default)]
pub(super) struct Classifier {
    words: Words,
    before: Before,
    features: Vec<u32>,
    counted: Counted,
    scores: Scores,
}

impl Classifier {
    /// Weighs the next sentence, in which the rules found `claims`; gives its features.
    pub(super) fn weigh(
        &mut self,
        read: &Read,
        found: Found,
        claims: &[Claim],
        page: &Page,
    ) -> &[u32] {
        let Self { words, before, features, counted, .. } = self;
        features::of(read, found, claims, page, words, before, features);
        self.scores = Model::shipped().scores(features, counted);
        features
    }

    /// Whether the sentence is likely to claim such a thing, by the number of the category.
    pub(super) fn claims(&self, category: usize) -> bool {
        self.scores[category] > LIKELY
    }

    /// The unit that explains the claim best: of those that can, the one that weighs most.
    pub(super) fn cue(&self, reading: &Reading, number: usize, it: &Category) -> Option<usize> {
        let weight = |at: usize| {
            let rows = self.words.of_unit(reading, at).filter_map(|it| Model::shipped().row(it));
            rows.map(|row| i32::from(row[number])).sum::<i32>()
        };
        let ranked = (0..reading.units.len())
            .filter_map(|at| Some((cue::rank(reading, at, it)?, weight(at), at)))
            .filter(|(rank, weight, _)| *rank > 0 || *weight > 0);
        ranked.max_by_key(|(rank, weight, _)| (*rank, *weight)).map(|(_, _, at)| at)
    }
}
