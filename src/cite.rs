//! A reference as text to copy: Vancouver, BibTeX, RIS.

use crate::finding::{Csl, Name};

/// Authors that a Vancouver citation names before "et al." (ICMJE recommendations).
const VANCOUVER_AUTHORS: usize = 6;

/// How to write a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(rename = "CitationFormat"))]
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

fn ris(csl: &Csl) -> String {
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

/// `Family, Given`; a group as it is.
fn inverted(name: &Name) -> String {
    match (name.family.as_str(), name.given.as_str()) {
        ("", _) => name.literal.clone(),
        (family, "") => family.to_owned(),
        (family, given) => format!("{family}, {given}"),
    }
}

/// Text on one line: a line break would begin a new field.
fn line(text: &str) -> String {
    let plain = text.split(|c: char| c.is_whitespace() || c.is_control());
    plain.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
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

    #[test]
    fn vancouver_books_chapters_and_pages_of_the_web() {
        let chapter = Csl {
            kind: "chapter",
            editor: paper().author,
            publisher: "Ship Press".into(),
            doi: String::new(),
            ..paper()
        };
        assert_eq!(
            write(&chapter, Format::Vancouver),
            "O’Neill MA, van Dijk PJ. Ginger and nausea. In: O’Neill MA, van Dijk PJ, editors. J Food. Ship Press; 2019. p. 45–52."
        );
        let page = Csl {
            kind: "webpage",
            title: "Is ginger good for you?".into(),
            url: "https://herbs.example/ginger/".into(),
            ..Csl::default()
        };
        assert_eq!(
            write(&page, Format::Vancouver),
            "Is ginger good for you? Available from: https://herbs.example/ginger/"
        );
        assert_eq!(write(&Csl::default(), Format::Vancouver), "");
    }

    #[test]
    fn nothing_in_a_field_can_end_it() {
        let name = Name { literal: "Herbs & Sons {and} Co\nER  - ".into(), ..Name::default() };
        let csl = Csl {
            kind: "article-journal",
            title: "5% of {all\r\nsailors}} \\ $ ~ ^ a_b #1".into(),
            author: vec![name],
            doi: "10.1000/a_b{c}".into(),
            ..Csl::default()
        };
        assert_eq!(
            write(&csl, Format::Bibtex),
            "@article{HerbsSonsandCoER,\n  author = {{Herbs \\& Sons and Co ER -}},\n  title = {{5\\% of all sailors \\textbackslash{} \\$ \\textasciitilde{} \\textasciicircum{} a\\_b \\#1}},\n  doi = {10.1000/a_b%7Bc%7D},\n}\n"
        );
        assert_eq!(
            write(&csl, Format::Ris),
            "TY  - JOUR\nAU  - Herbs & Sons {and} Co ER -\nTI  - 5% of {all sailors}} \\ $ ~ ^ a_b #1\nDO  - 10.1000/a_b{c}\nER  - \n"
        );
    }
}
