//! What a part of a name looks like: initials, suffixes, particles, families, organisations.

use super::words::{self, Words};

/// "J", "J.", "JA", "J.A.", "J.-A.", "J A": at most four capitals.
pub(super) fn is_initials(text: &str) -> bool {
    let mut capitals = 0;
    let mut lower = 0;
    let mut spaced = true;
    for c in text.chars() {
        if c.is_uppercase() {
            capitals += 1;
        } else if c.is_lowercase() && capitals > 0 {
            // "Yu." and "Ch." are single initials in transcription.
            lower += 1;
        } else if !(c == '.' || c == '-' || c == '‐' || c == ' ' || c == '\'' || c == '’') {
            return false;
        }
        spaced &= c != ' ';
    }
    let transcribed = lower == 1 && text.ends_with('.') && text.len() <= 4;
    (1..=if spaced { 4 } else { 6 }).contains(&capitals) && (lower == 0 || transcribed)
}

/// Initials glued to the name: "J.Smith", "J.A.Smith".
pub(super) fn split_initials(word: &str) -> Option<(&str, &str)> {
    let cut = word.rfind('.')? + 1;
    let (given, family) = word.split_at(cut);
    (family.chars().count() > 2 && is_initials(given)).then_some((given, family))
}

pub(super) fn is_suffix(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "Jr" | "Sr" | "II" | "III" | "IV" | "jr" | "2nd" | "3rd" | "MD" | "PhD" | "MPH"
    )
}

pub(super) fn is_particle(word: &str) -> bool {
    words::has(Words::Particle, word)
}

/// A family name before a comma: one word, or two or three with particles or double names.
pub(super) fn is_family(text: &str) -> bool {
    let count = text.split_whitespace().count();
    let last = text.split_whitespace().next_back().unwrap_or("");
    count <= 4
        && split_initials(text).is_none()
        && (!is_initials(last) || count == 1)
        && !text
            .split_whitespace()
            .next()
            .is_some_and(|first| first.ends_with('.') && is_initials(first))
        && (count == 1 || count == 2 || text.split_whitespace().any(is_particle))
}

/// Given names after a comma: initials, or up to three words, the first in full.
pub(super) fn is_given(text: &str) -> bool {
    if is_initials(text) {
        return true;
    }
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or("");
    !is_organisation(text)
        && !is_initials(first)
        && first.chars().count() > 1
        && words.clone().count() <= 2
        && words.all(|word| {
            is_initials(word)
                || is_particle(word)
                || word.len() > 2 && text.split(' ').count() == 2 && word.ends_with('.')
        })
}

pub(super) fn is_lone_word(text: &str) -> bool {
    !text.is_empty() && !text.contains(' ') && !is_initials(text) && split_initials(text).is_none()
}

/// "World Health Organization", "WHO", "The PRISMA Group": not a person.
pub(super) fn is_organisation(name: &str) -> bool {
    let count = name.split_whitespace().count();
    let acronym = count == 1
        && name.chars().count() >= 3
        && name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
        && name.chars().count() <= 6;
    acronym
        || count > 1 && words::apart(name).any(|(_, word)| words::has(Words::Organisation, word))
}
