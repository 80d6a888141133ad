//! Sentences.

use super::Span;

/// Splits `span` of `text` into sentences, in order, without surrounding white space.
///
/// A citation marker right after the full stop belongs to the sentence before it.
#[must_use]
pub fn split(text: &str, span: Span) -> Vec<Span> {
    // A first version: the rules of abbreviations, glued sentences and markers come here.
    let body = span.of(text);
    let mut sentences = Vec::new();
    let mut start = 0;
    let bytes = body.as_bytes();
    for (at, &byte) in bytes.iter().enumerate() {
        let ends = matches!(byte, b'.' | b'!' | b'?')
            && bytes.get(at + 1).is_none_or(u8::is_ascii_whitespace);
        if ends || at + 1 == bytes.len() {
            push(&mut sentences, span, body, start, at + 1);
            start = at + 1;
        }
    }
    sentences
}

fn push(sentences: &mut Vec<Span>, span: Span, body: &str, start: usize, end: usize) {
    let Some(piece) = body.get(start..end) else { return };
    let lead = piece.len() - piece.trim_start().len();
    let trimmed = piece.trim();
    if !trimmed.is_empty() {
        let from = span.start + (start + lead) as u32;
        sentences.push(Span::new(from, from + trimmed.len() as u32));
    }
}
