//! Claims in short posts, with hard negatives: star signs, fund-raising, figures of speech.

use anyhow::Result;
use serde_json::Value;

use super::Lab;
use super::data::{text, texts};
use super::measure::{Aim, Figure, Item, Measure};

pub(super) fn measure(lab: &Lab) -> Result<Vec<Measure>> {
    let rows = lab.data.tsv("eval/claims/social.tsv")?;
    let answers = lab.program.sentences(&texts(&rows, "text"))?;
    let of = |source: &'static str, label: fn(&Value) -> Option<bool>| {
        let judged =
            rows.iter().zip(&answers).filter(move |(row, _)| text(row, "source") == source);
        judged.filter_map(move |(row, answer)| {
            let found = answer["claim"] == true;
            Some(Item::detection(text(row, "id"), found, label(row)?, text(row, "text")))
        })
    };
    Ok(vec![
        Measure::new("cwcure", "claim, F1", Figure::F1)
            .aim(Aim::AtLeast(0.66))
            .peers("trial rules .65, linear model .66")
            .items(of("cwcure", checkworthy_claim)),
        Measure::new("scitweets", "claim (all sciences), F1", Figure::F1)
            .peers("linear model .67, SciBERT .78")
            .items(of("scitweets", science_claim)),
    ])
}

/// Both labels against neither; rows with one of them are mostly personal experience.
fn checkworthy_claim(row: &Value) -> Option<bool> {
    match (text(row, "medical_claim"), text(row, "checkworthy")) {
        ("1", "1") => Some(true),
        ("0", "0") => Some(false),
        _ => None,
    }
}

/// Rows on which the annotators were split (0.5) are left out.
fn science_claim(row: &Value) -> Option<bool> {
    match text(row, "sci_claim") {
        "1" | "1.0" => Some(true),
        "0" | "0.0" => Some(false),
        _ => None,
    }
}
