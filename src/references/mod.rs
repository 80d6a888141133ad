//! The references room: finds the lists of references, splits them, parses each entry.

mod context;
mod evidence;
pub mod features;
mod fields;
mod flags;
mod kind;
mod list;
pub mod model;
pub mod names;
mod number;
mod parse;
mod printed_abstract;
mod segments;
mod split;
mod study;
mod title;
pub mod tokens;
mod words;

pub use parse::{parse, parse_with};

use crate::blocks::{Document, Link};
use crate::finding::Reference;
use crate::identifiers::{self, Identifier};
use crate::text::Span;

use list::Entry;

/// Finds the entries of the page's lists of references, in document order.
#[must_use]
pub fn find(document: &Document) -> Vec<Reference> {
    let own = own_doi(document);
    let entries = list::entries(document).into_iter();
    entries
        .map(|entry| read(document, entry))
        .filter(|reference| {
            !is_page_itself(document.str(reference.span), &reference.ids, own.as_ref())
        })
        .collect()
}

/// Reads one entry.
fn read(document: &Document, entry: Entry) -> Reference {
    let body = document.str(entry.body);
    let cut = printed_abstract::start(body);
    let proper = body[..cut.unwrap_or(body.len())].trim_end();
    let span = Span::new(entry.body.start, entry.body.start + proper.len() as u32);
    let printed_abstract = cut.map(|at| Span::new(entry.body.start + at as u32, entry.body.end));
    let links = document.links_in(entry.item);
    let hrefs: Vec<String> =
        links.iter().filter(|link| leads_away(link)).map(|link| link.href.clone()).collect();
    let ids = ids(proper, links);
    let mut csl = parse(proper);
    parse::fill_ids(&mut csl, &ids, &hrefs);
    let study = study::of(proper, printed_abstract.map_or("", |span| document.str(span)));
    let preprint = flags::is_preprint(proper, &ids, &hrefs);
    let nonscholarly =
        flags::is_nonscholarly(proper, csl.kind, &ids, &hrefs, flags::host(&document.url));
    let flags = [
        ("src_preprint", preprint),
        ("src_retracted", flags::is_retracted(proper)),
        ("src_nonscholarly", nonscholarly),
        ("src_review", matches!(study, "review" | "meta_analysis")),
    ];
    Reference {
        number: entry.number,
        list: entry.list,
        span,
        item: entry.item,
        printed_abstract,
        study: study_or_kind(study, preprint, csl.kind),
        csl,
        ids,
        hrefs,
        element_ids: element_ids(document, entry.item),
        flags: flags.into_iter().filter(|(_, holds)| *holds).map(|(flag, _)| flag).collect(),
    }
}

/// Where no word tells the study, the kind of publication stands in.
fn study_or_kind(study: &'static str, preprint: bool, kind: &str) -> &'static str {
    match kind {
        _ if !study.is_empty() => study,
        _ if preprint => "preprint",
        "article-newspaper" => "news",
        "book" | "chapter" => "book",
        "webpage" => "webpage",
        _ => "",
    }
}

/// Identifiers printed in the entry, then those of its links, each once.
fn ids(proper: &str, links: &[Link]) -> Vec<Identifier> {
    let mut ids: Vec<Identifier> = Vec::new();
    let printed = identifiers::in_text(proper).into_iter().map(|(_, id)| id);
    let linked = links.iter().filter_map(|link| identifiers::in_url(&link.href));
    for id in printed.chain(linked) {
        if !ids.contains(&id) {
            ids.push(id);
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

/// The DOI that the page gives for itself.
fn own_doi(document: &Document) -> Option<Identifier> {
    let names =
        ["citation_doi", "dc.identifier", "dc.identifier.doi", "prism.doi", "bepress_citation_doi"];
    let own = document
        .meta
        .iter()
        .find(|(name, _)| names.iter().any(|known| name.eq_ignore_ascii_case(known)));
    let value = own?.1.trim_start_matches("doi:").trim();
    identifiers::in_url(value).or_else(|| {
        identifiers::in_text(&format!("doi:{value}")).into_iter().map(|(_, id)| id).next()
    })
}

/// "Cite this article as", or the page's own DOI: not one of its references.
fn is_page_itself(entry: &str, ids: &[Identifier], own: Option<&Identifier>) -> bool {
    let head = entry.get(..12).unwrap_or(entry).to_ascii_lowercase();
    head.starts_with("cite this")
        || head.starts_with("how to cite")
        || head.starts_with("cite as")
        || own.is_some_and(|own| ids.contains(own))
}
