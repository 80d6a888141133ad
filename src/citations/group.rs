//! The grammar of numbered markers: `3`, `2–5, 8`, `[1]–[3]`, `[55],[56]`.

use std::ops::Range;

/// Longest range that is spelled out; a longer one is no citation.
const LONGEST_RANGE: u32 = 80;

/// Largest number of an entry.
const LARGEST: u32 = 2_999;

/// Numbers as printed, with the places of their digits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Group {
    /// Single numbers and ranges, in order.
    pub(super) items: Vec<Item>,
}

/// A number or a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// The first, or only, number.
    pub(super) first: Number,
    /// The last of a range.
    pub(super) last: Option<Number>,
}

/// A number and the bytes of its digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: u32,
    pub(super) at: Range<usize>,
}

impl Group {
    /// All numbers that are meant, ranges spelled out.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        self.items.iter().flat_map(|item| {
            let last = item.last.as_ref().map_or(item.first.value, |last| last.value);
            item.first.value..=last
        })
    }

    /// The only number, when there is no other.
    pub(super) fn single(&self) -> Option<u32> {
        match &self.items[..] {
            [Item { first, last: None }] => Some(first.value),
            _ => None,
        }
    }

    /// Takes `last`, which a dash joins to this group's last number; tells whether it can.
    pub(super) fn reach(&mut self, last: &Self) -> bool {
        let (Some(from), Some(to)) = (self.items.last_mut(), last.items.first()) else {
            return false;
        };
        if from.last.is_some() || to.last.is_some() || !fits(from.first.value, to.first.value) {
            return false;
        }
        from.last = Some(to.first.clone());
        self.items.extend(last.items.iter().skip(1).cloned());
        true
    }
}

/// A marker in brackets that opens at `at` with `open`; ends past its closing bracket, and past
/// those that a comma, semicolon or dash joins to it.
pub(super) fn bracketed(text: &str, at: usize, open: u8, close: u8) -> Option<(usize, Group)> {
    let bytes = text.as_bytes();
    let mut group = Group::default();
    let mut end = inside(text, at + 1, close, &mut group)?;
    loop {
        let (next, joint) = joint(text, end);
        if matches!(joint, Joint::None | Joint::And) || bytes.get(next) != Some(&open) {
            break;
        }
        let mut more = Group::default();
        let Some(after) = inside(text, next + 1, close, &mut more) else { break };
        if joint == Joint::Dash {
            if !group.reach(&more) {
                break;
            }
        } else {
            group.items.extend(more.items);
        }
        end = after;
    }
    Some((end, group))
}

/// A whole text that is nothing but numbers, such as a superscript; offsets count from `base`.
pub(super) fn whole(text: &str, base: usize) -> Option<Group> {
    let mut group = Group::default();
    let mut end = items(text, 0, &mut group)?;
    // `1 2`, `1 3–5`: raised, a space may part numbers.
    while text[end..].starts_with(' ') && number(text, spaces(text, end)).is_some() {
        end = items(text, end, &mut group)?;
    }
    let rest = text[end..].trim_matches([' ', ',', ';', '.']);
    if !rest.is_empty() {
        return None;
    }
    for item in &mut group.items {
        for number in [Some(&mut item.first), item.last.as_mut()].into_iter().flatten() {
            number.at = number.at.start + base..number.at.end + base;
        }
    }
    Some(group)
}

/// The inside of a bracket, up to and with its closing one.
fn inside(text: &str, from: usize, close: u8, group: &mut Group) -> Option<usize> {
    let lead = ["see also ", "see ", "reviewed in ", "e.g. ", "e.g., ", "cf. ", "ref. ", "refs. "];
    let word =
        lead.iter().find(|word| text[from..].starts_with(**word)).map_or(0, |word| word.len());
    let end = items(text, from + word, group)?;
    let end = spaces(text, locator(text, end));
    (text.as_bytes().get(end) == Some(&close)).then_some(end + 1)
}

/// Past the page that is meant: `, p. 12`, `, pp. 12–14`.
fn locator(text: &str, from: usize) -> usize {
    let Some(rest) = text[from..].strip_prefix(", p") else { return from };
    let rest = rest.trim_start_matches(['p', '.', ' ']);
    let pages = rest.trim_start_matches(|c: char| c.is_ascii_digit() || is_dash(c));
    if pages.len() < rest.len() { text.len() - pages.len() } else { from }
}

