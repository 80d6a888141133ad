//! The page's own links from a marker to an entry of a list.

use crate::blocks::{Document, Link};
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
    pub(super) fn at(&self, at: u32) -> Option<u32> {
        let next = self.links.partition_point(|(span, _)| span.start <= at);
        let (span, entry) = self.links.get(next.checked_sub(1)?)?;
        (at < span.end).then_some(*entry)
    }

    /// All of them that stand in text that may cite.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Span, u32)> + '_ {
        let may_cite = |at: u32| {
            let block = self.document.block_at(at).and_then(|at| self.document.blocks.get(at));
            block.is_some_and(|block| block.role.may_cite())
        };
        self.links.iter().copied().filter(move |(span, _)| may_cite(span.start))
    }
}

/// The id that a link within the page names.
pub(super) fn fragment<'l>(document: &Document, link: &'l Link) -> Option<&'l str> {
    let (address, id) = link.href.split_once('#')?;
    let here = document.url.split('#').next().unwrap_or("");
    let within = address.is_empty() || (!here.is_empty() && address == here);
    (within && !id.is_empty()).then_some(id)
}
