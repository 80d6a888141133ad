//! A text as a row of units: known terms, other words, numbers, marks.

use crate::text::{Kind, Span, Token};

use super::classes::Class;
use super::set::Classes;
use super::{Lexicon, fold};

/// A known term of one or more words, another word, a number, or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// Where it stands.
    pub span: Span,
    /// Every class of the term; `Word`, `Number` or a class of marks besides.
    pub classes: Classes,
}

impl Unit {
    /// Its letters as printed.
    #[must_use]
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text)
    }

    /// Whether it is of `class`.
    #[must_use]
    pub const fn is(&self, class: Class) -> bool {
        self.classes.has(class)
    }
}

/// A part of a token between hyphens.
#[derive(Debug, Clone, Copy)]
struct Part {
    span: Span,
    /// Number of the word in the lexicon.
    word: Option<u32>,
    /// What is known without the lists.
    classes: Classes,
}

/// Reads text into units; keeps its buffers.
#[derive(Debug, Default)]
pub struct Reader {
    parts: Vec<Part>,
    folded: String,
}

impl Reader {
    /// Replaces `units` by those of `tokens`.
    pub fn read(&mut self, lexicon: &Lexicon, text: &str, tokens: &[Token], units: &mut Vec<Unit>) {
        self.parts.clear();
        for token in tokens {
            self.push(lexicon, text, *token);
        }
        units.clear();
        let mut at = 0;
        while let Some(part) = self.parts.get(at) {
            let (words, classes) = lexicon.longest(&self.parts[at..]);
            let words = words.max(1);
            let last = self.parts[at + words - 1];
            units.push(Unit {
                span: part.span.join(last.span),
                classes: classes.with(part.classes),
            });
            at += words;
        }
    }

    fn push(&mut self, lexicon: &Lexicon, text: &str, token: Token) {
        let printed = token.of(text);
        match token.kind {
            Kind::Mark => {
                // `%` is the only mark that lists speak of ("100% natural").
                let word = if printed == "%" { lexicon.words.get("%").copied() } else { None };
                self.parts.push(Part { span: token.span, word, classes: mark(printed) });
            }
            Kind::Number | Kind::Word => {
                let mut start = token.span.start;
                for piece in printed.split(['-', '\u{2010}', '\u{2011}']) {
                    let span = Span::new(start, start + piece.len() as u32);
                    let hyphen = printed.get((span.end - token.span.start) as usize..);
                    let hyphen = hyphen.and_then(|rest| rest.chars().next());
                    start = span.end + hyphen.map_or(0, |c| c.len_utf8() as u32);
                    if !piece.is_empty() {
                        let (word, classes) = lexicon.look_up(piece, &mut self.folded);
                        self.parts.push(Part { span, word, classes });
                    }
                }
            }
        }
    }
}

impl Lexicon {
    /// The number of a word, or what its form alone tells.
    fn look_up(&self, printed: &str, folded: &mut String) -> (Option<u32>, Classes) {
        if printed.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            fold::fold(printed, folded);
            return (self.words.get(folded.as_str()).copied(), Class::Number.set());
        }
        let mut classes = Class::Word.set();
        if fold::is_acronym(printed) {
            classes = classes.with(Class::Acronym.set());
            if let Some(&word) = self.words.get(printed) {
                return (Some(word), classes);
            }
        }
        fold::fold(printed, folded);
        if let Some(&word) = self.words.get(folded.as_str()) {
            return (Some(word), classes);
        }
        if let Some(owner) = folded.strip_suffix("'s") {
            folded.truncate(owner.len());
        }
        let word = self.words.get(fold::respell(folded)).copied();
        if word.is_none() {
            classes = classes.with(self.morphology.classes(folded));
        }
        (word, classes)
    }

    /// How many of the first parts make the longest term, and its classes.
    fn longest(&self, parts: &[Part]) -> (usize, Classes) {
        let (mut node, mut best) = (0, (0, Classes::default()));
        for (index, part) in parts.iter().enumerate() {
            let Some(step) = part.word.and_then(|word| self.step(node, word)) else { break };
            node = step;
            let here = self.nodes[node as usize];
            if here.ends {
                best = (index + 1, here.classes);
            }
            if !here.goes_on {
                break;
            }
        }
        best
    }
}

/// Marks that bound a clause or change a number.
fn mark(printed: &str) -> Classes {
    match printed {
        "," => Class::Comma.set(),
        "%" => Class::Percent.set(),
        "?" => Class::Question.set(),
        "(" | ")" | "[" | "]" => Class::Bracket.set(),
        ";" | ":" | "—" | "–" | "|" | "." | "!" | "…" => Class::Break.set(),
        _ => Classes::default(),
    }
}
