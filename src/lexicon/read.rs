//! A text as a row of units: known terms, other words, numbers, marks.

use crate::text::{Kind, Span, Token};

use super::classes::Class;
use super::set::Classes;
use super::{Lexicon, fold, hash};

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
    /// Node of the word in the lexicon; zero when it has none.
    word: u32,
    /// What is known without the lists.
    classes: Classes,
}

/// Reads text into units; keeps its buffers, and what it knows of words that no list has as they
/// are printed: a page says the same ones again and again.
#[derive(Debug, Default)]
pub struct Reader {
    parts: Vec<Part>,
    folded: String,
    unlisted: Unlisted,
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
        if token.kind == Kind::Mark {
            let printed = token.of(text);
            // `%` is the only mark that lists speak of ("100% natural").
            let word = if printed == "%" { lexicon.words.get(hash::key(b"%", 1)) } else { 0 };
            self.parts.push(Part { span: token.span, word, classes: mark(printed) });
            return;
        }
        let Span { mut start, end } = token.span;
        while start < end {
            let (length, hyphen) = piece(Span::new(start, end).of(text).as_bytes());
            if length > 0 {
                let span = Span::new(start, start + length as u32);
                let (word, classes) = self.look_up(lexicon, text, span);
                self.parts.push(Part { span, word, classes });
            }
            start += (length + hyphen) as u32;
        }
    }
}

/// Length of the part of a word before its first hyphen, and of the hyphen.
fn piece(word: &[u8]) -> (usize, usize) {
    for (at, byte) in word.iter().enumerate() {
        match byte {
            b'-' => return (at, 1),
            0xe2 if matches!(word[at..], [0xe2, 0x80, 0x90 | 0x91, ..]) => return (at, 3),
            _ => {}
        }
    }
    (word.len(), 0)
}

impl Reader {
    /// The node of the word at `span`, or what its form alone tells.
    fn look_up(&mut self, lexicon: &Lexicon, text: &str, span: Span) -> (u32, Classes) {
        let rest = &text.as_bytes()[span.start as usize..];
        let length = span.len() as usize;
        let key = hash::folded_key(rest, length).unwrap_or_else(|| {
            fold::fold(span.of(text), &mut self.folded);
            hash::key(self.folded.as_bytes(), self.folded.len())
        });
        let first = rest[0];
        if first.is_ascii_digit() {
            return (lexicon.words.get(key), Class::Number.set());
        }
        let mut classes = Class::Word.set();
        if first.is_ascii_uppercase() && fold::is_acronym(span.of(text)) {
            classes = classes.with(Class::Acronym.set());
            let word = lexicon.words.get(hash::key(rest, length));
            if word != 0 {
                return (word, classes);
            }
        }
        let word = lexicon.words.get(key);
        if word != 0 {
            return (word, classes);
        }
        let folded = &mut self.folded;
        let (word, told) = self.unlisted.get(key, || lexicon.by_form(span.of(text), folded));
        (word, classes.with(told))
    }
}

impl Lexicon {
    /// The node of a word that no list has as it is printed: without its `'s`, in American
    /// spelling; or else what its ending tells.
    fn by_form(&self, printed: &str, folded: &mut String) -> (u32, Classes) {
        fold::fold(printed, folded);
        let owner = folded.strip_suffix("'s").map(str::len);
        folded.truncate(owner.unwrap_or(folded.len()));
        let mut word = 0;
        if fold::respell(folded) || owner.is_some() {
            word = self.words.get(hash::key(folded.as_bytes(), folded.len()));
        }
        if word == 0 { (0, self.morphology.classes(folded)) } else { (word, Classes::default()) }
    }

    /// How many of the first parts make the longest term, and its classes.
    fn longest(&self, parts: &[Part]) -> (usize, Classes) {
        let (mut node, mut best) = (0, (0, Classes::default()));
        for (index, part) in parts.iter().enumerate() {
            node = match node {
                _ if part.word == 0 => break,
                0 => part.word,
                _ => self.next.get_pair(node, part.word),
            };
            if node == 0 {
                break;
            }
            let here = &self.nodes[node as usize];
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

/// What forms tell, by the key of the word; the last word of a slot stays in it.
#[derive(Debug, Default)]
struct Unlisted {
    slots: Vec<(u64, u32, Classes)>,
}

impl Unlisted {
    const SLOTS: usize = 1 << 10;

    fn get(&mut self, key: u64, tell: impl FnOnce() -> (u32, Classes)) -> (u32, Classes) {
        self.slots.resize(Self::SLOTS, (0, 0, Classes::default()));
        let slot = &mut self.slots[(key >> 32) as usize % Self::SLOTS];
        if slot.0 != key {
            let (word, classes) = tell();
            *slot = (key, word, classes);
        }
        (slot.1, slot.2)
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
