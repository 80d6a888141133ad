//! Benchmarks of the rooms, one by one: `cargo bench --features cli --bench parts`.

mod corpus;

use claimlight::blocks::{self, Document};
use claimlight::finding::Sentence;
use claimlight::lexicon::Lexicon;
use claimlight::settings::Settings;
use claimlight::text::{Span, token};
use claimlight::{citations, claims, html, references, scan};
use corpus::Page;
use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};

fn main() {
    let _ = Lexicon::shipped();
    divan::main();
}

/// A made page of 100 KB, as each room receives it.
struct Input {
    page: Page,
    document: Document,
    sentences: Vec<Sentence>,
}

impl Input {
    fn new() -> Self {
        let page = Page::generated(100_000);
        let document = blocks::read(&page.snapshot);
        let sentences = scan::sentences(&document);
        Self { page, document, sentences }
    }
}

fn measure<T>(bencher: Bencher, part: impl Fn(&Input) -> T) {
    let input = Input::new();
    let bytes = BytesCount::new(input.page.text.len());
    bencher.counter(bytes).bench_local(|| part(black_box(&input)));
}

#[divan::bench]
fn html_to_snapshot(bencher: Bencher) {
    measure(bencher, |input| html::snapshot(&input.page.html, ""));
}

#[divan::bench]
fn snapshot_to_blocks(bencher: Bencher) {
    measure(bencher, |input| blocks::read(&input.page.snapshot));
}

#[divan::bench]
fn sentences(bencher: Bencher) {
    measure(bencher, |input| scan::sentences(&input.document));
}

#[divan::bench]
fn tokens(bencher: Bencher) {
    measure(bencher, |input| {
        let mut tokens = Vec::new();
        let text = &input.document.text;
        token::tokenize(text, Span::new(0, text.len() as u32), |token| tokens.push(token));
        tokens
    });
}

#[divan::bench]
fn claims_found(bencher: Bencher) {
    measure(bencher, |input| claims::find(&input.document, &input.sentences));
}

#[divan::bench]
fn references_found(bencher: Bencher) {
    measure(bencher, |input| references::find(&input.document));
}

#[divan::bench]
fn citations_found(bencher: Bencher) {
    let input = Input::new();
    let found = references::find(&input.document);
    let bytes = BytesCount::new(input.page.text.len());
    bencher
        .counter(bytes)
        .bench_local(|| citations::find(black_box(&input.document), &input.sentences, &found));
}

#[divan::bench]
fn references_parsed(bencher: Bencher) {
    let entries = corpus::references(100);
    bencher.counter(ItemsCount::new(entries.len())).bench_local(|| {
        entries.iter().map(|it| references::parse(black_box(it))).collect::<Vec<_>>()
    });
}

#[divan::bench]
fn whole_scan(bencher: Bencher) {
    let settings = Settings::default();
    measure(bencher, |input| scan::scan(&input.page.snapshot, &settings));
}
