//! Says that something raises, lowers or prevents a risk.

use crate::declare_category;

declare_category! {
    /// A food, habit, exposure or vaccine is said to change the chance of getting a condition or of
    /// dying.
    ///
    /// A change of risk means little without the risk at the start.
    ///
    /// ## Flagged
    /// - Eating processed meat every day raises the risk of bowel cancer.
    /// - Regular naps may protect against stroke.
    /// - Living near a motorway is linked to dementia.
    /// - Breastfeeding lowers a mother’s chance of ovarian cancer.
    /// - Cold showers do not prevent the flu.
    ///
    /// ## Not flagged
    /// - The insurer raised its risk estimate for the hospital chain.
    /// - Her family was at risk of losing their home after the illness.
    /// - The trial was stopped early to prevent further spending.
    /// - Risk factors for stroke were recorded on admission.
    /// - Wear a helmet when you cycle to work.
    pub(super) static RISK_PREVENTION = {
        id: "risk_prevention",
        label: "Says something changes a health risk",
        label_negative: "Says something does not change a risk",
        ask: "How many out of 1,000 people, with and without?",
        group: Claimed,
        attention: 2,
        default_on: true,
        stands_alone: true,
    }
}

pub(super) const FRAMES: &str = include_str!("frames/risk_prevention.txt");
