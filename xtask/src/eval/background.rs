//! False alarms in ordinary text: web, news and Wikipedia sentences that make no medical claim.

use anyhow::Result;

use super::Lab;
use super::data::{text, texts};
use super::measure::{Aim, Figure, Item, Measure};
use super::web_health::described;

pub(super) fn measure(lab: &Lab) -> Result<Vec<Measure>> {
    let mut rows = lab.data.tsv("eval/claims/background.tsv")?;
    rows.retain(|row| text(row, "medical_claim") == "0");
    let answers = lab.program.sentences(&texts(&rows, "text"))?;
    let alarms = rows.iter().zip(&answers).map(|(row, answer)| {
        Item::alarm(text(row, "id"), answer["claim"] == true, || described(row, answer))
    });
    Ok(vec![
        Measure::new("background", "false alarms per 1,000", Figure::PerThousand)
            .aim(Aim::AtMost(7.0))
            .peers("trial rules 9.7, linear model 39")
            .items(alarms),
    ])
}
