//! What leaves the engine: plain data, places as text nodes and UTF-16 offsets.

use serde::Serialize;

use crate::finding::{CitationKind, Csl, Polarity, Status, Strength, Support, Voice};
use crate::text::Anchor;

/// Everything found on a page.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Report {
    /// Version of this shape.
    pub version: u32,
    /// Address of the page; empty when not known.
    pub url: String,
    /// Primary language subtag; empty when not known.
    pub lang: String,
    /// Words of running text, headings, quotations and captions.
    pub words: u32,
    /// In document order.
    pub claims: Vec<Claim>,
    /// In document order.
    pub citations: Vec<Citation>,
    /// In document order.
    pub references: Vec<Reference>,
    /// What holds for the page as a whole.
    pub notes: Vec<Note>,
}

/// Where on the page, as far as it changes how a claim is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Section {
    /// Running text.
    Body,
    /// Title or heading.
    Heading,
    /// Quoted text.
    Quotation,
    /// Text of a figure.
    Caption,
    /// Titles of other pages.
    LinkList,
    /// A reader's comment.
    Comment,
    /// A cell of a table.
    Table,
}

/// The three lines of a card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Card {
    /// Kind of claim.
    pub title: String,
    /// What the page gives.
    pub given: String,
    /// One question to ask the paper; may be empty.
    pub ask: String,
}

/// A claim.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Claim {
    /// Id of its category.
    pub category: &'static str,
    /// Finer kind within the category; empty for most.
    pub detail: &'static str,
    /// The sentence.
    pub text: String,
    /// The words that the underline covers.
    pub span_text: String,
    /// The words that fired.
    pub cues: Vec<String>,
    /// How it is worded.
    pub strength: Strength,
    /// Made or denied.
    pub polarity: Polarity,
    /// Where it stands.
    pub section: Section,
    /// Who says it.
    pub voice: Voice,
    /// What stands behind it.
    pub support: Support,
    /// Ids of the references behind it.
    pub references: Vec<String>,
    /// Indices into [`Report::citations`] of the citations behind it.
    pub citations: Vec<u32>,
    /// 0 note, 1 information, 2 look closer, 3 pause.
    pub attention: u8,
    /// Whether the default settings give it a mark of its own.
    pub shown: bool,
    /// `id` of the nearest enclosing element that has one.
    pub element_id: Option<String>,
    /// Number of its sentence; claims of one sentence share a badge.
    pub sentence: u32,
    /// Number of its paragraph; a paragraph has at most three badges, a story one.
    pub paragraph: u32,
    /// 0 for the first choice among the claims of its paragraph, and so on.
    pub rank: u32,
    /// Stories: claims of one story share a number; 0 stands alone.
    pub group: u32,
    /// Place of the underlined words.
    pub anchor: Anchor,
    /// What its card says.
    pub card: Card,
}

/// A citation in the text.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Citation {
    /// As printed.
    pub marker: String,
    /// How it points at its source.
    pub kind: CitationKind,
    /// Where it leads.
    pub status: Status,
    /// Ids of the references it means.
    pub references: Vec<String>,
    /// Where its badge leads: `http` or `https`; `None` when nowhere.
    pub url: Option<String>,
    /// The sentence it belongs to.
    pub text: String,
    /// `id` of the nearest enclosing element that has one.
    pub element_id: Option<String>,
    /// Ids of citation categories that hold for it (`cite_linked`, `author_mismatch`).
    pub flags: Vec<&'static str>,
    /// Place of the marker.
    pub anchor: Anchor,
    /// Whether the page itself makes the marker a link.
    pub is_page_link: bool,
    /// What its card says.
    pub card: Card,
}

/// An entry of the page's list of references.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Reference {
    /// `ref-1`, `ref-2`, ... in document order.
    pub id: String,
    /// Its number in its list.
    pub number: Option<u32>,
    /// As printed.
    pub raw: String,
    /// Its parts.
    #[cfg_attr(feature = "types", ts(type = "Partial<Csl>"))]
    pub csl: Csl,
    /// As a person would cite it: `D’Alterio et al., 2020`.
    pub short: String,
    /// Study type (`review`, `trial`); empty when not known.
    pub study: &'static str,
    /// Where its badge leads.
    pub link: Option<Link>,
    /// All places it can lead to, best first; `link` is the first.
    pub links: Vec<Link>,
    /// Ids of citation categories that hold for it.
    pub flags: Vec<&'static str>,
    /// `id` of the nearest enclosing element that has one.
    pub element_id: Option<String>,
    /// Place of the entry.
    pub anchor: Anchor,
}

/// Where a badge leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Link {
    /// What kind of place.
    pub kind: LinkKind,
    /// `http` or `https`.
    pub url: String,
    /// What the link says: it names the place ("Open the paper (doi.org)").
    pub label: String,
}

/// What kind of place a link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum LinkKind {
    /// doi.org.
    Doi,
    /// PubMed.
    Pubmed,
    /// PubMed Central: free full text.
    Pmc,
    /// arXiv: free full text.
    Arxiv,
    /// A trial register.
    Trial,
    /// A book.
    Isbn,
    /// The address that the page gives.
    Url,
    /// A search by title.
    Search,
}

/// Something that holds for the page as a whole.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Note {
    /// Which.
    pub kind: NoteKind,
    /// In plain words.
    pub text: String,
}

/// What can hold for a page as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum NoteKind {
    /// A disclaimer stands on the page.
    Disclaimer,
    /// The notice that statements were not evaluated by the FDA.
    NotEvaluated,
    /// The page's author sells something on its subject.
    AuthorSellsRelatedProduct,
    /// All markers lead to one source.
    SingleSource,
    /// A list of references, but no number or name in the text points to it.
    ListWithoutMarkers,
    /// Not English: claims are not read, citations are.
    LanguageNotRead,
}
