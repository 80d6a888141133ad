//! Cause-and-effect wording.

use crate::declare_category;

declare_category! {
    /// The sentence says that one thing brings about another.
    ///
    /// Only some kinds of study can show a cause.
    ///
    /// ## Flagged
    /// - Sugar causes hyperactivity in children.
    /// - Chronic stress leads to hair loss.
    /// - Poor sleep may contribute to weight gain.
    /// - The fever was triggered by the new tablets.
    /// - Blue light does not damage the retina.
    ///
    /// ## Not flagged
    /// - People who skip breakfast are more likely to be overweight.
    /// - The cause of the outbreak is unknown.
    /// - The complaint led to a long debate in the council.
    /// - Results in Table 2 are shown by age group.
    /// - The team set out to find what causes migraine.
    pub(super) static CAUSAL = {
        id: "causal",
        label: "Worded as cause and effect",
        label_negative: "Says one thing has no effect on another",
        ask: "Could this kind of study show a cause?",
        group: Wording,
        attention: 1,
        default_on: true,
        stands_alone: false,
    }
}

pub(super) const FRAMES: &str = include_str!("frames/causal.txt");
