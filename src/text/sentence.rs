//! Sentences.
//!
//! A stop (`.` `!` `?` `…`) ends a sentence unless an abbreviation, an initial, a number or a name
//! with a dot in it says otherwise. What is printed right after it (closing quotation marks and
//! brackets, a citation marker) still belongs to the sentence that it ends.

use std::sync::LazyLock;

use super::hash::{WordMap, WordSet};
use super::{Span, marker};

/// Splits `span` of `text` into sentences, in order, without surrounding white space.
///
/// A citation marker right after the full stop belongs to the sentence before it.
#[must_use]
pub fn split(text: &str, span: Span) -> Vec<Span> {
    let body = span.of(text);
    let mut sentences = Vec::new();
    let mut push = |from: usize, to: usize| {
        let piece = &body[from..to];
        let trimmed = piece.trim();
        if !trimmed.is_empty() {
            let lead = piece.len() - piece.trim_start().len();
            let start = span.start + (from + lead) as u32;
            sentences.push(Span::new(start, start + trimmed.len() as u32));
        }
    };
    let (mut start, mut at) = (0, 0);
    while let Some(stop) = next_stop(body, at) {
        at = stop.after;
        if let Some(end) = stop.ends_sentence(body, start) {
            push(start, end);
            (start, at) = (end, end);
        }
    }
    push(start, body.len());
    sentences
}

/// A run of stop characters.
#[derive(Debug, Clone, Copy)]
struct Stop {
    /// Its first byte.
    at: usize,
    /// One past its last byte.
    after: usize,
}

const ELLIPSIS: &str = "…";

/// How far back the word before a stop is looked for, in bytes; what is longer is no word.
const LONGEST_WORD: usize = 64;

fn next_stop(body: &str, from: usize) -> Option<Stop> {
    let bytes = body.as_bytes();
    let mut at = from;
    loop {
        at += next_mark(bytes.get(at..)?)?;
        let after = stops_end(body, at);
        if after > at {
            return Some(Stop { at, after });
        }
        at += 1;
    }
}

/// Where a stop may begin. Many bytes are looked at together, without a branch.
fn next_mark(bytes: &[u8]) -> Option<usize> {
    let mark = |byte: u8| {
        u8::from(byte == b'.')
            | u8::from(byte == b'!')
            | u8::from(byte == b'?')
            | u8::from(byte == 0xe2)
    };
    let mut at = 0;
    while let Some(many) = bytes[at..].first_chunk::<32>()
        && many.iter().fold(0, |any, byte| any | mark(*byte)) == 0
    {
        at += many.len();
    }
    Some(at + bytes[at..].iter().position(|byte| mark(*byte) != 0)?)
}

/// End of the stop characters that begin at `at`.
fn stops_end(body: &str, mut at: usize) -> usize {
    while let Some(byte) = body.as_bytes().get(at) {
        match byte {
            b'.' | b'!' | b'?' => at += 1,
            0xe2 if body.get(at..).is_some_and(|rest| rest.starts_with(ELLIPSIS)) => {
                at += ELLIPSIS.len();
            }
            _ => break,
        }
    }
    at
}

impl Stop {
    /// End of the sentence that began at `start`, when this stop ends it.
    fn ends_sentence(self, body: &str, start: usize) -> Option<usize> {
        let closed = self.after + closers(&body[self.after..]);
        let attached = closed + marker::attached(&body[closed..], &body[..self.at]);
        let rest = &body[attached..];
        let Some(next) = rest.chars().next() else { return Some(body.len()) };
        let word = self.word(body, start);
        let is_full_stop = &body[self.at..self.after] == ".";
        if next.is_whitespace() {
            let rest = rest.trim_start();
            if !begins_sentence(rest) {
                return None;
            }
            if is_full_stop
                && attached == self.after
                && continues(word, rest, &body[start..self.at])
            {
                return None;
            }
            let end = body.len() - rest.len();
            return Some(end + marker::detached(rest, &body[..end]));
        }
        let ends = attached > closed || (is_full_stop && glued(word, rest, closed > self.after));
        ends.then_some(attached)
    }

