//! The identifiers that a page's links lead to, each address read once: to find the lists, and again
//! for what an entry is.

use std::cell::OnceCell;

use crate::blocks::Document;
use crate::identifiers::{self, Identifier};
use crate::text::Span;

/// The page's links, with what is known of each so far.
pub(super) struct Linked<'d> {
    document: &'d Document,
    ids: Vec<OnceCell<Option<Identifier>>>,
}

impl<'d> Linked<'d> {
    pub(super) fn of(document: &'d Document) -> Self {
        Self { document, ids: vec![OnceCell::new(); document.links.len()] }
    }

    /// The identifiers of the links that begin inside `span`, in order.
    pub(super) fn ids_in(&self, span: Span) -> impl Iterator<Item = &Identifier> {
        let from = self.document.links.partition_point(|link| link.span.start < span.start);
        let links = self.document.links_in(span).iter().zip(&self.ids[from..]);
        links.filter_map(|(link, id)| id.get_or_init(|| identifiers::in_url(&link.href)).as_ref())
    }
}
