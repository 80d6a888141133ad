//! Lists of references on pages, and entries in the citation styles. All texts are our own.
#![cfg(feature = "cli")]

use claimlight::finding::Reference;
use claimlight::references;
use claimlight::{blocks, html};

fn find(body: &str) -> (String, Vec<Reference>) {
    let page = format!("<html lang=en><body><main>{body}</main></body></html>");
    let document = blocks::read(&html::snapshot(page.as_bytes(), "https://herbs.example/ginger"));
    let found = references::find(&document);
    (document.text, found)
}

/// Number and text of every entry found on a page.
fn entries(body: &str) -> Vec<(Option<u32>, String)> {
    let (text, found) = find(body);
    found.iter().map(|it| (it.number, it.span.of(&text).to_owned())).collect()
}

const ONE: &str = "Okafor B, Tan S. Ginger for motion sickness. J Herb Med. 2019;12(3):45-51.";
const TWO: &str = "Larsen K, Moreau P. Lemon at sea: a cohort study. Lancet. 2021;397:1020-9.";
const PROSE: &str =
    "<p>Ginger has been eaten at sea for as long as people have sailed, and cooks swear by it.</p>";

fn check(body: &str, expected: &[(Option<u32>, &str)]) {
    let found = entries(&format!("<h1>Ginger</h1>{PROSE}{body}"));
    let found: Vec<(Option<u32>, &str)> =
        found.iter().map(|(n, text)| (*n, text.as_str())).collect();
    assert_eq!(found, expected, "{body}");
}

#[test]
fn lists_under_a_heading() {
    let numbered = [(Some(1), ONE), (Some(2), TWO)];
    check(&format!("<h2>References</h2><ol><li>{ONE}</li><li>{TWO}</li></ol>"), &numbered);
    check(&format!("<h2>Literatur</h2><p>[1] {ONE}</p><p>[2] {TWO}</p>"), &numbered);
    check(&format!("<h2>Sources</h2><p>1. {ONE}</p><p>2. {TWO}</p>"), &numbered);
    check(
        &format!(
            "<h2>Références</h2><table><tr><td>1.</td><td>{ONE}</td></tr><tr><td>2.</td><td>{TWO}</td></tr></table>"
        ),
        &numbered,
    );
    check(
        &format!("<p><b>References:</b></p><ul><li>{ONE}</li><li>{TWO}</li></ul>"),
        &[(None, ONE), (None, TWO)],
    );
    check(&format!("<p>References: 1. {ONE} 2. {TWO}</p>"), &numbered);
}

#[test]
fn headings_in_other_languages() {
    for heading in [
        "References",
        "Works cited",
        "Bibliography",
        "Literature cited",
        "Quellen",
        "Literaturverzeichnis",
        "Einzelnachweise",
        "Références",
        "Bibliographie",
        "Bibliografía",
        "Referencias",
        "Referências",
        "Riferimenti bibliografici",
        "Bibliografia",
        "Referenties",
        "Bronnen",
        "Referenser",
        "Källor",
        "Referencer",
        "Kilder",
        "Lähteet",
        "Literatura",
        "Piśmiennictwo",
    ] {
        check(
            &format!("<h2>{heading}</h2><ul><li>{ONE}</li><li>{TWO}</li></ul>"),
            &[(None, ONE), (None, TWO)],
        );
    }
    for heading in ["Sources", "Notes", "Further reading", "Footnotes"] {
        check(&format!("<h2>{heading}</h2><p>{ONE}</p><p>{TWO}</p>"), &[(None, ONE), (None, TWO)]);
    }
}

#[test]
fn lists_in_any_markup() {
    let bare = [(None, ONE), (None, TWO)];
    let numbered = [(Some(1), ONE), (Some(2), TWO)];
    check(&format!("<h2>References</h2><div>{ONE}</div><div>{TWO}</div>"), &bare);
    check(
        &format!(
            "<h2>References</h2><div><span>[1]</span> {ONE}</div><div><span>[2]</span> {TWO}</div>"
        ),
        &numbered,
    );
    check(
        &format!("<h2>References</h2><dl><dt>1</dt><dd>{ONE}</dd><dt>2</dt><dd>{TWO}</dd></dl>"),
        &numbered,
    );
    check(
        &format!(
            "<h2>References</h2><dl><dt>[1]</dt><dd>{ONE}</dd><dt>[2]</dt><dd>{TWO}</dd></dl>"
        ),
        &numbered,
    );
    check(
        &format!(
            "<h2>References</h2><ul><li><span>1.</span> {ONE}</li><li><span>2.</span> {TWO}</li></ul>"
        ),
        &numbered,
    );
    check(
        &format!("<h2>References</h2><ol start=4><li>{ONE}</li><li>{TWO}</li></ol>"),
        &[(Some(4), ONE), (Some(5), TWO)],
    );
    check(
        &format!(
            "<details><summary>References</summary><ol><li>{ONE}</li><li>{TWO}</li></ol></details>"
        ),
        &numbered,
    );
    check(
        &format!(
            "<h2>References</h2><ol><li>{ONE}</li></ol><button>Show more</button><ol start=2 style='display:none'><li>{TWO}</li></ol>"
        ),
        &numbered,
    );
}

