//! The style of the ICMJE and of the US National Library of Medicine.

use super::{line, year};
use crate::finding::{Csl, Name};

/// Authors that a Vancouver citation names before "et al." (ICMJE recommendations).
const VANCOUVER_AUTHORS: usize = 6;

pub(super) fn write(csl: &Csl) -> String {
    let holder = match (csl.kind, csl.editor.as_slice()) {
        ("chapter" | "paper-conference", []) if !csl.container_title.is_empty() => {
            format!("In: {}", csl.container_title)
        }
        ("chapter" | "paper-conference", editors) if !csl.container_title.is_empty() => {
            format!("In: {}, editors. {}", with_all_initials(editors), csl.container_title)
        }
        _ => csl.container_title.clone(),
    };
    let issued = match csl.publisher.as_str() {
        "" => year(csl) + &place(csl),
        publisher if csl.issued == 0 => publisher.to_owned() + &place(csl),
        publisher => format!("{publisher}; {}{}", year(csl), place(csl)),
    };
    let ids =
        [("doi:", &csl.doi), ("PubMed PMID: ", &csl.pmid), ("PubMed Central PMCID: ", &csl.pmcid)];
    let ids = ids.into_iter().filter(|(_, id)| !id.is_empty());
    let mut parts = vec![with_all_initials(&csl.author), csl.title.clone(), holder, issued];
    parts.extend(ids.map(|(label, id)| format!("{label}{id}")));
    if csl.doi.is_empty() && !csl.url.is_empty() {
        parts.push(format!("Available from: {}", csl.url));
    }
    let parts = parts.iter().map(|part| line(part)).filter(|part| !part.is_empty());
    parts.map(|part| closed(&part)).collect::<Vec<_>>().join(" ")
}

/// Volume, issue and pages after the year: `;12(3):45-52`, in a book `. p. 45-52`.
fn place(csl: &Csl) -> String {
    if matches!(csl.kind, "book" | "chapter") {
        return if csl.page.is_empty() { String::new() } else { format!(". p. {}", csl.page) };
    }
    let issue = if csl.issue.is_empty() { String::new() } else { format!("({})", csl.issue) };
    let volume = format!("{}{issue}", csl.volume);
    let parts = [(";", volume.as_str()), (":", csl.page.as_str())];
    let parts = parts.iter().filter(|(_, part)| !part.is_empty());
    parts.map(|(mark, part)| format!("{mark}{part}")).collect()
}

/// With a full stop, unless a mark already ends it.
fn closed(part: &str) -> String {
    if part.ends_with(['.', '?', '!', '/']) { part.to_owned() } else { format!("{part}.") }
}

fn with_all_initials(names: &[Name]) -> String {
    let mut shown: Vec<String> = names.iter().take(VANCOUVER_AUTHORS).map(with_initials).collect();
    if names.len() > VANCOUVER_AUTHORS {
        shown.push("et al".to_owned());
    }
    shown.join(", ")
}

fn with_initials(name: &Name) -> String {
    if name.family.is_empty() {
        return name.literal.clone();
    }
    let words = name.given.split([' ', '.', '-']).filter(|word| !word.is_empty());
    let initials: String = words
        .flat_map(|word| {
            let abbreviated = word.chars().all(char::is_uppercase);
            word.chars().take(if abbreviated { 4 } else { 1 })
        })
        .collect();
    format!("{} {initials}", name.family).trim_end().to_owned()
}
