//! Short posts: full of appeals, jokes and people, they need a sum of their own.
//!
//! A post counts as one text. Its claims stand if what speaks for a claim about health outweighs
//! what speaks for an appeal, a person or a figure of speech.

use crate::finding::{Claim, Strength};
use crate::lexicon::{Class, Classes};
use crate::text::Span;

use super::points::RELATION;
use super::reading::Reading;
use super::spelled::AnyOf;
use super::{Place, groups};

/// Points are hundredths; below this sum a post claims nothing.
const THRESHOLD: usize = 160;

/// Words of health and of science.
const HEALTH: Classes = groups::HEALTH.with(groups::SOURCE).with(Classes::of(&[
    Class::Food,
    Class::Habit,
    Class::Human,
]));

/// Relations that seldom stand in small talk.
const STRONG: Classes = Classes::of(&[
    Class::Link,
    Class::Risk,
    Class::Cause,
    Class::Prevent,
    Class::Cure,
    Class::Study,
    Class::Show,
    Class::Quantity,
    Class::Percent,
    Class::Down,
]);

/// People who are spoken of.
const PERSONS: AnyOf = AnyOf::new(&[
    "i", "me", "my", "mine", "i'm", "i've", "we", "us", "our", "he", "she", "his", "her", "hers",
    "him",
]);

/// Different words of health, and of appeals, that count at most.
const WORDS: usize = 4;

/// The post that is being read.
#[derive(Debug, Default)]
pub(super) struct Post {
    block: Option<u32>,
    /// Whether the block is a post at all.
    counts: bool,
    /// First claim of the post.
    from: usize,
    /// What it claims if it claims something in words that no rule knows.
    nearest: Option<Claim>,
    classes: Classes,
    health: Vec<Span>,
    appeals: Vec<Span>,
    /// Sentences that state a relation, and that claim something by their form.
    stated: u32,
    found: u32,
    /// Words for people, and figures of speech.
    persons: u32,
    figures: u32,
}

impl Post {
    /// Whether the sentence begins another block, so that the post before it is complete.
    pub(super) fn ends(&self, place: &Place) -> bool {
        self.block != Some(place.sentence.block)
    }

    /// Begins the block of the sentence.
    pub(super) fn begin(&mut self, place: &Place, from: usize) {
        let block = place.document.blocks.get(place.sentence.block as usize);
        let text = block.map_or("", |block| block.span.of(&place.document.text));
        *self = Self {
            block: Some(place.sentence.block),
            counts: is_post(text),
            from,
            ..Self::default()
        };
    }

    pub(super) const fn is_post(&self) -> bool {
        self.counts
    }

    /// Completes the post: without enough points its claims are taken back, with enough it has one.
    pub(super) fn settle(&mut self, claims: &mut Vec<Claim>) {
        if !self.counts {
            return;
        }
        if !self.claims() {
            claims.truncate(self.from);
        } else if claims.len() == self.from {
            claims.extend(self.nearest.take());
        }
    }

    /// Adds a sentence; `found` tells whether it claims something by its form.
    pub(super) fn add(
        &mut self,
        reading: &Reading,
        strength: Strength,
        found: bool,
        nearest: impl FnOnce() -> Option<Claim>,
    ) {
        self.nearest = self.nearest.take().or_else(nearest);
        self.classes = self.classes.with(reading.all);
        self.stated += u32::from(strength != Strength::None);
        self.found += u32::from(found);
        for (at, unit) in reading.units.iter().enumerate() {
            self.persons += u32::from(reading.is_in(at, &PERSONS));
            self.figures += u32::from(is_figure(reading, at));
            let kinds = [(&mut self.health, HEALTH), (&mut self.appeals, Class::Appeal.set())];
            for (words, classes) in kinds {
                let known = || {
                    words
                        .iter()
                        .any(|it| it.of(reading.text).eq_ignore_ascii_case(unit.of(reading.text)))
                };
                if unit.classes.meets(classes) && words.len() < WORDS && !known() {
                    words.push(unit.span);
                }
            }
        }
    }

    /// Whether what was read so far is a claim.
    fn claims(&self) -> bool {
        let points = |yes: bool, points: usize| if yes { points } else { 0 };
        let speaks_for = 35 * self.health.len()
            + 30 * self.classes.shared(RELATION).min(5)
            + 30 * self.classes.shared(STRONG).min(3)
            + points(self.stated > 0, 60)
            + points(self.found > 0, 50);
        let speaks_against = 80 * self.appeals.len().min(2)
            + points(self.persons > 0, 100)
            + points(self.classes.has(Class::Second), 60)
            + points(self.figures > 0, 200);
        speaks_for >= THRESHOLD + speaks_against
    }
}

/// `is a cancer`, `worse than cancer`: of what is no disease.
fn is_figure(reading: &Reading, at: usize) -> bool {
    at > 0
        && reading.meets(at, Class::Condition.set())
        && (reading.says(at - 1, "a") || reading.says(at - 1, "than"))
        && !reading.meets(at + 1, Classes::of(&[Class::Risk, Class::Human, Class::Target]))
}

/// Bytes of the longest post.
const LONGEST: usize = 400;

/// Whether a short text speaks to `@somebody`, is tagged `#so`, is passed on or ends in a bare address.
fn is_post(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let bytes = text.as_bytes();
    let begins = |at: &usize| *at == 0 || bytes[at - 1].is_ascii_whitespace();
    let mut marks = memchr::memchr2_iter(b'@', b'#', bytes).filter(begins);
    let mut addresses = memchr::memchr2_iter(b'h', b'H', bytes).filter(begins);
    let mut passed_on = memchr::memchr_iter(b'R', bytes).filter(begins);
    marks.any(|at| text[at + 1..].starts_with(char::is_alphabetic))
        || addresses
            .any(|at| text.get(at..at + 4).is_some_and(|head| head.eq_ignore_ascii_case("http")))
        || passed_on.any(|at| text[at..].split_ascii_whitespace().next() == Some("RT"))
}
