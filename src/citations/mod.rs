//! The citations room: where the text points at its sources, and at which entry.
//!
//! Bias: a number in brackets is nothing until the page shows that it counts in a list.

mod anchors;
mod author_year;
mod authors;
mod categories;
mod fold;
mod group;
mod hosts;
mod hyperlink;
mod name;
mod not_citation;
mod numeric;
mod phrase;
mod quoted;
mod similar;
mod style;
mod symbol;
mod targets;

use crate::blocks::Document;
use crate::finding::{Citation, CitationKind, Reference, Sentence, Status};
use crate::text::Span;

use anchors::Anchors;
use targets::Targets;

pub use categories::CATEGORIES;

/// Finds the citations of a page, in document order, and ties them to its references.
#[must_use]
pub fn find(
    document: &Document,
    sentences: &[Sentence],
    references: &[Reference],
) -> Vec<Citation> {
    let targets = Targets::new(references);
    let anchors = Anchors::new(document, &targets);
    let mut found = markers(document, &anchors, &targets);
    let linked: Vec<Citation> =
        anchors.iter().map(|(span, entry)| of_anchor(document, span, entry, &targets)).collect();
    found = joined(found, linked);
    found = joined(found, symbol::find(document, &targets));
    found = joined(found, anchors.dead());
    found = joined(found, hyperlink::find(document, references));
    found = joined(found, name::find(document, &targets));
    for it in &mut found {
        it.sentence = sentence_of(document, sentences, it.span);
    }
    found.shrink_to_fit();
    found
}

/// Numbered or author-year markers, whichever the page uses.
fn markers(document: &Document, anchors: &Anchors<'_>, targets: &Targets<'_>) -> Vec<Citation> {
    let candidates = numeric::candidates(document, anchors);
    let own = style::own(&candidates, targets);
    let by_name = author_year::find(document, targets);
    if by_name.len() > own.count {
        let linked = candidates.into_iter().filter(|it| it.linked).collect();
        return joined(by_name, numeric::resolve(linked, own, anchors, targets));
    }
    numeric::resolve(candidates, own, anchors, targets)
}

/// Both in document order; where two overlap, the first one stays, with what the second one adds.
fn joined(first: Vec<Citation>, second: Vec<Citation>) -> Vec<Citation> {
    let mut first = first;
    first.sort_by_key(|it| it.span);
    let mut added = Vec::new();
    for it in second {
        let at = first.partition_point(|other| other.span.end <= it.span.start);
        match first.get_mut(at).filter(|other| other.span.overlaps(it.span)) {
            Some(other) => enrich(other, it),
            None => added.push(it),
        }
    }
    first.append(&mut added);
    first.sort_by_key(|it| it.span);
    first.dedup_by(|later, earlier| later.span.overlaps(earlier.span) && later.ids == earlier.ids);
    first
}

/// A marker that is a link as well leads where the link does.
fn enrich(marker: &mut Citation, link: Citation) {
    if link.kind == CitationKind::Name {
        return;
    }
    let unresolved = marker.references.is_empty() || marker.status == Status::Ambiguous;
    if unresolved && !link.references.is_empty() {
        marker.references = link.references;
        marker.status = link.status;
    }
    if !link.ids.is_empty() || link.href.is_some() {
        marker.status = Status::Linked;
        marker.href = marker.href.take().or(link.href);
        for id in link.ids {
            if !marker.ids.contains(&id) {
                marker.ids.push(id);
            }
        }
    }
}

/// A link to an entry whose text is no number: a symbol, a name, a year.
fn of_anchor(document: &Document, span: Span, entry: u32, targets: &Targets<'_>) -> Citation {
    let text = document.str(span);
    let year = (0..text.len()).any(|at| authors::year_at(text, at).is_some());
    Citation {
        span,
        sentence: None,
        kind: if year { CitationKind::AuthorYear } else { CitationKind::Numeric },
        status: targets.status(&[entry]),
        references: vec![entry],
        ids: Vec::new(),
        href: None,
        name_differs: false,
    }
}

/// The sentence that a marker stands in or right after.
fn sentence_of(document: &Document, sentences: &[Sentence], marker: Span) -> Option<u32> {
    let block = document.block_at(marker.start)? as u32;
    let next = sentences.partition_point(|it| it.span.start <= marker.start);
    let at = next.checked_sub(1)?;
    (sentences.get(at)?.block == block).then_some(at as u32)
}

#[cfg(test)]
mod tests;
