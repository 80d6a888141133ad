//! From a [`Snapshot`] to blocks: the text as the reader sees it, and what each piece is for.

mod build;
mod document;
mod role;

pub use document::{Block, Document, ElementId, Link, ListItem, Superscript};
pub use role::Role;

use crate::snapshot::Snapshot;

/// Reads a page. Total: any Snapshot gives a Document, in time linear in its size.
#[must_use]
pub fn read(snapshot: &Snapshot) -> Document {
    build::read(snapshot)
}
