//! What a sentence of a whole page claims, by weighing all that is known of it.
//!
//! The rules say what a sentence may claim and by which words. On a page, the sentences around it
//! tell whether it does, and what a sentence without a word of any list goes on with. A small network
//! weighs this: one sum of weights a category, and a few hidden units that the categories share,
//! learned from pages that were written and labelled for this project (`tests/labelled/`,
//! `cargo xtask train-claims`). Each claim is still shown with the words that weighed most.

mod before;
mod cue;
mod features;
mod kinds;
pub mod memory;
pub mod model;
mod words;

use crate::category::Category;
use crate::finding::Claim;

use super::page::Page;
use super::reading::Reading;
use super::sentence::{Found, Read};
use before::Before;
use cue::Rank;
use model::{LIKELY, Model, SURE, Sums};
use words::Words;

/// Sentences from which on a text is weighed as a page.
pub(super) const PAGE: usize = 10;

/// Weighs the sentences of a page, in their order.
#[derive(Debug, Default)]
pub(super) struct Classifier {
    words: Words,
    before: Before,
    features: Vec<u32>,
    sums: Sums,
}

impl Classifier {
    /// Weighs the next sentence, in which the rules found `claims`.
    pub(super) fn weigh(&mut self, read: &Read, found: Found, claims: &[Claim], page: &Page) {
        let Self { words, before, features, sums } = self;
        if features::of(read, found, claims, page, words, before, features) {
            Model::shipped().stand(&before.standing, sums);
        }
        let looked_up = words.alone().chain(before.words()).filter_map(|it| it.row);
        Model::shipped().weigh_with(features, looked_up, sums);
    }

    /// The features of that sentence.
    pub(super) fn features(&self) -> impl Iterator<Item = u32> {
        let words = self.words.alone().chain(self.before.words()).map(|it| it.feature);
        self.features.iter().chain(&self.before.standing).copied().chain(words)
    }

    /// Whether the sentence is likely to claim such a thing, by the number of the category.
    pub(super) fn claims(&self, category: usize) -> bool {
        self.sums.scores[category] > LIKELY
    }

    /// Whether the sentence claims such a thing even if it stands among others that claim nothing.
    pub(super) fn is_sure(&self, category: usize) -> bool {
        self.sums.scores[category] > SURE
    }

    /// Whether a rule that is certain of such a thing is to be believed.
    pub(super) fn admits(&self, category: usize) -> bool {
        self.sums.scores[category] > Model::shipped().floor(category)
    }

    /// The unit that explains the claim best: of those that can, the one that weighs most. There is
    /// none where none that can weighs anything.
    pub(super) fn cue(&self, reading: &Reading, number: usize, it: &Category) -> Option<usize> {
        let weigh = |feature| Model::shipped().weight(feature, number, &self.sums.hidden);
        let weight = |at| self.words.of_unit(reading, at).map(weigh).sum::<i32>();
        let tells = |rank, weight| rank == Rank::Relates || weight > 0;
        let mut told = false;
        let ranked = (0..reading.units.len()).filter_map(|at| {
            let (rank, weight) = (cue::rank(reading, at, it)?, weight(at));
            told |= tells(rank, weight);
            Some((rank, weight, at))
        });
        let best = ranked.max_by_key(|&(rank, weight, _)| {
            (rank != Rank::Faint, tells(rank, weight), rank, weight)
        });
        best.filter(|_| told).map(|(_, _, at)| at)
    }
}
