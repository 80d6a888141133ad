//! What a reader is told of one sentence: its cards never contradict each other.
#![cfg(feature = "cli")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use claimlight::claims::CATEGORIES;
use claimlight::html;
use claimlight::report::{Claim, Report};
use claimlight::scan::scan;
use claimlight::settings::Settings;

fn read(page: &str) -> Report {
    scan(&html::snapshot(page.as_bytes(), ""), &Settings::default())
}

fn is_of_wording(claim: &Claim) -> bool {
    matches!(claim.category, "causal" | "association")
}

/// Whether its card says how it is worded.
fn says_wording(claim: &Claim) -> bool {
    let category = CATEGORIES.iter().find(|it| it.id == claim.category);
    let claimed = category.is_some_and(|it| it.group == claimlight::category::Group::Claimed);
    claimed && claim.category != "test_screening"
}

#[test]
fn a_sentence_is_worded_one_way() {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let (mut seen, mut wrong) = (0, Vec::new());
    for page in fs::read_dir(pages).expect("pages") {
        let page = fs::read_to_string(page.expect("a page").path()).expect("a page");
        let mut sentences: BTreeMap<u32, Vec<Claim>> = BTreeMap::new();
        for claim in read(&page).claims {
            sentences.entry(claim.sentence).or_default().push(claim);
        }
        for claims in sentences.values() {
            for claim in claims.iter().filter(|it| says_wording(it) && !it.card.given.is_empty()) {
                let besides = claims.iter().filter(|it| is_of_wording(it));
                let worded = besides.filter(|it| it.polarity == claim.polarity);
                for other in worded {
                    seen += 1;
                    if !claim.card.given.contains(&other.card.title) {
                        wrong.push(format!(
                            "{:?} but {:?}: {}",
                            claim.card, other.card.title, claim.text
                        ));
                    }
                }
            }
        }
    }
    assert!(seen > 50, "hardly a sentence is worded at all: {seen}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Sentences, and what their first card and what stands beside it say of the wording.
const WORDED: [(&str, &str, &str); 10] = [
    (
        "Giving babies egg early appears to prevent an egg allergy.",
        "Worded as a possible cause (“appears to prevent”).",
        "Worded as a possible cause",
    ),
    (
        "Zinc lozenges may shorten a cold.",
        "Worded as a possible cause (“may shorten”).",
        "Worded as a possible cause",
    ),
    (
        "Aspirin thins the blood and causes bleeding in the stomach.",
        "Worded as cause and effect (“thins”).",
        "Worded as cause and effect",
    ),
    (
        "Women who took aspirin were more likely to have a stroke.",
        "Link wording, not cause (“more likely”).",
        "Link wording, not cause",
    ),
    (
        "Garlic does not prevent colds.",
        "Says one thing has no effect on another (“prevent”).",
        "Says one thing has no effect on another",
    ),
    (
        "Sterilisation gives no protection against infection.",
        "Says one thing has no effect on another (“protection”).",
        "Says one thing has no effect on another",
    ),
    (
        "Vitamin D may not lower the risk of falls.",
        "Says that there may be no effect (“may not lower”).",
        "Says that there may be no effect",
    ),
    (
        "Fish oil was no better than placebo for arthritis.",
        "Says there is no link or difference (“better”).",
        "Says there is no link or difference",
    ),
    (
        "Coffee was not associated with heart disease.",
        "Says there is no link or difference (“associated with”).",
        "Says there is no link or difference",
    ),
    (
        "Use of the drug is linked to a rash and, by thinning the blood, causes bleeding.",
        "Worded as cause and effect (“causes”).",
        "Worded as cause and effect",
    ),
];

#[test]
fn the_words_that_are_quoted_show_the_wording() {
    for (sentence, given, beside) in WORDED {
        let claims = read(&format!("<html lang=en><body><p>{sentence}</p></body></html>")).claims;
        let claim = claims.iter().find(|it| says_wording(it));
        let claim = claim.unwrap_or_else(|| panic!("no claim: {sentence}"));
        assert!(claim.card.given.starts_with(given), "{sentence}: {}", claim.card.given);
        let titles = claims.iter().filter(|it| is_of_wording(it)).map(|it| &*it.card.title);
        assert_eq!(titles.collect::<Vec<_>>(), [beside], "{sentence}");
    }
}
