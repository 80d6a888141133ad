//! How many names of drugs and conditions the lists and the rules of morphology know.

use anyhow::Result;
use serde_json::Value;

use super::Lab;
use super::data::{text, texts};
use super::measure::{Aim, Figure, Item, Measure};

/// Classes that know a drug by its name.
const DRUG: &[&str] = &["Drug", "DrugClass", "Supplement"];

/// Classes that know an illness by its name.
const ILL: &[&str] = &["Condition", "Symptom", "BadOutcome"];

/// Words of the names of conditions that readers meet.
const SHORT: usize = 2;

pub(super) fn measure(lab: &Lab) -> Result<Vec<Measure>> {
    Ok(vec![
        known(lab, "drugs", usize::MAX, DRUG, 0.90)?,
        known(lab, "conditions", SHORT, ILL, 0.80)?,
    ])
}

/// The share of the names in one list, of so many words at most, that a class knows.
fn known(
    lab: &Lab,
    list: &'static str,
    words: usize,
    classes: &[&str],
    aim: f64,
) -> Result<Measure> {
    let mut rows = lab.data.tsv(&format!("terms/{list}.tsv"))?;
    rows.retain(|row| text(row, "name").split_whitespace().count() <= words);
    let answers: Vec<Value> = lab.program.lines(&["terms"], &texts(&rows, "name"))?;
    let items = rows.iter().zip(&answers).map(|(row, answer)| {
        let name = text(row, "name");
        let found = answer["classes"].as_array().is_some_and(|found| {
            found.iter().filter_map(Value::as_str).any(|class| classes.contains(&class))
        });
        Item::yes_no(name, found, || name.to_owned())
    });
    Ok(Measure::new(list, "names known", Figure::Share).aim(Aim::AtLeast(aim)).items(items))
}
