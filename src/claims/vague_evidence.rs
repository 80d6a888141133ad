//! Mentions research without naming it.

use crate::declare_category;
use crate::lexicon::Class;

use super::frame::Fit;
use super::groups;
use super::reading::Reading;
use super::spelled::AnyOf;

declare_category! {
    /// Studies, experts or science are called on with no author, year, journal, number or link.
    ///
    /// Research that is not named cannot be looked up.
    ///
    /// ## Flagged
    /// - Studies show that garlic thins the blood.
    /// - Experts agree that most people need more magnesium.
    /// - It has been scientifically proven to calm the nerves.
    /// - Research has found a clear link between gluten and brain fog.
    /// - According to doctors, this vitamin shortens colds.
    /// - Studies published in May show that garlic thins the blood.
    ///
    /// ## Not flagged
    /// - Studies show that garlic thins the blood (4).
    /// - In 2019, Ocampo and colleagues followed 900 nurses for ten years.
    /// - She studies nursing in Leeds.
    /// - More research is needed.
    /// - A Cochrane review of 12 trials found little difference.
    /// - Doctors say the research should change how parents think of nut allergies.
    /// - Experts hope the findings will lead to better treatment of asthma.
    pub(super) static VAGUE_EVIDENCE = {
        id: "vague_evidence",
        label: "Mentions research without naming it",
        ask: "Which study is meant, and where is it?",
        group: Basis,
        attention: 1,
        default_on: true,
        stands_alone: true,
    }
}

pub(super) const FRAMES: &str = include_str!("frames/vague_evidence.txt");

/// The finer kind: the next sentence names the source.
pub(super) const NAMED_NEXT: &str = "named_next";

/// Research on health, not on anything else, and in no journal that is named.
pub(super) fn admits(reading: &Reading, _: &Fit) -> bool {
    reading.all.meets(groups::TOPIC)
        && !reading.has(Class::Venue)
        && !is_published(reading)
        && !is_of_consequence(reading)
}

/// `the research should change`, `the findings could lead to`: what research will do, not what it
/// found.
fn is_of_consequence(reading: &Reading) -> bool {
    const WILL: AnyOf = AnyOf::new(&["will", "would", "should", "could", "might", "may", "must"]);
    const RESEARCH: AnyOf = AnyOf::new(&[
        "research",
        "study",
        "studies",
        "findings",
        "results",
        "evidence",
        "data",
        "discovery",
        "work",
    ]);
    (1..reading.units.len()).any(|at| {
        reading.is_in(at, &WILL)
            && reading.is_in(at - 1, &RESEARCH)
            && !reading.meets(at + 1, Class::Show.set())
    })
}

/// Whether it names where something is published.
pub(super) fn is_published(reading: &Reading) -> bool {
    (0..reading.units.len()).any(|at| names_journal(reading, at))
}

/// Words before the name of a journal.
const PUBLISHED: AnyOf = AnyOf::new(&["published in", "appears in", "appeared in"]);

/// `published in The Lancet`.
fn names_journal(reading: &Reading, at: usize) -> bool {
    let capital = |at: usize| reading.word(at).starts_with(|c: char| c.is_ascii_uppercase());
    let named = |at: usize| capital(at) && !MONTHS.has(reading.word(at));
    reading.is_in(at, &PUBLISHED) && (named(at + 1) || named(at + 2) || named(at + 3))
}

/// When, and not where, something is published.
const MONTHS: AnyOf = AnyOf::new(&[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "aug",
    "sept",
    "oct",
    "nov",
    "dec",
]);
