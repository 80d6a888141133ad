//! From the word lists to the bytes that the engine carries. `build.rs` runs this; what is left to
//! do before the first page is to unpack them (see `Dictionary` and `Lexicon`).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::classes::LISTS;
use super::fold;
use super::list::{self, List};
use super::morphology::Morphology;
use super::set::Classes;

/// All lists as bytes.
pub(super) struct Packed {
    /// Every word of every list, sorted: how many letters at the end of the word before are
    /// dropped, as a byte that is no letter; the letters that come instead.
    pub(super) words: Vec<u8>,
    /// The terms that tell what a sentence speaks of.
    pub(super) shipped: Vec<u8>,
    /// The terms that tell how it is worded.
    pub(super) wording: Vec<u8>,
}

/// Packs the lists that ship.
pub(super) fn pack() -> Packed {
    let words = words();
    Packed {
        words: front_coded(&words),
        shipped: terms(&words, |list| !list.is_wording()),
        wording: terms(&words, List::serves_wording),
    }
}

/// A word as the dictionary has it: as printed if it is an acronym, else in one spelling.
pub(super) fn entry(word: &str) -> String {
    let mut folded = String::new();
    if fold::is_acronym(word) {
        return word.to_owned();
    }
    fold::fold(word, &mut folded);
    fold::respell(&mut folded);
    folded
}

/// The words of a term.
pub(super) fn split(term: &str) -> impl Iterator<Item = String> {
    term.split([' ', '-']).filter(|word| !word.is_empty()).map(entry)
}

fn words() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for list in LISTS {
        list::entries(list, &mut |term, _| words.extend(split(term)));
    }
    words
}

fn front_coded(words: &BTreeSet<String>) -> Vec<u8> {
    let (mut packed, mut before) = (Vec::new(), "");
    for word in words {
        let same = before.bytes().zip(word.bytes()).take_while(|(one, two)| one == two).count();
        let dropped = before.len() - same;
        assert!(dropped < usize::from(b' '), "`{before}` is too long");
        packed.push(dropped as u8);
        packed.extend_from_slice(&word.as_bytes()[same..]);
        before = word;
    }
    packed
}

/// What is known of a sequence of words, and what can follow.
#[derive(Default)]
struct Node {
    /// The classes of the term, or the exception, that ends here.
    classes: Option<Classes>,
    /// By the number of a further word.
    next: BTreeMap<usize, Self>,
}

/// Packs the terms of some lists as a trie over the numbers of words, level by level: sets of
/// classes; how many nodes there are; the set of each, counted from one, zero where no term ends;
/// of each, how many words can follow, and their numbers, rising, as differences.
fn terms(words: &BTreeSet<String>, takes: impl Fn(&List) -> bool) -> Vec<u8> {
    let numbers: HashMap<&str, usize> = words.iter().map(String::as_str).zip(1..).collect();
    let mut root = Node::default();
    for number in 1..=words.len() {
        root.next.entry(number).or_default();
    }
    Morphology::shipped(|classes| {
        let number = root.next.len() + 1;
        root.next.insert(number, Node { classes: Some(classes), ..Node::default() });
        number as u16
    });
    for list in LISTS.iter().filter(|list| takes(list)) {
        list::entries(list, &mut |term, classes| {
            let path = split(term).map(|word| numbers[word.as_str()]);
            let end = path.fold(&mut root, |node, number| node.next.entry(number).or_default());
            end.classes = Some(end.classes.unwrap_or_default().with(classes));
        });
    }
    pack_trie(&root)
}

fn pack_trie(root: &Node) -> Vec<u8> {
    let mut nodes: Vec<&Node> = root.next.values().collect();
    let mut at = 0;
    while let Some(node) = nodes.get(at) {
        nodes.extend(node.next.values());
        at += 1;
    }
    assert!(nodes.len() < usize::from(u16::MAX), "more nodes than 16 bits can number");
    let sets = sets(&nodes);
    let mut packed = Vec::new();
    push(&mut packed, sets.len());
    for set in &sets {
        push(&mut packed, set.numbers().count());
        set.numbers().for_each(|class| push(&mut packed, class as usize));
    }
    push(&mut packed, nodes.len());
    for node in &nodes {
        let set = |classes| sets.iter().position(|set| *set == classes).map_or(0, |at| at + 1);
        push(&mut packed, node.classes.map_or(0, set));
    }
    for node in &nodes {
        push(&mut packed, node.next.len());
        let mut before = 0;
        for number in node.next.keys() {
            push(&mut packed, number - before);
            before = *number;
        }
    }
    packed
}

/// The sets of classes, the commonest first: most nodes have one of a few.
fn sets(nodes: &[&Node]) -> Vec<Classes> {
    let mut counts: BTreeMap<Vec<u32>, (usize, Classes)> = BTreeMap::new();
    for classes in nodes.iter().filter_map(|node| node.classes) {
        counts.entry(classes.numbers().collect()).or_insert((0, classes)).0 += 1;
    }
    let mut sets: Vec<_> = counts.into_values().collect();
    sets.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    sets.into_iter().map(|(_, classes)| classes).collect()
}

/// A number as LEB128.
fn push(packed: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        packed.push(number as u8 | 0x80);
        number >>= 7;
    }
    packed.push(number as u8);
}
