//! One person’s story.

use crate::declare_category;

declare_category! {
    /// The support is the experience of one or a few people: a testimonial, a case, one’s own
    /// practice.
    ///
    /// One story cannot show how often something happens, or why.
    ///
    /// ## Flagged
    /// - One of my patients walked again after three sessions.
    /// - I took it for a week and my eczema was gone.
    /// - My aunt beat breast cancer with juice and prayer.
    /// - Meet Carla, 42, who threw away her inhaler after changing her diet.
    /// - A 57-year-old man developed jaundice two days after the supplement.
    ///
    /// ## Not flagged
    /// - Patients were randomly assigned to yoga or stretching.
    /// - I am a doctor in family practice.
    /// - My view is that the evidence is mixed.
    /// - One in five patients stopped the drug early.
    /// - Tell your doctor about your own history of clots.
    pub(super) static ANECDOTE = {
        id: "anecdote",
        label: "One person’s story",
        ask: "What happened to others who did the same?",
        group: Basis,
        attention: 2,
        default_on: true,
        stands_alone: true,
    }
}

pub(super) const FRAMES: &str = include_str!("frames/anecdote.txt");
