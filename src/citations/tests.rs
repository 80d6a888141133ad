//! Citations on small pages: `{...}` is a marker, and what it leads to follows after a bar.

use crate::blocks::{Block, Document, Link, Role, Superscript};
use crate::finding::{Citation, CitationKind, Csl, Name, Reference, Status};
use crate::text::Span;

/// A page of paragraphs and a list of references.
#[derive(Default)]
struct Page {
    document: Document,
    references: Vec<Reference>,
}

impl Page {
    /// Adds a block; `^...^` in its text is raised.
    fn block(mut self, role: Role, text: &str) -> Self {
        let start = self.document.text.len() as u32;
        for (index, part) in text.split('^').enumerate() {
            let from = self.document.text.len() as u32;
            self.document.text.push_str(part);
            if index % 2 == 1 {
                let span = Span::new(from, self.document.text.len() as u32);
                self.document.superscripts.push(Superscript { span });
            }
        }
        let span = Span::new(start, self.document.text.len() as u32);
        self.document.text.push('\n');
        self.document.blocks.push(Block::plain(role, span));
        self
    }

    fn body(self, text: &str) -> Self {
        self.block(Role::Body, text)
    }

    fn quotation(self, text: &str) -> Self {
        self.block(Role::Quotation, text)
    }

    /// Makes the first `words` in the text a link.
    fn link(mut self, words: &str, href: &str) -> Self {
        let start = self.document.text.find(words).expect("words of the page") as u32;
        let span = Span::new(start, start + words.len() as u32);
        self.document.links.push(Link { span, href: href.into(), names: "".into() });
        self
    }

    /// Adds an entry: family names of its authors and its year.
    fn entry(self, authors: &[&str], year: u16) -> Self {
        let number = self.references.len() as u32 + 1;
        let raw = format!("{}. A study of fevers. J Fevers. {year};1:2.", authors.join(", "));
        let mut page = self.block(Role::Reference, &raw);
        let span = page.document.blocks.last().expect("the entry").span;
        let name = |full: &&str| {
            let (given, family) = full.rsplit_once(' ').unwrap_or(("", full));
            Name { family: family.into(), given: given.into(), literal: String::new() }
        };
        page.references.push(Reference {
            number: Some(number),
            span,
            item: span,
            csl: Csl { author: authors.iter().map(name).collect(), issued: year, ..Csl::default() },
            element_ids: vec![format!("r{number}")],
            ..Reference::default()
        });
        page
    }

    /// A list of `count` entries.
    fn list(self, count: u32) -> Self {
        const NAMES: [&str; 8] =
            ["Abel", "Brand", "Curie", "Doll", "Ehrlich", "Fleming", "Galen", "Hunter"];
        (0..count).fold(self, |page, at| page.entry(&[NAMES[at as usize % 8]], 2001 + at as u16))
    }

    fn found(&self) -> Vec<Citation> {
        super::find(&self.document, &[], &self.references)
    }

    /// The markers as printed, each with its numbers or, without any, its status.
    fn check(&self, expected: &[&str]) {
        let seen: Vec<String> = self.found().iter().map(|it| self.shown(it)).collect();
        assert_eq!(seen, expected, "{}", self.document.text);
    }

    fn shown(&self, it: &Citation) -> String {
        let numbers: Vec<String> = it.references.iter().map(|at| (at + 1).to_string()).collect();
        let target = match it.status {
            Status::Dead => "dead".to_owned(),
            Status::Nested => "nested".to_owned(),
            Status::Ambiguous => format!("one of {}", numbers.join(" ")),
            Status::Linked | Status::Unlinked if numbers.is_empty() => {
                it.ids.iter().map(ToString::to_string).collect()
            }
            Status::Linked | Status::Unlinked => numbers.join(" "),
        };
        format!("{} -> {target}", self.document.str(it.span))
    }
}

fn page() -> Page {
    Page::default()
}

#[test]
fn square_brackets() {
    page()
        .body("Fever falls [1]. It rises [2–4, 6].")
        .list(6)
        .check(&["[1] -> 1", "[2–4, 6] -> 2 3 4 6"]);
    page()
        .body("It rises [1]–[3],[5] and [2].")
        .list(5)
        .check(&["[1]–[3],[5] -> 1 2 3 5", "[2] -> 2"]);
    page().body("It rises [1][2].").list(2).check(&["[1] -> 1", "[2] -> 2"]);
    page().body("It rises [1] and [9].").list(2).check(&["[1] -> 1", "[9] -> dead"]);
}

