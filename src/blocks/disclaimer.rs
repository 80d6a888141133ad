//! Disclaimers, copyright and fair-use notices, by their wording.

use std::sync::LazyLock;

use crate::text::{Phrases, Search};

use super::Role;
use super::draft::{Draft, is_short};

static PHRASES: LazyLock<Search> =
    LazyLock::new(|| Search::of_lines(include_str!("disclaimers.txt")));

static LABELS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of_lines(
        "disclaimer\ndisclaimers\nmedical disclaimer\nfair use notice\nfair use\nlegal notice\n\
         copyright notice\nterms of use\ncopyright (c)\ncopyright ©\n©",
    )
});

/// Finds disclaimers. One phrase makes a short block one; a longer one needs more, since an
/// article may speak of "professional medical advice" in passing.
pub(super) fn find(text: &str, drafts: &mut [Draft]) {
    let mut under_label = false;
    for draft in drafts {
        let line = draft.text(text);
        if draft.block.role == Role::Heading {
            under_label = LABELS.are(line);
            if under_label {
                draft.block.role = Role::Disclaimer;
            }
        } else if draft.is_body() && (under_label || is_disclaimer(line)) {
            draft.block.role = Role::Disclaimer;
        }
    }
}

fn is_disclaimer(line: &str) -> bool {
    if LABELS.begin(line).is_some() {
        return is_short(line, 12) || PHRASES.find(line).next().is_some();
    }
    match PHRASES.find(line).take(3).count() {
        0 => false,
        1 => is_short(line, 40),
        2 => is_short(line, 120),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_are_told_from_advice() {
        for notice in [
            "This page is for informational purposes only and is not medical advice.",
            "© 2024 Example Clinic. All rights reserved.",
            "These statements have not been evaluated by the authorities.",
            "Disclaimer: click here",
        ] {
            assert!(is_disclaimer(notice), "{notice}");
        }
        for prose in [
            "Talk to your doctor before you stop a medicine.",
            "The disclaimers on the bottle were too small to read, the court found in May.",
            "Copyright law has changed how trials are published.",
        ] {
            assert!(!is_disclaimer(prose), "{prose}");
        }
    }
}
