//! The arguments of a predicate: what stands on either side of it in its clause.

use std::ops::Range;

use crate::lexicon::{Class, Classes};

use super::super::frame::Fit;
use super::super::groups;
use super::super::reading::Reading;
use super::super::spelled::AnyOf;
use super::predicate::{self, Binding, Predicate};
use super::{Proposition, meaning};

/// Units of a subject and of an object, at most.
const SUBJECT: usize = 20;
const OBJECT: usize = 12;

/// Units before a relative clause that it can hang on, with its pronoun and an adverb.
const RELATIVE: usize = 4;

/// Words that begin a clause of their own.
const CLAUSE: AnyOf = AnyOf::new(&[
    "but", "while", "whereas", "because", "although", "though", "if", "when", "unless", "since",
    "so", "yet",
]);

/// Words behind which the subject of a passive stands.
const BY: AnyOf = AnyOf::new(&["by", "with", "after", "following", "through", "on"]);

/// Words behind which the subject of a nominal relation stands.
const AGENT: AnyOf = AnyOf::new(&[
    "by",
    "with",
    "after",
    "from",
    "following",
    "among",
    "in",
    "on",
    "through",
    "who",
    "taking",
    "using",
]);

/// Words of an argument that tell what it is.
const KIND: Classes = groups::TOPIC.with(Classes::of(&[
    Class::Animal,
    Class::Culture,
    Class::Second,
    Class::Risk,
    Class::Remedy,
    Class::Quantity,
    Class::Percent,
    Class::Test,
]));

/// Words of an object that tell what it is; a number alone does not.
const TELLING: Classes = groups::TOPIC.with(Classes::of(&[Class::Animal, Class::Culture]));

/// What can act on something; without it a pronoun stands for what was spoken of before.
const ACTOR: Classes = groups::EXPOSURE.with(groups::BAD).with(groups::BODY).with(Classes::of(&[
    Class::Test,
    Class::Remedy,
    Class::Risk,
    Class::Life,
]));

/// A row of units: its classes, and the first and last that tell something.
#[derive(Debug, Clone, Copy, Default)]
struct Argument {
    classes: Classes,
    first: Option<usize>,
    last: Option<usize>,
}

impl Argument {
    fn take(&mut self, reading: &Reading, at: usize) {
        let unit = &reading.units[at];
        if unit.classes.meets(KIND) {
            self.classes = self.classes.with(unit.classes);
            self.first = Some(self.first.map_or(at, |first| first.min(at)));
            self.last = Some(self.last.map_or(at, |last| last.max(at)));
        }
    }
}

/// The proposition of a predicate.
pub(super) fn join(reading: &Reading, predicate: &Predicate, topic: Classes) -> Proposition {
    let at = predicate.at;
    let before = before(reading, at, predicate.binding);
    let behind = behind(reading, at, at + 1, reading.units.len());
    let (mut subject, object) = match predicate.binding {
        Binding::Active => (before, behind),
        Binding::Compound => (near(reading, at.wrapping_sub(1)), behind),
        Binding::Passive => (agent(reading, at), before),
        Binding::Nominal => {
            let behind_only =
                reading.units[at].is(Class::Effects) || reading.word(at).ends_with("between");
            if behind_only || before.classes.is_empty() {
                split(reading, at)
            } else {
                (before, behind)
            }
        }
    };
    let nobody = !subject.classes.meets(ACTOR) && predicate.binding != Binding::Passive;
    if nobody && stands_for_topic(reading, at) {
        subject.classes = subject.classes.with(topic);
    }
    if subject.classes.has(Class::Habit) && treats_patients(reading, at) {
        subject.classes = subject.classes.with(Class::Procedure.set());
    }
    let ends = [subject.first, subject.last, object.first, object.last];
    let first = ends.iter().flatten().copied().chain([at]).min().unwrap_or(at);
    let last = ends.iter().flatten().copied().chain([at]).max().unwrap_or(at);
    let (subject, relation, object) = (subject.classes, reading.units[at].classes, object.classes);
    Proposition {
        subject,
        relation,
        object,
        acts: predicate.binding != Binding::Nominal,
        meaning: meaning::of(subject, relation, object),
        fit: Fit { cues: vec![at], first, last, tentative: false },
    }
}

/// What stands before the predicate in its clause.
fn before(reading: &Reading, at: usize, binding: Binding) -> Argument {
    let mut argument = Argument::default();
    let reach = if is_relative(reading, at) { RELATIVE } else { SUBJECT };
    for here in (at.saturating_sub(reach)..at).rev() {
        let ends = reading.units[here].is(Class::Break)
            && !(binding == Binding::Nominal && reading.says(here, ":"));
        if ends || reading.is_in(here, &CLAUSE) || reports(reading, here) {
            break;
        }
        argument.take(reading, here);
    }
    argument
}

/// Whether the clause hangs on the noun before it: `the enzymes that drive`.
fn is_relative(reading: &Reading, at: usize) -> bool {
    let before = at.saturating_sub(2)..at;
    before.rev().any(|at| reading.says_any(at, &["that", "which", "who"]) && at > 0)
        && !(at.saturating_sub(3)..at).any(|at| reading.meets(at, Class::Show.set()))
}

