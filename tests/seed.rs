//! The page the project began with, in the shapes that such pages take.
//!
//! The page is other people's text and is not in this repository; without it the test says so.

#![cfg(feature = "cli")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use claimlight::finding::{CitationKind, Status};
use claimlight::html;
use claimlight::report::{LinkKind, Report, Section};
use claimlight::scan::scan;
use claimlight::settings::Settings;
use serde_json::Value;

fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/eval/seed");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: {} is not there", folder.display());
    None
}

/// The page's shapes: name and HTML.
fn shapes(folder: &Path) -> Vec<(&'static str, String)> {
    let page = std::fs::read_to_string(folder.join("article.html")).expect("article.html");
    vec![
        ("superscript links", superscript_links(&page)),
        ("quotations in italics", quotations_in_italics(&page)),
        ("bold in quotations", page.replace("chemotherapy", "<b>chemo</b>therapy")),
        ("split text nodes", split_nodes(&page)),
        ("as it is", page),
    ]
}

/// Markers `(1)` as `<sup><a href="#ref-1">1</a></sup>`, the entry with that id.
fn superscript_links(page: &str) -> String {
    let (body, list) = page.split_once("<ol>").expect("list");
    let body = body.replace("(1)", "<sup><a href=\"#ref-1\">1</a></sup>");
    format!("{body}<ol>{}", list.replacen("<li>", "<li id=\"ref-1\">", 1))
}

/// `<blockquote><p>..</p></blockquote>` as `<p><em>..</em></p>`.
fn quotations_in_italics(page: &str) -> String {
    let open = "<blockquote class=\"wp-block-quote\">\n<p>";
    assert!(page.contains(open));
    page.replace(open, "<p><em>").replace("</p>\n</blockquote>", "</em></p>")
}

/// A comment and an empty element after every fifth letter of a word.
fn split_nodes(page: &str) -> String {
    let (head, body) = page.split_once("<body").expect("body");
    let mut split = format!("{head}<body");
    let (mut in_tag, mut run) = (true, 0);
    for c in body.chars() {
        match c {
            '<' => (in_tag, run) = (true, 0),
            '>' => (in_tag, run) = (false, 0),
            '&' => run = 9,
            _ if !in_tag && c.is_alphabetic() => run += 1,
            _ => run = 0,
        }
        split.push(c);
        if run == 5 {
            split.push_str("<!-- --><span></span>");
        }
    }
    split
}

fn report(html: &str) -> Report {
    scan(&html::snapshot(html.as_bytes(), ""), &Settings::default())
}

/// Letters alone: markers, spaces and marks differ between the shapes.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

