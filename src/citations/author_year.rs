//! Citations by author and year: `(Smith, 2019)`, `Smith and Lee (2019)`, `2007a,b`.
//!
//! Every year is a trigger; the words before it are read backwards as names; they count when an
//! entry of that year begins with them. So the years of events are never citations.

use crate::blocks::{Block, Document};
use crate::finding::{Citation, CitationKind, Status};
use crate::text::Span;

use super::authors::{Work, Works, year_at};
use super::phrase::{Phrase, Word};
use super::targets::Targets;

/// How well a work must fit the words before a year.
const ENOUGH: i32 = 8;

/// Finds author-year citations in document order.
pub(super) fn find(document: &Document, targets: &Targets<'_>) -> Vec<Citation> {
    let works = Works::new(document, targets.references);
    let mut found = Vec::new();
    if works.is_empty() {
        return found;
    }
    for block in document.blocks.iter().filter(|block| block.role.may_cite()) {
        Reader { text: document.str(block.span), block, works: &works, targets, last: None }
            .read(&mut found);
    }
    found
}

/// The citation before, whose names later years can share.
#[derive(Clone)]
struct Last {
    end: usize,
    names: usize,
}

struct Reader<'a> {
    text: &'a str,
    block: &'a Block,
    works: &'a Works,
    targets: &'a Targets<'a>,
    last: Option<Last>,
}

impl Reader<'_> {
    fn read(&mut self, found: &mut Vec<Citation>) {
        let mut next = 0;
        for at in memchr::memchr2_iter(b'1', b'2', self.text.as_bytes()) {
            if at < next {
                continue;
            }
            let Some((year, letter, end)) = year_at(self.text, at) else { continue };
            next = end;
            let Some(names) = self.names(at) else { continue };
            if self.cite(names, at, (year, letter), end, found) {
                next = self.letters(names, year, end, found);
            }
        }
    }

    /// Where the names of the year at `at` end: right before it, or before the year before.
    fn names(&self, at: usize) -> Option<usize> {
        if let Some(last) = &self.last {
            let between = self.text.get(last.end..at)?;
            let bare =
                between.trim_matches(|c: char| matches!(c, ' ' | ',' | ';' | '&' | ')' | '('));
            if bare.is_empty() || bare == "and" {
                return (between.len() <= 6).then_some(last.names);
            }
        }
        Some(self.text[..at].trim_end_matches([' ', '(', '[', ',']).len())
    }

    /// Ties the names and year to an entry; tells whether there is one.
    fn cite(
        &mut self,
        names: usize,
        at: usize,
        (year, letter): (u16, Option<char>),
        end: usize,
        found: &mut Vec<Citation>,
    ) -> bool {
        let phrase = Phrase::before(self.text, names);
        let Some((start, entries)) = best(&phrase, self.works, (year, letter)) else {
            return false;
        };
        let shared = self.last.as_ref().is_some_and(|last| last.names == names && last.end <= at);
        let start = if shared { at } else { start };
        let opened = self.text[..at].ends_with(['(', '[']) && !shared;
        let closes = opened && self.text[end..].starts_with([')', ']']);
        let status =
            if entries.len() > 1 { Status::Ambiguous } else { self.targets.status(&entries) };
        found.push(self.citation(start, end + usize::from(closes), entries, status));
        self.last = Some(Last { end, names });
        true
    }

    /// Further letters after a year: `2007a,b`.
    fn letters(&mut self, names: usize, year: u16, end: usize, found: &mut Vec<Citation>) -> usize {
        let mut end = end;
        while let Some((at, letter)) = next_letter(self.text, end) {
            if !self.cite(names, at, (year, Some(letter)), at + 1, found) {
                break;
            }
            end = at + 1;
        }
        end
    }

    fn citation(&self, start: usize, end: usize, references: Vec<u32>, status: Status) -> Citation {
        let at = |byte: usize| self.block.span.start + byte as u32;
        Citation {
            span: Span::new(at(start), at(end)),
            sentence: None,
            kind: CitationKind::AuthorYear,
            status,
            references,
            ids: Vec::new(),
            href: None,
            name_differs: false,
        }
    }
}