    /// The word that the stop follows, back to white space or a bracket.
    fn word(self, body: &str, start: usize) -> &str {
        let mut near = start.max(self.at.saturating_sub(LONGEST_WORD));
        while !body.is_char_boundary(near) {
            near += 1;
        }
        let before = &body[near..self.at];
        let from = before.rfind(|c: char| {
            matches!(c, '(' | '[' | '{' | '“' | '"' | '‘' | '/' | '—' | '–') || c.is_whitespace()
        });
        from.map_or(before, |at| before[at..].trim_start_matches(|c: char| !c.is_alphanumeric()))
    }
}

/// Length of the closing quotation marks and brackets at the beginning of `rest`.
fn closers(rest: &str) -> usize {
    let open = rest.trim_start_matches(['"', '\'', '”', '’', '»', ')', ']', '}']);
    rest.len() - open.len()
}

/// Whether a sentence can begin like this, after white space.
fn begins_sentence(rest: &str) -> bool {
    let mut chars = rest.chars();
    let Some(first) = chars.next() else { return true };
    if !first.is_lowercase() {
        return !matches!(first, '.' | ',' | ';' | ':' | ')' | ']' | '…' | '!' | '?');
    }
    // Names that begin in lower case: mTOR, p53, miR-21, α-synuclein.
    let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    !first.is_ascii() || word.chars().any(|c| c.is_uppercase() || c.is_ascii_digit())
}

/// Whether the full stop after `word` belongs to the word, given what comes after the white space
/// and the sentence so far.
fn continues(word: &str, rest: &str, sentence: &str) -> bool {
    let next = rest.chars().next().unwrap_or(' ');
    let starter = || {
        let first = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
        STARTERS.contains(first)
    };
    if is_item_number(sentence.trim()) || is_figure_label(sentence) {
        return true;
    }
    if is_initial(word) {
        return !starter() && !names_a_kind(sentence, word);
    }
    let mut lower = [0u8; 12];
    match ABBREVIATIONS.get(lower_case(word, &mut lower).as_bytes()) {
        None => false,
        Some(Abbreviation::BeforeName) => true,
        Some(Abbreviation::BeforeNumber) => next.is_ascii_digit() || is_label(rest),
        Some(Abbreviation::MayEnd) => !starter(),
    }
}

