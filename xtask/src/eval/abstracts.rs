//! Which sentences of an abstract state the paper's own claim.
//!
//! Background facts count as no claim there, so our precision is a lower bound.

use anyhow::Result;

use super::Lab;
use super::data::{text, texts};
use super::measure::{Figure, Item, Measure};

pub(super) fn measure(lab: &Lab) -> Result<Vec<Measure>> {
    let rows = lab.data.tsv("eval/claims/abstract_claims.tsv")?;
    let answers = lab.program.sentences(&texts(&rows, "text"))?;
    let items = rows.iter().zip(&answers).map(|(row, answer)| {
        let (found, wanted) = (answer["claim"] == true, text(row, "claim") == "1");
        Item::detection(text(row, "id"), found, wanted, text(row, "text"))
    });
    Ok(vec![
        Measure::new("abstract_claims", "the paper's own claim, F1", Figure::F1)
            .peers("last sentence .66, linear model .67")
            .items(items),
    ])
}
