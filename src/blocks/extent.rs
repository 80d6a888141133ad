//! How much each element of the page holds: a first pass, so that the second can tell a menu from
//! a form that wraps the whole page.

use crate::snapshot::{Event, Snapshot};
use crate::text::space;

use super::element::Reader;
use super::tag::Tag;

/// What an element holds. Sizes are bytes of raw text.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Extent {
    /// Text outside links.
    pub(super) prose: u32,
    /// The most text in one cell, for a table.
    largest_cell: u32,
    /// Items, for a list.
    pub(super) items: u32,
    /// Whether the page's title or its `main` is inside.
    pub(super) holds_page: bool,
    /// Index of the element around.
    outer: Option<usize>,
}

impl Extent {
    /// Whether the table only places things on the page: most of its text is one long cell.
    pub(super) fn is_layout(&self) -> bool {
        self.holds_page || (self.largest_cell > 600 && self.largest_cell > self.prose / 2)
    }

    /// Whether it holds more than `percent` of the prose of the page, and not just a few lines.
    pub(super) fn exceeds(&self, percent: u64, page: &Extent) -> bool {
        self.prose > 600 && u64::from(self.prose) * 100 > u64::from(page.prose) * percent
    }
}

/// The extent of every element in the order in which they begin, and of the page.
pub(super) fn measure(snapshot: &Snapshot, reader: &mut Reader<'_>) -> (Vec<Extent>, Extent) {
    // An element takes five numbers at least.
    let mut extents: Vec<Extent> = Vec::with_capacity(snapshot.stream.len() / 5);
    let mut page = Extent::default();
    let mut open: Vec<(usize, Tag)> = Vec::new();
    // Indices of the open lists.
    let mut lists: Vec<usize> = Vec::new();
    let mut links = 0u32;
    let mut titles = Titles::default();
    for event in snapshot.events() {
        match event {
            Event::Open(element) => {
                let tag = reader.tag(&element);
                match tag {
                    Tag::Link => links += 1,
                    Tag::Item => {
                        if let Some(&list) = lists.last() {
                            extents[list].items += 1;
                        }
                    }
                    Tag::Ordered | Tag::Unordered => lists.push(extents.len()),
                    Tag::Heading(1) => titles.open(extents.len()),
                    Tag::Main => titles.mains.push(extents.len()),
                    _ => {}
                }
                let outer = open.last().map(|&(index, _)| index);
                open.push((extents.len(), tag));
                extents.push(Extent { outer, ..Extent::default() });
            }
            Event::Text(_, text) => {
                titles.text(text);
                if links == 0 {
                    let inner = &text[space::leading(text)..];
                    let size = (inner.len() - space::trailing(inner)) as u32;
                    page.prose += size;
                    if let Some(&(index, _)) = open.last() {
                        extents[index].prose += size;
                    }
                }
            }
            Event::Close => {
                let Some((index, tag)) = open.pop() else { continue };
                match tag {
                    Tag::Link => links -= 1,
                    Tag::Ordered | Tag::Unordered => _ = lists.pop(),
                    Tag::Heading(1) => titles.close(),
                    _ => {}
                }
                let inner = extents[index];
                if let Some(&(outer, outer_tag)) = open.last() {
                    let outer = &mut extents[outer];
                    outer.prose += inner.prose;
                    let cell = if tag == Tag::Cell { inner.prose } else { inner.largest_cell };
                    if outer_tag != Tag::Cell {
                        outer.largest_cell = outer.largest_cell.max(cell);
                    }
                }
            }
        }
    }
    for mut at in titles.pages(&snapshot.title) {
        while let Some(extent) = extents.get_mut(at).filter(|extent| !extent.holds_page) {
            extent.holds_page = true;
            let Some(outer) = extent.outer else { break };
            at = outer;
        }
    }
    (extents, page)
}

/// The `h1` and `main` elements of the page, by index.
#[derive(Debug, Default)]
struct Titles {
    mains: Vec<usize>,
    headings: Vec<(usize, String)>,
    is_open: bool,
}

impl Titles {
    fn open(&mut self, index: usize) {
        self.headings.push((index, String::new()));
        self.is_open = true;
    }

    fn text(&mut self, text: &str) {
        if self.is_open
            && let Some((_, heading)) = self.headings.last_mut()
        {
            heading.push_str(text);
        }
    }

    fn close(&mut self) {
        self.is_open = false;
    }

    /// What the page is about stands in these elements: its `main`, and the first `h1` that the
    /// document's title repeats, or else the first. Sidebars and footers have `h1` too.
    fn pages(self, title: &str) -> impl Iterator<Item = usize> {
        let plain = |text: &str| -> String {
            text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let title = plain(title);
        let repeated = self.headings.iter().find(|(_, heading)| {
            let heading = plain(heading);
            heading.len() > 9 && title.contains(heading.as_str())
        });
        let heading = repeated.or(self.headings.first()).map(|(index, _)| *index);
        self.mains.into_iter().chain(heading)
    }
}
