//! The seed page: one post with what must be found in it, sentence by sentence.

use std::collections::BTreeSet;

use anyhow::Result;
use serde_json::Value;

use super::Lab;
use super::data::text;
use super::measure::{Aim, Figure, Item, Measure};
use super::similarity::bare;

pub(super) fn measure(lab: &Lab) -> Result<Vec<Measure>> {
    let page = lab.data.text("eval/seed/article.html")?;
    let report = lab.program.scan(page.into_bytes())?;
    let expected = lab.data.jsonl("eval/seed/expected.jsonl")?;
    let sentences = matched(&expected, &report);
    let per_sentence = |name: &str, judge: fn(&Sentence) -> Vec<Item>| {
        Measure::new("seed", name, Figure::Count).items(sentences.iter().flat_map(judge))
    };
    Ok(vec![
        per_sentence("required claims found", required).aim(Aim::AtLeast(32.0)),
        per_sentence("one of several claims found", any_of).aim(Aim::AtLeast(1.0)),
        per_sentence("must_not broken", broken).aim(Aim::AtMost(0.0)),
        per_sentence("claims neither required nor optional", extras),
        per_sentence("support as expected", support),
        per_sentence("wording as expected", wording),
        markers("own markers led to the entry", &expected, &report, false).aim(Aim::AtLeast(5.0)),
        markers("nested markers recognised", &expected, &report, true).aim(Aim::AtLeast(3.0)),
        dead(&report).aim(Aim::AtMost(0.0)),
        names(&sentences).aim(Aim::AtLeast(6.0)),
    ])
}

/// An expected sentence with what we say of it.
struct Sentence<'a> {
    expected: &'a Value,
    claims: Vec<&'a Value>,
    citations: Vec<&'a Value>,
}

impl Sentence<'_> {
    fn id(&self) -> &str {
        text(self.expected, "id")
    }

    fn found(&self) -> BTreeSet<&str> {
        self.claims.iter().map(|claim| text(claim, "category")).collect()
    }

    fn list(&self, field: &str) -> impl Iterator<Item = &Value> {
        self.expected[field].as_array().into_iter().flatten()
    }

    fn described(&self, what: &str) -> String {
        format!("{what}: {}", visible(self.expected))
    }
}

/// The sentence as the page shows it.
fn visible(expected: &Value) -> &str {
    let html_text = text(expected, "html_text");
    if html_text.is_empty() { text(expected, "text") } else { html_text }
}

fn matched<'a>(expected: &'a [Value], report: &'a Value) -> Vec<Sentence<'a>> {
    let texts: Vec<String> = expected.iter().map(|it| bare(visible(it))).collect();
    let mut sentences: Vec<Sentence> = expected
        .iter()
        .map(|expected| Sentence { expected, claims: Vec::new(), citations: Vec::new() })
        .collect();
    for claim in report["claims"].as_array().into_iter().flatten() {
        if let Some(at) = nearest(&texts, &bare(text(claim, "text"))) {
            sentences[at].claims.push(claim);
        }
    }
    for citation in report["citations"].as_array().into_iter().flatten() {
        if let Some(at) = nearest(&texts, &bare(text(citation, "text"))) {
            sentences[at].citations.push(citation);
        }
    }
    sentences
}

/// The same sentence, else the one nearest in length that contains it or that it contains.
fn nearest(texts: &[String], ours: &str) -> Option<usize> {
    let near = |text: &&String| {
        text.len().min(ours.len()) >= 12 && (text.contains(ours) || ours.contains(text.as_str()))
    };
    let distance = |at: usize| texts[at].len().abs_diff(ours.len());
    (0..texts.len()).filter(|at| near(&&texts[*at])).min_by_key(|at| distance(*at))
}

fn required(sentence: &Sentence) -> Vec<Item> {
    let wanted = sentence.list("claims").filter(|claim| claim["optional"] == false);
    wanted.map(|claim| one_of(sentence, &[text(claim, "category")])).collect()
}

