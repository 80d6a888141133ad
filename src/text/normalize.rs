//! Text as the reader sees it, with the way back to the page's text nodes.
//!
//! White space of every kind becomes one space; soft hyphens and zero-width characters go;
//! ligatures are taken apart. Quotation marks and dashes stay as they are printed.

use super::{Span, space};

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

/// Bytes after which a new run begins, so that no look-up walks over a long text node.
const RUN: u32 = 4096;

/// A place in a text node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    node: u32,
    unit: u32,
}

/// White space not yet written.
#[derive(Debug, Clone, Copy)]
enum Space {
    /// Printed by the page's text at this place.
    At(Place),
    /// Between two lines of one block.
    Break,
}

/// Builds the document's text node by node.
#[derive(Debug, Default)]
pub struct TextBuilder {
    text: String,
    map: OffsetMap,
    space: Option<Space>,
    /// Where the next character would stand if the last run went on.
    next: Option<Place>,
}

impl TextBuilder {
    /// With room for `bytes` of text.
    #[must_use]
    pub fn with_room(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), ..Self::default() }
    }

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

    /// Where the next text node will begin: after the pending space, if there is one.
    #[must_use]
    pub fn position(&self) -> u32 {
        self.len() + u32::from(self.space.is_some() && !self.at_line_start())
    }

    /// Appends the text node numbered `node`.
    pub fn push_node(&mut self, node: u32, raw: &str) {
        let mut place = Place { node, unit: 0 };
        let mut rest = raw;
        loop {
            let spaces = space::leading(rest);
            if spaces > 0 {
                self.space.get_or_insert(Space::At(place));
                place.unit += spaces as u32;
                rest = &rest[spaces..];
            }
            let Some(c) = rest.chars().next() else { return };
            let plain = plain_prefix(rest);
            if plain.is_empty() {
                self.push_char(place, c);
                place.unit += c.len_utf16() as u32;
                rest = &rest[c.len_utf8()..];
            } else {
                self.write(place, plain, plain.len() as u32);
                place.unit += plain.len() as u32;
                rest = &rest[plain.len()..];
            }
        }
    }

    fn push_char(&mut self, place: Place, c: char) {
        if is_space(c) {
            self.space.get_or_insert(Space::At(place));
        } else if let Some(letters) = ligature(c) {
            // Each letter stands where the ligature stands.
            for letter in letters.chars() {
                self.next = None;
                self.write(place, letter.encode_utf8(&mut [0; 4]), 1);
            }
            self.next = None;
        } else if !is_invisible(c) {
            self.write(place, c.encode_utf8(&mut [0; 4]), c.len_utf16() as u32);
        }
    }

    /// Writes text that stands at `place`, `units` long there, and the pending space before it.
    fn write(&mut self, place: Place, text: &str, units: u32) {
        if let Some(space) = self.space.take()
            && !self.at_line_start()
        {
            match space {
                Space::At(before) => self.begin(before, 1),
                Space::Break => self.next = None,
            }
            self.text.push(' ');
        }
        self.begin(place, units);
        self.text.push_str(text);
    }

    /// Begins a new run here unless `place` goes on with the last one.
    fn begin(&mut self, place: Place, units: u32) {
        let at = self.len();
        let long = self.map.runs.last().is_none_or(|run| at - run.at >= RUN);
        if long || self.next != Some(place) {
            self.map.runs.push(Run { at, node: place.node, unit: place.unit });
        }
        self.next = Some(Place { node: place.node, unit: place.unit + units });
    }

    /// Puts a space here if the next text follows on the same line (`<br>`, inline block).
    pub fn push_space(&mut self) {
        self.space.get_or_insert(Space::Break);
    }

    /// Ends a block: later text starts on a new line. Pending white space is dropped.
    pub fn end_block(&mut self) {
        self.space = None;
        self.next = None;
        if !self.at_line_start() {
            self.text.push('\n');
        }
    }

    /// The text and its map.
    #[must_use]
    pub fn finish(mut self) -> (String, OffsetMap) {
        self.end_block();
        (self.text, self.map)
    }

    fn at_line_start(&self) -> bool {
        matches!(self.text.as_bytes().last(), None | Some(b'\n'))
    }
}

