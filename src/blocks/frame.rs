//! An open element, with what it hands down to those inside.

use super::ListItem;
use super::context::{Context, Surroundings};
use super::draft::Setting;
use super::element::Attributes;
use super::extent::Extent;
use super::names::Names;
use super::pointers::Opened;
use super::tag::Tag;

/// Whether and how a reader does not see an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Hidden {
    #[default]
    No,
    /// Part of a line that is seen: its text is not read.
    Inline,
    /// A block of its own.
    Block,
}

/// An open element. The default is the page around the first one.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Frame<'s> {
    pub(super) tag: Tag,
    pub(super) attrs: Attributes<'s>,
    /// Index of the innermost frame that is a block: this one, or one around it.
    pub(super) block: usize,
    pub(super) context: Context,
    pub(super) hidden: Hidden,
    pub(super) setting: Setting,
    pub(super) lang: &'s str,
    /// The nearest `id`.
    pub(super) id: Option<&'s str>,
    /// Number of the quotation, table or comment.
    pub(super) group: u32,
    /// Whether one begins here.
    pub(super) begins_group: bool,
    /// The item of a list that it is or stands in.
    pub(super) item: Option<ListItem>,
    /// The list itself, when this is one.
    pub(super) list: List,
    /// Index of the innermost list around.
    pub(super) in_list: Option<usize>,
    in_article: bool,
    in_layout: bool,
    pub(super) opened: Opened,
}

impl<'s> Frame<'s> {
    /// The frame of an element inside this one.
    pub(super) fn inner(
        &self,
        tag: Tag,
        attrs: Attributes<'s>,
        extent: &Extent,
        page: &Extent,
    ) -> Self {
        let apart = attrs.names.tell(Names::APART);
        let &Self { context: outer, in_article, in_layout, .. } = self;
        let around = Surroundings { context: outer, in_article, in_layout, extent, page };
        let context =
            if apart { Context::Furniture } else { Context::inside(tag, &attrs, &around) };
        let entered = context != outer;
        Self {
            tag,
            attrs,
            context,
            setting: set(self.setting, tag, &attrs),
            lang: attrs.lang.unwrap_or(self.lang),
            id: attrs.id.filter(|id| !id.is_empty()).or(self.id),
            begins_group: match context {
                Context::Quotation => entered,
                Context::Comment => entered || matches!(tag, Tag::Article | Tag::Item),
                _ => tag == Tag::Table,
            },
            in_article: in_article || matches!(tag, Tag::Main | Tag::Article),
            in_layout: match tag {
                Tag::Table => matches!(attrs.role, "presentation" | "none") || extent.is_layout(),
                _ => in_layout,
            },
            opened: Opened::default(),
            ..*self
        }
    }

    /// Whether it begins and ends a block.
    pub(super) fn is_block(&self) -> bool {
        let attrs = &self.attrs;
        self.tag.is_block() || attrs.names.tell(Names::APART) || attrs.role == "heading"
    }

    /// Settles whether the reader sees it: `is_hidden` says that it is hidden itself.
    pub(super) fn hide(&mut self, is_hidden: bool) {
        if self.is_block() && (is_hidden || self.hidden == Hidden::Inline) {
            self.hidden = Hidden::Block;
        } else if is_hidden && self.hidden == Hidden::No {
            self.hidden = Hidden::Inline;
        }
    }
}

/// How text inside an element is set, given how it is set around.
fn set(outer: Setting, tag: Tag, attrs: &Attributes<'_>) -> Setting {
    match (tag, attrs.href) {
        (Tag::Link, Some(href)) if href.starts_with('#') => outer.with(Setting::LINK),
        (Tag::Link, Some(_)) => outer.with(Setting::LINK).with(Setting::OUTWARD),
        (Tag::Bold, _) => outer.with(Setting::BOLD),
        (Tag::Italic, _) => outer.with(Setting::ITALIC),
        (Tag::Quote, _) => outer.with(Setting::QUOTED),
        (Tag::Code, _) => outer.with(Setting::CODE),
        _ => outer,
    }
}

/// A list, and the number of its next item.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct List {
    pub(super) id: u32,
    pub(super) next: Option<i32>,
    pub(super) step: i32,
}

impl List {
    /// The next item, numbered `value` if it says so.
    pub(super) fn item(&mut self, value: Option<i32>) -> ListItem {
        let number = self.next.map(|next| value.unwrap_or(next));
        self.next = number.map(|number| number.saturating_add(self.step));
        ListItem { list: self.id, number: number.and_then(|number| u32::try_from(number).ok()) }
    }
}
