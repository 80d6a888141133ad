//! Footnote symbols: a raised `*` or `†` that an entry begins with.

use std::collections::HashMap;

use crate::blocks::Document;
use crate::finding::{Citation, CitationKind};

use super::targets::Targets;

/// Symbols in the order in which footnotes take them (Chicago Manual of Style).
const SYMBOLS: &[char] = &['*', '†', '‡', '§', '‖', '¶', '#'];

/// Finds raised symbols that entries begin with.
pub(super) fn find(document: &Document, targets: &Targets<'_>) -> Vec<Citation> {
    let mut entries: HashMap<&str, u32> = HashMap::new();
    for (reference, index) in targets.references.iter().zip(0u32..) {
        let label = symbols(document.str(reference.item));
        if !label.is_empty() {
            entries.entry(label).or_insert(index);
        }
    }
    if entries.is_empty() {
        return Vec::new();
    }
    let may_cite = |at: u32| {
        let block = document.block_at(at).and_then(|at| document.blocks.get(at));
        block.is_some_and(|block| block.role.may_cite())
    };
    let raised = document.superscripts.iter().filter(|it| may_cite(it.span.start));
    raised
        .filter_map(|it| {
            let text = document.str(it.span);
            let entry = *entries.get(text.trim()).filter(|_| symbols(text) == text.trim())?;
            let references = vec![entry];
            Some(Citation {
                span: it.span,
                sentence: None,
                kind: CitationKind::Numeric,
                status: targets.status(&references),
                references,
                ids: Vec::new(),
                href: None,
                name_differs: false,
            })
        })
        .collect()
}

/// The symbols that `text` begins with.
fn symbols(text: &str) -> &str {
    let rest = text.trim_start();
    &rest[..rest.len() - rest.trim_start_matches(SYMBOLS).len()]
}
