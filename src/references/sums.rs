//! Sums of the weights of each token's features.
//!
//! A token has 67 features, but most go by few things: its word, the shapes around it, the stretch
//! that it stands in. Those are summed once for all tokens that share them, over all entries of a
//! page, which are printed in one style.

use super::features::{CODE_BITS, Features, Group, Place, Side};
use super::memo::Memo;
use super::model::{Model, Row, add};
use super::tokens::Token;

/// What was summed before, for one model.
#[derive(Debug, Default)]
pub(super) struct Sums {
    /// By word: its sum for each place that it may have beside a token.
    words: Memo<[Row; Place::ALL.len()]>,
    /// By two words that stand together: what they tell of the first and of the second.
    pairs: Memo<[Row; 2]>,
    groups: [Memo<Row>; Group::ALL.len()],
}

/// How far away words tell something; those beyond the edges do, too.
const BEYOND: isize = 2;

impl Sums {
    /// Fills `sums` with the sum of each token of `features`.
    pub(super) fn of_tokens(&mut self, model: &Model, features: &Features, sums: &mut Vec<Row>) {
        sums.clear();
        self.words(model, features, sums);
        self.pairs(model, features, sums);
        let (mut segment, mut beside) = (None, Row::default());
        for (at, sum) in sums.iter_mut().enumerate() {
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

    /// Adds what words tell that stand together; those at the edges do, too.
    fn pairs(&mut self, model: &Model, features: &Features, sums: &mut [Row]) {
        for at in 0..=sums.len() {
            let (left, right) = (features.token(at, -1), features.token(at, 0));
            let rows = self.pairs.get(pair(left, right), || {
                [Side::Before, Side::After].map(|side| {
                    let mut sum = Row::default();
                    Features::pair(left, right, side, &mut |hash| model.add_to(&mut sum, hash));
                    sum
                })
            });
            if let Some(left) = at.checked_sub(1) {
                add(&mut sums[left], &rows[0]);
            }
            if let Some(right) = sums.get_mut(at) {
                add(right, &rows[1]);
            }
        }
    }
}

/// All that two words tell together: their hashes, their shapes and their lists.
fn pair(left: &Token, right: &Token) -> u128 {
    let all = u128::from(left.word) << 32 | u128::from(right.word);
    let shapes = all << CODE_BITS | u128::from(left.code);
    let shapes = shapes << CODE_BITS | u128::from(right.code);
    shapes << 16 | u128::from(left.lists) << 8 | u128::from(right.lists)
}

/// All that a word tells by itself.
fn key(token: &Token) -> u128 {
    let hashes = [u32::from(token.lists), token.suffix, token.prefix, token.word];
    hashes.iter().fold(0, |key, hash| key << 32 | u128::from(*hash))
}
