//! Markers in the markup of real pages: each form with the entries that it leads to, and what only
//! looks like one. All texts are our own.
#![cfg(feature = "cli")]

use claimlight::html;
use claimlight::report::Report;
use claimlight::scan::scan;
use claimlight::settings::Settings;

const ENTRIES: [&str; 6] = [
    "Okafor B, Tan S. Ginger for motion sickness. J Herb Med. 2019;12(3):45-51.",
    "Larsen K, Moreau P. Lemon at sea. Lancet. 2021;397:1020-9.",
    "Novak A. Salt and thirst. BMJ. 2011;342:d100.",
    "Rossi C, Silva D, Ahmed E. Sleep on ships. Sleep. 2008;31:12-9.",
    "Moore F. Rum and mood. Gut. 2003;52:1-5.",
    "Dubois G. Wind and waves. Science. 1999;283:77-9.",
];

fn read(page: &str) -> Report {
    let page = format!("<html lang=en><body><article><h1>Ginger</h1>{page}</article></body>");
    scan(&html::snapshot(page.as_bytes(), "https://herbs.example/ginger"), &Settings::default())
}

/// Six entries in a numbered list; `id` makes the ids of its items.
fn list(id: &str) -> String {
    let item = |(at, entry): (usize, &&str)| format!("<li id='{id}{}'>{entry}</li>", at + 1);
    let items: String = ENTRIES.iter().enumerate().map(item).collect();
    format!("<h2>References</h2><ol>{items}</ol>")
}

/// Markers as printed, each with the numbers of its entries.
fn shown(report: &Report) -> Vec<String> {
    let number = |id: &String| id.trim_start_matches("ref-").to_owned();
    let of = |references: &[String]| references.iter().map(number).collect::<Vec<_>>().join(" ");
    report.citations.iter().map(|it| format!("{} > {}", it.marker, of(&it.references))).collect()
}

#[track_caller]
fn check(body: &str, expected: &[&str]) {
    let report = read(&format!("<p>{body}</p>{}", list("r")));
    assert_eq!(shown(&report), expected, "{body}");
}

#[test]
fn groups_of_raised_numbers() {
    check("Fever falls.<sup>1 2</sup> It rises.<sup>3</sup>", &["1 2 > 1 2", "3 > 3"]);
    check("Fever falls.<sup>1,2–4</sup>", &["1,2–4 > 1 2 3 4"]);
    check("Fever falls.<sup>1, 3 5</sup>", &["1, 3 5 > 1 3 5"]);
    check("Fever falls.<sup>1</sup><sup>2</sup>", &["1 > 1", "2 > 2"]);
    check("Fever falls.<sup>1</sup>,<sup>2</sup>", &["1 > 1", "2 > 2"]);
    check("Fever falls.<sup>2</sup>–<sup>4</sup>", &["2–4 > 2 3 4"]);
    check("Fever falls.<sup>2</sup><sup>-</sup><sup>4</sup>", &["2-4 > 2 3 4"]);
    check("Fever falls.<sup>[1]</sup><sup>[2]</sup>", &["[1] > 1", "[2] > 2"]);
    check("Fever falls.<sup>1</sup> 10 000 men, 10<sup>3</sup> mice.", &["1 > 1"]);
}

#[test]
fn linked_markers() {
    check(
        "Fever falls <a href='#r1'>[1]</a> or <sup><a href='#r2'>2</a>,<a href='#r3'>3</a></sup>.",
        &["[1] > 1", "2,3 > 2 3"],
    );
    check("Fever falls.<sup><a href='#r1'>1</a>–<a href='#r3'>3</a></sup>", &["1–3 > 1 2 3"]);
    check("Fever falls (<a href='#r4'>Rossi et al., 2008</a>).", &["Rossi et al., 2008 > 4"]);
}

/// Some pages link each number straight to what it means, and print no list.
#[test]
fn numbers_that_link_to_sources_elsewhere() {
    let markers = |body: &str| shown(&read(&format!("<p>{body}</p>")));
    let book = "href='https://catalogue.example/2016054140'";
    for (body, expected) in [
        (format!("Fever falls (<a {book}>3</a>)."), ["3 > "].as_slice()),
        (format!("Fever falls <a {book}>[3]</a>."), &["[3] > "]),
        (format!("Fever falls.<sup><a {book}>3</a></sup>"), &["3 > "]),
        (
            format!("Fever falls (<a {book}>3</a>, <a {book}5>4</a>, <a {book}6>5</a>)."),
            &["3 > ", "4 > ", "5 > "],
        ),
        (format!("Fever falls on day <a {book}>3</a>."), &[]),
        ("Fever falls (<a href='/fever/page/3'>3</a>).".to_owned(), &[]),
        ("Fever falls (<a href='https://facebook.com/sharer?u=3'>3</a>).".to_owned(), &[]),
        (format!("Fever falls (<a {book}>2019</a>)."), &[]),
        (format!("<a {book}>[3]</a>"), &[]),
    ] {
        assert_eq!(markers(&body), expected, "{body}");
    }
}

