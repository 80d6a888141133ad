//! The training rows: references with the fields that people or publishers gave them.

use std::path::Path;

use anyhow::{Context, Result};
use claimlight::references::model::Label;
use serde_json::Value;

/// Where a row's fields come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// Annotated by hand.
    Hand,
    /// Tagged by the publisher.
    Publisher,
}

/// A reference with its fields.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) id: String,
    /// As printed.
    pub(super) text: String,
    /// Field and text, as given.
    pub(super) fields: Vec<(Label, String)>,
    /// Family name, or whole name of a group, of the first author, where only that is given.
    pub(super) first_author: String,
    /// First page, where only that is given.
    pub(super) first_page: String,
    pub(super) source: Source,
    pub(super) biomedical: bool,
    /// A book or report whose title its publisher tagged as container.
    untitled: bool,
    /// Rows of one cited work, or of one citing article, share a key.
    pub(super) key: u64,
}

impl Row {
    /// Text of a field; empty when it has none.
    pub(super) fn field(&self, label: Label) -> &str {
        self.fields.iter().find(|(field, _)| *field == label).map_or("", |(_, text)| text)
    }

    /// Whether its publisher tagged its title as one.
    pub(super) fn is_titled(&self) -> bool {
        self.source == Source::Publisher && !self.untitled
    }

    /// The row as the model is taught it: the title of a book is a title, as all other sources have
    /// it. The score goes by the fields as given, so there such a row is a miss.
    pub(super) fn taught(&self) -> Self {
        let mut row = self.clone();
        for (label, _) in row.fields.iter_mut().filter(|(label, _)| *label == Label::Container) {
            *label = if self.untitled { Label::Title } else { Label::Container };
        }
        row
    }
}

/// Reads both files of training rows in `folder`.
pub(super) fn read(folder: &Path) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for (file, source) in
        [("references.jsonl", Source::Hand), ("references_jats.jsonl", Source::Publisher)]
    {
        let path = folder.join(file);
        let text = std::fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        for line in text.lines() {
            rows.push(row(&serde_json::from_str(line)?, source));
        }
    }
    Ok(rows)
}

fn row(value: &Value, source: Source) -> Row {
    let text = single_spaced(value["text"].as_str().unwrap_or(""));
    let fields = &value["fields"];
    let field = |name: &str| fields[name].as_str().unwrap_or("").trim().to_owned();
    let mut found = Vec::new();
    let mut add = |label, text: String| {
        if !text.is_empty() {
            found.push((label, text));
        }
    };
    let (title, container) = (field("title"), field("container"));
    let untitled = source == Source::Publisher && title.is_empty() && field("type") != "journal";
    match source {
        Source::Hand => {
            for author in field("author").split(" ; ") {
                add(Label::Author, author.to_owned());
            }
            add(Label::Editor, field("editor"));
            add(Label::Date, if field("date").is_empty() { field("year") } else { field("date") });
            let (volume, issue, pages) =
                locators(&field("volume"), &field("issue"), &field("pages"));
            add(Label::Volume, volume);
            add(Label::Issue, issue);
            add(Label::Pages, pages);
            add(Label::Publisher, field("publisher"));
        }
        Source::Publisher => {
            add(Label::Date, field("year"));
            add(Label::Volume, field("volume"));
            add(Label::Issue, field("issue"));
            add(Label::Pages, page_range(&text, &field("fpage"), &field("lpage")));
        }
    }
    let group = if source == Source::Hand {
        comparable(&title)
    } else {
        comparable(value["source"].as_str().unwrap_or(""))
    };
    let key = fnv(if group.is_empty() { &text } else { &group });
    add(Label::Title, title);
    add(Label::Container, container);
    Row {
        id: value["id"].as_str().unwrap_or("").to_owned(),
        text,
        fields: found,
        first_author: field("first_author"),
        first_page: field("fpage"),
        source,
        biomedical: value["biomed"].as_bool().unwrap_or(false),
        untitled,
        key,
    }
}

/// Some rows hold volume, issue and pages in one field: `111(24):8788–8790`.
fn locators(volume: &str, issue: &str, pages: &str) -> (String, String, String) {
    let whole = (volume.to_owned(), issue.to_owned(), pages.to_owned());
    let Some((head, rest)) = volume.split_once(['(', ':']) else { return whole };
    let (inner, tail) = match (volume.contains('('), rest.split_once(')')) {
        (true, Some((inner, tail))) => (inner, tail),
        (true, None) => (rest, ""),
        (false, _) => ("", rest),
    };
    let digits = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    if !digits(head) {
        return whole;
    }
    let tail = tail.trim_start_matches([':', ',', ' ', '.', ';']);
    let issue = if issue.is_empty() { inner } else { issue };
    let pages = if pages.is_empty() && digits(tail) { tail } else { pages };
    (head.trim().to_owned(), issue.trim().to_owned(), pages.trim().to_owned())
}

/// The pages as the text prints them.
fn page_range(text: &str, first: &str, last: &str) -> String {
    let dashes = ["-", "–", "—", "--", " - ", " – "];
    let mut ranges = dashes.iter().map(|dash| format!("{first}{dash}{last}"));
    let range = ranges.find(|range| !last.is_empty() && text.contains(range.as_str()));
    range.unwrap_or_else(|| first.to_owned())
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Letters and digits in lower case.
pub(super) fn comparable(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// FNV-1a, 64 bits.
pub(super) fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
