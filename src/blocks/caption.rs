//! Captions and credits that are not marked up as such.

use std::sync::LazyLock;

use crate::text::{Phrases, Search};

use super::Role;
use super::draft::{Draft, is_short};

static BEGINNINGS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of_lines(
        "above header image\nabove image\nabove photo\nbelow image\ncourtesy of\ncover image\ncredit:\n\
         credits:\nfeatured image\nfile photo\nheader image\nillustration by\nillustration:\n\
         image by\nimage courtesy\nimage credit\nimage from\nimage of\nimage source\nimage:\n\
         photo by\nphoto courtesy\nphoto credit\nphoto:\nphotograph by\nphotograph:\npicture:\n\
         upper left image\nupper right image",
    )
});

static CREDITS: LazyLock<Search> = LazyLock::new(|| {
    Search::of_lines(
        "courtesy of\ncredit:\ngetty images\nimage credit\nimage:\nphoto by\nphoto credit\nphoto:\n\
         photograph:\nshutterstock\nwikimedia commons",
    )
});

/// Finds captions among body text.
pub(super) fn find(text: &str, drafts: &mut [Draft]) {
    for draft in drafts.iter_mut().filter(|draft| draft.is_body()) {
        if is_caption(draft.text(text)) {
            draft.block.role = Role::Caption;
        }
    }
}

fn is_caption(line: &str) -> bool {
    (BEGINNINGS.begin(line).is_some() && is_short(line, 60))
        || (CREDITS.find(line).next().is_some() && is_short(line, 25))
        || (is_numbered(line) && is_short(line, 150))
}

/// "Fig. 2. The pathway", "Table 1: Doses"; not "Fig. 2 shows the pathway".
fn is_numbered(line: &str) -> bool {
    let label = ["Figure ", "Fig. ", "Fig ", "FIGURE ", "FIG. ", "Table ", "TABLE ", "Box "]
        .into_iter()
        .find_map(|label| line.strip_prefix(label));
    let Some(rest) = label else { return false };
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() > after.len() && after.starts_with(['.', ':', '|'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_are_told_from_sentences() {
        for caption in [
            "Above image: a cell under attack, courtesy of the Example Institute",
            "Fig. 2. How the drug spreads.",
            "A nurse at work. Photo by Ana Lind",
            "Table 1: Doses by age",
        ] {
            assert!(is_caption(caption), "{caption}");
        }
        for prose in [
            "Fig. 2 shows how the drug spreads.",
            "Imagery helps people to sleep.",
            "Table 1 lists the doses.",
        ] {
            assert!(!is_caption(prose), "{prose}");
        }
    }
}
