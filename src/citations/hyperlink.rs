//! Hyperlinks and printed identifiers as citations: "a [2019 study](...)", `doi:10.1000/xyz`.

use std::collections::{HashMap, HashSet};

use crate::blocks::{Document, Link, Role};
use crate::finding::{Citation, CitationKind, Reference, Status};
use crate::identifiers::{self, Identifier};
use crate::text::Span;

use super::anchors::fragment;
use super::hosts::{Host, class};

/// Shortest path of a paper's address; shorter ones are front pages of journals.
const SHORTEST_PATH: usize = 8;

/// Finds the links that lead to papers, and the identifiers printed in running text.
pub(super) fn find(document: &Document, references: &[Reference]) -> Vec<Citation> {
    let own = identifiers::own(&document.url, &document.meta);
    let entries = entries(references);
    let mut items: Vec<Span> = references.iter().map(|it| it.item).collect();
    items.sort_unstable();
    let listed = |span: Span| {
        let next = items.partition_point(|item| item.start <= span.start);
        next.checked_sub(1).is_some_and(|at| items[at].contains(span))
    };

    let links = document.links.iter().filter(|link| !link.span.is_empty() && !listed(link.span));
    let mut found: Vec<Citation> = links.filter_map(|link| of_link(document, link, &own)).collect();
    found.dedup_by(|later, earlier| is_continued(document, earlier, later));
    found.extend(printed(document, &own).filter(|it| !listed(it.span)));
    for it in &mut found {
        it.references = it.ids.iter().filter_map(|id| entries.get(id)).copied().collect();
    }
    found
}

/// A link to a paper.
fn of_link(document: &Document, link: &Link, own: &HashSet<Identifier>) -> Option<Citation> {
    if fragment(document, link).is_some() {
        return None;
    }
    let id = identifiers::in_url(&link.href);
    if id.is_none() && !is_deep(&link.href) {
        return None;
    }
    let class = class(&identifiers::host(&link.href));
    if class == Host::Share {
        return None;
    }
    if id.as_ref().is_some_and(|id| own.contains(id)) {
        return None;
    }
    let paper = id.is_some() || (class == Host::Paper && may_cite(document, link.span));
    paper.then(|| Citation {
        span: link.span,
        sentence: None,
        kind: CitationKind::Hyperlink,
        status: Status::Linked,
        references: Vec::new(),
        ids: id.into_iter().collect(),
        href: Some(link.href.clone()),
        name_differs: false,
    })
}

/// Whether two links are pieces of one, which the page's markup cut; the first one takes both.
fn is_continued(document: &Document, earlier: &mut Citation, later: &Citation) -> bool {
    let between = Span::new(earlier.span.end, later.span.start);
    let near = between.start <= between.end
        && document.str(between).trim().is_empty()
        && between.len() <= 1;
    let same = near && earlier.href == later.href;
    if same {
        earlier.span = earlier.span.join(later.span);
    }
    same
}

/// Whether an address leads to a page of its own, with a number in its path.
fn is_deep(href: &str) -> bool {
    let path = href
        .split_once("://")
        .and_then(|(_, rest)| rest.split_once('/'))
        .map_or("", |(_, path)| path);
    path.len() >= SHORTEST_PATH && path.bytes().any(|byte| byte.is_ascii_digit())
}

/// Identifiers printed in running text.
fn printed<'a>(
    document: &'a Document,
    own: &'a HashSet<Identifier>,
) -> impl Iterator<Item = Citation> + 'a {
    let ids = identifiers::in_text(&document.text).into_iter();
    ids.filter(|(span, id)| may_cite(document, *span) && !own.contains(id)).map(|(span, id)| {
        Citation {
            span,
            sentence: None,
            kind: CitationKind::Identifier,
            status: Status::Linked,
            references: Vec::new(),
            ids: vec![id],
            href: None,
            name_differs: false,
        }
    })
}

fn may_cite(document: &Document, span: Span) -> bool {
    let block = document.block_at(span.start).and_then(|at| document.blocks.get(at));
    block.is_some_and(|block| block.role.may_cite() && block.role != Role::Heading)
}

fn entries(references: &[Reference]) -> HashMap<&Identifier, u32> {
    let mut entries = HashMap::new();
    for (reference, index) in references.iter().zip(0u32..) {
        for id in &reference.ids {
            entries.entry(id).or_insert(index);
        }
    }
    entries
}
