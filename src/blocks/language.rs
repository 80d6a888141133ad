//! The language of a page, as far as it matters: English or not.
//!
//! `lang` is often missing, and often left at a template's `en`; the commonest words do not lie.

use super::draft::Draft;

/// Words looked at.
const SAMPLE: usize = 400;

/// Fewest words that tell anything.
const ENOUGH: usize = 25;

/// Function words of English that few other languages share.
const ENGLISH: &[&str] = &[
    "a", "and", "are", "as", "at", "be", "by", "can", "for", "from", "have", "his", "is", "it",
    "not", "of", "on", "or", "that", "the", "their", "they", "this", "to", "was", "were", "with",
    "you",
];

/// `declared`, unless the text says otherwise. `und` when it is not English, whatever it is.
pub(super) fn of(text: &str, drafts: &[Draft], declared: &str) -> String {
    let prose = drafts.iter().filter(|draft| draft.is_body() && draft.block.lang.is_empty());
    let words = prose.flat_map(|draft| draft.text(text).split(' ')).take(SAMPLE);
    let (mut all, mut english) = (0, 0);
    for word in words {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        if !word.is_empty() {
            all += 1;
            english += usize::from(ENGLISH.iter().any(|known| known.eq_ignore_ascii_case(word)));
        }
    }
    let is_english = english * 100 >= all * 14;
    match (declared, all >= ENOUGH, is_english) {
        ("en" | "", true, false) => "und".to_owned(),
        (_, true, true) => "en".to_owned(),
        _ => declared.to_owned(),
    }
}
