//! Something is for sale here.

use crate::declare_category;
use crate::lexicon::Class;

use super::frame::Fit;
use super::reading::Reading;

declare_category! {
    /// A product, book, course, clinic or affiliate link is offered close to health claims.
    ///
    /// Who sells something has an interest in the claim.
    ///
    /// ## Flagged
    /// - Order now and get a second bottle free.
    /// - You may wish to read my new book, on sale now.
    /// - Use code CALM10 at checkout for our sleep gummies.
    /// - Book a consultation at my clinic to start your detox.
    /// - This post contains affiliate links to the probiotics I use.
    ///
    /// ## Not flagged
    /// - The company declined to share the price of the drug.
    /// - Doctors ordered a chest X-ray.
    /// - Patients paid nothing to take part in the trial.
    /// - The book of abstracts is kept at the congress office.
    /// - Shop workers had higher rates of back pain.
    pub(super) static COMMERCIAL = {
        id: "commercial",
        label: "Something is for sale here",
        ask: "Who paid for the study?",
        group: Asks,
        attention: 1,
        default_on: true,
        stands_alone: true,
    }
}

pub(super) const FRAMES: &str = include_str!("frames/commercial.txt");

/// `own_product` when the author offers it: "my new book", "our clinic".
pub(super) fn detail(reading: &Reading, _: &Fit) -> &'static str {
    let own = |at: usize| {
        let word = reading.word(at).to_ascii_lowercase();
        reading.meets(at, Class::Commercial.set())
            && (word.starts_with("my ") || word.starts_with("our "))
            || matches!(word.as_str(), "my" | "our")
    };
    if (0..reading.units.len()).any(own) { "own_product" } else { "" }
}
