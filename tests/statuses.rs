//! Every status of a citation and of an entry, each where it holds and where it does not, on small
//! pages of our own.
#![cfg(feature = "cli")]

use claimlight::html;
use claimlight::report::Report;
use claimlight::scan::scan;
use claimlight::settings::Settings;

const PAPER: &str =
    "Okafor B, Tan S. Ginger for motion sickness. J Herb Med. 2019;12(3):45-51. doi:10.1000/182";
const UNLINKED: &str = "Larsen K, Moreau P. Lemon at sea. Lancet. 2021;397:1020-9.";

fn read(body: &str, entries: &[&str]) -> Report {
    let items: String = entries.iter().map(|entry| format!("<li>{entry}</li>")).collect();
    let page = format!(
        "<html lang=en><body><article><h1>Ginger</h1>{body}<h2>References</h2><ol>{items}</ol></article></body>"
    );
    scan(&html::snapshot(page.as_bytes(), "https://herbs.example/ginger"), &Settings::default())
}

/// The markers of a page, each with its flags.
#[track_caller]
fn citations(body: &str, entries: &[&str], expected: &[&str]) {
    let report = read(body, entries);
    let found: Vec<String> =
        report.citations.iter().map(|it| format!("{} {}", it.marker, it.flags.join(" "))).collect();
    assert_eq!(found, expected, "{body}");
}

/// The flags of an entry that the text points to.
#[track_caller]
fn entry(entry: &str, expected: &[&str]) {
    let report = read("<p>Ginger was tried at sea [1].</p>", &[entry, PAPER]);
    assert_eq!(report.references[0].flags, expected, "{entry}");
}

#[test]
fn linked_unlinked_and_dead() {
    citations(
        "<p>Ginger [1], lemon [2] and salt [7] were tried.</p>",
        &[PAPER, UNLINKED],
        &["[1] cite_linked", "[2] cite_unlinked", "[7] cite_dead_marker"],
    );
    citations("<p>Ginger was tried [sic] in 1999.</p>", &[PAPER, UNLINKED], &[]);
}

#[test]
fn numbers_of_the_quoted_paper() {
    citations(
        "<p>Ginger was tried (1). They write:</p><blockquote><p>Lemon was tried long before ginger was [12]. (1)</p></blockquote>",
        &[PAPER],
        &["(1) cite_linked", "[12] cite_nested", "(1) cite_linked"],
    );
}

#[test]
fn a_name_and_year_that_fit_two_entries() {
    let twice =
        ["Okafor B. Ginger. J Herb Med. 2019;12:45.", "Okafor B. Lemon. J Herb Med. 2019;12:50."];
    citations("<p>Ginger helps (Okafor, 2019).</p>", &twice, &["Okafor, 2019 "]);
    let report = read("<p>Ginger helps (Okafor, 2019).</p>", &twice);
    assert_eq!(report.citations[0].references, ["ref-1", "ref-2"]);
}

#[test]
fn listed_and_not_referred_to() {
    let report = read("<p>Ginger was tried [1].</p>", &[PAPER, UNLINKED]);
    assert_eq!(report.references[0].flags, [""; 0]);
    assert_eq!(report.references[1].flags, ["cite_unlinked", "ref_uncited"]);
    // Without any marker nothing is left out on purpose: a note says so once.
    let report = read("<p>Ginger was tried.</p>", &[PAPER, UNLINKED]);
    assert_eq!(report.references[0].flags, [""; 0]);
}

#[test]
fn a_name_that_differs_from_the_list() {
    let entry = "Farrington, Lena. “Ginger after surgery.” Annals of Recovery 12 (2016): 40–44.";
    citations(
        "<p>Dr. Lena Farington writes that ginger helps.</p>",
        &[entry, PAPER],
        &["Lena Farington cite_unlinked author_mismatch"],
    );
    citations(
        "<p>Dr. Lena Farrington writes that ginger helps.</p>",
        &[entry, PAPER],
        &["Lena Farrington cite_unlinked"],
    );
    citations("<p>Dr. Lena Farnborough writes that ginger helps.</p>", &[entry, PAPER], &[]);
}

#[test]
fn preprints() {
    entry("Okafor B. Ginger. medRxiv. 2021. doi:10.1101/2021.04.01.21254321", &["src_preprint"]);
    entry(
        "Okafor B. Ginger. Research Square. 2021. doi:10.21203/rs.3.rs-12345/v1",
        &["src_preprint"],
    );
    entry("Okafor B. Ginger. arXiv:2101.01234 (2021).", &["src_preprint"]);
    entry("Okafor B. Ginger. Genes Dev. 2021;35:1-9. doi:10.1101/gad.12345.6", &[]);
    entry("Okafor B. Archive of ginger. J Herb Med. 2021;12:1. doi:10.1000/183", &[]);
}

