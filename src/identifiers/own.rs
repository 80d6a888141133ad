//! What identifies a page itself, by its address and its metadata: never one of its sources.

use std::collections::HashSet;

use super::{Identifier, in_text, in_url};

/// Names of the `meta` elements in which publishers give a page's own identifier.
const NAMES: &[&str] = &["citation_doi", "dc.identifier", "prism.doi"];

/// The identifiers that a page with this address and these `meta` elements gives for itself.
#[must_use]
pub fn own(url: &str, meta: &[(String, String)]) -> HashSet<Identifier> {
    let named = |wanted: &'static [&str]| {
        meta.iter().filter(move |(name, _)| wanted.contains(&name.to_ascii_lowercase().as_str()))
    };
    let mut own: HashSet<Identifier> = named(NAMES)
        .flat_map(|(_, value)| {
            let printed = in_text(value).into_iter().map(|(_, id)| id);
            printed.chain(in_url(value.trim()))
        })
        .collect();
    let numbers = named(&["citation_pmid"]);
    own.extend(numbers.map(|(_, number)| Identifier::Pmid(number.trim().to_owned())));
    own.extend(in_url(url));
    own
}
