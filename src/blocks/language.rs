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

/// `declared`, unless the text says otherwise. `und` when it is not English, whatever it is.
pub(super) fn of(text: &str, drafts: &[Draft], declared: &str) -> String {
    let prose = drafts.iter().filter(|draft| draft.is_body() && draft.block.lang.is_empty());
    let pieces = prose.flat_map(|draft| draft.text(text).as_bytes().split(|byte| *byte == b' '));
    let (mut all, mut english) = (0, 0);
    for piece in pieces.take(SAMPLE) {
        let word = bare(piece);
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

/// A word without what is no letter at its ends.
fn bare(piece: &[u8]) -> &[u8] {
    match piece {
        [first, .., last] if first.is_ascii_alphabetic() && last.is_ascii_alphabetic() => piece,
        _ => {
            let text = str::from_utf8(piece).unwrap_or("");
            text.trim_matches(|c: char| !c.is_alphabetic()).as_bytes()
        }
    }
}

/// Whether it is a function word of English that few other languages share.
fn is_english(word: &[u8]) -> bool {
    let mut lower = [0; 5];
    let Some(lower) = lower.get_mut(..word.len()) else { return false };
    lower.copy_from_slice(word);
    lower.make_ascii_lowercase();
    matches!(
        &*lower,
        b"a" | b"and"
            | b"are"
            | b"as"
            | b"at"
            | b"be"
            | b"by"
            | b"can"
            | b"for"
            | b"from"
            | b"have"
            | b"his"
            | b"is"
            | b"it"
            | b"not"
            | b"of"
            | b"on"
            | b"or"
            | b"that"
            | b"the"
            | b"their"
            | b"they"
            | b"this"
            | b"to"
            | b"was"
            | b"were"
            | b"with"
            | b"you"
    )
}
