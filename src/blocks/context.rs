//! What the elements around a block make of it, before its text is looked at.

use super::element::Attributes;
use super::extent::Extent;
use super::names::Names;
use super::tag::Tag;

/// What the elements around a block make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Context {
    /// Running text.
    #[default]
    Body,
    /// A heading of this level.
    Heading(u8),
    /// Words of somebody else.
    Quotation,
    /// Text of a figure or table.
    Caption,
    /// A cell of a table.
    Table,
    /// Titles of other pages.
    Related,
    /// A reader's comment.
    Comment,
    /// Not prose.
    Verbatim,
    /// Navigation, header, footer, forms.
    Furniture,
}

/// Where an element stands: in what, and how much of the page it holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Surroundings<'a> {
    pub(super) context: Context,
    /// Whether it stands inside `main`, `article` or an article's section.
    pub(super) in_article: bool,
    /// Whether the table around it only places things.
    pub(super) in_layout: bool,
    pub(super) extent: &'a Extent,
    pub(super) page: &'a Extent,
}

impl Context {
    /// The context inside an element.
    pub(super) fn inside(tag: Tag, attrs: &Attributes<'_>, around: &Surroundings<'_>) -> Self {
        let outer = around.context;
        let own = own(tag, attrs, around);
        match (outer, own) {
            // The footer of a quotation names its source.
            (Self::Quotation, Self::Furniture) if tag == Tag::Footer => outer,
            (Self::Comment | Self::Related, Self::Furniture) => own,
            (Self::Furniture | Self::Verbatim | Self::Comment | Self::Related, _)
            | (Self::Quotation, Self::Heading(_) | Self::Quotation)
            | (_, Self::Body) => outer,
            _ => own,
        }
    }
}

fn own(tag: Tag, attrs: &Attributes<'_>, around: &Surroundings<'_>) -> Context {
    let &Surroundings { in_article, in_layout, extent, page, .. } = around;
    if attrs.editable {
        return Context::Verbatim;
    }
    let by_role = match attrs.role {
        "navigation" | "search" | "menu" | "menubar" | "toolbar" | "tablist" | "dialog"
        | "alertdialog" => Some(Context::Furniture),
        "banner" | "contentinfo" | "complementary" | "form" if !extent.holds_page => {
            (!extent.exceeds(50, page)).then_some(Context::Furniture)
        }
        "heading" => Some(Context::Heading(attrs.level.unwrap_or(2).clamp(1, 6))),
        "doc-pullquote" | "doc-epigraph" | "blockquote" => Some(Context::Quotation),
        _ => None,
    };
    if let Some(context) = by_role {
        return context;
    }
    match tag {
        Tag::Heading(level) => return Context::Heading(level),
        Tag::Nav | Tag::Furniture => return Context::Furniture,
        Tag::Caption => return Context::Caption,
        Tag::Quotation if !extent.holds_page && !extent.exceeds(60, page) => {
            return Context::Quotation;
        }
        Tag::Header if !in_article && !extent.holds_page => return Context::Furniture,
        Tag::Footer if !extent.holds_page => return Context::Furniture,
        Tag::Form if !extent.holds_page && !extent.exceeds(40, page) => return Context::Furniture,
        Tag::Preformatted if !extent.exceeds(60, page) => return Context::Verbatim,
        _ => {}
    }
    let named = by_names(tag, attrs, extent, page);
    if named != Context::Body {
        return named;
    }
    match tag {
        Tag::Aside if !extent.holds_page && !extent.exceeds(50, page) => Context::Furniture,
        Tag::Cell if !in_layout => Context::Table,
        _ => Context::Body,
    }
}

/// What `class` and `id` tell. Containers of the page's own text are not asked: their names tell
/// what else is on the page ("has-sidebar").
fn by_names(tag: Tag, attrs: &Attributes<'_>, extent: &Extent, page: &Extent) -> Context {
    let container = matches!(tag, Tag::Body | Tag::Main) || extent.holds_page;
    if container || !tag.is_block() {
        return Context::Body;
    }
    let comment = attrs.names.tell(Names::COMMENTS)
        || attrs.item_type.ends_with("/Comment")
        || attrs.item_type.ends_with("/UserComments");
    if comment {
        return Context::Comment;
    }
    if extent.exceeds(40, page) {
        return Context::Body;
    }
    if attrs.names.tell(Names::QUOTATION) {
        Context::Quotation
    } else if attrs.names.tell(Names::CAPTION) && tag != Tag::Article {
        // The class of a figure names its caption; only what is not more than a caption is one.
        if extent.prose < 600 { Context::Caption } else { Context::Body }
    } else if attrs.names.tell(Names::RELATED) {
        Context::Related
    } else if attrs.names.tell(Names::FURNITURE) && tag != Tag::Article {
        Context::Furniture
    } else {
        Context::Body
    }
}
