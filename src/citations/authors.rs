//! Who wrote the page's references, for citations by author and year.

use std::collections::HashMap;
use std::rc::Rc;

use crate::blocks::Document;
use crate::finding::{Name, Reference};

use super::fold::fold;

/// What an author-year citation can name a reference by.
#[derive(Clone)]
pub(super) struct Work {
    /// Its index.
    pub(super) entry: u32,
    /// Shared by its years.
    pub(super) names: Rc<Names>,
    /// Letter printed after the year.
    pub(super) letter: Option<char>,
}

/// Who wrote a reference.
pub(super) struct Names {
    /// Family names or organisations, folded, in order.
    pub(super) families: Vec<String>,
    /// Beginning of the entry as printed, folded: what to compare when the names are not known.
    pub(super) head: String,
    /// The list of names may be cut short.
    pub(super) open: bool,
}

/// Letters of a name that it is looked up by: "R Core Team" begins with one.
const INITIAL: usize = 1;

/// Most works of one year that begin with the same letters; keeps the search linear.
const MOST: usize = 200;

/// The page's references by year and first letters.
pub(super) struct Works {
    by_year: HashMap<(u16, String), Vec<Work>>,
}

fn initial(word: &str) -> String {
    word.chars().take(INITIAL).collect()
}

/// How much of an entry is looked at for names.
const HEAD: usize = 160;

impl Works {
    pub(super) fn new(document: &Document, references: &[Reference]) -> Self {
        let mut by_year: HashMap<(u16, String), Vec<Work>> = HashMap::new();
        for (reference, entry) in references.iter().zip(0u32..) {
            let raw = document.str(reference.span);
            let mut years = printed_years(raw);
            if reference.csl.issued != 0
                && !years.iter().any(|(year, _)| *year == reference.csl.issued)
            {
                years.push((reference.csl.issued, None));
            }
            let work = work(reference, raw, entry);
            let mut keys = vec![initial(&work.names.head)];
            keys.extend(work.names.families.first().map(|family| initial(family)));
            keys.dedup();
            for (year, letter) in years {
                for key in &keys {
                    let known = by_year.entry((year, key.clone())).or_default();
                    if known.len() < MOST {
                        known.push(Work { letter, ..work.clone() });
                    }
                }
            }
        }
        Self { by_year }
    }

    /// References of a year whose names may begin with `word`, folded.
    pub(super) fn find(&self, year: u16, word: &str) -> &[Work] {
        self.by_year.get(&(year, initial(word))).map_or(&[], Vec::as_slice)
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.by_year.is_empty()
    }
}

fn work(reference: &Reference, raw: &str, entry: u32) -> Work {
    let names = &reference.csl.author;
    let names = if names.is_empty() { &reference.csl.editor } else { names };
    let families: Vec<String> =
        names.iter().map(family).map(fold).filter(|it| !it.is_empty()).collect();
    let end = raw.char_indices().nth(HEAD).map_or(raw.len(), |(at, _)| at);
    let open = raw.contains("et al") || raw.contains('…');
    let names = Names { families, head: fold(&raw[..end]), open };
    Work { entry, names: Rc::new(names), letter: None }
}

fn family(name: &Name) -> &str {
    if name.family.is_empty() { &name.literal } else { &name.family }
}

/// Four-digit years in an entry, each with the letter after it.
fn printed_years(raw: &str) -> Vec<(u16, Option<char>)> {
    let bytes = raw.as_bytes();
    let mut years: Vec<(u16, Option<char>)> = Vec::new();
    for at in memchr::memchr2_iter(b'1', b'2', bytes) {
        if let Some((year, letter, _)) = year_at(raw, at)
            && !years.iter().any(|(known, _)| *known == year)
        {
            years.push((year, letter));
        }
    }
    years
}

/// The year at byte `at`, the letter that tells works of one year apart, and where they end.
pub(super) fn year_at(text: &str, at: usize) -> Option<(u16, Option<char>, usize)> {
    let bytes = text.as_bytes();
    let before = at.checked_sub(1).map(|at| bytes[at]);
    if before.is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'/')) {
        return None;
    }
    let digits = bytes.get(at..at + 4)?;
    let century =
        digits.starts_with(b"18") || digits.starts_with(b"19") || digits.starts_with(b"20");
    if !century || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let year = text[at..at + 4].parse().ok()?;
    let next = bytes.get(at + 4).copied();
    let after = bytes.get(at + 5).copied();
    let ends = |byte: Option<u8>| !byte.is_some_and(|byte| byte.is_ascii_alphanumeric());
    match next {
        Some(letter @ b'a'..=b'k') if ends(after) => Some((year, Some(char::from(letter)), at + 5)),
        next if ends(next) => Some((year, None, at + 4)),
        _ => None,
    }
}
