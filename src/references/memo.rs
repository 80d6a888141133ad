//! Rows of sums by the key that tells them: what many tokens share is summed once.

/// What is remembered at most; then it begins afresh, so that memory stays bounded.
const MOST: usize = 1 << 12;

/// Open addressing by key; grows to [`MOST`] entries.
#[derive(Debug)]
pub(super) struct Memo<T> {
    /// Key, and number of the value plus one.
    slots: Vec<(u128, u32)>,
    values: Vec<T>,
}

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self { slots: Vec::new(), values: Vec::new() }
    }
}

impl<T> Memo<T> {
    /// The value of `key`, made by `make` when it is asked for the first time.
    pub(super) fn get(&mut self, key: u128, make: impl FnOnce() -> T) -> &T {
        if self.values.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(key);
        if self.slots[slot].1 == 0 {
            self.values.push(make());
            self.slots[slot] = (key, self.values.len() as u32);
        }
        &self.values[self.slots[slot].1 as usize - 1]
    }

    /// Where `key` stands, or the free slot for it. Half of the slots are free.
    fn slot(&self, key: u128) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hash(key) & mask;
        while self.slots[at].1 != 0 && self.slots[at].0 != key {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        if self.values.len() >= MOST {
            self.values.clear();
            self.slots.fill((0, 0));
            return;
        }
        let size = (self.slots.len() * 4).max(512);
        let old = std::mem::replace(&mut self.slots, vec![(0, 0); size]);
        for (key, value) in old.into_iter().filter(|slot| slot.1 != 0) {
            let slot = self.slot(key);
            self.slots[slot] = (key, value);
        }
    }
}

fn hash(key: u128) -> usize {
    let halves = (key as u64) ^ ((key >> 64) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (halves.wrapping_mul(0xd6e8_feb8_6659_fd93) >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_made_is_found_again_also_after_it_has_grown() {
        let mut memo = Memo::default();
        for round in 0..3 {
            for key in 0..1_000u128 {
                let value = *memo.get(key << 70, || (key, round));
                assert_eq!(value, (key, 0));
            }
        }
    }

    #[test]
    fn it_begins_afresh_when_it_is_full() {
        let mut memo = Memo::default();
        for key in 0..20_000u128 {
            assert_eq!(*memo.get(key, || key), key);
        }
        assert!(memo.values.len() <= MOST);
    }
}
