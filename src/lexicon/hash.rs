//! Keys of words.
//!
//! A word is known by a 64-bit key of its letters, so that no letters are stored or compared; the
//! dictionary keeps 32 bits of it besides the place.

use crate::text::eight::{HIGH, all, between};

/// The letters of the first `length` bytes of `text`, as they are.
pub(super) fn key(text: &[u8], length: usize) -> u64 {
    let mut key = 0;
    for at in (0..length).step_by(8) {
        key = mix(key, eight(text, at, length));
    }
    key
}

/// The same of the letters in lower case; `None` when they are not all ASCII.
pub(super) fn folded_key(text: &[u8], length: usize) -> Option<u64> {
    let (mut key, mut seen) = (0, 0);
    for at in (0..length).step_by(8) {
        let letters = eight(text, at, length);
        seen |= letters;
        key = mix(key, lower(letters));
    }
    (seen & HIGH == 0).then_some(key)
}

/// The letters of the first `length` bytes as they are, and whether they are ASCII without hyphens.
pub(super) fn whole_key(text: &[u8], length: usize) -> (u64, bool) {
    let (mut key, mut odd, mut at) = (0, 0, 0);
    while at < length {
        let letters = eight(text, at, length);
        let hyphens = letters ^ all(b'-');
        odd |= letters | hyphens.wrapping_sub(all(1)) & !hyphens;
        key = mix(key, letters);
        at += 8;
    }
    (key, odd & HIGH == 0)
}

/// Where to look for a key first, and by what to know it there. Other bits tell the two, so that
/// together they tell nearly as much as the key.
pub(super) const fn place(key: u64) -> (usize, u32) {
    let mixed = (key ^ key >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93);
    ((mixed >> 40) as usize, (mixed >> 8) as u32)
}

/// Multiplied by an odd number, so that no two eight letters become one.
const fn mix(key: u64, letters: u64) -> u64 {
    (key.rotate_left(32) ^ letters).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Up to eight bytes of `text` from `at`, as far as `end`; zeros after them.
fn eight(text: &[u8], at: usize, end: usize) -> u64 {
    let rest = &text[at..];
    let wanted = end - at;
    match rest.first_chunk() {
        Some(bytes) if wanted >= 8 => u64::from_le_bytes(*bytes),
        Some(bytes) => u64::from_le_bytes(*bytes) & !(u64::MAX << (8 * wanted)),
        None => rest.iter().take(wanted).rev().fold(0, |all, byte| all << 8 | u64::from(*byte)),
    }
}

/// Eight ASCII letters in lower case.
const fn lower(letters: u64) -> u64 {
    letters | between(letters, b'A', b'Z') >> 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_one_of_the_word_and_not_of_what_follows() {
        for word in ["a", "Aspirin", "ASPIRINS", "acetylsalicylic", "[@`{Z"] {
            let folded = word.to_ascii_lowercase();
            let longer = format!("{word}-XYZ, and more");
            let expected = key(folded.as_bytes(), word.len());
            assert_eq!(folded_key(word.as_bytes(), word.len()), Some(expected), "{word}");
            assert_eq!(folded_key(longer.as_bytes(), word.len()), Some(expected), "{word}");
        }
        assert_eq!(folded_key("naïve".as_bytes(), 6), None);
        assert_ne!(key(b"acetylsalicylic", 15), key(b"acetylsalicylid", 15));
    }

    #[test]
    fn a_word_is_whole_without_hyphens() {
        for (word, whole) in
            [("a", true), ("don't", true), ("acetylsalicylic", true), ("IL-6", false)]
                .into_iter()
                .chain([("naïve", false), ("acetyl-acid", false), ("-", false), (".,/", true)])
        {
            let expected = (key(word.as_bytes(), word.len()), whole);
            assert_eq!(whole_key(word.as_bytes(), word.len()), expected, "{word}");
        }
    }
}
