//! Where a reported marker stands in the text of its block.
//!
//! Reports give a marker as printed, its sentence and its block, but no offset. Markers come in
//! document order, so each is looked for after the one before it, within its sentence.

/// A text without white space and invisible characters, with the way back to code points.
pub(crate) struct Compact {
    text: Vec<char>,
    /// For each kept character, its code point offset in the original.
    origin: Vec<usize>,
}

impl Compact {
    pub(crate) fn new(text: &str) -> Self {
        let invisible = |c: char| {
            c.is_whitespace()
                || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
        };
        let kept = text.chars().enumerate().filter(|(_, c)| !invisible(*c));
        let (origin, text) = kept.unzip();
        Self { text, origin }
    }

    /// The first place of `part` at or after `from`.
    fn find(&self, part: &[char], from: usize) -> Option<usize> {
        let rest = self.text.get(from..)?;
        if part.is_empty() {
            return None;
        }
        rest.windows(part.len()).position(|window| window == part).map(|at| from + at)
    }
}

/// Finds the markers of one block, in order.
pub(crate) struct Locator {
    block: Compact,
    /// Where the last marker ended.
    after: usize,
    /// Where the last sentence began.
    sentence: usize,
}

impl Locator {
    pub(crate) fn new(block: &str) -> Self {
        Self { block: Compact::new(block), after: 0, sentence: 0 }
    }

    /// The marker's span in the block, in code points; end exclusive.
    pub(crate) fn next(&mut self, sentence: &str, marker: &str) -> Option<(usize, usize)> {
        let (sentence, marker) = (Compact::new(sentence).text, Compact::new(marker).text);
        self.sentence = self.block.find(&sentence, self.sentence).unwrap_or(self.sentence);
        let start = self.block.find(&marker, self.sentence.max(self.after))?;
        self.after = start + marker.len();
        let origin = &self.block.origin;
        Some((origin[start], origin[self.after - 1] + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_markers_are_found_one_after_the_other() {
        let mut block = Locator::new("Tea helps (1). Milk does not (1).");
        assert_eq!(block.next("Tea helps (1).", "(1)"), Some((10, 13)));
        assert_eq!(block.next("Milk does not (1).", "(1)"), Some((29, 32)));
        assert_eq!(block.next("Milk does not (1).", "(1)"), None);
    }

    #[test]
    fn the_sentence_tells_a_marker_from_an_enumerator() {
        let mut block = Locator::new("(1) means one. Tea helps (1).");
        assert_eq!(block.next("Tea helps (1).", "(1)"), Some((25, 28)));
    }

    #[test]
    fn white_space_and_soft_hyphens_do_not_matter() {
        let mut block = Locator::new("Tea\n  he\u{ad}lps [2,\u{a0}3].");
        assert_eq!(block.next("Tea helps [2, 3].", "[2, 3]"), Some((13, 19)));
    }
}
