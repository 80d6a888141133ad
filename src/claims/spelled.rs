//! Lists of words that are asked for by their letters; most others are told apart at a glance.

/// A list of words in lower case.
#[derive(Debug)]
pub(super) struct AnyOf {
    words: &'static [&'static str],
    /// A bit for the first byte of each, and one for the length of each.
    firsts: u32,
    lengths: u32,
}

impl AnyOf {
    pub(super) const fn new(words: &'static [&'static str]) -> Self {
        let (mut firsts, mut lengths, mut at) = (0, 0, 0);
        while at < words.len() {
            firsts |= bit(words[at].as_bytes()[0] as usize);
            lengths |= bit(words[at].len());
            at += 1;
        }
        Self { words, firsts, lengths }
    }

    /// Whether one of them may have that length.
    pub(super) const fn has_length(&self, length: usize) -> bool {
        self.lengths & bit(length) != 0
    }

    /// Whether one of them is spelled like `word`, in any case.
    pub(super) fn has(&self, word: &str) -> bool {
        let Some(first) = word.bytes().next() else { return false };
        self.firsts & bit(first as usize) != 0
            && self.has_length(word.len())
            && self.words.iter().any(|it| it.eq_ignore_ascii_case(word))
    }
}

/// A capital has the bit of its small letter.
const fn bit(number: usize) -> u32 {
    1 << (number & 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_others_in_any_case() {
        const LIST: AnyOf = AnyOf::new(&["by", "with", "compared to"]);
        assert!(["by", "With", "COMPARED TO"].iter().all(|word| LIST.has(word)));
        assert!(["", "my", "wit", "wish", "wyth"].iter().all(|word| !LIST.has(word)));
    }
}
