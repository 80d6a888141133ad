//! Frames: a claim as a row of word classes, an entity, a relation, an entity.
//!
//! A category writes its frames one a line:
//!
//! ```text
//! Taken ..6 *Cure-Ing ..6 Bad       turmeric | no longer | relieves | joint pain
//! Bad ..3 *Cure&Past by ..4 Taken   the pain was relieved by ...
//! ```
//!
//! A word is a class, a group of classes, or in lower case a term of the text (`side_effect`); `A|B` is either,
//! `A&B` both, `A-B` the first and not the second; a `?` behind it makes it optional. `..n` skips at
//! most n units of the same clause. `!A` holds where no A follows. `^` is the start of the sentence, `$` its end.
//! `*` marks the cues; the first is the trigger, a class, and nothing is looked at before it occurs.
//! A line that begins with `no` is a guard: where it matches, its trigger triggers nothing in this file.
//! A line that begins with `maybe` counts only on a page that is about health.

use crate::lexicon::{Class, Classes, Unit};

use super::groups;
use super::reading::Reading;

/// The frames of one category.
#[derive(Debug, Default)]
pub(super) struct Frames {
    claims: Vec<Frame>,
    guards: Vec<Frame>,
    /// Every class that triggers one of them.
    triggers: Classes,
}

/// Elements before the trigger, last first; the trigger; elements behind it.
#[derive(Debug)]
struct Frame {
    before: Vec<Element>,
    trigger: Element,
    after: Vec<Element>,
    /// Classes of which a sentence must have one each.
    needs: Vec<Classes>,
    /// Whether it counts only on a page that is about health.
    tentative: bool,
}

#[derive(Debug, Clone, Default)]
struct Element {
    kind: Kind,
    cue: bool,
    optional: bool,
    any: Classes,
    also: Classes,
    not: Classes,
    words: Vec<&'static str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    #[default]
    Unit,
    Gap(usize),
    Absent,
    Start,
    End,
}

/// Where a frame fits: the units of its cues, and the first and last unit it covers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Fit {
    pub(super) cues: Vec<usize>,
    pub(super) first: usize,
    pub(super) last: usize,
    /// Whether it counts only on a page that is about health.
    pub(super) tentative: bool,
}

impl Frames {
    /// Reads frames; a test holds that every line is well formed.
    pub(super) fn compile(text: &'static str) -> Self {
        let mut frames = Self::default();
        for line in text.lines() {
            let line = line.split('#').next().unwrap_or("").trim();
            if line.is_empty() {
                continue;
            }
            let Some(frame) = Frame::compile(line) else { continue };
            if line.starts_with("no ") {
                frames.guards.push(frame);
            } else {
                frames.triggers = frames.triggers.with(frame.trigger.any);
                frames.claims.push(frame);
            }
        }
        frames
    }

    /// The first certain fit in the sentence, else the first tentative one.
    pub(super) fn find(&self, reading: &Reading) -> Option<Fit> {
        if !reading.all.meets(self.triggers) {
            return None;
        }
        let may_fit = self.claims.iter().filter(|frame| frame.may_fit(reading.all));
        let frames: Vec<&Frame> = may_fit.collect();
        if frames.is_empty() {
            return None;
        }
        let mut first = None;
        for at in 0..reading.units.len() {
            match self.fit_at(&frames, reading, at) {
                Some(fit) if fit.tentative => first = first.or(Some(fit)),
                Some(fit) => return Some(fit),
                None => {}
            }
        }
        first
    }

    fn fit_at(&self, frames: &[&Frame], reading: &Reading, at: usize) -> Option<Fit> {
        if !reading.units[at].classes.meets(self.triggers) {
            return None;
        }
        let fit = frames.iter().find_map(|frame| frame.fit(reading, at))?;
        let guarded = self.guards.iter().any(|guard| guard.fit(reading, at).is_some());
        (!guarded).then_some(fit)
    }
}

impl Frame {
    fn compile(line: &'static str) -> Option<Self> {
        let pattern = line.strip_prefix("maybe ");
        let tentative = pattern.is_some();
        let pattern = pattern.or_else(|| line.strip_prefix("no ")).unwrap_or(line);
        let elements: Vec<Element> =
            pattern.split_whitespace().map(Element::compile).collect::<Option<_>>()?;
        let trigger = elements.iter().position(|element| element.cue)?;
        let mut before = elements[..trigger].to_vec();
        before.reverse();
        let after = elements[trigger + 1..].to_vec();
        let trigger = elements[trigger].clone();
        let needs = elements.iter().flat_map(Element::needs).collect();
        (!trigger.any.is_empty()).then_some(Self { before, trigger, after, needs, tentative })
    }

    /// Whether a sentence with words of these classes has all that the frame asks for.
    fn may_fit(&self, all: Classes) -> bool {
        self.needs.iter().all(|needed| all.meets(*needed))
    }

