//! Hyperlinks and printed identifiers as citations: "a [2019 study](...)", `doi:10.1000/xyz`.

use std::collections::{HashMap, HashSet};

use crate::blocks::{Document, Link, Role};
use crate::finding::{Citation, CitationKind, Reference, Status};
use crate::identifiers::{self, Identifier};
use crate::text::{Span, marker};

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
    let numbered = is_numbered(document, link.span);
    if id.is_none() && !numbered && !is_deep(&link.href) {
        return None;
    }
    let host = identifiers::host(&link.href);
    let class = class(&host);
    if class == Host::Share {
        return None;
    }
    if id.as_ref().is_some_and(|id| own.contains(id)) {
        return None;
    }
    let elsewhere = || !host.is_empty() && host != identifiers::host(&document.url);
    let source = class == Host::Paper || (numbered && elsewhere());
    let cites = id.is_some() || (source && may_cite(document, link.span));
    cites.then(|| Citation {
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

/// Whether a link is a number in brackets or raised, `(3)`, `[1, 2]`, as pages print that link each
/// marker straight to its source, whatever this is.
fn is_numbered(document: &Document, span: Span) -> bool {
    let text = document.str(span).trim();
    let number = text.trim_matches(['(', ')', '[', ']']);
    if !(1..=3).contains(&number.len()) || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let Some(block) = document.block_at(span.start).and_then(|at| document.blocks.get(at)) else {
        return false;
    };
    let before = document.str(Span::new(block.span.start, span.start)).trim_end();
    let bracketed = number.len() < text.len() || marker::opens(before);
    let raised = || {
        let from = document.superscripts.partition_point(|it| it.span.end <= span.start);
        document.superscripts.get(from).is_some_and(|it| it.span.overlaps(span))
    };
    !before.is_empty() && (bracketed || raised())
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
    let colons = memchr::memchr_iter(b':', href.as_bytes());
    let mut rests = colons.filter_map(|at| href[at + 1..].strip_prefix("//"));
    let rest = rests.next().unwrap_or("").as_bytes();
    let path = memchr::memchr(b'/', rest).map_or(&[][..], |slash| &rest[slash + 1..]);
    path.len() >= SHORTEST_PATH && path.iter().any(u8::is_ascii_digit)
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