#[test]
fn encyclopaedias() {
    let note = |n: u8| {
        format!("<sup id=cite_ref-{n} class=reference><a href='#cite_note-{n}'>[{n}]</a></sup>")
    };
    let report = read(&format!(
        "<p>Fever falls.{}{} It rises.{}</p>{}",
        note(1),
        note(3),
        note(2),
        list("cite_note-")
    ));
    assert_eq!(shown(&report), ["[1] > 1", "[3] > 3", "[2] > 2"]);
}

#[test]
fn footnotes_with_back_links() {
    let notes = format!(
        "<section role=doc-endnotes><h2>Notes</h2><ol>\
        <li id=fn1 role=doc-endnote><p>{} <a href='#fnref1' role=doc-backlink>↩︎</a></p></li>\
        <li id=fn2 role=doc-endnote><p>{} <a href='#fnref2' role=doc-backlink>↩︎</a></p></li></ol></section>",
        ENTRIES[0], ENTRIES[1]
    );
    let report = read(&format!(
        "<p>Fever falls.<a id=fnref1 href='#fn1' role=doc-noteref><sup>1</sup></a> \
        It rises.<sup id=fnref2><a href='#fn2' role=doc-noteref>2</a></sup></p>{notes}"
    ));
    assert_eq!(shown(&report), ["1 > 1", "2 > 2"]);
    assert_eq!(report.references[0].raw, ENTRIES[0]);
}

#[test]
fn symbols() {
    let report = read(&format!(
        "<p>Fever falls.<sup>*</sup> It rises.<sup>†</sup> It stays.<sup>‡</sup></p>\
        <h2>Notes</h2><p>* {}</p><p>† {}</p><p>‡ {}</p>",
        ENTRIES[0], ENTRIES[1], ENTRIES[2]
    ));
    assert_eq!(shown(&report), ["* > 1", "† > 2", "‡ > 3"]);
}

#[test]
fn names_and_years() {
    check(
        "Okafor and Tan (2019) and Larsen’s (2021) work; (Rossi et al., 2008; Moore 2003).",
        &[
            "Okafor and Tan (2019) > 1",
            "Larsen’s (2021) > 2",
            "Rossi et al., 2008 > 4",
            "Moore 2003 > 5",
        ],
    );
    check("In 2019 a storm came, and in May 2021 another; the 1999 eclipse.", &[]);
}

/// Of two works of one year, "et al." means the one by several, a lone name the one by one.
#[test]
fn one_author_or_several() {
    let entries = "<h2>References</h2><ul><li>Okafor B. Ginger alone. Lagos: Herb Press; 2014.</li>\
        <li>Okafor B, Tan S, Rossi C. Ginger together. J Herb Med. 2014;3:4-9.</li></ul>";
    let report = read(&format!("<p>Shown (Okafor et al. 2014), then (Okafor 2014).</p>{entries}"));
    assert_eq!(shown(&report), ["Okafor et al. 2014 > 2", "Okafor 2014 > 1"]);
}

#[test]
fn what_only_looks_like_a_marker() {
    for text in [
        "a field of 5 km<sup>2</sup> and 3 m<sup>3</sup>",
        "<sup>14</sup>C and <sup>3</sup>H labels, [<sup>18</sup>F]FDG",
        "10<sup>5</sup> cells, r<sup>2</sup> = 0.4, 20 mg/m<sup>2</sup>",
        "Ca<sup>2+</sup> and Na<sup>+</sup>",
        "see Fig. (2), Section (3), Table (4) and Eq. (5)",
        "given 12 (4) times, f(2) and (n = 3)",
        "signs are (1) rash, (2) cough and (3) pain",
        "the 1<sup>st</sup> and 2<sup>nd</sup> ship",
        "500 mg (2 tablets) in 2019",
        "95% CI [1, 5] and a range [2–4]",
    ] {
        check(&format!("Fever falls.<sup>1</sup> Here is {text}."), &["1 > 1"]);
        check(&format!("Fever falls [1]. Here is {text}."), &["[1] > 1"]);
    }
}

#[test]
fn links_as_citations() {
    let report = read(
        "<p>A <a href='https://doi.org/10.1000/182'>2019 study</a> found it, as \
        <a href='https://pubmed.ncbi.nlm.nih.gov/123456/'>others</a> did; buy \
        <a href='https://shop.example/tea'>tea</a>.</p>",
    );
    let urls: Vec<&str> = report.citations.iter().filter_map(|it| it.url.as_deref()).collect();
    assert_eq!(urls, ["https://doi.org/10.1000/182", "https://pubmed.ncbi.nlm.nih.gov/123456/"]);
}

#[test]
fn every_list_has_its_own_numbers() {
    let part = |name: &str, entry: &str| {
        format!(
            "<h2>{name}</h2><p>Fever falls [1].</p><h3>References</h3><ol><li>{entry}</li></ol>"
        )
    };
    let report = read(&(part("Tea", ENTRIES[0]) + &part("Salt", ENTRIES[2])));
    assert_eq!(shown(&report), ["[1] > 1", "[1] > 2"]);
}
