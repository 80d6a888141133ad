//! Real pages: are the papers that they link to found, and where do badges appear?

use std::collections::HashSet;

use anyhow::Result;
use serde_json::Value;

use super::Lab;
use super::data::text;
use super::measure::{Aim, Figure, Item, Measure};

const HEALTH: [&str; 5] =
    ["health", "health_cited", "science_article", "science", "wikipedia_biology"];

pub(super) fn measure(lab: &Lab) -> Result<Vec<Measure>> {
    let pages = lab.data.jsonl("pages/INDEX.jsonl")?;
    let (mut linked, mut health, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for page in &pages {
        let file = text(page, "file");
        let report = lab.program.scan(lab.data.gunzip(&format!("pages/{file}"))?)?;
        linked.extend(linked_ids(page, &report));
        let class = text(page, "class");
        if HEALTH.contains(&class) {
            health.push(badges(page, &report));
        } else if class != "foreign" {
            others.push(badges(page, &report));
        }
    }
    Ok(vec![
        Measure::new("pages", "linked papers found", Figure::Share)
            .aim(Aim::AtLeast(0.99))
            .items(linked),
        Measure::new("pages", "badges per 1,000 words, health", Figure::PerThousand).items(health),
        Measure::new("pages", "badges per 1,000 words, others", Figure::PerThousand)
            .aim(Aim::AtMost(1.0))
            .items(others),
    ])
}

/// Each identifier that a link on the page points at.
fn linked_ids(page: &Value, report: &Value) -> Vec<Item> {
    let found = reported_ids(report);
    let wanted = page["linked_ids"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let file = text(page, "file");
    wanted.map(|id| Item::yes_no(file, found.contains(id), || format!("{file}: {id}"))).collect()
}

/// Identifiers in the addresses of citations and in the references.
fn reported_ids(report: &Value) -> HashSet<String> {
    let list = |name: &str| report[name].as_array().into_iter().flatten();
    let mut ids: HashSet<String> =
        list("citations").filter_map(|it| id_of_url(text(it, "url"))).collect();
    for reference in list("references") {
        let csl = &reference["csl"];
        let urls =
            reference["links"].as_array().into_iter().flatten().map(|link| text(link, "url"));
        ids.extend(
            urls.chain([text(&reference["link"], "url"), text(csl, "URL")]).filter_map(id_of_url),
        );
        let fields = [("doi", "DOI"), ("pmid", "PMID"), ("pmcid", "PMCID")];
        let printed = fields.iter().map(|(kind, field)| (kind, text(csl, field)));
        ids.extend(printed.filter(|it| !it.1.is_empty()).map(|(kind, id)| format!("{kind}:{id}")));
    }
    ids
}

/// The identifier that an address of a resolver names, written as in the data.
fn id_of_url(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let (host, path) = rest.split_once('/')?;
    let path = percent_decoded(path);
    let last = || {
        path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/').rsplit('/').next()
    };
    match host.trim_start_matches("www.") {
        "doi.org" | "dx.doi.org" => Some(format!("doi:{}", path.to_lowercase())),
        "pmc.ncbi.nlm.nih.gov" => Some(format!("pmcid:{}", last()?)),
        "ncbi.nlm.nih.gov" if path.starts_with("pmc/") => Some(format!("pmcid:{}", last()?)),
        "ncbi.nlm.nih.gov" | "pubmed.ncbi.nlm.nih.gov" => Some(format!("pmid:{}", last()?)),
        "arxiv.org" => Some(format!("arxiv:{}", path.strip_prefix("abs/")?)),
        "clinicaltrials.gov" => Some(format!("nct:{}", last()?)),
        _ => None,
    }
}

fn percent_decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let byte = hex.filter(|_| *first == b'%').and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Badges are shown claims, one for a sentence; the words are the index's count, not ours.
fn badges(page: &Value, report: &Value) -> Item {
    let claims = report["claims"].as_array().into_iter().flatten();
    let shown: Vec<&Value> = claims.filter(|it| it["shown"] == true).collect();
    let sentences: HashSet<&str> = shown.iter().map(|it| text(it, "text")).collect();
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    let lines: String = shown
        .iter()
        .map(|it| format!("\n    {} {}: {}", text(it, "category"), it["cues"], text(it, "text")))
        .collect();
    let file = text(page, "file");
    Item {
        id: file.to_owned(),
        right: number(sentences.len()),
        wanted: page["words"].as_f64().unwrap_or(0.0),
        mistake: (!shown.is_empty()).then(|| format!("{} badges{lines}", sentences.len())),
        ..Item::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn addresses_of_resolvers() {
        let check = |url: &str, id: &str| assert_eq!(id_of_url(url).as_deref(), Some(id), "{url}");
        check(
            "https://doi.org/10.1175/1520-0469(1963)020%3C0130:DNF%3E2.0.CO;2",
            "doi:10.1175/1520-0469(1963)020<0130:dnf>2.0.co;2",
        );
        check("https://pubmed.ncbi.nlm.nih.gov/12399267/", "pmid:12399267");
        check("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3497252/", "pmcid:PMC3497252");
        check("https://clinicaltrials.gov/study/NCT00848692", "nct:NCT00848692");
        assert_eq!(id_of_url("https://example.org/10.1/x"), None);
    }

    #[test]
    fn a_sentence_with_two_categories_is_one_badge() {
        let claim = |text: &str, shown: bool| json!({ "text": text, "shown": shown });
        let report = json!({ "claims": [claim("a", true), claim("a", true), claim("b", false)] });
        let item = badges(&json!({ "words": 500 }), &report);
        assert!((item.right - 1.0).abs() < 1e-9 && (item.wanted - 500.0).abs() < 1e-9);
    }
}