#[test]
fn retracted_by_its_own_words() {
    entry(
        "Okafor B. RETRACTED: Ginger. J Herb Med. 2021;12:1. doi:10.1000/183",
        &["src_retracted"],
    );
    entry(
        "Okafor B. Ginger. J Herb Med. 2021;12:1. [Retracted] doi:10.1000/183",
        &["src_retracted"],
    );
    entry(
        "Okafor B. Expression of concern: Ginger. J Herb Med. 2021;12:1. doi:10.1000/183",
        &["src_retracted"],
    );
    entry("Okafor B. Retracted eyelids and ginger. J Herb Med. 2021;12:1. doi:10.1000/183", &[]);
    entry("Okafor B. Why papers are withdrawn. J Herb Med. 2021;12:1. doi:10.1000/183", &[]);
}

#[test]
fn not_a_research_paper() {
    entry(
        "Okafor B. Ginger talk. 2019. <a href='https://www.youtube.com/watch?v=abc'>Video</a>",
        &["src_nonscholarly"],
    );
    entry(
        "Okafor B. Our ginger tea. 2019. <a href='https://herbs.example/shop/tea'>Shop</a>",
        &["src_nonscholarly"],
    );
    entry(
        "Okafor B. Ginger sells. The Guardian. 4 May 2019. https://www.theguardian.com/a",
        &["src_nonscholarly"],
    );
    entry(PAPER, &[]);
}

#[test]
fn reviews_of_other_studies() {
    entry(
        "Okafor B. Ginger: a systematic review. J Herb Med. 2021;12:1. doi:10.1000/183",
        &["src_review"],
    );
    entry("Okafor B. Peer review of ginger. J Herb Med. 2021;12:1. doi:10.1000/183", &[]);
}

const ABSTRACT: &str = "This review highlights how travellers take ginger against nausea at sea, although how it works is not clear. \
    Sailors on twelve ships were asked each morning how they felt, and fewer of those who took ginger were sick. \
    None of them had side effects that mattered to them or to the cook.";

/// The flags of the marker behind a quotation that `lead_in` leads into.
#[track_caller]
fn quotation(lead_in: &str, quoted: &str, expected: &[&str]) {
    let entry = format!("{PAPER}. {ABSTRACT}");
    let body = format!("<p>{lead_in}</p><blockquote><p>{quoted} [1]</p></blockquote>");
    let report = read(&body, &[&entry]);
    let last = report.citations.last().expect("a marker");
    let flags: Vec<&str> = last
        .flags
        .iter()
        .copied()
        .filter(|flag| !flag.starts_with("cite_") && !flag.starts_with("src_"))
        .collect();
    assert_eq!(flags, expected, "{lead_in} {quoted}");
}

#[test]
fn a_quotation_and_the_abstract_that_the_page_prints() {
    let word_for_word = "Sailors on twelve ships were asked each morning how they felt.";
    quotation("They report:", word_for_word, &["quote_matches_printed_abstract"]);
    quotation(
        "They report:",
        "Sailors [of the navy] on twelve ships were asked each morning how they felt.",
        &["quote_matches_printed_abstract", "quote_insertion"],
    );
    quotation("They report:", "Sailors on many ships were asked each morning how they felt.", &[]);
    quotation("They report:", "None of them had side effects.", &[]);
}

#[test]
fn words_left_out_and_words_added() {
    quotation("They report:", "Sailors were asked … how they felt on the ship.", &["quote_elided"]);
    quotation(
        "They report:",
        "Sailors were asked ... how they felt on the ship.",
        &["quote_elided"],
    );
    quotation("They report:", "Sailors were asked how they [the men] felt.", &["quote_insertion"]);
    quotation("They report:", "Sailors were asked how they felt on the ship.", &[]);
}

#[test]
fn worded_more_strongly_than_the_quotation() {
    let shift: &[&str] = &["paraphrase_shift"];
    quotation(
        "Okafor writes that ginger causes heart attacks:",
        "Ginger may be associated with heart attacks.",
        shift,
    );
    quotation(
        "Okafor writes that ginger prevents nausea:",
        "In rats, ginger prevents nausea.",
        shift,
    );
    quotation(
        "Okafor writes that ginger prevents nausea:",
        "Ginger prevents nausea in some sailors.",
        shift,
    );
    quotation(
        "Okafor writes that ginger may cause heart attacks:",
        "Ginger may be associated with heart attacks.",
        &[],
    );
    quotation("Okafor writes that ginger prevents nausea:", "Ginger prevents nausea.", &[]);
    quotation(
        "In rats, Okafor saw that ginger prevents nausea:",
        "In rats, ginger prevents nausea.",
        &[],
    );
    quotation(
        "Ginger causes heart attacks. Okafor writes:",
        "Ginger may be associated with heart attacks.",
        &[],
    );
}
