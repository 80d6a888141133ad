//! Explains how something might work in the body.

use crate::declare_category;

declare_category! {
    /// A process of the body (a pathway, cell, molecule or organ) is offered as the reason for an
    /// effect.
    ///
    /// That something could work does not show that it does.
    ///
    /// ## Flagged
    /// - Curcumin blocks the NF-κB pathway that drives inflammation.
    /// - The diet starves cancer cells of glucose.
    /// - Cortisol floods the body and switches on fat storage.
    /// - Magnesium works by relaxing the smooth muscle in artery walls.
    /// - Dying tumour cells release cytokines that recruit macrophages.
    ///
    /// ## Not flagged
    /// - The pathway to a diagnosis can take years.
    /// - Cells were cultured for 48 hours at 37 degrees.
    /// - The clinic’s new payment mechanism starts in May.
    /// - Insulin is a hormone made by the pancreas.
    /// - The receptor gene was sequenced in all samples.
    pub(super) static MECHANISM = {
        id: "mechanism",
        label: "Explains how it might work in the body",
        label_negative: "Says the body does not work this way",
        ask: "Was the effect itself measured?",
        group: Claimed,
        attention: 1,
        default_on: true,
        stands_alone: true,
    }
}

pub(super) const FRAMES: &str = include_str!("frames/mechanism.txt");
