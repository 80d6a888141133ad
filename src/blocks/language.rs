//! The language of a page, as far as it matters: English or not.
//!
//! `lang` is often missing, and often left at a template's `en`; the commonest words do not lie.

use super::draft::Draft;

/// Words looked at.
const SAMPLE: usize = 400;

/// Fewest words that tell anything.
const ENOUGH: usize = 40;

/// Per cent of English function words from which a text is English; prose has about thirty.
const IS_ENGLISH: usize = 14;

/// Per cent below which it is not: lists of names and titles lie between.
const IS_FOREIGN: usize = 7;

/// Function words of English that few other languages share.
const ENGLISH: &[&str] = &[
    "a", "and", "are", "as", "at", "be", "by", "can", "for", "from", "have", "his", "is", "it",
    "not", "of", "on", "or", "that", "the", "their", "they", "this", "to", "was", "were", "with",
    "you",
];

/// Letters of the longest of them.
const LONGEST: usize = 5;

/// `declared`, unless the text says otherwise. `und` when it is not English, whatever it is.
pub(super) fn of(text: &str, drafts: &[Draft], declared: &str) -> String {
    let prose = drafts.iter().filter(|draft| draft.is_body() && draft.block.lang.is_empty());
    let words = prose.flat_map(|draft| draft.text(text).split(' ')).take(SAMPLE);
    let (mut all, mut english) = (0, 0);
    for word in words {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        if !word.is_empty() {
            all += 1;
            english += usize::from(is_english(word));
        }
    }
    let at_least = |share: usize| english * 100 >= all * share;
    if all < ENOUGH {
        declared.to_owned()
    } else if at_least(IS_ENGLISH) {
        "en".to_owned()
    } else if matches!(declared, "en" | "") && !at_least(IS_FOREIGN) {
        "und".to_owned()
    } else {
        declared.to_owned()
    }
}

fn is_english(word: &str) -> bool {
    word.len() <= LONGEST && ENGLISH.iter().any(|known| known.eq_ignore_ascii_case(word))
}
