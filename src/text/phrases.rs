//! A list of phrases, found in any letter case where a word begins.

/// A list of phrases. Nothing is built but an index by first byte.
#[derive(Debug)]
pub struct Phrases {
    /// By first byte, longer ones first.
    list: Vec<&'static str>,
    /// For each first byte, where its phrases begin; the last number ends those of the last byte.
    first: [u16; 257],
    /// A set bit for the first two bytes of each phrase: most words are told apart by them.
    pairs: [u64; PAIRS / 64],
}

/// Bits of [`Phrases::pairs`].
const PAIRS: usize = 1024;

/// The bit of two bytes, in any letter case.
fn pair(bytes: [u8; 2]) -> usize {
    let [first, second] = bytes.map(|byte| usize::from(byte.to_ascii_lowercase()));
    (first * 37 + second) % PAIRS
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
        let mut pairs = [0; PAIRS / 64];
        for bit in phrases.iter().filter_map(|it| it.as_bytes().first_chunk().copied()).map(pair) {
            pairs[bit / 64] |= 1 << (bit % 64);
        }
        Self { list: phrases, first, pairs }
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
        let mut end = 0;
        self.all(text).filter(move |it| {
            let apart = it.start >= end;
            if apart {
                end = it.end;
            }
            apart
        })
    }

    /// All phrases that stand in the text as whole words; at each place the longest first.
    fn all<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Phrase> + 't {
        let bytes = text.as_bytes();
        starts(bytes).flat_map(move |start| {
            let here = self.at(&bytes[start..]);
            let whole = here.filter(move |it| !begins_with_word(bytes, start + it.len()));
            whole.map(move |phrase| Phrase { start, end: start + phrase.len() })
        })
    }

    /// The phrases that the bytes begin with, longest first.
    fn at<'t>(&'t self, bytes: &'t [u8]) -> impl Iterator<Item = &'static str> + 't {
        self.candidates(bytes).iter().copied().filter(move |it| {
            let head = bytes.get(..it.len());
            head.is_some_and(|head| head.eq_ignore_ascii_case(it.as_bytes()))
        })
    }

    /// The phrases with the same first byte, if there is one with the same first two.
    fn candidates(&self, bytes: &[u8]) -> &[&'static str] {
        let Some(head) = bytes.first_chunk() else { return &[] };
        let bit = pair(*head);
        if self.pairs[bit / 64] >> (bit % 64) & 1 == 0 {
            return &[];
        }
        let first = usize::from(head[0].to_ascii_lowercase());
        &self.list[usize::from(self.first[first])..usize::from(self.first[first + 1])]
    }
}

/// Where words begin, and marks that a phrase could begin with: behind each byte that is of no word.
fn starts(bytes: &[u8]) -> impl Iterator<Item = usize> + '_ {
    let mut inside = false;
    (0..bytes.len()).filter(move |at| {
        let byte = bytes[*at];
        let begins = !inside && !is_continued(byte);
        if byte.is_ascii() {
            inside = byte.is_ascii_alphanumeric();
        } else if !is_continued(byte) {
            inside = begins_with_word(bytes, *at);
        }
        begins
    })
}

/// Whether a byte goes on with a character.
const fn is_continued(byte: u8) -> bool {
    byte & 0xc0 == 0x80
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
