//! A list of phrases, found in any letter case where a word begins.

/// A list of phrases. Nothing is built but an index by first byte.
#[derive(Debug)]
pub struct Phrases {
    /// By first byte, longer ones first.
    phrases: Vec<&'static str>,
    /// For each first byte, where its phrases begin; the last number ends those of the last byte.
    first: [u16; 257],
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
    /// A list of ours, one phrase in lower case a line; `#` begins a comment line.
    #[must_use]
    pub fn of_lines(list: &'static str) -> Self {
        let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut phrases: Vec<&str> = lines.collect();
        phrases.sort_by_key(|it| (it.as_bytes()[0], std::cmp::Reverse(it.len())));
        let mut first = [0; 257];
        for (byte, slot) in first.iter_mut().enumerate() {
            *slot = phrases.partition_point(|it| usize::from(it.as_bytes()[0]) < byte) as u16;
        }
        Self { phrases, first }
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
        let first = bytes.first().map_or(256, |byte| usize::from(byte.to_ascii_lowercase()));
        let candidates = self.first.get(first).zip(self.first.get(first + 1));
        let candidates = candidates.map_or(0..0, |(from, to)| usize::from(*from)..usize::from(*to));
        self.phrases[candidates].iter().copied().filter(move |it| {
            let head = bytes.get(..it.len());
            head.is_some_and(|head| head.eq_ignore_ascii_case(it.as_bytes()))
        })
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
