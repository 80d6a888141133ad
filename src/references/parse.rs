//! One entry as printed -> its parts.

use crate::finding::Csl;
use crate::identifiers::{self, Identifier};

use super::{evidence, names};

/// Parses one reference as printed.
#[must_use]
pub fn parse(entry: &str) -> Csl {
    let entry = entry.trim();
    let ids: Vec<Identifier> = identifiers::in_text(entry).into_iter().map(|(_, id)| id).collect();
    let mut csl = Csl { kind: "article-journal", ..Csl::default() };
    csl.issued = evidence::years(entry).last().map_or(0, |(_, year)| year);
    let mut sentences = entry.split(". ").filter(|part| !part.trim().is_empty());
    csl.author = names::parse(sentences.next().unwrap_or(""));
    csl.title = sentences.next().unwrap_or(entry).trim().into();
    csl.container_title = sentences.next().unwrap_or("").trim().into();
    fill_ids(&mut csl, &ids, &[]);
    csl
}

/// Puts identifiers, and the first address, where CSL has them.
pub(super) fn fill_ids(csl: &mut Csl, ids: &[Identifier], hrefs: &[String]) {
    for id in ids {
        let (field, value) = match id {
            Identifier::Doi(value) => (&mut csl.doi, value),
            Identifier::Pmid(value) => (&mut csl.pmid, value),
            Identifier::Pmcid(value) => (&mut csl.pmcid, value),
            Identifier::Isbn(value) => (&mut csl.isbn, value),
            _ => continue,
        };
        if field.is_empty() {
            field.clone_from(value);
        }
    }
    if csl.url.is_empty()
        && let Some(href) = hrefs.first()
    {
        csl.url.clone_from(href);
    }
}
