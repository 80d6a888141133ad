//! What stands behind a claim: every rule of the taxonomy, on small pages of our own.
//!
//! The claim asked about is the sentence that holds "turmeric" (any case).

#![cfg(feature = "cli")]

use claimlight::html;
use claimlight::scan::scan;
use claimlight::settings::Settings;

const LIST: &str = r"<h2>References</h2><ol>
<li>Mbeki T, Olsen R. Curry spices and stiff knees. J Kitchen Med. 2018;4:11-9. doi:10.1000/jkm.11</li>
<li>Farrow, Lena. “Ginger after surgery.” Annals of Recovery 12 (2016): 40–44.</li>
</ol>";

/// Support, and the references behind it, of the claim on turmeric.
fn check(body: &str, with_list: bool, support: &str, references: &[&str]) {
    let list = if with_list { LIST } else { "" };
    let page = format!("<html lang=en><body><article><h1>Spices</h1>{body}{list}</article></body>");
    let report = scan(&html::snapshot(page.as_bytes(), ""), &Settings::default());
    let claim = report.claims.iter().find(|it| it.text.to_lowercase().contains("turmeric"));
    let claim = claim.unwrap_or_else(|| panic!("no claim found in {body}"));
    let seen = serde_json::to_value(claim.support).expect("support");
    assert_eq!(seen, support, "{body}");
    assert_eq!(claim.references, references, "{body}");
}

#[test]
fn a_marker_in_the_sentence_or_right_after_it() {
    check("<p>Turmeric relieves joint pain (1).</p>", true, "same_sentence", &["ref-1"]);
    check(
        "<p>Turmeric relieves joint pain. (1) Salt does not.</p>",
        true,
        "same_sentence",
        &["ref-1"],
    );
    check(
        "<p>Turmeric relieves joint pain.<sup>1,2</sup></p>",
        true,
        "same_sentence",
        &["ref-1", "ref-2"],
    );
}

#[test]
fn a_link_to_a_paper_in_the_sentence() {
    let body = r#"<p>Turmeric relieves joint pain, <a href="https://doi.org/10.1000/a.1">a trial</a> found.</p>"#;
    check(body, false, "same_sentence", &[]);
}

#[test]
fn a_link_covers_what_the_next_sentence_says_in_other_words() {
    let body = r#"<p><a href="https://doi.org/10.1000/a.1">A trial</a> counted aching knees. In other words, turmeric relieves joint pain.</p>"#;
    check(body, false, "same_paragraph", &[]);
}

#[test]
fn a_speaker_or_a_journal_that_is_named_is_a_source() {
    for body in [
        "<p>Turmeric relieves joint pain, says Dr Ines Kowalski.</p>",
        "<p>“It is old. Turmeric relieves joint pain in all of us,” says Ines Kowalski.</p>",
        "<p>Turmeric relieves joint pain, according to a paper published in Spice.</p>",
    ] {
        check(body, false, "attributed", &[]);
    }
    for body in [
        "<p>Turmeric relieves joint pain, one said.</p>",
        "<p>Turmeric relieves joint pain. Ines Kowalski says no more.</p>",
        "<p>Turmeric relieves joint pain, according to a paper published in May.</p>",
    ] {
        check(body, false, "uncited", &[]);
    }
}

#[test]
fn a_number_that_links_to_its_source() {
    let body = r#"<p>Turmeric relieves joint pain (<a href="https://catalogue.example/20160541">3</a>).</p>"#;
    check(body, false, "same_sentence", &[]);
}

#[test]
fn the_marker_at_the_end_of_a_quotation_covers_all_of_it() {
    let body = "<p>She writes:</p><blockquote><p>Turmeric relieves joint pain. Nobody knows why yet. \
        It was used for centuries. (1)</p></blockquote>";
    check(body, true, "same_quote", &["ref-1"]);
}

#[test]
fn a_paragraph_that_leads_into_a_quotation_with_a_source() {
    let body = "<p>Turmeric relieves joint pain. The authors put it in these words:</p>\
        <blockquote><p>Knees were less stiff in the group that was given the spice every day. (1)</p></blockquote>";
    check(body, true, "leads_into_quote", &["ref-1"]);
}

#[test]
fn a_marker_at_most_three_sentences_on() {
    let near = "<p>Turmeric relieves joint pain. Many cooks like it. It is yellow (1).</p>";
    check(near, true, "same_paragraph", &["ref-1"]);
    let far = "<p>Turmeric relieves joint pain. Many cooks like it. It is yellow. It grows in India. \
        It stains cloth. Rice goes with it (1).</p>";
    check(far, true, "list_only", &[]);
}

#[test]
fn a_marker_before_counts_only_when_the_sentence_goes_on_from_it() {
    let body =
        "<p>Knees were studied for a year (1). This shows that turmeric relieves joint pain.</p>";
    check(body, true, "same_paragraph", &["ref-1"]);
    let apart = "<p>Knees were studied for a year (1). Turmeric relieves joint pain.</p>";
    check(apart, true, "list_only", &[]);
}

#[test]
fn support_never_crosses_a_paragraph() {
    let body = "<p>Turmeric relieves joint pain.</p><p>Ginger is a root (2).</p>";
    check(body, true, "list_only", &[]);
}

#[test]
fn a_name_in_the_paragraph_that_the_list_has() {
    let body = "<p>Lena Farrow worked on this for years. Turmeric relieves joint pain.</p>";
    check(body, true, "attributed", &["ref-2"]);
}

#[test]
fn without_any_source_it_is_uncited() {
    check("<p>Turmeric relieves joint pain.</p>", false, "uncited", &[]);
}

#[test]
fn headings_and_stories_are_never_uncited() {
    check("<h2>Turmeric relieves joint pain</h2><p>We cook.</p>", false, "not_applicable", &[]);
    check(
        "<p>I took turmeric for a week and my joint pain was gone.</p>",
        false,
        "not_applicable",
        &[],
    );
}