/// The number of a list item: "1. Text", "a. Text".
fn is_item_number(text: &str) -> bool {
    matches!(text.len(), 1..=3)
        && (text.len() == 1 || text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// "Fig. 2. The pathway", "Above image: Figure 3. The pathway": the number of a figure, at the
/// beginning of its caption.
fn is_figure_label(sentence: &str) -> bool {
    let mut words = sentence.rsplit(' ');
    let number = words.next().is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let label = words.next().unwrap_or("").trim_end_matches('.');
    number
        && ["Fig", "Figure", "Table", "Box"].iter().any(|kind| kind.eq_ignore_ascii_case(label))
        && words.take(4).filter(|word| word.contains(char::is_alphanumeric)).count() < 3
}

/// `S1`, `A`, `IV`: numbers of parts of a paper.
fn is_label(rest: &str) -> bool {
    let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    word.len() < 4 && word.bytes().all(|byte| byte.is_ascii_digit() || b"SIVX".contains(&byte))
}

/// One capital letter, or capital letters with stops (`J`, `J.R`, `U.S`).
fn is_initial(word: &str) -> bool {
    let mut letters = word.split('.');
    letters.all(|letter| {
        let mut chars = letter.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
    })
}

/// "vitamin C.", "hepatitis B.", "type A.": the letter ends a name, not begins one.
fn names_a_kind(sentence: &str, letter: &str) -> bool {
    const KINDS: &[&str] = &[
        "vitamin",
        "vitamins",
        "hepatitis",
        "influenza",
        "type",
        "group",
        "grade",
        "class",
        "stage",
        "phase",
        "factor",
        "protein",
        "plan",
        "option",
        "table",
        "appendix",
    ];
    let before = sentence[..sentence.len() - letter.len()].trim_end();
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    KINDS.iter().any(|kind| kind.eq_ignore_ascii_case(word))
}

/// Whether a sentence ends without white space after the stop: "potential.The", "(CSCs).This".
fn glued(word: &str, rest: &str, closed: bool) -> bool {
    let next = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let mut letters = next.chars();
    let capitalised = letters.next().is_some_and(char::is_uppercase)
        && letters.clone().count() > 0
        && letters.all(char::is_lowercase);
    if !capitalised || (next.len() < 3 && !STARTERS.contains(next)) || is_domain(word, next) {
        return false;
    }
    let mut lower = [0u8; 12];
    if ABBREVIATIONS.contains_key(lower_case(word, &mut lower).as_bytes()) {
        return false;
    }
    let tail = word.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let is_word = tail.len() >= 3 && tail.chars().all(char::is_lowercase)
        || word.len() >= 3 && word.chars().skip(1).all(char::is_lowercase);
    closed || is_word || word.ends_with([')', ']', '”', '"', '%']) || is_number(word)
}

fn is_number(word: &str) -> bool {
    word.len() >= 2 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// `Example.Com`, `www.site.Health`, `name@host.Org`.
fn is_domain(word: &str, next: &str) -> bool {
    const ENDS: &[&str] =
        &["Com", "Org", "Net", "Gov", "Edu", "Info", "Pdf", "Txt", "Html", "Js", "Io"];
    ENDS.contains(&next) || word.contains(['@', '/', '_', '\\']) || word.starts_with("www")
}

/// What follows an abbreviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Abbreviation {
    BeforeName,
    BeforeNumber,
    MayEnd,
}

static ABBREVIATIONS: LazyLock<WordMap<Abbreviation>> = LazyLock::new(|| {
    let mut kind = Abbreviation::BeforeName;
    let mut known = WordMap::default();
    for line in include_str!("abbreviations.txt").lines() {
        match line {
            "[before a name]" => kind = Abbreviation::BeforeName,
            "[before a number]" => kind = Abbreviation::BeforeNumber,
            "[may end a sentence]" => kind = Abbreviation::MayEnd,
            _ if line.is_empty() || line.starts_with('#') => {}
            word => _ = known.insert(word.as_bytes(), kind),
        }
    }
    known
});

static STARTERS: LazyLock<WordSet> = LazyLock::new(|| {
    include_str!("starters.txt").lines().filter(|line| !line.starts_with('#')).collect()
});

/// `word` in lower case; empty when it is longer than any abbreviation.
fn lower_case<'b>(word: &str, buffer: &'b mut [u8; 12]) -> &'b str {
    let Some(room) = buffer.get_mut(..word.len()) else { return "" };
    room.copy_from_slice(word.as_bytes());
    room.make_ascii_lowercase();
    std::str::from_utf8(room).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `|` marks where a sentence ends; it stands before the white space.
    fn check(marked: &str) {
        let text = marked.replace('|', "");
        let sentences = split(&text, Span::new(0, text.len() as u32));
        let mut seen = String::new();
        let mut at = 0;
        for sentence in &sentences {
            seen.push_str(&text[at..sentence.end as usize]);
            at = sentence.end as usize;
            if at < text.len() {
                seen.push('|');
            }
        }
        seen.push_str(&text[at..]);
        assert_eq!(seen, marked);
    }

    #[test]
    fn ends_at_stops() {
        check("One helps.| Two do not!| Do three?| Four");
        check("He asked “why?”| She left.");
        check("It works.”| “Really.”| (As shown.)| Then it stopped.");
        check("Wait…| Then more.");
        check("Is it safe?!| Yes.");
        check("The dose was 5.| Twelve people took it.| 12 did not.");
    }

    #[test]
    fn does_not_end_inside_a_quotation_that_goes_on() {
        check("“It works.” he said.");
        check("“Why?” she asked.");
        check("He waited… and left.");
        check("He waited . . . and left.");
    }

    #[test]
    fn does_not_end_after_abbreviations() {
        check("Dr. Mora and Prof. Lind met Ms. Ito at St. Anne.");
        check("See Fig. 2, Figs. S1 and S2, Vol. 60, No. 5, pp. 12–14 and p. 3.");
        check("Mora et al. (2020) and Lind et al. showed it, e.g. Statins, i.e. Drugs.");
        check("Zinc vs. Placebo took approx. 5 days in Jan. 2020.");
        check("In accordance with Title 17 U.S.C. Section 107, the text is free.");
        check("Acme Inc. Sciences and the U.S. Army paid.");
        check("At 5 p.m. Mora left with a Ph.D. Student.");
        check("J. R. Lind and A.B. Mora wrote it with C. Ito.");
        check("E. coli grew.");
    }

    #[test]
    fn ends_after_abbreviations_that_end_a_sentence() {
        check("It was shown by Mora et al.| The drug failed.");
        check("He moved to the U.S.| This was new.");
        check("It was made by Acme Inc.| It failed.");
        check("Pills, powders, etc.| They help.");
        check("The answer was no.| Patients left.");
        check("They took vitamin C.| Colds were shorter.");
        check("Some had hepatitis B.| Mora treated them.");
    }

    #[test]
    fn decimals_names_and_addresses_hold_together() {
        check("It fell by 2.3 points (p < .05) in v1.2.");
        check("Read example.com or www.Example.Com or Node.js or file.Pdf today.");
        check("See https://example.org/a.This for more.");
        check("Write to a.b@example.Health or not.");
        check("The J.Lind and Dr.Mora trial.");
    }

    #[test]
    fn ends_where_a_space_is_missing() {
        check("It has greater potential.|The cells grew after chemotherapy.|This was new.");
        check("It killed the cells (CSCs).|This was new.");
        check("It was seen in 2019.|The next year it was not.");
        check("It is new.|It is old.|We know.");
        check("Is it new?| It is.");
    }

    #[test]
    fn a_marker_belongs_to_the_sentence_before_it() {
        check("A favourable niche.(1)| The next.");
        check("A favourable niche. (1)| The next.");
        check("Shown before (Fig. 2). (1)");
        check("It grew [7] (Fig. 2). (1)| The next.");
        check("It grew.[12]| It died.[1,2][3]| It grew.[4–6]");
        check("It grew.12| It died.3,4| Then not.¹²| The end.5");
        check("It grew.(1)|The next.[2]|The last.");
        check("It grew [55]…| Interestingly, it did.");
        check("It grew.” (1)| The next.");
        check("It grew. [1] [2]| The next.");
        check("It grew. [2]–[7]| The next. [3], [4]| The last.[5],[6]| The end.");
    }

    #[test]
    fn an_enumerator_belongs_to_the_sentence_after_it() {
        check("It did two things.| (1) It grew.| (2) It died.");
        check("1. It grew.| 2. It died.");
        check("Above image : Fig. 2. How it grew.| By A. Mora.");
        check("It grew as is shown in Fig. 2.| Then it died.");
        check("a. It grew.| Then it died.");
    }

    #[test]
    fn names_in_lower_case_begin_sentences() {
        check("It blocks the pathway.| mTOR is next.| p53 is not.| α-synuclein is.");
        check("It works approx. as planned. and so on");
    }

    #[test]
    fn headings_and_bullets_need_no_stop() {
        check("Side effects of statins");
        check("");
        check("   ");
        check("...");
    }

    #[test]
    fn any_text_is_covered_in_order() {
        let pieces = [
            ".", "!", "…", " ", "(1)", "[2]", "é", "😀", "Dr", "The", "a", "\u{300}", "”", "12",
            "¹",
        ];
        let mut seed = 1u32;
        for _ in 0..2000 {
            let mut text = String::new();
            for _ in 0..24 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(pieces[(seed >> 16) as usize % pieces.len()]);
            }
            let mut at = 0;
            for sentence in split(&text, Span::new(0, text.len() as u32)) {
                assert!(text[at..sentence.start as usize].trim().is_empty(), "{text:?}");
                assert!(!sentence.of(&text).is_empty());
                at = sentence.end as usize;
            }
            assert!(text[at..].trim().is_empty(), "{text:?}");
        }
    }
}
