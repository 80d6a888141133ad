//! Word lists, compiled once; longest match at word borders.
//!
//! One text file a class, one term a line: `term, variant, variant`, sorted, `#` for comments.
//! A word is matched in lower case with straight apostrophes and plain hyphens.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::Token;

macro_rules! classes {
    ($($(#[doc = $doc:literal])+ $name:ident = $file:literal,)+) => {
        /// A class of words.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Class {
            $($(#[doc = $doc])+ $name,)+
        }

        /// Every class with its list.
        const LISTS: &[(Class, &str)] = &[$((Class::$name, include_str!($file)),)+];
    };
}

classes! {
    /// Diseases, injuries and symptoms, clinical and lay.
    Condition = "condition.txt",
}

/// A set of classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Classes(u128);

impl Classes {
    /// The set of one.
    #[must_use]
    pub const fn of(class: Class) -> Self {
        Self(1 << class as u8)
    }

    /// Whether `class` is in it.
    #[must_use]
    pub const fn has(self, class: Class) -> bool {
        self.0 & Self::of(class).0 != 0
    }

    /// Whether the two share a class.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// The compiled lists: a trie over words.
#[derive(Debug, Default)]
pub struct Lexicon {
    words: HashMap<String, u32>,
    next: HashMap<(u32, u32), u32>,
    classes: Vec<Classes>,
}

impl Lexicon {
    /// The lists that ship, compiled at first use.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Lexicon> = LazyLock::new(|| {
            let mut lexicon = Lexicon { classes: vec![Classes::default()], ..Lexicon::default() };
            for (class, list) in LISTS {
                lexicon.add(*class, list);
            }
            lexicon
        });
        &SHIPPED
    }

    fn add(&mut self, class: Class, list: &str) {
        let lines = list.lines().map(|line| line.split('#').next().unwrap_or(""));
        for term in lines.flat_map(|line| line.split(',')).map(str::trim) {
            let mut state = 0;
            for word in term.split(' ').filter(|word| !word.is_empty()) {
                let known = self.words.len() as u32;
                let word = *self.words.entry(word.to_owned()).or_insert(known);
                let fresh = self.classes.len() as u32;
                state = *self.next.entry((state, word)).or_insert(fresh);
                if state == fresh {
                    self.classes.push(Classes::default());
                }
            }
            if state != 0 {
                let set = &mut self.classes[state as usize];
                *set = set.with(Classes::of(class));
            }
        }
    }

    /// The classes of each token: those of the longest terms that cover it.
    #[must_use]
    pub fn classify(&self, text: &str, tokens: &[Token]) -> Vec<Classes> {
        let mut folded = String::new();
        let ids: Vec<Option<u32>> = tokens
            .iter()
            .map(|token| {
                fold(token.of(text), &mut folded);
                self.words.get(folded.as_str()).copied()
            })
            .collect();
        let mut classes = vec![Classes::default(); tokens.len()];
        let mut at = 0;
        while at < ids.len() {
            let (mut state, mut best, mut found) = (0, at, Classes::default());
            for (ahead, id) in ids[at..].iter().enumerate() {
                let step = id.and_then(|id| self.next.get(&(state, id)));
                let Some(&step) = step else { break };
                state = step;
                if !self.classes[state as usize].is_empty() {
                    (best, found) = (at + ahead + 1, self.classes[state as usize]);
                }
            }
            for set in &mut classes[at..best] {
                *set = set.with(found);
            }
            at = best.max(at + 1);
        }
        classes
    }
}

/// Writes `word` into `folded` in lower case with straight apostrophes and plain hyphens.
pub fn fold(word: &str, folded: &mut String) {
    folded.clear();
    for c in word.chars() {
        match c {
            '’' | 'ʼ' => folded.push('\''),
            '\u{2010}' | '\u{2011}' => folded.push('-'),
            _ => folded.extend(c.to_lowercase()),
        }
    }
}
