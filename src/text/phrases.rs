//! A list of phrases, met in any letter case where a word begins.

/// A list of phrases. Nothing is built but an index by first byte.
#[derive(Debug)]
pub struct Phrases {
    /// By first byte, longer ones first.
    list: Vec<&'static str>,
    /// For each first byte, where its phrases begin; the last number ends those of the last byte.
    first: [u16; 257],
    beginnings: Beginnings,
}

impl Phrases {
    /// A list of ours, one phrase in lower case a line, of two bytes at least; `#` begins a comment
    /// line.
    #[must_use]
    pub fn of_lines(list: &'static str) -> Self {
        let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut phrases: Vec<&str> = lines.collect();
        phrases.sort_by_key(|it| (it.as_bytes()[0], std::cmp::Reverse(it.len())));
        let mut first = [0; 257];
        for (byte, slot) in first.iter_mut().enumerate() {
            *slot = phrases.partition_point(|it| usize::from(it.as_bytes()[0]) < byte) as u16;
        }
        let beginnings = Beginnings::of(&phrases);
        Self { list: phrases, first, beginnings }
    }

    /// Where the longest phrase ends that the text begins with, when a word ends there.
    #[must_use]
    pub fn begin(&self, text: &str) -> Option<usize> {
        let longest = self.at(text.as_bytes()).next()?;
        (!begins_with_word(text.as_bytes(), longest.len())).then_some(longest.len())
    }

    /// Whether the text is one of the phrases, but for marks after it.
    #[must_use]
    pub fn are(&self, text: &str) -> bool {
        self.begin(text).is_some_and(|end| !text[end..].contains(char::is_alphanumeric))
    }

    /// Each of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.list.iter().copied()
    }

    /// Where the longest phrase ends that begins at byte `start`, when it stands there as whole words.
    pub(super) fn whole(&self, text: &str, start: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        let mut ends = self.at(&bytes[start..]).map(|phrase| start + phrase.len());
        let end = ends.find(|end| !begins_with_word(bytes, *end))?;
        let before = text.get(..start)?.chars().next_back();
        (!before.is_some_and(char::is_alphanumeric)).then_some(end)
    }

    /// The phrases that the bytes begin with, longest first.
    fn at<'t>(&'t self, bytes: &'t [u8]) -> impl Iterator<Item = &'static str> + 't {
        let second = bytes.get(1).map(u8::to_ascii_lowercase);
        self.candidates(bytes).iter().copied().filter(move |it| {
            let head = bytes.get(..it.len());
            it.as_bytes().get(1).copied() == second
                && head.is_some_and(|head| head.eq_ignore_ascii_case(it.as_bytes()))
        })
    }

    /// The phrases with the same first byte, if one may begin like the bytes.
    fn candidates(&self, bytes: &[u8]) -> &[&'static str] {
        if !self.beginnings.may_begin(bytes) {
            return &[];
        }
        let first = usize::from(bytes[0].to_ascii_lowercase());
        &self.list[usize::from(self.first[first])..usize::from(self.first[first + 1])]
    }
}

/// How phrases begin, in any letter case: most words are told apart by their first three bytes.
#[derive(Debug)]
struct Beginnings {
    /// For each first byte, a bit for the low five bits of each second one, and of each third one.
    seconds: [u32; 256],
    thirds: [u32; 256],
}

impl Beginnings {
    fn of(phrases: &[&str]) -> Self {
        let (mut seconds, mut thirds) = ([0; 256], [0; 256]);
        for phrase in phrases.iter().map(|it| it.as_bytes()) {
            for first in [phrase[0], phrase[0].to_ascii_uppercase()].map(usize::from) {
                seconds[first] |= phrase.get(1).map_or(u32::MAX, |second| low(*second));
                thirds[first] |= phrase.get(2).map_or(u32::MAX, |third| low(*third));
            }
        }
        Self { seconds, thirds }
    }

    /// Whether a phrase may begin like the bytes.
    fn may_begin(&self, bytes: &[u8]) -> bool {
        let [first, second, ..] = *bytes else { return false };
        let third = bytes.get(2).map_or(u32::MAX, |third| low(*third));
        self.seconds[usize::from(first)] & low(second) != 0
            && self.thirds[usize::from(first)] & third != 0
    }
}

/// The bit of a byte; the two cases of a letter have one.
const fn low(byte: u8) -> u32 {
    1 << (byte & 31)
}

/// Whether a letter or digit stands at byte `at`.
fn begins_with_word(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at) {
        None => false,
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphanumeric(),
        Some(_) => {
            let end = bytes.len().min(at + 4);
            let character = bytes[at..end].utf8_chunks().next();
            let first = character.and_then(|chunk| chunk.valid().chars().next());
            first.is_some_and(char::is_alphanumeric)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_may_begin_with_a_phrase_or_be_one() {
        let phrases = Phrases::of_lines("apple\napple pie");
        assert_eq!(phrases.begin("Apple pie now"), Some(9));
        assert_eq!(phrases.begin("applesauce"), None);
        assert!(phrases.are("Apple pie!") && !phrases.are("apple pie now"));
    }
}
