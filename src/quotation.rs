//! What can be seen of a quotation itself: words left out, words added, and whether it stands word
//! for word in an abstract that the page prints with the reference.

use crate::assemble::Found;
use crate::blocks::Role;
use crate::finding::Citation;
use crate::text::Span;

/// A shorter match says nothing: set phrases are this long.
const WORDS: usize = 8;

/// Citation categories that hold for the quotation which `citation` closes.
#[must_use]
pub fn flags(found: &Found, citation: &Citation) -> Vec<&'static str> {
    let Some(span) = quotation(found, citation) else { return Vec::new() };
    let quoted = found.document.str(span);
    let checks = [
        ("quote_matches_printed_abstract", matches_abstract(found, citation, quoted)),
        ("quote_elided", quoted.contains('…') || quoted.contains("...")),
        ("quote_insertion", has_insertion(quoted)),
    ];
    checks.into_iter().filter(|(_, holds)| *holds).map(|(flag, _)| flag).collect()
}

/// The quotation that holds the citation, from its first block up to the marker.
fn quotation(found: &Found, citation: &Citation) -> Option<Span> {
    let blocks = &found.document.blocks;
    let at = found.document.block_at(citation.span.start)?;
    let own = blocks.get(at).filter(|block| block.role == Role::Quotation)?;
    let same = |block: &&crate::blocks::Block| own.group != 0 && block.group == own.group;
    let before = blocks[..at].iter().rev().take_while(same).map(|block| block.span);
    let start = before.fold(own.span, Span::join).start;
    Some(Span::new(start, citation.span.start))
}

fn matches_abstract(found: &Found, citation: &Citation, quoted: &str) -> bool {
    let quoted = words(&without_brackets(quoted));
    quoted.matches(' ').count() > WORDS
        && citation.references.iter().any(|&at| {
            let reference = found.references.get(at as usize);
            let printed = reference.and_then(|reference| reference.printed_abstract);
            printed.is_some_and(|span| words(found.document.str(span)).contains(&quoted))
        })
}

/// Words in lower case, each with a space before and after.
fn words(text: &str) -> String {
    let mut words = String::from(" ");
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        words.extend(word.chars().flat_map(char::to_lowercase));
        words.push(' ');
    }
    words
}

/// The text without insertions and markers, which the quoted paper does not have.
fn without_brackets(text: &str) -> String {
    let mut depth = 0u32;
    let outside = |c: &char| {
        match c {
            '[' | '(' => depth += 1,
            ']' | ')' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    };
    text.chars().filter(outside).collect()
}

fn has_insertion(text: &str) -> bool {
    text.split('[').skip(1).any(|rest| rest.starts_with(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn insertions_are_words_in_square_brackets() {
        assert!(has_insertion("it [the drug] helps"));
        assert!(!has_insertion("it helps [4]"));
    }

    #[test]
    fn words_outside_brackets_are_compared() {
        assert_eq!(words(&without_brackets("The Drug (Fig. 2) helps.[1]")), " the drug helps ");
    }
}