#[test]
fn lines_of_one_paragraph() {
    let one = "Okafor B, Tan S. Ginger for motion sickness. J Herb Med. 2019;12(3):45-51. doi:10.1000/182";
    check(&format!("<h2>References</h2><p>{one}<br>{TWO}</p>"), &[(None, one), (None, TWO)]);
    check(&format!("<h2>References</h2><p>{ONE}<br>{TWO}</p>"), &[(None, ONE), (None, TWO)]);
    // A line that is only the rest of an entry.
    let rest = "<br>https://doi.org/10.1000/182";
    let (_, found) = find(&format!("<h2>References</h2><p>{one}{rest}</p><p>{TWO}</p>"));
    assert_eq!(found.len(), 2);
}

#[test]
fn several_lists() {
    let body = format!(
        "<h2>References</h2><h3>Trials</h3><ol><li>{ONE}</li></ol><h3>Cohorts</h3><ol><li>{TWO}</li></ol>"
    );
    check(&body, &[(Some(1), ONE), (Some(1), TWO)]);
    let (_, found) = find(&body);
    assert_eq!(found.iter().map(|it| it.list).collect::<Vec<_>>(), [0, 1]);
}

#[test]
fn short_notes_and_the_works_they_mean() {
    let notes = "<div class=reflist><ol class=references><li id=cite_note-1><a href='#r'>^</a> Okafor 2019, p. 12.</li><li id=cite_note-2><a href='#s'>^</a> Larsen 2021, pp. 1020–1021.</li></ol></div>";
    let (text, found) = find(&format!(
        "{PROSE}<h2>Notes</h2>{notes}<h2>Sources</h2><ul><li>{ONE}</li><li>{TWO}</li></ul>"
    ));
    let shown: Vec<&str> = found.iter().map(|it| it.span.of(&text)).collect();
    assert_eq!(shown, ["Okafor 2019, p. 12.", "Larsen 2021, pp. 1020–1021.", ONE, TWO]);
}

#[test]
fn entries_that_are_links_only() {
    let body = "<h2>References</h2><ol><li><a href='https://pubmed.ncbi.nlm.nih.gov/123456/'>https://pubmed.ncbi.nlm.nih.gov/123456/</a></li>\
        <li><a href='https://doi.org/10.1000/182'>Ginger at sea</a></li></ol>";
    let (_, found) = find(body);
    let ids: Vec<String> = found.iter().map(|it| it.ids[0].to_string()).collect();
    assert_eq!(ids, ["pmid:123456", "doi:10.1000/182"]);
}

#[test]
fn lists_without_a_heading() {
    check(&format!("<ol><li>{ONE}</li><li>{TWO}</li></ol>"), &[(Some(1), ONE), (Some(2), TWO)]);
    check(&format!("<ol><li>{ONE}</li></ol>"), &[(Some(1), ONE)]);
    check(&format!("<p>1. {ONE}</p><p>2. {TWO}</p>"), &[(Some(1), ONE), (Some(2), TWO)]);
}

#[test]
fn hidden_lists_and_back_links() {
    check(
        &format!("<h2>References</h2><div hidden><ol><li>{ONE}</li></ol></div>"),
        &[(Some(1), ONE)],
    );
    check(
        &format!(
            "<h2>References</h2><ol><li id=cite_note-1><a href='#r1'>^</a> <a href='#r2'><sup>a</sup></a> {ONE}</li></ol>"
        ),
        &[(Some(1), ONE)],
    );
}

