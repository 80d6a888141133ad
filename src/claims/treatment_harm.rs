//! Says that a treatment can harm.

use crate::declare_category;

declare_category! {
    /// A medical intervention is said to cause side effects, damage, dependence, resistance,
    /// relapse, or the opposite of its purpose.
    ///
    /// How often it happens, and to whom, stands in the study.
    ///
    /// ## Flagged
    /// - Long-term use of these sleeping pills leads to memory loss.
    /// - Statins damage muscle tissue in many people.
    /// - Paradoxical worsening of asthma after bronchodilators
    /// - Fluoroquinolone-induced tendon rupture is under-reported.
    /// - Radiotherapy may itself encourage the tumour to spread.
    ///
    /// ## Not flagged
    /// - Side effects were recorded at every visit.
    /// - Chemotherapy was given to limit the harm caused by the lymphoma.
    /// - The vaccine had to be kept cold to avoid damage during shipping.
    /// - Ask about side effects before you sign the form.
    /// - Nurses spoke out against the toxic culture at the hospital.
    pub(super) static TREATMENT_HARM = {
        id: "treatment_harm",
        label: "Says a treatment can harm or backfire",
        label_negative: "Says a treatment does not harm",
        ask: "How many people had this harm, with and without it?",
        group: Claimed,
        attention: 2,
        default_on: true,
        stands_alone: true,
    }
}

pub(super) const FRAMES: &str = include_str!("frames/treatment_harm.txt");
