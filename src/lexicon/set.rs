//! Sets of classes.

use super::classes::Class;

/// A set of classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Classes(u128);

impl Classes {
    /// The set of the class with that number.
    pub(super) const fn bit(number: u8) -> Self {
        Self(1 << number)
    }

    /// The set of some.
    #[must_use]
    pub const fn of(classes: &[Class]) -> Self {
        let (mut set, mut at) = (0, 0);
        while at < classes.len() {
            set |= classes[at].set().0;
            at += 1;
        }
        Self(set)
    }

    /// Whether `class` is in it.
    #[must_use]
    pub const fn has(self, class: Class) -> bool {
        self.meets(class.set())
    }

    /// Whether the two share a class.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}
