//! What the classifier sees of a sentence: its words and their classes, what acts on what, what the
//! rules find in it, how it is worded, the heading above it and the sentence before it.

use crate::finding::{Advice, Claim, Polarity, Strength};

use super::super::page::Page;
use super::super::reading::Reading;
use super::super::sentence::{Found, Read};
use super::super::{groups, rules};
use super::before::Before;
use super::kinds::{KINDS, Kinds, MARKS, RELATIONS, SIDES};
use super::words::{EDGE, FORM, Words, key, letters, of_classes};

/// A sign that tells something of a sentence, as a bit: whichever of a row it is, it is the same.
const fn sign(c: char) -> u32 {
    match c {
        '"' | '\u{201c}' | '\u{201d}' => 1,
        '(' | '[' => 1 << 1,
        '%' => 1 << 2,
        ':' => 1 << 3,
        '$' | '\u{20ac}' | '\u{a3}' => 1 << 4,
        _ => 0,
    }
}

/// Stands among the signs for a sentence in capitals.
const LOUD: u32 = 1 << 5;

/// The signs of ASCII characters.
const SIGNS: [u8; 128] = {
    let (mut signs, mut byte) = ([0; 128], 0u8);
    while byte < 128 {
        signs[byte as usize] = sign(byte as char) as u8;
        byte += 1;
    }
    signs
};

/// Puts the features of a sentence into `features`, some of them twice, but for those that `words` and
/// `before` keep; whether those that it shares with others are new.
pub(super) fn of(
    read: &Read,
    found: Found,
    claims: &[Claim],
    page: &Page,
    words: &mut Words,
    before: &mut Before,
    features: &mut Vec<u32>,
) -> bool {
    let reading = read.reading;
    features.clear();
    words.read(reading);
    features.push(key(b'b', EDGE, words.face(0)));
    words.together(features);
    features.extend(of_classes(reading.all));
    propositions(read, features);
    hits(claims, page, features);
    wording(read, found, features);
    opening(reading, words, features);
    script(read, features);
    let flags = flags(reading, claims);
    before.give(read, flags, words, features)
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
            features.push(key(b'm', letters(category.as_bytes()), u32::from(tentative)));
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
        features.push(key(b'1', words.stem(first), 0));
        for class in reading.units[first].classes.without(FORM).numbers() {
            features.push(key(b'2', class, 0));
        }
    }
    if let Some(last) = reading.units.len().checked_sub(1)
        && matches!(reading.word(last), "?" | "!")
    {
        features.push(key(b'e', words.stem(last), 0));
    }
}

/// What only the eye sees: quotation marks, brackets, signs, capitals.
fn script(read: &Read, features: &mut Vec<u32>) {
    let reading = read.reading;
    let text = reading.text;
    let mut signs = 0;
    for word in reading.words {
        match text.as_bytes()[word.start()..] {
            [byte @ 0..128, ..] => signs |= u32::from(SIGNS[usize::from(byte)]),
            _ => signs |= text[word.start()..].chars().next().map_or(0, sign),
        }
    }
    let sentence = read.place.sentence.span.of(text);
    let is_small = |c: char| c.is_lowercase();
    let whispers = sentence.bytes().any(|byte| byte.is_ascii_lowercase())
        || !sentence.is_ascii() && sentence.contains(is_small);
    signs |= if whispers { 0 } else { LOUD };
    let signs = (0..6).filter(|sign| signs >> sign & 1 == 1);
    features.extend(signs.map(|sign| key(b'S', sign, 0)));
    let units = reading.units.iter().skip(1);
    let capitals = units.filter(|unit| is_capital(text, unit.span.start)).take(5).count();
    features.push(key(b'C', capitals as u32, 0));
}

fn is_capital(text: &str, at: u32) -> bool {
    match text.as_bytes().get(at as usize) {
        Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
        _ => text[at as usize..].starts_with(char::is_uppercase),
    }
}

/// Kinds of the units and the categories found.
fn flags(reading: &Reading, claims: &[Claim]) -> Kinds {
    claims
        .iter()
        .fold(Kinds::of(reading.all), |flags, claim| flags.with(KINDS as u32 + category(claim)))
}

const _: () = assert!(MARKS <= 64 && SIDES < 256);
