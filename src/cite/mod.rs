//! A reference as text to copy: Vancouver, BibTeX, RIS.

mod bibtex;
mod ris;
mod vancouver;

use crate::finding::{Csl, Name};

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
        Format::Vancouver => vancouver::write(csl),
        Format::Bibtex => bibtex::write(csl),
        Format::Ris => ris::write(csl),
    }
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
