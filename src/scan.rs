//! The whole line, from Snapshot to Report.

use crate::assemble::{self, Found};
use crate::blocks::{self, Document, Role};
use crate::finding::{Reference, Sentence};
use crate::report::Report;
use crate::settings::Settings;
use crate::snapshot::Snapshot;
use crate::text::sentence;
use crate::{citations, claims, references, support};

/// Reads a page and reports what it claims and what stands behind it. Total: any Snapshot gives a
/// Report, in time linear in its size.
#[must_use]
pub fn scan(snapshot: &Snapshot, settings: &Settings) -> Report {
    assemble::report(&find(blocks::read(snapshot)), settings)
}

/// What the rooms find on a page.
#[must_use]
pub fn find(mut document: Document) -> Found {
    let mut references = references::find(&document);
    mark_references(&mut document, &references);
    let sentences = sentences(&document);
    let mut claims =
        if document.is_english() { claims::find(&document, &sentences) } else { Vec::new() };
    let citations = citations::find(&document, &sentences, &references);
    support::attach(&document, &sentences, &mut claims, &citations, &mut references);
    Found { document, sentences, claims, citations, references }
}

/// Splits all prose into sentences.
#[must_use]
pub fn sentences(document: &Document) -> Vec<Sentence> {
    let blocks = document.blocks.iter().zip(0u32..);
    let prose = blocks.filter(|(block, _)| block.role.may_claim() || block.role.may_cite());
    prose
        .flat_map(|(block, index)| {
            let spans = sentence::split(&document.text, block.span);
            spans.into_iter().map(move |span| Sentence { span, block: index })
        })
        .collect()
}

/// Entries of the reference lists are no prose: their blocks take the role that says so.
fn mark_references(document: &mut Document, references: &[Reference]) {
    for reference in references {
        let from = document.blocks.partition_point(|block| block.span.end <= reference.item.start);
        let inside = document.blocks[from..]
            .iter_mut()
            .take_while(|block| block.span.start < reference.item.end);
        for block in inside {
            block.role = Role::Reference;
        }
    }
}