    fn fit(&self, reading: &Reading, at: usize) -> Option<Fit> {
        if !self.trigger.meets(reading, at) {
            return None;
        }
        let mut cues = vec![];
        let first = walk(&self.before, reading, at, Direction::Back, &mut cues)?;
        cues.push(at);
        let last = walk(&self.after, reading, at, Direction::On, &mut cues)?;
        cues.sort_unstable();
        Some(Fit { cues, first, last, tentative: self.tentative })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Back,
    On,
}

impl Direction {
    fn step(self, at: usize, len: usize) -> Option<usize> {
        match self {
            Direction::Back => at.checked_sub(1),
            Direction::On => Some(at + 1).filter(|next| *next < len),
        }
    }
}

/// Fits `elements` outward from the unit `at`; the last unit they reach. Gaps are short and
/// elements few, so trying every width of a gap is bounded.
fn walk(
    elements: &[Element],
    reading: &Reading,
    at: usize,
    direction: Direction,
    cues: &mut Vec<usize>,
) -> Option<usize> {
    let Some((element, rest)) = elements.split_first() else { return Some(at) };
    let next = direction.step(at, reading.units.len());
    match element.kind {
        Kind::Start | Kind::End => {
            if next.is_some_and(|next| !reading.is_edge(next)) {
                return None;
            }
            walk(rest, reading, at, direction, cues)
        }
        Kind::Absent => {
            if next.is_some_and(|next| element.meets(reading, next)) {
                return None;
            }
            walk(rest, reading, at, direction, cues)
        }
        Kind::Gap(most) => {
            let (mut here, mut skipped) = (at, 0);
            while skipped <= most {
                if let Some(end) = walk(rest, reading, here, direction, cues) {
                    return Some(end);
                }
                here = direction.step(here, reading.units.len())?;
                if reading.units[here].is(Class::Break) {
                    return None;
                }
                // Quotation marks and brackets are no distance.
                skipped += usize::from(!reading.is_edge(here));
            }
            None
        }
        Kind::Unit => {
            let marks = cues.len();
            if let Some(next) = next.filter(|next| element.meets(reading, *next)) {
                if element.cue {
                    cues.push(next);
                }
                if let Some(end) = walk(rest, reading, next, direction, cues) {
                    return Some(end);
                }
                cues.truncate(marks);
            }
            if element.optional { walk(rest, reading, at, direction, cues) } else { None }
        }
    }
}

impl Element {
    fn compile(text: &'static str) -> Option<Self> {
        let mut element = Self::default();
        let mut text = text;
        if let Some(width) = text.strip_prefix("..") {
            element.kind = Kind::Gap(width.parse().ok()?);
            return Some(element);
        }
        match text {
            "^" => element.kind = Kind::Start,
            "$" => element.kind = Kind::End,
            _ => {}
        }
        if element.kind != Kind::Unit {
            return Some(element);
        }
        if let Some(rest) = text.strip_prefix('!') {
            (element.kind, text) = (Kind::Absent, rest);
        }
        if let Some(rest) = text.strip_prefix('*') {
            (element.cue, text) = (true, rest);
        }
        if let Some(rest) = text.strip_suffix('?') {
            (element.optional, text) = (true, rest);
        }
        let (text, not) = text.split_once('-').unwrap_or((text, ""));
        let (any, also) = text.split_once('&').unwrap_or((text, ""));
        for name in any.split('|') {
            if name.starts_with(|first: char| first.is_ascii_uppercase()) {
                element.any = element.any.with(groups::named(name)?);
            } else {
                element.words.push(name);
            }
        }
        for name in also.split('|').filter(|name| !name.is_empty()) {
            element.also = element.also.with(groups::named(name)?);
        }
        for name in not.split('|').filter(|name| !name.is_empty()) {
            element.not = element.not.with(groups::named(name)?);
        }
        Some(element)
    }

    /// Classes of which each has to occur where it fits.
    fn needs(&self) -> impl Iterator<Item = Classes> + use<> {
        let needed = self.kind == Kind::Unit && !self.optional && self.words.is_empty();
        let also = Some(self.also).filter(|also| !also.is_empty());
        [Some(self.any), also].into_iter().flatten().filter(move |_| needed)
    }

    fn meets(&self, reading: &Reading, at: usize) -> bool {
        let unit: &Unit = &reading.units[at];
        let known = unit.classes.meets(self.any)
            && (self.also.is_empty() || unit.classes.meets(self.also))
            && !unit.classes.meets(self.not);
        known
            || (!self.words.is_empty() && {
                let word = unit.of(reading.text);
                self.words.iter().any(|other| is_term(other, word))
            })
    }
}

/// Whether `word` is the term that a frame writes with `_` for spaces.
fn is_term(term: &str, word: &str) -> bool {
    let pairs = || term.bytes().zip(word.bytes());
    let same = |a: u8, b: u8| a.eq_ignore_ascii_case(&b) || a == b'_' && matches!(b, b' ' | b'-');
    term.len() == word.len() && pairs().all(|(a, b)| same(a, b))
}

#[cfg(test)]
pub(super) fn malformed(text: &'static str) -> Vec<&'static str> {
    let lines = text.lines().map(|line| line.split('#').next().unwrap_or("").trim());
    lines.filter(|line| !line.is_empty()).filter(|line| Frame::compile(line).is_none()).collect()
}
