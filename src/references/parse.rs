//! One entry as printed -> its parts: identifiers by pattern, fields by the model, cleaned by rule.

use crate::finding::Csl;
use crate::identifiers::{self, Identifier};

use super::evidence;
use super::features::Features;
use super::fields::{self, Fields};
use super::kind;
use super::model::{Label, Model, Scratch};
use super::names;
use super::tail;
use super::tokens::{self, Shape, Token};

/// Longest entry that is read, in bytes; what follows is not part of a reference.
const LONGEST: usize = 4000;

/// Parses one reference as printed, with or without the number before it.
#[must_use]
pub fn parse(entry: &str) -> Csl {
    Parser::new(Model::shipped()).parse(entry)
}

/// Parses one entry after the other; what the model has seen once it knows the next time.
#[derive(Debug)]
pub struct Parser<'m> {
    model: &'m Model,
    features: Features,
    scratch: Scratch,
    labels: Vec<Label>,
}

impl Default for Parser<'_> {
    /// With the model that ships.
    fn default() -> Self {
        Self::new(Model::shipped())
    }
}

impl<'m> Parser<'m> {
    /// A parser by `model`.
    #[must_use]
    pub fn new(model: &'m Model) -> Self {
        let (features, scratch) = (Features::default(), Scratch::default());
        Self { model, features, scratch, labels: Vec::new() }
    }

    /// As [`parse`].
    pub fn parse(&mut self, entry: &str) -> Csl {
        let mut csl = self.read(entry, &printed_ids(entry));
        csl.kind = kind::of(&csl, evidence::head(entry.trim(), LONGEST));
        csl
    }

    /// [`Self::parse`] of an entry that prints `ids`, but for its kind.
    pub(super) fn read(&mut self, entry: &str, ids: &[Identifier]) -> Csl {
        let entry = evidence::head(entry.trim(), LONGEST);
        let proper = tail::cut(entry);
        self.features.read(proper);
        self.model.label(&self.features, &mut self.scratch, &mut self.labels);
        let (tokens, labels) = (self.features.tokens(), &self.labels);
        let mut csl = read(proper, &fields::collect(tokens, labels));
        if csl.issued == 0 {
            csl.issued = free_year(proper, tokens, labels);
        }
        fill_ids(&mut csl, ids, &[]);
        csl.url = address(entry);
        csl
    }
}

/// The identifiers printed in an entry, in order.
pub(super) fn printed_ids(entry: &str) -> Vec<Identifier> {
    let entry = evidence::head(entry.trim(), LONGEST);
    identifiers::in_text(entry).into_iter().map(|(_, id)| id).collect()
}

fn read(entry: &str, fields: &Fields) -> Csl {
    let (authors, editors) = fields.people(entry);
    let date = fields.all(Label::Date, entry).find_map(|date| evidence::years(date).next());
    let (title, container) = fields.named(entry);
    let page = fields::pages(fields.first(Label::Pages, entry));
    let (page, day) = if is_day(page) { ("", page) } else { (page, "") };
    let date = date.or_else(|| evidence::years(day).next());
    Csl {
        title: spaced(title),
        author: names::parse(&authors.join("; ")),
        editor: names::parse(&editors.join("; ")),
        container_title: spaced(container),
        issued: date.map_or(0, |(_, year)| year),
        volume: spaced(fields::volume(fields.first(Label::Volume, entry))),
        issue: spaced(fields::issue(fields.first(Label::Issue, entry))),
        page: spaced(page),
        publisher: spaced(fields.publisher(entry)),
        ..Csl::default()
    }
}

/// `2007-05-22`, which looks like pages.
fn is_day(page: &str) -> bool {
    let parts: Vec<&str> = page.split('-').collect();
    let digits =
        |text: &str, count| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    matches!(parts[..], [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2))
}

/// With single spaces.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

/// Where the model sees no date: a bracketed year, else the last that no field has.
fn free_year(entry: &str, tokens: &[Token], labels: &[Label]) -> u16 {
    let mut last = 0;
    for (at, token) in tokens.iter().enumerate() {
        if token.shape != Shape::Year || labels.get(at) != Some(&Label::Other) {
            continue;
        }
        let digits = entry.get(token.start as usize..token.start as usize + 4).unwrap_or("");
        let Ok(year) = digits.parse() else { continue };
        let bracketed = at > 0 && tokens[at - 1].shape == Shape::Mark('(');
        if bracketed {
            return year;
        }
        last = year;
    }
    last
}

/// The first web address in the entry.
fn address(entry: &str) -> String {
    let found = memchr::memchr2_iter(b'h', b'w', entry.as_bytes()).find_map(|at| {
        let inside = entry[..at].ends_with(char::is_alphanumeric);
        let length = tokens::address(&entry[at..]).filter(|_| !inside)?;
        entry.get(at..at + length)
    });
    match found {
        Some(text) if text.starts_with('w') => format!("http://{text}"),
        Some(text) => text.to_owned(),
        None => String::new(),
    }
}

/// Puts identifiers, and the first address, where CSL has them.
pub(super) fn fill_ids(csl: &mut Csl, ids: &[Identifier], hrefs: &[String]) {
    for id in ids {
        let (field, value) = match id {
            Identifier::Doi(value) => (&mut csl.doi, value),
            Identifier::Pmid(value) => (&mut csl.pmid, value),
            Identifier::Pmcid(value) => (&mut csl.pmcid, value),
            Identifier::Isbn(value) => (&mut csl.isbn, value),
            _ => continue,
        };
        if field.is_empty() {
            field.clone_from(value);
        }
    }
    if csl.url.is_empty()
        && let Some(href) = hrefs.first()
    {
        csl.url.clone_from(href);
    }
}