fn any_of(sentence: &Sentence) -> Vec<Item> {
    let lists = sentence.list("any_of").filter_map(Value::as_array);
    lists.map(|list| one_of(sentence, &super::program::strings(list))).collect()
}

fn one_of(sentence: &Sentence, categories: &[impl AsRef<str>]) -> Item {
    let found = sentence.found();
    let wanted: Vec<&str> = categories.iter().map(AsRef::as_ref).collect();
    let is_found = wanted.iter().any(|it| found.contains(it));
    let mistake = || sentence.described(&format!("no {}, but {found:?}", wanted.join(" or ")));
    Item::yes_no(sentence.id(), is_found, mistake)
}

fn broken(sentence: &Sentence) -> Vec<Item> {
    let found = sentence.found();
    let breaks = |rule: &str| match rule {
        "*" => !found.is_empty(),
        "citation" => !sentence.citations.is_empty(),
        "claim_uncited" => sentence.claims.iter().any(|it| text(it, "support") == "uncited"),
        "cite_dead_marker" => sentence.citations.iter().any(|it| text(it, "status") == "dead"),
        category => found.contains(category),
    };
    let rules = sentence.list("must_not").filter_map(Value::as_str);
    let item = |rule: &str| {
        let mistake = || sentence.described(&format!("must not {rule}, but {found:?}"));
        Item::alarm(sentence.id(), breaks(rule), mistake)
    };
    rules.map(item).collect()
}

fn extras(sentence: &Sentence) -> Vec<Item> {
    let named = sentence.list("claims").map(|claim| text(claim, "category"));
    let any_of = sentence.list("any_of").flat_map(|any| any.as_array().into_iter().flatten());
    let fine: BTreeSet<&str> = named.chain(any_of.filter_map(Value::as_str)).collect();
    let extra = sentence.found().into_iter().filter(|it| !fine.contains(it)).map(str::to_owned);
    extra.map(|it| Item::alarm(sentence.id(), true, || sentence.described(&it))).collect()
}

