//! Text as the reader sees it, with the way back to the page's text nodes.
//!
//! White space of every kind becomes one space; soft hyphens and zero-width characters go;
//! ligatures are taken apart. Quotation marks and dashes stay as they are printed.

use super::Span;

/// A place on the page: from a text node's UTF-16 offset to another's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Anchor {
    /// Number of the first text node, in document order.
    pub start_node: u32,
    /// Offset into it, in UTF-16 units.
    pub start: u32,
    /// Number of the last text node.
    pub end_node: u32,
    /// Offset into it, in UTF-16 units, exclusive.
    pub end: u32,
}

/// A stretch of text that stands in one text node unit for unit.
#[derive(Debug, Clone, Copy)]
struct Run {
    /// First byte in the normalised text.
    at: u32,
    /// The text node it came from.
    node: u32,
    /// Where in that node it began, in UTF-16 units.
    unit: u32,
}

/// From bytes of the normalised text back to text nodes. Costs two words a run.
#[derive(Debug, Clone, Default)]
pub struct OffsetMap {
    runs: Vec<Run>,
}

impl OffsetMap {
    /// Where `span` of `text` stands on the page; `None` when none of it comes from a text node.
    #[must_use]
    pub fn anchor(&self, text: &str, span: Span) -> Option<Anchor> {
        if span.is_empty() {
            return None;
        }
        let last = text.get(span.range())?.chars().next_back()?;
        let (start_node, start) = self.locate(text, span.start)?;
        let (end_node, end) = self.locate(text, span.end - last.len_utf8() as u32)?;
        Some(Anchor { start_node, start, end_node, end: end + last.len_utf16() as u32 })
    }

    /// Text node and UTF-16 offset of the character at byte `at`.
    fn locate(&self, text: &str, at: u32) -> Option<(u32, u32)> {
        let next = self.runs.partition_point(|run| run.at <= at);
        let run = self.runs.get(next.checked_sub(1)?)?;
        let between = text.get(run.at as usize..at as usize)?;
        let units = if between.is_ascii() {
            between.len()
        } else {
            between.chars().map(char::len_utf16).sum()
        };
        Some((run.node, run.unit + units as u32))
    }
}

/// Builds the document's text node by node.
#[derive(Debug, Default)]
pub struct TextBuilder {
    text: String,
    map: OffsetMap,
    space: Option<Run>,
}

impl TextBuilder {
    /// Bytes so far.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.text.len() as u32
    }

    /// Whether there is no text yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The text so far.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Appends the text node numbered `node`.
    pub fn push_node(&mut self, node: u32, raw: &str) {
        let mut unit = 0u32;
        let mut straight = false;
        for c in raw.chars() {
            let here = Run { at: 0, node, unit };
            unit += c.len_utf16() as u32;
            if is_space(c) {
                self.space.get_or_insert(here);
                straight = false;
            } else if is_invisible(c) {
                straight = false;
            } else {
                self.flush_space();
                if !straight || self.text.ends_with('\n') {
                    self.map.runs.push(Run { at: self.len(), ..here });
                }
                match ligature(c) {
                    Some(letters) => self.text.push_str(letters),
                    None => self.text.push(c),
                }
                straight = ligature(c).is_none();
            }
        }
    }

    /// Puts a space here if the next text follows on the same line (`<br>`, inline block).
    pub fn push_space(&mut self) {
        if !self.text.is_empty() && self.space.is_none() {
            self.space = Some(Run { at: 0, node: u32::MAX, unit: 0 });
        }
    }

    /// Ends a block: later text starts on a new line. Pending white space is dropped.
    pub fn end_block(&mut self) {
        self.space = None;
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// The text and its map.
    #[must_use]
    pub fn finish(mut self) -> (String, OffsetMap) {
        self.end_block();
        (self.text, self.map)
    }

    fn flush_space(&mut self) {
        if let Some(run) = self.space.take()
            && !self.text.is_empty()
            && !self.text.ends_with('\n')
        {
            if run.node != u32::MAX {
                self.map.runs.push(Run { at: self.len(), ..run });
            }
            self.text.push(' ');
        }
    }
}

fn is_space(c: char) -> bool {
    c == ' ' || (c.is_whitespace() && c != '\u{85}')
}

/// Soft hyphen, zero-width characters, word joiner, byte order mark, bidi marks, variation
/// selectors.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{fe00}'..='\u{fe0f}')
}

fn ligature(c: char) -> Option<&'static str> {
    Some(match c {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_collapses_across_nodes_and_keeps_its_way_back() {
        let mut builder = TextBuilder::default();
        builder.push_node(0, "  drug\u{a0} ");
        builder.push_node(1, " for co\u{ad}lds 😀 e\u{fb01}x");
        let (text, map) = builder.finish();
        assert_eq!(text, "drug for colds 😀 efix\n");
        let place = |needle: &str| {
            let start = text.find(needle).expect("needle") as u32;
            let anchor = map.anchor(&text, Span::new(start, start + needle.len() as u32));
            let anchor = anchor.expect("anchor");
            (anchor.start_node, anchor.start, anchor.end_node, anchor.end)
        };
        assert_eq!(place("drug"), (0, 2, 0, 6));
        assert_eq!(place("drug for"), (0, 2, 1, 4));
        assert_eq!(place("colds"), (1, 5, 1, 11));
        assert_eq!(place("😀"), (1, 12, 1, 14));
        assert_eq!(place("x"), (1, 17, 1, 18));
    }
}
