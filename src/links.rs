//! Where a reference leads: every place, best first, and a search where there is none.
//!
//! Addresses are built from identifiers and percent-encoded; a page's own address is passed on only
//! when it is `http` or `https`.

use std::borrow::Cow;

use crate::finding::{Csl, Reference};
use crate::identifiers::Identifier;
use crate::report::{Link, LinkKind};
use crate::settings::SearchEngine;
use crate::text::holds;

/// Longest title that goes into a search, in words: PubMed and Europe PMC want every word to match.
const QUERY_WORDS: usize = 16;

/// All places that a reference can lead to, best first: free full text, DOI, PubMed, register,
/// book, the page's own address, then a search by title.
#[must_use]
pub fn of_reference(reference: &Reference, raw: &str, engine: SearchEngine) -> Vec<Link> {
    let mut links: Vec<Link> = reference.ids.iter().filter_map(of_identifier).collect();
    links.sort_by_key(|link| order(link.kind));
    let own = reference.hrefs.iter().map(String::as_str).chain([reference.csl.url.as_str()]);
    for href in own.filter(|href| is_web(href)) {
        let known = links.iter().any(|link| link.url == *href);
        if !known && crate::identifiers::in_url(href).is_none() {
            links.push(Link {
                kind: LinkKind::Url,
                url: href.to_owned(),
                label: format!("Open the address given ({})", host(href)),
            });
        }
    }
    links.extend(search(&reference.csl, raw, engine));
    links
}

/// Whether a reference leads to the source itself, not only to a search for it.
#[must_use]
pub fn leads_somewhere(links: &[Link]) -> bool {
    links.iter().any(|link| link.kind != LinkKind::Search)
}

/// The place that an identifier names.
#[must_use]
pub fn of_identifier(id: &Identifier) -> Option<Link> {
    let (kind, what) = match id {
        Identifier::Doi(_) | Identifier::ShortDoi(_) => (LinkKind::Doi, "Open the paper"),
        Identifier::Pmid(_) => (LinkKind::Pubmed, "Open the record"),
        Identifier::Pmcid(_) => (LinkKind::Pmc, "Read the full text"),
        Identifier::Arxiv(_) => (LinkKind::Arxiv, "Read the full text"),
        Identifier::Trial(_) => (LinkKind::Trial, "Open the trial register"),
        Identifier::Isbn(_) => (LinkKind::Isbn, "Find the book"),
        Identifier::Handle(_) => (LinkKind::Url, "Open the source"),
    };
    let url = id.url()?;
    let label = format!("{what} ({})", host(&url));
    Some(Link { kind, url, label })
}

fn order(kind: LinkKind) -> u8 {
    match kind {
        LinkKind::Pmc | LinkKind::Arxiv => 0,
        LinkKind::Doi => 1,
        LinkKind::Pubmed => 2,
        LinkKind::Trial => 3,
        LinkKind::Isbn => 4,
        LinkKind::Url => 5,
        LinkKind::Search => 6,
    }
}

/// A search for a reference without identifier, by title, first author and year.
#[must_use]
pub fn search(csl: &Csl, raw: &str, engine: SearchEngine) -> Option<Link> {
    let query = query(csl, raw)?;
    let encoded = percent_encode(&query);
    let (name, prefix) = match engine {
        SearchEngine::Pubmed => ("PubMed", "https://pubmed.ncbi.nlm.nih.gov/?term="),
        SearchEngine::EuropePmc => ("Europe PMC", "https://europepmc.org/search?query="),
        SearchEngine::Crossref => ("Crossref", "https://search.crossref.org/?q="),
        SearchEngine::Scholar => ("Google Scholar", "https://scholar.google.com/scholar?q="),
    };
    Some(Link {
        kind: LinkKind::Search,
        url: format!("{prefix}{encoded}"),
        label: format!("Search {name} for this title"),
    })
}

/// Title, first author and year; where an entry has no title, its place in the journal; where
/// neither is known, its words.
fn query(csl: &Csl, raw: &str) -> Option<String> {
    let family = csl.author.first().map_or("", |author| author.family.as_str());
    // "Zerssen v.": what is abbreviated is written out where the paper is listed.
    let author =
        family.split(' ').filter(|word| !word.ends_with('.')).collect::<Vec<_>>().join(" ");
    let year = if csl.issued == 0 { String::new() } else { csl.issued.to_string() };
    let place = !csl.container_title.is_empty() && !csl.volume.is_empty();
    let parts = match title(csl) {
        "" if place => {
            let page = csl.page.split(['-', '–']).next().unwrap_or("");
            vec![&csl.container_title, csl.volume.as_str(), page, &author, &year]
        }
        "" => vec![raw],
        title => vec![title, &author, &year],
    };
    let mut query = String::new();
    for part in parts {
        let words = part.split_whitespace().filter(|word| is_searchable(word));
        let words = words.map(plain).filter(|word| !word.is_empty()).take(QUERY_WORDS);
        words.for_each(|word| query.extend([&word, " "]));
    }
    query.pop().map(|_| query)
}

/// The title, without pages that were taken along; empty when it is no more than numbers.
fn title(csl: &Csl) -> &str {
    let title = csl.title.as_str();
    let pages =
        title.rfind(" pp. ").filter(|at| title[at + 5..].starts_with(|c: char| c.is_ascii_digit()));
    let title = &title[..pages.unwrap_or(title.len())];
    if title.chars().filter(|c| c.is_alphabetic()).nth(2).is_none() { "" } else { title }
}

