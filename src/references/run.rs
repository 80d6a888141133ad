//! Blocks that follow each other, and whether they make a list of references.

use crate::text::Span;

use super::evidence::Evidence;
use super::number::Printed;
use super::title::Titled;

/// Blocks that may be entries of one list.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// List in the markup, or group of a table.
    pub(super) key: Option<(Option<u32>, u32)>,
    pub(super) titled: Titled,
    /// It stands in a menu, a header or a footer.
    pub(super) furniture: bool,
    pub(super) items: Vec<Item>,
    /// Number in a cell or `dt` of its own, for the next item.
    pub(super) label: Option<u32>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub(super) whole: Span,
    pub(super) body: Span,
    pub(super) by_browser: Option<u32>,
    pub(super) printed: Option<Printed>,
    /// Weighed when the run ends, if it may be a list of references.
    pub(super) evidence: Evidence,
}

impl Item {
    /// Whether it has a number of its own.
    pub(super) fn counted(&self) -> bool {
        self.printed.is_some_and(|printed| printed.marked) && self.evidence.points > 0
    }
}

impl Run {
    pub(super) fn is_references(&self, listed: bool) -> bool {
        let count = self.items.len();
        let with = |points: u32, firm: bool| {
            let fits =
                |item: &&Item| item.evidence.points >= points && (item.evidence.firm || !firm);
            self.items.iter().filter(fits).count()
        };
        if count == 0 {
            return false;
        }
        match self.titled {
            _ if self.furniture && with(2, true) * 2 < count => false,
            Titled::Yes => with(1, false) * 2 >= count && with(2, false) * 4 >= count,
            Titled::Maybe => with(2, false) * 2 >= count && with(3, false) > 0,
            Titled::No if listed => {
                with(4, true) * 10 >= count * 7 && (count > 1 || with(5, true) > 0)
            }
            Titled::No => count > 1 && self.prints_numbers() && with(4, true) * 10 >= count * 8,
        }
    }

    /// Whether the numbers at the head of the items count them: most are one more than the last.
    pub(super) fn prints_numbers(&self) -> bool {
        let numbers: Vec<u32> =
            self.items.iter().filter_map(|item| item.printed.map(|p| p.number)).collect();
        let rising = numbers.windows(2).filter(|pair| pair[1] == pair[0] + 1).count();
        let marked =
            self.items.iter().all(|item| item.printed.is_some_and(|printed| printed.marked));
        numbers.len() * 2 > self.items.len()
            && (rising * 2 >= numbers.len() || self.items.len() == 1 && marked)
    }
}
