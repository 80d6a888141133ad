//! By which word a claim is explained: the one that weighs most among those that can tell it.

use crate::category::{Category, Group};
use crate::lexicon::{Class, Classes};
use crate::text::marker;

use super::super::reading::Reading;
use super::super::spelled::AnyOf;
use super::super::{groups, points, story};

/// Words that join others and tell nothing by themselves.
const FUNCTION: Classes = Classes::of(&[
    Class::Determiner,
    Class::Preposition,
    Class::Conjunction,
    Class::First,
    Class::Second,
    Class::Other,
    Class::Human,
]);

/// Words that tell little by themselves, though they join nothing.
const FAINT: Classes = Classes::of(&[Class::Hedge, Class::Show]);

/// Words that say how things act on each other.
const RELATION: Classes = points::RELATION.without(Classes::of(&[Class::Hedge, Class::Quantity]));

/// Words of what a test does, and of tests.
const TESTS: Classes = Classes::of(&[Class::Accuracy, Class::Detect, Class::Test]);

/// Words of a number.
const NUMBER: Classes = Classes::of(&[Class::Number, Class::Percent, Class::Quantity]);

/// Helpers, and words of time and degree: they stand in any sentence.
const HELPERS: AnyOf = AnyOf::new(&[
    "able", "about", "after", "again", "ago", "almost", "already", "also", "am", "are", "around",
    "be", "became", "become", "becomes", "been", "before", "being", "both", "can", "could", "day",
    "days", "did", "do", "does", "during", "each", "even", "ever", "every", "few", "get", "gets",
    "got", "had", "has", "have", "having", "hour", "hours", "is", "just", "later", "less", "let",
    "like", "lot", "many", "may", "might", "month", "months", "more", "most", "mostly", "much",
    "must", "nearly", "never", "no", "not", "now", "often", "once", "one", "only", "other",
    "people", "quite", "rather", "really", "roughly", "said", "say", "says", "should", "since",
    "so", "some", "somewhat", "soon", "still", "tell", "tells", "than", "that", "then", "there",
    "thing", "things", "time", "told", "too", "very", "was", "week", "weeks", "well", "were",
    "what", "when", "which", "who", "will", "with", "within", "without", "would", "wrote", "year",
    "years",
]);

const SPELLED: [&str; 19] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "twenty", "thirty", "forty", "fifty", "sixty", "hundred", "thousand", "most",
];

/// How well the unit at `at` can tell a claim of the category; `None` if not at all. What says how
/// things act on each other, or in a story what is the matter, goes before what things are, and this
/// before what tells little by itself.
pub(super) fn rank(reading: &Reading, at: usize, category: &Category) -> Option<Rank> {
    let meets = |classes: Classes| reading.meets(at, classes);
    if reading.is_edge(at) || is_marker(reading, at) {
        return None;
    }
    let told = match category.id {
        "statistic" => is_number(reading, at),
        "preclinical" => meets(Classes::of(&[Class::Animal, Class::Culture])),
        "anecdote" => true,
        _ => !meets(FUNCTION),
    };
    let helps = reading.is_in(at, &HELPERS);
    let relates = match category.id {
        "advice" => meets(Class::Duty.set()) || meets(Class::Do.set()) && !reading.says(at, "have"),
        _ if helps => false,
        "anecdote" => story::is_health(reading, at),
        "commercial" => meets(Class::Commercial.set()),
        "hype" => meets(Class::Hype.set()),
        "surrogate" => meets(Class::Surrogate.set()),
        "suppression" => meets(Class::Suppression.set()),
        "test_screening" => meets(TESTS),
        "vague_evidence" => meets(groups::SOURCE),
        _ => category.group == Group::Claimed && (meets(RELATION) || is_multiple(reading, at)),
    };
    told.then_some(match () {
        () if relates => Rank::Relates,
        () if helps || meets(FUNCTION.with(FAINT)) => Rank::Faint,
        () if category.group == Group::Claimed && meets(Class::Quantity.set()) => Rank::Faint,
        () if category.id == "anecdote" && is_number(reading, at) => Rank::Faint,
        () => Rank::Names,
    })
}

fn is_number(reading: &Reading, at: usize) -> bool {
    reading.meets(at, NUMBER) || reading.says_any(at, &SPELLED)
}

/// `times as likely`.
fn is_multiple(reading: &Reading, at: usize) -> bool {
    reading.meets(at, Class::Quantity.set()) && reading.word(at).starts_with("times")
}

/// Whether the unit is a number of a citation marker: `(3)`, `[1, 4-6]`.
fn is_marker(reading: &Reading, at: usize) -> bool {
    let Some(unit) = reading.units.get(at) else { return false };
    let (before, after) = (..unit.span.range().start, unit.span.range().end..);
    reading.word(at).bytes().all(|byte| byte.is_ascii_digit())
        && marker::opens(&reading.text[before])
        && marker::closes(&reading.text[after])
}

/// How much a word tells of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Faint,
    Names,
    Relates,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::CATEGORIES;
    use crate::claims::reading::Sentences;
    use crate::text::Span;

    #[test]
    fn numbers_of_markers_explain_nothing() {
        let statistic = CATEGORIES.iter().find(|it| it.id == "statistic").expect("a category");
        for (text, telling) in [
            ("Errors range from 3.5–5% of fat (3).", "3.5 5"),
            ("It fell in 12 people [4, 6–8].", "12"),
            ("Most (9 of 10) got well (2).", "9 10"),
        ] {
            let mut sentences = Sentences::default();
            let reading = sentences.read(text, Span::new(0, text.len() as u32));
            let digits = |at: &usize| reading.word(*at).starts_with(|c: char| c.is_ascii_digit());
            let ranked = (0..reading.units.len()).filter(digits);
            let ranked = ranked.filter(|at| rank(&reading, *at, statistic).is_some());
            let words: Vec<&str> = ranked.map(|at| reading.word(at)).collect();
            assert_eq!(words.join(" "), telling, "{text}");
        }
    }

    #[test]
    fn helpers_explain_little() {
        for (text, id, faint) in [
            (
                "Within a week I had no more pain, I was back at work.",
                "anecdote",
                "Within a week I had no more I was at",
            ),
            ("You should rinse the wound now.", "advice", "now"),
            ("It can be toxic in very small doses.", "treatment_harm", "can be very"),
            ("It may cure them, he said.", "treatment_benefit", "may said"),
        ] {
            let category = CATEGORIES.iter().find(|it| it.id == id).expect("a category");
            let mut sentences = Sentences::default();
            let reading = sentences.read(text, Span::new(0, text.len() as u32));
            let units = 0..reading.units.len();
            let ranked = units.filter(|at| rank(&reading, *at, category) == Some(Rank::Faint));
            let words: Vec<&str> = ranked.map(|at| reading.word(at)).collect();
            assert_eq!(words.join(" "), faint, "{text}");
        }
    }
}
