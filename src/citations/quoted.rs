//! Whether a marker stands among the words of somebody else, or after them.

use crate::blocks::{Document, Role};
use crate::text::Span;

/// Shortest stretch between quotation marks that is a quotation and not a word set apart.
const SHORTEST: usize = 60;

/// How far from a marker its quotation marks are looked for, in bytes.
const REACH: usize = 4_000;

/// Where a marker stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Not in a quotation.
    Outside,
    /// Among quoted words.
    Inside,
    /// Behind the last quoted word, where a page puts its own marker.
    AtEnd,
}

/// Where `marker` stands with respect to the quotations of its block.
pub(super) fn place(document: &Document, block: usize, marker: Span) -> Place {
    let Some(block) = document.blocks.get(block) else { return Place::Outside };
    if block.role == Role::Quotation {
        let rest = document.str(Span::new(marker.end, block.span.end));
        return if rest.contains(char::is_alphanumeric) { Place::Inside } else { Place::AtEnd };
    }
    let text = document.str(block.span);
    let at = marker.start.saturating_sub(block.span.start) as usize;
    let Some((open, close)) = around(text, at) else { return Place::Outside };
    let end = marker.end.saturating_sub(block.span.start) as usize;
    let rest = text.get(end..close).unwrap_or("");
    match () {
        () if close - open < SHORTEST => Place::Outside,
        () if rest.contains(char::is_alphanumeric) => Place::Inside,
        () => Place::AtEnd,
    }
}

/// Where the last `"`, `“` or `”` begins.
fn last_mark(bytes: &[u8]) -> Option<usize> {
    let mut ends = memchr::memrchr3_iter(b'"', 0x9c, 0x9d, bytes);
    ends.find_map(|end| match bytes[end] {
        b'"' => Some(end),
        _ => bytes[..end].ends_with(&[0xe2, 0x80]).then(|| end - 2),
    })
}

/// The quotation marks around byte `at`.
fn around(text: &str, at: usize) -> Option<(usize, usize)> {
    let from = (at.saturating_sub(REACH)..=at).find(|&from| text.is_char_boundary(from))?;
    let to = (at..=text.len().min(at + REACH)).rev().find(|&to| text.is_char_boundary(to))?;
    let (before, after) = (text.get(from..at)?, text.get(at..to)?);
    let open = last_mark(before.as_bytes())?;
    let mark = before[open..].chars().next()?;
    let opens = match mark {
        '“' => true,
        '"' => before[..=open].matches('"').count() % 2 == 1,
        _ => false,
    };
    let close = after.find(['”', '"', '“'])?;
    opens.then_some((from + open, at + close))
}
