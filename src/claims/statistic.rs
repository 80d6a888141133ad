//! Gives a health number.

use crate::declare_category;
use crate::lexicon::{Class, Classes};

use super::frame::Fit;
use super::groups;
use super::reading::Reading;

declare_category! {
    /// The size of an effect, a risk or a frequency is given as a number.
    ///
    /// “Half as many” may be one in two or one in ten thousand.
    ///
    /// ## Flagged
    /// - The jab cut hospital admissions by 60%.
    /// - Heavy drinkers were 2.3 times more likely to have a stroke.
    /// - Side effects fell from 8 in 100 people to 5 in 100.
    /// - Five-year survival rose to 91% after screening began.
    /// - The risk doubled in people who slept under five hours.
    ///
    /// ## Not flagged
    /// - The cream costs 30% less this week.
    /// - The patient, 64, had been ill for 3 months.
    /// - Take 500 mg with food.
    /// - The study enrolled 1,200 adults at 14 hospitals.
    /// - Only 3 months later, the pain came back.
    pub(super) static STATISTIC = {
        id: "statistic",
        label: "Gives a health number",
        ask: "How many out of 1,000, with and without?",
        group: Basis,
        attention: 1,
        default_on: true,
        stands_alone: true,
    }
}

pub(super) const FRAMES: &str = include_str!("frames/statistic.txt");

/// The finer kind: a change in per cent or "times" without a starting risk.
pub(super) const RELATIVE_ONLY: &str = "relative_only";

/// What a number of health speaks of.
const COUNTED: Classes =
    groups::BAD.with(Classes::of(&[Class::GoodOutcome, Class::Surrogate, Class::Target]));

/// Who has a risk, or what is done about it.
const BORNE: Classes = Classes::of(&[Class::Human, Class::Up, Class::Down]);

/// A number of health, not of money, doses or dates.
pub(super) fn admits(reading: &Reading, fit: &Fit) -> bool {
    let all = reading.all;
    if fit.tentative {
        return !all.has(Class::Everyday);
    }
    let risk = all.meets(Classes::of(&[Class::Risk, Class::Link])) && all.meets(BORNE);
    let test = all.has(Class::Accuracy) || all.has(Class::Test) && all.has(Class::Detect);
    (all.meets(COUNTED) || risk || test) && !all.has(Class::Everyday)
}

/// `survival_rate`, `relative_only`, or `absolute`.
pub(super) fn detail(reading: &Reading, _: &Fit) -> &'static str {
    let survival = |at: usize| reading.word(at).to_ascii_lowercase().starts_with("survival");
    if (0..reading.units.len()).any(survival) {
        "survival_rate"
    } else if is_absolute(reading) {
        "absolute"
    } else {
        RELATIVE_ONLY
    }
}

/// Whether the sentence gives a starting risk: "8 in 100", "from 2% to 1%", "percentage points".
pub(super) fn is_absolute(reading: &Reading) -> bool {
    if !reading.all.meets(Classes::of(&[Class::Number, Class::Quantity])) {
        return false;
    }
    let number = |at: usize| reading.meets(at, Class::Number.set());
    let counts = |at: usize| {
        reading.says_any(at + 1, &["in", "of", "per"]) && number(at + 2)
            || at > 1 && reading.says(at - 1, "of") && reading.says(at - 2, "out")
            || at > 0 && reading.says(at - 1, "from") && reading.says(at + 2, "to")
    };
    let term = |at: usize| reading.says_any(at, &["percentage points", "per 1,000"]);
    (0..reading.units.len()).any(|at| term(at) || number(at) && counts(at))
}
