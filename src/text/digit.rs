//! Whether a text holds a digit, eight bytes at a time.

/// The highest bit of every byte.
const HIGH: u64 = 0x8080_8080_8080_8080;

/// One in every byte.
const ONES: u64 = 0x0101_0101_0101_0101;

/// Whether one of the bytes is an ASCII digit.
#[must_use]
pub fn has_digit(bytes: &[u8]) -> bool {
    let (eights, rest) = bytes.as_chunks();
    eights.iter().any(|eight| digits(u64::from_le_bytes(*eight)) != 0)
        || rest.iter().any(u8::is_ascii_digit)
}

/// The highest bit of every byte that is a digit.
const fn digits(bytes: u64) -> u64 {
    let seven_bits = bytes & !HIGH;
    let from_nought = seven_bits + (0x80 - b'0' as u64) * ONES;
    let past_nine = seven_bits + (0x7f - b'9' as u64) * ONES;
    from_nought & !past_nine & !bytes & HIGH
}

#[cfg(test)]
mod tests {
    use super::has_digit;

    #[test]
    fn digits_are_told_from_all_else() {
        for byte in 0..=u8::MAX {
            for at in 0..11 {
                let mut bytes = *b"aB /:\xc3\xbf~(\0;";
                bytes[at] = byte;
                assert_eq!(has_digit(&bytes), byte.is_ascii_digit(), "{byte} at {at}");
            }
        }
        assert!(!has_digit(b""));
    }
}
