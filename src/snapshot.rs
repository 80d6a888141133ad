//! What the content script sends: the page as flat arrays, without meaning.
//!
//! The page is one stream of numbers in document order, over a dictionary of distinct strings and
//! one string that holds the text of all text nodes, end to end:
//!
//! | code | followed by | meaning |
//! |---|---|---|
//! | 0 | - | the open element ends |
//! | 1 | length in UTF-16 units | a text node |
//! | 2 | tag, flags, n, n x (name, value) | an element; tag, names and values index `strings` |
//!
//! Reading is total: whatever does not follow the table ends the stream.

mod builder;

use serde::Deserialize;

pub use builder::Builder;

/// Flag of an element that the reader does not see (`display: none`, `visibility: hidden`, ...).
pub const HIDDEN: u32 = 1;
/// Flag of an element whose inline style raises it (`vertical-align: super`).
pub const RAISED: u32 = 2;

/// The attributes that are sent. The content script's list is generated from this one.
pub const ATTRIBUTES: &[&str] = &[
    "aria-level",
    "cite",
    "class",
    "contenteditable",
    "epub:type",
    "href",
    "id",
    "itemprop",
    "itemtype",
    "lang",
    "name",
    "rel",
    "reversed",
    "role",
    "start",
    "type",
    "value",
];

/// The elements that are left out with all they hold: not text, or not the page's own.
pub const SKIPPED: &[&str] = &[
    "annotation",
    "annotation-xml",
    "audio",
    "button",
    "canvas",
    "datalist",
    "iframe",
    "input",
    "noscript",
    "object",
    "option",
    "progress",
    "rp",
    "rt",
    "script",
    "select",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "video",
];

/// Names (or properties), in lower case, of the `meta` elements that are sent.
pub const META: &[&str] = &[
    "article:author",
    "author",
    "citation_author",
    "citation_date",
    "citation_doi",
    "citation_journal_title",
    "citation_pmid",
    "citation_publication_date",
    "citation_title",
    "dc.creator",
    "dc.identifier",
    "dc.title",
    "og:site_name",
    "og:title",
    "og:type",
    "prism.doi",
];

/// A page as it was sent. Field names are the wire's.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Snapshot {
    /// Address of the page; empty when not known.
    pub url: String,
    /// `lang` of the document element; empty when absent.
    pub lang: String,
    /// Title of the document.
    pub title: String,
    /// Name and content of the `meta` elements that describe the page (`citation_doi`, `author`).
    pub meta: Vec<(String, String)>,
    /// Distinct tag names (lower case), attribute names and attribute values.
    pub strings: Vec<String>,
    /// The stream described above.
    pub stream: Vec<u32>,
    /// Text of all text nodes, end to end.
    pub text: String,
}

/// One step through the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event<'a> {
    /// An element begins.
    Open(Element<'a>),
    /// The open element ends.
    Close,
    /// A text node, with its number among all text nodes of the page.
    Text(u32, &'a str),
}

/// An element of the page, as far as it was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Element<'a> {
    /// Index of the tag name in [`Snapshot::strings`].
    pub tag: u32,
    /// Whether the reader sees it.
    pub hidden: bool,
    /// Whether its inline style raises it.
    pub raised: bool,
    attrs: &'a [u32],
}

impl<'a> Element<'a> {
    /// Its attributes: name and value, as indices into [`Snapshot::strings`].
    pub fn attrs(&self) -> impl Iterator<Item = (u32, u32)> + 'a {
        self.attrs.chunks_exact(2).map(|pair| (pair[0], pair[1]))
    }

    /// Value of the attribute `name`, if it was sent.
    #[must_use]
    pub fn attr<'s>(&self, snapshot: &'s Snapshot, name: &str) -> Option<&'s str> {
        self.attrs
            .chunks_exact(2)
            .find(|pair| snapshot.string(pair[0]) == name)
            .map(|pair| snapshot.string(pair[1]))
    }
}

impl Snapshot {
    /// The dictionary's string `index`; empty when there is none.
    #[must_use]
    pub fn string(&self, index: u32) -> &str {
        self.strings.get(index as usize).map_or("", String::as_str)
    }

    /// Walks the page in document order. Elements left open are closed at the end.
    #[must_use]
    pub fn events(&self) -> Events<'_> {
        Events { stream: &self.stream, text: &self.text, nodes: 0, depth: 0 }
    }
}

/// Iterator over a page's [`Event`]s.
#[derive(Debug, Clone)]
pub struct Events<'a> {
    stream: &'a [u32],
    text: &'a str,
    nodes: u32,
    depth: u32,
}

