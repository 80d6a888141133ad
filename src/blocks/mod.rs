//! From a [`Snapshot`] to blocks: the text as the reader sees it, and what each piece is for.
//!
//! Two passes over the page: one measures how much every element holds, one reads the text and
//! cuts it into blocks, each with what the elements around it make of it. Then the rules that go
//! by a block's text and its neighbours, one a file, have their say.

mod build;
mod caption;
mod context;
mod disclaimer;
mod document;
mod draft;
mod element;
mod extent;
mod frame;
mod furniture;
mod heading;
mod joined;
mod judge;
mod language;
mod linklist;
mod names;
mod pointers;
mod quotation;
mod role;
mod tag;

pub use document::{Block, Document, ElementId, Link, ListItem, Superscript};
pub use role::Role;

use crate::snapshot::Snapshot;

/// Reads a page. Total: any Snapshot gives a Document, in time linear in its size.
#[must_use]
pub fn read(snapshot: &Snapshot) -> Document {
    let (mut document, mut drafts) = build::read(snapshot);
    judge::judge(&document.text, &mut drafts);
    document.lang = language::of(&document.text, &drafts, &document.lang);
    document.blocks = drafts.into_iter().map(|draft| draft.block).collect();
    // Drafts are larger: the blocks took over their room.
    document.blocks.shrink_to_fit();
    document
}
