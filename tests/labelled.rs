//! Whole pages that nobody looked at while the rules and the classifier were made
//! (`tests/labelled/held_out/`): are the badges on them right, and do the claims get one?

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use claimlight::html;
use claimlight::scan::scan;
use claimlight::settings::Settings;
use serde_json::Value;

/// A labelled sentence, reduced to letters.
struct Labelled {
    text: String,
    required: BTreeSet<String>,
    allowed: BTreeSet<String>,
}

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
    for entry in fs::read_dir(folder).unwrap() {
        let page = entry.unwrap().path();
        if page.extension().is_some_and(|it| it == "html") {
            let lines = fs::read_to_string(page.with_extension("jsonl")).unwrap();
            let labels: Vec<Labelled> = lines.lines().map(|it| labelled(it).unwrap()).collect();
            counts.add(&fs::read(&page).unwrap(), &labels);
        }
    }
    let Counts { badges, right, required, found } = counts;
    println!(
        "{right} of {badges} badges right; {found} of {required} sentences with a claim found"
    );
    assert!(right * 100 >= badges * 87, "{right} of {badges} badges are right");
    assert!(found * 100 >= required * 65, "{found} of {required} claims are found");
}

impl Counts {
    fn add(&mut self, html: &[u8], labels: &[Labelled]) {
        let report = scan(&html::snapshot(html, ""), &Settings::default());
        let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
        for claim in report
            .claims
            .iter()
            .filter(|it| it.category != "causal" && it.category != "association")
        {
            let text = bare(&claim.text);
            match found.last_mut().filter(|(last, _)| *last == text) {
                Some((_, categories)) => _ = categories.insert(claim.category.to_string()),
                None => found.push((text, BTreeSet::from([claim.category.to_string()]))),
            }
        }
        let label = |text: &str| labels.iter().find(|it| it.text == text);
        for (text, categories) in &found {
            self.badges += 1;
            let acceptable = label(text).is_some_and(|it| !it.allowed.is_disjoint(categories));
            self.right += u32::from(acceptable);
        }
        for label in labels.iter().filter(|it| !it.required.is_empty()) {
            self.required += 1;
            let marked = found.iter().any(|(text, categories)| {
                *text == label.text && !label.allowed.is_disjoint(categories)
            });
            self.found += u32::from(marked);
        }
    }
}

fn labelled(line: &str) -> Option<Labelled> {
    let row: Value = serde_json::from_str(line).ok()?;
    let list = |name: &str| -> Option<BTreeSet<String>> {
        let items = row[name].as_array()?.iter().map(|it| it.as_str().map(str::to_owned));
        let mut items = items.collect::<Option<BTreeSet<String>>>()?;
        items.retain(|it| it != "causal" && it != "association");
        Some(items)
    };
    let required = list("required")?;
    let allowed = list("allowed")?.union(&required).cloned().collect();
    Some(Labelled { text: bare(row["text"].as_str()?), required, allowed })
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
