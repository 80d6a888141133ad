//! Sets of classes.

use std::fmt;

use super::classes::Class;

/// A set of classes, of which there may be 256.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Classes([u64; 4]);

impl Classes {
    /// The set of the class with that number.
    pub(crate) const fn bit(number: u8) -> Self {
        let mut set = [0; 4];
        set[(number >> 6) as usize] = 1 << (number & 63);
        Self(set)
    }

    /// The set of some.
    #[must_use]
    pub const fn of(classes: &[Class]) -> Self {
        let (mut set, mut at) = (Self([0; 4]), 0);
        while at < classes.len() {
            set = set.with(classes[at].set());
            at += 1;
        }
        set
    }

    /// Whether `class` is in it.
    #[must_use]
    pub const fn has(self, class: Class) -> bool {
        let number = class as u8;
        self.0[(number >> 6) as usize] & 1 << (number & 63) != 0
    }

    /// Whether the two share a class.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        let (one, two) = (self.0, other.0);
        one[0] & two[0] | one[1] & two[1] | one[2] & two[2] | one[3] & two[3] != 0
    }

    /// Both together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        let (one, two) = (self.0, other.0);
        Self([one[0] | two[0], one[1] | two[1], one[2] | two[2], one[3] | two[3]])
    }

    /// Each of them.
    pub fn iter(self) -> impl Iterator<Item = Class> {
        Class::ALL.iter().copied().filter(move |class| self.has(*class))
    }

    /// The numbers of its classes, rising.
    pub fn numbers(self) -> impl Iterator<Item = u32> {
        (0u32..).zip(self.0).flat_map(|(word, mut bits)| {
            std::iter::from_fn(move || {
                let bit = (bits != 0).then(|| bits.trailing_zeros())?;
                bits &= bits - 1;
                Some(word * 64 + bit)
            })
        })
    }

    /// How many classes the two share.
    #[must_use]
    pub fn shared(self, other: Self) -> usize {
        let words = self.0.iter().zip(other.0);
        words.map(|(one, two)| (one & two).count_ones() as usize).sum()
    }

    /// What is in it and not in the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        let (one, two) = (self.0, other.0);
        Self([one[0] & !two[0], one[1] & !two[1], one[2] & !two[2], one[3] & !two[3]])
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0[0] | self.0[1] | self.0[2] | self.0[3] == 0
    }
}

impl fmt::Debug for Classes {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
