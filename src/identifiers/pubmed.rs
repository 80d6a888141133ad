//! PubMed's and PubMed Central's numbers: digits after a label, `PMC` and digits.

use std::ops::Range;

use super::{Hit, Identifier, digits, follows_word, goes_on, skip};

/// What may stand between label and number.
const BETWEEN: &[char] = &[':', '.', '#', '=', '-', '–', '/', '(', '[', ','];

/// Most digits that PubMed's numbers have.
const PMID_DIGITS: usize = 8;

/// A PMID after the label `PMID` or `PubMed`, or in an address without scheme.
pub(super) fn scan_pmid(text: &str, trigger: Range<usize>) -> Option<Hit> {
    if follows_word(text, trigger.start) {
        return None;
    }
    let mut at = trigger.end;
    for host in [".ncbi.nlm.nih.gov/", ".gov/"] {
        if goes_on(text, at, host) {
            return number(text, at + host.len());
        }
    }
    for word in ["s", "central", "id", "number", "no"] {
        let next = skip(text, at, 2, &[]);
        if goes_on(text, next, word) {
            at = next + word.len();
        }
    }
    let from = skip(text, at, 4, BETWEEN);
    if from == at && trigger.len() != "pmid".len() {
        return None;
    }
    number(text, from)
}

fn number(text: &str, from: usize) -> Option<Hit> {
    let count = digits(text, from);
    let end = from + count;
    let goes_on = text[end..].chars().next().is_some_and(char::is_alphanumeric);
    if !(1..=PMID_DIGITS).contains(&count) || goes_on || text[from..].starts_with('0') {
        return None;
    }
    Some((from..end, Identifier::Pmid(text[from..end].to_owned())))
}

/// A PMCID: `PMC` and at least five digits, fewer or without `PMC` after the label `PMCID`.
pub(super) fn scan_pmcid(text: &str, trigger: Range<usize>) -> Option<Hit> {
    let mut at = trigger.end;
    let labelled = goes_on(text, at, "id") || goes_on(text, at, " id");
    if follows_word(text, trigger.start) && !labelled {
        return None;
    }
    if labelled {
        at = skip(text, text[at..].find(['d', 'D'])? + at + 1, 4, BETWEEN);
        while goes_on(text, at, "pmc") {
            at += 3;
        }
    } else if goes_on(text, at, "pmc") {
        at += 3;
    }
    let count = digits(text, at);
    let end = at + count;
    let least = if labelled { 4 } else { 5 };
    let inside = text[end..].chars().next().is_some_and(char::is_alphanumeric);
    if !(least..=9).contains(&count) || inside {
        return None;
    }
    Some((at..end, Identifier::Pmcid(format!("PMC{}", &text[at..end])))).map(|(number, id)| {
        // The letters belong to the number as printed.
        let letters = if goes_on(text, at.saturating_sub(3), "pmc") { 3 } else { 0 };
        (number.start - letters..number.end, id)
    })
}
