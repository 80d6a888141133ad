//! The categories of citation: what stands behind a claim on the page.

use crate::category::Category;
use crate::declare_category;

/// Every category of citation, in the order of the taxonomy.
pub static CATEGORIES: &[&Category] = &[
    &LINKED,
    &UNLINKED,
    &DEAD_MARKER,
    &NESTED,
    &REF_UNCITED,
    &AUTHOR_MISMATCH,
    &CLAIM_UNCITED,
    &PREPRINT,
    &RETRACTED,
    &NONSCHOLARLY,
    &REVIEW,
    &PARAPHRASE_SHIFT,
    &QUOTE_IN_ABSTRACT,
    &QUOTE_ELIDED,
    &QUOTE_INSERTION,
];

declare_category! {
    /// A marker or link that leads to an entry or address with a DOI, a PubMed or trial number, or
    /// a scholarly site.
    pub(super) static LINKED = {
        id: "cite_linked", label: "Goes to the paper", group: Sources, attention: 0,
        default_on: true, stands_alone: true,
    }
}

declare_category! {
    /// The list has an entry for this, but the entry holds no link. A search by title is offered.
    pub(super) static UNLINKED = {
        id: "cite_unlinked", label: "Source listed, no link", group: Sources, attention: 1,
        default_on: true, stands_alone: true,
    }
}

declare_category! {
    /// A marker in the page's own style whose number is not in the page's list.
    pub(super) static DEAD_MARKER = {
        id: "cite_dead_marker", label: "Number with no entry", group: Sources, attention: 1,
        default_on: true, stands_alone: true,
    }
}

declare_category! {
    /// A marker that belongs to the text being quoted: it counts in another paper's list.
    pub(super) static NESTED = {
        id: "cite_nested", label: "The quoted paper’s own number", group: Sources, attention: 0,
        default_on: true, stands_alone: true,
    }
}

declare_category! {
    /// An entry of the list that no marker and no name in the text points to.
    pub(super) static REF_UNCITED = {
        id: "ref_uncited", label: "Listed, not referred to", group: Sources, attention: 0,
        default_on: true, stands_alone: true,
    }
}

declare_category! {
    /// A name in the text is nearly, not exactly, an author in the list.
    pub(super) static AUTHOR_MISMATCH = {
        id: "author_mismatch", label: "Name differs from the list", group: Sources, attention: 1,
        default_on: true, stands_alone: true,
    }
}

declare_category! {
    /// A claim in running text with no marker, link or named source at hand.
    pub(super) static CLAIM_UNCITED = {
        id: "claim_uncited", label: "No source given here", group: Sources, attention: 1,
        default_on: true, stands_alone: false,
    }
}

declare_category! {
    /// The source is on a preprint server, or the page says that it was not peer reviewed.
    pub(super) static PREPRINT = {
        id: "src_preprint", label: "Not yet peer reviewed", group: Sources, attention: 2,
        default_on: true, stands_alone: false,
    }
}

declare_category! {
    /// The source is marked as retracted, withdrawn or under an expression of concern.
    pub(super) static RETRACTED = {
        id: "src_retracted", label: "Marked as retracted", group: Sources, attention: 3,
        default_on: true, stands_alone: false,
    }
}

declare_category! {
    /// The source is a site, a shop, a video, a newspaper, a press release or an encyclopaedia.
    pub(super) static NONSCHOLARLY = {
        id: "src_nonscholarly", label: "Not a research paper", group: Sources, attention: 1,
        default_on: true, stands_alone: false,
    }
}

declare_category! {
    /// The type of the source, as far as its title, its entry or a printed abstract tell.
    pub(super) static REVIEW = {
        id: "src_review", label: "Review of other studies", group: Sources, attention: 0,
        default_on: true, stands_alone: false,
    }
}

declare_category! {
    /// The words that lead into a quotation say more than the quotation does. An experiment.
    pub(super) static PARAPHRASE_SHIFT = {
        id: "paraphrase_shift", label: "Worded more strongly than the quotation", group: Sources,
        attention: 2, default_on: false, stands_alone: false,
    }
}

declare_category! {
    /// The quotation stands word for word in the abstract that the page prints.
    pub(super) static QUOTE_IN_ABSTRACT = {
        id: "quote_matches_printed_abstract",
        label: "Quotation found in the abstract below", group: Sources,
        attention: 0, default_on: true, stands_alone: false,
    }
}

declare_category! {
    /// Words of the quotation are left out, shown by dots.
    pub(super) static QUOTE_ELIDED = {
        id: "quote_elided", label: "Words left out", group: Sources, attention: 0,
        default_on: true, stands_alone: false,
    }
}

declare_category! {
    /// Words are added to the quotation, shown by square brackets.
    pub(super) static QUOTE_INSERTION = {
        id: "quote_insertion", label: "Words added", group: Sources, attention: 0,
        default_on: true, stands_alone: false,
    }
}
