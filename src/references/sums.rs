//! Sums of the weights of each token's features.
//!
//! A token has 67 features, but most go by few things: its word, the shapes around it, the stretch
//! that it stands in. Those are summed once for all tokens that share them, over all entries of a
//! page, which are printed in one style.

use super::features::{Codes, Features, Group, Place, Side};
use super::memo::{Memo, key};
use super::model::{Model, Row, add};
use super::segments::LATE;

/// What was summed before, for one model.
#[derive(Debug, Default)]
pub(super) struct Sums {
    /// By word: its sum for each place that it may have beside a token.
    words: Memo<[Row; Place::ALL.len()]>,
    /// By two words that stand together: what they tell of the first and of the second.
    pairs: Memo<[Row; 2]>,
    groups: [Memo<Row>; Group::ALL.len()],
    /// By segment, and by what stands before it and after it.
    segments: Memo<Row>,
    beside: [Memo<Row>; 2],
}

/// The places that a word has beside the tokens around it, from the first of these to the last.
const BESIDE: [Place; 5] =
    [Place::FarAfter, Place::After, Place::Here, Place::Before, Place::FarBefore];

/// How far away words tell something; those beyond the edges do, too.
const BEYOND: usize = BESIDE.len() / 2;

impl Sums {
    /// Fills `sums` with the sum of each token of `features`.
    pub(super) fn of_tokens(&mut self, model: &Model, features: &Features, sums: &mut Vec<Row>) {
        self.words(model, features, sums);
        self.pairs(model, features, sums);
        let (mut segment, mut shared) = (None, Row::default());
        for (at, sum) in sums.iter_mut().enumerate() {
            let groups = Group::ALL.into_iter().zip(&mut self.groups);
            for ((group, memo), codes) in groups.zip(features.codes(at)) {
                let of_group = memo.get(all(codes), || {
                    let mut sum = Row::default();
                    Features::group(group, codes, &mut model.adding_to(&mut sum));
                    sum
                });
                add(sum, of_group);
            }
            let index = features.segment_of(at);
            if segment != Some(index) {
                segment = Some(index);
                shared = self.segment(model, features, index);
            }
            add(sum, &shared);
        }
    }

    /// What all tokens of segment `index` share.
    fn segment(&mut self, model: &Model, features: &Features, index: usize) -> Row {
        let (own, sides) = features.around_segment(index);
        let seen = key(own.code(), index.min(LATE) as u64);
        let mut shared = *self.segments.get(seen, || {
            let mut sum = Row::default();
            Features::segment(own, index, &mut model.adding_to(&mut sum));
            sum
        });
        for (side, memo) in sides.into_iter().zip(&mut self.beside) {
            let of_side = memo.get(key(side.1.code(), own.brief().into()), || {
                let mut sum = Row::default();
                Features::beside(own, side, &mut model.adding_to(&mut sum));
                sum
            });
            add(&mut shared, of_side);
        }
        shared
    }

    /// Sets `sums` to what the words around each token tell by themselves.
    fn words(&mut self, model: &Model, features: &Features, sums: &mut Vec<Row>) {
        let count = features.tokens().len();
        sums.clear();
        sums.resize(count + 4 * BEYOND, Row::default());
        for at in 0..count + 2 * BEYOND {
            let token = features.token(at, -BEYOND.cast_signed());
            let seen = key(both(token.prefix, token.suffix), token.word.into());
            let rows = self.words.get(seen, || {
                BESIDE.map(|place| {
                    let mut sum = Row::default();
                    Features::word(token, place, &mut model.adding_to(&mut sum));
                    sum
                })
            });
            for (sum, row) in sums[at..].iter_mut().zip(rows) {
                add(sum, row);
            }
        }
        sums.drain(..2 * BEYOND);
        sums.truncate(count);
    }

    /// Adds what words tell that stand together; those at the edges do, too.
    fn pairs(&mut self, model: &Model, features: &Features, sums: &mut [Row]) {
        for at in 0..=sums.len() {
            let (left, right) = (features.token(at, -1), features.token(at, 0));
            let seen = key(both(left.word, right.word), both(left.code, right.code));
            let rows = self.pairs.get(seen, || {
                [Side::Before, Side::After].map(|side| {
                    let mut sum = Row::default();
                    Features::pair(left, right, side, &mut model.adding_to(&mut sum));
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

fn both(one: u32, other: u32) -> u64 {
    u64::from(one) << 32 | u64::from(other)
}

/// A key of all codes.
#[inline]
fn all(codes: Codes) -> u64 {
    let code = |at: usize| u64::from(codes[at]) << (21 * (at % 3));
    key(code(0) | code(1) | code(2), code(3) | code(4) | code(5))
}
