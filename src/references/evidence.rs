//! How much a stretch of text looks like a reference, in points; linear, over its first words.

use super::words::{self, Words};

/// Bytes that are looked at: enough for the longest list of authors and a title.
const WINDOW: usize = 700;

/// What speaks for a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Evidence {
    /// Points: year 1, in its usual place 1, authors 2, volume and pages 2, identifier 3, words of
    /// journals, publishers or look-up dates 1, quoted title 1, address 1.
    pub(super) points: u32,
    /// Whether it holds what prose does not: authors at its head, volume and pages, an identifier.
    pub(super) firm: bool,
}

/// Weighs `text`; `identified` and `linked`: it prints or links to an identifier, an address.
pub(super) fn weigh(text: &str, identified: bool, linked: bool) -> Evidence {
    let head = head(text, WINDOW);
    let year = year(head);
    let authors = starts_with_authors(head) || head.contains("et al");
    let locator = locator(head.as_bytes());
    let words = venue_or_lookup(head);
    let quoted = head.contains('“') || head.contains('"') || head.contains('«');
    let firm = authors || locator || identified;
    let points = u32::from(year.is_some())
        + u32::from(year == Some(true))
        + 2 * u32::from(authors)
        + 2 * u32::from(locator)
        + 3 * u32::from(identified)
        + u32::from(words)
        + u32::from(quoted)
        + u32::from(linked || head.contains("http"));
    Evidence { points, firm }
}

/// The first `limit` bytes or a little less.
pub(super) fn head(text: &str, limit: usize) -> &str {
    let mut end = limit.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Whether there is a year, and whether it stands as in a reference: `(2019)`, `2019;`, `2019:`,
/// or at the end.
fn year(text: &str) -> Option<bool> {
    let mut found = None;
    for (at, year) in years(text) {
        let before = text[..at].trim_end().bytes().next_back();
        let after = text[at + 4..].bytes().find(|byte| !byte.is_ascii_lowercase());
        let placed = before == Some(b'(') && matches!(after, Some(b')' | b','))
            || matches!(after, Some(b';' | b':'))
            || text[at + 4..].trim_end_matches(['.', ')', ' ']).is_empty()
            || before == Some(b'.') && after == Some(b'.');
        let _ = year;
        found = Some(found == Some(true) || placed);
    }
    found
}

/// Years from 1700 to 2099 that stand alone, with their places.
pub(super) fn years(text: &str) -> impl Iterator<Item = (usize, u16)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            if !bytes[at].is_ascii_digit() {
                at += 1;
                continue;
            }
            let start = at;
            while at < bytes.len() && bytes[at].is_ascii_digit() {
                at += 1;
            }
            let letter_before = start > 0 && bytes[start - 1].is_ascii_alphanumeric();
            let path_before = start > 0 && matches!(bytes[start - 1], b'/' | b'_' | b'=');
            if at - start == 4 && !letter_before && !path_before {
                let year = bytes[start..at].iter().fold(0, |n, b| n * 10 + u16::from(b - b'0'));
                if (1700..2100).contains(&year) {
                    return Some((start, year));
                }
            }
        }
        None
    })
}

/// `12(3):45`, `12: 45`, `;12:45`, `vol. 12`, `pp. 45`, `45–67`.
pub(super) fn locator(bytes: &[u8]) -> bool {
    for at in 1..bytes.len() {
        let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        let found = match bytes[at] {
            // The page: right after a colon, after a volume or an issue.
            b':' if digit(at - 1) || bytes[at - 1] == b')' => {
                let next = at + 1 + usize::from(bytes.get(at + 1) == Some(&b' '));
                let page = next + usize::from(bytes.get(next).is_some_and(u8::is_ascii_alphabetic));
                digit(page) && !clock(bytes, at)
            }
            b'(' if digit(at + 1) => {
                let volume = at - usize::from(bytes[at - 1] == b' ');
                let close = bytes[at..].iter().take(12).position(|&b| b == b')');
                volume > 0
                    && digit(volume - 1)
                    && close.is_some_and(|c| c > 1)
                    && bytes.get(at + close.unwrap_or(0) + 1).is_some_and(|b| b",:;".contains(b))
            }
            b'.' => {
                let next = at + 1 + usize::from(bytes.get(at + 1) == Some(&b' '));
                let label = &bytes[at.saturating_sub(3)..at];
                let label = label.rsplit(|b| !b.is_ascii_alphabetic()).next().unwrap_or(&[]);
                digit(next)
                    && [&b"pp"[..], b"Vol", b"vol", b"p", b"no", b"No"].contains(&label)
                    && label != b"no"
                    && label != b"No"
            }
            _ => false,
        };
        if found {
            return true;
        }
    }
    false
}

