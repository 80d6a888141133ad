//! A search for phrases that looks at few bytes of a text.

use super::Phrases;

/// A list of phrases of three bytes at least, to be found in any letter case as whole words.
#[derive(Debug)]
pub struct Search {
    phrases: Phrases,
    /// Bytes of the shortest phrase.
    window: usize,
    /// By the last three of so many bytes, how far on the next phrase can begin (Wu and Manber 1994).
    skips: Vec<u8>,
}

impl Search {
    /// A list of ours, as [`Phrases::of_lines`] takes it.
    #[must_use]
    pub fn of_lines(list: &'static str) -> Self {
        let phrases = Phrases::of_lines(list);
        let window = phrases.iter().map(str::len).min().unwrap_or_default().clamp(3, 255);
        let mut skips = vec![(window - 2) as u8; SLOTS];
        for phrase in phrases.iter() {
            for (at, three) in phrase.as_bytes().windows(3).take(window - 2).enumerate() {
                let skip = &mut skips[slot(three)];
                *skip = (*skip).min((window - 3 - at) as u8);
            }
        }
        Self { phrases, window, skips }
    }

    /// The phrases that stand in the text: at each place the longest, none inside another.
    pub fn find<'t>(&'t self, text: &'t str) -> impl Iterator<Item = &'t str> {
        let mut at = 0;
        std::iter::from_fn(move || {
            loop {
                let start = self.next(text.as_bytes(), at)?;
                let end = self.phrases.whole(text, start);
                at = end.unwrap_or(start + 1);
                if let Some(end) = end {
                    return text.get(start..end);
                }
            }
        })
    }

    /// The next byte, from `at` on, at which a phrase may begin.
    fn next(&self, bytes: &[u8], mut at: usize) -> Option<usize> {
        loop {
            let end = at + self.window;
            match self.skips[slot(bytes.get(end - 3..end)?)] {
                0 => return Some(at),
                skip => at += usize::from(skip),
            }
        }
    }
}

const SLOTS: usize = 1 << 12;

/// A number for three bytes; the two cases of a letter have one.
fn slot(three: &[u8]) -> usize {
    let bits = three.iter().fold(0, |bits, byte| bits << 4 ^ usize::from(byte & 31));
    bits % SLOTS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let phrases = Search::of_lines("# fruit\napple\napple pie\n© fruit\npie of\npies");
        let seen: Vec<&str> = phrases.find(text).collect();
        assert_eq!(seen, expected, "{text}");
    }

    #[test]
    fn phrases_are_met_as_whole_words_in_any_case() {
        check("An Apple, an APPLE PIE of apples.", &["Apple", "APPLE PIE"]);
        check("pineapple, äpple, apple’s; © Fruit", &["apple", "© Fruit"]);
        check("applé apple", &["apple"]);
        check("pies", &["pies"]);
        check("pie", &[]);
        check("", &[]);
    }
}
