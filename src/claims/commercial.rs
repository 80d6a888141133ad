//! Something is for sale here.

use crate::declare_category;

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
