//! Records in RIS, one tag a line.

use super::{inverted, line, year};
use crate::finding::Csl;

pub(super) fn write(csl: &Csl) -> String {
    let kind = match csl.kind {
        "book" => "BOOK",
        "chapter" => "CHAP",
        "thesis" => "THES",
        "report" => "RPRT",
        "webpage" => "ELEC",
        "article-newspaper" => "NEWS",
        "paper-conference" => "CONF",
        "article" => "UNPB",
        "document" => "GEN",
        _ => "JOUR",
    };
    let (first, last) = csl.page.split_once(['-', '–']).unwrap_or((&csl.page, ""));
    let mut lines = vec![("TY", kind.to_owned())];
    lines.extend(csl.author.iter().map(|name| ("AU", inverted(name))));
    lines.extend(csl.editor.iter().map(|name| ("A2", inverted(name))));
    lines.extend([
        ("TI", csl.title.clone()),
        ("T2", csl.container_title.clone()),
        ("PY", year(csl)),
        ("VL", csl.volume.clone()),
        ("IS", csl.issue.clone()),
        ("SP", first.to_owned()),
        ("EP", last.to_owned()),
        ("PB", csl.publisher.clone()),
        ("DO", csl.doi.clone()),
        ("AN", csl.pmid.clone()),
        ("C2", csl.pmcid.clone()),
        ("SN", csl.isbn.clone()),
        ("UR", csl.url.clone()),
    ]);
    let lines = lines.iter().map(|(tag, value)| (tag, line(value)));
    let body: String = lines
        .filter(|(_, value)| !value.is_empty())
        .map(|(tag, value)| format!("{tag}  - {value}\n"))
        .collect();
    format!("{body}ER  - \n")
}
