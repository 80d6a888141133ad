//! Identifiers in addresses: resolvers, databases, registers, and publishers that put a DOI or
//! their own number for it into the path.

use std::ops::Range;

use crate::text::has_digit;

use super::{Hit, Identifier, arxiv, digits, doi, goes_on, isbn, percent, trial};

/// Sites whose article numbers are the suffix of their DOIs: host, path before the number, DOI
/// before it.
const PUBLISHERS: &[(&str, &str, &str)] = &[
    ("nature.com", "/articles/", "10.1038/"),
    ("elifesciences.org", "/articles/", "10.7554/elife."),
    ("peerj.com", "/articles/", "10.7717/peerj."),
    ("thelancet.com", "/PII", "10.1016/"),
];

/// Longest address that is read, in bytes; what is longer holds data.
const LONGEST: usize = 4096;

/// The identifier that an address leads to, if any.
#[must_use]
pub fn in_url(url: &str) -> Option<Identifier> {
    let url = head(url);
    // All of them have one.
    if !has_digit(url.as_bytes()) {
        return None;
    }
    let url = url.trim();
    if !url.contains('%') {
        return in_decoded(url);
    }
    let decoded = percent::decode(url);
    in_decoded(&percent::decode(&decoded))
}

fn in_decoded(url: &str) -> Option<Identifier> {
    let (host, path) = split(url)?;
    let site = site(&host);
    let resolver = matches!(site, "doi.org" | "dx.doi.org");
    database(site, path)
        .or_else(|| if resolver { doi::resolved(path) } else { None })
        .or_else(|| doi::in_url(path))
        .or_else(|| short_doi(site, path))
        .or_else(|| publisher(site, path))
        .or_else(|| register(url))
        .or_else(|| book(path))
        .or_else(|| handle(site, path))
        .or_else(|| nested(path))
}

/// An address printed in running text, around the trigger `://`.
pub(super) fn scan(text: &str, trigger: Range<usize>) -> Option<Hit> {
    let head = text[..trigger.start].trim_end_matches(' ');
    let scheme = ["https", "http"]
        .into_iter()
        .find(|it| head.len().checked_sub(it.len()).is_some_and(|at| goes_on(head, at, it)))?;
    let start = head.len() - scheme.len();
    let tail = trim(tail(text, trigger.start));
    let id = in_url(&format!("https{tail}"))?;
    Some((start..trigger.start + tail.len(), id))
}

/// What an address printed in running text goes on with at byte `at`.
fn tail(text: &str, at: usize) -> &str {
    token(head(&text[at..]), &['"', '“', '”', '|', '\\', '^', '`', '{', '}'])
}

/// As much as is read of an address.
fn head(text: &str) -> &str {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Where addresses begin in a text. One can hold another, which then is looked at again; a chain of
/// them is given up, so that time stays linear.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    /// Where the run of characters around the last one ends.
    end: usize,
    /// How many have begun in it.
    begun: u32,
}

impl Addresses {
    /// Most that begin in one run of characters.
    const MOST: u32 = 8;

    /// Whether the `://` at byte `at` is to be looked at.
    pub(super) fn may_begin(&mut self, text: &str, at: usize) -> bool {
        if at >= self.end {
            (self.end, self.begun) = (at + tail(text, at).len(), 0);
        }
        self.begun += 1;
        self.begun <= Self::MOST
    }
}

