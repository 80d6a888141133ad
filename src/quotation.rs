//! What can be seen of a quotation itself: words left out, words added, and whether it stands word
//! for word in an abstract that the page prints with the reference.

use crate::assemble::Found;
use crate::blocks::Role;
use crate::finding::Citation;
use crate::text::Span;
use crate::{paraphrase, support};

/// A shorter match says nothing: set phrases are this long.
const WORDS: usize = 8;

/// Citation categories that hold for the quotation which `citation` closes.
#[must_use]
pub fn flags(found: &Found, citation: &Citation) -> Vec<&'static str> {
    let Some((lead_in, span)) = quotation(found, citation) else { return Vec::new() };
    let quoted = found.document.str(span);
    let checks = [
        (
            "paraphrase_shift",
            lead_in.is_some_and(|lead_in| paraphrase::is_stronger(&found.document, lead_in, span)),
        ),
        ("quote_matches_printed_abstract", matches_abstract(found, citation, quoted)),
        ("quote_elided", quoted.contains('…') || quoted.contains("...")),
        ("quote_insertion", has_insertion(quoted)),
    ];
    checks.into_iter().filter(|(_, holds)| *holds).map(|(flag, _)| flag).collect()
}

/// The paragraph that leads into the quotation which holds the citation, and the quotation from its
/// first block up to the marker.
fn quotation(found: &Found, citation: &Citation) -> Option<(Option<Span>, Span)> {
    let blocks = &found.document.blocks;
    let at = found.document.block_at(citation.span.start)?;
    let own = blocks.get(at).filter(|block| block.role == Role::Quotation)?;
    let same = |block: &&crate::blocks::Block| own.group != 0 && block.group == own.group;
    let more = blocks[..at].iter().rev().take_while(same).count();
    let first = blocks.get(at - more)?;
    let before = (at - more).checked_sub(1).and_then(|before| blocks.get(before));
    let lead_in = before
        .filter(|block| block.role == Role::Body)
        .map(|block| block.span)
        .filter(|span| support::leads_into_quotation(found.document.str(*span)));
    Some((lead_in, Span::new(first.span.start, citation.span.start)))
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
