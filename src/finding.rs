//! What the rooms find, in document spans. `report.rs` turns it into what leaves the engine.

use crate::category::{Category, Group};
use crate::identifiers::Identifier;
use crate::text::Span;

/// A sentence of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Its text, with a citation marker right after its full stop.
    pub span: Span,
    /// Index of its block.
    pub block: u32,
}

/// How a relation is worded (Yu, Li and Wang 2019).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Strength {
    /// No relation between two things is stated.
    #[default]
    None,
    /// Two things go together.
    Association,
    /// One may bring about the other.
    Conditional,
    /// One brings about the other.
    Direct,
}

/// Whether the claim is made or denied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Polarity {
    /// Made.
    #[default]
    Positive,
    /// Denied ("does not prevent").
    Negative,
}

/// Whether a sentence tells what to do (Li, Wang and Yu 2021).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Advice {
    /// It does not.
    #[default]
    None,
    /// Something can be done, is an option, is useful.
    Weak,
    /// A duty, a recommendation, a need.
    Strong,
}

/// Who says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Voice {
    /// The page.
    #[default]
    Page,
    /// Somebody quoted word for word.
    Quotation,
    /// Somebody else, reported: also claims that the page calls a myth.
    Reported,
}

/// What stands behind a claim on the page; taxonomy, "Deciding support".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Support {
    /// A marker, link, identifier or author and year in the sentence.
    SameSentence,
    /// The quotation it stands in carries a marker at its end.
    SameQuote,
    /// It leads into a quotation with a source.
    LeadsIntoQuote,
    /// A marker nearby in the paragraph.
    SameParagraph,
    /// The paragraph names a source.
    Attributed,
    /// The page has a list of references, but nothing here points to it.
    ListOnly,
    /// None of these.
    Uncited,
    /// Headings, anecdotes, link lists and the like are never uncited.
    #[default]
    NotApplicable,
}

/// A claim in one sentence, of one category.
#[derive(Debug, Clone)]
pub struct Claim {
    /// What kind.
    pub category: &'static Category,
    /// Index of the sentence.
    pub sentence: u32,
    /// The words that the underline covers.
    pub span: Span,
    /// The words that fired.
    pub cues: Vec<Span>,
    /// How it is worded.
    pub strength: Strength,
    /// The words that show how; empty where nothing does.
    pub worded: Span,
    /// Made or denied.
    pub polarity: Polarity,
    /// Who says it.
    pub voice: Voice,
    /// Finer kind within the category (`relative_only`, `stop_or_replace`); empty for most.
    pub detail: &'static str,
    /// Anecdotes: sentences of one story share a number; 0 stands alone.
    pub group: u32,
    /// What stands behind it.
    pub support: Support,
    /// Indices of the references behind it.
    pub references: Vec<u32>,
    /// Indices of the citations behind it.
    pub citations: Vec<u32>,
}

impl Claim {
    /// A claim of the page's own, of which no more is known.
    #[must_use]
    pub const fn new(category: &'static Category, sentence: u32, span: Span) -> Self {
        Self {
            category,
            sentence,
            span,
            cues: Vec::new(),
            strength: Strength::None,
            worded: Span::new(0, 0),
            polarity: Polarity::Positive,
            voice: Voice::Page,
            detail: "",
            group: 0,
            support: Support::NotApplicable,
            references: Vec::new(),
            citations: Vec::new(),
        }
    }

    /// Whether it says that one thing has to do with another. What a test finds, it does not cause.
    #[must_use]
    pub fn relates(&self) -> bool {
        self.category.group == Group::Claimed && self.category.id != "test_screening"
    }

    /// Whether it says no more than how the sentence is worded.
    #[must_use]
    pub fn is_of_wording(&self) -> bool {
        matches!(self.category.id, "causal" | "association")
    }

    /// 0 note, 1 information, 2 look closer, 3 pause. An offer or a secret that others speak of
    /// asks nothing of the reader.
    #[must_use]
    pub fn attention(&self) -> u8 {
        let asks = matches!(self.category.id, "commercial" | "suppression");
        match self.category.attention {
            _ if self.detail == "named_next" => 0,
            attention if asks && self.voice != Voice::Page => attention.min(1),
            attention => attention,
        }
    }
}

/// How a citation points at its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum CitationKind {
    /// `(1)`, `[2, 3]`, a superscript, a symbol.
    Numeric,
    /// `(Smith, 2019)`, `Smith and Lee (2019)`, a year alone.
    AuthorYear,
    /// An identifier printed in the text (DOI, PMID, NCT).
    Identifier,
    /// A hyperlink to a paper or register.
    Hyperlink,
    /// A source named in running text.
    Name,
}

/// Where a citation leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Status {
    /// To a paper with an identifier or address.
    Linked,
    /// To an entry without one: a search is offered.
    Unlinked,
    /// To no entry of the page.
    Dead,
    /// To the list of the paper that is being quoted.
    Nested,
    /// To more than one entry.
    Ambiguous,
}

