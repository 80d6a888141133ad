//! Is it a health claim at all? A small sum of points, each for words that can be shown.
//!
//! A sentence that no frame fits, but that speaks of health and states a relation, is still a claim;
//! it goes to the category that fits its words best.

use crate::lexicon::{Class, Classes};

use super::frame::Fit;
use super::groups;
use super::reading::Reading;

/// Points are hundredths; below this sum the sentence is left alone.
const THRESHOLD: i32 = 120;

/// Words that are of medicine wherever they stand.
const CLEAR: Classes = Classes::of(&[
    Class::Condition,
    Class::Symptom,
    Class::Drug,
    Class::DrugClass,
    Class::Procedure,
    Class::Process,
    Class::Target,
    Class::Surrogate,
]);

/// Words that are of medicine more often than not.
const WEAK: Classes =
    Classes::of(&[Class::Life, Class::BadOutcome, Class::Supplement, Class::Test]);

/// Words of daily life that health is spoken of with.
const DAILY: Classes = Classes::of(&[
    Class::Food,
    Class::BodyPart,
    Class::Human,
    Class::Habit,
    Class::GoodOutcome,
    Class::Animal,
    Class::Culture,
]);

/// Words that state a relation.
const RELATION: Classes = groups::EFFECT.with(Classes::of(&[
    Class::Accuracy,
    Class::Anti,
    Class::Compare,
    Class::Detect,
    Class::Effective,
    Class::Effects,
    Class::Happen,
    Class::Hedge,
    Class::Link,
    Class::Negation,
    Class::Occurrence,
    Class::Proven,
    Class::Quantity,
    Class::Risk,
    Class::Works,
]));

/// Science speaking.
const SOURCE: Classes = Classes::of(&[Class::Study, Class::Design, Class::Scholar, Class::Vague]);

/// Relations that make even two words of daily life a matter of health.
const STRONG: Classes =
    Classes::of(&[Class::Link, Class::Risk, Class::Prevent, Class::Cause, Class::Happen]);

/// The category that the sentence belongs to by the sum of its words, if to any.
pub(super) fn weigh(reading: &Reading) -> Option<(&'static str, Fit)> {
    let asks = reading.units.last().is_some_and(|unit| unit.is(Class::Question));
    if asks || reading.has(Class::Disclaimer) {
        return None;
    }
    let count = Count::of(reading);
    if !count.is_of_health(reading) || count.points(reading) < THRESHOLD {
        return None;
    }
    // What is asked or done in a study is no finding, but the study is mentioned.
    let asked = reading.all.meets(Classes::of(&[Class::Aim, Class::Method]));
    if asked || count.relations == 0 {
        return mention(reading).filter(|_| count.frame > 0);
    }
    let fit = fit(reading);
    Some((category(reading, &fit), fit))
}

/// How many words of each kind a sentence has.
struct Count {
    clear: i32,
    weak: i32,
    daily: i32,
    relations: i32,
    /// Points for science speaking.
    frame: i32,
}

impl Count {
    fn of(reading: &Reading) -> Self {
        let mut count =
            Self { clear: 0, weak: 0, daily: 0, relations: 0, frame: study_frame(reading) };
        for unit in reading.units {
            match unit.classes {
                classes if classes.meets(CLEAR) => count.clear += 1,
                classes if classes.meets(WEAK) => count.weak += 1,
                classes if classes.meets(DAILY) => count.daily += 1,
                _ => {}
            }
            count.relations += i32::from(unit.classes.meets(RELATION));
        }
        count
    }

    /// Whether anything in it is of medicine or of science, and it is not somebody's own affair.
    fn is_of_health(&self, reading: &Reading) -> bool {
        let all = reading.all;
        let named = self.clear + self.weak > 0 || self.daily > 0 && all.has(Class::Study);
        let own = all.has(Class::Singular)
            && self.frame == 0
            && !all.meets(STRONG.with(Class::Cure.set()));
        (named || self.daily > 1 && all.meets(STRONG)) && !own
    }

