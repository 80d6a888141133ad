//! Whether a marker stands among the words of somebody else, or after them.

use crate::blocks::{Document, Role};
use crate::text::Span;

/// Shortest stretch between quotation marks that is a quotation and not a word set apart.
const SHORTEST: usize = 60;

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

/// The quotation marks around byte `at`.
fn around(text: &str, at: usize) -> Option<(usize, usize)> {
    let (before, after) = (text.get(..at)?, text.get(at..)?);
    let open = before.rfind(['“', '”', '"'])?;
    let mark = before[open..].chars().next()?;
    let opens = match mark {
        '“' => true,
        '"' => before[..=open].matches('"').count() % 2 == 1,
        _ => false,
    };
    let close = after.find(['”', '"', '“'])?;
    opens.then_some((open, at + close))
}
