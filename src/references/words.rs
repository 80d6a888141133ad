//! Short lists of words that tell the parts of a reference, one file a list.

use std::sync::LazyLock;

/// A list of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Words {
    /// Particles of family names.
    Particle = 1,
    /// Words of organisations' names.
    Organisation = 2,
    /// Months and seasons.
    Month = 4,
    /// Words of publishers' names.
    Publisher = 8,
    /// Conferences and proceedings.
    Meeting = 16,
    /// Words of journals' names.
    Journal = 32,
    /// Words of newspapers' and magazines' names.
    Newspaper = 64,
    /// Countries and places that end titles, in one word.
    Country = 128,
}

const LISTS: [(Words, &str); 8] = [
    (Words::Particle, include_str!("words/particle.txt")),
    (Words::Organisation, include_str!("words/organisation.txt")),
    (Words::Month, include_str!("words/month.txt")),
    (Words::Publisher, include_str!("words/publisher.txt")),
    (Words::Meeting, include_str!("words/meeting.txt")),
    (Words::Journal, include_str!("words/journal.txt")),
    (Words::Newspaper, include_str!("words/newspaper.txt")),
    (Words::Country, include_str!("words/country.txt")),
];

/// Slots of the table: a power of two, several times the number of words.
const SLOTS: usize = 2048;

/// Open addressing over word hashes: no text is compared or built to look a word up.
static TABLE: LazyLock<Vec<(u32, u8)>> = LazyLock::new(|| {
    let mut table = vec![(0, 0); SLOTS];
    for (list, words) in LISTS {
        for word in words.lines().filter(|line| !line.starts_with('#')) {
            let hash = hash(word);
            let slot = slot(&table, hash);
            table[slot] = (hash, table[slot].1 | list as u8);
        }
    }
    table
});

fn slot(table: &[(u32, u8)], hash: u32) -> usize {
    let mut at = hash as usize % SLOTS;
    while table[at].1 != 0 && table[at].0 != hash {
        at = (at + 1) % SLOTS;
    }
    at
}

/// Hash of a word in lower case.
#[must_use]
pub(super) fn hash(word: &str) -> u32 {
    let mut hash = START;
    if word.is_ascii() {
        return word.bytes().fold(hash, |hash, byte| step(hash, byte.to_ascii_lowercase().into()));
    }
    for c in word.chars() {
        if c.is_ascii() || c == '’' {
            let c = if c == '’' { '\'' } else { c.to_ascii_lowercase() };
            hash = step(hash, u32::from(c));
        } else {
            for c in c.to_lowercase() {
                hash = step(hash, c as u32);
            }
        }
    }
    hash
}

/// [`hash`] of an ASCII word in lower case, at compile time.
pub(super) const fn ascii_hash(word: &[u8]) -> u32 {
    let mut hash = START;
    let mut at = 0;
    while at < word.len() {
        hash = step(hash, word[at] as u32);
        at += 1;
    }
    hash
}

const START: u32 = 0x811c_9dc5;

/// One step of FNV-1a, over characters instead of bytes.
const fn step(hash: u32, c: u32) -> u32 {
    (hash ^ c).wrapping_mul(0x0100_0193)
}

/// The lists that the word with this [`hash`] is in, one bit each.
#[must_use]
pub(super) fn lists_of(hash: u32) -> u8 {
    TABLE[slot(&TABLE, hash)].1
}

/// Whether `word` is in `list`, in any case.
#[must_use]
pub(super) fn has(list: Words, word: &str) -> bool {
    lists_of(hash(word)) & list as u8 != 0
}

/// The runs of letters and digits in `text`, each with the byte at which it begins.
pub(super) fn apart(text: &str) -> impl Iterator<Item = (usize, &str)> {
    runs(text, char::is_alphanumeric)
}

/// The runs of such characters in `text`, letters among them, each with the byte at which it begins.
pub(super) fn runs(
    text: &str,
    inside: impl Fn(char) -> bool + Copy,
) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        while from < text.len() {
            let start = from;
            let end = run_end(text, start, inside);
            from = end + text[end..].chars().next().map_or(0, char::len_utf8);
            if end > start {
                return Some((start, &text[start..end]));
            }
        }
        None
    })
}

/// Where the run of such characters at byte `at` ends.
fn run_end(text: &str, mut at: usize, inside: impl Fn(char) -> bool) -> usize {
    loop {
        let rest = &text.as_bytes()[at..];
        let goes_on =
            |byte: u8| byte.is_ascii_alphabetic() || byte.is_ascii() && inside(char::from(byte));
        at += rest.iter().take_while(|byte| goes_on(**byte)).count();
        if text.as_bytes().get(at).is_none_or(u8::is_ascii) {
            return at;
        }
        match text[at..].chars().next().filter(|c| inside(*c)) {
            Some(letter) => at += letter.len_utf8(),
            None => return at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_apart() {
        let text = "«Ärzte–Blatt», e12. (β2)\u{a0}";
        let seen: Vec<&str> = apart(text).map(|(at, word)| &text[at..at + word.len()]).collect();
        assert_eq!(seen, ["Ärzte", "Blatt", "e12", "β2"]);
        assert_eq!(apart("").count() + apart(" …").count(), 0);
    }

    #[test]
    fn words_are_found_in_any_case() {
        assert!(has(Words::Particle, "Van"));
        assert!(has(Words::Month, "MÄRZ"));
        assert!(has(Words::Journal, "proc") && has(Words::Meeting, "proc"));
        assert!(!has(Words::Journal, "turmeric"));
    }

    #[test]
    fn half_of_the_slots_stay_free() {
        let used = TABLE.iter().filter(|slot| slot.1 != 0).count();
        assert!(used * 2 < SLOTS, "{used}");
    }
}