#[test]
fn what_stands_in_square_brackets_but_cites_nothing() {
    page()
        .body("It rises [1]. CI [1, 5]; a [sic] x = [2], [3H]thymidine, [0, 1].")
        .list(5)
        .check(&["[1] -> 1"]);
    page().body("[1] Abel, a footnote. It rises [2].").list(3).check(&["[2] -> 2"]);
    page().body("It rises [1].").check(&[]);
}

#[test]
fn round_brackets() {
    page().body("Fever falls.(1) It rises (2,3).").list(3).check(&["(1) -> 1", "(2,3) -> 2 3"]);
    page().body("In cell line B (2). At age 28 (1).").list(3).check(&["(2) -> 2", "(1) -> 1"]);
}

#[test]
fn what_stands_in_round_brackets_but_cites_nothing() {
    page()
        .body("Fever (1). Signs are: (1) rash, (2) cough, and (3) pain.")
        .list(5)
        .check(&["(1) -> 1"]);
    page()
        .body("Fever (1). See Eq. (2), Fig. (3), f(2), 40 (5) men, (n = 2), (c), (4)%.")
        .list(5)
        .check(&["(1) -> 1"]);
}

#[test]
fn raised_numbers() {
    page().body("Fever falls.^1^ It rises^2,3^ in 2019^4^.").list(4).check(&[
        "1 -> 1",
        "2,3 -> 2 3",
        "4 -> 4",
    ]);
    page().body("Version 3.4^2^ and day 8^1^.").list(2).check(&["2 -> 2", "1 -> 1"]);
}

#[test]
fn raised_numbers_that_cite_nothing() {
    page()
        .body("Fever^1^. 5 km^2^, kg/m^2^, 10^3^, r^2^, Ca^2+^, ^3^H, Δ^3^-THC, s^−1^, 1^st^.")
        .list(4)
        .check(&["1 -> 1"]);
}

#[test]
fn raised_characters_need_no_markup() {
    page().body("Fever falls.¹ It rises²⁻⁴ again.").list(4).check(&["¹ -> 1", "²⁻⁴ -> 2 3 4"]);
    page().body("Fever falls.¹ 5 km², 10³, Ca²⁺, r².").list(4).check(&["¹ -> 1"]);
}

#[test]
fn symbols_that_an_entry_begins_with() {
    let page = || page().body("Fever^*^ falls^†^.");
    let mut with_symbols = page().entry(&["† Abel"], 2001);
    with_symbols.references[0].number = None;
    with_symbols.check(&["† -> 1"]);
    page().list(2).check(&[]);
}

#[test]
fn a_marker_whose_target_is_missing() {
    let mut page = page().body("Fever* falls [1].").list(2).link("1", "#r1").link("*", "#gone");
    page.document.links.sort_by_key(|link| link.span);
    page.check(&["[1] -> 1"]);
    page.document.links[0].names = "doc-noteref".into();
    page.check(&["* -> dead", "[1] -> 1"]);
}

#[test]
fn pieces_of_one_link() {
    let mut page = page().body("A study in Fevers found it.");
    page = page
        .link("study in", "https://doi.org/10.5555/abc")
        .link("Fevers", "https://doi.org/10.5555/abc");
    page.check(&["study in Fevers -> doi:10.5555/abc"]);
}

#[test]
fn numbers_of_the_quoted_paper() {
    page()
        .body("He writes:")
        .quotation("Cells escape [55]… and spread [1] (Fig. 2). (1)")
        .body("It returns.(1)")
        .list(1)
        .check(&["[55] -> nested", "[1] -> nested", "(1) -> 1", "(1) -> 1"]);
    page().body("It rises [1].").quotation("Cells escape [8] and spread [1].").list(2).check(&[
        "[1] -> 1",
        "[8] -> nested",
        "[1] -> 1",
    ]);
}

#[test]
fn author_and_year() {
    let list = || {
        page()
            .entry(&["Abel", "Brand"], 2019)
            .entry(&["de Vries"], 2004)
            .entry(&["Curie", "Doll", "Lee"], 2007)
    };
    let check = |text: &str, expected: &[&str]| {
        list().body(text).check(expected);
    };
    check(
        "It rises (Abel and Brand, 2019; Curie et al. 2007).",
        &["Abel and Brand, 2019 -> 1", "Curie et al. 2007 -> 3"],
    );
    check(
        "Abel & Brand (2019) and de Vries’s (2004) trial.",
        &["Abel & Brand (2019) -> 1", "de Vries’s (2004) -> 2"],
    );
    check("Recently Curie and colleagues (2007) saw it.", &["Curie and colleagues (2007) -> 3"]);
}

