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

/// An attribute that is read.
#[derive(Debug, Clone, Copy)]
enum Attribute {
    Class,
    Id,
    Name,
    Href,
    Role,
    Lang,
    Rel,
    Epub,
    ItemType,
    Level,
    Start,
    Value,
    Reversed,
    Editable,
    Other,
}

impl Attribute {
    fn of(name: &str) -> Self {
        match name {
            "class" => Self::Class,
            "id" => Self::Id,
            "name" => Self::Name,
            "href" => Self::Href,
            "role" => Self::Role,
            "lang" => Self::Lang,
            "rel" => Self::Rel,
            "epub:type" => Self::Epub,
            "itemtype" => Self::ItemType,
            "aria-level" => Self::Level,
            "start" => Self::Start,
            "value" => Self::Value,
            "reversed" => Self::Reversed,
            "contenteditable" => Self::Editable,
            _ => Self::Other,
        }
    }
}

/// Reads elements of one page.
#[derive(Debug)]
pub(super) struct Reader<'s> {
    snapshot: &'s Snapshot,
    tags: Vec<Option<Tag>>,
    attributes: Vec<Option<Attribute>>,
    names: Vec<Option<Names>>,
    words: Words,
}

impl<'s> Reader<'s> {
    pub(super) fn new(snapshot: &'s Snapshot) -> Self {
        let strings = snapshot.strings.len();
        Self {
            snapshot,
            tags: vec![None; strings],
            attributes: vec![None; strings],
            names: vec![None; strings],
            words: Words::default(),
        }
    }

    pub(super) fn tag(&mut self, element: &Element<'_>) -> Tag {
        let Some(known) = self.tags.get_mut(element.tag as usize) else { return Tag::Inline };
        *known.get_or_insert_with(|| Tag::of(self.snapshot.string(element.tag)))
    }

    pub(super) fn attributes(&mut self, element: &Element<'_>) -> Attributes<'s> {
        let mut read = Attributes::default();
        for (name, index) in element.attrs() {
            let value = self.snapshot.string(index);
            match self.attribute(name) {
                Attribute::Class => {
                    read.class = value;
                    read.names = read.names.with(self.told(index, value));
                }
                Attribute::Id => {
                    read.id = Some(value);
                    read.names = read.names.with(self.told(index, value));
                }
                Attribute::Name => read.name = Some(value),
                Attribute::Href => read.href = Some(value),
                Attribute::Role => read.role = value,
                Attribute::Lang => read.lang = Some(value),
                Attribute::Rel => read.rel = value,
                Attribute::Epub => read.epub = value,
                Attribute::ItemType => read.item_type = value,
                Attribute::Level => read.level = value.parse().ok(),
                Attribute::Start => read.start = value.trim().parse().ok(),
                Attribute::Value => read.value = value.trim().parse().ok(),
                Attribute::Reversed => read.reversed = true,
                Attribute::Editable => read.editable = value != "false",
                Attribute::Other => {}
            }
        }
        read
    }

    fn attribute(&mut self, name: u32) -> Attribute {
        let Some(known) = self.attributes.get_mut(name as usize) else { return Attribute::Other };
        *known.get_or_insert_with(|| Attribute::of(self.snapshot.string(name)))
    }

    fn told(&mut self, index: u32, value: &str) -> Names {
        let Some(known) = self.names.get_mut(index as usize) else { return Names::default() };
        *known.get_or_insert_with(|| Names::of(value, &mut self.words))
    }
}
