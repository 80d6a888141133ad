//! Commands that answer one line with one line.

use claimlight::blocks::{self, Document};
use claimlight::finding::{Advice, Polarity, Strength};
use claimlight::settings::Settings;
use claimlight::snapshot::Builder;
use claimlight::text::{Anchor, Span};
use claimlight::{claims, identifiers, lexicon, references, scan};
use serde_json::{Value, json};

/// What the engine sees in one sentence that stands alone in body text.
pub(crate) fn sentence(line: &str) -> Value {
    let mut page = Builder::new("");
    page.page().lang = String::from("en");
    page.open("p", false, &[]);
    page.text(line);
    page.close();
    let document = blocks::read(&page.finish());
    let sentences = scan::sentences(&document);
    let settings = Settings::default();
    let found = claims::find(&document, &sentences);
    let shown = found.iter().any(|it| it.category.stands_alone && settings.shows(it.category));
    let mut categories: Vec<&str> = found.iter().map(|it| it.category.id).collect();
    categories.sort_unstable();
    categories.dedup();
    let wording: Vec<_> = sentences.iter().map(|it| claims::wording(&document, *it)).collect();
    let negative = wording.iter().any(|it| it.polarity == Polarity::Negative);
    json!({
        "claim": shown,
        "categories": categories,
        "strength": wording.iter().map(|it| it.strength).max().unwrap_or(Strength::None),
        "polarity": if negative { Polarity::Negative } else { Polarity::Positive },
        "advice": wording.iter().map(|it| it.advice).max_by_key(|it| *it as u8).unwrap_or(Advice::None),
        "spans": spans(line, &document, found.iter().map(|it| it.span)),
    })
}

/// The classes of the words of a term.
pub(crate) fn term(line: &str) -> Value {
    json!({ "classes": lexicon::classes(line) })
}

/// Document spans as code points of the line, sorted, overlaps joined.
fn spans(line: &str, document: &Document, spans: impl Iterator<Item = Span>) -> Vec<[usize; 2]> {
    let anchors = spans.filter_map(|span| document.anchor(span));
    let mut points: Vec<[usize; 2]> = anchors.map(|anchor| code_points(line, anchor)).collect();
    points.sort_unstable();
    let mut joined: Vec<[usize; 2]> = Vec::new();
    for [start, end] in points {
        match joined.last_mut() {
            Some(last) if start <= last[1] => last[1] = last[1].max(end),
            _ => joined.push([start, end]),
        }
    }
    joined
}

fn code_points(line: &str, anchor: Anchor) -> [usize; 2] {
    [anchor.start, anchor.end].map(|units| {
        let mut left = units as usize;
        let whole = |c: &char| {
            let fits = left >= c.len_utf16();
            left = left.saturating_sub(c.len_utf16());
            fits
        };
        line.chars().take_while(whole).count()
    })
}

/// The identifiers in one text, in order, without repeats: of papers, ClinicalTrials.gov and books
/// as `ids`, other registers' and handles as `others`.
pub(crate) fn identifiers(line: &str) -> Value {
    let text = unescape(line);
    let (mut ids, mut others): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for (_, id) in identifiers::in_text(&text) {
        let id = id.to_string();
        let other = id.starts_with("hdl:") || id.starts_with("trial:");
        let list = if other { &mut others } else { &mut ids };
        if !list.contains(&id) {
            list.push(id);
        }
    }
    json!({ "ids": ids, "others": others })
}

/// One reference as CSL-JSON.
pub(crate) fn reference(line: &str) -> Value {
    json!(references::parse(line))
}

fn unescape(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        let escaped = if c == '\\' { chars.clone().next() } else { None };
        let plain = match escaped {
            Some('t') => Some('\t'),
            Some('n') => Some('\n'),
            Some('\\') => Some('\\'),
            _ => None,
        };
        if plain.is_some() {
            chars.next();
        }
        text.push(plain.unwrap_or(c));
    }
    text
}
