//! From the word lists to the tables that words are looked up in. `build.rs` runs this, so that the
//! engine has nothing to do before its first page.

use std::collections::HashMap;

use super::classes::LISTS;
use super::list::{self, List};
use super::morphology::Morphology;
use super::set::{BYTES, Classes};
use super::table::CHECK;
use super::{fold, hash};

/// A lexicon as bytes; see `Lexicon` for what each holds.
pub(super) struct Packed {
    pub(super) words: Vec<u8>,
    pub(super) next: Vec<u8>,
    pub(super) nodes: Vec<u8>,
    pub(super) sets: Vec<u8>,
}

/// The lists that tell what a sentence speaks of.
pub(super) fn shipped() -> Packed {
    Trie::of(|list| !list.is_wording()).pack()
}

/// The lists that tell how it is worded.
pub(super) fn wording() -> Packed {
    Trie::of(List::serves_wording).pack()
}

/// A trie over words.
#[derive(Default)]
struct Trie {
    /// In the order in which they came, so that two builds give the same bytes.
    nodes: Vec<Node>,
    /// By the way that leads to them.
    numbers: HashMap<Way, usize>,
}

/// What leads to a node.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Way {
    /// The key of a word.
    Word(u64),
    /// From a node by a further word, itself known by its node.
    Next(usize, usize),
}

struct Node {
    way: Way,
    /// The classes of the term, or the exception, that ends here.
    classes: Option<Classes>,
    goes_on: bool,
}

impl Trie {
    fn of(takes: impl Fn(&List) -> bool) -> Self {
        let (mut trie, mut folded) = (Self::default(), String::new());
        for list in LISTS.iter().filter(|list| takes(list)) {
            list::entries(list, &mut |term, classes| trie.add(term, classes, &mut folded));
        }
        trie
    }

    /// Adds a term, its words separated by spaces or hyphens.
    fn add(&mut self, term: &str, classes: Classes, folded: &mut String) {
        let mut end: Option<usize> = None;
        for word in term.split([' ', '-']).filter(|word| !word.is_empty()) {
            let word = self.node(Way::Word(listed_key(word, folded)));
            end = Some(match end {
                None => word,
                Some(before) => {
                    self.nodes[before].goes_on = true;
                    self.node(Way::Next(before, word))
                }
            });
        }
        if let Some(end) = end {
            let known = &mut self.nodes[end].classes;
            *known = Some(known.unwrap_or_default().with(classes));
        }
    }

    fn node(&mut self, way: Way) -> usize {
        *self.numbers.entry(way).or_insert_with(|| {
            self.nodes.push(Node { way, classes: None, goes_on: false });
            self.nodes.len() - 1
        })
    }

    /// A node gets the number of its slot, those of pairs behind those of words. A node comes after
    /// the ones that lead to it, so that their numbers are known.
    fn pack(&self) -> Packed {
        let pairs = self.nodes.iter().filter(|node| matches!(node.way, Way::Next(..))).count();
        let mut words = Slots::for_keys(self.nodes.len() - pairs);
        let mut next = Slots::for_keys(pairs);
        let behind = 1 + words.checks.len() + next.checks.len();
        let mut sets = Sets::default();
        let mut codes = vec![sets.code(None, false); behind];
        let mut numbers: Vec<usize> = Vec::new();
        for node in &self.nodes {
            let number = match node.way {
                Way::Word(key) => 1 + words.take(key),
                Way::Next(before, word) => {
                    let key = hash::pair(numbers[before] as u32, numbers[word] as u32);
                    1 + words.checks.len() + next.take(key)
                }
            };
            codes[number] = sets.code(node.classes, node.goes_on);
            numbers.push(number);
        }
        Morphology::shipped(|classes| {
            codes.push(sets.code(Some(classes), false));
            0
        });
        let nodes = codes.iter().flat_map(|code| code.to_le_bytes()).collect();
        Packed { words: words.bytes(), next: next.bytes(), nodes, sets: sets.bytes }
    }
}

/// Sets of classes: most nodes have one of a few hundred.
#[derive(Default)]
struct Sets {
    bytes: Vec<u8>,
    known: HashMap<[u8; BYTES], usize>,
}

impl Sets {
    /// What is known of a node, in a number.
    fn code(&mut self, classes: Option<Classes>, goes_on: bool) -> u16 {
        let bytes = classes.unwrap_or_default().to_bytes();
        let set = *self.known.entry(bytes).or_insert_with(|| {
            self.bytes.extend(bytes);
            self.bytes.len() / BYTES - 1
        });
        assert!(set < 1 << 14, "more sets of classes than a node can tell apart");
        (set << 2 | usize::from(classes.is_some()) << 1 | usize::from(goes_on)) as u16
    }
}

/// A table that is being filled: at most half of its slots are taken.
struct Slots {
    checks: Vec<u32>,
}

impl Slots {
    fn for_keys(count: usize) -> Self {
        Self { checks: vec![0; (2 * count).next_power_of_two()] }
    }

    /// The slot of a key that has none yet.
    fn take(&mut self, key: u64) -> usize {
        let (home, check) = hash::place(key);
        let mut at = home % self.checks.len();
        while self.checks[at] != 0 {
            assert!(self.checks[at] != check, "two words cannot be told apart: change the hash");
            at = (at + 1) % self.checks.len();
        }
        self.checks[at] = check;
        at
    }

    fn bytes(self) -> Vec<u8> {
        let bytes = |check: &u32| check.to_le_bytes().into_iter().take(CHECK);
        self.checks.iter().flat_map(bytes).collect()
    }
}

/// The key of a word of a list.
pub(super) fn listed_key(word: &str, folded: &mut String) -> u64 {
    if fold::is_acronym(word) {
        return hash::key(word.as_bytes(), word.len());
    }
    fold::fold(word, folded);
    fold::respell(folded);
    hash::key(folded.as_bytes(), folded.len())
}
