//! What kind of publication an entry is, in CSL's terms.

use crate::finding::Csl;
use crate::text::holds;

use super::words::{self, Words};

/// What words tell, each a bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Told(u16);

impl Told {
    const THESIS: Self = Self(1);
    const PREPRINT: Self = Self(2);
    const REPORT: Self = Self(4);
    const GUIDELINE: Self = Self(8);
    const LOOKED_UP: Self = Self(16);
    const SITE: Self = Self(32);
    const MEETING: Self = Self(64);
    const PROCEEDINGS: Self = Self(128);
    const JOURNAL: Self = Self(256);

    /// The shortest word that tells something, and the longest.
    const SHORTEST: usize = "proc".len();
    const LONGEST: usize = "dissertationsschrift".len();

    /// What the words of `text` tell.
    fn of(text: &str) -> Self {
        let words = words::apart(text).filter(|(_, word)| word.len() >= Self::SHORTEST);
        Self(words.fold(0, |told, (_, word)| told | Self::of_word(word).0))
    }

    fn of_word(word: &str) -> Self {
        let mut lower = [0; Self::LONGEST];
        let Some(lower) = lower.get_mut(..word.len()) else { return Self::default() };
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        match &*lower {
            b"thesis" | b"dissertation" | b"diss" | b"habilitation" | b"dissertationsschrift" => {
                Self::THESIS
            }
            b"preprint" | b"biorxiv" | b"medrxiv" | b"arxiv" | b"psyarxiv" | b"chemrxiv" => {
                Self::PREPRINT
            }
            b"report" => Self::REPORT,
            b"guideline" | b"guidelines" => Self::GUIDELINE,
            b"retrieved" | b"accessed" => Self::LOOKED_UP,
            b"website" => Self::SITE,
            b"conference" | b"workshop" | b"symposium" | b"congress" => Self::MEETING,
            b"proceedings" | b"proc" => Self::PROCEEDINGS,
            b"journal" | b"science" | b"medicine" | b"review" | b"reviews" | b"annual" => {
                Self::JOURNAL
            }
            _ => Self::default(),
        }
    }

    const fn tells(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The CSL type of an entry with these fields, printed like this.
pub(super) fn of(csl: &Csl, entry: &str) -> &'static str {
    let told = Told::of(entry);
    let placed = !csl.volume.is_empty() || !csl.issue.is_empty() || !csl.page.is_empty();
    let container = &csl.container_title;
    if !placed && LABELS.iter().any(|label| within(entry, label)) {
        "document"
    } else if told.tells(Told::THESIS) && !placed {
        "thesis"
    } else if told.tells(Told::PREPRINT) && csl.issue.is_empty() {
        "article"
    } else if !container.is_empty() {
        contained(csl, entry, told, placed)
    } else if !csl.isbn.is_empty() || !csl.publisher.is_empty() && csl.url.is_empty() {
        if told.tells(Told::REPORT) { "report" } else { "book" }
    } else if (told.tells(Told::REPORT) || told.tells(Told::GUIDELINE)) && csl.url.is_empty() {
        "report"
    } else if !csl.url.is_empty() || told.tells(Told::LOOKED_UP) || told.tells(Told::SITE) {
        "webpage"
    } else if placed {
        "article-journal"
    } else {
        "document"
    }
}

/// What the papers that come with a drug are called.
const LABELS: [&str; 5] = [
    "package insert",
    "prescribing information",
    "drug label",
    "product monograph",
    "summary of product characteristics",
];

fn within(text: &str, part: &str) -> bool {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    let mut starts = memchr::memchr2_iter(part[0], part[0].to_ascii_uppercase(), text);
    starts.any(|at| text.get(at..at + part.len()).is_some_and(|it| it.eq_ignore_ascii_case(part)))
}

fn contained(csl: &Csl, entry: &str, told: Told, placed: bool) -> &'static str {
    let container = &csl.container_title;
    let within = || ["In: ", " In ", " in: ", ", in "].iter().any(|lead| holds(entry, lead));
    let named = Told::of(container);
    if named.tells(Told::MEETING) || named.tells(Told::PROCEEDINGS) && within() {
        "paper-conference"
    } else if (!csl.publisher.is_empty() || !csl.editor.is_empty())
        && !named.tells(Told::JOURNAL)
        && within()
    {
        "chapter"
    } else if placed || !csl.doi.is_empty() || !csl.pmid.is_empty() {
        "article-journal"
    } else if named.tells(Told::GUIDELINE) {
        "report"
    } else if any_listed(container, Words::Newspaper) {
        "article-newspaper"
    } else if !csl.url.is_empty() || told.tells(Told::LOOKED_UP) {
        "webpage"
    } else if !csl.publisher.is_empty() && !any_listed(container, Words::Journal) {
        "chapter"
    } else {
        "article-journal"
    }
}

fn any_listed(text: &str, list: Words) -> bool {
    words::apart(text).any(|(_, word)| words::has(list, word))
}
