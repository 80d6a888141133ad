//! What the model sees of each token, as hashes, one a feature.
//!
//! Words, shapes and their neighbours; place in the entry; enclosure; and what the stretch between
//! two delimiters, and the stretches around it, look like. The trainer calls the same code.

use super::context::{self, Context};
use super::emit::{Emit, pair};
use super::segments::{self, LATE, Segment};
use super::tokens::{Shape, Token, tokenize};

/// A reference made ready; its buffers serve for the next one.
#[derive(Debug, Default)]
pub struct Features {
    tokens: Vec<Token>,
    contexts: Vec<Context>,
    segments: Vec<Segment>,
    segment_of: Vec<u32>,
    /// The code of each token's shape, and of two beyond either edge.
    shapes: Vec<u32>,
}

/// Words at the edge of the entry.
const EDGE: Token = Token {
    start: 0,
    end: 0,
    shape: Shape::Mark('\0'),
    word: 0,
    prefix: 0,
    suffix: 0,
    lists: 0,
    length: 0,
    spaced: true,
    code: 0,
};

impl Features {
    /// Reads `entry`.
    pub fn read(&mut self, entry: &str) {
        tokenize(entry, &mut self.tokens);
        self.shapes.clear();
        self.shapes.resize(self.tokens.len() + 4, EDGE.code);
        for (shape, token) in self.shapes[2..].iter_mut().zip(&self.tokens) {
            *shape = token.code;
        }
        context::describe(&self.tokens, &mut self.contexts);
        segments::cut(&self.tokens, &mut self.segments, &mut self.segment_of);
    }

    /// The tokens of the entry.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Hands the features of token `at` to `take`.
    pub fn of(&self, at: usize, take: &mut impl FnMut(u32)) {
        for place in Place::ALL {
            Self::word(self.token(at, place.offset()), place, take);
        }
        Self::pair(self.token(at, -1), self.token(at, 0), Side::After, take);
        Self::pair(self.token(at, 0), self.token(at, 1), Side::Before, take);
        for (group, codes) in Group::ALL.into_iter().zip(self.codes(at)) {
            Self::group(group, codes, take);
        }
        let index = self.segment_of(at);
        let (own, sides) = self.around_segment(index);
        Self::segment(own, index, take);
        for side in sides {
            Self::beside(own, side, take);
        }
    }

    /// The token `offset` away from token `at`.
    pub(super) fn token(&self, at: usize, offset: isize) -> &Token {
        at.checked_add_signed(offset).and_then(|at| self.tokens.get(at)).unwrap_or(&EDGE)
    }

    /// The shapes of token `at` and of two on either side.
    fn around(&self, at: usize) -> [u32; 5] {
        self.shapes[at..].first_chunk().copied().unwrap_or_default()
    }

    /// The segment that token `at` stands in.
    pub(super) fn segment_of(&self, at: usize) -> usize {
        self.segment_of[at] as usize
    }

    /// What a word by itself tells of the token that it has this place beside.
    pub(super) fn word(token: &Token, place: Place, take: &mut impl FnMut(u32)) {
        Emit::after(place as u32, take).one(token.word);
        if place == Place::Here {
            let mut emit = Emit::after(11, take);
            emit.one(token.prefix);
            emit.one(token.suffix);
            emit.one(u32::from(token.lists));
        }
    }

    /// What two words that stand together tell of one of them.
    pub(super) fn pair(left: &Token, right: &Token, side: Side, take: &mut impl FnMut(u32)) {
        let lists = |token: &Token| u32::from(token.lists);
        let mut one = |template, a, b| Emit::after(template, take).two(a, b);
        match side {
            Side::After => {
                one(5, left.word, right.word);
                one(7, right.word, left.code);
                one(9, left.word, right.code);
                one(14, lists(left), lists(right));
            }
            Side::Before => {
                one(6, left.word, right.word);
                one(8, left.word, right.code);
                one(10, right.word, left.code);
                one(15, lists(left), lists(right));
            }
        }
    }

    /// For each group, in the order of [`Group::ALL`], the codes that tell all its features for token
    /// `at`.
    #[inline]
    pub(super) fn codes(&self, at: usize) -> [Codes; Group::ALL.len()] {
        let [far_left, left, own, right, far_right] = self.around(at);
        let Context { quotes, brackets, sentences, year, numbers, marks, seen } = self.contexts[at];
        let space = |offset| u32::from(self.token(at, offset).spaced);
        [
            [far_left, left, own, right, far_right, space(0) << 1 | space(1)],
            [sentences, year, numbers, seen, own, 0],
            [quotes, brackets, year, marks.0, marks.1, own],
            self.place(at, own),
        ]
    }

    /// How far from the edges of the entry, and where in its segment; and its shape.
    fn place(&self, at: usize, shape: u32) -> Codes {
        let count = self.tokens.len();
        let own = &self.segments[self.segment_of(at)];
        let inside = [at == own.start, at + 1 == own.end, at < own.end].map(u32::from);
        [
            at as u32 * 12 / count as u32,
            at.min(5) as u32,
            (count - 1 - at).min(5) as u32,
            inside[0] << 2 | inside[1] << 1 | inside[2],
            own.words,
            shape,
        ]
    }

