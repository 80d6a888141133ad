//! From the lines of a list to terms.

use super::classes::Class;
use super::set::Classes;

/// A word list.
#[derive(Debug)]
pub(super) struct List {
    pub(super) class: Class,
    pub(super) inflection: Inflection,
    pub(super) file: &'static str,
    pub(super) text: &'static str,
}

/// How the first term of each line is inflected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inflection {
    /// Singular and plural.
    Noun,
    /// Base, `-s`, `-ed`, `-ing`.
    Verb,
    /// As written.
    Plain,
}

/// The lists that the reading of the wording shares with the reading of the content.
const SHARED: Classes = Classes::of(&[
    Class::Up,
    Class::Down,
    Class::Cause,
    Class::Prevent,
    Class::Cure,
    Class::Harm,
    Class::Act,
    Class::Show,
    Class::Determiner,
    Class::Preposition,
    Class::Conjunction,
]);

impl List {
    /// Whether it tells how a sentence is worded.
    pub(super) fn is_wording(&self) -> bool {
        self.file.starts_with("wording/")
    }

    /// Whether the reading of the wording takes it in.
    pub(super) fn serves_wording(&self) -> bool {
        self.is_wording() || SHARED.has(self.class)
    }
}

/// Hands every term of `list`, inflected, to `add`.
pub(super) fn entries(list: &List, add: &mut impl FnMut(&str, Classes)) {
    let text: &str = match std::env::var("CORE") { Ok(dir) => std::fs::read_to_string(format!("{dir}/src/lexicon/{}", list.file)).map_or(list.text, |text| text.leak()), Err(_) => list.text };
    for line in text.lines() {
        let line = line.split('#').next().unwrap_or("").trim();
        if let Some(exception) = line.strip_prefix('!') {
            add(exception.trim(), Classes::default());
            continue;
        }
        for (place, term) in line.split(',').map(str::trim).enumerate() {
            match list.inflection {
                Inflection::Noun if place == 0 => noun(term, list.class.set(), add),
                Inflection::Verb if place == 0 => verb(term, list.class.set(), add),
                Inflection::Verb => add(term, list.class.set().with(form(term))),
                _ => add(term, list.class.set()),
            }
        }
    }
}

/// The form of an irregular verb, by its ending: what is neither `-ing` nor `-s` is past.
fn form(term: &str) -> Classes {
    let first = term.split(' ').next().unwrap_or(term);
    if first.ends_with("ing") {
        Class::Ing.set()
    } else if first.ends_with('s') && !first.ends_with("ss") {
        Class::Third.set()
    } else {
        Class::Past.set()
    }
}

/// Singular and plural; the last word changes.
fn noun(term: &str, classes: Classes, add: &mut impl FnMut(&str, Classes)) {
    add(term, classes);
    let last = term.rsplit([' ', '-']).next().unwrap_or(term);
    if last.len() < 3 || last.ends_with("ss") && last.len() < 4 || !last.is_ascii() {
        return;
    }
    let stem = &term[..term.len() - 1];
    let before_y = last.as_bytes()[last.len() - 2];
    if last.ends_with("sis") || last.ends_with("xis") {
        add(&format!("{}es", &term[..term.len() - 2]), classes);
    } else if last.ends_with(['s', 'x', 'z']) || last.ends_with("ch") || last.ends_with("sh") {
        add(&format!("{term}es"), classes);
    } else if last.ends_with('y') && !is_vowel(before_y) {
        add(&format!("{stem}ies"), classes);
    } else {
        add(&format!("{term}s"), classes);
    }
}

/// Base, `-s`, `-ed`, `-ing`; the first word changes.
fn verb(term: &str, classes: Classes, add: &mut impl FnMut(&str, Classes)) {
    let (first, rest) = term.split_at(term.find(' ').unwrap_or(term.len()));
    let mut put = |stem: &str, ending: &str, form: Classes| {
        add(&format!("{stem}{ending}{rest}"), classes.with(form));
    };
    put(first, "", Class::Base.set());
    let (third, past, ing) = (Class::Third.set(), Class::Past.set(), Class::Ing.set());
    let bytes = first.as_bytes();
    let [.., before, last] = bytes else { return };
    let stem = &first[..first.len() - 1];
    match last {
        b'e' => {
            put(first, "s", third);
            put(first, "d", past);
            put(if *before == b'e' { first } else { stem }, "ing", ing);
        }
        b'y' if !is_vowel(*before) => {
            put(stem, "ies", third);
            put(stem, "ied", past);
            put(first, "ing", ing);
        }
        _ => {
            let hisses =
                matches!(last, b's' | b'x' | b'z') || matches!(bytes, [.., b'c' | b's', b'h']);
            put(first, if hisses { "es" } else { "s" }, third);
            let doubled = doubles(bytes).then(|| format!("{first}{}", char::from(*last)));
            let stem = doubled.as_deref().unwrap_or(first);
            put(stem, "ed", past);
            put(stem, "ing", ing);
        }
    }
}

/// Whether a short verb doubles its last letter (`stop`, `cut`).
fn doubles(word: &[u8]) -> bool {
    let [start @ .., before, last] = word else { return false };
    let closed = !is_vowel(*last) && !matches!(last, b'w' | b'x' | b'y');
    closed && is_vowel(*before) && !start.is_empty() && start.iter().all(|byte| !is_vowel(*byte))
}

const fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
}
