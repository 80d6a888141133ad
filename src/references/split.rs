//! Splits a paragraph that holds several numbered entries: "[1] Okafor ... [2] Tan ...".

use std::ops::Range;

use super::number::{self, Printed};

/// The shortest entry, in bytes.
const SHORTEST: usize = 25;

/// The entries of `text` from byte `start` on; one when it does not count them itself.
pub(super) fn pieces(text: &str, start: usize) -> Vec<Range<usize>> {
    let start = start + text[start..].len() - text[start..].trim_start().len();
    let mut pieces = Vec::new();
    let mut from = start;
    if let Some(first) = number::printed(&text[start..]).filter(|printed| printed.marked) {
        let mut wanted = first.number + 1;
        let mut at = start + first.length;
        while let Some(found) = next_number(text, at, wanted, mark(text, start)) {
            if found.start >= from + SHORTEST {
                pieces.push(from..trimmed_end(text, found.start));
                from = found.start;
                wanted += 1;
            }
            at = found.end;
        }
    }
    if from < text.len() {
        pieces.push(from..trimmed_end(text, text.len()));
    }
    pieces
}

fn mark(text: &str, at: usize) -> u8 {
    text.as_bytes().get(at).copied().filter(|byte| b"[(".contains(byte)).unwrap_or(0)
}

/// The next place after `at` where `wanted` is printed in the same marks, after a space.
fn next_number(text: &str, at: usize, wanted: u32, open: u8) -> Option<Range<usize>> {
    for (space, _) in text.get(at..)?.match_indices(' ') {
        let here = at + space + 1;
        if !text.as_bytes().get(here).is_some_and(|byte| byte.is_ascii_digit() || *byte == open) {
            continue;
        }
        match number::printed(&text[here..]) {
            Some(Printed { number, length, marked: true })
                if number == wanted
                    && mark(text, here) == open
                    && begins_entry(&text[here + length..]) =>
            {
                return Some(here..here + length);
            }
            _ => {}
        }
    }
    None
}

fn begins_entry(text: &str) -> bool {
    text.starts_with(|c: char| c.is_uppercase() || "“\"'’‘«".contains(c))
        || text.starts_with("http")
        || text.starts_with("van ")
        || text.starts_with("de ")
}

fn trimmed_end(text: &str, end: usize) -> usize {
    text[..end].trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, start: usize, expected: &[&str]) {
        let seen: Vec<&str> = pieces(text, start).into_iter().map(|piece| &text[piece]).collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn counted_entries_are_parted() {
        check(
            "[1] Okafor B. Ginger at sea. J Herbs 2019. [2] Tan S. Ginger on land. J Herbs 2020.",
            0,
            &[
                "[1] Okafor B. Ginger at sea. J Herbs 2019.",
                "[2] Tan S. Ginger on land. J Herbs 2020.",
            ],
        );
        check(
            "References: 1. Okafor B. Ginger 2. A second look. 2019.",
            12,
            &["1. Okafor B. Ginger 2. A second look. 2019."],
        );
    }

    #[test]
    fn others_stay_whole() {
        check(
            "Okafor B. Vitamins B1. 2. Auflage. 2019.",
            0,
            &["Okafor B. Vitamins B1. 2. Auflage. 2019."],
        );
        check("", 0, &[]);
    }
}
