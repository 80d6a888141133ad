//! Elements by what they do to the text.

/// What an element does to the text, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Tag {
    Body,
    Main,
    Article,
    /// A block without a meaning of its own (`div`, `section`).
    Block,
    Paragraph,
    Heading(u8),
    Ordered,
    Unordered,
    Item,
    Terms,
    Term,
    Quotation,
    Caption,
    Table,
    Cell,
    Nav,
    Header,
    Footer,
    Aside,
    Form,
    /// Blocks that never hold the page's own prose.
    Furniture,
    Preformatted,
    Rule,
    // Inside a line:
    Break,
    Link,
    Bold,
    Italic,
    Raised,
    Quote,
    Code,
    #[default]
    Inline,
}

impl Tag {
    /// By its lower-case name.
    pub(super) fn of(name: &str) -> Self {
        match name {
            "body" | "html" => Self::Body,
            "main" => Self::Main,
            "article" => Self::Article,
            "p" => Self::Paragraph,
            "h1" => Self::Heading(1),
            "h2" => Self::Heading(2),
            "h3" => Self::Heading(3),
            "h4" => Self::Heading(4),
            "h5" => Self::Heading(5),
            "h6" => Self::Heading(6),
            "ol" => Self::Ordered,
            "ul" | "menu" | "dir" => Self::Unordered,
            "li" => Self::Item,
            "dl" => Self::Terms,
            "dt" | "dd" => Self::Term,
            "blockquote" => Self::Quotation,
            "figcaption" | "caption" => Self::Caption,
            "table" => Self::Table,
            "td" | "th" => Self::Cell,
            "nav" => Self::Nav,
            "header" => Self::Header,
            "footer" => Self::Footer,
            "aside" => Self::Aside,
            "form" => Self::Form,
            "address" | "dialog" | "search" | "legend" => Self::Furniture,
            "pre" | "listing" | "xmp" => Self::Preformatted,
            "hr" => Self::Rule,
            "center" | "details" | "div" | "fieldset" | "figure" | "hgroup" | "section"
            | "summary" | "tbody" | "tfoot" | "thead" | "tr" => Self::Block,
            "br" => Self::Break,
            "a" => Self::Link,
            "b" | "strong" => Self::Bold,
            "em" | "i" | "cite" => Self::Italic,
            "sup" => Self::Raised,
            "q" => Self::Quote,
            "code" | "kbd" | "samp" | "tt" | "math" => Self::Code,
            _ => Self::Inline,
        }
    }

    /// Whether it begins and ends a block.
    pub(super) const fn is_block(self) -> bool {
        !matches!(
            self,
            Self::Break
                | Self::Link
                | Self::Bold
                | Self::Italic
                | Self::Raised
                | Self::Quote
                | Self::Code
                | Self::Inline
        )
    }
}
