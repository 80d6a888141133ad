//! The page after reading: one text, cut into blocks.

use std::rc::Rc;

use crate::text::{Anchor, OffsetMap, Span};

use super::Role;

/// A page as the reader sees it. All spans are bytes of `text`.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// Text of all blocks, one a line.
    pub text: String,
    /// Way back to the page's text nodes.
    pub map: OffsetMap,
    /// The blocks in document order; their spans rise and do not overlap.
    pub blocks: Vec<Block>,
    /// Hyperlinks in order of their spans.
    pub links: Vec<Link>,
    /// Superscripts in order of their spans.
    pub superscripts: Vec<Superscript>,
    /// Elements with an `id` (or `a name`), in document order: link targets.
    pub ids: Vec<ElementId>,
    /// Bytes at which a `br` parts lines of one block, rising.
    pub breaks: Vec<u32>,
    /// Primary language subtag of the page in lower case (`en`); empty when not known.
    pub lang: String,
    /// Address of the page; empty when not known.
    pub url: String,
    /// Title of the document.
    pub title: String,
    /// Name and content of the page's `meta` elements.
    pub meta: Vec<(String, String)>,
}

/// A paragraph, heading, list item, caption, table cell.
#[derive(Debug, Clone)]
pub struct Block {
    /// Its text.
    pub span: Span,
    /// What it is for.
    pub role: Role,
    /// Heading level 1 to 6; 0 for other blocks.
    pub level: u8,
    /// Whether only a click or a script shows it (collapsed lists, hidden tabs).
    pub hidden: bool,
    /// Primary language subtag where it differs from the page's; empty otherwise.
    pub lang: String,
    /// The list it is an item of.
    pub list: Option<ListItem>,
    /// Blocks of one quotation, table or comment share a number; 0 stands alone.
    pub group: u32,
    /// The quotation or table is marked up as such, not guessed from quotation marks.
    pub marked_up: bool,
    /// `class`, `id` and `role` of the element and its nearest ancestors, lower case, for rules
    /// that go by names (`references`, `caption`).
    pub names: Rc<str>,
    /// `id` of the nearest enclosing element that has one.
    pub element_id: Option<Rc<str>>,
}

/// Place of a block in an `ol`, `ul` or `dl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListItem {
    /// Blocks of one list share a number.
    pub list: u32,
    /// Number the browser prints before the item; `None` in an unordered list.
    pub number: Option<u32>,
}

/// A hyperlink.
#[derive(Debug, Clone)]
pub struct Link {
    /// Its text; may be empty (a picture).
    pub span: Span,
    /// `href` as written.
    pub href: String,
    /// `role`, `rel`, `epub:type`, `class`, `id` of the link and of a superscript or `cite` right
    /// around it, lower case, for rules that go by names (`doc-noteref`, `cite_ref`).
    pub names: Rc<str>,
}

/// Raised text (`sup`, or a class or style that raises).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Superscript {
    /// Its text.
    pub span: Span,
}

/// An element that can be linked to.
#[derive(Debug, Clone)]
pub struct ElementId {
    /// The `id`.
    pub id: String,
    /// All the text inside it; empty for an empty anchor, which stands before what follows.
    pub span: Span,
}

impl Block {
    /// A paragraph that nothing is known of but its role.
    #[cfg(test)]
    pub(crate) fn plain(role: Role, span: Span) -> Self {
        Self {
            span,
            role,
            level: 0,
            hidden: false,
            lang: String::new(),
            list: None,
            group: 0,
            marked_up: false,
            names: "".into(),
            element_id: None,
        }
    }

    /// Whether claims can be read in it: it is in the page's language, or in English.
    #[must_use]
    pub fn is_english(&self) -> bool {
        self.lang.is_empty() || self.lang == "en"
    }
}

impl Document {
    /// Text of a span.
    #[must_use]
    pub fn str(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// Whether claims can be read on this page: it is in English, or does not say.
    #[must_use]
    pub fn is_english(&self) -> bool {
        self.lang.is_empty() || self.lang == "en"
    }

    /// Index of the block that holds byte `at`.
    #[must_use]
    pub fn block_at(&self, at: u32) -> Option<usize> {
        let next = self.blocks.partition_point(|block| block.span.start <= at);
        let index = next.checked_sub(1)?;
        (at < self.blocks[index].span.end).then_some(index)
    }

    /// The links whose text begins inside `span`.
    #[must_use]
    pub fn links_in(&self, span: Span) -> &[Link] {
        let from = self.links.partition_point(|link| link.span.start < span.start);
        let to = self.links.partition_point(|link| link.span.start < span.end);
        self.links.get(from..to).unwrap_or(&[])
    }

    /// The superscripts that begin inside `span`.
    #[must_use]
    pub fn superscripts_in(&self, span: Span) -> &[Superscript] {
        let from = self.superscripts.partition_point(|sup| sup.span.start < span.start);
        let to = self.superscripts.partition_point(|sup| sup.span.start < span.end);
        self.superscripts.get(from..to).unwrap_or(&[])
    }

    /// The line breaks inside `span`.
    #[must_use]
    pub fn breaks_in(&self, span: Span) -> &[u32] {
        let from = self.breaks.partition_point(|at| *at <= span.start);
        let to = self.breaks.partition_point(|at| *at < span.end);
        self.breaks.get(from..to).unwrap_or(&[])
    }

    /// Where `span` stands on the page.
    #[must_use]
    pub fn anchor(&self, span: Span) -> Option<Anchor> {
        self.map.anchor(&self.text, span)
    }
}
