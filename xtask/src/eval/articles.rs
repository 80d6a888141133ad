//! In-text markers of whole articles: does each lead to the entries that the publisher meant?
//!
//! What is counted are pairs of marker and reference, ranges expanded, per style and variant.

use anyhow::Result;
use serde_json::Value;

use super::Lab;
use super::data::text;
use super::measure::{Aim, Figure, Item, Measure};
use super::pairs::{Judged, judge};

const FOLDER: &str = "eval/citations/articles";

/// A style or variant: which (style, variant) it holds, its bar, what others reach.
struct Shape {
    name: &'static str,
    holds: fn(&str, &str) -> bool,
    bar: f64,
    peers: &'static str,
}

const SHAPES: [Shape; 7] = [
    Shape {
        name: "all styles and variants",
        holds: |_, _| true,
        bar: 0.97,
        peers: "GROBID .76-.92 (from PDF)",
    },
    Shape {
        name: "bracketed",
        holds: |style, variant| style == "numeric-bracket" && variant == "native",
        bar: 0.99,
        peers: "40-line pattern .92",
    },
    Shape {
        name: "superscript",
        holds: |style, variant| variant == "sup" || style == "numeric-sup" && variant == "native",
        bar: 0.97,
        peers: "40-line pattern .93",
    },
    Shape {
        name: "round",
        holds: |style, variant| {
            variant == "paren" || style == "numeric-paren" && variant == "native"
        },
        bar: 0.96,
        peers: "",
    },
    Shape { name: "linked", holds: |_, variant| variant == "linked", bar: 0.99, peers: "" },
    Shape {
        name: "author and year",
        holds: |style, _| style == "author-year",
        bar: 0.97,
        peers: "40-line pattern .96",
    },
    Shape {
        name: "year only",
        holds: |style, _| style == "year-only",
        bar: 0.90,
        peers: "40-line pattern .79",
    },
];

pub(super) fn measure(lab: &Lab) -> Result<Vec<Measure>> {
    let mut judged = Vec::new();
    let mut pages = Vec::new();
    let mut golds = Vec::new();
    for article in lab.data.jsonl(&format!("{FOLDER}/INDEX.jsonl"))? {
        for variant in article["variants"].as_array().into_iter().flatten() {
            let file = format!(
                "{FOLDER}/{}.{}",
                text(&article, "file"),
                variant.as_str().unwrap_or_default()
            );
            pages.push(String::from_utf8(lab.data.gunzip(&format!("{file}.html.gz"))?)?);
            let gold = lab.data.gunzip(&format!("{file}.gold.json.gz"))?;
            golds
                .push((text(&article, "file").to_owned(), serde_json::from_slice::<Value>(&gold)?));
        }
    }
    let reports = lab.program.scan_all(pages.iter().map(String::as_str))?;
    for ((file, gold), report) in golds.iter().zip(&reports) {
        judged.push(judge(file, gold, report));
    }
    let mut measures: Vec<Measure> = SHAPES.iter().map(|shape| row(shape, &judged)).collect();
    measures.push(
        Measure::new("articles", "names tied to the wrong entry", Figure::Count)
            .aim(Aim::AtMost(0.0))
            .items(judged.iter().flat_map(|it| it.names.clone())),
    );
    Ok(measures)
}

fn row(shape: &Shape, judged: &[Judged]) -> Measure {
    let held = judged.iter().filter(|it| (shape.holds)(&it.style, &it.variant));
    // Mistakes are printed once for each article, by its own shape.
    let quiet = shape.name == "all styles and variants";
    let items = held
        .flat_map(|it| it.pairs.clone())
        .map(|item| Item { mistake: item.mistake.filter(|_| !quiet), ..item });
    Measure::new("articles", shape.name, Figure::F1)
        .aim(Aim::AtLeast(shape.bar))
        .peers(shape.peers)
        .items(items)
}