#[test]
fn years_that_cite_nothing() {
    page()
        .entry(&["Abel", "Brand"], 2019)
        .body("In May 2019, Brand 2019, the 2019 trial; Abel (2018).")
        .check(&[]);
    page().entry(&["Abel"], 2019).body("Since 2019 Abel has a clinic.").check(&[]);
}

#[test]
fn works_of_one_year() {
    let list = || page().entry(&["Abel"], 2007).entry(&["Abel"], 2007).entry(&["Abel"], 2008);
    list().body("Shown (Abel 2007a,b, 2008).").check(&["Abel 2007a -> 1", "b -> 2", "2008 -> 3"]);
    list().body("Shown (Abel 2007).").check(&["Abel 2007 -> one of 1 2"]);
}

#[test]
fn the_pages_own_links_decide() {
    page().body("It rises *, or so.").list(3).link("*", "#r3").check(&["* -> 3"]);
    page().body("It rises [2].").list(3).link("2", "#r3").check(&["[2] -> 3"]);
    page()
        .body("It rises [1] or [2].")
        .list(3)
        .link("or", "#elsewhere")
        .check(&["[1] -> 1", "[2] -> 2"]);
}

#[test]
fn links_to_papers() {
    page()
        .body("A 2019 study found it.")
        .link("2019 study", "https://doi.org/10.5555/abc")
        .check(&["2019 study -> doi:10.5555/abc"]);
    page().body("See doi:10.5555/abc.").check(&["10.5555/abc -> doi:10.5555/abc"]);
    page()
        .body("Share this study.")
        .link("study", "https://www.facebook.com/sharer?u=https://doi.org/10.5555/abc")
        .check(&[]);
    page().body("Our clinic.").link("clinic", "https://clinic.example/10/2019").check(&[]);
}

#[test]
fn the_page_itself_is_no_source_of_its_own() {
    let mut page = page()
        .body("See doi:10.5555/own and doi:10.5555/abc, or the PDF.")
        .link("PDF", "https://doi.org/10.5555/own");
    page.document.meta.push(("citation_doi".into(), "10.5555/OWN".into()));
    page.check(&["10.5555/abc -> doi:10.5555/abc"]);
}

/// One page a row: running text with `^raised^` parts, and the markers that must be found in it,
/// where the page lists eight entries.
#[test]
fn forms_of_numbered_markers() {
    let rows: &[(&str, &[&str])] = &[
        ("Fever falls [1, 2]; it rises [3,4,5].", &["[1, 2] -> 1 2", "[3,4,5] -> 3 4 5"]),
        (
            "Fever falls [1-3] and [1‐3] and [1‑3].",
            &["[1-3] -> 1 2 3", "[1‐3] -> 1 2 3", "[1‑3] -> 1 2 3"],
        ),
        (
            "Fever falls [1–3] and [1—3] and [1−3].",
            &["[1–3] -> 1 2 3", "[1—3] -> 1 2 3", "[1−3] -> 1 2 3"],
        ),
        ("Fever falls [ 1 ] and [2 , 3].", &["[ 1 ] -> 1", "[2 , 3] -> 2 3"]),
        ("Fever falls [1;2] and [3 and 4].", &["[1;2] -> 1 2", "[3 and 4] -> 3 4"]),
        ("Fever falls [see 1] and [e.g. 2].", &["[see 1] -> 1", "[e.g. 2] -> 2"]),
        ("Fever falls [1, p. 12].", &["[1, p. 12] -> 1"]),
        ("Fever falls.[1] It rises.[2]", &["[1] -> 1", "[2] -> 2"]),
        ("Fever falls (1-3). It rises (4; 5).", &["(1-3) -> 1 2 3", "(4; 5) -> 4 5"]),
        (
            "Fever falls.^1–3^ It rises,^4, 5^ twice.^6;7^",
            &["1–3 -> 1 2 3", "4, 5 -> 4 5", "6;7 -> 6 7"],
        ),
        ("Fever falls.^[1]^ It rises.^[2]^", &["[1] -> 1", "[2] -> 2"]),
        ("Fever falls.^(1)^ It rises.^(2)^", &["(1) -> 1", "(2) -> 2"]),
        ("Fever falls.¹,² It rises.³⁻⁵", &["¹ -> 1", "² -> 2", "³⁻⁵ -> 3 4 5"]),
    ];
    for (text, expected) in rows {
        page().body(text).list(8).check(expected);
    }
}