#[test]
fn what_is_no_list_of_references() {
    for body in [
        "<h2>Method</h2><ol><li>Peel the ginger.</li><li>Boil it for 10 minutes.</li><li>Serve (about 2019 kJ).</li></ol>",
        "<h2>Contents</h2><ol><li><a href='#a'>History 1850-1900</a></li><li><a href='#b'>Uses</a></li></ol>",
        "<h2>Related articles</h2><ul><li><a href='/a'>Why ginger works (2019)</a></li><li><a href='/b'>Ten uses of lemon</a></li></ul>",
        "<h2>Sources of vitamin C</h2><ul><li>Lemons</li><li>Oranges, 53 mg</li></ul>",
        "<h2>Notes</h2><p>We wrote this page in 2019 and changed it in 2021 after readers asked about lemon.</p>",
        "<ol><li>In 1753 Lind gave lemons to sailors.</li><li>In 1795 the navy followed.</li></ol>",
        "<h2>Our products</h2><ul><li>Ginger tea, 20 bags, £4.50</li><li>Lemon balm (new 2024), 100 g, £6.20</li><li>Vitamin C 500 mg, 60 tablets</li></ul>",
        "<h2>Questions</h2><ol><li>Is ginger safe? Yes, in food. Ask your doctor first.</li><li>How much? Up to 2 g a day (2019 advice).</li></ol>",
        "<nav class=references><ul><li><a href='/a'>About us</a></li><li><a href='/b'>Library 2019</a></li><li><a href='/c'>Journals</a></li></ul></nav>",
        "<h2>Sources</h2><ul><li><a href='/news'>News</a></li><li><a href='/shop'>Shop</a></li></ul>",
        "<h2>Timeline</h2><ul><li>1747: James Lind tests lemons on a ship.</li><li>1932: vitamin C is found; 1937: a Nobel prize.</li></ul>",
        "<h2>Our team</h2><ul><li>Okafor B, MD, heart clinic</li><li>Tan S, PhD, kitchen</li></ul>",
        "<h2>Opening times</h2><p>1. Monday 9:00-12:30, 2019 prices</p><p>2. Tuesday 9:00-12:30</p>",
    ] {
        check(body, &[]);
    }
}

#[test]
fn a_heading_speaks_for_the_first_list_below_it() {
    let body = format!(
        "<h2>References</h2><ol><li>{ONE}</li><li>{TWO}</li></ol><ul><li>Published 3 March 2020</li><li>Copyright 2020</li></ul>"
    );
    check(&body, &[(Some(1), ONE), (Some(2), TWO)]);
}

#[test]
fn the_page_itself_is_not_its_reference() {
    let own = "Cite this article as: Tan S. Ginger. J Herb Med. 2020;13:1-9. doi:10.1000/own.1";
    check(&format!("<h2>References</h2><ol><li>{ONE}</li><li>{own}</li></ol>"), &[(Some(1), ONE)]);
    for lead in [
        "How to cite this article:",
        "To cite this article:",
        "Citation:",
        "Suggested citation:",
        "Cite as:",
    ] {
        let own = format!("{lead} Tan S. Ginger. J Herb Med. 2020;13:1-9. doi:10.1000/own.1");
        check(
            &format!("<p>{own}</p><h2>References</h2><ol><li>{ONE}</li></ol>"),
            &[(Some(1), ONE)],
        );
        check(
            &format!("<h2>References</h2><p>1. {ONE}</p><p>2. {TWO}</p><p>{own}</p>"),
            &[(Some(1), ONE), (Some(2), TWO)],
        );
    }
}

/// The DOI that a page gives for itself, in the ways in which publishers give it.
#[test]
fn the_pages_own_doi_is_not_among_its_references() {
    let own = "Tan S. Ginger. J Herb Med. 2020;13:1-9. doi:10.1000/own.1";
    for meta in [
        "<meta name=citation_doi content='10.1000/own.1'>",
        "<meta name='DC.Identifier' content='doi:10.1000/OWN.1'>",
        "<meta name='prism.doi' content='doi:10.1000/own.1'>",
        "<meta name=citation_doi content='https://doi.org/10.1000/own.1'>",
    ] {
        let page = format!(
            "<html lang=en><head>{meta}</head><body><main>{PROSE}<h2>References</h2><ol><li>{ONE}</li><li>{own}</li></ol></main></body></html>"
        );
        let document = blocks::read(&html::snapshot(page.as_bytes(), "https://herbs.example/g"));
        let found = references::find(&document);
        assert_eq!(found.len(), 1, "{meta}");
        assert_eq!(found[0].span.of(&document.text), ONE);
    }
}

#[test]
fn a_printed_abstract_is_kept_apart() {
    let entry = "D’Amico, Chiara, et al. “Ginger and the sea.” Annals of sailing. Vol. 60. Academic Press, 2020.";
    let printed = "This review highlights how travellers take ginger against nausea at sea, although how it works is not clear. \
        Sailors on twelve ships were asked each morning how they felt, and fewer of those who took ginger were sick. \
        None of them had side effects that mattered to them or to the cook.";
    let (text, found) = find(&format!("{PROSE}<ol><li>{entry} {printed}</li></ol>"));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].span.of(&text), entry);
    assert_eq!(found[0].printed_abstract.map(|span| span.of(&text)), Some(printed));
    assert_eq!(found[0].study, "review");
}

/// Family name of the first author, number of authors, title, container, year, volume, first page.
#[track_caller]
fn parses(entry: &str, expected: (&str, usize, &str, &str, u16, &str, &str), kind: &str) {
    let csl = references::parse(entry);
    let first = csl
        .author
        .first()
        .map_or("", |it| if it.family.is_empty() { &it.literal } else { &it.family });
    let page = csl.page.split(['-', '–']).next().unwrap_or("");
    let found = (
        first,
        csl.author.len(),
        csl.title.as_str(),
        csl.container_title.as_str(),
        csl.issued,
        csl.volume.as_str(),
        page,
    );
    assert_eq!((found, csl.kind), (expected, kind), "{entry}");
}

