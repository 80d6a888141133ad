//! What kind of publication an entry is, in CSL's terms.

use crate::finding::Csl;

use super::words::{self, Words};

/// The CSL type of an entry with these fields, printed like this.
pub(super) fn of(csl: &Csl, entry: &str) -> &'static str {
    let has = |terms: &[&str]| any_word(entry, terms);
    let placed = !csl.volume.is_empty() || !csl.issue.is_empty() || !csl.page.is_empty();
    let container = &csl.container_title;
    if has(&["thesis", "dissertation", "habilitation", "dissertationsschrift"]) && !placed {
        "thesis"
    } else if has(&["preprint", "biorxiv", "medrxiv", "arxiv", "psyarxiv", "chemrxiv"])
        && csl.issue.is_empty()
    {
        "article"
    } else if !container.is_empty() {
        contained(csl, entry, placed)
    } else if !csl.isbn.is_empty() || !csl.publisher.is_empty() && csl.url.is_empty() {
        if has(&["report"]) { "report" } else { "book" }
    } else if has(&["report", "guideline", "guidelines"]) && csl.url.is_empty() {
        "report"
    } else if !csl.url.is_empty() || has(&["retrieved", "accessed", "website"]) {
        "webpage"
    } else if placed {
        "article-journal"
    } else {
        "document"
    }
}

fn contained(csl: &Csl, entry: &str, placed: bool) -> &'static str {
    let container = &csl.container_title;
    let within = entry.contains("In: ")
        || entry.contains(" In ")
        || entry.contains(" in: ")
        || entry.contains(", in ");
    let doubtful =
        any_word(container, &["journal", "science", "medicine", "review", "reviews", "annual"]);
    if any_word(container, &["conference", "workshop", "symposium", "congress"])
        || any_word(container, &["proceedings", "proc"]) && within
    {
        "paper-conference"
    } else if within && (!csl.publisher.is_empty() || !csl.editor.is_empty()) && !doubtful {
        "chapter"
    } else if placed || !csl.doi.is_empty() || !csl.pmid.is_empty() {
        "article-journal"
    } else if any_listed(container, Words::Newspaper) {
        "article-newspaper"
    } else if !csl.url.is_empty() || any_word(entry, &["retrieved", "accessed"]) {
        "webpage"
    } else if !csl.publisher.is_empty() && !any_listed(container, Words::Journal) {
        "chapter"
    } else {
        "article-journal"
    }
}

fn any_listed(text: &str, list: Words) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| words::has(list, word))
}

fn any_word(text: &str, terms: &[&str]) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.any(|word| terms.iter().any(|term| word.eq_ignore_ascii_case(term)))
}
