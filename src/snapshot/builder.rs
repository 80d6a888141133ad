//! Builds a [`Snapshot`] of what is no browser's page.

use std::hash::{BuildHasher, RandomState};

use super::{HIDDEN, Snapshot};

/// Builds a [`Snapshot`] step by step, as the content script does.
#[derive(Debug)]
pub struct Builder {
    snapshot: Snapshot,
    index: Index,
    /// The short strings met last, by their letters: names of tags and attributes come again and
    /// again.
    short: [(u64, u32); 256],
}

impl Builder {
    /// A page at `url`, with nothing on it yet.
    #[must_use]
    pub fn new(url: &str) -> Self {
        let snapshot = Snapshot { url: url.to_owned(), ..Snapshot::default() };
        Self { snapshot, index: Index::default(), short: [(0, 0); 256] }
    }

    /// Begins an element.
    pub fn open(&mut self, tag: &str, hidden: bool, attrs: &[(&str, &str)]) {
        self.element(tag, if hidden { HIDDEN } else { 0 }, attrs);
    }

    /// Begins an element with any of the flags [`HIDDEN`] and [`RAISED`].
    pub fn element(&mut self, tag: &str, flags: u32, attrs: &[(&str, &str)]) {
        let tag = self.intern(tag);
        self.snapshot.stream.extend([2, tag, flags, attrs.len() as u32]);
        for (name, value) in attrs {
            let pair = [self.intern(name), self.intern(value)];
            self.snapshot.stream.extend(pair);
        }
    }

    /// Ends the open element.
    pub fn close(&mut self) {
        self.snapshot.stream.push(0);
    }

    /// Adds a text node.
    pub fn text(&mut self, text: &str) {
        let units = if text.is_ascii() { text.len() } else { text.encode_utf16().count() };
        self.snapshot.stream.extend([1, units as u32]);
        self.snapshot.text.push_str(text);
    }

    /// The page's own properties (language, title, meta), to be filled in.
    pub fn page(&mut self) -> &mut Snapshot {
        &mut self.snapshot
    }

    /// The page.
    #[must_use]
    pub fn finish(self) -> Snapshot {
        self.snapshot
    }

    fn intern(&mut self, string: &str) -> u32 {
        if string.len() >= 8 {
            return self.number(string);
        }
        // The letters after a one: no two strings make the same number.
        let letters = string.bytes().fold(1, |all, byte| all << 8 | u64::from(byte));
        let slot = (letters.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as usize;
        if self.short[slot].0 != letters {
            self.short[slot] = (letters, self.number(string));
        }
        self.short[slot].1
    }

    fn number(&mut self, string: &str) -> u32 {
        self.index.number(string, &mut self.snapshot.strings)
    }
}

/// Where distinct strings stand in the list of them.
#[derive(Debug, Default)]
struct Index {
    random: RandomState,
    /// Open addressing: the number of a string and one, or zero; at most half of the slots are taken.
    slots: Vec<u32>,
    /// By number.
    hashes: Vec<u64>,
}

impl Index {
    /// The number of a string, which is added to `strings` when it is new.
    fn number(&mut self, string: &str, strings: &mut Vec<String>) -> u32 {
        if strings.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let hash = self.random.hash_one(string);
        let slot = self.slot(hash, |number| strings[number] == string);
        if self.slots[slot] == 0 {
            strings.push(string.to_owned());
            self.hashes.push(hash);
            self.slots[slot] = strings.len() as u32;
        }
        self.slots[slot] - 1
    }

    /// The slot of the string with that hash that is the right one, or the free one for it.
    fn slot(&self, hash: u64, is_right: impl Fn(usize) -> bool) -> usize {
        let last = self.slots.len() - 1;
        let mut at = hash as usize & last;
        while let Some(number) = self.slots[at].checked_sub(1).map(|number| number as usize)
            && (self.hashes[number] != hash || !is_right(number))
        {
            at = (at + 1) & last;
        }
        at
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 4).max(1 << 8);
        self.slots = vec![0; size];
        for number in 0..self.hashes.len() {
            let slot = self.slot(self.hashes[number], |_| false);
            self.slots[slot] = number as u32 + 1;
        }
    }
}
