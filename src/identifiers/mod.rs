//! Identifiers of papers, trials and books: found in running text and in addresses, normalised.
//!
//! A room of its own under `citations` and `references`, which both need it.

use std::fmt;

use crate::text::Span;

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

/// Finds the identifiers in running text, in order; bare numbers need a label. Spans are bytes of
/// `text`.
#[must_use]
pub fn in_text(text: &str) -> Vec<(Span, Identifier)> {
    let _ = text;
    Vec::new()
}

/// The identifier that an address leads to, if any.
#[must_use]
pub fn in_url(url: &str) -> Option<Identifier> {
    let _ = url;
    None
}

impl Identifier {
    /// The `https` address that it leads to; `None` for a register without one.
    #[must_use]
    pub fn url(&self) -> Option<String> {
        Some(match self {
            Self::Doi(value) | Self::ShortDoi(value) => format!("https://doi.org/{value}"),
            Self::Pmid(value) => format!("https://pubmed.ncbi.nlm.nih.gov/{value}/"),
            Self::Pmcid(value) => format!("https://pmc.ncbi.nlm.nih.gov/articles/{value}/"),
            Self::Arxiv(value) => format!("https://arxiv.org/abs/{value}"),
            Self::Trial(value) => format!("https://clinicaltrials.gov/study/{value}"),
            Self::Isbn(value) => format!("https://openlibrary.org/isbn/{value}"),
            Self::Handle(value) => format!("https://hdl.handle.net/{value}"),
        })
    }
}
