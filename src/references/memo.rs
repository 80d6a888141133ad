//! Sums by the key that tells them: what many tokens share is summed once.

/// How many sums are remembered at most.
const SLOTS: usize = 1 << 10;

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
            self.keys = vec![0; SLOTS];
            self.values = vec![T::default(); SLOTS];
        }
        let slot = (key >> 32) as usize % SLOTS;
        if self.keys[slot] != key {
            self.keys[slot] = key;
            self.values[slot] = make();
        }
        &self.values[slot]
    }
}

/// What `codes` tell together, as a key: two lists of codes that agree in 64 bits do not come up.
/// No key is nought, which empty slots have.
#[inline]
pub(super) fn key<const N: usize>(codes: [u32; N]) -> u64 {
    let mixed = codes.iter().fold(u64::MAX, |key, code| {
        (key ^ u64::from(*code)).rotate_left(23).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    });
    mixed.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_has_its_own_value_also_where_many_share_a_slot() {
        let mut memo = Memo::default();
        for round in 0..3 {
            for code in 0..5_000 {
                let value = *memo.get(key([code, round % 2]), || (code, round % 2));
                assert_eq!(value, (code, round % 2));
            }
        }
    }

    #[test]
    fn what_was_made_is_not_made_again() {
        let mut memo = Memo::default();
        assert_eq!(*memo.get(key([0]), || 1), 1);
        assert_eq!(*memo.get(key([0]), || 2), 1);
    }

    #[test]
    fn order_tells_keys_apart() {
        assert_ne!(key([1, 2]), key([2, 1]));
        assert_ne!(key([0, 0]), key([0]));
    }
}
