//! A reference as text to copy: Vancouver, BibTeX, RIS.

use crate::finding::{Csl, Name};

/// Authors that a Vancouver citation names before "et al." (ICMJE recommendations).
const VANCOUVER_AUTHORS: usize = 6;

/// How to write a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The style of the ICMJE and of the US National Library of Medicine.
    Vancouver,
    /// A BibTeX entry.
    Bibtex,
    /// A RIS record.
    Ris,
}

/// Writes a reference; parts that are not known are left out.
#[must_use]
pub fn write(csl: &Csl, format: Format) -> String {
    match format {
        Format::Vancouver => vancouver(csl),
        Format::Bibtex => bibtex(csl),
        Format::Ris => ris(csl),
    }
}

fn vancouver(csl: &Csl) -> String {
    let mut names: Vec<String> =
        csl.author.iter().take(VANCOUVER_AUTHORS).map(with_initials).collect();
    if csl.author.len() > VANCOUVER_AUTHORS {
        names.push("et al".to_owned());
    }
    let volume = match (csl.volume.as_str(), csl.issue.as_str()) {
        (volume, "") => volume.to_owned(),
        (volume, issue) => format!("{volume}({issue})"),
    };
    let place = [(";", volume.as_str()), (":", csl.page.as_str())];
    let place = place.iter().filter(|(_, part)| !part.is_empty());
    let issued = year(csl) + &place.map(|(mark, part)| format!("{mark}{part}")).collect::<String>();
    let doi = if csl.doi.is_empty() { String::new() } else { format!("doi:{}", csl.doi) };
    let parts =
        [&names.join(", "), &csl.title, &csl.container_title, &csl.publisher, &issued, &doi];
    let parts = parts.iter().filter(|part| !part.is_empty());
    parts.map(|part| format!("{}.", part.trim_end_matches('.'))).collect::<Vec<_>>().join(" ")
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

fn bibtex(csl: &Csl) -> String {
    let kind = match csl.kind {
        "book" => "book",
        "chapter" => "incollection",
        "thesis" => "phdthesis",
        "report" => "techreport",
        "paper-conference" => "inproceedings",
        "article-journal" => "article",
        _ => "misc",
    };
    let holder =
        if matches!(kind, "incollection" | "inproceedings") { "booktitle" } else { "journal" };
    let fields = [
        ("author", people(&csl.author, bibtex_name, " and ")),
        ("title", format!("{{{}}}", braceless(&csl.title))),
        (holder, braceless(&csl.container_title)),
        ("year", year(csl)),
        ("volume", csl.volume.clone()),
        ("number", csl.issue.clone()),
        ("pages", csl.page.replace(['–', '-'], "--")),
        ("publisher", braceless(&csl.publisher)),
        ("doi", braceless(&csl.doi)),
        ("isbn", csl.isbn.clone()),
        ("url", csl.url.clone()),
    ];
    let fields = fields.iter().filter(|(_, value)| !value.is_empty() && value != "{}");
    let lines: String = fields.map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
    format!("@{kind}{{{},\n{lines}}}\n", key(csl))
}

fn bibtex_name(name: &Name) -> String {
    match (name.family.as_str(), name.given.as_str()) {
        ("", _) => format!("{{{}}}", braceless(&name.literal)),
        (family, "") => braceless(family),
        (family, given) => braceless(&format!("{family}, {given}")),
    }
}

/// Text that cannot end a field early.
fn braceless(text: &str) -> String {
    text.replace(['{', '}', '\\'], "")
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

fn ris(csl: &Csl) -> String {
    let kind = match csl.kind {
        "book" => "BOOK",
        "chapter" => "CHAP",
        "thesis" => "THES",
        "report" => "RPRT",
        "webpage" => "ELEC",
        "article-newspaper" => "NEWS",
        "paper-conference" => "CONF",
        _ => "JOUR",
    };
    let (first, last) = csl.page.split_once(['-', '–']).unwrap_or((&csl.page, ""));
    let mut lines = vec![("TY", kind.to_owned())];
    lines.extend(csl.author.iter().map(|name| ("AU", bibtex_name(name).replace(['{', '}'], ""))));
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
        ("SN", csl.isbn.clone()),
        ("UR", csl.url.clone()),
    ]);
    lines.retain(|(_, value)| !value.is_empty());
    let body: String = lines.iter().map(|(tag, value)| format!("{tag}  - {value}\n")).collect();
    format!("{body}ER  - \n")
}

fn people(names: &[Name], write: fn(&Name) -> String, between: &str) -> String {
    names.iter().map(write).collect::<Vec<_>>().join(between)
}

fn year(csl: &Csl) -> String {
    if csl.issued == 0 { String::new() } else { csl.issued.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper() -> Csl {
        let name = |family: &str, given: &str| Name {
            family: family.into(),
            given: given.into(),
            ..Name::default()
        };
        Csl {
            kind: "article-journal",
            title: "Ginger and nausea".into(),
            author: vec![name("O’Neill", "Mary Ann"), name("van Dijk", "PJ")],
            container_title: "J Food".into(),
            issued: 2019,
            volume: "12".into(),
            issue: "3".into(),
            page: "45–52".into(),
            doi: "10.1000/x".into(),
            ..Csl::default()
        }
    }

    #[test]
    fn vancouver_names_initials_and_place() {
        assert_eq!(
            write(&paper(), Format::Vancouver),
            "O’Neill MA, van Dijk PJ. Ginger and nausea. J Food. 2019;12(3):45–52. doi:10.1000/x."
        );
    }

    #[test]
    fn bibtex_leaves_out_what_is_not_known() {
        assert_eq!(
            write(&paper(), Format::Bibtex),
            "@article{ONeill2019,\n  author = {O’Neill, Mary Ann and van Dijk, PJ},\n  title = {{Ginger and nausea}},\n  journal = {J Food},\n  year = {2019},\n  volume = {12},\n  number = {3},\n  pages = {45--52},\n  doi = {10.1000/x},\n}\n"
        );
    }

    #[test]
    fn ris_splits_the_pages() {
        let record = write(&paper(), Format::Ris);
        assert!(record.starts_with("TY  - JOUR\nAU  - O’Neill, Mary Ann\n"), "{record}");
        assert!(record.contains("SP  - 45\nEP  - 52\n"), "{record}");
        assert!(record.ends_with("ER  - \n"), "{record}");
    }
}
