//! What a block is for.

/// What a block is for; the claims and citations rooms treat each by its rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The page's title and headings.
    Heading,
    /// Running text.
    Body,
    /// Words of somebody else: `blockquote`, `q`, a paragraph in quotation marks.
    Quotation,
    /// Text of a figure or table.
    Caption,
    /// A cell of a table.
    Table,
    /// Titles of other pages.
    LinkList,
    /// An entry of a list of references, with whatever is printed after it.
    Reference,
    /// Disclaimers, copyright and fair-use notices.
    Disclaimer,
    /// A reader's comment.
    Comment,
    /// Navigation, header, footer, forms, cookie bars.
    Furniture,
    /// Code, mathematics, text being edited: not prose.
    Verbatim,
}

impl Role {
    /// Whether claims are looked for at all in such a block.
    #[must_use]
    pub const fn may_claim(self) -> bool {
        matches!(
            self,
            Role::Heading
                | Role::Body
                | Role::Quotation
                | Role::Caption
                | Role::Table
                | Role::LinkList
                | Role::Comment
        )
    }

    /// Whether citation markers are looked for in such a block.
    #[must_use]
    pub const fn may_cite(self) -> bool {
        matches!(
            self,
            Role::Heading
                | Role::Body
                | Role::Quotation
                | Role::Caption
                | Role::Table
                | Role::Comment
        )
    }
}
