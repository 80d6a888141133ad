//! A text as a row of units: known terms, other words, numbers, marks.

use crate::text::{Kind, Span, Token};

use super::classes::Class;
use super::set::Classes;
use super::{ENDINGS, Lexicon, fold, hash};

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
    known: Known,
}

/// What is known of a word.
#[derive(Debug, Clone, Copy, Default)]
struct Known {
    /// Its node in the lexicon; zero when it has none.
    node: u32,
    form: Form,
}

/// Reads text into units; keeps its buffers, and what it knows of the words that it has met: a page
/// says the same ones again and again.
#[derive(Debug, Default)]
pub struct Reader {
    parts: Vec<Part>,
    folded: String,
    met: Met,
}

impl Reader {
    /// Replaces `units` by those of `tokens`. A reader serves one lexicon.
    pub fn read(&mut self, lexicon: &Lexicon, text: &str, tokens: &[Token], units: &mut Vec<Unit>) {
        self.parts.clear();
        for token in tokens {
            self.push(lexicon, text, *token);
        }
        units.clear();
        let mut rest = self.parts.as_slice();
        while let Some(first) = rest.first() {
            let (words, classes) = lexicon.longest(first.known.node, &rest[1..]);
            units.push(Unit {
                span: first.span.join(rest[words].span),
                classes: classes.with(first.known.form.classes()),
            });
            rest = &rest[words + 1..];
        }
    }

    fn push(&mut self, lexicon: &Lexicon, text: &str, Token { span, kind }: Token) {
        let rest = text.as_bytes().get(span.start as usize..).unwrap_or_default();
        if kind == Kind::Mark {
            let known = mark(lexicon, &rest[..span.len() as usize]);
            self.parts.push(Part { span, known });
            return;
        }
        let (key, whole) = hash::whole_key(rest, span.len() as usize);
        if whole {
            let known = self.known(lexicon, text, span, key);
            self.parts.push(Part { span, known });
            return;
        }
        let Span { mut start, end } = span;
        while start < end {
            let (length, hyphen) = piece(Span::new(start, end).of(text).as_bytes());
            if length > 0 {
                let span = Span::new(start, start + length as u32);
                let key = hash::key(&text.as_bytes()[start as usize..], length);
                let known = self.known(lexicon, text, span, key);
                self.parts.push(Part { span, known });
            }
            start += (length + hyphen) as u32;
        }
    }

    /// What is known of the word at `span`, the key of which is `printed` as it stands there.
    fn known(&mut self, lexicon: &Lexicon, text: &str, span: Span, printed: u64) -> Known {
        let folded = &mut self.folded;
        self.met.get(printed, || lexicon.known(text, span, printed, folded))
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

impl Lexicon {
    /// What the lists say of the word at `span`, or what its form alone tells.
    fn known(&self, text: &str, span: Span, printed: u64, folded: &mut String) -> Known {
        let rest = &text.as_bytes()[span.start as usize..];
        let length = span.len() as usize;
        let key = hash::folded_key(rest, length).unwrap_or_else(|| {
            fold::fold(span.of(text), folded);
            hash::key(folded.as_bytes(), folded.len())
        });
        let first = rest[0];
        if first.is_ascii_digit() {
            return Known { node: self.word(key), form: Form::Number };
        }
        let capitals = first.is_ascii_uppercase() && fold::is_acronym(span.of(text));
        let form = if capitals { Form::Acronym } else { Form::Word };
        let as_printed = if capitals { self.word(printed) } else { 0 };
        let node = [as_printed, self.word(key)].into_iter().find(|node| *node != 0);
        Known { node: node.unwrap_or_else(|| self.by_form(span.of(text), folded)), form }
    }

    /// The node of a word that no list has as it is printed: without its `'s`, in American
    /// spelling; or else what its ending tells.
    fn by_form(&self, printed: &str, folded: &mut String) -> u32 {
        fold::fold(printed, folded);
        let owner = folded.strip_suffix("'s").map(str::len);
        folded.truncate(owner.unwrap_or(folded.len()));
        let mut node = 0;
        if fold::respell(folded) || owner.is_some() {
            node = self.word(hash::key(folded.as_bytes(), folded.len()));
        }
        if node != 0 {
            return node;
        }
        ENDINGS.ending(folded).map_or(0, |ending| self.ending(ending))
    }

    /// How many of the parts behind the first, which has the node `first`, belong to the longest
    /// term that begins with it, and the classes of that term.
    fn longest(&self, first: u32, behind: &[Part]) -> (usize, Classes) {
        let (mut node, mut here) = (first, self.node(first));
        let mut best = (0, here);
        for (index, part) in behind.iter().enumerate() {
            if !here.goes_on() || part.known.node == 0 {
                break;
            }
            node = self.next(node, part.known.node);
            if node == 0 {
                break;
            }
            here = self.node(node);
            if here.ends() {
                best = (index + 1, here);
            }
        }
        (best.0, self.classes(best.1))
    }
}

/// What is known of words, by their keys as printed; the last word of a slot stays in it.
#[derive(Debug, Default)]
struct Met {
    slots: Vec<(u64, Known)>,
}

impl Met {
    const SLOTS: usize = 1 << 11;

    fn get(&mut self, key: u64, tell: impl FnOnce() -> Known) -> Known {
        if self.slots.is_empty() {
            self.slots.resize(Self::SLOTS, Default::default());
        }
        let slot = &mut self.slots[(key >> 32) as usize % Self::SLOTS];
        if slot.0 != key {
            *slot = (key, tell());
        }
        slot.1
    }
}

/// What the letters or the mark alone tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Form {
    #[default]
    Mark,
    Word,
    Acronym,
    Number,
    Comma,
    Percent,
    Question,
    Bracket,
    Break,
}

impl Form {
    const fn classes(self) -> Classes {
        const CLASSES: [Classes; 9] = [
            Classes::of(&[]),
            Classes::of(&[Class::Word]),
            Classes::of(&[Class::Word, Class::Acronym]),
            Classes::of(&[Class::Number]),
            Classes::of(&[Class::Comma]),
            Classes::of(&[Class::Percent]),
            Classes::of(&[Class::Question]),
            Classes::of(&[Class::Bracket]),
            Classes::of(&[Class::Break]),
        ];
        CLASSES[self as usize]
    }
}

/// Marks that bound a clause or change a number. `%` is the only one that lists speak of ("100%
/// natural").
fn mark(lexicon: &Lexicon, printed: &[u8]) -> Known {
    let form = match printed {
        b"%" => {
            return Known { node: lexicon.word(hash::key(b"%", 1)), form: Form::Percent };
        }
        b"," => Form::Comma,
        b"?" => Form::Question,
        b"(" | b")" | b"[" | b"]" => Form::Bracket,
        b";" | b":" | b"|" | b"." | b"!" => Form::Break,
        _ if matches!(printed, [0xe2, 0x80, 0x93 | 0x94 | 0xa6]) => Form::Break,
        _ => Form::Mark,
    };
    Known { node: 0, form }
}
