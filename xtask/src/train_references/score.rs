//! How many rows a model reads right.

use claimlight::finding::Name;
use claimlight::references::model::{Label, Model};
use claimlight::references::{Parser, names};

use super::corpus::{Row, Source, comparable};

const FIELDS: [&str; 6] = ["first author", "title", "container", "year", "volume", "first page"];

/// Right, given and found fields.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    right: usize,
    given: usize,
    found: usize,
}

/// Prints the share of rows with the first four fields right, and each field's F1; with `errors`
/// also the rows where one of the four is wrong.
pub(super) fn report(title: &str, rows: &[&Row], model: &Model, errors: bool) {
    let mut tallies = [Tally::default(); 6];
    let mut whole = 0;
    let mut parser = Parser::new(model);
    for row in rows {
        let gold = gold(row);
        let found = found(row, &mut parser);
        let mut right = true;
        for (at, tally) in tallies.iter_mut().enumerate() {
            let same = agree(&gold[at], &found[at], at < 3);
            tally.given += usize::from(!gold[at].is_empty());
            tally.found += usize::from(!found[at].is_empty());
            tally.right += usize::from(!gold[at].is_empty() && same);
            let fits = at > 3 || gold[at].is_empty() || same;
            if errors && !fits {
                println!("  {} {:?}, not {:?}", FIELDS[at], gold[at], found[at]);
            }
            right &= fits;
        }
        if errors && !right {
            println!("{} {}", row.id, row.text);
        }
        whole += usize::from(right);
    }
    print!("{title}: {} rows, all four {:.3};", rows.len(), share(whole, rows.len()));
    for (name, tally) in FIELDS.iter().zip(tallies) {
        print!(" {name} {:.3}", share(2 * tally.right, tally.given + tally.found));
    }
    println!();
}

fn share(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(part) / number(whole.max(1))
}

fn gold(row: &Row) -> [String; 6] {
    let author = match row.source {
        Source::Publisher => row.first_author.clone(),
        Source::Hand => first(&names::parse(row.field(Label::Author))),
    };
    let page = if row.first_page.is_empty() { row.field(Label::Pages) } else { &row.first_page };
    [
        author,
        row.field(Label::Title).to_owned(),
        row.field(Label::Container).to_owned(),
        year(row.field(Label::Date)),
        row.field(Label::Volume).to_owned(),
        first_page(page),
    ]
}

fn found(row: &Row, parser: &mut Parser<'_>) -> [String; 6] {
    let csl = parser.parse(&row.text);
    let year = if csl.issued == 0 { String::new() } else { csl.issued.to_string() };
    [first(&csl.author), csl.title, csl.container_title, year, csl.volume, first_page(&csl.page)]
}

fn first(names: &[Name]) -> String {
    names.first().map_or_else(String::new, |name| format!("{}{}", name.family, name.literal))
}

fn year(date: &str) -> String {
    let digits: Vec<&str> =
        date.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 4).collect();
    digits.first().map_or_else(String::new, |year| (*year).to_owned())
}

fn first_page(pages: &str) -> String {
    let start = pages.trim_start_matches(|c: char| !c.is_ascii_digit() && !c.is_alphabetic());
    let start = start.strip_prefix("pp").or_else(|| start.strip_prefix("p.")).unwrap_or(start);
    start
        .trim_start_matches(['.', ' '])
        .split(['-', '–', '—', ',', ' '])
        .next()
        .unwrap_or("")
        .to_owned()
}

/// Whether two texts agree: letters and digits the same, or for `soft` nearly.
fn agree(gold: &str, found: &str, soft: bool) -> bool {
    let (gold, found) = (comparable(gold), comparable(found));
    if gold == found || !soft {
        return gold == found;
    }
    let (gold, found): (Vec<char>, Vec<char>) = (gold.chars().collect(), found.chars().collect());
    let longer = gold.len().max(found.len());
    distance(&gold, &found) * 10 <= longer
}

/// Levenshtein's.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}
