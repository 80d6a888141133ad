//! What stands behind a reference and is no part of it: labels of links, notes of when a page was
//! looked at or kept.

use super::evidence;

/// Labels of the links that publishers put behind an entry; pages run them together.
const LABELS: &[&str] = &[
    "Google Scholar",
    "PubMed Central",
    "Free PMC article",
    "Full Text via CrossRef",
    "Web of Science",
    "Full Text",
    "PubMed",
    "Medline",
    "CrossRef",
    "Crossref",
    "Scopus",
    "CAS",
    "ISI",
    "ADS",
];

/// Words that are labels only before one of those.
const WEAK_LABELS: &[&str] = &["Article", "Link", "View", "Abstract", "PDF"];

/// What begins a note; a year must follow soon, so that no title is cut.
const NOTES: &[&str] = &[
    "Archived ",
    "Retrieved ",
    "Accessed ",
    "Last accessed ",
    "Abgerufen ",
    "abgerufen ",
    "Consulté ",
    "Consultado ",
    "accessed ",
    "retrieved ",
    "CS1 maint",
];

/// A note stands behind at least this many bytes of reference.
const LEAST: usize = 12;

/// Bytes in which the year of a note must come.
const WITHIN: usize = 60;

/// The reference without what stands behind it.
pub(super) fn cut(entry: &str) -> &str {
    without_labels(without_notes(entry))
}

fn without_notes(entry: &str) -> &str {
    let bytes = entry.as_bytes();
    let begins = |at: usize| {
        let note = &entry[at..];
        NOTES.iter().any(|it| note.starts_with(it)) && opens(&entry[..at]) && is_dated(note)
    };
    let begins_word = |at: &usize| {
        matches!(bytes[*at], b'A' | b'R' | b'L' | b'C' | b'a' | b'r')
            && !bytes[at - 1].is_ascii_alphanumeric()
    };
    let start = (LEAST..bytes.len()).filter(begins_word).find(|at| begins(*at));
    start.map_or(entry, |at| entry[..at].trim_end_matches([' ', '(', '[', ',', ';']))
}

/// Whether a note may begin behind `before`: after a mark that ends something.
fn opens(before: &str) -> bool {
    let spaced = before.trim_end();
    spaced.ends_with(['.', ',', ';', ':', '(', '[', ')', ']', '"', '”', '»', '?', '!'])
}

fn is_dated(note: &str) -> bool {
    note.starts_with("CS1") || evidence::years(evidence::head(note, WITHIN)).next().is_some()
}

fn without_labels(entry: &str) -> &str {
    let mut rest = entry;
    let mut strong = false;
    loop {
        let text = rest.trim_end_matches([' ', '[', ']', '|', '·', '\u{a0}', '\n', '\t']);
        let label = LABELS.iter().find_map(|label| text.strip_suffix(label));
        let weak = WEAK_LABELS.iter().find_map(|label| text.strip_suffix(label));
        match label.or(weak.filter(|_| strong)) {
            Some(before) if !before.trim().is_empty() => rest = before,
            _ => break,
        }
        strong = true;
    }
    if strong { rest.trim_end_matches([' ', '[', '|']) } else { entry }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_links_go() {
        let entry = "Tan S. Ginger at sea. J Herbs. 2019;12:45-51.";
        for tail in [
            " CAS Article PubMed PubMed Central Google Scholar",
            " CrossrefMedlineGoogle Scholar",
            " [PubMed] [Google Scholar]",
            " Retrieved 3 May 2020.",
            " [Accessed 3 May 2020]",
            " Archived from the original (PDF) on 9 June 2011.",
        ] {
            assert_eq!(cut(&format!("{entry}{tail}")), entry);
        }
        assert_eq!(cut(entry), entry);
    }

    #[test]
    fn titles_stay() {
        for entry in [
            "Tan S. Reading PubMed, a review article",
            "Tan S. Memories that patients retrieved. J Herbs 2019",
            "Retrieved memories of 1999. Tan S.",
            "PubMed",
        ] {
            assert_eq!(cut(entry), entry);
        }
    }
}