    /// Hands the features of `group` to `take`: they go by the group's codes and nothing else.
    pub(super) fn group(group: Group, codes: Codes, take: &mut impl FnMut(u32)) {
        match group {
            Group::Shapes => shapes(codes, &mut Emit::after(16, take)),
            Group::Progress => progress(codes, &mut Emit::after(33, take)),
            Group::Enclosure => enclosure(codes, &mut Emit::after(40, take)),
            Group::Place => place(codes, take),
        }
    }

    /// Segment `index` and those beside it, before and after; empty ones beyond the edges.
    pub(super) fn around_segment(&self, index: usize) -> (&Segment, [(Side, &Segment); 2]) {
        let segment =
            |at: Option<usize>| at.and_then(|at| self.segments.get(at)).unwrap_or(&Segment::NONE);
        let before = segment(index.checked_sub(1));
        let after = segment(Some(index + 1));
        (segment(Some(index)), [(Side::Before, before), (Side::After, after)])
    }

    /// What all tokens of a segment share: what it looks like, and the `index` that it has.
    pub(super) fn segment(own: &Segment, index: usize, take: &mut impl FnMut(u32)) {
        let mut emit = Emit::after(48, take);
        emit.two(own.long, own.initials);
        emit.two(own.journal, own.capitals);
        emit.two(own.abbreviated, own.follows);
        emit.three(own.left, own.right, own.follows);
        emit.three(own.words, own.capitals, own.right);
        emit.three(own.long, own.journal, own.follows);
        emit.three(own.initials, own.words, own.left);
        emit.two(index.min(LATE) as u32, own.long);
    }

    /// What all tokens of the segment `own` share: what the one before it or after it looks like.
    pub(super) fn beside(
        own: &Segment,
        (side, beside): (Side, &Segment),
        take: &mut impl FnMut(u32),
    ) {
        let mut emit = Emit::after(if side == Side::Before { 57 } else { 62 }, take);
        emit.two(beside.words, beside.capitals);
        emit.two(beside.long, beside.initials);
        emit.three(beside.journal, beside.abbreviated, beside.follows);
        emit.three(beside.left, beside.right, own.journal);
        emit.two(pair(beside.words, beside.long), pair(own.words, own.long));
    }
}

/// Which of two words that stand together is told about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The one before the other.
    Before,
    /// The one after it.
    After,
}

/// Place of a word beside the token that it tells about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Here,
    Before,
    After,
    FarBefore,
    FarAfter,
}

impl Place {
    pub(super) const ALL: [Self; 5] =
        [Self::Here, Self::Before, Self::After, Self::FarBefore, Self::FarAfter];

    /// How many tokens away.
    pub(super) const fn offset(self) -> isize {
        match self {
            Self::Here => 0,
            Self::Before => -1,
            Self::After => 1,
            Self::FarBefore => -2,
            Self::FarAfter => 2,
        }
    }
}

/// Small numbers that tell features, none above a character's.
pub(super) type Codes = [u32; 6];

/// Features that go by the same few codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// The token's shape and those around it.
    Shapes,
    /// What has come so far, and what is still to come.
    Progress,
    /// Quotation marks, brackets and marks around it.
    Enclosure,
    /// Where in the entry and in its segment it stands.
    Place,
}

impl Group {
    pub(super) const ALL: [Self; 4] = [Self::Shapes, Self::Progress, Self::Enclosure, Self::Place];
}

fn shapes(codes: Codes, emit: &mut Emit<'_, impl FnMut(u32)>) {
    let [far_left, left, own, right, far_right, spaces] = codes;
    emit.one(own);
    emit.one(left);
    emit.one(right);
    emit.one(far_left);
    emit.one(far_right);
    emit.two(left, own);
    emit.two(own, right);
    emit.three(left, own, right);
    emit.three(far_left, left, own);
    emit.three(own, right, far_right);
    emit.two(pair(far_left, left), pair(own, right));
    emit.two(pair(left, own), pair(right, far_right));
    emit.three(pair(far_left, left), own, pair(right, far_right));
    emit.three(own, spaces >> 1, spaces & 1);
}

fn progress(codes: Codes, emit: &mut Emit<'_, impl FnMut(u32)>) {
    let [sentences, year, numbers, seen, shape, _] = codes;
    emit.one(sentences);
    emit.two(sentences, shape);
    emit.two(year, shape);
    emit.two(year, sentences);
    emit.two(numbers, shape);
    emit.three(year, numbers, shape);
    emit.two(seen, shape);
}

fn enclosure(codes: Codes, emit: &mut Emit<'_, impl FnMut(u32)>) {
    let [quotes, brackets, year, before, after, shape] = codes;
    emit.one(quotes);
    emit.two(quotes, shape);
    emit.two(brackets, shape);
    emit.three(brackets, quotes, year);
    emit.two(before, shape);
    emit.two(after, shape);
    emit.three(before, after, shape);
}

fn place(codes: Codes, take: &mut impl FnMut(u32)) {
    let [twelfth, from_start, from_end, inside, words, shape] = codes;
    let mut emit = Emit::after(30, take);
    emit.one(twelfth);
    emit.two(from_start, shape);
    emit.two(from_end, shape);
    Emit::after(47, take).two(words, inside & 1);
    Emit::after(56, take).three(inside >> 2, inside >> 1 & 1, shape);
}
