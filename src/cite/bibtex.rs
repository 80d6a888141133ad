//! Entries for BibTeX, with TeX's own characters made plain.

use super::{inverted, line, people, year};
use crate::finding::{Csl, Name};

pub(super) fn write(csl: &Csl) -> String {
    let kind = match csl.kind {
        "book" => "book",
        "chapter" => "incollection",
        "thesis" => "phdthesis",
        "report" => "techreport",
        "paper-conference" => "inproceedings",
        "article-journal" => "article",
        _ => "misc",
    };
    let holder = match kind {
        "incollection" | "inproceedings" => "booktitle",
        "misc" => "howpublished",
        _ => "journal",
    };
    let fields = [
        ("author", people(&csl.author, bibtex_name, " and ")),
        ("editor", people(&csl.editor, bibtex_name, " and ")),
        ("title", format!("{{{}}}", escaped(&csl.title))),
        (holder, escaped(&csl.container_title)),
        ("year", year(csl)),
        ("volume", escaped(&csl.volume)),
        ("number", escaped(&csl.issue)),
        ("pages", escaped(&csl.page).replace(['–', '-'], "--")),
        ("publisher", escaped(&csl.publisher)),
        ("doi", verbatim(&csl.doi)),
        ("pmid", csl.pmid.clone()),
        ("isbn", csl.isbn.clone()),
        ("url", verbatim(&csl.url)),
    ];
    let fields = fields.iter().filter(|(_, value)| !value.is_empty() && value != "{}");
    let lines: String = fields.map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
    format!("@{kind}{{{},\n{lines}}}\n", key(csl))
}

fn bibtex_name(name: &Name) -> String {
    let shown = escaped(&inverted(name));
    // Braces keep "and" inside a group's name from parting two people.
    if name.family.is_empty() { format!("{{{shown}}}") } else { shown }
}

/// Text with TeX's own characters made plain. Braces go: BibTeX counts them even when escaped.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in line(text).chars() {
        match c {
            '{' | '}' => {}
            '#' | '$' | '%' | '&' | '_' => out.extend(['\\', c]),
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            _ => out.push(c),
        }
    }
    out
}

/// A DOI or address, which BibTeX styles take as it is: only braces would end the field early.
fn verbatim(text: &str) -> String {
    line(text).replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

/// First author and year, letters and digits only.
fn key(csl: &Csl) -> String {
    let first = csl
        .author
        .first()
        .map_or("", |it| if it.family.is_empty() { &it.literal } else { &it.family });
    let letters: String = first.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("{}{}", if letters.is_empty() { "ref" } else { &letters }, year(csl))
}