#[test]
fn articles_in_the_styles() {
    let title = "Ginger for motion sickness";
    let journal = "Journal of Herbal Medicine";
    let want = ("Okafor", 2, title, journal, 2019, "12", "45");
    for entry in [
        format!("Okafor B, Tan S. {title}. {journal}. 2019;12(3):45-51."),
        format!("3. Okafor B, Tan S. {title}. {journal}. 2019 Mar;12(3):45-51. doi: 10.1000/182."),
        format!(
            "Okafor, B., & Tan, S. (2019). {title}. {journal}, 12(3), 45–51. https://doi.org/10.1000/182"
        ),
        format!(
            "Okafor, Blessing, and Sam Tan. “{title}.” {journal}, vol. 12, no. 3, 2019, pp. 45-51."
        ),
        format!("Okafor, Blessing, and Sam Tan. 2019. “{title}.” {journal} 12 (3): 45–51."),
        format!("Blessing Okafor and Sam Tan, “{title},” {journal} 12, no. 3 (2019): 45–51."),
        format!(
            "[4] B. Okafor and S. Tan, “{title},” {journal}, vol. 12, no. 3, pp. 45–51, Mar. 2019."
        ),
        format!("Okafor, B. & Tan, S. {title}. {journal} 12, 45–51 (2019)."),
        format!("Okafor, B. and Tan, S., 2019. {title}. {journal}, 12(3), pp.45-51."),
        format!("Okafor B, Tan S (2019) {title}. {journal} 12: 45–51."),
        format!(
            "^ Okafor, B.; Tan, S. (2019). \"{title}\". {journal}. 12 (3): 45–51. doi:10.1000/182. PMID 12345678."
        ),
    ] {
        parses(&entry, want, "article-journal");
    }
}

#[test]
fn the_older_mla_form() {
    parses(
        "D’Amico, Chiara, et al. “Ginger and the sea.” Seminars in herbal medicine. Vol. 60. Academic Press, 2020.",
        ("D’Amico", 1, "Ginger and the sea", "Seminars in herbal medicine", 2020, "60", ""),
        "article-journal",
    );
}

#[test]
fn editors_of_the_book_are_no_authors_of_the_chapter() {
    parses(
        "Okafor B. Vitamin D. In: Tan S, Larsen K, Moreau P, eds. Modern Nutrition at Sea. 10th ed. Philadelphia: Lippincott Williams & Wilkins; 2006:376-395.",
        ("Okafor", 1, "Vitamin D", "Modern Nutrition at Sea", 2006, "", "376"),
        "chapter",
    );
}

#[test]
fn a_register_named_before_the_trial() {
    let csl = references::parse(
        "ClinicalTrials.gov [Internet]. Bethesda (MD): National Library of Medicine (US). 2000 Feb 29 - . Identifier NCT00287391, Ginger against lemon at sea; 2006 Feb 6 [cited 2012 Mar 1]. Available from: http://clinicaltrials.gov/show/NCT00287391",
    );
    assert_eq!(csl.title, "Ginger against lemon at sea");
    assert_eq!(csl.container_title, "ClinicalTrials.gov");
    assert_eq!(csl.publisher, "National Library of Medicine (US)");
    assert_eq!(csl.issued, 2006);
}

#[test]
fn groups_are_one_author() {
    parses(
        "U.S. Food and Drug Administration. Guidance for industry: ginger for serious conditions. 2014. Available at: https://www.example.gov/media/86377",
        (
            "U.S. Food and Drug Administration",
            1,
            "Guidance for industry: ginger for serious conditions",
            "",
            2014,
            "",
            "",
        ),
        "webpage",
    );
}

#[test]
fn other_kinds() {
    let kind = |entry: &str| references::parse(entry).kind;
    assert_eq!(kind("Okafor B. Ginger at sea. 2nd ed. London: Academic Press; 2019."), "book");
    assert_eq!(kind("Okafor B. Ginger at sea [PhD thesis]. University of Lagos; 2019."), "thesis");
    assert_eq!(
        kind("Okafor B, Tan S. Ginger at sea. medRxiv 2020. doi:10.1101/2020.04.01.20049999"),
        "article"
    );
    assert_eq!(kind(""), "document");
}

#[test]
fn any_text_is_parsed() {
    for entry in ["", " ", "—", "“", "((((", "2019", "https://", "Ä̈ö ’’ 😀 10.1000/", "\u{0}"]
    {
        let csl = references::parse(entry);
        assert!(csl.title.len() <= entry.len(), "{entry:?}");
    }
}
