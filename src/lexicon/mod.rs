//! Word lists, compiled when the engine is built; longest match at word borders.
//!
//! One text file a class, one entry a line: `term, other term`, sorted, `#` for comments. Lists hold
//! lemmas: the first term of a line takes the regular inflection of its class (see [`list`]), the
//! others stand as written. A line that begins with `!` is an exception: the term is known and is
//! *not* of the class, whatever a rule of `morphology.txt` would say.
//!
//! Words are compared in lower case, in American spelling (see [`fold`]), with hyphens as spaces.
//! A word in capitals in a list (`AIDS`) is met in capitals only.

mod classes;
#[cfg(test)]
mod compile;
mod fold;
mod hash;
#[cfg_attr(not(test), allow(dead_code, reason = "read by `build.rs`"))]
mod list;
mod morphology;
mod read;
mod set;
mod table;

pub use classes::Class;
pub use fold::fold;
pub use read::{Reader, Unit};
pub use set::Classes;

use std::sync::LazyLock;

use crate::text::{Span, token};

use morphology::Morphology;
use table::Table;

/// The compiled lists: a trie over words.
#[derive(Debug)]
pub struct Lexicon {
    /// The words that stand in a list.
    words: Table,
    /// From a node by a further word, itself known by its node, to the next.
    next: Table,
    /// The first is none; then come those of the slots of both tables, then those of the endings. Each
    /// is the number of a set of classes, and two flags.
    nodes: &'static [[u8; 2]],
    sets: &'static [[u8; set::BYTES]],
}

/// What is known of a sequence of words.
#[derive(Debug, Clone, Copy)]
struct Node(u16);

impl Node {
    /// Whether a term, or an exception, ends here.
    const fn ends(self) -> bool {
        self.0 & 2 != 0
    }

    /// Whether longer terms begin like this.
    const fn goes_on(self) -> bool {
        self.0 & 1 != 0
    }
}

/// The tables that `build.rs` made of some lists.
macro_rules! compiled {
    ($name:literal) => {
        Lexicon {
            words: Table::new(include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".words"))),
            next: Table::new(include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".next"))),
            nodes: include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".nodes")).as_chunks().0,
            sets: include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".sets")).as_chunks().0,
        }
    };
}

static SHIPPED: Lexicon = compiled!("shipped");

static WORDING: Lexicon = compiled!("wording");

/// The endings, numbered from zero.
static ENDINGS: LazyLock<Morphology> = LazyLock::new(|| {
    let mut next = 0..;
    Morphology::shipped(|_| next.next().unwrap_or_default())
});

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

    /// The number of the node of a word; zero when it has none.
    fn word(&self, key: u64) -> u32 {
        self.words.find(key).map_or(0, |slot| 1 + slot as u32)
    }

    /// The number of the node to which a further word leads; zero when there is none.
    fn next(&self, node: u32, word: u32) -> u32 {
        let slot = self.next.find(hash::pair(node, word));
        slot.map_or(0, |slot| (1 + self.words.len() + slot) as u32)
    }

    /// The number of the node of words with a known ending.
    fn ending(&self, number: u32) -> u32 {
        (1 + self.words.len() + self.next.len()) as u32 + number
    }

    fn node(&self, number: u32) -> Node {
        Node(self.nodes.get(number as usize).map_or(0, |bytes| u16::from_le_bytes(*bytes)))
    }

    /// The classes of the term that ends at a node; none where none does.
    fn classes(&self, node: Node) -> Classes {
        let set = self.sets.get(usize::from(node.0 >> 2));
        set.map_or(Classes::default(), Classes::from_bytes)
    }
}

#[cfg(test)]
mod tests;
