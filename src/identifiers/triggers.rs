//! Words that tell where an identifier may stand, each with its exact scan; found in one pass.

use std::cmp::Reverse;
use std::ops::Range;

use super::Hit;

/// An exact scan around a trigger.
pub(super) type Scan = fn(&str, Range<usize>) -> Option<Hit>;

/// A list of at most 255 words in lower case, of two bytes at least.
#[derive(Debug)]
pub(super) struct Triggers {
    /// Those with the same first byte together, longer ones first.
    words: Vec<(String, Scan)>,
    /// For each first byte, how many words come before its own.
    before: [u8; 256],
    /// For each first byte in any case, a bit for the low five bits of each second one, and for the low
    /// five bits of both, one for those of each third one: nearly all places of a text are told by these.
    seconds: [u32; 256],
    thirds: [u32; 1024],
}

impl Triggers {
    pub(super) fn of(mut words: Vec<(String, Scan)>) -> Self {
        words.sort_by_key(|(word, _)| (word.as_bytes()[0], Reverse(word.len())));
        let (mut seconds, mut thirds) = ([0; 256], [0; 1024]);
        for word in words.iter().map(|(word, _)| word.as_bytes()) {
            for first in [word[0], word[0].to_ascii_uppercase()].map(usize::from) {
                seconds[first] |= low(word[1]);
            }
            thirds[both(word[0], word[1])] |= word.get(2).map_or(u32::MAX, |third| low(*third));
        }
        let before = std::array::from_fn(|first| {
            words.partition_point(|(word, _)| usize::from(word.as_bytes()[0]) < first) as u8
        });
        Self { words, before, seconds, thirds }
    }

    /// The words that stand in a part of `text`, in any case: at each place the longest, none inside
    /// another.
    pub(super) fn find<'t>(
        &'t self,
        text: &'t str,
        part: Range<usize>,
    ) -> impl Iterator<Item = (Range<usize>, Scan)> + 't {
        let Range { start: mut at, end } = part;
        let bytes = &text.as_bytes()[..end];
        std::iter::from_fn(move || {
            loop {
                let may_begin =
                    |pair: &[u8]| self.seconds[usize::from(pair[0])] & low(pair[1]) != 0;
                at += bytes[at..].windows(2).position(may_begin)?;
                let start = at;
                at += 1;
                let third = bytes.get(start + 2).map_or(u32::MAX, |third| low(*third));
                if self.thirds[both(bytes[start], bytes[at])] & third != 0
                    && let Some((word, scan)) = self.longest(&bytes[start..])
                {
                    at = start + word.len();
                    return Some((start..at, *scan));
                }
            }
        })
    }

    /// The longest word that the bytes begin with.
    fn longest(&self, bytes: &[u8]) -> Option<&(String, Scan)> {
        let first = bytes.first()?.to_ascii_lowercase();
        let behind = self.words[usize::from(self.before[usize::from(first)])..].iter();
        let mut alike = behind.take_while(|(word, _)| word.as_bytes()[0] == first);
        alike.find(|(word, _)| {
            let head = bytes.get(..word.len());
            head.is_some_and(|head| head.eq_ignore_ascii_case(word.as_bytes()))
        })
    }
}

/// A number for two bytes; the two cases of a letter have one.
const fn both(first: u8, second: u8) -> usize {
    (first as usize & 31) << 5 | second as usize & 31
}

/// The bit of a byte; the two cases of a letter have one.
const fn low(byte: u8) -> u32 {
    1 << (byte & 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_is_found_in_any_case_and_none_inside_it() {
        let words =
            ["10.", "pm", "pmid", "mid", "978–"].map(|it| (it.to_owned(), (|_, _| None) as Scan));
        let triggers = Triggers::of(words.into());
        let text = "A PMID, pm 10.1 mi mid 978–9 pmi";
        let found: Vec<&str> =
            triggers.find(text, 1..text.len() - 1).map(|(range, _)| &text[range]).collect();
        assert_eq!(found, ["PMID", "pm", "10.", "mid", "978–", "pm"]);
    }
}