fn expected(folder: &Path) -> Vec<Value> {
    let lines = std::fs::read_to_string(folder.join("expected.jsonl")).expect("expected.jsonl");
    lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// Whether a sentence of the page is the expected one: an abstract repeats a quotation.
fn is_same(sentence: &Value, text: &str, section: Section) -> bool {
    let printed = sentence["html_text"].as_str().or(sentence["text"].as_str()).unwrap_or("");
    letters(text) == letters(printed)
        && (section == Section::Quotation) == (sentence["section"] == "quote")
}

#[test]
fn claims() {
    let Some(folder) = folder() else { return };
    let expected = expected(&folder);
    let mut wrong = Vec::new();
    for (shape, html) in shapes(&folder) {
        let report = report(&html);
        for sentence in &expected {
            let here = report.claims.iter().filter(|it| is_same(sentence, &it.text, it.section));
            let found: BTreeSet<&str> = here.map(|claim| claim.category).collect();
            let mut complain = |what: &str, category: &str| {
                let id = &sentence["id"];
                wrong.push(format!("{shape}: {id} {what} {category}, found {found:?}"));
            };
            for claim in sentence["claims"].as_array().into_iter().flatten() {
                let category = claim["category"].as_str().expect("category");
                if claim["optional"] == false && !found.contains(category) {
                    complain("misses", category);
                }
            }
            for category in strings(&sentence["must_not"]) {
                if found.contains(category) || (category == "*" && !found.is_empty()) {
                    complain("must not have", category);
                }
            }
            for any in sentence["any_of"].as_array().into_iter().flatten() {
                if !strings(any).iter().any(|category| found.contains(category)) {
                    complain("misses any of", &any.to_string());
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn markers_and_names() {
    let Some(folder) = folder() else { return };
    let ours = vec!["ref-1".to_owned()];
    for (shape, html) in shapes(&folder) {
        let report = report(&html);
        let with = |kind: CitationKind, status: Status| -> Vec<(&str, &[String])> {
            let all = report.citations.iter().filter(|it| it.kind == kind && it.status == status);
            all.map(|it| (it.marker.as_str(), it.references.as_slice())).collect()
        };
        let marker = if shape == "superscript links" { "1" } else { "(1)" };
        let own = with(CitationKind::Numeric, Status::Unlinked);
        assert_eq!(own, vec![(marker, ours.as_slice()); 5], "{shape}: own markers");
        let nested = with(CitationKind::Numeric, Status::Nested);
        assert_eq!(nested, [("[55]", &[][..]), ("[4]", &[]), ("[7]", &[])], "{shape}: nested");
        let names = report.citations.iter().filter(|it| it.kind == CitationKind::Name);
        for name in names.clone() {
            assert_eq!(name.references, ours, "{shape}: {}", name.marker);
            assert!(name.marker.contains("D’Aletio"), "{shape}: {}", name.marker);
            assert!(name.flags.contains(&"author_mismatch"), "{shape}: {:?}", name.flags);
        }
        assert_eq!(names.count(), 6, "{shape}: names");
        assert_eq!(report.citations.len(), 14, "{shape}: nothing else is a citation");
    }
}

#[test]
fn reference() {
    let Some(folder) = folder() else { return };
    for (shape, html) in shapes(&folder) {
        let report = report(&html);
        let [reference] = &report.references[..] else {
            panic!("{shape}: {} references", report.references.len())
        };
        let csl = &reference.csl;
        assert_eq!(reference.number, Some(1), "{shape}");
        assert_eq!(csl.author[0].family, "D’Alterio", "{shape}");
        let title = "Paradoxical effects of chemotherapy on tumor relapse and metastasis promotion";
        assert_eq!(csl.title, title, "{shape}");
        assert_eq!(csl.container_title, "Seminars in cancer biology", "{shape}");
        assert_eq!((csl.volume.as_str(), csl.issued), ("60", 2020), "{shape}");
        assert_eq!(reference.study, "review", "{shape}: from the printed abstract");
        assert!(reference.flags.contains(&"cite_unlinked"), "{shape}");
        assert!(reference.flags.contains(&"author_mismatch"), "{shape}");
        let link = reference.link.as_ref().expect("link");
        assert_eq!(link.kind, LinkKind::Search, "{shape}");
        assert!(link.url.contains("Paradoxical%20effects%20of%20chemotherapy"), "{}", link.url);
    }
}

#[test]
fn support() {
    let Some(folder) = folder() else { return };
    let expected = expected(&folder);
    let page = std::fs::read_to_string(folder.join("article.html")).expect("article.html");
    let mut wrong = Vec::new();
    for claim in &report(&page).claims {
        let same = |it: &&Value| is_same(it, &claim.text, claim.section);
        let Some(sentence) = expected.iter().find(same) else { continue };
        let support = serde_json::to_value(claim.support).expect("support");
        let accepted = strings(&sentence["support"]["accept"]);
        let exempt = ["heading", "caption", "link", "none", "not_applicable"];
        let fits =
            |it: &str| support == *it || (support == "not_applicable" && exempt.contains(&it));
        if !accepted.iter().any(|it| fits(it)) {
            wrong.push(format!("{}: {support}, not one of {accepted:?}", sentence["id"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
