//! Lines that belong to the page and not to its text: bylines, addresses, dates, invitations to
//! share, when nothing marks them up as such.

use std::sync::LazyLock;

use crate::text::Phrases;

use super::Role;
use super::draft::{Draft, is_short};

static BEGINNINGS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of_lines(include_str!("furniture_begins.txt")));

static PLACES_SERVED: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of_lines("areas served\nserving areas of\nserving the areas of"));

/// Finds furniture among body text and headings.
pub(super) fn find(text: &str, drafts: &mut [Draft]) {
    for draft in drafts {
        let line = draft.text(text);
        let found = match draft.block.role {
            Role::Body => is_furniture(line),
            Role::Heading => draft.block.level != 1 && (begins(line, 6) || is_byline(line)),
            Role::Comment => begins(line, 6),
            _ => false,
        };
        if found {
            draft.block.role = Role::Furniture;
        }
    }
}

fn is_furniture(line: &str) -> bool {
    begins(line, 14)
        || PLACES_SERVED.begin(line).is_some()
        || is_byline(line)
        || is_address(line)
        || !line.contains(char::is_alphabetic)
}

/// A known beginning of a line of at most `limit` words that is no sentence of the text.
fn begins(line: &str, limit: usize) -> bool {
    BEGINNINGS.begin(line).is_some() && is_short(line, limit)
}

/// "By Ana Lind, MD and Tom Ito": names only.
fn is_byline(line: &str) -> bool {
    let Some((by, names)) = line.split_at_checked(3) else { return false };
    let mut words = names.split(' ').map(|word| word.trim_end_matches([',', '.', ';', '|']));
    by.eq_ignore_ascii_case("by ")
        && is_short(line, 10)
        && !line.ends_with(['.', ':'])
        && words.all(|word| {
            matches!(word, "and" | "&" | "de" | "van" | "von" | "der" | "|" | "")
                || word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        })
}

/// A postal address: ends in a ZIP code after a state, with a house number before.
fn is_address(line: &str) -> bool {
    if !line.ends_with(|c: char| c.is_ascii_digit()) || !is_short(line, 25) {
        return false;
    }
    let mut words = line.rsplit(' ');
    let zip = words.next().unwrap_or("").split('-').next().unwrap_or("");
    let state = words.next().unwrap_or("").trim_matches([',', '.']);
    zip.len() == 5
        && zip.bytes().all(|byte| byte.is_ascii_digit())
        && state.starts_with(|c: char| c.is_ascii_uppercase())
        && words.any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_addresses_and_invitations_are_furniture() {
        for line in [
            "By Ana Lind, MD and Tom van der Berg",
            "Ana Lind MD 12 Harbour Road Suite 180/190 Davie, Fl 33314",
            "Serving Areas of: Northtown, Southtown, Easttown, Westtown and many more places \
             than anyone could visit in a week, let alone serve",
            "Share this article",
            "12/05/2019 | 10:30",
        ] {
            assert!(is_furniture(line), "{line}");
        }
    }

    #[test]
    fn sentences_are_not() {
        for line in [
            "By March Ana had recovered.",
            "By taking zinc, colds get shorter",
            "In 2019 the trial enrolled 12345",
            "Tags on the ears of the mice were read every day by two people who did not know \
             which diet each of them had been given.",
            "Registered nurses gave the vaccine.",
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