/// The longest beginning of printable ASCII with single spaces inside, which is most text.
fn plain_prefix(text: &str) -> &str {
    let bytes = text.as_bytes();
    let bytes = &bytes[..bytes.len().min(RUN as usize)];
    let mut end = 0;
    if bytes.first() != Some(&b' ') {
        while bytes[end..].first_chunk().is_some_and(are_plain) {
            end += 16;
        }
    }
    while let Some(byte) = bytes.get(end) {
        let plain = byte.is_ascii_graphic()
            || (*byte == b' ' && end > 0 && bytes.get(end + 1).is_some_and(u8::is_ascii_graphic));
        if !plain {
            break;
        }
        end += 1;
    }
    &text[..end]
}

/// Whether all of the first sixteen bytes are plain, whatever comes before them. Without a branch, so
/// that all are looked at together.
fn are_plain(bytes: &[u8; 17]) -> bool {
    let mut odd = 0;
    for at in 0..16 {
        let (byte, next) = (bytes[at], bytes[at + 1]);
        let bare = byte == b' ' && !next.is_ascii_graphic();
        odd |= u8::from(!(b' '..=b'~').contains(&byte) | bare);
    }
    odd == 0
}

fn is_space(c: char) -> bool {
    c == ' ' || (c.is_whitespace() && c != '\u{85}')
}

/// Controls, soft hyphen, zero-width characters, word joiner, byte order mark, bidi marks,
/// variation selectors.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{34f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2064}'
                | '\u{2066}'..='\u{2069}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
        )
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

    fn build(nodes: &[&str]) -> (String, OffsetMap) {
        let mut builder = TextBuilder::default();
        for (node, raw) in nodes.iter().enumerate() {
            builder.push_node(node as u32, raw);
        }
        builder.finish()
    }

    #[test]
    fn white_space_collapses_across_nodes_and_keeps_its_way_back() {
        let (text, map) = build(&["  drug\u{a0} ", " for co\u{ad}lds 😀 e\u{fb01}x"]);
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
        assert_eq!(place("f"), (1, 1, 1, 2));
        assert_eq!(place("ef"), (1, 15, 1, 17));
        assert_eq!(place("fi"), (1, 16, 1, 17));
        assert_eq!(place("x"), (1, 17, 1, 18));
    }

    #[test]
    fn plain_text_costs_one_run() {
        let (_, map) = build(&["One drug helps,\u{a0}another “does” not.", "Glued"]);
        assert_eq!(map.runs.len(), 2);
    }

    #[test]
    fn a_break_stands_nowhere_on_the_page() {
        let mut builder = TextBuilder::default();
        builder.push_space();
        builder.push_node(0, "a ");
        builder.push_space();
        builder.push_node(1, "b");
        builder.push_space();
        builder.push_node(2, "c");
        builder.push_space();
        builder.end_block();
        let (text, map) = builder.finish();
        assert_eq!(text, "a b c\n");
        let anchor = map.anchor(&text, Span::new(2, 5)).expect("anchor");
        assert_eq!(anchor, Anchor { start_node: 1, start: 0, end_node: 2, end: 1 });
    }

    /// Every character of the result is found again at its place, whatever the text is made of.
    #[test]
    fn every_character_finds_its_way_back() {
        let pieces =
            ["a", " ", "  ", "é", "e\u{301}", "😀", "שלום", "\u{200f}", "\u{ad}", "\u{fb03}"];
        let pieces = pieces.into_iter().chain(["\u{a0}", "\n\t", "β-", "𝒳", "word.", "日本", "\0"]);
        let pieces: Vec<&str> = pieces.collect();
        let mut seed = 7u32;
        for _ in 0..300 {
            let mut nodes = vec![String::new()];
            for _ in 0..40 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let choice = (seed >> 16) as usize % (pieces.len() + 3);
                match pieces.get(choice) {
                    Some(piece) => nodes.last_mut().expect("one").push_str(piece),
                    None => nodes.push(String::new()),
                }
            }
            let raw: Vec<&str> = nodes.iter().map(String::as_str).collect();
            let (text, map) = build(&raw);
            for (at, c) in text.trim_end().char_indices() {
                let span = Span::new(at as u32, (at + c.len_utf8()) as u32);
                let place = map.anchor(&text, span).expect("anchor");
                assert_eq!(place.start_node, place.end_node);
                let units: Vec<u16> = raw[place.start_node as usize].encode_utf16().collect();
                let there = &units[place.start as usize..place.end as usize];
                let there = String::from_utf16(there).expect("whole characters");
                let same = if c == ' ' {
                    there.chars().all(is_space)
                } else {
                    there.contains(c)
                        || there.chars().all(|l| ligature(l).is_some_and(|l| l.contains(c)))
                };
                assert!(same, "{c:?} is {there:?} in {raw:?}");
            }
        }
    }
}
