//! A quick hash for tables whose keys are our own words, where nobody can choose keys that collide.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A table of ours by the bytes of a word.
pub type WordMap<T> = HashMap<&'static [u8], T, BuildHasherDefault<WordHasher>>;

/// A set of words of ours.
pub type WordSet = HashSet<&'static str, BuildHasherDefault<WordHasher>>;

/// Hashes eight bytes at a time.
#[derive(Debug, Clone, Copy, Default)]
pub struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.write_u64(u64::from_le_bytes(*eight));
        }
        let last = rest.iter().fold(rest.len() as u64, |all, byte| all << 8 | u64::from(*byte));
        self.write_u64(last);
    }

    fn write_u8(&mut self, _: u8) {
        // The end of a string: its length is hashed already.
    }

    fn write_usize(&mut self, _: usize) {
        // The length of a slice.
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(32) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}