    fn points(&self, reading: &Reading) -> i32 {
        let all = reading.all;
        let mut points = self.frame
            + 100 * self.clear.min(3)
            + 60 * self.weak.min(2)
            + 35 * self.daily.min(3)
            + 40 * self.relations.min(3);
        let binds = all.meets(groups::EFFECT.with(Classes::of(&[Class::Link, Class::Happen])));
        points += 50 * i32::from(self.clear > 0 && binds);
        points += 50 * i32::from(self.clear > 0 && all.has(Class::Percent));
        points -= 80 * i32::from(self.relations == 0 && self.frame < 150);
        if self.frame == 0 {
            points -= 60 * i32::from(all.has(Class::Everyday));
            points -= 50 * i32::from(reading.units.len() > 30);
            points -= 50 * i32::from(self.clear == 0);
        }
        points - talk(reading) * if self.frame == 0 { 100 } else { 60 } / 100
    }
}

/// Points against: somebody speaks to or of a person, or posts.
fn talk(reading: &Reading) -> i32 {
    const PERSON: [&str; 5] = ["he", "she", "his", "her", "him"];
    const POST: [&str; 4] = ["@", "#", "rt", "lol"];
    let says = |words: &[&str]| {
        (0..reading.units.len()).any(|at| words.iter().any(|word| reading.says(at, word)))
    };
    let points = 100 * i32::from(says(&PERSON))
        + 150 * i32::from(says(&POST))
        + 100 * i32::from(reading.has(Class::Singular))
        + 40 * i32::from(reading.has(Class::Second));
    points.min(200)
}

/// Points for a study or a scholar that is said to show something; a mere place of publication
/// takes them away.
fn study_frame(reading: &Reading) -> i32 {
    let strict = reading.has(Class::Study);
    let near = |at: usize, reach: usize, classes: Classes| {
        reading.units[at + 1..].iter().take(reach).any(|unit| unit.classes.meets(classes))
    };
    let speaks = |at: &usize| {
        near(*at, 8, Class::Show.set())
            || near(*at, 5, Class::Examine.set()) && strict
            || reading.units[..*at].iter().rev().take(4).any(|unit| unit.is(Class::Cites))
    };
    let source = |at: &usize| reading.meets(*at, SOURCE);
    let frame = (0..reading.units.len()).filter(source).any(|at| speaks(&at));
    let points = match (frame, strict) {
        (true, true) => 150,
        (false, false) => 0,
        _ => 100,
    };
    let finding = Classes::of(&[Class::Show, Class::Effects, Class::Link, Class::Risk]);
    let according = || (0..reading.units.len()).any(|at| reading.says(at, "according to"));
    let only_published = strict && reading.has(Class::Cites) && !reading.all.meets(finding);
    if only_published && !according() { points - 150 } else { points }
}

/// Research that is mentioned.
fn mention(reading: &Reading) -> Option<(&'static str, Fit)> {
    let cue = (0..reading.units.len()).find(|at| reading.meets(*at, SOURCE))?;
    Some(("vague_evidence", Fit { cues: vec![cue], first: cue, last: cue }))
}

/// The relation, between the first and the last word of health.
fn fit(reading: &Reading) -> Fit {
    let topic = CLEAR.with(WEAK).with(DAILY);
    let is_topic = |at: &usize| reading.meets(*at, topic);
    let first = (0..reading.units.len()).find(is_topic).unwrap_or(0);
    let last = (0..reading.units.len()).rfind(is_topic).unwrap_or(first);
    let strong = groups::EFFECT.with(Classes::of(&[Class::Link, Class::Risk, Class::Effective]));
    let inside = || first..reading.units.len();
    let cue = inside()
        .find(|at| reading.meets(*at, strong))
        .or_else(|| inside().find(|at| reading.meets(*at, RELATION)))
        .unwrap_or(first);
    Fit { cues: vec![cue], first: first.min(cue), last: last.max(cue) }
}

/// Which category the words fit best.
fn category(reading: &Reading, fit: &Fit) -> &'static str {
    let all = reading.all;
    let cue = fit.cues.first().map_or(Classes::default(), |cue| reading.units[*cue].classes);
    let harm = Classes::of(&[Class::Cause, Class::Harm, Class::Up]);
    if all.has(Class::Test) && all.has(Class::Detect) {
        "test_screening"
    } else if all.meets(groups::TREATMENT) && !all.has(Class::Risk) && !cue.has(Class::Link) {
        let harmed = cue.meets(harm) && all.meets(groups::BAD);
        if harmed { "treatment_harm" } else { "treatment_benefit" }
    } else if all.meets(groups::BIO) && !all.meets(groups::BAD) {
        "mechanism"
    } else {
        "risk_prevention"
    }
}
