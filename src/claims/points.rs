//! Is it a health claim at all? A small sum of points, each for words that can be shown.
//!
//! A sentence that no frame fits, but that speaks of health and states a relation, is still a claim;
//! it goes to the category that fits its words best (see [`super::sort`]).

use crate::finding::Strength;
use crate::lexicon::{Class, Classes};

use super::groups;
use super::names::Names;
use super::reading::Reading;
use super::spelled::AnyOf;

/// Points are hundredths; below this sum the sentence is left alone.
const THRESHOLD: i32 = 155;

/// Points of a relation that the wording states.
const STATED: i32 = 35;

/// Words that are of medicine wherever they stand.
pub(super) const CLEAR: Classes = Classes::of(&[
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
pub(super) const WEAK: Classes =
    Classes::of(&[Class::Life, Class::BadOutcome, Class::Supplement, Class::Test]);

/// Words of daily life that health is spoken of with.
pub(super) const DAILY: Classes =
    Classes::of(&[Class::Food, Class::BodyPart, Class::Habit, Class::GoodOutcome, Class::Culture]);

/// Whom it is spoken of.
const WHOM: Classes = Classes::of(&[Class::Human, Class::Animal]);

/// Words that state a relation.
pub(super) const RELATION: Classes = groups::EFFECT.with(Classes::of(&[
    Class::Accuracy,
    Class::Anti,
    Class::Compare,
    Class::Detect,
    Class::Effective,
    Class::Effects,
    Class::Happen,
    Class::Hedge,
    Class::Link,
    Class::Occurrence,
    Class::Proven,
    Class::Quantity,
    Class::Risk,
    Class::Works,
]));

/// Relations that make words of daily life a matter of health.
const STRONG: Classes =
    Classes::of(&[Class::Link, Class::Risk, Class::Prevent, Class::Cause, Class::Happen]);

/// Two things go together.
const BINDS: Classes = Classes::of(&[Class::Link, Class::Risk]);

/// Signs that something is asked or done, not found.
const ASKED: Classes = Classes::of(&[Class::Aim, Class::Method]);

/// How much science speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Frame {
    None,
    /// A study, or an expert who says something.
    Loose,
    /// A study or researchers who found something.
    Strict,
}

/// What a sentence has of each kind of word; words of names are no words of health.
#[derive(Debug)]
pub(super) struct Count {
    names: Names,
    /// Every class outside of names.
    all: Classes,
    clear: i32,
    weak: i32,
    daily: i32,
    whom: i32,
    relations: i32,
    pub(super) frame: Frame,
    /// Whether a name is that of a medical journal or society.
    medical_name: bool,
    /// Whether it says little but where a study is published.
    only_published: bool,
}

impl Count {
    pub(super) fn of(reading: &Reading) -> Self {
        let mut count = Self {
            names: Names::of(reading),
            all: Classes::default(),
            clear: 0,
            weak: 0,
            daily: 0,
            whom: 0,
            relations: 0,
            frame: frame(reading),
            medical_name: false,
            only_published: only_published(reading),
        };
        for (at, unit) in reading.units.iter().enumerate() {
            let classes = unit.classes;
            if count.names.hold(at) {
                count.medical_name |= classes.meets(CLEAR.with(WEAK))
                    || unit.is(Class::Acronym) && unit.is(Class::Study);
                continue;
            }
            count.all = count.all.with(classes);
            match classes {
                _ if classes.meets(CLEAR) => count.clear += 1,
                _ if classes.meets(WEAK) => count.weak += 1,
                _ if classes.meets(DAILY) => count.daily += 1,
                _ if classes.meets(WHOM) => count.whom += 1,
                _ => {}
            }
            count.relations += i32::from(classes.meets(RELATION) && !unit.is(Class::Cites));
        }
        count
    }

    /// Whether the sum reaches the threshold; the wording is read only where it can matter.
    pub(super) fn reaches(&self, reading: &Reading, strength: impl FnOnce() -> Strength) -> bool {
        if !self.may_claim(reading) {
            return false;
        }
        let bare = self.is_bare();
        let for_it = self.for_it();
        if bare && self.relations == 0 || for_it + STATED < THRESHOLD {
            return false;
        }
        let sum = for_it - self.against(reading);
        let must_state = bare && self.relations < 2 || sum < THRESHOLD;
        sum + STATED >= THRESHOLD && (!must_state || strength() != Strength::None)
    }

    /// Whether science, or a medical name, stands behind it.
    fn sourced(&self) -> bool {
        self.frame > Frame::None || self.medical_name
    }

    /// Whether a word of health is in it, outside of names.
    pub(super) fn names_health(&self) -> bool {
        self.clear + self.weak + self.daily > 0
    }

    /// Whether no word of health is in it.
    fn is_bare(&self) -> bool {
        self.clear + self.weak + self.daily + self.whom == 0
    }

    /// Whether it speaks of health or of science, states something, and is not somebody's own affair.
    fn may_claim(&self, reading: &Reading) -> bool {
        let asks = reading.units.last().is_some_and(|unit| unit.is(Class::Question));
        if asks || reading.has(Class::Disclaimer) {
            return false;
        }
        let health = self.clear + self.weak > 0
            || self.frame == Frame::Strict
            || self.medical_name
            || self.daily > 0 && (self.sourced() || self.daily > 1 || self.all.meets(STRONG))
            || self.whom > 0 && (self.sourced() || self.all.meets(BINDS));
        let own = self.all.has(Class::Singular)
            && self.frame == Frame::None
            && !self.all.meets(STRONG.with(Class::Cure.set()));
        let asked = self.all.meets(ASKED) && !self.sourced();
        health && !own && !asked
    }

    fn for_it(&self) -> i32 {
        let frame = match self.frame {
            Frame::None => 0,
            Frame::Loose => 75,
            Frame::Strict => 110,
        };
        let named = match (self.medical_name, self.names.any) {
            (true, _) => 60,
            (false, true) => 25,
            (false, false) => 0,
        };
        let number = Classes::of(&[Class::Percent, Class::Quantity]);
        frame
            + named
            + 150 * self.clear.min(1)
            + 45 * (self.clear - 1).clamp(0, 2)
            + 50 * self.weak.min(3)
            + 20 * (2 * self.daily.min(2) + self.whom.min(2)).min(4)
            + 40 * self.relations.min(2)
            + 25 * i32::from(self.all.has(Class::Link))
            + 25 * i32::from(self.all.has(Class::Risk))
            + 35 * i32::from(self.all.meets(number))
            + 20 * i32::from(self.all.has(Class::Number))
    }

    /// Points against: nothing is stated, somebody speaks to or of a person, business is spoken of.
    fn against(&self, reading: &Reading) -> i32 {
        const PERSON: AnyOf = AnyOf::new(&["he", "she", "his", "her", "him"]);
        const SHOUT: AnyOf = AnyOf::new(&["!"]);
        let says = |words: &AnyOf| (0..reading.units.len()).any(|at| reading.is_in(at, words));
        let all = self.all;
        let one = all.has(Class::Singular);
        let talk = 50 * i32::from(says(&PERSON))
            + 110 * i32::from(one)
            + 30 * i32::from(all.has(Class::First) && !one)
            + 25 * i32::from(all.has(Class::Second))
            + 80 * i32::from(all.has(Class::Everyday))
            + 60 * i32::from(says(&SHOUT));
        let nothing = if self.relations == 0 && !self.sourced() { 40 } else { 0 };
        let daily_only = if self.clear + self.weak == 0 && !self.sourced() { 20 } else { 0 };
        nothing
            + daily_only
            + 30 * i32::from(self.only_published)
            + if self.sourced() { talk / 2 } else { talk }
    }

    /// Whether the unit is outside of names.
    pub(super) fn reads(&self, unit: usize) -> bool {
        !self.names.hold(unit)
    }

    /// Whether what is found is also something asked or done: only the study is mentioned then.
    pub(super) fn only_mentions(&self) -> bool {
        self.is_bare() || self.all.meets(ASKED) || self.relations == 0 && self.clear == 0
    }

    /// Whether something is asked or done.
    pub(super) fn asks(&self) -> bool {
        self.all.meets(ASKED)
    }

    pub(super) fn has(&self, classes: Classes) -> bool {
        self.all.meets(classes)
    }
}

/// Whether a study or a scholar is said to show something.
fn frame(reading: &Reading) -> Frame {
    if !reading.all.meets(groups::SOURCE) {
        return Frame::None;
    }
    let study = reading.has(Class::Study);
    let near = |at: usize, reach: usize, class: Class| {
        reading.units[at + 1..].iter().take(reach).any(|unit| unit.is(class))
    };
    let speaks = |at: usize| {
        near(at, 8, Class::Show)
            || study && near(at, 5, Class::Examine)
            || reading.units[..at].iter().rev().take(4).any(|unit| unit.is(Class::Cites))
    };
    let found = (0..reading.units.len()).any(|at| reading.meets(at, groups::SOURCE) && speaks(at));
    match (found, study) {
        (true, true) => Frame::Strict,
        (false, false) => Frame::None,
        _ => Frame::Loose,
    }
}

/// A study that is published, with no word of what it found.
fn only_published(reading: &Reading) -> bool {
    let finding = Classes::of(&[Class::Show, Class::Effects, Class::Link, Class::Risk]);
    reading.has(Class::Study)
        && reading.has(Class::Cites)
        && !reading.all.meets(finding)
        && !(0..reading.units.len()).any(|at| reading.says(at, "according to"))
}
