//! From a row's fields to a label for each token.

use claimlight::references::model::Label;
use claimlight::references::tokens::{Shape, Token, tokenize};

use super::corpus::{Row, Source};

/// A string with a label for each of its tokens.
#[derive(Debug, Clone)]
pub(super) struct Example {
    pub(super) text: String,
    pub(super) labels: Vec<Label>,
}

/// Fields in the order in which they are looked for: the longest and safest first.
const ORDER: [Label; 9] = [
    Label::Title,
    Label::Container,
    Label::Author,
    Label::Editor,
    Label::Publisher,
    Label::Date,
    Label::Pages,
    Label::Volume,
    Label::Issue,
];

/// Labels a row's tokens; `None` when its title or container is not in its text.
pub(super) fn example(row: &Row) -> Option<Example> {
    let mut tokens = Vec::new();
    tokenize(&row.text, &mut tokens);
    let dense = Dense::new(&row.text);
    let mut taken: Vec<(usize, usize, Label)> = Vec::new();
    for label in ORDER {
        for (_, field) in row.fields.iter().filter(|(field, _)| *field == label) {
            let container =
                taken.iter().find(|span| span.2 == Label::Container).map_or(0, |span| span.1);
            let late = matches!(label, Label::Pages | Label::Volume | Label::Issue);
            let from = if late { container } else { 0 };
            let found = dense.find(field, from, &taken).or_else(|| dense.find(field, 0, &taken));
            match found {
                Some((start, end)) => taken.push((start, end, label)),
                None if matches!(label, Label::Title | Label::Container) => return None,
                None => {}
            }
        }
    }
    if row.source == Source::Publisher {
        taken.extend(authors_before(row, &taken));
    }
    Some(Example { labels: labels(&tokens, &taken), text: row.text.clone() })
}

/// Publishers name the first author only: all before title, year or container is authors.
fn authors_before(row: &Row, taken: &[(usize, usize, Label)]) -> Option<(usize, usize, Label)> {
    let family = row.first_author.split_whitespace().next()?;
    let end = taken.iter().map(|span| span.0).min().unwrap_or(0);
    row.text.get(..end)?.contains(family).then_some((0, end, Label::Author))
}

/// The label of every token, from spans of text. Marks at the edges of a span have none.
pub(super) fn labels(tokens: &[Token], spans: &[(usize, usize, Label)]) -> Vec<Label> {
    let mut labels = vec![Label::Other; tokens.len()];
    for &(start, end, label) in spans {
        let inside = |token: &Token| token.start as usize >= start && (token.end as usize) <= end;
        let is_text =
            |at: &usize| inside(&tokens[*at]) && !matches!(tokens[*at].shape, Shape::Mark(_));
        let first = (0..tokens.len()).find(is_text);
        let last = (0..tokens.len()).rev().find(is_text);
        if let (Some(first), Some(last)) = (first, last) {
            labels[first..=last].fill(label);
        }
    }
    labels
}

/// A text without its spaces, with the way back.
struct Dense {
    text: String,
    places: Vec<usize>,
    length: usize,
}

impl Dense {
    fn new(text: &str) -> Self {
        let mut dense = Self { text: String::new(), places: Vec::new(), length: text.len() };
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
            dense.text.push(c);
            dense.places.extend((0..c.len_utf8()).map(|byte| at + byte));
        }
        dense
    }

    /// Where `field` stands from byte `from` on, apart from what is taken, at borders of words.
    fn find(
        &self,
        field: &str,
        from: usize,
        taken: &[(usize, usize, Label)],
    ) -> Option<(usize, usize)> {
        let field: String = field.chars().filter(|c| !c.is_whitespace()).collect();
        if field.is_empty() {
            return None;
        }
        for (at, _) in self.text.match_indices(&field) {
            let start = self.places[at];
            let end = self.places.get(at + field.len() - 1).map_or(self.length, |last| last + 1);
            let free = taken.iter().all(|span| end <= span.0 || start >= span.1);
            if start >= from && free && self.is_bound(at, field.len()) {
                return Some((start, end));
            }
        }
        None
    }

    fn is_bound(&self, at: usize, length: usize) -> bool {
        let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
        let bytes = self.text.as_bytes();
        let touches = |left: Option<usize>, right: usize| {
            left.is_some_and(|left| {
                self.places.get(right).is_some_and(|place| place - self.places[left] == 1)
                    && digit(bytes.get(left))
                    && digit(bytes.get(right))
            })
        };
        !touches(at.checked_sub(1), at) && !touches(Some(at + length - 1), at + length)
    }
}
