//! How much each element of the page holds: a first pass, so that the second can tell a menu from
//! a form that wraps the whole page.

use crate::snapshot::{Event, Snapshot};

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
    /// Whether an `h1`, `main` or (as long as there is no `main`) `article` is inside.
    pub(super) holds_page: bool,
}

impl Extent {
    /// Whether the table only places things on the page: most of its text is one long cell.
    pub(super) fn is_layout(&self) -> bool {
        self.holds_page || (self.largest_cell > 600 && self.largest_cell > self.prose / 2)
    }

    /// Whether it holds more than `percent` of the prose of the page.
    pub(super) fn exceeds(&self, percent: u64, page: &Extent) -> bool {
        u64::from(self.prose) * 100 > u64::from(page.prose) * percent
    }
}

/// The extent of every element in the order in which they begin, and of the page.
pub(super) fn measure(snapshot: &Snapshot, reader: &mut Reader<'_>) -> (Vec<Extent>, Extent) {
    let mut extents: Vec<Extent> = Vec::new();
    let mut page = Extent::default();
    let mut open: Vec<(usize, Tag)> = Vec::new();
    // Indices of the open lists.
    let mut lists: Vec<usize> = Vec::new();
    let mut links = 0u32;
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
                    _ => {}
                }
                open.push((extents.len(), tag));
                extents.push(Extent {
                    holds_page: matches!(tag, Tag::Heading(1) | Tag::Main),
                    ..Extent::default()
                });
            }
            Event::Text(_, text) => {
                let size = text.trim_ascii().len() as u32;
                if links == 0 {
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
                    _ => {}
                }
                let inner = extents[index];
                if let Some(&(outer, outer_tag)) = open.last() {
                    let outer = &mut extents[outer];
                    outer.prose += inner.prose;
                    outer.holds_page |= inner.holds_page;
                    let cell = if tag == Tag::Cell { inner.prose } else { inner.largest_cell };
                    if outer_tag != Tag::Cell {
                        outer.largest_cell = outer.largest_cell.max(cell);
                    }
                }
            }
        }
    }
    (extents, page)
}
