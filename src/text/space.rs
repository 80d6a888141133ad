//! White space at the ends of a text, eight bytes at a time: half of what pages send is between their
//! elements and is nothing else.

use super::eight::{HIGH, all, between};

/// How many ASCII spaces and line ends `text` begins with.
#[must_use]
#[inline]
pub fn leading(text: &str) -> usize {
    let begins = text.as_bytes().first().is_some_and(|first| is_space(*first));
    if begins { count(text.as_bytes()) } else { 0 }
}

fn count(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(eight) = bytes[at..].first_chunk() {
        let others = others(u64::from_le_bytes(*eight));
        if others != 0 {
            return at + others.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    at + bytes[at..].iter().take_while(|byte| is_space(**byte)).count()
}

/// How many it ends with.
#[must_use]
pub fn trailing(text: &str) -> usize {
    let mut rest = text.as_bytes();
    let mut count = 0;
    while let Some((before, eight)) = rest.split_last_chunk() {
        let others = others(u64::from_le_bytes(*eight));
        if others != 0 {
            return count + others.leading_zeros() as usize / 8;
        }
        (rest, count) = (before, count + 8);
    }
    count + rest.iter().rev().take_while(|byte| is_space(**byte)).count()
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

/// The highest bit of every byte that is no space.
const fn others(bytes: u64) -> u64 {
    let no_blank = ((bytes & !HIGH) ^ all(b' ')) + !HIGH;
    (no_blank & !between(bytes, b'\t', b'\r') | bytes) & HIGH
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_are_counted_at_both_ends() {
        for (text, before, behind) in [
            ("", 0, 0),
            ("a", 0, 0),
            (" \t\n\u{b}\u{c}\r a", 7, 0),
            ("\n                  \u{a0} b \n", 19, 2),
            ("é\u{8}         ", 0, 9),
            ("\u{e}12345678!       ", 0, 7),
        ] {
            assert_eq!((leading(text), trailing(text)), (before, behind), "{text:?}");
        }
        assert_eq!(leading("         "), 9);
        assert_eq!(trailing("         "), 9);
    }
}
