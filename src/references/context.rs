//! What surrounds each token: quotation marks, brackets, how far along it stands.

use super::tokens::{Shape, Token};
use super::words::ascii_hash;

/// Surroundings of a token; counts are capped.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Context {
    /// 0 none, 1 inside quotation marks, 2 after closed ones, 3 before the first.
    pub(super) quotes: u32,
    /// 0 none, 1 inside round brackets, 2 inside square ones.
    pub(super) brackets: u32,
    /// Ends of sentences so far.
    pub(super) sentences: u32,
    /// 0 no year at all, 1 before the first, 2 the first itself, 3 after it.
    pub(super) year: u32,
    /// Numbers still to come, this one included.
    pub(super) numbers: u32,
    /// The mark before it, and the one after.
    pub(super) marks: (u32, u32),
    /// Bit 0: "in" was seen; bit 1: "ed" or "eds".
    pub(super) seen: u32,
}

const IN: u32 = ascii_hash(b"in");
const ED: u32 = ascii_hash(b"ed");
const EDS: u32 = ascii_hash(b"eds");

/// Describes the surroundings of every token.
pub(super) fn describe(tokens: &[Token], contexts: &mut Vec<Context>) {
    contexts.clear();
    contexts.resize(tokens.len(), Context::default());
    forward(tokens, contexts);
    backward(tokens, contexts);
    quotes(tokens, contexts);
}

fn forward(tokens: &[Token], contexts: &mut [Context]) {
    let first_year = tokens.iter().position(|token| token.shape == Shape::Year);
    let mut now = Context::default();
    for (at, token) in tokens.iter().enumerate() {
        if matches!(token.shape, Shape::Mark(')' | ']')) {
            now.brackets = 0;
        }
        now.year = first_year.map_or(0, |year| match at.cmp(&year) {
            std::cmp::Ordering::Less => 1,
            std::cmp::Ordering::Equal => 2,
            std::cmp::Ordering::Greater => 3,
        });
        contexts[at] = now;
        match token.shape {
            Shape::Mark('(') => now.brackets = 1,
            Shape::Mark('[') => now.brackets = 2,
            Shape::Mark('.' | '?' | '!') if ends_sentence(tokens, at) => {
                now.sentences = (now.sentences + 1).min(6);
            }
            _ if token.word == IN => now.seen |= 1,
            _ if token.word == ED || token.word == EDS => now.seen |= 2,
            _ => {}
        }
        if let Some(mark) = token.shape.mark() {
            now.marks.0 = mark;
        }
    }
}

/// A stop after more than an initial, before a space or the end.
fn ends_sentence(tokens: &[Token], at: usize) -> bool {
    let initial = at > 0 && tokens[at - 1].shape == Shape::Capital;
    !initial && tokens.get(at + 1).is_none_or(|next| next.spaced)
}

fn backward(tokens: &[Token], contexts: &mut [Context]) {
    let (mut numbers, mut mark) = (0, 0);
    for (token, context) in tokens.iter().zip(contexts).rev() {
        if token.shape.is_number() {
            numbers = (numbers + 1).min(6);
        }
        context.numbers = numbers;
        context.marks.1 = mark;
        if let Some(seen) = token.shape.mark() {
            mark = seen;
        }
    }
}

/// Double quotation marks of all kinds, and single ones that stand at the edges of words. An
/// opening mark counts only if its closing mark follows.
fn quotes(tokens: &[Token], contexts: &mut [Context]) {
    let mut at = 0;
    let mut last_close = None;
    while at < tokens.len() {
        let kind = quote(tokens[at].shape);
        let opens = kind != 0
            && tokens.get(at + 1).is_some_and(|next| !next.spaced)
            && (at == 0 || tokens[at].spaced || tokens[at - 1].shape.mark().is_some());
        let close = if opens {
            tokens.iter().skip(at + 1).position(|token| quote(token.shape) == kind)
        } else {
            None
        };
        if let Some(length) = close.filter(|&length| length > 0) {
            let close = at + 1 + length;
            if last_close.is_none() {
                contexts[..=at].iter_mut().for_each(|context| context.quotes = 3);
            }
            contexts[at + 1..close].iter_mut().for_each(|context| context.quotes = 1);
            contexts[close..].iter_mut().take(1).for_each(|context| context.quotes = 2);
            last_close = Some(close);
            at = close;
        } else if last_close.is_some() {
            contexts[at].quotes = 2;
        }
        at += 1;
    }
}

fn quote(shape: Shape) -> u32 {
    match shape.mark() {
        Some(mark) if mark == u32::from(b'"') || mark == u32::from(b'\'') => mark,
        _ => 0,
    }
}
