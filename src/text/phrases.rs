//! A list of phrases, found in any letter case where a word begins.

/// A list of phrases. Nothing is built but an index by first byte.
#[derive(Debug)]
pub struct Phrases {
    /// By first byte, longer ones first.
    list: Vec<&'static str>,
    /// For each first byte, where its phrases begin; the last number ends those of the last byte.
    first: [u16; 257],
    beginnings: Beginnings,
}

/// A phrase in a text: from byte `start` to byte `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
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

    /// The phrases that stand in the text as whole words: at each place the longest, none inside
    /// another.
    pub fn find<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Phrase> + 't {
        let bytes = text.as_bytes();
        let mut starts = Starts { bytes, at: 0, inside: false };
        let mut end = 0;
        std::iter::from_fn(move || {
            loop {
                let start = starts.next_of(&self.beginnings)?;
                let here = self
                    .at(&bytes[start..])
                    .find(|it| start >= end && !begins_with_word(bytes, start + it.len()));
                if let Some(phrase) = here {
                    end = start + phrase.len();
                    return Some(Phrase { start, end });
                }
            }
        })
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

/// Where words begin, and marks that a phrase could begin with: behind each byte that is of no word.
struct Starts<'t> {
    bytes: &'t [u8],
    at: usize,
    /// Whether the character before is of a word.
    inside: bool,
}

impl Starts<'_> {
    /// The next one at which a phrase may begin.
    fn next_of(&mut self, beginnings: &Beginnings) -> Option<usize> {
        loop {
            if self.inside {
                // The rest of a word tells nothing.
                let rest = self.bytes[self.at..].iter();
                self.at += rest
                    .take_while(|byte| matches!(KINDS[usize::from(**byte)], Kind::Word))
                    .count();
            }
            let byte = *self.bytes.get(self.at)?;
            let at = self.at;
            self.at += 1;
            let begins = !self.inside;
            self.inside = match KINDS[usize::from(byte)] {
                Kind::Word => true,
                Kind::Other => false,
                Kind::Continued => continue,
                Kind::Begun => begins_with_word(self.bytes, at),
            };
            if begins && beginnings.may_begin(&self.bytes[at..]) {
                return Some(at);
            }
        }
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

/// What a byte is of.
#[derive(Debug, Clone, Copy)]
enum Kind {
    /// An ASCII letter or digit.
    Word,
    /// Another ASCII character.
    Other,
    /// A longer character begins.
    Begun,
    /// It goes on.
    Continued,
}

/// The kind of each byte.
const KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => Kind::Word,
            0..0x80 => Kind::Other,
            0x80..0xc0 => Kind::Continued,
            0xc0.. => Kind::Begun,
        };
        byte += 1;
    }
    kinds
};

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

    fn check(text: &str, expected: &[&str]) {
        let phrases = Phrases::of_lines("# fruit\napple\napple pie\n© fruit\npie of\npies");
        let seen: Vec<&str> = phrases.find(text).map(|it| &text[it.start..it.end]).collect();
        assert_eq!(seen, expected, "{text}");
    }

    #[test]
    fn phrases_are_met_as_whole_words_in_any_case() {
        check("An Apple, an APPLE PIE of apples.", &["Apple", "APPLE PIE"]);
        check("pineapple, äpple, apple’s; © Fruit", &["apple", "© Fruit"]);
        check("applé apple", &["apple"]);
        check("", &[]);
    }

    #[test]
    fn a_text_may_begin_with_a_phrase_or_be_one() {
        let phrases = Phrases::of_lines("apple\napple pie");
        assert_eq!(phrases.begin("Apple pie now"), Some(9));
        assert_eq!(phrases.begin("applesauce"), None);
        assert!(phrases.are("Apple pie!") && !phrases.are("apple pie now"));
    }
}
