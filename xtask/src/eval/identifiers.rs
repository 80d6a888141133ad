//! Identifiers in running text and in addresses.

use anyhow::Result;
use serde_json::Value;

use super::Lab;
use super::data::{text, texts};
use super::measure::{Aim, Figure, Item, Measure};

pub(super) fn measure(lab: &Lab) -> Result<Vec<Measure>> {
    let rows = lab.data.tsv("eval/citations/identifiers.tsv")?;
    let found = lab.program.identifiers(&texts(&rows, "input"))?;
    let judged: Vec<(&Value, Vec<String>)> = rows.iter().zip(found).collect();
    let of = |mode: &'static str| judged.iter().filter(move |(row, _)| text(row, "mode") == mode);
    let negatives = judged
        .iter()
        .filter(|(row, _)| text(row, "mode") != "validate" && text(row, "expected") == "-");
    let mut measures = vec![
        Measure::new("identifiers", "in text, exact set", Figure::Share)
            .aim(Aim::AtLeast(0.98))
            .peers("refextract .67, identifiers-doi + -arxiv .48")
            .items(of("extract").map(|(row, found)| exact_set(row, found))),
        Measure::new("identifiers", "in addresses, exact set", Figure::Share)
            .aim(Aim::AtLeast(0.98))
            .peers("refextract .39, identifiers-doi + -arxiv .52")
            .items(of("url").map(|(row, found)| exact_set(row, found))),
        Measure::new("identifiers", "reported where there is none", Figure::Count)
            .aim(Aim::AtMost(0.0))
            .items(negatives.map(|(row, found)| none_wanted(row, found))),
    ];
    measures.push(bare(lab, &rows)?);
    measures.push(trials(lab)?);
    measures.extend(unusual_dois(lab)?);
    Ok(measures)
}

/// Found and expected are the same set.
fn exact_set(row: &Value, found: &[String]) -> Item {
    let mut expected: Vec<&str> =
        text(row, "expected").split_whitespace().filter(|id| *id != "-").collect();
    let mut found: Vec<&str> = found.iter().map(String::as_str).collect();
    expected.sort_unstable();
    found.sort_unstable();
    let input = row["input"].as_str().unwrap_or_default();
    Item::yes_no(&id(row), found == expected, || format!("{expected:?}, not {found:?}: {input}"))
}

fn none_wanted(row: &Value, found: &[String]) -> Item {
    Item::alarm(&id(row), !found.is_empty(), || format!("{found:?}: {}", text(row, "input")))
}

/// Strings that are identifiers only to one who knows what they are, in running text.
fn bare(lab: &Lab, rows: &[Value]) -> Result<Measure> {
    let rows: Vec<&Value> = rows.iter().filter(|row| text(row, "mode") == "validate").collect();
    let sentences: Vec<String> = rows
        .iter()
        .map(|row| format!("The box was marked {} by hand.", text(row, "input")))
        .collect();
    let found = lab.program.identifiers(&sentences)?;
    Ok(Measure::new("identifiers", "reported from bare digits", Figure::Count)
        .aim(Aim::AtMost(0.0))
        .items(rows.iter().zip(&found).map(|(row, found)| none_wanted(row, found))))
}

/// Trial numbers; only these are annotated in the sentences.
fn trials(lab: &Lab) -> Result<Measure> {
    let rows = lab.data.tsv("eval/citations/identifiers_nct.tsv")?;
    let mut found = lab.program.identifiers(&texts(&rows, "input"))?;
    for ids in &mut found {
        ids.retain(|id| id.starts_with("nct:"));
    }
    Ok(Measure::new("trials", "in text, exact set", Figure::Share)
        .aim(Aim::AtLeast(0.98))
        .items(rows.iter().zip(&found).map(|(row, found)| exact_set(row, found))))
}

fn unusual_dois(lab: &Lab) -> Result<Vec<Measure>> {
    let rows = lab.data.tsv("eval/citations/dois_unusual.tsv")?;
    let dois = texts(&rows, "doi");
    let places = [
        ("bare in text", "The data of ", " were read again."),
        ("labelled in text", "For the trial see doi:", " and its supplement."),
        ("as an address", "https://doi.org/", ""),
    ];
    let place = |(name, before, after): (&str, &str, &str)| {
        let inputs: Vec<String> = dois.iter().map(|doi| format!("{before}{doi}{after}")).collect();
        let found = lab.program.identifiers(&inputs)?;
        let items = dois.iter().zip(&found).map(|(doi, found)| {
            let wanted = format!("doi:{}", plain(doi));
            let right = found.iter().any(|id| plain(id) == wanted);
            Item::yes_no(doi, right, || format!("{wanted}, not {found:?}"))
        });
        let measure = Measure::new("dois_unusual", name, Figure::Share).aim(Aim::AtLeast(1.0));
        Ok(measure.peers("Crossref's own pattern misses 28").items(items))
    };
    places.into_iter().map(place).collect()
}

fn id(row: &Value) -> String {
    let number = text(row, "n");
    if number.is_empty() { text(row, "input").to_owned() } else { format!("i{number}") }
}

/// A DOI without case and without percent-encoding of its angle brackets.
fn plain(doi: &str) -> String {
    let doi = doi.to_lowercase();
    doi.replace("%3c", "<")
        .replace("%3e", ">")
        .replace("%2f", "/")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn sets_are_compared_whatever_their_order() {
        let row = json!({ "n": "1", "input": "", "expected": "doi:10.1/x pmid:1" });
        let right = |found: &[&str]| {
            let found: Vec<String> = found.iter().map(ToString::to_string).collect();
            exact_set(&row, &found).mistake.is_none()
        };
        assert!(right(&["pmid:1", "doi:10.1/x"]));
        assert!(!right(&["pmid:1"]));
        assert!(!right(&["pmid:1", "doi:10.1/x", "pmid:2"]));
    }

    #[test]
    fn none_is_written_as_a_dash() {
        let row = json!({ "n": "1", "input": "", "expected": "-" });
        assert!(exact_set(&row, &[]).mistake.is_none());
    }

    #[test]
    fn encoded_brackets_are_the_same_doi() {
        assert_eq!(plain("10.1/66:4%3C403::X%3e3"), "10.1/66:4<403::x>3");
    }
}
