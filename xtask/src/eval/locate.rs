//! Where a reported marker stands in the text of its block.
//!
//! Reports give a marker as printed, its sentence and its block, but no offset. Markers come in
//! document order, so each is looked for after the one before it, within its sentence; raised or
//! free-standing places come before digits inside a number.

/// Start and end in code points; end exclusive.
pub(crate) type Span = (usize, usize);

/// Finds the markers of one block, in order.
pub(crate) struct Locator {
    block: Compact,
    raised: Vec<Span>,
    /// Where the last marker ended.
    after: usize,
    /// Where the last sentence began.
    sentence: usize,
}

impl Locator {
    /// `raised`: what is set as a superscript.
    pub(crate) fn new(block: &str, raised: Vec<Span>) -> Self {
        Self { block: Compact::new(block), raised, after: 0, sentence: 0 }
    }

    /// The marker's span in the block.
    pub(crate) fn next(&mut self, sentence: &str, marker: &str) -> Option<Span> {
        let (sentence, marker) = (Compact::new(sentence).text, Compact::new(marker).text);
        let whole = self.block.text.len();
        let found = self.block.places(&sentence, self.sentence, whole).next();
        self.sentence = found.unwrap_or(self.sentence);
        let end = found.map_or(whole, |start| start + sentence.len());
        let places: Vec<usize> =
            self.block.places(&marker, self.sentence.max(self.after), end).collect();
        let best = |test: &dyn Fn(Span) -> bool| {
            places.iter().copied().find(|at| test((*at, at + marker.len())))
        };
        let start = best(&|span| self.is_raised(span))
            .or_else(|| best(&|span| self.block.stands_free(span)))
            .or_else(|| places.first().copied())?;
        self.after = start + marker.len();
        Some((self.block.origin[start], self.block.origin[self.after - 1] + 1))
    }

    fn is_raised(&self, (start, _): Span) -> bool {
        let at = self.block.origin[start];
        self.raised.iter().any(|(from, to)| (*from..*to).contains(&at))
    }
}

/// A text without white space and invisible characters, with the way back to code points.
struct Compact {
    text: Vec<char>,
    /// For each kept character, its code point offset in the original.
    origin: Vec<usize>,
}

impl Compact {
    fn new(text: &str) -> Self {
        let invisible = |c: char| {
            c.is_whitespace()
                || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
        };
        let kept = text.chars().enumerate().filter(|(_, c)| !invisible(*c));
        let (origin, text) = kept.unzip();
        Self { text, origin }
    }

    /// The places of `part` between two positions.
    fn places(&self, part: &[char], from: usize, to: usize) -> impl Iterator<Item = usize> {
        let range = self.text.get(from..to).filter(|_| !part.is_empty()).unwrap_or_default();
        let windows = range.windows(part.len().max(1)).enumerate();
        windows.filter(move |(_, window)| *window == part).map(move |(at, _)| from + at)
    }

    /// Whether no letter or digit touches the span.
    fn stands_free(&self, (start, end): Span) -> bool {
        let touches = |at: Option<&char>| at.is_some_and(|c| c.is_alphanumeric());
        let before = start.checked_sub(1).and_then(|at| self.text.get(at));
        !touches(before) && !touches(self.text.get(end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locator(block: &str) -> Locator {
        Locator::new(block, Vec::new())
    }

    #[test]
    fn equal_markers_are_found_one_after_the_other() {
        let mut block = locator("Tea helps (1). Milk does not (1).");
        assert_eq!(block.next("Tea helps (1).", "(1)"), Some((10, 13)));
        assert_eq!(block.next("Milk does not (1).", "(1)"), Some((29, 32)));
        assert_eq!(block.next("Milk does not (1).", "(1)"), None);
    }

    #[test]
    fn the_sentence_tells_a_marker_from_an_enumerator() {
        let mut block = locator("(1) means one. Tea helps (1).");
        assert_eq!(block.next("Tea helps (1).", "(1)"), Some((25, 28)));
    }

    #[test]
    fn white_space_and_soft_hyphens_do_not_matter() {
        let mut block = locator("Tea\n  he\u{ad}lps [2,\u{a0}3].");
        assert_eq!(block.next("Tea helps [2, 3].", "[2, 3]"), Some((13, 19)));
    }

    #[test]
    fn a_raised_number_is_no_part_of_a_year() {
        let mut block = Locator::new("Since 20022 tea helps.", vec![(10, 11)]);
        assert_eq!(block.next("Since 20022 tea helps.", "2"), Some((10, 11)));
        let mut block = locator("Since 2002 [2] tea helps.");
        assert_eq!(block.next("Since 2002 [2] tea helps.", "2"), Some((12, 13)));
    }
}
