//! The reports as the command line prints them: no places on the page, no cards.

use claimlight::category::Category;
use claimlight::report::{self, Report};
use claimlight::{citations, claims};
use regex::Regex;
use serde_json::{Value, json};

/// A report; see the README for its fields.
pub(crate) fn report(report: &Report) -> Value {
    json!({
        "version": report.version,
        "url": or_null(&report.url),
        "lang": or_null(&report.lang),
        "words": report.words,
        "claims": report.claims.iter().map(claim).collect::<Vec<_>>(),
        "citations": report.citations.iter().map(citation).collect::<Vec<_>>(),
        "references": report.references.iter().map(reference).collect::<Vec<_>>(),
        "notes": report.notes,
    })
}

/// The answer to one line of a crawl: a report, or `{"error"}` for a line that is none.
pub(crate) fn scan_line(line: &[u8], matching: Option<&Regex>) -> Value {
    let page: Value = match serde_json::from_slice(line) {
        Ok(page) => page,
        Err(error) => return json!({ "error": format!("not JSON: {error}") }),
    };
    let Some(html) = page["html"].as_str() else {
        return json!({ "error": "no string \"html\"" });
    };
    report(&crate::scan_html(html.as_bytes(), page["url"].as_str().unwrap_or(""), matching))
}

/// Every category as declared.
pub(crate) fn categories() -> Value {
    claims::CATEGORIES.iter().chain(citations::CATEGORIES).map(|it| category(it)).collect()
}

fn category(it: &Category) -> Value {
    json!({
        "id": it.id,
        "label": it.label,
        "label_negative": or_null(it.label_negative),
        "description": it.description(),
        "ask": or_null(it.ask),
        "group": it.group,
        "attention": it.attention,
        "default_on": it.default_on,
        "stands_alone": it.stands_alone,
        "flagged": it.flagged(),
        "not_flagged": it.not_flagged(),
    })
}

fn claim(it: &report::Claim) -> Value {
    json!({
        "category": it.category, "detail": or_null(it.detail), "text": it.text,
        "span_text": it.span_text, "cues": it.cues, "strength": it.strength,
        "polarity": it.polarity, "section": it.section, "voice": it.voice,
        "support": it.support, "references": it.references, "attention": it.attention,
        "shown": it.shown, "element_id": it.element_id,
    })
}

fn citation(it: &report::Citation) -> Value {
    json!({
        "marker": it.marker, "kind": it.kind, "status": it.status,
        "references": it.references, "url": it.url, "text": it.text,
        "element_id": it.element_id, "flags": it.flags,
    })
}

fn reference(it: &report::Reference) -> Value {
    let link = it.link.as_ref().map(|link| json!({ "kind": link.kind, "url": link.url }));
    let links: Vec<Value> =
        it.links.iter().map(|link| json!({ "kind": link.kind, "url": link.url })).collect();
    json!({
        "id": it.id, "number": it.number, "raw": it.raw, "csl": it.csl, "study": or_null(it.study),
        "link": link, "links": links, "flags": it.flags, "element_id": it.element_id,
    })
}

fn or_null(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}
