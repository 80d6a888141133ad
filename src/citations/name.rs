//! Sources named in running text, also with a slip in the name: "Dr. Crescenzo D’Aletio writes".
//!
//! A full name ties to an entry when the given name is the same and the family name is the same or
//! nearly so: at most two edits, Jaro-Winkler similarity of 0.90 or more, six letters or more;
//! then a title before it or a verb after it must say as well that somebody's work is meant.

use std::collections::HashMap;

use crate::blocks::Document;
use crate::finding::{Citation, CitationKind};
use crate::text::Span;

use super::fold::fold;
use super::similar::{edits_within, jaro_winkler};
use super::targets::Targets;

/// Shortest given name that tells people apart; shorter ones are initials.
const GIVEN: usize = 3;
/// Shortest family name that may be misspelled.
const FAMILY: usize = 6;
/// Most edits between the two spellings.
const EDITS: usize = 2;
/// Least similarity of the two spellings.
const SIMILAR: f32 = 0.90;

/// Titles before a name.
const TITLES: &[&str] = &["Dr", "Drs", "Prof", "Professor", "Doctor", "Sir", "colleague"];
/// What the author of a source does.
const VERBS: &[&str] = &[
    "and",
    "argue",
    "argued",
    "argues",
    "concluded",
    "concludes",
    "demonstrated",
    "describe",
    "described",
    "describes",
    "et",
    "explained",
    "explains",
    "found",
    "goes",
    "notes",
    "noted",
    "observed",
    "proposed",
    "published",
    "report",
    "reported",
    "reports",
    "review",
    "reviewed",
    "reviews",
    "says",
    "showed",
    "shows",
    "states",
    "study",
    "studied",
    "suggests",
    "write",
    "writes",
    "wrote",
];

/// An author with a full given name.
struct Author {
    family: String,
    entry: u32,
}

/// Finds the sources named in running text.
pub(super) fn find(document: &Document, targets: &Targets<'_>) -> Vec<Citation> {
    let authors = authors(targets);
    let mut found = Vec::new();
    if authors.is_empty() {
        return found;
    }
    for block in document.blocks.iter().filter(|block| block.role.may_cite()) {
        let text = document.str(block.span);
        let mut words = words(text);
        while let Some((start, given)) = words.next() {
            let Some(candidates) =
                given.starts_with(char::is_uppercase).then(|| authors.get(&fold(given))).flatten()
            else {
                continue;
            };
            let mut after = words.clone().filter(|(_, word)| !is_initial(word));
            let Some((at, family)) =
                after.next().filter(|(at, _)| adjacent(text, start + given.len(), *at))
            else {
                continue;
            };
            let Some((entry, differs)) = matching(candidates, family) else { continue };
            let verb = after.next().map_or("", |(_, word)| word);
            if differs && !has_title(text, start) && !VERBS.contains(&verb) {
                continue;
            }
            let offset = |byte: usize| block.span.start + byte as u32;
            let end = at + family.len();
            let entries = vec![entry];
            found.push(Citation {
                span: Span::new(offset(start), offset(end)),
                sentence: None,
                kind: CitationKind::Name,
                status: targets.status(&entries),
                references: entries,
                ids: Vec::new(),
                href: None,
                name_differs: differs,
            });
        }
    }
    found
}

/// The first authors that the list gives with a full given name, by that name.
fn authors(targets: &Targets<'_>) -> HashMap<String, Vec<Author>> {
    let mut authors: HashMap<String, Vec<Author>> = HashMap::new();
    for (reference, entry) in targets.references.iter().zip(0u32..) {
        let Some(name) = reference.csl.author.first() else { continue };
        let given = name.given.split([' ', '.']).next().unwrap_or("");
        let full = given.chars().count() >= GIVEN && given.chars().skip(1).any(char::is_lowercase);
        let family = fold(&name.family);
        if full && !family.is_empty() {
            authors.entry(fold(given)).or_default().push(Author { family, entry });
        }
    }
    authors
}

/// The entry whose author this is, and whether the spelling differs. One author of several entries
/// is a name for none of them.
fn matching(candidates: &[Author], family: &str) -> Option<(u32, bool)> {
    let folded =
        fold(family.strip_suffix("’s").or_else(|| family.strip_suffix("'s")).unwrap_or(family));
    let same = |author: &&Author| author.family == folded;
    let near = |author: &&Author| {
        folded.chars().count() >= FAMILY
            && author.family.chars().count() >= FAMILY
            && edits_within(&author.family, &folded, EDITS)
            && jaro_winkler(&author.family, &folded) >= SIMILAR
    };
    let only = |fits: Vec<&Author>| match fits[..] {
        [one] => Some(one.entry),
        _ => None,
    };
    if candidates.iter().any(|author| same(&author)) {
        return only(candidates.iter().filter(same).collect()).map(|entry| (entry, false));
    }
    only(candidates.iter().filter(near).collect()).map(|entry| (entry, true))
}

fn has_title(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end_matches([' ', '.']);
    TITLES.iter().any(|title| before.ends_with(title))
}

fn is_initial(word: &str) -> bool {
    word.chars().count() == 1
}

/// Whether only a space, and at most one initial, stand between two words.
fn adjacent(text: &str, end: usize, start: usize) -> bool {
    let between = text.get(end..start).unwrap_or("-");
    between.len() <= 6 && between.chars().all(|c| c == ' ' || c == '.' || c.is_uppercase())
}

/// Words with their first bytes; apostrophes and hyphens hold them together.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> + Clone {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '‐' | '‑');
    let pieces = text.split_inclusive(move |c| !inside(c)).scan(0, |at, piece| {
        let start = *at;
        *at += piece.len();
        Some((start, piece))
    });
    pieces.filter_map(move |(start, piece)| {
        let word = piece.trim_end_matches(|c| !inside(c));
        (!word.is_empty()).then_some((start, word))
    })
}
