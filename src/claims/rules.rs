//! The categories with their frames, compiled at first use.

use std::sync::LazyLock;

use crate::blocks::Role;
use crate::category::{Category, Group};

use super::frame::{Fit, Frames};
use super::reading::Reading;
use super::{
    CATEGORIES, advice, anecdote, association, causal, commercial, hype, mechanism, preclinical,
    risk_prevention, statistic, suppression, surrogate, test_screening, treatment_benefit,
    treatment_harm, vague_evidence,
};

/// A category, and how it is found.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) category: &'static Category,
    pub(super) frames: Frames,
    /// What a fit must pass besides.
    pub(super) admits: fn(&Reading, &Fit) -> bool,
    /// The finer kind.
    pub(super) detail: fn(&Reading, &Fit) -> &'static str,
}

impl Rule {
    /// Whether the category is looked for in such a block.
    pub(super) fn reads(&self, role: Role) -> bool {
        let claimed = self.category.group == Group::Claimed && self.category.id != "mechanism";
        match role {
            Role::Heading | Role::LinkList => {
                claimed || matches!(self.category.id, "hype" | "causal" | "suppression")
            }
            Role::Caption => self.category.group == Group::Claimed,
            _ => role.may_claim(),
        }
    }
}

/// The frames of each category, in the order of [`CATEGORIES`].
const FRAMES: [&str; 16] = [
    treatment_benefit::FRAMES,
    treatment_harm::FRAMES,
    risk_prevention::FRAMES,
    test_screening::FRAMES,
    mechanism::FRAMES,
    preclinical::FRAMES,
    surrogate::FRAMES,
    statistic::FRAMES,
    causal::FRAMES,
    association::FRAMES,
    hype::FRAMES,
    anecdote::FRAMES,
    vague_evidence::FRAMES,
    advice::FRAMES,
    commercial::FRAMES,
    suppression::FRAMES,
];

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    CATEGORIES
        .iter()
        .zip(FRAMES)
        .map(|(category, frames)| Rule {
            category,
            frames: Frames::compile(frames),
            admits: match category.id {
                "statistic" => statistic::admits,
                "preclinical" => preclinical::admits,
                "vague_evidence" => vague_evidence::admits,
                _ => |_, _| true,
            },
            detail: match category.id {
                "statistic" => statistic::detail,
                "advice" => advice::detail,
                "commercial" => commercial::detail,
                _ => |_, _| "",
            },
        })
        .collect()
});

/// Every rule, in the order of the taxonomy.
pub(super) fn all() -> &'static [Rule] {
    &RULES
}

/// The rule of that category.
pub(super) fn named(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.category.id == id)
}

#[cfg(test)]
pub(super) fn texts() -> [&'static str; 16] {
    FRAMES
}
