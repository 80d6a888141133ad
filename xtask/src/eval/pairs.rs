//! Pairs of marker and reference in one article: what the publisher meant against what we report.

use std::collections::HashMap;

use serde_json::Value;

use super::data::text;
use super::locate::Locator;
use super::measure::Item;

/// An article in one variant, as judged.
pub(crate) struct Judged {
    pub(crate) style: String,
    pub(crate) variant: String,
    pub(crate) pairs: Vec<Item>,
    pub(crate) names: Vec<Item>,
}

/// A citation of ours in a block of the article.
struct Found {
    span: Option<(usize, usize)>,
    references: Vec<u64>,
    /// A source named in running text: no marker.
    is_name: bool,
    marker: String,
    sentence: String,
}

/// Compares a report with the annotated article.
pub(crate) fn judge(file: &str, gold: &Value, report: &Value) -> Judged {
    let mut found = found_by_block(gold, report);
    let variant = text(&gold["meta"], "variant");
    let (mut pairs, mut names) = (Vec::new(), Vec::new());
    let mut cites: HashMap<&str, Vec<&Value>> = HashMap::new();
    for cite in gold["cites"].as_array().into_iter().flatten() {
        cites.entry(text(cite, "block")).or_default().push(cite);
    }
    for block in gold["blocks"].as_array().into_iter().flatten() {
        let id = text(block, "id");
        let found = found.remove(id).unwrap_or_default();
        let wanted = cites.get(id).map_or(&[][..], Vec::as_slice);
        let (mentions, markers): (Vec<Found>, Vec<Found>) =
            found.into_iter().partition(|it| it.is_name);
        pairs.extend(judge_block(file, variant, text(block, "text"), wanted, &markers));
        names.extend(mentions.iter().map(|it| judge_name(file, variant, wanted, it)));
    }
    // What is left stands outside the blocks that were annotated.
    for (id, found) in found.iter().filter(|(id, _)| !id.starts_with("ref")) {
        for it in found.iter().filter(|it| !it.is_name && !it.references.is_empty()) {
            let mistake = Some(format!(
                "{variant}, {id}: false {:?} {:?}: {}",
                it.marker, it.references, it.sentence
            ));
            pairs.push(Item { mistake, found: number(it.references.len()), ..item(file) });
        }
    }
    Judged {
        style: text(&gold["meta"], "style").to_owned(),
        variant: variant.to_owned(),
        pairs,
        names,
    }
}