/// Addresses and markup find nothing, nor do words of which letters were lost.
fn is_searchable(word: &str) -> bool {
    !holds(word, "://") && !word.starts_with("www.") && !word.contains(['\u{fffd}', '<'])
}

/// A word without the marks that search engines read as operators, and no operator itself.
fn plain(word: &str) -> Cow<'_, str> {
    if matches!(word, "AND" | "OR" | "NOT") {
        return word.to_lowercase().into();
    }
    let ends = |c: char| matches!(c, ',' | ';' | ':' | '.' | '?' | '!');
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b",;:.?!-".contains(&byte)) {
        return word.trim_matches(ends).into();
    }
    let straight = word.chars().map(|c| if c == '’' { '\'' } else { c });
    let kept: String = straight
        .filter(|c| !matches!(c, '…' | '"' | '“' | '”' | '[' | ']' | '(' | ')' | '{' | '}' | '*'))
        .collect();
    kept.trim_matches(ends).to_owned().into()
}

/// Percent-encodes everything but RFC 3986's unreserved characters.
#[must_use]
pub fn percent_encode(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(text.len() * 3 / 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push(byte.into());
        } else {
            let [high, low] = [byte >> 4, byte & 15].map(|digit| DIGITS[usize::from(digit)]);
            encoded.extend(['%', high.into(), low.into()]);
        }
    }
    encoded
}

/// Whether an address is one that a badge may lead to.
#[must_use]
pub fn is_web(href: &str) -> bool {
    let scheme = |name: &str| href.get(..name.len()).is_some_and(|s| s.eq_ignore_ascii_case(name));
    (scheme("https://") || scheme("http://"))
        && !href.contains(|c: char| c.is_control() || c == ' ')
}

/// Host of an address, without `www.`.
#[must_use]
pub fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let host = host.rsplit('@').next().unwrap_or(host);
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Name;

    #[test]
    fn a_search_holds_title_first_author_and_year() {
        let csl = Csl {
            title: "Effects of “green” tea (Camellia): a review".into(),
            author: vec![Name { family: "O’Neill".into(), ..Name::default() }],
            issued: 2019,
            ..Csl::default()
        };
        let link = search(&csl, "", SearchEngine::Pubmed).expect("link");
        assert_eq!(
            link.url,
            "https://pubmed.ncbi.nlm.nih.gov/?term=Effects%20of%20green%20tea%20Camellia%20a%20review%20O%27Neill%202019"
        );
    }

    #[test]
    fn entries_without_a_title_are_searched_for_by_their_place() {
        let query =
            |csl: &Csl| search(csl, "raw words (x)", SearchEngine::Crossref).map(|it| it.url);
        let mut csl = Csl {
            container_title: "J Herbs".into(),
            volume: "12".into(),
            page: "45–51".into(),
            issued: 2019,
            ..Csl::default()
        };
        let found = query(&csl);
        assert_eq!(
            found.as_deref(),
            Some("https://search.crossref.org/?q=J%20Herbs%2012%2045%202019")
        );
        csl.volume.clear();
        assert!(query(&csl).is_some_and(|url| url.ends_with("raw%20words%20x")));
        assert_eq!(search(&Csl::default(), "…", SearchEngine::Crossref), None);
    }

    /// What people would type who look for the paper of a messy entry.
    #[test]
    fn messy_entries_give_queries_that_find() {
        let found =
            |entry: &str| query(&crate::references::parse(entry), entry).unwrap_or_default();
        for (entry, expected) in [
            (
                "Okafor, R., Tan, B.: Ginger in Abh\u{fffd}ngigkeit vom Seegang. Zbl. Gyn\u{fffd}k.85, 1601?1606 (1963).",
                "Ginger in vom Seegang Okafor 1963",
            ),
            (
                "OKAFOR Bi jun. The ripple effect of ginger. Journal of Herbs. 2008;21(9):1571-5.",
                "The ripple effect of ginger OKAFOR 2008",
            ),
            (
                "Okafor v., D. (1976). Klinische Skalen aus dem Hafenarchiv. Weinheim: Beltz.",
                "Klinische Skalen aus dem Hafenarchiv Okafor 1976",
            ),
        ] {
            assert_eq!(found(entry), expected, "{entry}");
        }
        let mut csl =
            Csl { title: "Ginger at sea pp. 1–10".into(), issued: 2009, ..Csl::default() };
        assert_eq!(query(&csl, "").as_deref(), Some("Ginger at sea 2009"));
        csl.title = "85".into();
        let raw = "IX2,1.85, 1973. Okafor https://herbs.example/x";
        assert_eq!(query(&csl, raw).as_deref(), Some("IX2,1.85 1973 Okafor"));
    }

    #[test]
    fn only_web_addresses_pass() {
        assert!(is_web("https://a.org/x"));
        assert!(is_web("HTTP://a.org"));
        assert!(!is_web("javascript:alert(1)"));
        assert!(!is_web("data:text/html,x"));
        assert!(!is_web("https://a.org/\n"));
        assert!(!is_web("//a.org"));
    }

    #[test]
    fn hosts() {
        assert_eq!(host("https://www.nature.com/articles/x"), "nature.com");
        assert_eq!(host("https://user@doi.org?x"), "doi.org");
    }
}
