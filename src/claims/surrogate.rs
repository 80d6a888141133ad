//! The result is a lab marker or a scan.

use crate::declare_category;

declare_category! {
    /// The outcome is a measurement, such as a blood value or an image, and not how people feel,
    /// function or survive.
    ///
    /// A better marker does not always mean a better life.
    ///
    /// ## Flagged
    /// - The powder lowered LDL cholesterol by 12 points.
    /// - After eight weeks, HbA1c fell in the fasting group.
    /// - People who took the pill had lower C-reactive protein.
    /// - The infusion shrank tumours on the scan, the company said.
    /// - Vitamin K2 improved bone mineral density in older women.
    ///
    /// ## Not flagged
    /// - Fewer people in the treated group had a heart attack.
    /// - Cholesterol is carried in the blood by lipoproteins.
    /// - Ask for your blood pressure to be checked.
    /// - Bone density scans are offered on Tuesdays.
    /// - People who took the tablets lived four months longer.
    pub(super) static SURROGATE = {
        id: "surrogate",
        label: "Result is a lab marker or scan",
        ask: "Did people also feel better or live longer?",
        group: Basis,
        attention: 1,
        default_on: true,
        stands_alone: true,
    }
}

pub(super) const FRAMES: &str = include_str!("frames/surrogate.txt");