/// The run of characters without white space at the beginning of `text`; angle brackets end it
/// unless they are those of a SICI (`<493::AID-PROP493>`).
pub(super) fn token<'t>(text: &'t str, stops: &[char]) -> &'t str {
    let mut sici = false;
    let end = text.char_indices().find(|&(at, c)| match c {
        '<' => {
            let inside = text[at + 1..].split(['>', ' ', '\n']).next().unwrap_or("");
            sici = inside.contains(':') && inside.starts_with(|c: char| c.is_ascii_alphanumeric());
            !sici
        }
        '>' => !std::mem::take(&mut sici),
        _ if c.is_ascii_alphanumeric() => false,
        _ => c.is_whitespace() || c.is_control() || stops.contains(&c),
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// An address without the punctuation of the sentence around it.
fn trim(url: &str) -> &str {
    let mut url = url;
    while let Some(last) = url.chars().next_back() {
        let outside = match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '*' | '…' => true,
            ')' => url.matches(')').count() > url.matches('(').count(),
            ']' => url.matches(']').count() > url.matches('[').count(),
            _ => false,
        };
        if !outside {
            break;
        }
        url = &url[..url.len() - last.len_utf8()];
    }
    url
}

/// Host of an address in lower case, without `www.`; empty when there is none.
#[must_use]
pub fn host(url: &str) -> String {
    split(url).map(|(host, _)| host).unwrap_or_default()
}

/// Host (lower case, without `www.`, user and port) and the rest of an address.
fn split(url: &str) -> Option<(String, &str)> {
    if let Some(rest) = ["doi:", "urn:doi:", "info:doi/"].into_iter().find_map(|it| strip(url, it))
    {
        return Some(("doi.org".into(), rest)).filter(|_| !rest.is_empty());
    }
    let rest = strip(url, "https:").or_else(|| strip(url, "http:")).unwrap_or(url);
    let rest = rest.strip_prefix("//")?;
    let cut = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest[..cut].rsplit('@').next().unwrap_or("");
    let host = host.split(':').next().unwrap_or(host);
    let mut host = strip(host, "www.").unwrap_or(host).to_owned();
    host.make_ascii_lowercase();
    Some((host, &rest[cut..])).filter(|(host, _)| host.contains('.'))
}

fn strip<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    goes_on(text, 0, prefix).then(|| &text[prefix.len()..])
}

/// Known hosts, under their own name or behind a library's proxy (`doi-org.proxy.example.edu`,
/// `pubmed.ncbi.nlm.nih.gov.proxy.example.edu`).
fn site(host: &str) -> &str {
    const KNOWN: &[&str] = &[
        "doi.org",
        "dx.doi.org",
        "pubmed.ncbi.nlm.nih.gov",
        "ncbi.nlm.nih.gov",
        "pmc.ncbi.nlm.nih.gov",
        "europepmc.org",
        "arxiv.org",
        "nature.com",
        "thelancet.com",
    ];
    let host = host.strip_prefix("0-").unwrap_or(host);
    let host = host.strip_prefix("www-").unwrap_or(host);
    let behind = |name: &&&str| {
        let dashed = host.len() > name.len()
            && host.bytes().zip(name.bytes()).all(|(a, b)| a == b || (a == b'-' && b == b'.'))
            && host.as_bytes()[name.len()] == b'.';
        dashed || host == **name
    };
    KNOWN.iter().find(behind).copied().unwrap_or(host)
}

/// PubMed, PubMed Central, Europe PMC, arXiv.
fn database(site: &str, path: &str) -> Option<Identifier> {
    let segments = || path.split(['/', '?', '&', '#', '=', ':']).filter(|it| !it.is_empty());
    match site {
        "arxiv.org" | "export.arxiv.org" => {
            let kinds = ["/abs/", "/pdf/", "/ps/", "/html/", "/format/"];
            let at = kinds.iter().find_map(|kind| path.find(kind).map(|at| at + kind.len()))?;
            arxiv::number(path, at).map(|(_, id)| id)
        }
        "ncbi.nlm.nih.gov"
        | "pubmed.ncbi.nlm.nih.gov"
        | "pmc.ncbi.nlm.nih.gov"
        | "europepmc.org"
        | "ukpmc.ac.uk"
        | "pubmedcentral.nih.gov"
        | "pubmedcentral.com"
        | "pubmed.gov"
        | "pubmed.com"
        | "pubmed.cn" => {
            let central = segments().find_map(pmcid);
            central.or_else(|| segments().zip(segments().skip(1)).find_map(labelled)).or_else(
                || {
                    let first = segments().next().filter(|_| site.starts_with("pubmed."))?;
                    pmid(first)
                },
            )
        }
        _ => None,
    }
}

/// `PMC4304851`, with what a path may put behind it (`.pdf`).
fn pmcid(segment: &str) -> Option<Identifier> {
    let number = strip(segment, "pmc")?;
    let count = digits(number, 0);
    (count > 2).then(|| Identifier::Pmcid(format!("PMC{}", &number[..count])))
}

