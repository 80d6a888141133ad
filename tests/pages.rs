//! Whole pages, read as a second person would: what every sentence should be marked as.
//!
//! A page in `tests/pages` carries its expectations: a comment before a sentence names its
//! categories, `<!--treatment_benefit statistic?-->`. A `?` behind a category makes it optional, a
//! `-` says that it is denied, a `!` that it is denied or somebody else's; `*` is any. A sentence
//! without a comment holds no claim.
//!
//! `cargo test --features cli --test pages -- --nocapture` prints the figures and every error.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test fails by it")]

#[path = "labelled/read.rs"]
#[expect(dead_code, reason = "these pages have expectations of their own")]
mod read;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use claimlight::claims::CATEGORIES;
use claimlight::finding::{Polarity, Voice};
use claimlight::html;
use claimlight::report::{Claim, Report, Section};
use claimlight::scan::scan;
use claimlight::settings::Settings;

/// Letters by which a sentence is known again.
const KEY: usize = 30;

/// What is expected of a sentence.
#[derive(Debug, Default)]
struct Mark {
    /// Letters that the sentence begins with.
    key: String,
    expected: Vec<Expected>,
}

#[derive(Debug, Clone)]
struct Expected {
    category: String,
    optional: bool,
    negative: bool,
    disowned: bool,
}

impl Expected {
    fn parse(text: &str) -> Self {
        let category = text.trim_end_matches(['?', '-', '!']);
        let flags = &text[category.len()..];
        Self {
            category: category.to_owned(),
            optional: flags.contains('?'),
            negative: flags.contains('-'),
            disowned: flags.contains('!'),
        }
    }

    fn allows(&self, claim: &Claim) -> bool {
        let negative = claim.polarity == Polarity::Negative;
        let attributed = match () {
            () if self.negative => negative,
            () if self.disowned => negative || claim.voice != Voice::Page,
            () => self.optional || !negative,
        };
        attributed && (self.category == claim.category || self.category == "*")
    }
}

/// Letters alone, in lower case: marks and spaces are not compared.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// The expectations of a page, each with the text that follows it.
fn marks(html: &str) -> Vec<Mark> {
    read::comments(html)
        .map(|(comment, text)| {
            let mut key = letters(first_sentence(&text));
            key.truncate(key.char_indices().nth(KEY).map_or(key.len(), |(at, _)| at));
            Mark { key, expected: comment.split_whitespace().map(Expected::parse).collect() }
        })
        .collect()
}

/// The text as far as its first full stop.
fn first_sentence(text: &str) -> &str {
    let stops = text.match_indices(['.', '!', '?']).map(|(at, _)| at);
    let mut ends = stops.filter(|at| text[at + 1..].starts_with([' ', '”', '"']));
    ends.next().map_or(text, |at| &text[..at])
}

/// How often a category was found, and rightly.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    required: u32,
    found: u32,
    right: u32,
    wrong: u32,
}

impl Count {
    fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    fn recall(self) -> f64 {
        share(self.found, self.required)
    }
}

fn share(part: u32, all: u32) -> f64 {
    if all == 0 { 1.0 } else { f64::from(part) / f64::from(all) }
}

#[derive(Debug, Default)]
struct Score {
    counts: BTreeMap<String, Count>,
    badges: Count,
    /// Badges and words of pages on which nothing is marked.
    silent: (u32, u32),
    errors: Vec<String>,
}

impl Score {
    fn add(&mut self, page: &str, report: &Report, marks: &[Mark]) {
        let known = |claim: &&Claim| {
            CATEGORIES.iter().any(|it| it.id == claim.category && it.stands_alone)
                && !matches!(claim.section, Section::LinkList | Section::Comment)
        };
        let claims: Vec<&Claim> = report.claims.iter().filter(known).collect();
        let mut of_mark: Vec<BTreeSet<&str>> = vec![BTreeSet::new(); marks.len()];
        for claim in &claims {
            let text = letters(&claim.text);
            let same = |mark: &Mark| {
                text.contains(&mark.key) || !text.is_empty() && mark.key.starts_with(&text)
            };
            let here = marks.iter().enumerate().filter(|(_, mark)| same(mark));
            let mut right = false;
            for (at, _) in here.filter(|(_, mark)| mark.expected.iter().any(|it| it.allows(claim)))
            {
                right = true;
                of_mark[at].insert(claim.category);
            }
            let count = self.counts.entry(claim.category.to_owned()).or_default();
            count.right += u32::from(right);
            count.wrong += u32::from(!right);
            self.badges.right += u32::from(right && claim.shown);
            self.badges.wrong += u32::from(!right && claim.shown);
            if !right {
                let shown = if claim.shown { "shown" } else { "folded" };
                self.errors.push(format!(
                    "{page}: wrong {} ({shown}, {:?}, {:?}, {:?}): {}",
                    claim.category, claim.polarity, claim.voice, claim.cues, claim.text
                ));
            }
        }
        for (mark, found) in marks.iter().zip(of_mark) {
            for expected in mark.expected.iter().filter(|it| !it.optional) {
                let found = found.contains(&*expected.category);
                let count = self.counts.entry(expected.category.clone()).or_default();
                count.required += 1;
                count.found += u32::from(found);
                if !found {
                    self.errors.push(format!("{page}: missed {}: {}", expected.category, mark.key));
                }
            }
        }
        if marks.is_empty() {
            self.silent.0 += claims.iter().filter(|claim| claim.shown).count() as u32;
            self.silent.1 += report.words;
        }
    }

    /// What a reader can rely on, in every category.
    fn hold(&self) {
        for (category, count) in &self.counts {
            assert!(count.precision() >= 0.80, "{category}: precision {:.2}", count.precision());
            assert!(count.recall() >= 0.80, "{category}: recall {:.2}", count.recall());
        }
        assert!(self.badges.precision() >= 0.90, "badges: {:.2}", self.badges.precision());
        let (badges, words) = self.silent;
        assert!(badges * 1000 < words.max(1), "{badges} badges in {words} words without a claim");
    }

    fn print(&self) {
        for (category, count) in &self.counts {
            println!(
                "{category:18} precision {:.2} ({}/{}) recall {:.2} ({}/{})",
                count.precision(),
                count.right,
                count.right + count.wrong,
                count.recall(),
                count.found,
                count.required
            );
        }
        println!(
            "badges: precision {:.2} ({} wrong of {}); on silent pages {} in {} words",
            self.badges.precision(),
            self.badges.wrong,
            self.badges.right + self.badges.wrong,
            self.silent.0,
            self.silent.1
        );
        self.errors.iter().for_each(|error| println!("{error}"));
    }
}

#[test]
fn pages_are_marked_as_a_reader_would() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut pages: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.sort();
    let only = std::env::var("PAGES").unwrap_or_default();
    let mut score = Score::default();
    for page in pages {
        let name = page.file_stem().unwrap().to_string_lossy().into_owned();
        if !only.is_empty() && !only.split(',').any(|it| it == name) {
            continue;
        }
        let html = fs::read_to_string(&page).unwrap();
        let report = scan(&html::snapshot(html.as_bytes(), ""), &Settings::default());
        score.add(&name, &report, &marks(&html));
    }
    score.print();
    if only.is_empty() {
        score.hold();
    }
}
