//! How strongly a relation is worded, in press releases and paper conclusions; and whether a press
//! sentence that states one is seen as a claim.

use anyhow::Result;
use serde_json::Value;

use super::Lab;
use super::data::{text, texts};
use super::measure::{Aim, Figure, Item, Measure};

/// The data's label beside ours.
const CLASSES: [(&str, &str); 4] = [
    ("none", "none"),
    ("correlational", "association"),
    ("conditional", "conditional"),
    ("causal", "direct"),
];

/// A source of sentences, with the bars and figures of others for it.
struct Source {
    name: &'static str,
    macro_f1: Aim,
    conditional: Aim,
    peers: &'static str,
}

const SOURCES: [Source; 4] = [
    Source {
        name: "pubmed",
        macro_f1: Aim::AtLeast(0.77),
        conditional: Aim::AtLeast(0.74),
        peers: "trial rules .75, linear model .72, GPT prompting .68, BioBERT .88",
    },
    Source {
        name: "eureka",
        macro_f1: Aim::AtLeast(0.74),
        conditional: Aim::AtLeast(0.82),
        peers: "trial rules .71, linear model .68, BioBERT .89",
    },
    Source {
        name: "insciout_press",
        macro_f1: Aim::None,
        conditional: Aim::None,
        peers: "linear model .59",
    },
    Source {
        name: "insciout_abstract",
        macro_f1: Aim::None,
        conditional: Aim::None,
        peers: "linear model .55",
    },
];

pub(super) fn measure(lab: &Lab) -> Result<Vec<Measure>> {
    let rows = lab.data.tsv("eval/claims/strength.tsv")?;
    let answers = lab.program.sentences(&texts(&rows, "text"))?;
    let judged: Vec<(&Value, &Value)> = rows.iter().zip(&answers).collect();
    let mut measures = vec![press(&judged)];
    for source in &SOURCES {
        let rows: Vec<_> =
            judged.iter().copied().filter(|(row, _)| text(row, "source") == source.name).collect();
        measures.extend(wording(source, &rows));
    }
    Ok(measures)
}

fn press(judged: &[(&Value, &Value)]) -> Measure {
    let is_press = |row: &Value| matches!(text(row, "source"), "eureka" | "insciout_press");
    let claims = judged.iter().filter(|(row, _)| is_press(row) && text(row, "label") != "none");
    Measure::new("press", "recall of claims", Figure::Share)
        .aim(Aim::AtLeast(0.97))
        .peers("trial rules .96, linear model .97")
        .items(claims.map(|(row, answer)| {
            Item::yes_no(text(row, "id"), answer["claim"] == true, || text(row, "text").to_owned())
        }))
}

fn wording(source: &Source, judged: &[(&Value, &Value)]) -> Vec<Measure> {
    let items: Vec<Item> = judged
        .iter()
        .flat_map(|(row, answer)| {
            let wanted = CLASSES.iter().find(|it| it.0 == text(row, "label")).map_or("", |it| it.1);
            let found = CLASSES.iter().find(|it| it.1 == text(answer, "strength"));
            Item::choice(text(row, "id"), found.map_or("", |it| it.1), wanted, text(row, "text"))
        })
        .collect();
    let of_class = |class: &'static str| {
        let items = items.iter().filter(|item| item.class == class).cloned();
        // The mistakes are printed once, with the mean.
        Measure::new(source.name, format!("wording, {class}"), Figure::F1)
            .items(items.map(|item| Item { mistake: None, ..item }))
    };
    let mut measures = vec![
        Measure::new(source.name, "wording, macro-F1", Figure::MacroF1)
            .aim(source.macro_f1)
            .peers(source.peers)
            .items(items.clone()),
    ];
    measures.extend(CLASSES.iter().map(|(_, class)| of_class(class)));
    measures[3].aim = source.conditional;
    measures
}
