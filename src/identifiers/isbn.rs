//! International Standard Book Numbers (ISO 2108), with their check digit.

use std::ops::Range;

use super::{Hit, Identifier, skip};

/// What stands between the groups of digits.
fn between(c: char) -> bool {
    matches!(c, '-' | ' ' | '\u{a0}' | '\u{ad}' | '‐' | '‑' | '‒' | '–' | '—' | '−')
}

/// A number after the label `ISBN`, or right before it.
pub(super) fn scan(text: &str, trigger: Range<usize>) -> Option<Hit> {
    after_label(text, trigger.end).or_else(|| before_label(text, trigger.start))
}

fn after_label(text: &str, from: usize) -> Option<Hit> {
    const MARKS: &[char] = &[':', '-', '–', '=', '(', ')', '.', '#', '/'];
    let at = skip(text, from, 4, MARKS);
    let plain = number(text, at);
    if plain.is_some() {
        return plain;
    }
    // `ISBN-13:`, `ISBN 10 (pbk)`
    let kind = ["13", "10"].into_iter().find(|kind| text[at..].starts_with(kind))?;
    number(text, skip(text, at + kind.len(), 4, MARKS))
}

fn before_label(text: &str, end: usize) -> Option<Hit> {
    let head = text[..end].trim_end_matches([' ', '(', '[', ',']);
    let start = head.len()
        - head.bytes().rev().take_while(|byte| byte.is_ascii_digit() || *byte == b'-').count();
    number(text, start).filter(|(range, _)| range.end == head.len())
}

/// `978-0123456789`: a prefix set apart from an unbroken rest is an ISBN without a label, too.
pub(super) fn scan_split(text: &str, trigger: Range<usize>) -> Option<Hit> {
    if super::follows_word(text, trigger.start) || super::digits(text, trigger.end) != 10 {
        return None;
    }
    number(text, trigger.start)
}

/// Two unbroken numbers in a row, both with the prefix and the check digit of an ISBN.
pub(super) fn scan_listed(text: &str, trigger: Range<usize>) -> Option<Hit> {
    let start = trigger.start;
    let hit = number(text, start).filter(|(range, _)| super::digits(text, start) == range.len())?;
    let after = skip(text, hit.0.end, 2, &[',', ';']);
    let head = text[..start].trim_end_matches([' ', ',', ';']);
    let before = head
        .len()
        .checked_sub(13)
        .and_then(|at| number(text, at).filter(|(it, _)| it.end == head.len()));
    let listed = (after > hit.0.end && number(text, after).is_some()) || before.is_some();
    (listed && !super::follows_word(text, start)).then_some(hit)
}

/// `080442957X`: nine digits and an X are an ISBN by their form alone.
pub(super) fn scan_x(text: &str, trigger: Range<usize>) -> Option<Hit> {
    let end = trigger.start + 1;
    let start = end.checked_sub(9)?;
    let unbroken = text.get(start..end)?.bytes().all(|byte| byte.is_ascii_digit());
    if !unbroken || super::follows_word(text, start) {
        return None;
    }
    number(text, start).filter(|(range, _)| range.end == trigger.end)
}

/// Ten or thirteen digits at `from` whose check digit fits.
pub(super) fn number(text: &str, from: usize) -> Option<Hit> {
    let mut marks: Vec<u8> = Vec::with_capacity(13);
    let mut gap = 0;
    let mut best = None;
    for (at, c) in text.get(from..)?.char_indices() {
        let last = c == 'X' || c == 'x';
        if c.is_ascii_digit() || (last && marks.len() == 9) {
            marks.push(c.to_ascii_uppercase() as u8);
            gap = 0;
        } else if between(c) && gap < 2 && !marks.is_empty() {
            gap += 1;
            continue;
        } else {
            break;
        }
        let next = text[from + at + 1..].chars().next();
        if !next.is_some_and(char::is_alphanumeric)
            && let Some(isbn) = normal(&marks)
        {
            best = Some((from..from + at + 1, Identifier::Isbn(isbn)));
        }
        if last || marks.len() == 13 {
            break;
        }
    }
    best
}

/// Thirteen digits, when the check digit is right.
fn normal(marks: &[u8]) -> Option<String> {
    let value = |mark: &u8| if *mark == b'X' { 10 } else { u32::from(mark - b'0') };
    match marks.len() {
        10 => {
            let sum: u32 = marks
                .iter()
                .map(value)
                .zip((1..=10).rev())
                .map(|(digit, weight)| digit * weight)
                .sum();
            let body = [b"978", &marks[..9]].concat();
            let check = (10 - weighted(&body) % 10) % 10;
            let digits = String::from_utf8(body).ok()?;
            sum.is_multiple_of(11).then(|| format!("{digits}{check}"))
        }
        13 if marks.starts_with(b"978") || marks.starts_with(b"979") => {
            let digits = String::from_utf8(marks.to_vec()).ok()?;
            weighted(marks).is_multiple_of(10).then_some(digits)
        }
        _ => None,
    }
}

fn weighted(digits: &[u8]) -> u32 {
    digits
        .iter()
        .zip([1, 3].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum()
}