/// Numbers that count something else, each after one real marker.
#[test]
fn numbers_that_are_no_markers() {
    let square = [
        "95% CI [1, 5]",
        "range [2–4]",
        "x ∈ [0, 1]",
        "[2H]water",
        "a[3] = 4",
        "Eq. [4]",
        "[sic]",
        "[…]",
        "[19]F",
    ];
    for text in square {
        page().body(&format!("Fever falls [1]. Here {text} stands.")).list(5).check(&["[1] -> 1"]);
    }
    let round = [
        "in Figure (2)",
        "Eq. (3)",
        "section (4)",
        "(n = 3)",
        "(Fig. 2)",
        "(Table 1)",
        "in 12 (3) men",
        "f(2) rises",
        "(2 mg)",
        "(2%)",
        "(2019)",
        "(in 2)",
        "step (2)",
        "(1) rash, (2) cough, (3) pain",
        "chapter (2)",
        "given 12 (4) times",
    ];
    for text in round {
        page().body(&format!("Fever falls (1). Here {text} stands.")).list(5).check(&["(1) -> 1"]);
    }
    let raised = [
        "5 m^2^",
        "6 cm^3^",
        "10^4^",
        "x^2^",
        "^3^H",
        "^4^He",
        "Ca^2+^",
        "Na^+^",
        "1^st^",
        "2^nd^",
        "kg m^−2^",
        "s^-1^",
        "R^2^",
        "χ^2^",
        "m s^–2^",
        "10^5^ cells",
        "1.2×10^3^",
        "20 mg/m^2^",
    ];
    for text in raised {
        page().body(&format!("Fever falls.^1^ Here {text} stands.")).list(5).check(&["1 -> 1"]);
    }
}

/// Names and years in all their forms, where the page lists Abel and Brand 2019, de Vries 2004,
/// Curie, Doll and Lee 2007, World Health Organization 2015.
#[test]
fn forms_of_author_and_year() {
    let list = || {
        page()
            .entry(&["Abel", "Brand"], 2019)
            .entry(&["de Vries"], 2004)
            .entry(&["Curie", "Doll", "Lee"], 2007)
            .entry(&["O’Neill"], 1998)
            .entry(&["Galen-Hunter", "Brand"], 2012)
    };
    let rows: &[(&str, &[&str])] = &[
        ("Shown (Abel & Brand 2019).", &["Abel & Brand 2019 -> 1"]),
        ("Shown (Abel & Brand, 2019, p. 4).", &["Abel & Brand, 2019 -> 1"]),
        ("Shown [Abel and Brand, 2019].", &["Abel and Brand, 2019 -> 1"]),
        ("Shown (see Abel and Brand 2019).", &["Abel and Brand 2019 -> 1"]),
        ("Shown (e.g., de Vries, 2004).", &["de Vries, 2004 -> 2"]),
        (
            "Shown (Curie et al., 2007; O’Neill, 1998).",
            &["Curie et al., 2007 -> 3", "O’Neill, 1998 -> 4"],
        ),
        ("Shown (Curie, Doll, & Lee, 2007).", &["Curie, Doll, & Lee, 2007 -> 3"]),
        ("Shown (Curie, Doll and Lee 2007).", &["Curie, Doll and Lee 2007 -> 3"]),
        ("Curie et al. (2007) say so.", &["Curie et al. (2007) -> 3"]),
        ("Curie et al.’s (2007) study.", &["Curie et al.’s (2007) -> 3"]),
        ("O'Neill's (1998) study.", &["O'Neill's (1998) -> 4"]),
        ("Galen-Hunter and Brand (2012) agree.", &["Galen-Hunter and Brand (2012) -> 5"]),
        ("In 2019, Abel went home. Since 2007 fevers fell.", &[]),
        ("The 1998 epidemic and the 2004 tsunami.", &[]),
        ("Abel (2018) and Vries (1999).", &[]),
    ];
    for (text, expected) in rows {
        list().body(text).check(expected);
    }
}

#[test]
fn a_name_with_a_slip() {
    let list = || page().entry(&["Camilla Dalterio"], 2020);
    let found = list().body("In 2021, Dr. Camilla Daletio writes.").found();
    assert!(
        matches!(found[..], [Citation { kind: CitationKind::Name, name_differs: true, .. }]),
        "{found:?}"
    );
    let found = list().body("Camilla Dalterio’s review.").found();
    assert!(
        matches!(found[..], [Citation { kind: CitationKind::Name, name_differs: false, .. }]),
        "{found:?}"
    );
    list().body("Camilla said so, and Carl Dalterio; Camilla Alter.").check(&[]);
}