impl<'a> Events<'a> {
    #[inline]
    fn read(&mut self) -> Option<Event<'a>> {
        match *self.stream {
            [0, ref rest @ ..] if self.depth > 0 => {
                self.stream = rest;
                self.depth -= 1;
                Some(Event::Close)
            }
            [1, length, ref rest @ ..] => {
                let cut = utf16_prefix(self.text, length as usize)?;
                let (text, left) = self.text.split_at(cut);
                self.stream = rest;
                self.text = left;
                self.nodes += 1;
                Some(Event::Text(self.nodes - 1, text))
            }
            [2, tag, flags, count, ref rest @ ..] => {
                let (attrs, rest) = rest.split_at_checked((count as usize).checked_mul(2)?)?;
                self.stream = rest;
                self.depth += 1;
                Some(Event::Open(Element {
                    tag,
                    hidden: flags & HIDDEN != 0,
                    raised: flags & RAISED != 0,
                    attrs,
                }))
            }
            _ => None,
        }
    }
}

impl<'a> Iterator for Events<'a> {
    type Item = Event<'a>;

    #[inline]
    fn next(&mut self) -> Option<Event<'a>> {
        if let Some(event) = self.read() {
            return Some(event);
        }
        self.stream = &[];
        self.depth = self.depth.checked_sub(1)?;
        Some(Event::Close)
    }
}

/// Length in bytes of the first `units` UTF-16 units of `text`; `None` when it is shorter or the
/// cut would fall inside a character.
fn utf16_prefix(text: &str, units: usize) -> Option<usize> {
    let head = text.as_bytes().get(..units);
    if let Some(head) = head
        && head.is_ascii()
    {
        return Some(units);
    }
    let (mut at, mut left) = (0, units);
    // Many characters at a time, each counted where it begins, as long as all of them are wanted.
    while let Some(chunk) = text.as_bytes()[at..].first_chunk()
        && let Some(rest) = left.checked_sub(utf16_units(chunk))
    {
        (at, left) = (at + chunk.len(), rest);
    }
    at += text.as_bytes()[at..].iter().take_while(|byte| is_continued(**byte)).count();
    for (from, c) in text[at..].char_indices() {
        if left == 0 {
            return Some(at + from);
        }
        left = left.checked_sub(c.len_utf16())?;
    }
    (left == 0).then_some(text.len())
}

/// UTF-16 units of the characters that begin in these bytes. Without a branch, so that all are
/// looked at together.
fn utf16_units(bytes: &[u8; 32]) -> usize {
    let of_byte = |byte: &u8| u8::from(!is_continued(*byte)) + u8::from(*byte >= 0xf0);
    bytes.iter().map(of_byte).sum::<u8>().into()
}

/// Whether a byte goes on with a character.
const fn is_continued(byte: u8) -> bool {
    byte & 0xc0 == 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_back_what_was_built() {
        let mut page = Builder::new("");
        page.open("p", false, &[("id", "a")]);
        page.text("Grüße 😀");
        page.open("b", true, &[]);
        page.text("x");
        page.close();
        page.close();
        let page = page.finish();
        let seen: Vec<String> = page
            .events()
            .map(|event| match event {
                Event::Open(element) => format!(
                    "<{}{}{}>",
                    page.string(element.tag),
                    if element.hidden { " hidden" } else { "" },
                    element.attr(&page, "id").map(|id| format!(" #{id}")).unwrap_or_default()
                ),
                Event::Close => "</>".into(),
                Event::Text(node, text) => format!("{node}:{text}"),
            })
            .collect();
        assert_eq!(seen, ["<p #a>", "0:Grüße 😀", "<b hidden>", "1:x", "</>", "</>"]);
    }

    #[test]
    fn prefixes_are_measured_as_scripts_measure_them() {
        for text in [
            "plain",
            "Grüße, 😀",
            "",
            "𝔾𝕚𝕟𝕘𝕖𝕣 relieves nausea — “at sea”, says Dr. Å. Lind 😀😀",
            "€",
        ] {
            let long = text.repeat(9);
            let mut units = 0;
            for (at, c) in long.char_indices() {
                assert_eq!(utf16_prefix(&long, units), Some(at), "{long}");
                units += c.len_utf16();
            }
            assert_eq!(utf16_prefix(&long, units), Some(long.len()), "{long}");
            assert_eq!(utf16_prefix(&long, units + 1), None, "{long}");
        }
        assert_eq!(utf16_prefix("😀", 1), None);
    }

    #[test]
    fn a_broken_stream_ends_early_and_closed() {
        let page = Snapshot {
            strings: vec!["p".into()],
            stream: vec![2, 0, 0, 0, 1, 99, 7, 7],
            text: "short".into(),
            ..Snapshot::default()
        };
        let events: Vec<Event<'_>> = page.events().collect();
        assert!(matches!(events[..], [Event::Open(_), Event::Close]), "{events:?}");
    }
}
