//! Word lists, compiled once at first use; longest match at word borders.
//!
//! One text file a class, one entry a line: `term, other term`, sorted, `#` for comments. Lists hold
//! lemmas: the first term of a line takes the regular inflection of its class (see [`list`]), the
//! others stand as written. A line that begins with `!` is an exception: the term is known and is
//! *not* of the class, whatever a rule of `morphology.txt` would say.
//!
//! Words are compared in lower case, in American spelling (see [`fold`]), with hyphens as spaces.
//! A word in capitals in a list (`AIDS`) is met in capitals only.

mod classes;
mod fold;
mod hash;
mod list;
mod morphology;
mod read;
mod set;

pub use classes::{Class, names};
pub use fold::fold;
pub use read::{Reader, Unit};
pub use set::Classes;

use std::collections::HashMap;
use std::sync::LazyLock;

use hash::FastHash;
use list::List;

/// The compiled lists: a trie over words.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// Number of each word that stands in a list.
    words: HashMap<Box<str>, u32, FastHash>,
    /// For each word, the node of terms that begin with it; 0 for none.
    first: Vec<u32>,
    /// From a node by a further word to the next.
    next: HashMap<(u32, u32), u32, FastHash>,
    nodes: Vec<Node>,
    morphology: morphology::Morphology,
}

/// What is known of a sequence of words.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// Classes of the term that ends here.
    classes: Classes,
    /// Whether a term, or an exception, ends here.
    ends: bool,
    /// Whether longer terms begin like this.
    goes_on: bool,
}

impl Lexicon {
    /// The lists that ship, compiled at first use.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Lexicon> =
            LazyLock::new(|| Lexicon::compile(|list| !list.is_wording()));
        &SHIPPED
    }

    /// The lists that tell how a sentence is worded. They are read apart, because their terms cut a
    /// sentence differently (`may be` is a hedge, or `may` and a form of `be`).
    #[must_use]
    pub fn wording() -> &'static Self {
        static WORDING: LazyLock<Lexicon> =
            LazyLock::new(|| Lexicon::compile(List::serves_wording));
        &WORDING
    }

    fn compile(takes: impl Fn(&List) -> bool) -> Self {
        let mut lexicon = Self {
            nodes: vec![Node::default()],
            morphology: morphology::Morphology::shipped(),
            ..Self::default()
        };
        lexicon.words.reserve(32 * 1024);
        lexicon.next.reserve(16 * 1024);
        for list in classes::LISTS.iter().filter(|list| takes(list)) {
            list::entries(list, &mut |term, classes| lexicon.add(term, classes));
        }
        lexicon
    }

    /// Adds a term, its words separated by spaces or hyphens.
    fn add(&mut self, term: &str, classes: Classes) {
        let mut node = 0;
        let mut folded = String::new();
        for word in term.split([' ', '-']).filter(|word| !word.is_empty()) {
            fold::fold(word, &mut folded);
            let key = if fold::is_acronym(word) { word } else { fold::respell(&mut folded) };
            let word = if let Some(&word) = self.words.get(key) {
                word
            } else {
                self.first.push(0);
                self.words.insert(key.into(), self.first.len() as u32 - 1);
                self.first.len() as u32 - 1
            };
            node = self.step_or_grow(node, word);
        }
        if let Some(end) = self.nodes.get_mut(node as usize).filter(|_| node != 0) {
            end.ends = true;
            end.classes = end.classes.with(classes);
        }
    }

    fn step_or_grow(&mut self, node: u32, word: u32) -> u32 {
        let fresh = self.nodes.len() as u32;
        let slot = if node == 0 {
            &mut self.first[word as usize]
        } else {
            self.nodes[node as usize].goes_on = true;
            self.next.entry((node, word)).or_insert(0)
        };
        if *slot == 0 {
            *slot = fresh;
            self.nodes.push(Node::default());
            return fresh;
        }
        *slot
    }

    fn step(&self, node: u32, word: u32) -> Option<u32> {
        if node == 0 {
            return self.first.get(word as usize).copied().filter(|next| *next != 0);
        }
        if !self.nodes[node as usize].goes_on {
            return None;
        }
        self.next.get(&(node, word)).copied()
    }
}

#[cfg(test)]
mod tests;
