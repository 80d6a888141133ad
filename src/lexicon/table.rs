//! Places of keys, in the bytes that `compile` packs: nothing is built before the first look-up.

use super::hash;

/// Bytes by which a key is known at its place; zeros where nothing is.
pub(super) const CHECK: usize = 3;

/// Open addressing; the number of slots is a power of two.
#[derive(Debug)]
pub(super) struct Table {
    slots: &'static [[u8; CHECK]],
}

impl Table {
    /// What was packed.
    pub(super) const fn new(packed: &'static [u8]) -> Self {
        Self { slots: packed.as_chunks().0 }
    }

    /// How many slots there are.
    pub(super) const fn len(&self) -> usize {
        self.slots.len()
    }

    #[cfg(test)]
    pub(super) fn bytes(&self) -> &'static [u8] {
        self.slots.as_flattened()
    }

    /// The slot of a key, if it has one.
    pub(super) fn find(&self, key: u64) -> Option<usize> {
        let (home, wanted) = hash::place(key);
        let last = self.slots.len().checked_sub(1)?;
        let mut at = home & last;
        loop {
            let [low, middle, high] = self.slots[at];
            match u32::from_le_bytes([low, middle, high, 0]) {
                0 => return None,
                found if found == wanted => return Some(at),
                _ => at = (at + 1) & last,
            }
        }
    }
}