/// A citation in the text.
#[derive(Debug, Clone)]
pub struct Citation {
    /// The marker.
    pub span: Span,
    /// Index of the sentence it belongs to, when it stands in one.
    pub sentence: Option<u32>,
    /// How it points.
    pub kind: CitationKind,
    /// Where it leads.
    pub status: Status,
    /// Indices of the references it means.
    pub references: Vec<u32>,
    /// Identifiers that it carries itself.
    pub ids: Vec<Identifier>,
    /// Address that it links to itself, on another page.
    pub href: Option<String>,
    /// A name in the text is nearly, not exactly, an author in the list.
    pub name_differs: bool,
}

/// An entry of a list of references.
#[derive(Debug, Clone, Default)]
pub struct Reference {
    /// Number printed before it or by the browser.
    pub number: Option<u32>,
    /// Which of the page's lists it stands in, from 0.
    pub list: u32,
    /// The entry proper, without its number and without a printed abstract.
    pub span: Span,
    /// The whole item, for markers that link to it and for "not in body text".
    pub item: Span,
    /// An abstract printed after the entry.
    pub printed_abstract: Option<Span>,
    /// Its parts.
    pub csl: Csl,
    /// Identifiers printed in it or carried by its links.
    pub ids: Vec<Identifier>,
    /// Addresses that it links to on other pages, as written.
    pub hrefs: Vec<String>,
    /// Ids of the elements that a marker's link may name (the item's own and those inside it).
    pub element_ids: Vec<String>,
    /// Study type as far as title, entry or printed abstract tell (`review`, `trial`); or empty.
    pub study: &'static str,
    /// Citation categories that hold for it (`src_preprint`, `ref_uncited`, `author_mismatch`).
    pub flags: Vec<&'static str>,
}

/// One of [`CSL_TYPES`].
pub type CslType = &'static str;

/// The types of CSL-JSON 1.0 that references are told apart by.
pub const CSL_TYPES: &[CslType] = &[
    "article",
    "article-journal",
    "article-newspaper",
    "book",
    "chapter",
    "document",
    "paper-conference",
    "report",
    "thesis",
    "webpage",
];

/// A reference's parts, named as in CSL-JSON 1.0.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case", default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Csl {
    /// `article-journal`, `book`, `chapter`, `thesis`, `report`, `webpage`, `article-newspaper`...
    #[serde(rename = "type", deserialize_with = "known_type")]
    pub kind: CslType,
    /// Title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Authors in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "types", ts(type = "Array<Partial<Name>>"))]
    pub author: Vec<Name>,
    /// Editors in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "types", ts(type = "Array<Partial<Name>>"))]
    pub editor: Vec<Name>,
    /// Journal, book or site that holds it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub container_title: String,
    /// Year; 0 when not known.
    #[serde(
        serialize_with = "write_issued",
        deserialize_with = "read_issued",
        skip_serializing_if = "is_zero"
    )]
    #[cfg_attr(feature = "types", ts(type = "{ \"date-parts\": [[number]] }"))]
    pub issued: u16,
    /// Volume.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub volume: String,
    /// Issue.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub issue: String,
    /// Pages or article number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub page: String,
    /// Publisher.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    /// DOI in lower case, without a prefix.
    #[serde(rename = "DOI", skip_serializing_if = "String::is_empty")]
    pub doi: String,
    /// PubMed number.
    #[serde(rename = "PMID", skip_serializing_if = "String::is_empty")]
    pub pmid: String,
    /// PubMed Central number with `PMC`.
    #[serde(rename = "PMCID", skip_serializing_if = "String::is_empty")]
    pub pmcid: String,
    /// ISBN, 13 digits.
    #[serde(rename = "ISBN", skip_serializing_if = "String::is_empty")]
    pub isbn: String,
    /// Address.
    #[serde(rename = "URL", skip_serializing_if = "String::is_empty")]
    pub url: String,
}

/// A person or an organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Name {
    /// Family name with particles.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub family: String,
    /// Given names or initials.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub given: String,
    /// Name of an organisation, instead of the other two.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub literal: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn is_zero(year: &u16) -> bool {
    *year == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn write_issued<S: serde::Serializer>(year: &u16, serializer: S) -> Result<S::Ok, S::Error> {
    use serde::ser::SerializeMap;
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry("date-parts", &[[year]])?;
    map.end()
}

fn read_issued<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "kebab-case")]
    struct Issued {
        date_parts: Vec<Vec<u16>>,
    }
    let issued: Issued = serde::Deserialize::deserialize(deserializer)?;
    Ok(issued.date_parts.first().and_then(|parts| parts.first()).copied().unwrap_or(0))
}

fn known_type<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<CslType, D::Error> {
    let name: String = serde::Deserialize::deserialize(deserializer)?;
    Ok(CSL_TYPES.iter().find(|known| **known == name).copied().unwrap_or("document"))
}