/// Whether what follows is what somebody says: `studies show that`, `researchers found`.
fn reports(reading: &Reading, at: usize) -> bool {
    let that = reading.says(at, "that");
    let verb = if that { at.wrapping_sub(1) } else { at };
    reading.meets(verb, Class::Show.set())
        && (that || (verb.saturating_sub(3)..verb).any(|at| reading.meets(at, SOURCE)))
}

/// Who reports.
const SOURCE: Classes = Classes::of(&[Class::Scholar, Class::Study, Class::Vague, Class::Design]);

/// What stands behind the predicate, up to the next one or the end of the clause.
fn behind(reading: &Reading, at: usize, from: usize, to: usize) -> Argument {
    let mut argument = Argument::default();
    for here in from..to.min(at + 1 + OBJECT) {
        if reading.units[here].is(Class::Break)
            || reading.is_in(here, &CLAUSE)
            || reading.units[here].classes.meets(groups::EFFECT)
                && predicate::at(reading, here).is_some_and(|it| it.binding == Binding::Active)
        {
            break;
        }
        if argument.classes.meets(TELLING) && is_complete(reading, here) {
            break;
        }
        argument.take(reading, here);
    }
    argument
}

/// Whether an object that has been named is complete before the unit at `at`: where it happens, in
/// whom, or an apposition follows.
fn is_complete(reading: &Reading, at: usize) -> bool {
    const SETTING: AnyOf = AnyOf::new(&[
        "in",
        "among",
        "by",
        "with",
        "after",
        "before",
        "during",
        "than",
        "compared to",
        "at",
        "on",
        "through",
        "via",
        "that",
        "which",
        "who",
        "to",
        "as",
        "within",
        "over",
        "until",
        "without",
    ]);
    let apposition = reading.units[at].is(Class::Comma)
        && !reading.meets(at + 1, KIND)
        && !reading.says(at + 1, "and")
        && !reading.says(at + 1, "or");
    apposition || reading.is_in(at, &SETTING)
}

fn near(reading: &Reading, at: usize) -> Argument {
    let mut argument = Argument::default();
    if at < reading.units.len() {
        argument.take(reading, at);
    }
    argument
}

/// Who or what does it: behind `by`.
fn agent(reading: &Reading, at: usize) -> Argument {
    match boundary(reading, at, &BY) {
        Some(by) => behind(reading, at, by + 1, reading.units.len()),
        None => Argument::default(),
    }
}

/// Both arguments behind a noun: `benefits of yoga for pain`, `fewer colds among people who ...`.
fn split(reading: &Reading, at: usize) -> (Argument, Argument) {
    let between = reading.word(at).ends_with("between");
    let border = if between { conjunction(reading, at) } else { boundary(reading, at, &AGENT) };
    let Some(border) = border else {
        return (Argument::default(), behind(reading, at, at + 1, reading.units.len()));
    };
    let object = behind(reading, at, at + 1, border);
    let subject = behind(reading, at, border + 1, reading.units.len());
    if between || reading.units[at].is(Class::Effects) {
        (object, subject)
    } else {
        (subject, object)
    }
}

fn conjunction(reading: &Reading, at: usize) -> Option<usize> {
    (at + 1..reading.units.len().min(at + 1 + OBJECT)).find(|here| reading.says(*here, "and"))
}

fn boundary(reading: &Reading, at: usize, words: &AnyOf) -> Option<usize> {
    let end = reading.units.len().min(at + 1 + OBJECT);
    (at + 1..end)
        .take_while(|here| !reading.units[*here].is(Class::Break))
        .find(|here| reading.is_in(*here, words))
}

/// Whether the subject of the predicate at `at` is a pronoun, or is left out as in a list.
fn stands_for_topic(reading: &Reading, at: usize) -> bool {
    const PRONOUN: AnyOf =
        AnyOf::new(&["it", "they", "this", "these", "that", "both", "which", "such"]);
    let from = at.saturating_sub(6);
    let named = (from..at).any(|here| reading.is_in(here, &PRONOUN));
    let tried = || around(reading, at).any(|at| reading.says(at, "placebo"));
    let opens = (0..at).all(|here| {
        reading.is_edge(here)
            || reading.units[here].is(Class::Hedge)
            || reading.word(here).ends_with("ly")
    });
    named || opens || tried()
}

/// Whether those who are spoken of are ill: what is done for them is a treatment.
fn treats_patients(reading: &Reading, at: usize) -> bool {
    let ill = |at: usize| (at + 1..at + 5).any(|at| reading.meets(at, groups::ILL));
    around(reading, at).any(|at| {
        reading.meets(at, Class::Human.set()) && reading.says(at + 1, "with") && ill(at + 1)
    })
}

/// The units that may belong to the clause of the predicate at `at`.
fn around(reading: &Reading, at: usize) -> Range<usize> {
    at.saturating_sub(SUBJECT)..reading.units.len().min(at + SUBJECT)
}
