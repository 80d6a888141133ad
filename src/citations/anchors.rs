//! The page's own links from a marker to an entry of a list.

use std::collections::HashSet;

use crate::blocks::{Document, Link};
use crate::finding::{Citation, CitationKind, Status};
use crate::text::Span;

use super::targets::Targets;

/// Links of the page whose targets are entries of its lists, in document order.
pub(super) struct Anchors<'a> {
    links: Vec<(Span, u32)>,
    document: &'a Document,
}

impl<'a> Anchors<'a> {
    pub(super) fn new(document: &'a Document, targets: &Targets<'_>) -> Self {
        let entries = document.links.iter().filter_map(|link| {
            let id = fragment(document, link)?;
            targets.of_element(id).map(|entry| (link.span, entry))
        });
        Self { links: entries.collect(), document }
    }

    /// The entry that a link around byte `at` leads to.
    pub(super) fn entry_at(&self, at: u32) -> Option<u32> {
        let next = self.links.partition_point(|(span, _)| span.start <= at);
        let (span, entry) = self.links.get(next.checked_sub(1)?)?;
        (at < span.end).then_some(*entry)
    }

    /// All of them that stand in text that may cite.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Span, u32)> + '_ {
        self.links.iter().copied().filter(|(span, _)| may_cite(self.document, span.start))
    }
}

/// Names that pages give the links of markers (DPUB-ARIA 1.1, EPUB 3, wikis).
const MARKER_NAMES: &[&str] =
    &["doc-noteref", "doc-biblioref", "noteref", "cite_ref", "footnote-ref", "fnref"];

impl Anchors<'_> {
    /// Markers whose link names an element that the page does not have.
    pub(super) fn dead(&self) -> Vec<Citation> {
        let document = self.document;
        if self.links.is_empty() {
            return Vec::new();
        }
        let ids: HashSet<&str> = document.ids.iter().map(|it| it.id.as_str()).collect();
        let dead = document.links.iter().filter(|link| {
            fragment(document, link).is_some_and(|id| !ids.contains(id))
                && MARKER_NAMES.iter().any(|name| link.names.contains(name))
                && may_cite(document, link.span.start)
        });
        dead.map(|link| Citation {
            span: link.span,
            sentence: None,
            kind: CitationKind::Numeric,
            status: Status::Dead,
            references: Vec::new(),
            ids: Vec::new(),
            href: None,
            name_differs: false,
        })
        .collect()
    }
}

fn may_cite(document: &Document, at: u32) -> bool {
    let block = document.block_at(at).and_then(|at| document.blocks.get(at));
    block.is_some_and(|block| block.role.may_cite())
}

/// The id that a link within the page names.
pub(super) fn fragment<'l>(document: &Document, link: &'l Link) -> Option<&'l str> {
    let id = link.href.strip_prefix('#').or_else(|| {
        let here = document.url.split('#').next().filter(|here| !here.is_empty())?;
        link.href.strip_prefix(here)?.strip_prefix('#')
    })?;
    (!id.is_empty()).then_some(id)
}
