//! Whether a sentence of a paper advises, and how strongly.

use anyhow::Result;

use super::Lab;
use super::data::{text, texts};
use super::measure::{Aim, Figure, Item, Measure};

const CLASSES: [&str; 3] = ["none", "weak", "strong"];

/// Part of the papers, its bar, and what others reach.
const SOURCES: [(&str, Aim, &str); 3] = [
    ("structured_abstract", Aim::AtLeast(0.835), "trial rules .82, linear model .83, BioBERT .93"),
    ("unstructured_abstract", Aim::None, "linear model .77"),
    ("discussion", Aim::AtLeast(0.68), "trial rules .67, linear model .68, BioBERT .91"),
];

pub(super) fn measure(lab: &Lab) -> Result<Vec<Measure>> {
    let rows = lab.data.tsv("eval/claims/advice.tsv")?;
    let answers = lab.program.sentences(&texts(&rows, "text"))?;
    let of = |source: &'static str| {
        let judged =
            rows.iter().zip(&answers).filter(move |(row, _)| text(row, "source") == source);
        judged.flat_map(|(row, answer)| {
            let class = |name: &str| CLASSES.into_iter().find(|it| *it == name).unwrap_or("");
            let (found, wanted) = (class(text(answer, "advice")), class(text(row, "label")));
            Item::choice(text(row, "id"), found, wanted, text(row, "text"))
        })
    };
    let row = |(source, aim, peers)| {
        let measure = Measure::new(source, "advice, macro-F1", Figure::MacroF1);
        measure.aim(aim).peers(peers).items(of(source))
    };
    Ok(SOURCES.map(row).into())
}
