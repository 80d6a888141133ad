//! Reads labelled pages, `README.md` beside this file says what they are.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Elements within a sentence.
const INLINE: [&str; 16] = [
    "a", "abbr", "b", "br", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong",
    "sub", "sup", "u",
];

/// A sentence of a page, and what it claims.
#[derive(Debug)]
pub(crate) struct Labelled {
    /// As the reader sees it, without characters that are written as entities.
    pub text: String,
    /// Categories whose absence would be a mistake.
    pub required: BTreeSet<String>,
    /// These, and those that may be found too.
    pub allowed: BTreeSet<String>,
}

/// The labelled pages in a folder, by name.
pub(crate) fn pages(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| entry.map(|it| it.path()));
    let mut pages = entries.collect::<io::Result<Vec<PathBuf>>>()?;
    pages.retain(|page| page.extension().is_some_and(|it| it == "html"));
    pages.sort_unstable();
    Ok(pages)
}

/// What stands in each comment of a page, and the text behind it up to the next or to the end of its
/// block.
pub(crate) fn comments(page: &str) -> impl Iterator<Item = (&str, String)> {
    let comments = page.split("<!--").skip(1).filter_map(|rest| rest.split_once("-->"));
    comments.map(|(comment, rest)| (comment, without_markup(rest)))
}

/// The sentences of a page, in their order.
pub(crate) fn sentences(page: &str) -> impl Iterator<Item = Labelled> {
    comments(page).map(|(labels, text)| {
        let labels = || labels.split_whitespace();
        Labelled {
            text,
            required: labels().filter(|it| !it.ends_with('?')).map(str::to_owned).collect(),
            allowed: labels().map(|it| it.trim_end_matches('?').to_owned()).collect(),
        }
    })
}

/// The text up to the end of its block.
fn without_markup(html: &str) -> String {
    let mut parts = html.split('<');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let Some((tag, after)) = part.split_once('>') else { break };
        let name = tag.trim_start_matches('/');
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if !INLINE.contains(&name) {
            break;
        }
        text.push_str(after);
    }
    without_entities(text.trim())
}

fn without_entities(text: &str) -> String {
    let mut parts = text.split('&');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| match part.split_once(';') {
        Some((name, rest)) if name.len() < 8 && !name.contains(' ') => text + rest,
        _ => text + "&" + part,
    })
}

/// Letters and digits, lower-cased: by these a sentence is known again.
pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
