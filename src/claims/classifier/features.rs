//! What the classifier sees of a sentence: its words and their classes, what acts on what, what the
//! rules find in it, how it is worded, the heading above it and the sentence before it.

use crate::blocks::Role;
use crate::finding::{Advice, Claim, Polarity, Strength};
use crate::lexicon::{Class, Classes};

use super::super::page::Page;
use super::super::reading::Reading;
use super::super::sentence::{Found, Read};
use super::super::{groups, rules};
use super::kinds::{KINDS, Kinds, RELATIONS, SIDES};

/// Bits of a feature: few enough that the table of weights stays small; one feature in 500 that the
/// model does not know is taken for one that it does.
const BITS: u32 = 22;

/// A feature as a number: its sort, and what it is.
fn key(sort: u8, first: u32, second: u32) -> u32 {
    let mut hash = u64::from(sort).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(first);
    hash = (hash ^ (hash >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) ^ u64::from(second);
    hash = (hash ^ (hash >> 32)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (hash >> (64 - BITS)) as u32
}

/// A word without its ending, as 32 bits.
fn stem(word: &str) -> u32 {
    let mut letters = word.as_bytes();
    while let [rest @ .., b's' | b'\''] | [rest @ .., 0xe2, 0x80, 0x99] = letters {
        letters = rest;
    }
    let ([bare @ .., b'i', b'n', b'g'] | [bare @ .., b'e', b'd'] | [bare @ .., b'e'] | bare) =
        letters;
    let stem = if bare.len() >= 3 { bare } else { word.as_bytes() };
    stem.iter().fold(0x811c_9dc5, |hash: u32, byte| {
        (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
    })
}

/// Stands before the first unit and behind the last.
const EDGE: u32 = 1;

/// Marks that are no class of meaning.
const FORM: Classes = Classes::of(&[Class::Word, Class::Break, Class::Comma, Class::Acronym]);

/// Words of a sentence as the classifier sees them.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Of each unit, its word without ending.
    stems: Vec<u32>,
    /// Of each unit, its kind if it names something, else its word.
    faces: Vec<u32>,
}

/// What is remembered of the sentences before.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// Kinds and findings of the first sentence: the title.
    title: Option<Kinds>,
    /// Kinds and findings of the sentence before, and its block.
    last: Kinds,
    block: Option<u32>,
    /// How many sentences of the block came before.
    place: u32,
    /// Features that the heading gives to the sentences below it.
    heading: Vec<u32>,
}

impl Words {
    fn read(&mut self, reading: &Reading) {
        self.stems.clear();
        self.faces.clear();
        for unit in reading.units {
            let stem = stem(unit.of(reading.text));
            self.stems.push(stem);
            self.faces.push(match Kinds::of(unit.classes.without(FORM)).named() {
                Some(kind) => u32::from(kind),
                None => stem,
            });
        }
    }

    fn face(&self, at: usize) -> u32 {
        self.faces.get(at).copied().unwrap_or(EDGE)
    }

    /// The features that the unit at `at` gives by itself and with the next.
    pub(super) fn of_unit(&self, reading: &Reading, at: usize) -> impl Iterator<Item = u32> {
        self.around(at).into_iter().chain(of_classes(reading.units[at].classes))
    }

    /// Those of its word, by itself and with the next.
    fn around(&self, at: usize) -> [u32; 2] {
        [key(b'w', self.stems[at], 0), key(b'b', self.faces[at], self.face(at + 1))]
    }
}

/// The features that classes give.
fn of_classes(classes: Classes) -> impl Iterator<Item = u32> {
    classes.without(FORM).numbers().map(|class| key(b'c', class, 0))
}

/// Puts the features of a sentence into `features`, some of them twice.
pub(super) fn of(
    read: &Read,
    found: Found,
    claims: &[Claim],
    page: &Page,
    words: &mut Words,
    before: &mut Before,
    features: &mut Vec<u32>,
) {
    let reading = read.reading;
    features.clear();
    words.read(reading);
    features.push(key(b'b', EDGE, words.face(0)));
    for at in 0..reading.units.len() {
        features.extend(words.around(at));
    }
    features.extend(of_classes(reading.all));
    propositions(read, features);
    hits(claims, page, features);
    wording(read, found, features);
    opening(reading, words, features);
    let flags = flags(reading, claims);
    before.give(read, flags, words, features);
}

/// What acts on what, by parts and as a whole, and what the table of meanings makes of it.
fn propositions(read: &Read, features: &mut Vec<u32>) {
    for proposition in read.propositions {
        let subjects = Kinds::sides(proposition.subject);
        let objects = Kinds::sides(proposition.object);
        for (relation, class) in (0u32..).zip(RELATIONS) {
            if !proposition.relation.has(*class) {
                continue;
            }
            for subject in subjects.iter() {
                features.push(key(b'q', relation, subject));
                for object in objects.iter() {
                    features.push(key(b'Q', relation, subject << 8 | object));
                }
            }
            for object in objects.iter() {
                features.push(key(b'o', relation, object));
            }
        }
        if let Some((category, tentative)) = proposition.meaning {
            features.push(key(b'm', stem(category), u32::from(tentative)));
        }
    }
}

/// What the rules found, for certain or not.
fn hits(claims: &[Claim], page: &Page, features: &mut Vec<u32>) {
    for claim in claims {
        let tentative = u32::from(page.is_tentative(claim));
        features.push(key(b'h', category(claim), tentative));
    }
}

fn category(claim: &Claim) -> u32 {
    rules::number(claim.category) as u32
}

fn wording(read: &Read, found: Found, features: &mut Vec<u32>) {
    let found = match found {
        Found::Nothing => 0,
        Found::ByFrame => 1,
        Found::BySum { clear } => 2 + u32::from(clear),
    };
    features.push(key(b'f', found, 0));
    features.push(key(b'r', read.place.role as u32, 0));
    features.push(key(b'l', (read.reading.units.len() / 6).min(6) as u32, 0));
    if !read.reading.all.meets(groups::SPOKEN_OF) {
        return;
    }
    let wording = &**read.wording;
    let strength = match wording.strength {
        Strength::None => 0,
        Strength::Association => 1,
        Strength::Conditional => 2,
        Strength::Direct => 3,
    };
    features.push(key(b's', strength, 0));
    features.push(key(b'p', u32::from(wording.polarity == Polarity::Negative), 0));
    let advice = match wording.advice {
        Advice::None => 0,
        Advice::Weak => 1,
        Advice::Strong => 2,
    };
    features.push(key(b'a', advice, 0));
}

/// The first word, and the mark at the end.
fn opening(reading: &Reading, words: &Words, features: &mut Vec<u32>) {
    if let Some(first) = (0..reading.units.len()).find(|at| !reading.is_edge(*at)) {
        features.push(key(b'1', words.stems[first], 0));
        for class in reading.units[first].classes.without(FORM).numbers() {
            features.push(key(b'2', class, 0));
        }
    }
    if let Some(last) = reading.units.len().checked_sub(1)
        && matches!(reading.word(last), "?" | "!")
    {
        features.push(key(b'e', words.stems[last], 0));
    }
}

/// Kinds of the units and the categories found.
fn flags(reading: &Reading, claims: &[Claim]) -> Kinds {
    claims
        .iter()
        .fold(Kinds::of(reading.all), |flags, claim| flags.with(KINDS as u32 + category(claim)))
}

impl Before {
    /// Gives what stands before the sentence, and remembers the sentence.
    fn give(&mut self, read: &Read, flags: Kinds, words: &Words, features: &mut Vec<u32>) {
        let title = *self.title.get_or_insert(flags);
        features.extend(title.iter().map(|kind| key(b't', kind, 0)));
        let same = self.block == Some(read.place.sentence.block);
        self.place = if same { self.place + 1 } else { 0 };
        features.push(key(b'n', self.place.min(3), 0));
        if self.block.is_some() {
            let sort = if same { b'v' } else { b'u' };
            features.extend(self.last.iter().map(|kind| key(sort, kind, 0)));
        }
        if read.place.role == Role::Heading {
            self.heading.clear();
            self.heading.extend(words.stems.iter().map(|stem| key(b'H', *stem, 0)));
            self.heading.extend(flags.iter().map(|kind| key(b'K', kind, 0)));
        } else {
            features.extend(&self.heading);
        }
        (self.last, self.block) = (flags, Some(read.place.sentence.block));
    }
}

const _: () = assert!(KINDS + 16 <= 64 && SIDES < 256);