/// `10:30`: one or two digits on the left, two on the right, and no more.
fn clock(bytes: &[u8], colon: usize) -> bool {
    let left = bytes[..colon].iter().rev().take_while(|b| b.is_ascii_digit()).count();
    let right = bytes[colon + 1..].iter().take_while(|b| b.is_ascii_digit()).count();
    (1..=2).contains(&left) && right == 2 && !matches!(bytes.get(colon + 3), Some(b'-' | 0xe2))
}

/// "Okafor B,", "Okafor, B.", "van der Meer, Jan,", "B. Okafor,": how lists of authors begin.
fn starts_with_authors(text: &str) -> bool {
    let mut words =
        text.split_whitespace().take(6).skip_while(|word| words::has(Words::Particle, word));
    let (Some(first), Some(second)) = (words.next(), words.next()) else { return false };
    if !first.starts_with(|c: char| c.is_uppercase() || "'’".contains(c)) {
        return false;
    }
    if first.ends_with(',') || first.ends_with(',') {
        return initials(second) || text[first.len()..].starts_with(", ");
    }
    if initials(first) {
        // "B. Okafor, A. Tan" and "B. A. Okafor (2019)".
        return first.contains('.') && second.starts_with(char::is_uppercase);
    }
    initials(second)
        || words
            .next()
            .is_some_and(|third| initials(third) && second.starts_with(char::is_uppercase))
}

/// `B`, `B.`, `BA,`, `B.A.`
fn initials(word: &str) -> bool {
    let word = word.trim_end_matches([',', ';', ':']);
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    (1..=3).contains(&capitals)
        && word.chars().all(|c| c.is_uppercase() || c == '.' || c == '-' || c == '‐')
        && (word.len() > 1 || word != "A" && word != "I")
}

/// A word of a journal or publisher, or of a look-up date.
fn venue_or_lookup(text: &str) -> bool {
    let mut words = words::runs(text, char::is_alphabetic);
    words.any(|(_, word)| {
        word.starts_with(char::is_uppercase)
            && matches!(
                word,
                "J" | "Journal"
                    | "Med"
                    | "Clin"
                    | "Lancet"
                    | "Nature"
                    | "Press"
                    | "University"
                    | "Proc"
                    | "Proceedings"
                    | "Retrieved"
                    | "Accessed"
                    | "Available"
                    | "JAMA"
                    | "BMJ"
                    | "Cochrane"
                    | "Rev"
                    | "Res"
                    | "PLoS"
                    | "PLOS"
                    | "Journals"
                    | "Annals"
                    | "Archives"
                    | "Verlag"
                    | "Elsevier"
                    | "Springer"
                    | "Wiley"
                    | "Int"
                    | "Am"
                    | "Eur"
            )
            || matches!(
                word,
                "accessed" | "retrieved" | "pp" | "abgerufen" | "consulté" | "consultado"
            )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(text: &str) -> u32 {
        weigh(text, false, false).points
    }

    #[test]
    fn references_weigh_more_than_prose() {
        for text in [
            "Okafor B, Tan S. Ginger for motion sickness. J Herb Med. 2019;12(3):45-51.",
            "Okafor, B., & Tan, S. (2019). Ginger for motion sickness. Journal of Herbs, 12(3), 45–51.",
            "D’Amico, Chiara, et al. “Ginger and the sea.” Annals of sailing. Vol. 60. Academic Press, 2020.",
            "B. Okafor, A. Tan, Ginger for motion sickness, J. Herb. Med. 12 (2019) 45.",
            "van der Meer J, Okafor B. Herbs. Lancet 2004; 363: 1757",
        ] {
            assert!(points(text) >= 4, "{} {text}", points(text));
        }
        for text in [
            "Preheat the oven to 180 degrees and line a tin with paper.",
            "How ginger helps travellers (2019)",
            "Doors open at 10:30 on 4 May 2019.",
            "Vitamin C is found in citrus fruit.",
            "A review of 2019",
            "Chapter 3: Herbs 45",
        ] {
            assert!(points(text) < 3, "{} {text}", points(text));
        }
    }

    #[test]
    fn years_stand_alone() {
        let found: Vec<u16> =
            years("2019a, 12019, /2018/, x1999, 1850–51 (2004)").map(|year| year.1).collect();
        assert_eq!(found, [2019, 1850, 2004]);
    }
}
