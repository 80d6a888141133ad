//! What one sentence says of the next: stories, experiments, numbers, sources.

use crate::blocks::Role;
use crate::category::Group;
use crate::finding::Claim;
use crate::lexicon::{Class, Classes};
use crate::text::Span;

use super::page::Page;
use super::reading::Reading;
use super::spelled::AnyOf;
use super::{Place, anecdote, extent, groups, preclinical, statistic, story, vague_evidence};

/// What is carried on from the sentences before.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// Whether the sentences are weighed one by one; else a story goes on by itself.
    whole: bool,
    /// Block of the sentence before.
    block: Option<u32>,
    /// Whether the sentence is the first of its block.
    begins: bool,
    /// First claim of the sentence before.
    previous: usize,
    /// Whether the sentence before gives a starting risk.
    absolute: bool,
    /// Number of the story that is being told.
    story: Option<u32>,
    stories: u32,
    /// Classes of the treatment, test or exposure that was named last.
    topic: Classes,
    /// The block it was named in.
    topic_block: u32,
    /// The animal or cell that is being spoken of.
    experiment: Option<Span>,
}

/// Pronouns that carry a story on into the next paragraph.
const STORY_GOES_ON: [&str; 8] = ["he", "she", "his", "her", "i", "my", "after", "within"];

/// People whose naming ends an experiment on animals or cells.
const PEOPLE: Classes = Classes::of(&[Class::Human, Class::Kin, Class::First, Class::Second]);

/// Blocks over which a topic is gone on with.
const TOPIC_REACH: u32 = 2;

/// What a sentence without a subject of its own may speak of.
const TOPIC: Classes = groups::EXPOSURE.with(Classes::of(&[Class::Test, Class::Remedy]));

impl Context {
    pub(super) fn new(whole: bool) -> Self {
        Self { whole, ..Self::default() }
    }

    /// Classes of what the text speaks of, if it was named in the blocks right before.
    pub(super) fn topic(&self, place: &Place) -> Classes {
        let near = place.sentence.block <= self.topic_block + TOPIC_REACH;
        if near { self.topic } else { Classes::default() }
    }

    /// Begins the sentence's block where it is a new one; whether one person's story is being told.
    pub(super) fn tells_story(&mut self, place: &Place, reading: &Reading) -> bool {
        if self.block != Some(place.sentence.block) {
            self.begin_block(place, reading);
        }
        self.story.is_some()
    }

    /// Completes the claims of a sentence, those from index `from`, by what stood before it.
    pub(super) fn carry(
        &mut self,
        place: &Place,
        reading: &Reading,
        page: &mut Page,
        claims: &mut Vec<Claim>,
        from: usize,
    ) {
        let before = if self.begins { from } else { self.previous };
        let vague = |claim: &Claim| claim.category == &vague_evidence::VAGUE_EVIDENCE;
        if claims[before..].iter().any(vague) && sourced(place, reading) {
            drop_kind(claims, from, vague_evidence::VAGUE_EVIDENCE.id);
            for claim in &mut claims[before..from] {
                if claim.category == &vague_evidence::VAGUE_EVIDENCE {
                    claim.detail = vague_evidence::NAMED_NEXT;
                }
            }
        }
        if reading.all.meets(TOPIC)
            && let Some(unit) = reading.units.iter().find(|unit| unit.classes.meets(TOPIC))
        {
            (self.topic, self.topic_block) = (unit.classes, place.sentence.block);
        }
        self.begins = false;
        self.tell_story(place, reading, page, claims, from);
        self.carry_experiment(place, reading, claims, from);
        self.weigh_numbers(reading, claims, from);
        self.previous = from;
    }

    fn begin_block(&mut self, place: &Place, reading: &Reading) {
        self.block = Some(place.sentence.block);
        self.begins = true;
        self.absolute = false;
        let opening = reading.units.iter().position(|unit| unit.is(Class::Word)).unwrap_or(0);
        let goes_on = reading.says_any(opening, &STORY_GOES_ON);
        if !goes_on || place.role == Role::Heading {
            self.story = None;
        }
        if place.role != Role::Quotation {
            self.experiment = None;
        }
    }

