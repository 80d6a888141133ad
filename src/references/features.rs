//! What the model sees of each token, as 32-bit hashes, one a feature.
//!
//! Words, shapes and their neighbours; place in the entry; enclosure; and what the stretch between
//! two delimiters, and the stretches around it, look like. The trainer calls the same code.

use super::context::{self, Context};
use super::segments::{self, Segment};
use super::tokens::{Shape, Token, tokenize};

/// A reference made ready; its buffers serve for the next one.
#[derive(Debug, Default)]
pub struct Features {
    tokens: Vec<Token>,
    contexts: Vec<Context>,
    segments: Vec<Segment>,
    segment_of: Vec<u32>,
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
};

impl Features {
    /// Reads `entry`.
    pub fn read(&mut self, entry: &str) {
        tokenize(entry, &mut self.tokens);
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
        let mut emit = Emit { template: 0, take };
        self.words(at, &mut emit);
        self.shapes(at, &mut emit);
        self.place(at, &mut emit);
        self.enclosure(at, &mut emit);
        self.segment(at, &mut emit);
    }

    fn token(&self, at: usize, offset: isize) -> &Token {
        at.checked_add_signed(offset).and_then(|at| self.tokens.get(at)).unwrap_or(&EDGE)
    }

    fn words(&self, at: usize, emit: &mut Emit<'_, impl FnMut(u32)>) {
        let word = |offset| self.token(at, offset).word;
        let shape = |offset| self.token(at, offset).shape.code();
        emit.one(word(0));
        emit.one(word(-1));
        emit.one(word(1));
        emit.one(word(-2));
        emit.one(word(2));
        emit.two(word(-1), word(0));
        emit.two(word(0), word(1));
        emit.two(word(0), shape(-1));
        emit.two(word(0), shape(1));
        emit.two(word(-1), shape(0));
        emit.two(word(1), shape(0));
        let token = self.token(at, 0);
        emit.one(token.prefix);
        emit.one(token.suffix);
        let lists = |offset| u32::from(self.token(at, offset).lists);
        emit.one(lists(0));
        emit.two(lists(-1), lists(0));
        emit.two(lists(0), lists(1));
    }

    fn shapes(&self, at: usize, emit: &mut Emit<'_, impl FnMut(u32)>) {
        let shape = |offset| self.token(at, offset).shape.code();
        let (own, left, right) = (shape(0), shape(-1), shape(1));
        let (far_left, far_right) = (shape(-2), shape(2));
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
        let space = |offset| u32::from(self.token(at, offset).spaced);
        emit.three(own, space(0), space(1));
    }

    fn place(&self, at: usize, emit: &mut Emit<'_, impl FnMut(u32)>) {
        let shape = self.token(at, 0).shape.code();
        let context = &self.contexts[at];
        let count = self.tokens.len();
        let from_start = at.min(5) as u32;
        let from_end = (count - 1 - at).min(5) as u32;
        emit.one((at * 12 / count) as u32);
        emit.two(from_start, shape);
        emit.two(from_end, shape);
        emit.one(context.sentences);
        emit.two(context.sentences, shape);
        emit.two(context.year, shape);
        emit.two(context.year, context.sentences);
        emit.two(context.numbers, shape);
        emit.three(context.year, context.numbers, shape);
        emit.two(context.seen, shape);
    }

    fn enclosure(&self, at: usize, emit: &mut Emit<'_, impl FnMut(u32)>) {
        let shape = self.token(at, 0).shape.code();
        let context = &self.contexts[at];
        emit.one(context.quotes);
        emit.two(context.quotes, shape);
        emit.two(context.brackets, shape);
        emit.three(context.brackets, context.quotes, context.year);
        emit.two(context.marks.0, shape);
        emit.two(context.marks.1, shape);
        emit.three(context.marks.0, context.marks.1, shape);
    }

    fn segment(&self, at: usize, emit: &mut Emit<'_, impl FnMut(u32)>) {
        let index = self.segment_of[at] as usize;
        let none = Segment::default();
        let own = self.segments.get(index).unwrap_or(&none);
        let before =
            index.checked_sub(1).and_then(|index| self.segments.get(index)).unwrap_or(&none);
        let after = self.segments.get(index + 1).unwrap_or(&none);
        let inside = u32::from(at < own.end);
        emit.two(own.words, inside);
        emit.two(own.long, own.initials);
        emit.two(own.journal, own.capitals);
        emit.two(own.abbreviated, own.follows);
        emit.three(own.left, own.right, own.follows);
        emit.three(own.words, own.capitals, own.right);
        emit.three(own.long, own.journal, own.follows);
        emit.three(own.initials, own.words, own.left);
        emit.two(index.min(7) as u32, own.long);
        emit.three(
            u32::from(at == own.start),
            u32::from(at + 1 == own.end),
            self.token(at, 0).shape.code(),
        );
        for beside in [before, after] {
            emit.two(beside.words, beside.capitals);
            emit.two(beside.long, beside.initials);
            emit.three(beside.journal, beside.abbreviated, beside.follows);
            emit.three(beside.left, beside.right, own.journal);
            emit.two(pair(beside.words, beside.long), pair(own.words, own.long));
        }
    }
}

/// Two small codes as one number.
fn pair(a: u32, b: u32) -> u32 {
    a << 16 ^ b
}

/// Bits of a feature's hash. Fewer make the packed model smaller; with these, one token in twenty
/// meets a weight that was meant for another feature, in training as in use.
pub const HASH_BITS: u32 = 25;

/// Hashes values together with the number of their template.
struct Emit<'a, F> {
    template: u32,
    take: &'a mut F,
}

impl<F: FnMut(u32)> Emit<'_, F> {
    fn one(&mut self, a: u32) {
        self.three(a, 0, 0);
    }

    fn two(&mut self, a: u32, b: u32) {
        self.three(a, b, 0);
    }

    fn three(&mut self, a: u32, b: u32, c: u32) {
        self.template += 1;
        let mixed = mix(mix(mix(self.template, a), b), c);
        (self.take)((mixed ^ mixed >> 15) >> (32 - HASH_BITS));
    }
}

fn mix(hash: u32, value: u32) -> u32 {
    (hash.rotate_left(5) ^ value).wrapping_mul(0x9e37_79b1)
}
