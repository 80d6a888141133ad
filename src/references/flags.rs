//! What an entry says about its source: preprint, retracted, review, not a research paper.

use std::sync::LazyLock;

use crate::identifiers::Identifier;
use crate::text::holds;

/// Hosts of videos, shops, newspapers, encyclopaedias and social sites.
static HOSTS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    include_str!("nonscholarly_host.txt").lines().filter(|line| !line.starts_with('#')).collect()
});

/// DOI prefixes that only preprint servers use.
const PREPRINT_PREFIXES: &[&str] = &[
    "10.20944/",
    "10.21203/",
    "10.2139/ssrn",
    "10.22541/",
    "10.26434/",
    "10.31219/",
    "10.31234/",
    "10.31235/",
    "10.36227/",
    "10.48550/",
    "10.64898/",
];

const PREPRINT_WORDS: &[&str] = &[
    "preprint",
    "not peer reviewed",
    "not peer-reviewed",
    // arXiv, bioRxiv, medRxiv, PsyArXiv, ChemRxiv.
    "rxiv",
    "research square",
];

/// Whether the entry, in lower case, is a preprint by its words, identifiers or addresses.
pub(super) fn is_preprint(entry: &str, ids: &[Identifier], hrefs: &[String]) -> bool {
    let by_id = ids.iter().any(|id| match id {
        Identifier::Doi(doi) => is_preprint_doi(doi),
        Identifier::Arxiv(_) => true,
        _ => false,
    });
    let by_host = hrefs.iter().map(|href| host(href)).any(|host| {
        ["biorxiv.org", "medrxiv.org", "arxiv.org"].iter().any(|known| is_of(host, known))
    });
    by_id || by_host || PREPRINT_WORDS.iter().any(|word| holds(entry, word))
}

/// `10.1101` also serves journals: its preprints have a date or six digits after the slash.
fn is_preprint_doi(doi: &str) -> bool {
    if let Some(suffix) = doi.strip_prefix("10.1101/") {
        let digits = suffix.bytes().take_while(u8::is_ascii_digit).count();
        return digits == 6 || digits == 4 && suffix[4..].starts_with('.');
    }
    PREPRINT_PREFIXES.iter().any(|prefix| doi.starts_with(prefix))
}

/// Whether the entry itself says that the paper was retracted or doubted; `lower` is the entry in
/// lower case.
pub(super) fn is_retracted(entry: &str, lower: &str) -> bool {
    let marked = [
        "RETRACTED",
        "WITHDRAWN",
        "Retraction:",
        "Retracted:",
        "Withdrawn:",
        "Retraction in:",
        "[retracted",
        "[Retracted",
        "(retracted",
        "(Retracted",
        "Retracted article",
    ];
    holds(lower, "expression of concern")
        || ["retract", "withdrawn"].iter().any(|word| holds(lower, word))
            && marked.iter().any(|mark| holds(entry, mark))
}

/// Whether the entry, in lower case, leads to a video, shop, newspaper, social site, encyclopaedia, press release
/// or to the page's own site, and to no paper.
pub(super) fn is_nonscholarly(
    entry: &str,
    kind: &str,
    ids: &[Identifier],
    hrefs: &[String],
    page_host: &str,
) -> bool {
    let paper = ids.iter().any(|id| !matches!(id, Identifier::Isbn(_)));
    if paper {
        return false;
    }
    let words = ["press release", "[video]", "youtube", "podcast", "blog post", "[blog]"];
    kind == "article-newspaper"
        || words.iter().any(|word| holds(entry, word))
        || hrefs.iter().any(|href| {
            let host = host(href);
            !host.is_empty() && (host == page_host || HOSTS.iter().any(|known| is_of(host, known)))
        })
}

/// The host of an address without `www.`; empty when it has none.
pub(super) fn host(href: &str) -> &str {
    let slashes = memchr::memchr_iter(b'/', href.as_bytes());
    let mut rests = slashes.filter_map(|at| href[at + 1..].strip_prefix('/'));
    let rest = rests.next().unwrap_or("");
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or("");
    host.strip_prefix("www.").unwrap_or(host)
}

/// Whether a host is the known one or a part of it.
fn is_of(host: &str, known: &str) -> bool {
    host.strip_suffix(known).is_some_and(|sub| sub.is_empty() || sub.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preprints() {
        assert!(is_preprint("okafor b. ginger. biorxiv 2020.", &[], &[]));
        assert!(is_preprint_doi("10.1101/2020.04.01.020370"));
        assert!(is_preprint_doi("10.1101/123456"));
        assert!(!is_preprint_doi("10.1101/gad.12345"));
        assert!(!is_preprint(
            "okafor b. ginger. j herbs 2020.",
            &[],
            &["https://example.org/notarxiv.org".into()]
        ));
    }

    #[test]
    fn retractions() {
        let check = |entry: &str| is_retracted(entry, &entry.to_lowercase());
        assert!(check("RETRACTED: Ginger at sea"));
        assert!(check("Tan S. Ginger. Expression of Concern. 2019"));
        assert!(!check("Tan S. Outcome of patients withdrawn from ginger"));
    }

    #[test]
    fn other_sources() {
        let check = |entry, href: &str| {
            is_nonscholarly(entry, "", &[], &[href.to_owned()], "herbs.example")
        };
        assert!(check("ginger talk", "https://www.youtube.com/watch?v=1"));
        assert!(check("my earlier post", "https://herbs.example/ginger"));
        assert!(check("ginger", "https://en.wikipedia.org/wiki/Ginger"));
        assert!(!check("ginger", "https://pubmed.ncbi.nlm.nih.gov/1/"));
        assert!(!check("ginger", "https://notyoutube.com/"));
    }
}
