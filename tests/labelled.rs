//! Whole pages that nobody looked at while the rules and the classifier were made
//! (`tests/labelled/held_out/`): are the badges on them right, and do the claims get one?

#[path = "labelled/read.rs"]
mod read;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use claimlight::html;
use claimlight::scan::scan;
use claimlight::settings::Settings;
use read::{Labelled, bare};

#[derive(Default)]
struct Counts {
    badges: u32,
    right: u32,
    required: u32,
    found: u32,
}

#[test]
fn unseen_pages_are_marked_as_their_labels_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/labelled/held_out");
    let mut counts = Counts::default();
    for page in read::pages(&folder).unwrap() {
        let page = fs::read_to_string(page).unwrap();
        counts.add(&page, &read::sentences(&page).collect::<Vec<Labelled>>());
    }
    let Counts { badges, right, required, found } = counts;
    println!(
        "{right} of {badges} badges right; {found} of {required} sentences with a claim found"
    );
    assert!(right * 100 >= badges * 87, "{right} of {badges} badges are right");
    assert!(found * 100 >= required * 73, "{found} of {required} claims are found");
}

impl Counts {
    fn add(&mut self, page: &str, labels: &[Labelled]) {
        let report = scan(&html::snapshot(page.as_bytes(), ""), &Settings::default());
        let standing = |category: &str| category != "causal" && category != "association";
        let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
        for claim in report.claims.iter().filter(|it| standing(it.category)) {
            let text = bare(&claim.text);
            match found.last_mut().filter(|(last, _)| *last == text) {
                Some((_, categories)) => _ = categories.insert(claim.category.to_string()),
                None => found.push((text, BTreeSet::from([claim.category.to_string()]))),
            }
        }
        let label = |text: &str| labels.iter().find(|it| bare(&it.text) == text);
        for (text, categories) in &found {
            self.badges += 1;
            let acceptable = label(text).is_some_and(|it| !it.allowed.is_disjoint(categories));
            self.right += u32::from(acceptable);
        }
        for label in labels.iter().filter(|it| !it.required.is_empty()) {
            self.required += 1;
            let marked = found.iter().any(|(text, categories)| {
                *text == bare(&label.text) && !label.allowed.is_disjoint(categories)
            });
            self.found += u32::from(marked);
        }
    }
}
