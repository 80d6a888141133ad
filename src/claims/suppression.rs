//! Hidden-truth wording.

use crate::declare_category;

declare_category! {
    /// The text says that a cure or a danger is being kept from the public.
    ///
    /// A hidden study cannot be looked up; a named one can.
    ///
    /// ## Flagged
    /// - The cancer cure Big Pharma doesn’t want you to know about
    /// - Doctors are hiding the real cause of autism.
    /// - Mainstream medicine has suppressed this remedy for decades.
    /// - They will never tell you what is really in the vaccine.
    /// - This ancient secret was banned because it works too well.
    ///
    /// ## Not flagged
    /// - The drug suppresses the immune system.
    /// - The tumour was hidden behind the liver.
    /// - Ephedra was banned by the regulator in 2004.
    /// - Ask what is in the vaccine if you have an egg allergy.
    /// - The company was fined for not reporting trial results on time.
    pub(super) static SUPPRESSION = {
        id: "suppression",
        label: "Says something is being hidden",
        ask: "Which study is said to be hidden?",
        group: Asks,
        attention: 3,
        default_on: true,
        stands_alone: true,
    }
}

pub(super) const FRAMES: &str = include_str!("frames/suppression.txt");
