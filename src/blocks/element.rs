//! An element of the Snapshot as the pass over it needs it. Each distinct string of the page is
//! looked up once.

use crate::snapshot::{Element, Snapshot};

use super::names::{Names, Words};
use super::tag::Tag;

/// An element with its attributes told apart.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Attributes<'s> {
    pub(super) class: &'s str,
    pub(super) id: Option<&'s str>,
    /// Anchor name (`a name`), as old pages have it.
    pub(super) name: Option<&'s str>,
    pub(super) href: Option<&'s str>,
    pub(super) role: &'s str,
    pub(super) lang: Option<&'s str>,
    pub(super) rel: &'s str,
    pub(super) epub: &'s str,
    pub(super) item_type: &'s str,
    pub(super) level: Option<u8>,
    pub(super) start: Option<i32>,
    pub(super) value: Option<i32>,
    pub(super) reversed: bool,
    pub(super) editable: bool,
    /// What `class` and `id` tell.
    pub(super) names: Names,
}

/// Reads elements of one page.
#[derive(Debug)]
pub(super) struct Reader<'s> {
    snapshot: &'s Snapshot,
    tags: Vec<Option<Tag>>,
    names: Vec<Option<Names>>,
    words: Words,
}

impl<'s> Reader<'s> {
    pub(super) fn new(snapshot: &'s Snapshot) -> Self {
        let strings = snapshot.strings.len();
        let words = Words::default();
        Self { snapshot, tags: vec![None; strings], names: vec![None; strings], words }
    }

    pub(super) fn tag(&mut self, element: &Element<'_>) -> Tag {
        let Some(known) = self.tags.get_mut(element.tag as usize) else { return Tag::Inline };
        *known.get_or_insert_with(|| Tag::of(self.snapshot.string(element.tag)))
    }

    pub(super) fn attributes(&mut self, element: &Element<'_>) -> Attributes<'s> {
        let mut read = Attributes::default();
        for (name, index) in element.attrs() {
            let value = self.snapshot.string(index);
            match self.snapshot.string(name) {
                "class" => {
                    read.class = value;
                    read.names = read.names.with(self.told(index, value));
                }
                "id" => {
                    read.id = Some(value);
                    read.names = read.names.with(self.told(index, value));
                }
                "name" => read.name = Some(value),
                "href" => read.href = Some(value),
                "role" => read.role = value,
                "lang" => read.lang = Some(value),
                "rel" => read.rel = value,
                "epub:type" => read.epub = value,
                "itemtype" => read.item_type = value,
                "aria-level" => read.level = value.parse().ok(),
                "start" => read.start = value.trim().parse().ok(),
                "value" => read.value = value.trim().parse().ok(),
                "reversed" => read.reversed = true,
                "contenteditable" => read.editable = value != "false",
                _ => {}
            }
        }
        read
    }

    fn told(&mut self, index: u32, value: &str) -> Names {
        let Some(known) = self.names.get_mut(index as usize) else { return Names::default() };
        *known.get_or_insert_with(|| Names::of(value, &mut self.words))
    }
}
