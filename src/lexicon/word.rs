//! A text as a row of words and marks, each looked up in the dictionary once for all lexicons.

use std::cell::RefCell;

use crate::text::{Kind, Span, Token, token};

use super::classes::Class;
use super::dictionary::Dictionary;
use super::set::Classes;
use super::{fold, hash};

/// A word, a part of one between hyphens, a number or a mark.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    pub(super) span: Span,
    pub(super) known: Known,
}

impl Word {
    /// The byte at which it begins.
    pub(crate) fn start(&self) -> usize {
        self.span.start as usize
    }
}

/// What is known of a word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Known {
    /// Its number in the dictionary, or that of its ending; zero when it has none.
    pub(super) number: u16,
    pub(super) form: Form,
}

/// Reads text into words; keeps its buffers.
#[derive(Debug, Default)]
pub struct Reader {
    words: Vec<Word>,
    folded: String,
}

thread_local! {
    static MET: RefCell<Met> = RefCell::default();
}

impl Reader {
    /// The words of `span`.
    pub fn read(&mut self, text: &str, span: Span) -> &[Word] {
        self.words.clear();
        MET.with_borrow_mut(|met| {
            token::tokenize(text, span, |token| self.push(text, token, met));
        });
        &self.words
    }

    fn push(&mut self, text: &str, Token { span, kind }: Token, met: &mut Met) {
        let rest = text.as_bytes().get(span.start as usize..).unwrap_or_default();
        if kind == Kind::Mark {
            let known = mark(&rest[..span.len() as usize]);
            self.words.push(Word { span, known });
            return;
        }
        let (key, whole) = hash::whole_key(rest, span.len() as usize);
        if whole {
            self.push_word(text, span, key, met);
            return;
        }
        let Span { mut start, end } = span;
        while start < end {
            let (length, hyphen) = piece(Span::new(start, end).of(text).as_bytes());
            if length > 0 {
                let key = hash::key(&text.as_bytes()[start as usize..], length);
                self.push_word(text, Span::new(start, start + length as u32), key, met);
            }
            start += (length + hyphen) as u32;
        }
    }

    /// Adds the word at `span`, the key of which is `printed` as it stands there.
    fn push_word(&mut self, text: &str, span: Span, printed: u64, met: &mut Met) {
        let folded = &mut self.folded;
        let known = met.get(printed, || Dictionary::shipped().known(text, span, printed, folded));
        self.words.push(Word { span, known });
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

impl Dictionary {
    /// What is known of the word at `span`, or what its form alone tells.
    fn known(&self, text: &str, span: Span, printed: u64, folded: &mut String) -> Known {
        let rest = &text.as_bytes()[span.start as usize..];
        let length = span.len() as usize;
        let key = hash::folded_key(rest, length).unwrap_or_else(|| {
            fold::fold(span.of(text), folded);
            hash::key(folded.as_bytes(), folded.len())
        });
        let first = rest[0];
        if first.is_ascii_digit() {
            return Known { number: self.number(key), form: Form::Number };
        }
        let capitals = first.is_ascii_uppercase() && fold::is_acronym(span.of(text));
        let form = if capitals { Form::Acronym } else { Form::Word };
        let as_printed = if capitals { self.number(printed) } else { 0 };
        let number = [as_printed, self.number(key)].into_iter().find(|number| *number != 0);
        Known { number: number.unwrap_or_else(|| self.by_form(span.of(text), folded)), form }
    }

    /// The number of a word that no list has as it is printed: without its `'s`, in American
    /// spelling; or else that of its ending.
    fn by_form(&self, printed: &str, folded: &mut String) -> u16 {
        fold::fold(printed, folded);
        let owner = folded.strip_suffix("'s").map(str::len);
        folded.truncate(owner.unwrap_or(folded.len()));
        let mut number = 0;
        if fold::respell(folded) || owner.is_some() {
            number = self.number(hash::key(folded.as_bytes(), folded.len()));
        }
        if number == 0 { self.ending(folded) } else { number }
    }
}

/// What is known of words, by their keys as printed: pages say the same ones again and again. The last
/// word of a slot stays in it.
#[derive(Debug, Default)]
struct Met {
    slots: Vec<(u64, Known)>,
}

impl Met {
    const SLOTS: usize = 1 << 13;

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
pub(super) enum Form {
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
    pub(super) const fn classes(self) -> Classes {
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
fn mark(printed: &[u8]) -> Known {
    let form = match printed {
        b"%" => {
            let number = Dictionary::shipped().number(hash::key(b"%", 1));
            return Known { number, form: Form::Percent };
        }
        b"," => Form::Comma,
        b"?" => Form::Question,
        b"(" | b")" | b"[" | b"]" => Form::Bracket,
        b";" | b":" | b"|" | b"." | b"!" => Form::Break,
        _ if matches!(printed, [0xe2, 0x80, 0x93 | 0x94 | 0xa6]) => Form::Break,
        _ => Form::Mark,
    };
    Known { number: 0, form }
}