    /// One story is one group: it opens with a cue and lasts to the end of the paragraph.
    fn tell_story(
        &mut self,
        place: &Place,
        reading: &Reading,
        page: &mut Page,
        claims: &mut Vec<Claim>,
        from: usize,
    ) {
        let opens = claims[from..].iter().any(|it| it.category == &anecdote::ANECDOTE);
        if opens && self.story.is_none() {
            self.stories += 1;
            self.story = Some(self.stories);
        } else if !opens && !self.whole && self.story.is_some() && goes_on(reading) {
            let carried = Claim::new(&anecdote::ANECDOTE, place.number, extent::whole(reading));
            page.found_tentatively(&carried);
            claims.push(carried);
        }
        for claim in &mut claims[from..] {
            claim.group = self.story.unwrap_or(0);
        }
    }

    /// A result stays one of animals or cells until people are named.
    fn carry_experiment(
        &mut self,
        place: &Place,
        reading: &Reading,
        claims: &mut Vec<Claim>,
        from: usize,
    ) {
        if let Some(found) =
            claims[from..].iter().find(|it| it.category == &preclinical::PRECLINICAL)
        {
            self.experiment = found.cues.first().copied();
        } else if reading.all.meets(PEOPLE) {
            self.experiment = None;
        } else if let Some(cue) = self.experiment
            && let Some(first) = claims[from..].iter().find(|it| is_finding(it))
            && (0..reading.units.len()).any(|at| story::is_past(reading, at))
        {
            let carried = Claim {
                cues: vec![cue],
                strength: first.strength,
                worded: first.worded,
                voice: first.voice,
                support: first.support,
                group: first.group,
                ..Claim::new(&preclinical::PRECLINICAL, place.number, extent::whole(reading))
            };
            claims.push(carried);
        }
    }

    /// A relative number is not alone when a neighbour in the paragraph gives the starting risk.
    fn weigh_numbers(&mut self, reading: &Reading, claims: &mut [Claim], from: usize) {
        let absolute = statistic::is_absolute(reading);
        let since = if absolute { self.previous.min(from) } else { from };
        if absolute || self.absolute {
            let block = self.block;
            let near = claims[since..].iter_mut();
            for claim in near.filter(|it| it.detail == statistic::RELATIVE_ONLY && block.is_some())
            {
                claim.detail = "";
            }
        }
        self.absolute = absolute;
    }
}

/// Whether a sentence goes on with a story: its person, and what happened.
fn goes_on(reading: &Reading) -> bool {
    let person = (0..reading.units.len()).any(|at| reading.is_in(at, &PERSON));
    person && (0..reading.units.len()).any(|at| story::is_past(reading, at))
}

/// Persons of a story.
const PERSON: AnyOf =
    AnyOf::new(&["he", "she", "his", "her", "him", "i", "my", "mine", "me", "we"]);

/// Whether the claim may be what an experiment found.
fn is_finding(claim: &Claim) -> bool {
    claim.category.group == Group::Claimed || claim.category == &statistic::STATISTIC
}

fn drop_kind(claims: &mut Vec<Claim>, from: usize, id: &str) {
    claims.extract_if(from.., |claim| claim.category.id == id).for_each(drop);
}

/// Whether the sentence points at a source: a link, a raised number, `(4)`, `et al.`, a year.
fn sourced(place: &Place, reading: &Reading) -> bool {
    let span = place.sentence.span;
    let links = place.document.links_in(span).iter();
    if !place.document.superscripts_in(span).is_empty()
        || links.map(|link| link.href.as_str()).any(|href| href.starts_with(['h', '#', '/']))
    {
        return true;
    }
    (0..reading.units.len()).any(|at| {
        let bracketed = at > 0
            && reading.meets(at, Class::Number.set())
            && matches!(reading.word(at - 1), "(" | "[")
            && matches!(reading.word(at + 1), ")" | "]" | "," | "–");
        bracketed
            || is_year(reading.word(at))
            || reading.says(at, "et") && reading.says(at + 1, "al")
    })
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.bytes().all(|byte| byte.is_ascii_digit())
}
