//! What holds for the page as a whole; shown in the popup, never as a badge.

use crate::assemble::{Found, is_marker};
use crate::blocks::Role;
use crate::report::{Note, NoteKind};

/// The notes of a page.
#[must_use]
pub fn of_page(found: &Found) -> Vec<Note> {
    let checks = [
        (NoteKind::LanguageNotRead, !found.document.is_english()),
        (NoteKind::Disclaimer, has_disclaimer(found)),
        (NoteKind::NotEvaluated, text_has(found, "not been evaluated by the food and drug")),
        (NoteKind::AuthorSellsRelatedProduct, sells(found)),
        (NoteKind::SingleSource, single_source(found)),
        (NoteKind::ListWithoutMarkers, list_without_markers(found)),
    ];
    let holds = checks.into_iter().filter(|(_, holds)| *holds);
    holds.map(|(kind, _)| Note { kind, text: text(kind).to_owned() }).collect()
}

/// What a note says.
#[must_use]
pub const fn text(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Disclaimer => "A disclaimer on this page sends readers to their own physician.",
        NoteKind::NotEvaluated => {
            "The page says that its statements were not evaluated by the FDA."
        }
        NoteKind::AuthorSellsRelatedProduct => {
            "The author offers something for sale on the same subject."
        }
        NoteKind::SingleSource => "All numbers in the text lead to one source.",
        NoteKind::ListWithoutMarkers => {
            "The page lists sources, but nothing in the text points to them."
        }
        NoteKind::LanguageNotRead => {
            "This page is not in English: its claims are not read, its sources are."
        }
    }
}

fn has_disclaimer(found: &Found) -> bool {
    found.document.blocks.iter().any(|block| block.role == Role::Disclaimer)
}

fn text_has(found: &Found, needle: &str) -> bool {
    let lines = found.document.blocks.iter().filter(|block| block.role == Role::Disclaimer);
    lines
        .map(|block| found.document.str(block.span).to_lowercase())
        .any(|line| line.contains(needle))
}

fn sells(found: &Found) -> bool {
    found
        .claims
        .iter()
        .any(|claim| claim.category.id == "commercial" && claim.detail == "own_product")
}

fn single_source(found: &Found) -> bool {
    let markers = found.citations.iter().filter(|it| is_marker(it) && !it.references.is_empty());
    let mut sources: Vec<u32> =
        markers.clone().flat_map(|it| it.references.iter().copied()).collect();
    sources.sort_unstable();
    sources.dedup();
    markers.count() > 1 && sources.len() == 1
}

fn list_without_markers(found: &Found) -> bool {
    !found.references.is_empty() && found.citations.iter().all(|it| it.references.is_empty())
}
