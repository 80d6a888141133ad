//! Lists of words that are asked for by their letters; most others are told apart at a glance.

/// A list of words in lower case.
#[derive(Debug)]
pub(super) struct AnyOf {
    words: &'static [&'static str],
    /// For each first letter, a bit for the length of each.
    lengths: [u32; 32],
    /// These together.
    all: u32,
}

impl AnyOf {
    pub(super) const fn new(words: &'static [&'static str]) -> Self {
        let (mut lengths, mut all, mut at) = ([0; 32], 0, 0);
        while at < words.len() {
            let bit = bit(words[at].len());
            lengths[slot(words[at].as_bytes()[0])] |= bit;
            all |= bit;
            at += 1;
        }
        Self { words, lengths, all }
    }

    /// Whether one of them may have that length.
    pub(super) const fn has_length(&self, length: usize) -> bool {
        self.all & bit(length) != 0
    }

    /// Whether one of them is spelled like `word`, in any case.
    pub(super) fn has(&self, word: &str) -> bool {
        let Some(first) = word.bytes().next() else { return false };
        self.lengths[slot(first)] & bit(word.len()) != 0
            && self.words.iter().any(|it| it.eq_ignore_ascii_case(word))
    }

    /// Whether the first of some words is one of them.
    pub(super) fn begin(&self, words: &str) -> bool {
        let space = words.bytes().position(|byte| byte == b' ');
        self.has(&words[..space.unwrap_or(words.len())])
    }
}

const fn bit(length: usize) -> u32 {
    1 << (length & 31)
}

/// A capital has the slot of its small letter.
const fn slot(first: u8) -> usize {
    first as usize & 31
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_others_in_any_case() {
        const LIST: AnyOf = AnyOf::new(&["by", "with", "compared to"]);
        assert!(["by", "With", "COMPARED TO"].iter().all(|word| LIST.has(word)));
        assert!(["", "my", "wit", "wish", "wyth"].iter().all(|word| !LIST.has(word)));
        assert!(LIST.begin("By far") && !LIST.begin("compared to") && !LIST.begin(""));
    }
}
