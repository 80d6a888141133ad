//! Word lists; longest match at word borders.
//!
//! One text file a class, one entry a line: `term, other term`, sorted, `#` for comments. Lists hold
//! lemmas: the first term of a line takes the regular inflection of its class (see [`list`]), the
//! others stand as written. A line that begins with `!` is an exception: the term is known and is
//! *not* of the class, whatever a rule of `morphology.txt` would say.
//!
//! Words are compared in lower case, in American spelling (see [`fold`]), with hyphens as spaces.
//! A word in capitals in a list (`AIDS`) is met in capitals only.
//!
//! The lists are inflected and packed when the engine is built (see [`compile`]), and unpacked when
//! the first page is read: a dictionary of all words, and tries over their numbers.

mod classes;
#[cfg(test)]
mod compile;
mod dictionary;
mod fold;
mod hash;
#[cfg_attr(not(test), allow(dead_code, reason = "read by `build.rs`"))]
mod list;
mod morphology;
mod set;
mod unit;
mod word;

pub use classes::Class;
pub use fold::fold;
pub use set::Classes;
pub use unit::Unit;
pub use word::{Reader, Word};

use std::ops::Range;
use std::sync::LazyLock;

use crate::packed::Bytes;
use crate::text::Span;

/// Some of the lists: a trie over the numbers of words. The node of a word has its number; those
/// behind a node follow one another.
#[derive(Debug)]
pub struct Lexicon {
    /// The first is none, the last an end.
    nodes: Vec<Node>,
    /// The word that leads to each node behind another, rising for each of these.
    labels: Vec<u16>,
    /// The first is of no class.
    sets: Vec<Classes>,
}

/// What is known of a sequence of words.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// The set of classes of the term, or the exception, that ends here; zero when none does.
    set: u16,
    /// Where the labels of the nodes behind it begin; they end where those of the next begin.
    labels: u16,
}

static SHIPPED: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/shipped"))));

static WORDING: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/wording"))));

/// Names of the classes that the words of `text` have in the lists that ship.
#[must_use]
pub fn classes(text: &str) -> Vec<String> {
    let mut units = Vec::new();
    let span = Span::new(0, text.len() as u32);
    Lexicon::shipped().read(Reader::default().read(text, span), &mut units);
    let all = units.iter().fold(Classes::default(), |all, unit| all.with(unit.classes));
    all.iter().map(|class| format!("{class:?}")).collect()
}

impl Lexicon {
    /// The lists that tell what a sentence speaks of.
    #[must_use]
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// The lists that tell how a sentence is worded. They are read apart, because their terms cut a
    /// sentence differently (`may be` is a hedge, or `may` and a form of `be`).
    #[must_use]
    pub fn wording() -> &'static Self {
        &WORDING
    }

    /// Reads what `compile` packed.
    fn unpack(packed: &[u8]) -> Self {
        let mut packed = Bytes(packed);
        let mut number = || packed.leb128().unwrap_or_default();
        let mut sets = vec![Classes::default()];
        for _ in 0..number() {
            let classes = (0..number()).map(|_| Classes::bit(number() as u8));
            sets.push(classes.fold(Classes::default(), Classes::with));
        }
        let mut nodes = vec![Node::default()];
        let count = number();
        nodes.extend((0..count).map(|_| Node { set: number() as u16, labels: 0 }));
        nodes.push(Node::default());
        let mut labels = Vec::new();
        for node in &mut nodes[1..] {
            node.labels = labels.len() as u16;
            let mut word = 0;
            for _ in 0..number() {
                word += number() as u16;
                labels.push(word);
            }
        }
        Self { nodes, labels, sets }
    }

    /// Where the labels of the nodes behind a node are.
    fn behind(&self, node: usize) -> Range<usize> {
        match self.nodes.get(node..) {
            Some([this, next, ..]) => usize::from(this.labels)..usize::from(next.labels),
            _ => 0..0,
        }
    }

    /// The node to which a further word leads.
    fn next(&self, behind: Range<usize>, word: u16) -> Option<usize> {
        let place = self.labels[behind.clone()].binary_search(&word).ok()?;
        let first = self.nodes.len() - 1 - self.labels.len();
        Some(first + behind.start + place)
    }

    /// The set of the term, or the exception, that ends at a node; zero when none does.
    fn set(&self, node: usize) -> u16 {
        self.nodes.get(node).map_or(0, |node| node.set)
    }

    fn classes(&self, set: u16) -> Classes {
        self.sets.get(usize::from(set)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
