//! Sums by the key that tells them: what many tokens share is summed once.

/// How many bits of a key tell its slot: so many sums are remembered at most.
const SLOT_BITS: u32 = 10;

/// Each key has one slot; the last of the keys that share it stays there, with its value.
#[derive(Debug)]
pub(super) struct Memo<T> {
    keys: Vec<u64>,
    values: Vec<T>,
}

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self { keys: Vec::new(), values: Vec::new() }
    }
}

impl<T: Copy + Default> Memo<T> {
    /// The value of `key`, made by `make` if it is not remembered.
    #[inline]
    pub(super) fn get(&mut self, key: u64, make: impl FnOnce() -> T) -> &T {
        if self.keys.is_empty() {
            self.keys = vec![0; 1 << SLOT_BITS];
            self.values = vec![T::default(); 1 << SLOT_BITS];
        }
        let slot = (key >> (u64::BITS - SLOT_BITS)) as usize;
        if self.keys[slot] != key {
            self.keys[slot] = key;
            self.values[slot] = make();
        }
        &self.values[slot]
    }
}

/// A key of two numbers: other numbers that give the same 64 bits do not come up. No key is nought,
/// which empty slots have.
#[inline]
pub(super) const fn key(one: u64, other: u64) -> u64 {
    let mixed = (one ^ other.rotate_left(32).wrapping_mul(0xd6e8_feb8_6659_fd93))
        .wrapping_mul(0x9e37_79b9_7f4a_7c15);
    if mixed == 0 { 1 } else { mixed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_has_its_own_value_also_where_many_share_a_slot() {
        let mut memo = Memo::default();
        for round in 0..4 {
            for number in 0..5_000 {
                let value = *memo.get(key(number, round % 2), || (number, round % 2));
                assert_eq!(value, (number, round % 2));
            }
        }
    }

    #[test]
    fn what_was_made_is_not_made_again() {
        let mut memo = Memo::default();
        assert_eq!(*memo.get(key(0, 0), || 1), 1);
        assert_eq!(*memo.get(key(0, 0), || 2), 1);
    }

    #[test]
    fn order_tells_keys_apart() {
        assert_ne!(key(1, 2), key(2, 1));
    }
}
