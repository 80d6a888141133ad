//! Says that a treatment works.

use crate::declare_category;

declare_category! {
    /// A drug, supplement, food, device, procedure or therapy is said to cure, treat, relieve or
    /// otherwise improve a condition or an outcome.
    ///
    /// How large the benefit is, and compared with what, stands in the study.
    ///
    /// ## Flagged
    /// - Turmeric relieves joint pain better than most tablets.
    /// - Bright-light therapy lifts winter depression within two weeks.
    /// - Low-dose naltrexone is effective against fibromyalgia.
    /// - The new inhaler did not ease asthma any better than the old one.
    /// - Berberine: the natural remedy for type 2 diabetes
    ///
    /// ## Not flagged
    /// - Patients treated with metformin were seen every three months.
    /// - She was treated unfairly by her health insurer.
    /// - The ward is equipped to treat up to forty patients at a time.
    /// - How is gout treated?
    /// - The study was designed to test whether zinc shortens colds.
    pub(super) static TREATMENT_BENEFIT = {
        id: "treatment_benefit",
        label: "Says a treatment works",
        label_negative: "Says a treatment does not work",
        ask: "How large was the benefit, and compared with what?",
        group: Claimed,
        attention: 2,
        default_on: true,
        stands_alone: true,
        order: 1,
    }
}
