//! The rows' fields, printed again in the citation styles: so the model meets styles that the rows
//! hardly have. The templates are our own.

use claimlight::finding::Name;
use claimlight::references::model::Label;
use claimlight::references::names;
use claimlight::references::tokens::tokenize;

use super::align::{Example, labels};
use super::corpus::{Row, Source};
use super::{groups, styles, titles};
use crate::chance::Chance;

/// What is known of a work, ready to be printed.
#[derive(Debug, Clone, Default)]
pub(super) struct Work {
    pub(super) authors: Vec<Name>,
    pub(super) title: String,
    pub(super) container: String,
    pub(super) year: String,
    pub(super) month: &'static str,
    pub(super) volume: String,
    pub(super) issue: String,
    pub(super) pages: String,
    pub(super) publisher: String,
    pub(super) city: &'static str,
    /// Title of a book that has it as a chapter.
    pub(super) book: String,
}

/// Text that is being printed, with the fields it is made of.
#[derive(Debug, Default)]
pub(super) struct Print {
    pub(super) text: String,
    spans: Vec<(usize, usize, Label)>,
}

impl Print {
    /// Prints text of no field.
    pub(super) fn plain(&mut self, text: &str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// Prints a field.
    pub(super) fn field(&mut self, label: Label, text: &str) -> &mut Self {
        let start = self.text.len();
        self.text.push_str(text);
        self.spans.push((start, self.text.len(), label));
        self
    }

    /// Prints a field between two texts; nothing when it is empty.
    pub(super) fn within(
        &mut self,
        before: &str,
        label: Label,
        text: &str,
        after: &str,
    ) -> &mut Self {
        if !text.is_empty() {
            self.plain(before).field(label, text).plain(after);
        }
        self
    }

    fn example(self) -> Example {
        let mut tokens = Vec::new();
        tokenize(&self.text, &mut tokens);
        Example { labels: labels(&tokens, &self.spans), text: self.text }
    }
}

const MONTHS: &[&str] = &[
    "Jan",
    "Feb",
    "Mar",
    "April",
    "May",
    "June",
    "July",
    "Aug",
    "September",
    "Oct",
    "November",
    "Dec",
];

const PUBLISHERS: &[&str] = &[
    "Academic Press",
    "Elsevier",
    "Springer",
    "Oxford University Press",
    "Cambridge University Press",
    "Wiley",
    "John Wiley & Sons",
    "MIT Press",
    "Harvard University Press",
    "Routledge",
    "CRC Press",
    "Sage Publications",
    "McGraw-Hill",
    "Lippincott Williams & Wilkins",
    "Karger",
    "Thieme",
    "Humana Press",
    "Penguin Books",
    "World Health Organization",
    "National Academies Press",
];

const CITIES: &[&str] = &[
    "London",
    "New York",
    "New York, NY",
    "Oxford",
    "Geneva",
    "Berlin",
    "Cambridge, MA",
    "Philadelphia",
    "Amsterdam",
    "Boca Raton, FL",
    "Chicago",
    "Paris",
    "Washington, DC",
];

/// Prints `count` works, drawn from `rows` as `seed` decides.
pub(super) fn examples(rows: &[Row], count: usize, seed: u64) -> Vec<Example> {
    let works: Vec<Work> = rows.iter().filter_map(work).collect();
    let mut chance = Chance(seed);
    if works.is_empty() {
        return Vec::new();
    }
    let books: Vec<&str> =
        works.iter().map(|work| work.title.as_str()).filter(|title| title.len() < 70).collect();
    let mut example = || {
        let mut work = works[chance.below(works.len())].clone();
        books
            .get(chance.below(books.len()))
            .copied()
            .unwrap_or_default()
            .clone_into(&mut work.book);
        print(work, &mut chance)
    };
    (0..count).map(|_| example()).collect()
}

/// What the row's fields say of its work; `None` when that is too little.
fn work(row: &Row) -> Option<Work> {
    let title = row.field(Label::Title).trim_end_matches(['.', ',']).to_owned();
    let year: String =
        row.field(Label::Date).chars().filter(char::is_ascii_digit).take(4).collect();
    let authors = match row.source {
        Source::Hand => row.field(Label::Author).to_owned(),
        Source::Publisher => row.text[..row.text.find(&title)?]
            .trim_end_matches(|c: char| !c.is_alphabetic())
            .to_owned(),
    };
    let usable = title.len() > 8 && year.len() == 4 && authors.len() < 400;
    usable.then(|| Work {
        authors: names::parse(&authors)
            .into_iter()
            .filter(|name| !name.family.is_empty() || !name.literal.is_empty())
            .collect(),
        title,
        container: row.field(Label::Container).trim_end_matches(['.', ',']).to_owned(),
        year,
        volume: short(row.field(Label::Volume)),
        issue: short(row.field(Label::Issue)),
        pages: row.field(Label::Pages).trim_start_matches(['p', '.', ' ']).to_owned(),
        publisher: row.field(Label::Publisher).to_owned(),
        ..Work::default()
    })
}

fn short(text: &str) -> String {
    if text.len() <= 8 && text.starts_with(|c: char| c.is_ascii_digit()) {
        text.to_owned()
    } else {
        String::new()
    }
}

/// Fills in what the row does not say, and prints the work in a style drawn by chance.
fn print(mut work: Work, chance: &mut Chance) -> Example {
    if chance.percent(3) {
        work.authors.clear();
    }
    if chance.percent(4) {
        work.authors = vec![Name { literal: groups::name(chance), ..Name::default() }];
    }
    work.title = titles::varied(&work.title, chance);
    work.month = chance.pick(MONTHS);
    work.city = chance.pick(CITIES);
    if work.publisher.is_empty() {
        work.publisher = chance.pick(PUBLISHERS).to_owned();
    }
    if work.volume.is_empty() && chance.percent(70) {
        work.volume = (1 + chance.below(90)).to_string();
    }
    if work.issue.is_empty() && chance.percent(55) {
        work.issue = (1 + chance.below(12)).to_string();
    }
    if work.pages.is_empty() && chance.percent(80) || chance.percent(8) {
        work.pages = pages(chance);
    }
    let dash = *chance.pick(&[&"-", &"–", &"–", &"-", &"—"]);
    work.pages = work.pages.replace(['-', '–'], dash).replace("--", dash);
    let mut print = Print::default();
    let number = 1 + chance.below(80);
    match chance.below(16) {
        0 => drop(print.plain(&format!("{number}. "))),
        1 => drop(print.plain(&format!("[{number}] "))),
        2 => drop(print.plain("^ ")),
        3 => drop(print.plain(&format!("{number}) "))),
        _ => {}
    }
    styles::print(&work, &mut print, chance);
    print.text.truncate(print.text.trim_end().len());
    print.example()
}

fn pages(chance: &mut Chance) -> String {
    let first = 1 + chance.below(2400);
    match chance.below(8) {
        0 => format!("e{}", 1000 + first * 7),
        1 => format!("{}", 100_000 + first),
        2 => format!("S{}-S{}", first % 90 + 1, first % 90 + 9),
        3 => first.to_string(),
        4 => format!("{}-{}", first, first % 10 + 2),
        _ => format!("{}-{}", first, first + 1 + chance.below(15)),
    }
}
