//! The names before a year, read backwards.

use super::fold::fold;

/// Most words that the names before a year have.
const LONGEST: usize = 12;

/// Parts of family names and of organisations' names that begin with a small letter.
const PARTICLES: &[&str] = &[
    "al", "and", "av", "af", "bin", "da", "das", "de", "del", "della", "den", "der", "des", "di",
    "do", "dos", "du", "e", "el", "et", "for", "in", "la", "le", "of", "on", "te", "ten", "ter",
    "the", "und", "van", "von", "y", "zu", "zur",
];

/// Ways to say that there are more authors.
const MORE: &[&str] = &[
    "et al.",
    "et al",
    "et. al.",
    "et. al",
    "and colleagues",
    "and co-workers",
    "and coworkers",
    "and others",
    "and associates",
    "and collaborators",
    "u.a.",
    "& al.",
];

/// A word of the names.
#[derive(Debug, Clone)]
pub(super) struct Word<'t> {
    /// First byte in the text.
    pub(super) start: usize,
    pub(super) text: &'t str,
    pub(super) folded: String,
    /// `and`, `&`.
    pub(super) joins: bool,
}

/// The words before a year that can be names.
#[derive(Debug, Default)]
pub(super) struct Phrase<'t> {
    pub(super) words: Vec<Word<'t>>,
    /// "et al." follows them.
    pub(super) et_al: bool,
}

impl<'t> Phrase<'t> {
    /// Reads backwards from byte `end`.
    pub(super) fn before(text: &'t str, end: usize) -> Self {
        let mut phrase = Phrase::default();
        let mut left = trim(text.get(..end).unwrap_or(""));
        if let Some(rest) = left.strip_suffix("'s").or_else(|| left.strip_suffix("’s")) {
            left = trim(rest);
        }
        if let Some(rest) = MORE.iter().find_map(|more| left.strip_suffix(more))
            && rest.ends_with([' ', ','])
        {
            phrase.et_al = true;
            left = trim(rest);
        }
        while phrase.words.len() < LONGEST {
            let Some(word) = last_word(left) else { break };
            left = trim_between(&left[..word.start]);
            let joined = word.joins;
            phrase.words.push(word);
            if !continues(left) && !joined {
                break;
            }
        }
        while phrase.words.last().is_some_and(|word| word.joins || !begins_name(word.text)) {
            phrase.words.pop();
        }
        phrase.words.reverse();
        phrase
    }

    /// Where the name at `from` begins, with the particles before it.
    pub(super) fn beginning(&self, from: usize) -> usize {
        let particle = |word: &Word<'_>| !word.joins && word.text.starts_with(char::is_lowercase);
        let before = self.words[..from].iter().rev().take_while(|word| particle(word)).last();
        before.unwrap_or(&self.words[from]).start
    }

    /// Whether the name at `from` is joined to one before it.
    pub(super) fn joined(&self, from: usize) -> bool {
        from.checked_sub(1).is_some_and(|before| self.words[before].joins)
    }
}

fn trim(text: &str) -> &str {
    text.trim_end_matches([' ', ','])
}

fn trim_between(text: &str) -> &str {
    text.trim_end_matches([' ', ',', '.'])
}

/// Whether the text before a word can still be part of the names: no bracket, semicolon, colon.
fn continues(left: &str) -> bool {
    left.ends_with(|c: char| c.is_alphanumeric() || c == '&')
}

/// The last word of `text`, when it can stand in names.
fn last_word(text: &str) -> Option<Word<'_>> {
    if let Some(head) = text.strip_suffix('&') {
        return Some(Word { start: head.len(), text: "&", folded: String::new(), joins: true });
    }
    let inside = |c: char| {
        c.is_alphanumeric() || matches!(c, '-' | '‐' | '‑' | '–' | '\'' | '’' | 'ʼ' | '´' | '`')
    };
    let start = text.char_indices().rev().take_while(|(_, c)| inside(*c)).last()?.0;
    let word = &text[start..];
    let joins = matches!(word, "and" | "und" | "et" | "y");
    if !(begins_name(word) || PARTICLES.contains(&word)) {
        return None;
    }
    Some(Word { start, text: word, folded: if joins { String::new() } else { fold(word) }, joins })
}

/// Whether a word can begin a name: a capital, a figure (`1000 Genomes`), a particle of names.
fn begins_name(word: &str) -> bool {
    let first = word.chars().next();
    let capital = first.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    let inner = word.chars().nth(1).is_some_and(char::is_uppercase);
    let particle = matches!(
        word,
        "de" | "den"
            | "der"
            | "di"
            | "du"
            | "da"
            | "del"
            | "la"
            | "le"
            | "ten"
            | "ter"
            | "van"
            | "von"
            | "al"
            | "el"
            | "dos"
            | "zur"
            | "te"
            | "af"
    );
    capital
        || inner
        || particle
        || word.contains(['-', '’', '\'']) && word.chars().any(char::is_uppercase)
}
