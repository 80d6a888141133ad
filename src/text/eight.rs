//! Eight bytes at a time, as one number, the first byte lowest.

/// The highest bit of every byte.
pub(crate) const HIGH: u64 = 0x8080_8080_8080_8080;

/// One in every byte.
const ONES: u64 = 0x0101_0101_0101_0101;

/// A byte eight times.
pub(crate) const fn all(byte: u8) -> u64 {
    byte as u64 * ONES
}

/// The highest bit of every byte that is an ASCII one from `first` to `last`.
pub(crate) const fn between(bytes: u64, first: u8, last: u8) -> u64 {
    let seven_bits = bytes & !HIGH;
    let from_first = seven_bits + all(0x80 - first);
    let past_last = seven_bits + all(0x7f - last);
    from_first & !past_last & !bytes & HIGH
}

/// Whether one of the bytes is an ASCII digit.
#[must_use]
pub fn has_digit(bytes: &[u8]) -> bool {
    let (eights, rest) = bytes.as_chunks();
    eights.iter().any(|eight| between(u64::from_le_bytes(*eight), b'0', b'9') != 0)
        || rest.iter().any(u8::is_ascii_digit)
}

/// How many ASCII letters the bytes begin with.
#[must_use]
pub(crate) fn leading_letters(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(eight) = bytes[at..].first_chunk() {
        let small = u64::from_le_bytes(*eight) | all(0x20);
        let others = between(small, b'a', b'z') ^ HIGH;
        if others != 0 {
            return at + others.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    at + bytes[at..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_letters_are_told_from_all_else() {
        for byte in 0..=u8::MAX {
            for at in 0..11 {
                let mut bytes = *b"aB /:\xc3\xbf~(\0;";
                bytes[at] = byte;
                assert_eq!(has_digit(&bytes), byte.is_ascii_digit(), "{byte} at {at}");
                let mut bytes = *b"azAZmMxYbCd";
                bytes[at] = byte;
                let letters = if byte.is_ascii_alphabetic() { 11 } else { at };
                assert_eq!(leading_letters(&bytes), letters, "{byte} at {at}");
            }
        }
        assert!(!has_digit(b"") && leading_letters(b"") == 0);
    }
}
