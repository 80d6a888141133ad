//! Identifiers of papers, trials and books: found in running text and in addresses, normalised.
//!
//! A room of its own under `citations` and `references`, which both need it. Bias: a bare number is
//! nothing; it needs a label, a prefix that only identifiers have, or an address around it.

mod arxiv;
mod doi;
mod handle;
mod isbn;
mod own;
mod percent;
mod pubmed;
mod trial;
mod triggers;
mod url;

use std::fmt;
use std::ops::Range;
use std::sync::LazyLock;

use crate::text::{Span, has_digit};

pub use own::own;
use triggers::{Scan, Triggers};
pub use url::{host, in_url};

/// An identifier in its normal form.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Identifier {
    /// Lower case, from `10.`.
    Doi(String),
    /// `10/` and a code, lower case.
    ShortDoi(String),
    /// Digits.
    Pmid(String),
    /// `PMC` and digits.
    Pmcid(String),
    /// Without version; old ones with archive, without subject class (`math/0309136`).
    Arxiv(String),
    /// A trial register's number, upper case (`NCT00848692`, `ISRCTN11093872`).
    Trial(String),
    /// 13 digits.
    Isbn(String),
    /// Prefix, slash, suffix.
    Handle(String),
}

impl fmt::Display for Identifier {
    /// `type:value`, as in `doi:10.1000/x`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Doi(value) => write!(f, "doi:{value}"),
            Self::ShortDoi(value) => write!(f, "shortdoi:{value}"),
            Self::Pmid(value) => write!(f, "pmid:{value}"),
            Self::Pmcid(value) => write!(f, "pmcid:{value}"),
            Self::Arxiv(value) => write!(f, "arxiv:{value}"),
            Self::Trial(value) if value.starts_with("NCT") => write!(f, "nct:{value}"),
            Self::Trial(value) => write!(f, "trial:{value}"),
            Self::Isbn(value) => write!(f, "isbn:{value}"),
            Self::Handle(value) => write!(f, "hdl:{value}"),
        }
    }
}

impl Identifier {
    /// The `https` address that it leads to.
    #[must_use]
    pub fn url(&self) -> Option<String> {
        Some(match self {
            Self::Doi(value) | Self::ShortDoi(value) => {
                format!("https://doi.org/{}", percent::encode(value))
            }
            Self::Pmid(value) => format!("https://pubmed.ncbi.nlm.nih.gov/{value}/"),
            Self::Pmcid(value) => format!("https://pmc.ncbi.nlm.nih.gov/articles/{value}/"),
            Self::Arxiv(value) => format!("https://arxiv.org/abs/{}", percent::encode(value)),
            Self::Trial(value) => trial::url(value),
            Self::Isbn(value) => format!("https://openlibrary.org/isbn/{value}"),
            Self::Handle(value) => format!("https://hdl.handle.net/{}", percent::encode(value)),
        })
    }
}

/// What an exact scan found: bytes of the text, and the identifier in normal form.
type Hit = (Range<usize>, Identifier);

/// Cheap triggers, lower case, each with its exact scan. Where two fit, the longer one goes first.
static SCANS: &[(&[&str], Scan)] = &[
    (&["10."], doi::scan),
    (&["10/"], doi::scan_short),
    (&["pmid", "pubmed"], pubmed::scan_pmid),
    (&["pmc"], pubmed::scan_pmcid),
    (&["arxiv"], arxiv::scan),
    (arxiv::ARCHIVES, arxiv::scan_archive),
    (&["isbn"], isbn::scan),
    (&["978-", "978 ", "978–", "978\u{2011}", "978\u{ad}", "978\u{a0}"], isbn::scan_split),
    (&["978", "979"], isbn::scan_listed),
    (&["0x", "1x", "2x", "3x", "4x", "5x", "6x", "7x", "8x", "9x"], isbn::scan_x),
    (&["hdl:", "hdl.handle.net/"], handle::scan),
    (&["://"], url::scan),
];

static TRIGGERS: LazyLock<Triggers> = LazyLock::new(|| {
    let words =
        SCANS.iter().flat_map(|(words, scan)| words.iter().map(|word| ((*word).to_owned(), *scan)));
    let labels = trial::labels().into_iter().map(|label| (label, trial::scan as Scan));
    Triggers::of(words.chain(labels).collect())
});

/// Finds the identifiers in running text, in order; bare numbers need a label. Spans are bytes of
/// `text`.
#[must_use]
pub fn in_text(text: &str) -> Vec<(Span, Identifier)> {
    let mut found: Vec<(Span, Identifier)> = Vec::new();
    let mut end = 0;
    let mut addresses = url::Addresses::default();
    for (trigger, scan) in numbered(text).flat_map(|line| TRIGGERS.find(text, line)) {
        let worn = &text[trigger.clone()] == "://" && !addresses.may_begin(text, trigger.start);
        if trigger.start < end || worn {
            continue;
        }
        if let Some((range, id)) = scan(text, trigger)
            && range.start >= end
        {
            end = range.end;
            found.push((Span::new(range.start as u32, range.end as u32), id));
        }
    }
    found
}

/// The lines that have a digit, or a label for a number at the beginning of the next one.
fn numbered(text: &str) -> impl Iterator<Item = Range<usize>> {
    const HEAD: usize = 16;
    let mut at = 0;
    let line_of = move |from: usize| {
        let length = memchr::memchr(b'\n', &text.as_bytes()[from..]);
        from..length.map_or(text.len(), |length| from + length + 1)
    };
    std::iter::from_fn(move || {
        while at < text.len() {
            let line = line_of(at);
            at = line.end;
            let head = &text.as_bytes()[line.end..text.len().min(line.end + HEAD)];
            if has_digit(&text.as_bytes()[line.clone()]) || has_digit(head) {
                return Some(line);
            }
        }
        None
    })
}

/// Skips what stands between a label and its number: spaces, colons and the like, at most `limit`
/// characters.
fn skip(text: &str, from: usize, limit: usize, marks: &[char]) -> usize {
    let rest = text.get(from..).unwrap_or("");
    let between = rest.chars().take(limit).take_while(|c| c.is_whitespace() || marks.contains(c));
    from + between.map(char::len_utf8).sum::<usize>()
}

/// Length of the run of ASCII digits at `from`.
fn digits(text: &str, from: usize) -> usize {
    let rest = text.as_bytes().get(from..).unwrap_or(&[]);
    rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

/// Where `word`, in lower case, stands in `text`, in any case.
fn find(text: &str, word: &str) -> Option<usize> {
    let first = *word.as_bytes().first()?;
    let mut places = memchr::memchr2_iter(first, first.to_ascii_uppercase(), text.as_bytes());
    places.find(|at| {
        let here = text.as_bytes().get(*at..*at + word.len());
        here.is_some_and(|here| here.eq_ignore_ascii_case(word.as_bytes()))
    })
}

/// Whether the character before `at` is a letter or digit.
fn follows_word(text: &str, at: usize) -> bool {
    text.get(..at).and_then(|head| head.chars().next_back()).is_some_and(char::is_alphanumeric)
}

/// Whether `text` goes on with `word` at `from`, in any case.
fn goes_on(text: &str, from: usize, word: &str) -> bool {
    text.get(from..from + word.len()).is_some_and(|it| it.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests;
