//! Which kind of brackets, if any, a page puts around the numbers of its own list.

use super::numeric::Candidate;
use super::quoted::Place;
use super::targets::Targets;

/// How numbered markers are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `[1]`
    Square,
    /// `(1)`
    Round,
    /// Raised digits.
    Raised,
}

impl Style {
    pub(super) const ALL: [Style; 3] = [Style::Square, Style::Round, Style::Raised];
}

/// Most lists of a page that are weighed.
const MOST_LISTS: usize = 32;

/// The page's own way with numbers.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Own {
    /// Style and list of the page's own markers; `None` when it has none.
    pub(super) style: Option<(Style, usize)>,
    /// How many markers say so.
    pub(super) count: usize,
}

/// The commonest style outside quotations and at their ends that resolves to a list.
pub(super) fn own(candidates: &[Candidate], targets: &Targets<'_>) -> Own {
    let mut best = Own::default();
    for list in 0..targets.lists().min(MOST_LISTS) {
        for style in Style::ALL {
            if style == Style::Round && !targets.is_numbered(list) {
                continue;
            }
            let resolves = |it: &&Candidate| {
                it.style == style
                    && it.place != Place::Inside
                    && it.group.numbers().all(|number| targets.of_number(list, number).is_some())
            };
            let count = candidates.iter().filter(resolves).count();
            if count > best.count {
                best = Own { style: Some((style, list)), count };
            }
        }
    }
    best
}
