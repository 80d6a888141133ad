//! A list of phrases, found in any letter case where a word begins.

/// A list of phrases. Nothing is built but an index by first byte.
#[derive(Debug)]
pub struct Phrases {
    /// By first byte, longer ones first.
    list: Vec<&'static str>,
    /// For each first byte, where its phrases begin; the last number ends those of the last byte.
    first: [u16; 257],
    pairs: Pairs,
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
        let pairs = Pairs::of(&phrases);
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
        let bytes = text.as_bytes();
        let mut starts = Starts { bytes, at: 0, inside: false };
        let mut end = 0;
        std::iter::from_fn(move || {
            loop {
                let start = starts.next_of(&self.pairs)?;
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

    /// The phrases with the same first byte, if there is one with the same first two.
    fn candidates(&self, bytes: &[u8]) -> &[&'static str] {
        if !self.pairs.may_begin(bytes) {
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
    /// The next one whose first two bytes have their bit in `pairs`.
    fn next_of(&mut self, pairs: &Pairs) -> Option<usize> {
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
            if begins && pairs.may_begin(&self.bytes[at..]) {
                return Some(at);
            }
        }
    }
}

/// A set bit for the first two bytes of each phrase: most words are told apart by them.
#[derive(Debug)]
struct Pairs([u64; PAIRS / 64]);

/// Bits of [`Pairs`].
const PAIRS: usize = 1024;

impl Pairs {
    fn of(phrases: &[&str]) -> Self {
        let mut bits = [0; PAIRS / 64];
        for bit in phrases.iter().filter_map(|it| pair(it.as_bytes())) {
            bits[bit / 64] |= 1 << (bit % 64);
        }
        Self(bits)
    }

    /// Whether a phrase may begin like the bytes.
    fn may_begin(&self, bytes: &[u8]) -> bool {
        pair(bytes).is_some_and(|bit| self.0[bit / 64] >> (bit % 64) & 1 == 1)
    }
}

/// The bit of the first two bytes, in any letter case.
fn pair(bytes: &[u8]) -> Option<usize> {
    // A bit apart are the two cases of a letter, and marks that no phrase begins with.
    let [first, second] = bytes.first_chunk()?.map(|byte| usize::from(byte | 0x20));
    Some((first * 37 + second) % PAIRS)
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