/// Our citations with the numbers of the entries they lead to, by the id of their block.
fn found_by_block<'a>(gold: &'a Value, report: &'a Value) -> HashMap<&'a str, Vec<Found>> {
    let blocks = gold["blocks"].as_array().into_iter().flatten();
    let mut locators: HashMap<&str, Locator> =
        blocks.map(|block| (text(block, "id"), locator(block))).collect();
    let references = report["references"].as_array().into_iter().flatten();
    let numbers: HashMap<&str, u64> =
        references.filter_map(|it| Some((text(it, "id"), entry_number(it)?))).collect();
    let mut found: HashMap<&str, Vec<Found>> = HashMap::new();
    for citation in report["citations"].as_array().into_iter().flatten() {
        let (marker, sentence) = (text(citation, "marker"), text(citation, "text"));
        let ids = citation["references"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let block = text(citation, "element_id");
        let is_name = text(citation, "kind") == "name";
        let locator = locators.get_mut(block).filter(|_| !is_name);
        found.entry(block).or_default().push(Found {
            span: locator.and_then(|it| it.next(sentence, marker)),
            // An entry without a number in the article is a wrong one: 0.
            references: ids.map(|id| numbers.get(id).copied().unwrap_or(0)).collect(),
            is_name,
            marker: marker.to_owned(),
            sentence: sentence.to_owned(),
        });
    }
    found
}

fn locator(block: &Value) -> Locator {
    let raised = serde_json::from_value(block["sup"].clone()).unwrap_or_default();
    Locator::new(text(block, "text"), raised)
}

/// `ref12` is entry 12.
fn entry_number(reference: &Value) -> Option<u64> {
    text(reference, "element_id").strip_prefix("ref")?.parse().ok()
}

/// Pairs of one block: each gold marker takes the references of our markers that overlap it; what no
/// gold marker takes is a false pair.
fn judge_block(
    file: &str,
    variant: &str,
    block: &str,
    wanted: &[&Value],
    found: &[Found],
) -> Vec<Item> {
    let mut items = Vec::new();
    let mut taken: Vec<Vec<u64>> = found.iter().map(|_| Vec::new()).collect();
    for cite in wanted {
        let span = [&cite["start"], &cite["end"]].map(|it| it.as_u64().unwrap_or(0) as usize);
        let mut refs = numbers(&cite["refs"]);
        refs.sort_unstable();
        refs.dedup();
        let is_found = |reference: &u64, taken: &mut [Vec<u64>]| {
            found.iter().zip(taken).any(|(it, taken)| {
                let overlaps = it.span.is_some_and(|(start, end)| start < span[1] && span[0] < end);
                let hit = overlaps && it.references.contains(reference);
                if hit {
                    taken.push(*reference);
                }
                hit
            })
        };
        let missed: Vec<u64> =
            refs.iter().copied().filter(|it| !is_found(it, &mut taken)).collect();
        let mistake = (!missed.is_empty()).then(|| {
            format!(
                "{variant}, {}: missed {missed:?} of {}",
                text(cite, "block"),
                in_context(block, span)
            )
        });
        let right = number(refs.len() - missed.len());
        items.push(Item { right, wanted: number(refs.len()), mistake, ..item(file) });
    }
    for (it, taken) in found.iter().zip(&taken) {
        let false_refs: Vec<u64> =
            it.references.iter().copied().filter(|reference| !taken.contains(reference)).collect();
        let mistake = (!false_refs.is_empty()).then(|| {
            let place = it.span.map_or_else(
                || it.sentence.clone(),
                |(start, end)| in_context(block, [start, end]),
            );
            format!("{variant}: false {:?} {false_refs:?} in {place}", it.marker)
        });
        // Two gold markers under one of ours may both mean the same entry.
        let found = number(false_refs.len() + taken.len());
        items.push(Item { found, mistake, ..item(file) });
    }
    items
}

/// A name is wrongly tied when a marker of the same block cites other entries only.
fn judge_name(file: &str, variant: &str, wanted: &[&Value], name: &Found) -> Item {
    let cited: Vec<u64> = wanted.iter().flat_map(|cite| numbers(&cite["refs"])).collect();
    let wrong = !name.references.iter().any(|it| cited.contains(it));
    Item::alarm(file, wrong, || {
        format!("{variant}: {:?} {:?}: {}", name.marker, name.references, name.sentence)
    })
}

fn numbers(refs: &Value) -> Vec<u64> {
    refs.as_array().into_iter().flatten().filter_map(Value::as_u64).collect()
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

fn item(file: &str) -> Item {
    Item { id: file.to_owned(), ..Item::default() }
}

/// The marker with forty characters on each side.
fn in_context(block: &str, [start, end]: [usize; 2]) -> String {
    let chars = |from: usize, to: usize| block.chars().take(to).skip(from).collect::<String>();
    let before = chars(start.saturating_sub(40), start);
    format!("…{before}{{{}}}{}…", chars(start, end), chars(end, end + 40))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eval::measure::{Figure, Measure, Sums};
    use crate::eval::slice::Slice;
    use serde_json::json;

    fn check(citations: &Value, right: f64, found: f64, wanted: f64) {
        let gold = json!({
            "meta": { "style": "numeric-bracket", "variant": "native" },
            "blocks": [{ "id": "b1", "text": "Tea helps [1,2]. Milk [2-4] too." }],
            "cites": [
                { "block": "b1", "start": 11, "end": 12, "refs": [1] },
                { "block": "b1", "start": 13, "end": 14, "refs": [2] },
                { "block": "b1", "start": 23, "end": 26, "refs": [2, 3, 4] },
            ],
        });
        let entry = |n: u8| json!({ "id": format!("ref-{n}"), "element_id": format!("ref{n}") });
        let references: Value = (1..=4).map(entry).collect();
        let judged =
            judge("file", &gold, &json!({ "citations": citations, "references": references }));
        let measure = Measure::new("s", "m", Figure::F1).items(judged.pairs);
        let sums = measure.sums(Slice::All);
        assert_eq!(sums, Sums { right, found, wanted });
    }

    fn citation(marker: &str, sentence: &str, references: &[&str]) -> Value {
        json!({ "marker": marker, "kind": "numeric", "text": sentence, "references": references,
            "element_id": "b1" })
    }

    #[test]
    fn one_marker_of_ours_may_stand_for_two() {
        let all = json!([
            citation("[1,2]", "Tea helps [1,2].", &["ref-1", "ref-2"]),
            citation("[2-4]", "Milk [2-4] too.", &["ref-2", "ref-3", "ref-4"]),
        ]);
        check(&all, 5.0, 5.0, 5.0);
    }

    #[test]
    fn wrong_and_missing_entries() {
        let one = json!([citation("[1,2]", "Tea helps [1,2].", &["ref-1", "ref-4"])]);
        check(&one, 1.0, 2.0, 5.0);
        check(&json!([]), 0.0, 0.0, 5.0);
    }

    #[test]
    fn a_marker_outside_every_block_is_false() {
        let mut outside = citation("[1]", "See [1].", &["ref-1"]);
        outside["element_id"] = json!("footer");
        check(&json!([outside]), 0.0, 1.0, 5.0);
    }
}
