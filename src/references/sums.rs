//! Sums of the weights of each token's features.
//!
//! A token has 67 features, but most go by few things: its word, the shapes around it, the stretch
//! that it stands in. Those are summed once for all tokens that share them, over all entries of a
//! page, which are printed in one style.

use super::features::{Features, Group, Place};
use super::memo::Memo;
use super::model::{Model, Row, add};
use super::tokens::Token;

/// What was summed before, for one model.
#[derive(Debug, Default)]
pub(super) struct Sums {
    /// By word: its sum for each place that it may have beside a token.
    words: Memo<[Row; Place::ALL.len()]>,
    groups: [Memo<Row>; Group::ALL.len()],
}

/// How far away words tell something; those beyond the edges do, too.
const BEYOND: isize = 2;

impl Sums {
    /// Fills `sums` with the sum of each token of `features`.
    pub(super) fn of_tokens(&mut self, model: &Model, features: &Features, sums: &mut Vec<Row>) {
        sums.clear();
        self.words(model, features, sums);
        let (mut segment, mut beside) = (None, Row::default());
        for (at, sum) in sums.iter_mut().enumerate() {
            let mut take = |hash| model.add_to(sum, hash);
            features.pairs(at, &mut take);
            features.position(at, &mut take);
            features.within(at, &mut take);
            for (group, memo) in Group::ALL.into_iter().zip(&mut self.groups) {
                let shared = memo.get(features.key(group, at), || {
                    let mut sum = Row::default();
                    features.group(group, at, &mut |hash| model.add_to(&mut sum, hash));
                    sum
                });
                add(sum, shared);
            }
            let index = features.segment_of(at);
            if segment != Some(index) {
                segment = Some(index);
                beside = Row::default();
                features.beside(index, &mut |hash| model.add_to(&mut beside, hash));
            }
            add(sum, &beside);
        }
    }

    /// Pushes the sums of what the words around each token tell by themselves.
    fn words(&mut self, model: &Model, features: &Features, sums: &mut Vec<Row>) {
        let count = features.tokens().len();
        sums.resize(count, Row::default());
        for at in 0..count + 2 * BEYOND.unsigned_abs() {
            let token = features.token(at, -BEYOND);
            let rows = self.words.get(key(token), || {
                Place::ALL.map(|place| {
                    let mut sum = Row::default();
                    Features::word(token, place, &mut |hash| model.add_to(&mut sum, hash));
                    sum
                })
            });
            for (place, row) in Place::ALL.into_iter().zip(rows) {
                let beside = at.checked_add_signed(-place.offset() - BEYOND);
                if let Some(sum) = beside.and_then(|at| sums.get_mut(at)) {
                    add(sum, row);
                }
            }
        }
    }
}

/// All that a word tells by itself.
fn key(token: &Token) -> u128 {
    let hashes = [u32::from(token.lists), token.suffix, token.prefix, token.word];
    hashes.iter().fold(0, |key, hash| key << 32 | u128::from(*hash))
}