fn support(sentence: &Sentence) -> Vec<Item> {
    let accepted: Vec<&str> = sentence.expected["support"]["accept"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let judged = sentence.claims.first().filter(|_| accepted.iter().any(|it| OURS.contains(it)));
    let item = |claim: &&Value| {
        let ours = text(claim, "support");
        let mistake = || sentence.described(&format!("{accepted:?}, not {ours}"));
        Item::yes_no(sentence.id(), accepted.contains(&ours), mistake)
    };
    judged.map(item).into_iter().collect()
}

/// The statuses that the report has, too; the others (heading, caption) are sections there.
const OURS: [&str; 7] = [
    "same_sentence",
    "same_quote",
    "same_paragraph",
    "leads_into_quote",
    "attributed",
    "uncited",
    "not_applicable",
];

fn wording(sentence: &Sentence) -> Vec<Item> {
    const LADDER: [&str; 4] = ["none", "association", "conditional", "direct"];
    let rank = |claim: &&Value| LADDER.iter().position(|it| *it == text(claim, "strength"));
    let Some(ours) = sentence.claims.iter().filter_map(rank).max() else { return Vec::new() };
    let (ours, wanted) = (LADDER[ours], text(sentence.expected, "strength"));
    let mistake = || sentence.described(&format!("{wanted}, not {ours}"));
    vec![Item::yes_no(sentence.id(), ours == wanted, mistake)]
}

/// Numbers in brackets: the page's own lead to its entry, the quoted paper's lead nowhere.
fn markers(name: &str, expected: &[Value], report: &Value, nested: bool) -> Measure {
    let kind = if nested { "numeric-bracket" } else { "numeric-paren" };
    let wanted = expected.iter().flat_map(|sentence| {
        let citations = sentence["citations"].as_array().into_iter().flatten();
        let here = |it: &&Value| text(it, "kind") == kind && it["inherited"] != true;
        citations.filter(here).map(move |it| (sentence, text(it, "marker")))
    });
    let mut left: Vec<&Value> = report["citations"].as_array().into_iter().flatten().collect();
    let items = wanted.map(|(sentence, marker)| {
        let text_of = bare(visible(sentence));
        let is_it = |it: &&Value| {
            text(it, "marker").contains(marker) && is_right(it, nested) && near(&text_of, it)
        };
        let at = left.iter().position(is_it);
        if let Some(at) = at {
            left.remove(at);
        }
        Item::yes_no(text(sentence, "id"), at.is_some(), || {
            format!("{marker}: {}", visible(sentence))
        })
    });
    Measure::new("seed", name, Figure::Count).items(items.collect::<Vec<_>>())
}

fn near(sentence: &str, citation: &Value) -> bool {
    let ours = bare(text(citation, "text"));
    sentence.contains(&ours) || ours.contains(sentence)
}

fn is_right(citation: &Value, nested: bool) -> bool {
    let status = text(citation, "status");
    let references = citation["references"].as_array().map_or(0, Vec::len);
    if nested {
        status == "nested" && references == 0
    } else {
        matches!(status, "linked" | "unlinked") && citation["references"][0] == "ref-1"
    }
}

fn dead(report: &Value) -> Measure {
    let citations = report["citations"].as_array().into_iter().flatten();
    let items = citations.filter(|it| text(it, "status") == "dead").map(|it| {
        Item::alarm("seed", true, || format!("{}: {}", text(it, "marker"), text(it, "text")))
    });
    Measure::new("seed", "dead markers", Figure::Count).items(items)
}

/// The author's name in running text, spelt otherwise than in the list, led to the entry.
fn names(sentences: &[Sentence]) -> Measure {
    let wanted = sentences.iter().filter(|sentence| {
        sentence.list("citations").any(|it| text(it, "kind") == "narrative-name")
    });
    let items = wanted.map(|sentence| {
        let is_tied = |it: &&Value| text(it, "kind") == "name" && it["references"][0] == "ref-1";
        let tied = sentence.citations.iter().any(is_tied);
        Item::yes_no(sentence.id(), tied, || sentence.described("no name"))
    });
    Measure::new("seed", "names tied to the entry", Figure::Count).items(items)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_sentence_is_matched_whole_before_in_part() {
        let texts = [bare("Harm of tea for all by Ann"), bare("Harm of tea for all")];
        assert_eq!(nearest(&texts, &bare("Harm of tea for all.")), Some(1));
        assert_eq!(nearest(&texts, &bare("Harm of tea for all by An")), Some(0));
        assert_eq!(nearest(&texts, &bare("Harm of tea")), None);
    }

    #[test]
    fn any_of_asks_for_one() {
        let expected = json!({ "id": "S1", "text": "x", "any_of": [["causal", "hype"]],
            "claims": [{ "category": "statistic", "optional": false },
                       { "category": "advice", "optional": true }] });
        let claim = json!({ "category": "hype" });
        let sentence = Sentence { expected: &expected, claims: vec![&claim], citations: vec![] };
        let right = |items: Vec<Item>| items.iter().all(|it| it.mistake.is_none());
        assert!(!right(required(&sentence)));
        assert!(right(any_of(&sentence)));
    }

    #[test]
    fn a_star_forbids_every_claim() {
        let expected = json!({ "id": "S1", "text": "x", "must_not": ["*", "hype", "citation"] });
        let claim = json!({ "category": "hype" });
        let sentence = Sentence { expected: &expected, claims: vec![&claim], citations: vec![] };
        let broken: Vec<bool> = broken(&sentence).iter().map(|it| it.mistake.is_some()).collect();
        assert_eq!(broken, [true, true, false]);
    }

    #[test]
    fn a_nested_number_leads_nowhere() {
        let citation = json!({ "status": "nested", "references": [] });
        assert!(is_right(&citation, true));
        assert!(!is_right(&citation, false));
        assert!(is_right(&json!({ "status": "unlinked", "references": ["ref-1"] }), false));
    }
}
