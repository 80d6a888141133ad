//! Link wording.

use crate::declare_category;

declare_category! {
    /// The sentence says that two things go together, without saying that one brings about the
    /// other.
    ///
    /// Two things may go together because of a third.
    ///
    /// ## Flagged
    /// - Coffee drinking was associated with fewer gallstones.
    /// - Loneliness is linked to heart disease.
    /// - Women with higher vitamin D levels had lower odds of preterm birth.
    /// - Night-shift workers were more likely to report depression.
    /// - There was no correlation between screen time and autism.
    ///
    /// ## Not flagged
    /// - Click the link to book your flu jab.
    /// - The Heart Association updated its website.
    /// - Smoking causes lung cancer.
    /// - Her associates opened a second dental practice.
    /// - Relatives of the patient were told in person.
    pub(super) static ASSOCIATION = {
        id: "association",
        label: "Link wording, not cause",
        label_negative: "Says there is no link or difference",
        ask: "What else could explain the link?",
        group: Wording,
        attention: 0,
        default_on: true,
        stands_alone: false,
    }
}
