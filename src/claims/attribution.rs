//! Who says it, and whether the page stands by it.

use std::cell::LazyCell;

use crate::blocks::Role;
use crate::finding::{Claim, Polarity, Support, Voice};
use crate::lexicon::Class;
use crate::text::Span;

use super::reading::Reading;
use super::wording::Wordings;
use super::{Place, denial, speaker, vague_evidence};

/// Letters of the shortest quotation in running text: shorter ones are titles and scare quotes.
const SHORTEST: u32 = 24;

/// The quotations inside a paragraph, read sentence by sentence.
#[derive(Debug, Default)]
pub(super) struct Speech {
    block: Option<u32>,
    /// Its first sentence.
    first: u32,
    /// Whether somebody who speaks in it is named.
    named: bool,
    /// The mark that will close the quotation which is still open.
    open: Option<char>,
    /// Quotations of the sentence read last.
    spans: Vec<Span>,
}

impl Speech {
    /// Reads the next sentence. A quotation may go on into the one after.
    pub(super) fn read(&mut self, place: &Place) {
        let span = place.sentence.span;
        if self.block != Some(place.sentence.block) {
            let block = Some(place.sentence.block);
            (self.block, self.first, self.named, self.open) = (block, place.number, false, None);
        }
        self.spans.clear();
        let text = place.document.str(span);
        let mut from = span.start;
        for at in memchr::memchr3_iter(b'"', FIRST[0], FIRST[1], text.as_bytes()) {
            let Some(mark) = text[at..].chars().next() else { continue };
            let at = span.start + at as u32;
            match self.open {
                Some(close) if close == mark => {
                    self.spans.push(Span::new(from, at));
                    self.open = None;
                }
                Some(_) => {}
                None => {
                    self.open = closing(mark);
                    from = at;
                }
            }
        }
        if self.open.is_some() {
            self.spans.push(Span::new(from, span.end));
        }
    }

    /// Says of claims that their source is named: by whom they are said, or where they are published.
    /// What is quoted in a paragraph is said by whoever is named in it.
    pub(super) fn credit(&mut self, place: &Place, reading: &Reading, claims: &mut [Claim]) {
        let named = speaker::is_named(reading);
        let since = if named && !self.named { self.first } else { place.number };
        self.named |= named;
        let published = LazyCell::new(|| vague_evidence::is_published(reading));
        for claim in claims.iter_mut().rev().take_while(|it| it.sentence >= since) {
            let here = claim.sentence == place.number;
            let credited = match claim.voice {
                Voice::Quotation => self.named,
                Voice::Reported => here && named,
                Voice::Page => false,
            };
            if credited || here && *published {
                claim.support = Support::Attributed;
            }
        }
    }

    /// Whether little else than a quotation is in the sentence: `“...,” she said.`
    fn is_most_of(&self, place: &Place) -> bool {
        let quoted: u32 =
            self.spans.iter().map(|span| span.len()).filter(|it| *it >= SHORTEST).sum();
        2 * quoted > place.sentence.span.len()
    }

    fn holds(&self, cue: Span) -> bool {
        self.spans.iter().any(|span| span.len() >= SHORTEST && span.contains(cue))
    }
}

/// The first bytes of quotation marks that are not ASCII.
const FIRST: [u8; 2] = [0xe2, 0xc2];

const fn closing(mark: char) -> Option<char> {
    match mark {
        '“' => Some('”'),
        '"' => Some('"'),
        '«' => Some('»'),
        _ => None,
    }
}

/// Gives the claims of one sentence their polarity and their voice. `wordings` has read it.
pub(super) fn attribute(
    place: &Place,
    reading: &Reading,
    wordings: &Wordings,
    speech: &Speech,
    claims: &mut [Claim],
) {
    let debunked = reading.has(Class::Deny);
    for claim in &mut *claims {
        let cue = claim.cues.first().copied().unwrap_or(claim.span);
        let turned = !claim.category.label_negative.is_empty();
        let denied = || denial::is_denied(reading, wordings, claim, cue);
        if debunked || turned && denied() {
            claim.polarity = Polarity::Negative;
        }
        claim.voice =
            if place.role == Role::Quotation || speech.is_most_of(place) || speech.holds(cue) {
                Voice::Quotation
            } else if debunked || is_alleged(reading, cue) || speaker::says(reading, cue) {
                Voice::Reported
            } else {
                Voice::Page
            };
    }
    agree(claims);
}

/// What is said of the wording is said of the claim that is so worded.
fn agree(claims: &mut [Claim]) {
    let worded = claims.iter().find(|it| it.relates());
    let Some((polarity, voice)) = worded.map(|it| (it.polarity, it.voice)) else { return };
    for claim in claims.iter_mut().filter(|it| it.is_of_wording()) {
        (claim.polarity, claim.voice) = (polarity, voice);
    }
}

/// `said to cure it`, `cures it, its makers say`; not `cures it, which is also described as`.
fn is_alleged(reading: &Reading, cue: Span) -> bool {
    let behind = |at: usize| cue.end <= reading.units[at].span.start;
    let aside = |at: usize| (at.saturating_sub(ASIDE)..at).any(|at| reading.says(at, "which"));
    reading.has(Class::Alleged)
        && (0..reading.units.len())
            .any(|at| reading.meets(at, Class::Alleged.set()) && !(behind(at) && aside(at)))
}

/// Units between a `which` and what it says, at most.
const ASIDE: usize = 4;
