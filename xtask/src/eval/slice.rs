//! The read and the unread slice of the development data.

/// Part of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slice {
    /// All rows.
    All,
    /// The three quarters whose mistakes are read.
    Read,
    /// The quarter that nobody reads.
    Unread,
}

impl Slice {
    /// All slices, in the order of the table's columns.
    pub(crate) const EVERY: [Self; 3] = [Self::All, Self::Read, Self::Unread];

    /// As the table's head names it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::All => "ours",
            Self::Read => "read",
            Self::Unread => "unread",
        }
    }

    /// Whether the row with this id is in the slice.
    pub(crate) fn holds(self, id: &str) -> bool {
        match self {
            Self::All => true,
            Self::Read => !is_unread(id),
            Self::Unread => is_unread(id),
        }
    }
}

/// The last hexadecimal digit is 0 to 3: of the id where the data's ids are hashes already, else of
/// its hash.
fn is_unread(id: &str) -> bool {
    let tail = id.len().saturating_sub(10);
    let is_hash = tail > 0 && id.bytes().skip(tail).all(|b| b.is_ascii_hexdigit());
    match id.bytes().last() {
        Some(last) if is_hash => (b'0'..=b'3').contains(&last),
        _ => hash(id) & 15 < 4,
    }
}

/// FNV-1a with a final mix, the same on every machine.
pub(crate) fn hash(id: &str) -> u64 {
    let fold = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325, fold);
    hash ^ (hash >> 29)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashed_ids_go_by_their_last_digit() {
        assert!(Slice::Unread.holds("d184a5e8ff93"));
        assert!(Slice::Read.holds("d184a5e8ff94"));
        assert!(Slice::Read.holds("r88a7e5aef7"));
    }

    #[test]
    fn other_ids_are_dealt_out_by_the_quarter() {
        let unread = (0..4000).filter(|n| Slice::Unread.holds(&n.to_string())).count();
        assert!((900..1100).contains(&unread), "{unread}");
    }

    #[test]
    fn a_row_is_in_one_slice() {
        for id in ["1", "10-1289-ehp-11570", "", "é"] {
            assert_ne!(Slice::Read.holds(id), Slice::Unread.holds(id));
        }
    }
}
