//! A row of words as a row of units: known terms, other words, numbers, marks.

use crate::text::Span;

use super::classes::Class;
use super::set::Classes;
use super::word::Word;
use super::{Lexicon, hash};

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

    /// A key of its letters as printed.
    pub(crate) fn printed(&self, text: &str) -> u64 {
        hash::key(&text.as_bytes()[self.span.start as usize..], self.span.len() as usize)
    }

    /// Whether it is of `class`.
    #[must_use]
    pub const fn is(&self, class: Class) -> bool {
        self.classes.has(class)
    }
}

impl Lexicon {
    /// Replaces `units` by those of `words`.
    pub fn read(&self, mut words: &[Word], units: &mut Vec<Unit>) {
        units.clear();
        while let [first, behind @ ..] = words {
            let (more, classes) = match first.known.number {
                0 => (0, Classes::default()),
                _ => self.longest(*first, behind),
            };
            units.push(Unit {
                span: first.span.join(words[more].span),
                classes: classes.with(first.known.form.classes()),
            });
            words = &behind[more..];
        }
    }

    /// How many of the words behind the first belong to the longest term that begins with it, and
    /// the classes of that term.
    fn longest(&self, first: Word, behind: &[Word]) -> (usize, Classes) {
        let mut node = usize::from(first.known.number);
        let mut longest = (0, self.set(node));
        for (word, more) in behind.iter().zip(1..) {
            let further = self.behind(node);
            if further.is_empty() {
                break;
            }
            let Some(next) = self.next(further, word.known.number) else { break };
            node = next;
            if self.set(node) != 0 {
                longest = (more, self.set(node));
            }
        }
        (longest.0, self.classes(longest.1))
    }
}
