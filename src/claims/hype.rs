//! Promise or absolute wording.

use crate::declare_category;

declare_category! {
    /// Words that promise certainty, speed, completeness or novelty beyond what a single study
    /// could show, or that equate natural with safe.
    ///
    /// Results in medicine are rarely absolute.
    ///
    /// ## Flagged
    /// - Apple cider vinegar: the miracle cure in your kitchen
    /// - This herb is 100% effective against migraines, guaranteed.
    /// - Our breakthrough formula melts fat overnight.
    /// - Oregano oil is nature’s most powerful antibiotic.
    /// - It is all natural, so it has no side effects.
    ///
    /// ## Not flagged
    /// - Doctors warned that there is no miracle cure for arthritis.
    /// - The breakthrough bleeding stopped after two cycles.
    /// - Acute, massive blood loss needs emergency care.
    /// - It was a miracle that nobody was hurt in the crash.
    /// - Natural killer cells are part of the immune system.
    pub(super) static HYPE = {
        id: "hype",
        label: "Promise or absolute wording",
        ask: "Which study, in whom, compared with what?",
        group: Wording,
        attention: 3,
        default_on: true,
        stands_alone: true,
    }
}

pub(super) const FRAMES: &str = include_str!("frames/hype.txt");