/// Numbers and ranges with commas, semicolons or "and" between them.
fn items(text: &str, from: usize, group: &mut Group) -> Option<usize> {
    let mut at = spaces(text, from);
    loop {
        let first = number(text, at)?;
        at = first.at.end;
        let mut item = Item { first, last: None };
        let (next, found) = joint(text, at);
        if found == Joint::Dash {
            let last = number(text, next)?;
            if !fits(item.first.value, last.value) {
                return None;
            }
            at = last.at.end;
            item.last = Some(last);
        }
        group.items.push(item);
        let (next, found) = joint(text, at);
        if found == Joint::None || number(text, next).is_none() {
            return Some(at);
        }
        at = next;
    }
}

fn fits(from: u32, to: u32) -> bool {
    from < to && to - from <= LONGEST_RANGE
}

#[derive(PartialEq, Eq)]
enum Joint {
    None,
    And,
    Comma,
    Dash,
}

/// What joins two numbers, and where the second may begin.
fn joint(text: &str, from: usize) -> (usize, Joint) {
    let at = spaces(text, from);
    let rest = &text[at..];
    for word in ["and ", "& ", ", and "] {
        if rest.starts_with(word) && (at > from || word.starts_with(',')) {
            return (spaces(text, at + word.len()), Joint::And);
        }
    }
    match rest.chars().next() {
        Some(c @ (',' | ';')) => (spaces(text, at + c.len_utf8()), Joint::Comma),
        Some(c) if is_dash(c) => (spaces(text, at + c.len_utf8()), Joint::Dash),
        _ => (at, Joint::None),
    }
}

/// Every dash that stands between two numbers.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '−' | '~')
}

fn spaces(text: &str, from: usize) -> usize {
    from + text[from..].bytes().take_while(|byte| *byte == b' ').count()
}

/// Digits without a leading zero and without a decimal part.
fn number(text: &str, at: usize) -> Option<Number> {
    let bytes = &text.as_bytes()[at..];
    let count = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if !(1..=4).contains(&count) || bytes[0] == b'0' {
        return None;
    }
    let value = text[at..at + count].parse().ok()?;
    (value <= LARGEST).then_some(Number { value, at: at..at + count })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, numbers: &[u32], rest: &str) {
        let (end, group) = bracketed(text, 0, b'[', b']').expect("a marker");
        assert_eq!(group.numbers().collect::<Vec<_>>(), numbers, "{text}");
        assert_eq!(&text[end..], rest, "{text}");
    }

    #[test]
    fn lists_and_ranges() {
        check("[3] x", &[3], " x");
        check("[2–5, 8]", &[2, 3, 4, 5, 8], "");
        check("[1]–[3], and", &[1, 2, 3], ", and");
        check("[1], [2] [3]", &[1, 2], " [3]");
        check("[55],[56].", &[55, 56], ".");
        check("[8 and 9]", &[8, 9], "");
        check("[see 4]", &[4], "");
        check("[4, pp. 12–14] x", &[4], " x");
    }

    #[test]
    fn what_is_not_a_list_of_numbers() {
        for text in [
            "[0]",
            "[1.5]",
            "[3H]",
            "[Cancer Stem Cells]",
            "[5-2]",
            "[1–900]",
            "[",
            "[1",
            "[–3]",
            "[3, p]",
            "[]",
        ] {
            assert_eq!(bracketed(text, 0, b'[', b']'), None, "{text}");
        }
    }

    #[test]
    fn superscripts_are_whole() {
        let numbers = |text| whole(text, 0).map(|group| group.numbers().collect::<Vec<_>>());
        assert_eq!(numbers("8– 10"), Some(vec![8, 9, 10]));
        assert_eq!(numbers("1 2"), Some(vec![1, 2]));
        assert_eq!(numbers("1,2–4"), Some(vec![1, 2, 3, 4]));
        assert_eq!(numbers("1 3–5 7, 8"), Some(vec![1, 3, 4, 5, 7, 8]));
        assert_eq!(numbers("10 000"), None);
        assert!(whole("2+", 0).is_none());
        assert!(whole("−1", 0).is_none());
    }
}