/// The letter after a comma that stands for one more work of the same year.
fn next_letter(text: &str, end: usize) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    let has_letter = end.checked_sub(1).is_some_and(|at| bytes[at].is_ascii_lowercase());
    let gap = [", ", ",", " and ", " & ", "–", "-"]
        .into_iter()
        .find(|gap| text[end..].starts_with(gap))?;
    let at = end + gap.len();
    let letter = bytes.get(at).copied().filter(|byte| (b'b'..=b'k').contains(byte))?;
    let alone = !bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric);
    (has_letter && alone).then_some((at, char::from(letter)))
}

/// The works that fit best, and where the names begin.
fn best(
    phrase: &Phrase<'_>,
    works: &Works,
    (year, letter): (u16, Option<char>),
) -> Option<(usize, Vec<u32>)> {
    let mut top = (ENOUGH, 0, Vec::new());
    for (from, word) in phrase.words.iter().enumerate() {
        for work in works.find(year, &word.folded) {
            match fit(phrase, from, work) {
                Some(score) if score > top.0 || top.2.is_empty() && score == top.0 => {
                    top = (score, from, vec![work]);
                }
                Some(score) if score == top.0 && from == top.1 => top.2.push(work),
                _ => {}
            }
        }
    }
    let (_, from, fitting) = top;
    if fitting.is_empty() { None } else { Some((phrase.beginning(from), pick(&fitting, letter))) }
}

/// Chooses among works of the same names and year by the letter: the one that prints it, else the
/// one at its place in the list.
fn pick(fitting: &[&Work], letter: Option<char>) -> Vec<u32> {
    let all = || fitting.iter().map(|work| work.entry).collect();
    let Some(letter) = letter else { return all() };
    let printed: Vec<u32> =
        fitting.iter().filter(|work| work.letter == Some(letter)).map(|work| work.entry).collect();
    if !printed.is_empty() {
        return printed;
    }
    let place = (letter as usize).saturating_sub('a' as usize);
    fitting.get(place).map_or_else(all, |work| vec![work.entry])
}

/// How well the phrase names a work from the word at `from` on.
fn fit(phrase: &Phrase<'_>, from: usize, work: &Work) -> Option<i32> {
    let words = &phrase.words[from..];
    let known = work.names.families.first().and_then(|family| spelled(words, family));
    let taken = known.or_else(|| heads(words, &work.names.head))?;
    let rest = &words[taken..];
    let rest = &rest[rest.iter().position(|word| !word.joins).unwrap_or(rest.len())..];
    // Without the first author the names of the entry were not told apart.
    let families = if known.is_some() { &work.names.families[..] } else { &[] };
    let open = work.names.open || known.is_none();
    let alone = match families.len() {
        _ if rest.is_empty() && phrase.et_al => {
            match families.len() {
                _ if open => 2,
                // Of two works of a year, the one by several is meant.
                0 | 1 => 1,
                2 => -1,
                _ => 2,
            }
        }
        _ if !rest.is_empty() && phrase.et_al => 1,
        _ if !rest.is_empty() => second(rest, families.get(1), &work.names.head),
        0 | 1 => 2,
        _ => -2,
    };
    let joined = if phrase.joined(from) { 8 } else { 0 };
    Some(if known.is_some() { 12 } else { 9 } + alone - joined)
}

/// Whether the second name in the text is the second name of the work.
fn second(rest: &[Word<'_>], family: Option<&String>, head: &str) -> i32 {
    match family {
        Some(family) if spelled(rest, family).is_some() => 5,
        Some(_) => -6,
        None if rest.first().is_some_and(|word| head.contains(&word.folded)) => 4,
        None => -5,
    }
}

/// How many words spell `family`.
fn spelled(words: &[Word<'_>], family: &str) -> Option<usize> {
    let mut rest = family;
    for (taken, word) in words.iter().enumerate() {
        match rest.strip_prefix(word.folded.as_str()) {
            Some("") => return Some(taken + 1),
            Some(left) if !word.folded.is_empty() => rest = left,
            _ => return None,
        }
    }
    None
}

/// How many words an entry begins with: organisations, and names that were not told apart.
fn heads(words: &[Word<'_>], head: &str) -> Option<usize> {
    let mut rest = head;
    let mut taken = 0;
    let mut letters = 0;
    for word in words {
        let Some(left) = rest.strip_prefix(word.folded.as_str()) else { break };
        letters += word.folded.len();
        rest = left;
        taken += 1;
    }
    (letters >= 3).then_some(taken)
}
