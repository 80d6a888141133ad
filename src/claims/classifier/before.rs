//! What stands before a sentence: the title, the heading above it, the sentence before, and what
//! the page was about so far.

use crate::blocks::Role;

use super::super::sentence::Read;
use super::kinds::{Kinds, MARKS};
use super::words::{Weighed, Words, key};

/// What is remembered of the sentences before.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// Kinds and findings of the first sentence: the title.
    title: Option<Kinds>,
    /// Kinds and findings of the sentence before, and its block.
    last: Kinds,
    block: Option<u32>,
    /// Features that the words of the sentence before give, and that those of this one will.
    given: Vec<Weighed>,
    giving: Vec<Weighed>,
    /// How many sentences of the block came before.
    place: u32,
    /// Features that the heading gives to the sentences below it.
    heading: Vec<u32>,
    /// Sentences so far, and how many of them had each mark.
    sentences: u32,
    marked: ByMark<u32>,
    /// What `standing` was made of.
    under_heading: bool,
    /// The share of the sentences so far that have each mark, by powers of two; zero where none has.
    shares: ByMark<u8>,
    /// Features that many sentences share: those of the title, the heading, and what the page was
    /// about so far.
    pub(super) standing: Vec<u32>,
}

/// Something of each mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct ByMark<T>([T; MARKS]);

impl<T: Copy + Default> Default for ByMark<T> {
    fn default() -> Self {
        Self([T::default(); MARKS])
    }
}

/// Sentences from which on the page shows what it is about.
const ENOUGH: u32 = 4;

impl Before {
    /// Gives what stands before the sentence, and remembers the sentence; whether `standing` is new.
    pub(super) fn give(
        &mut self,
        read: &Read,
        flags: Kinds,
        words: &Words,
        features: &mut Vec<u32>,
    ) -> bool {
        let same = self.block == Some(read.place.sentence.block);
        self.place = if same { self.place + 1 } else { 0 };
        features.push(key(b'n', self.place.min(3), 0));
        if self.block.is_some() {
            let sort = if same { b'v' } else { b'u' };
            features.extend(self.last.iter().map(|kind| key(sort, kind, 0)));
        }
        std::mem::swap(&mut self.given, &mut self.giving);
        self.giving.clear();
        self.giving.extend(words.spelled().map(|spelled| spelled.before));
        let heads = read.place.role == Role::Heading;
        if heads {
            self.heading.clear();
            self.heading.extend(words.stems().map(|stem| key(b'H', stem, 0)));
            self.heading.extend(flags.iter().map(|kind| key(b'K', kind, 0)));
        }
        self.count(flags);
        (self.last, self.block) = (flags, Some(read.place.sentence.block));
        self.stand(flags, !heads)
    }

    /// The features of the words of the sentence before.
    pub(super) fn words(&self) -> &[Weighed] {
        &self.given
    }

    fn count(&mut self, flags: Kinds) {
        self.sentences += 1;
        flags.iter().for_each(|mark| self.marked.0[mark as usize] += 1);
    }

    /// Makes `standing` anew, if it is another than before.
    fn stand(&mut self, flags: Kinds, under_heading: bool) -> bool {
        let shares = self.shares();
        let is_known = self.title.is_some() && self.under_heading == under_heading;
        if is_known && self.shares == shares {
            return false;
        }
        (self.under_heading, self.shares) = (under_heading, shares);
        let title = *self.title.get_or_insert(flags);
        self.standing.clear();
        self.standing.extend(title.iter().map(|kind| key(b't', kind, 0)));
        if under_heading {
            self.standing.extend(&self.heading);
        }
        let shares = (0u32..).zip(shares.0).filter(|(_, share)| *share > 0);
        self.standing.extend(shares.map(|(mark, share)| key(b'P', mark, u32::from(share) - 1)));
        true
    }

    fn shares(&self) -> ByMark<u8> {
        if self.sentences < ENOUGH {
            return ByMark::default();
        }
        let all = self.sentences;
        ByMark(self.marked.0.map(|count| {
            let least = [1, 3, 7, 15].map(|parts| u8::from(16 * count >= parts * all));
            u8::from(count > 0) + least.iter().sum::<u8>()
        }))
    }
}
