//! The references room: finds the lists of references, splits them, parses each entry.

mod context;
mod emit;
mod evidence;
pub mod features;
mod fields;
mod flags;
mod kind;
mod linked;
mod list;
mod memo;
pub mod model;
mod name_parts;
pub mod names;
mod number;
mod parse;
mod printed_abstract;
mod run;
mod segments;
mod split;
mod study;
mod study_rules;
mod sums;
mod tail;
mod through_title;
mod title;
pub mod tokens;
mod words;

pub use parse::{Parser, parse};

use std::collections::HashSet;

use crate::blocks::{Document, Link};
use crate::finding::Reference;
use crate::identifiers::{self, Identifier};
use crate::text::Span;

use linked::Linked;
use list::Entry;

/// Finds the entries of the page's lists of references, in document order.
#[must_use]
pub fn find(document: &Document) -> Vec<Reference> {
    let linked = Linked::of(document);
    let entries = list::entries(document, &linked);
    if entries.is_empty() {
        return Vec::new();
    }
    let own = identifiers::own(&document.url, &document.meta);
    let mut parser = Parser::default();
    let mut references = Vec::with_capacity(entries.len());
    let read = |entry| read(document, &linked, entry, &own, &mut parser);
    references.extend(entries.into_iter().filter_map(read));
    references
}

/// Reads one entry; `None` when it is the page itself, which has the identifiers `own`.
fn read(
    document: &Document,
    linked: &Linked<'_>,
    entry: Entry,
    own: &HashSet<Identifier>,
    parser: &mut Parser<'_>,
) -> Option<Reference> {
    let body = document.str(entry.body);
    let cut = printed_abstract::start(body);
    let proper = body[..cut.unwrap_or(body.len())].trim_end();
    let span = Span::new(entry.body.start, entry.body.start + proper.len() as u32);
    let printed_abstract = cut.map(|at| Span::new(entry.body.start + at as u32, entry.body.end));
    let links = document.links_in(entry.item);
    let hrefs: Vec<String> =
        links.iter().filter(|link| leads_away(link)).map(|link| link.href.clone()).collect();
    let printed_ids = parse::printed_ids(proper);
    let ids = ids(&printed_ids, linked.ids_in(entry.item), own);
    if is_page_itself(proper, &ids, own) {
        return None;
    }
    let mut csl = parser.read(proper, &printed_ids);
    parse::fill_ids(&mut csl, &ids, &hrefs);
    csl.kind = kind::of(&csl, proper);
    let printed = Some(&csl.url).filter(|url| !url.is_empty() && !hrefs.contains(url));
    let places: Vec<String> = hrefs.iter().chain(printed).cloned().collect();
    let lower = proper.to_lowercase();
    let study = study::of(&csl, &lower, printed_abstract.map_or("", |span| document.str(span)));
    let preprint = flags::is_preprint(&lower, &ids, &places);
    let nonscholarly =
        flags::is_nonscholarly(&lower, csl.kind, &ids, &places, flags::host(&document.url));
    let flags = [
        ("src_preprint", preprint),
        ("src_retracted", flags::is_retracted(proper, &lower)),
        ("src_nonscholarly", nonscholarly),
        ("src_review", matches!(study, "review" | "systematic_review")),
    ];
    Some(Reference {
        number: entry.number,
        list: entry.list,
        span,
        item: entry.item,
        printed_abstract,
        study: study::or_kind(study, preprint, csl.kind),
        csl,
        ids,
        hrefs,
        element_ids: element_ids(document, entry.item),
        flags: flags.into_iter().filter(|(_, holds)| *holds).map(|(flag, _)| flag).collect(),
    })
}

/// Identifiers printed in the entry, then those of its links, each once; links back into the page
/// carry the page's own.
fn ids<'i>(
    printed: &'i [Identifier],
    linked: impl Iterator<Item = &'i Identifier>,
    own: &HashSet<Identifier>,
) -> Vec<Identifier> {
    let mut ids: Vec<Identifier> = Vec::new();
    for id in printed.iter().chain(linked.filter(|id| !own.contains(id))) {
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    ids
}

/// Whether a link goes to another site, and not to a search for the paper.
fn leads_away(link: &Link) -> bool {
    let web = link.href.starts_with("http") || link.href.starts_with("//");
    web && !link.href.contains("scholar.google") && !link.href.contains("scholar_lookup")
}

/// Ids of the item and of the elements inside it.
fn element_ids(document: &Document, item: Span) -> Vec<String> {
    let from = document.ids.partition_point(|id| id.span.start < item.start);
    let inside = document.ids[from..].iter().take_while(|id| id.span.start <= item.end);
    inside.filter(|id| id.span.end <= item.end).map(|id| id.id.clone()).collect()
}

/// How an entry begins that says how to cite the page itself.
const CITE_THIS: &[&str] = &[
    "cite this",
    "cite as",
    "citation:",
    "how to cite",
    "please cite",
    "recommended citation",
    "suggested citation",
    "to cite this",
];

/// "Cite this article as", or the page's own DOI: not one of its references.
fn is_page_itself(entry: &str, ids: &[Identifier], own: &HashSet<Identifier>) -> bool {
    let begins =
        |lead: &str| entry.get(..lead.len()).is_some_and(|head| head.eq_ignore_ascii_case(lead));
    CITE_THIS.iter().any(|lead| begins(lead)) || ids.iter().any(|id| own.contains(id))
}
