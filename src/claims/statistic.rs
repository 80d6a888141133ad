//! Gives a health number.

use crate::declare_category;
use crate::lexicon::{Class, Classes};

use super::frame::Fit;
use super::groups;
use super::reading::Reading;
use super::spelled::AnyOf;

declare_category! {
    /// The size of an effect, a risk or a frequency is given as a number.
    ///
    /// A number tells little without what it is compared with.
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
    /// - It was the third most popular remedy for pain.
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

/// `survival_rate`, `absolute`, `relative_only`, or nothing for a count or a share.
pub(super) fn detail(reading: &Reading, _: &Fit) -> &'static str {
    const SURVIVAL: &str = "survival";
    let survival = |at: usize| {
        let head = reading.word(at).get(..SURVIVAL.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(SURVIVAL))
    };
    if (0..reading.units.len()).any(survival) {
        "survival_rate"
    } else if is_absolute(reading) {
        "absolute"
    } else if is_relative(reading) {
        RELATIVE_ONLY
    } else {
        ""
    }
}

/// Whether it is how much more or less of something there is: "60% lower", "twice as likely"; not
/// "60% of them".
fn is_relative(reading: &Reading) -> bool {
    const CHANGES: Classes = Classes::of(&[Class::Compare, Class::Up, Class::Down, Class::Risk]);
    const SHARES: AnyOf =
        AnyOf::new(&["percent", "per cent", "half", "third", "quarter", "a third", "a quarter"]);
    let changes =
        |at: usize| (at.saturating_sub(NEAR)..at + NEAR).any(|at| reading.meets(at, CHANGES));
    (0..reading.units.len()).any(|at| {
        let share = reading.meets(at, Class::Percent.set()) || reading.is_in(at, &SHARES);
        let multiple = MULTIPLES.has(reading.word(at)) || reading.word(at).starts_with("times ");
        multiple || share && changes(at) && !reading.says_any(at + 1, &["of", "were", "are"])
    })
}

/// Units from a share to the change that it is of, at most.
const NEAR: usize = 5;

/// Words of how many times.
const MULTIPLES: AnyOf = AnyOf::new(&[
    "doubled",
    "doubles",
    "doubling",
    "fivefold",
    "fold",
    "fourfold",
    "halved",
    "halves",
    "quadrupled",
    "tenfold",
    "threefold",
    "times",
    "tripled",
    "triples",
    "twice",
    "twofold",
]);

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
    let term = |at: usize| {
        let word = reading.word(at);
        let begins = |it: &str| word.get(..it.len()).is_some_and(|at| at.eq_ignore_ascii_case(it));
        let of_many = || ["in ", "one in ", "per "].into_iter().any(begins);
        reading.meets(at, Class::Quantity.set()) && word != "per cent" && of_many()
            || word == "percentage points"
    };
    (0..reading.units.len()).any(|at| term(at) || number(at) && counts(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::reading::Sentences;
    use crate::text::Span;

    #[test]
    fn only_a_change_lacks_a_starting_risk() {
        for (text, kind) in [
            ("The jab cut admissions by 60%.", RELATIVE_ONLY),
            ("Smokers were 2.3 times more likely to have a stroke.", RELATIVE_ONLY),
            ("The risk doubled within a year.", RELATIVE_ONLY),
            ("They had a 12 percent lower risk of asthma.", RELATIVE_ONLY),
            ("Deaths fell by half.", RELATIVE_ONLY),
            ("There were 4,300 cases of measles and nine deaths.", ""),
            ("About 40% of nurses had back pain.", ""),
            ("The scale has an error of 3–5% fat.", ""),
            ("The scale errs by 4% of fat, a waist tape may be better or worse.", ""),
            ("Of those asked, 61% were in pain.", ""),
            ("One in five had a rash.", "absolute"),
            ("Side effects fell from 8 in 100 people to 5 in 100.", "absolute"),
        ] {
            let mut sentences = Sentences::default();
            let reading = sentences.read(text, Span::new(0, text.len() as u32));
            let fit = Fit { cues: Vec::new(), first: 0, last: 0, tentative: false };
            assert_eq!(detail(&reading, &fit), kind, "{text}");
        }
    }
}