fn pmid(segment: &str) -> Option<Identifier> {
    let count = digits(segment, 0);
    (count == segment.len() && (1..=8).contains(&count))
        .then(|| Identifier::Pmid(segment.to_owned()))
}

/// A number after the part of the path or query that says what it is.
fn labelled((label, value): (&str, &str)) -> Option<Identifier> {
    let value = value.split([',', '+', '[', ' ']).next()?;
    match label.to_ascii_lowercase().as_str() {
        "pubmed" | "med" | "pmid" | "list_uids" | "uid" | "term" | "pubmedid" => pmid(value),
        "articles" | "artid" => (digits(value, 0) == value.len() && value.len() > 3)
            .then(|| Identifier::Pmcid(format!("PMC{value}"))),
        _ => None,
    }
}

/// `doi.org/10/b6vnmd`.
fn short_doi(site: &str, path: &str) -> Option<Identifier> {
    let code = path.strip_prefix("/10/").or_else(|| path.strip_prefix("10/"))?;
    let code = code.split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    (matches!(site, "doi.org" | "dx.doi.org") && code.len() >= 3)
        .then(|| Identifier::ShortDoi(format!("10/{}", code.to_ascii_lowercase())))
}

/// A publisher's own number that is the suffix of its DOI.
fn publisher(site: &str, path: &str) -> Option<Identifier> {
    if matches!(site, "biorxiv.org" | "medrxiv.org") {
        return preprint(path);
    }
    if site.ends_with("bmj.com") && site == "bmj.com" {
        let last = path.split(['?', '#']).next()?.split('/').find(|it| it.starts_with("bmj."))?;
        return Some(Identifier::Doi(format!(
            "10.1136/{}",
            without_extension(last).to_ascii_lowercase()
        )));
    }
    let (_, before, doi) = PUBLISHERS.iter().find(|(host, ..)| *host == site)?;
    let at = path.find(before)? + before.len();
    let number = path[at..].split(['/', '?', '#']).next()?;
    let number = if *doi == "10.1016/" { number } else { without_extension(number) };
    let plausible = number.len() >= 3 && number.bytes().any(|byte| byte.is_ascii_digit());
    plausible.then(|| Identifier::Doi(format!("{doi}{}", number.to_ascii_lowercase())))
}

fn without_extension(name: &str) -> &str {
    [".pdf", ".epdf", ".full", ".abstract"]
        .iter()
        .find_map(|end| name.find(end).map(|at| &name[..at]))
        .unwrap_or(name)
}

/// bioRxiv's and medRxiv's early addresses: `/content/early/2017/08/31/087619.full.pdf`.
fn preprint(path: &str) -> Option<Identifier> {
    let number = path.split_once("/early/")?.1.split('/').nth(3)?;
    let number = &number[..digits(number, 0)];
    (number.len() == 6).then(|| Identifier::Doi(format!("10.1101/{number}")))
}

/// A register's number anywhere in the address.
fn register(url: &str) -> Option<Identifier> {
    let triggers = super::TRIGGERS.find(url, 0..url.len());
    triggers.filter_map(|(range, _)| trial::scan(url, range)).map(|(_, id)| id).next()
}

/// An ISBN behind its label (`isbn=`, `/isbn/`, `BookSources/`).
fn book(path: &str) -> Option<Identifier> {
    ["isbn", "booksources/"].iter().find_map(|label| {
        let at = super::find(path, label)? + label.len();
        isbn::number(path, super::skip(path, at, 2, &['/', '=', ':'])).map(|(_, id)| id)
    })
}

fn handle(site: &str, path: &str) -> Option<Identifier> {
    let value = path.strip_prefix('/').filter(|_| site == "hdl.handle.net")?;
    super::handle::scan(value, 0..0).map(|(_, id)| id)
}

/// An address inside another one's query (`login?url=https://doi.org/...`).
fn nested(path: &str) -> Option<Identifier> {
    let at = super::find(path, "http")?;
    let address = |scheme: &str| path[at..].find(scheme).map(|from| &path[at + from..]);
    in_url(address("http://").or_else(|| address("https://"))?)
}
