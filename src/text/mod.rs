//! Text without meaning: spans, normalisation with its offset map, sentences, tokens.
//!
//! All offsets in the engine are bytes of one string, the text of the whole [`Document`] as the
//! reader sees it. They become text nodes and UTF-16 offsets once, in `report.rs`.
//!
//! [`Document`]: crate::blocks::Document

pub(crate) mod eight;
pub mod hash;
pub mod marker;
pub mod normalize;
mod part;
mod phrases;
mod search;
pub mod sentence;
pub mod space;
pub mod span;
pub mod token;

pub use eight::has_digit;
pub use normalize::{Anchor, OffsetMap, TextBuilder};
pub use part::holds;
pub use phrases::Phrases;
pub use search::Search;
pub use span::Span;
pub use token::{Kind, Token};
