//! Whole pages that were written and labelled for this project and that nobody looks at
//! (`tests/labelled/held_out/`): are the claims found right, and are those that must be found?

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use super::Lab;
use super::data::text;
use super::measure::{Aim, Figure, Item, Measure};
use super::similarity::bare;
use crate::labelled::{self, Labelled};
use crate::shell;

/// Items by the name of their measure.
type Items = BTreeMap<(u8, String), Vec<Item>>;

pub(super) fn measure(lab: &Lab) -> Result<Vec<Measure>> {
    let folder = shell::root().join("tests/labelled/held_out");
    let mut items = Items::new();
    for page in &labelled::pages(&folder)? {
        let report = lab.program.scan(std::fs::read(page)?)?;
        add_page(page, &report, &mut items)?;
    }
    Ok(items
        .into_iter()
        .map(|((order, name), items)| {
            let bar = if order % 2 == 0 { 0.90 } else { 0.80 };
            let measure = Measure::new("unseen", name, Figure::Share).items(items);
            if order < 4 { measure.aim(Aim::AtLeast(bar)) } else { measure }
        })
        .collect())
}

fn add_page(page: &Path, report: &Value, items: &mut Items) -> Result<()> {
    let name = page.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for claim in report["claims"].as_array().into_iter().flatten() {
        found.entry(bare(text(claim, "text"))).or_default().insert(text(claim, "category").into());
    }
    let mut add = |order: u8, what: String, right: bool, sentence: &str| {
        let item = Item::yes_no(&name, right, || format!("{name}: {what}: {sentence}"));
        items.entry((order, what.clone())).or_default().push(item);
    };
    for Labelled { text: sentence, required, allowed } in
        labelled::sentences(&std::fs::read_to_string(page)?)
    {
        let sentence = sentence.as_str();
        let none = BTreeSet::new();
        let found = kinds(found.get(&bare(sentence)).unwrap_or(&none).iter().map(String::as_str));
        let required = kinds(required.iter().map(String::as_str));
        let allowed = kinds(allowed.iter().map(String::as_str));
        for category in &found {
            add(0, "claims that are right".into(), allowed.contains(category), sentence);
            add(4, format!("{category}: right"), allowed.contains(category), sentence);
        }
        for category in &required {
            add(1, "claims that are found".into(), found.contains(category), sentence);
            add(5, format!("{category}: found"), found.contains(category), sentence);
        }
        if !found.is_empty() {
            add(
                2,
                "sentences with a claim that are right".into(),
                !allowed.is_disjoint(&found),
                sentence,
            );
        }
        if !required.is_empty() {
            add(
                3,
                "sentences with a claim that are found".into(),
                !allowed.is_disjoint(&found),
                sentence,
            );
        }
    }
    Ok(())
}

/// Categories that stand alone; how something is worded follows from them.
fn kinds<'a>(categories: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    categories.filter(|it| !matches!(*it, "causal" | "association")).collect()
}
