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

pub use classes::Class;
pub use fold::fold;
pub use read::{Reader, Unit};
pub use set::Classes;

use std::sync::LazyLock;

use crate::text::{Span, token};

use hash::Table;
use list::List;

/// The compiled lists: a trie over words.
#[derive(Debug)]
pub struct Lexicon {
    /// For each word that stands in a list, the node of the terms that begin with it.
    words: Table,
    /// From a node by a further word, itself known by its node, to the next.
    next: Table,
    /// The first is none.
    nodes: Vec<Node>,
    morphology: morphology::Morphology,
}

/// What is known of a sequence of words.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// Classes of the term that ends here; none where none does.
    classes: Classes,
    /// Whether a term, or an exception, ends here.
    ends: bool,
    /// Whether longer terms begin like this.
    goes_on: bool,
}

/// Names of the classes that the words of `text` have in the lists that ship.
#[must_use]
pub fn classes(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    token::tokenize(text, Span::new(0, text.len() as u32), &mut tokens);
    let mut units = Vec::new();
    Reader::default().read(Lexicon::shipped(), text, &tokens, &mut units);
    let all = units.iter().fold(Classes::default(), |all, unit| all.with(unit.classes));
    all.iter().map(|class| format!("{class:?}")).collect()
}

impl Lexicon {
    /// The lists that ship, compiled at first use.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Lexicon> =
            LazyLock::new(|| Lexicon::compile(1 << 14, |list| !list.is_wording()));
        &SHIPPED
    }

    /// The lists that tell how a sentence is worded. They are read apart, because their terms cut a
    /// sentence differently (`may be` is a hedge, or `may` and a form of `be`).
    #[must_use]
    pub fn wording() -> &'static Self {
        static WORDING: LazyLock<Lexicon> =
            LazyLock::new(|| Lexicon::compile(1 << 12, List::serves_wording));
        &WORDING
    }

    /// Compiles some of the lists, which have about `room` words: a power of two.
    fn compile(room: usize, takes: impl Fn(&List) -> bool) -> Self {
        let mut nodes = vec![Node::default()];
        let morphology = morphology::Morphology::shipped(|classes| {
            nodes.push(Node { classes, ends: true, goes_on: false });
            nodes.len() as u32 - 1
        });
        let (words, next) = (Table::with_room(room), Table::with_room(room));
        let mut lexicon = Self { words, next, nodes, morphology };
        let mut folded = String::new();
        for list in classes::LISTS.iter().filter(|list| takes(list)) {
            list::entries(list, &mut |term, classes| lexicon.add(term, classes, &mut folded));
        }
        lexicon
    }

    /// Adds a term, its words separated by spaces or hyphens.
    fn add(&mut self, term: &str, classes: Classes, folded: &mut String) {
        let mut node = 0;
        for word in term.split([' ', '-']).filter(|word| !word.is_empty()) {
            let fresh = self.nodes.len() as u32;
            let word = self.words.get_or_insert(listed_key(word, folded), fresh);
            self.grow_to(word);
            if node == 0 {
                node = word;
            } else {
                let fresh = self.nodes.len() as u32;
                self.nodes[node as usize].goes_on = true;
                node = self.next.get_pair_or_insert(node, word, fresh);
                self.grow_to(node);
            }
        }
        if node != 0 {
            let end = &mut self.nodes[node as usize];
            end.ends = true;
            end.classes = end.classes.with(classes);
        }
    }

    /// Makes the node if it is the next one.
    fn grow_to(&mut self, node: u32) {
        if node as usize == self.nodes.len() {
            self.nodes.push(Node::default());
        }
    }
}

/// The key of a word of a list.
fn listed_key(word: &str, folded: &mut String) -> u64 {
    if fold::is_acronym(word) {
        return hash::key(word.as_bytes(), word.len());
    }
    fold::fold(word, folded);
    fold::respell(folded);
    hash::key(folded.as_bytes(), folded.len())
}

#[cfg(test)]
mod tests;
