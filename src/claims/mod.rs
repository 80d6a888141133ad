//! The claims room: what kind of claim a sentence makes, how it is worded, who says it.

use crate::blocks::Document;
use crate::category::Category;
use crate::finding::{Advice, Claim, Polarity, Sentence, Strength};

/// Every category of claim, in the order of the taxonomy.
pub static CATEGORIES: &[&Category] = &[];

/// How a sentence is worded, whether or not it holds a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wording {
    /// Strength of its main relation.
    pub strength: Strength,
    /// Whether that relation is denied.
    pub polarity: Polarity,
    /// Whether it tells what to do.
    pub advice: Advice,
}

/// Finds the claims of a page, in document order. `support`, `references` and `citations` of each
/// are filled in by the support room.
#[must_use]
pub fn find(document: &Document, sentences: &[Sentence]) -> Vec<Claim> {
    let _ = (document, sentences);
    Vec::new()
}

/// How one sentence is worded.
#[must_use]
pub fn wording(document: &Document, sentence: Sentence) -> Wording {
    let _ = (document, sentence);
    Wording::default()
}
