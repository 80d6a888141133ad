//! What stands before a sentence: the title, the heading above it, the sentence before, and what
//! the page was about so far.

use crate::blocks::Role;

use super::super::sentence::Read;
use super::kinds::{Kinds, MARKS};
use super::words::{Words, key};

/// What is remembered of the sentences before.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// Kinds and findings of the first sentence: the title.
    title: Option<Kinds>,
    /// Kinds and findings of the sentence before, its words, and its block.
    last: Kinds,
    stems: Vec<u32>,
    block: Option<u32>,
    /// How many sentences of the block came before.
    place: u32,
    /// Features that the heading gives to the sentences below it.
    heading: Vec<u32>,
    /// Sentences so far, and how many of them had each mark.
    sentences: u32,
    marked: Vec<u32>,
}

/// Sentences from which on the page shows what it is about.
const ENOUGH: u32 = 4;

impl Before {
    /// Gives what stands before the sentence, and remembers the sentence.
    pub(super) fn give(
        &mut self,
        read: &Read,
        flags: Kinds,
        words: &Words,
        features: &mut Vec<u32>,
    ) {
        let title = *self.title.get_or_insert(flags);
        features.extend(title.iter().map(|kind| key(b't', kind, 0)));
        let same = self.block == Some(read.place.sentence.block);
        self.place = if same { self.place + 1 } else { 0 };
        features.push(key(b'n', self.place.min(3), 0));
        if self.block.is_some() {
            let sort = if same { b'v' } else { b'u' };
            features.extend(self.last.iter().map(|kind| key(sort, kind, 0)));
            features.extend(self.stems.iter().map(|stem| key(b'V', *stem, 0)));
        }
        if read.place.role == Role::Heading {
            self.heading.clear();
            self.heading.extend(words.stems.iter().map(|stem| key(b'H', *stem, 0)));
            self.heading.extend(flags.iter().map(|kind| key(b'K', kind, 0)));
        } else {
            features.extend(&self.heading);
        }
        self.count(flags);
        self.share(features);
        self.stems.clone_from(&words.stems);
        (self.last, self.block) = (flags, Some(read.place.sentence.block));
    }

    fn count(&mut self, flags: Kinds) {
        self.sentences += 1;
        self.marked.resize(MARKS, 0);
        flags.iter().for_each(|mark| self.marked[mark as usize] += 1);
    }

    /// The share of the sentences so far that have each mark, by powers of two.
    fn share(&self, features: &mut Vec<u32>) {
        if self.sentences < ENOUGH {
            return;
        }
        for (mark, count) in (0u32..).zip(&self.marked).filter(|(_, count)| **count > 0) {
            let share = (1 + 16 * count / self.sentences).ilog2();
            features.push(key(b'P', mark, share));
        }
    }
}
