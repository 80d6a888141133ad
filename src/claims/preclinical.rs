//! Evidence from cells or animals.

use crate::declare_category;
use crate::lexicon::{Class, Classes};

use super::frame::Fit;
use super::groups;
use super::reading::Reading;

declare_category! {
    /// What is found comes from cell cultures, tissue, animals or a computer model, not from
    /// people.
    ///
    /// Few results in animals are found again in people.
    ///
    /// ## Flagged
    /// - In mice, the compound cut tumour size by half.
    /// - The extract killed leukaemia cells in a petri dish.
    /// - Rats fed sweetener for two years developed bladder tumours.
    /// - In vitro, cinnamon oil stopped the virus from multiplying.
    /// - Human lung cancer xenografts shrank after treatment.
    ///
    /// ## Not flagged
    /// - Her pet rat helped her through a depression.
    /// - The allergy is triggered by mouse dander.
    /// - Guinea pigs wanted: join our sleep study.
    /// - Patients’ white blood cells were counted every week.
    /// - A computer mouse can strain the wrist.
    pub(super) static PRECLINICAL = {
        id: "preclinical",
        label: "Evidence from cells or animals",
        ask: "Was it also studied in people?",
        group: Basis,
        attention: 2,
        default_on: true,
        stands_alone: true,
    }
}

pub(super) const FRAMES: &str = include_str!("frames/preclinical.txt");

/// Words that make an animal one of an experiment, not of a farm or a home.
const EXPERIMENT: Classes = groups::TREATMENT.with(groups::ILL).with(Classes::of(&[
    Class::BodyPart,
    Class::Culture,
    Class::Food,
    Class::Habit,
    Class::Process,
    Class::Study,
    Class::Surrogate,
    Class::Target,
]));

/// What an experiment finds.
const FINDING: Classes = groups::EFFECT.with(Classes::of(&[
    Class::Compare,
    Class::Effective,
    Class::Effects,
    Class::Happen,
    Class::Link,
    Class::Risk,
]));

/// An animal or a cell in an experiment that finds something.
pub(super) fn admits(reading: &Reading, _: &Fit) -> bool {
    reading.all.meets(EXPERIMENT)
        && reading.all.meets(FINDING)
        && !reading.has(Class::Everyday)
        && !reading.has(Class::Second)
}
