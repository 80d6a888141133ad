//! In-text markers of whole articles: does each lead to the entries that the publisher meant?
//!
//! What is counted are pairs of marker and reference, ranges expanded, per style and variant.

use std::collections::HashMap;

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
    let agreeing = golds
        .iter()
        .zip(&judged)
        .filter(|((_, gold), it)| it.style == "year-only" && years_agree(gold));
    measures.push(
        Measure::new("articles", "year only, links agree with print", Figure::F1)
            .items(agreeing.flat_map(|(_, it)| quiet(it))),
    );
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
    let whole = shape.name == "all styles and variants";
    let items = held.flat_map(|it| if whole { quiet(it) } else { it.pairs.clone() });
    Measure::new("articles", shape.name, Figure::F1)
        .aim(Aim::AtLeast(shape.bar))
        .peers(shape.peers)
        .items(items)
}

fn quiet(judged: &Judged) -> Vec<Item> {
    judged.pairs.iter().map(|item| Item { mistake: None, ..item.clone() }).collect()
}

/// Whether nearly all markers lead to an entry that has the year that they print. One publisher's
/// own links go to the entry before the one named in a quarter of an article's markers.
fn years_agree(gold: &Value) -> bool {
    let entries = gold["refs"].as_array().into_iter().flatten();
    let entries: HashMap<u64, &str> =
        entries.filter_map(|it| Some((it["n"].as_u64()?, text(it, "text")))).collect();
    let agrees = |cite: &&Value| {
        let year: String =
            text(cite, "text").chars().filter(char::is_ascii_digit).take(4).collect();
        let mut linked = cite["refs"].as_array().into_iter().flatten().filter_map(Value::as_u64);
        linked.any(|it| entries.get(&it).is_some_and(|entry| entry.contains(&year)))
    };
    let cites = gold["cites"].as_array().map_or(&[][..], Vec::as_slice);
    cites.iter().filter(agrees).count() * 20 >= cites.len() * 19
}
