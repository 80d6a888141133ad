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
    names: (usize, usize),
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

    /// The words that name the authors of the year at `at`: those right before it, or those of the
    /// year before.
    fn names(&self, at: usize) -> Option<(usize, usize)> {
        if let Some(last) = &self.last {
            let between = self.text.get(last.end..at)?;
            let bare =
                between.trim_matches(|c: char| matches!(c, ' ' | ',' | ';' | '&' | ')' | '('));
            if bare.is_empty() || bare == "and" {
                return (between.len() <= 6).then_some(last.names);
            }
        }
        let before = self.text[..at].trim_end_matches([' ', '(', '[', ',']);
        let phrase = Phrase::before(self.text, before.len());
        phrase.words.first().map(|word| (word.start, before.len()))
    }

    /// Ties the names and year to an entry; tells whether there is one.
    fn cite(
        &mut self,
        names: (usize, usize),
        at: usize,
        (year, letter): (u16, Option<char>),
        end: usize,
        found: &mut Vec<Citation>,
    ) -> bool {
        let phrase = Phrase::before(self.text, names.1);
        let Some((start, entries)) = best(&phrase, self.works.of_year(year), letter) else {
            return false;
        };
        let shared =
            self.last.as_ref().is_some_and(|last| last.names.1 == names.1 && last.end <= at);
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
    fn letters(
        &mut self,
        names: (usize, usize),
        year: u16,
        end: usize,
        found: &mut Vec<Citation>,
    ) -> usize {
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
fn best(phrase: &Phrase<'_>, works: &[Work], letter: Option<char>) -> Option<(usize, Vec<u32>)> {
    let mut top: Option<(i32, usize, Vec<&Work>)> = None;
    for work in works {
        let Some((score, start)) = fit(phrase, work) else { continue };
        match &mut top {
            Some((best, _, fitting)) if *best == score => fitting.push(work),
            Some((best, ..)) if *best > score => {}
            _ => top = Some((score, start, vec![work])),
        }
    }
    let (_, start, fitting) = top?;
    Some((start, pick(&fitting, letter)))
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

/// How well the end of a phrase names a work, and where the names begin.
fn fit(phrase: &Phrase<'_>, work: &Work) -> Option<(i32, usize)> {
    let fits = (0..phrase.words.len()).filter_map(|from| {
        let score = fit_from(phrase, from, work)?;
        Some((score, phrase.beginning(from)))
    });
    fits.max_by_key(|(score, start)| (*score, std::cmp::Reverse(*start)))
        .filter(|(score, _)| *score >= ENOUGH)
}

fn fit_from(phrase: &Phrase<'_>, from: usize, work: &Work) -> Option<i32> {
    let words = &phrase.words[from..];
    let known = work.families.first().and_then(|family| spelled(words, family));
    let taken = known.or_else(|| heads(words, &work.head))?;
    let rest: Vec<&Word<'_>> = words[taken..].iter().filter(|word| !word.joins).collect();
    let mut score = if known.is_some() { 12 } else { 9 };
    score -= if phrase.joined(from) { 8 } else { 0 };
    let authors = work.families.len();
    score += match (phrase.et_al, rest.is_empty()) {
        (true, true) if authors > 2 || work.open => 2,
        (true, true) if authors == 2 => -1,
        (true, false) => 1,
        (false, true) if authors == 1 => 2,
        (_, true) => -2,
        (false, false) => second(&words[taken..], work),
    };
    Some(score)
}

/// Whether the second name in the text is the second name of the work.
fn second(words: &[Word<'_>], work: &Work) -> i32 {
    let from = words.iter().position(|word| !word.joins).unwrap_or(0);
    let rest = &words[from..];
    match work.families.get(1) {
        Some(family) if spelled(rest, family).is_some() => 5,
        Some(_) => -6,
        None if rest.first().is_some_and(|word| work.head.contains(&word.folded)) => 4,
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
