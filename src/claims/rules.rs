//! The categories with their frames, compiled at first use.

use std::sync::LazyLock;

use crate::blocks::Role;
use crate::category::{Category, Group};
use crate::lexicon::Classes;

use super::frame::{Fit, Frames};
use super::reading::Reading;
use super::{
    CATEGORIES, advice, anecdote, causal, commercial, gate, hype, imperative, mechanism,
    preclinical, risk_prevention, statistic, story, suppression, surrogate, treatment_harm,
    vague_evidence,
};

/// A category, and how it is found.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) category: &'static Category,
    frames: Frames,
    /// Signs that a sentence cannot say such a thing.
    pub(super) vetoes: Classes,
    /// Whether it is looked for where a line stands for a page.
    in_titles: bool,
    /// Another way to find it, where no frame fits.
    beside: fn(&Reading) -> Option<Fit>,
    /// What a fit must pass besides.
    pub(super) admits: fn(&Reading, &Fit) -> bool,
    /// The finer kind.
    pub(super) detail: fn(&Reading, &Fit) -> &'static str,
}

impl Rule {
    /// Where the sentence says such a thing by its form.
    pub(super) fn find(&self, reading: &Reading) -> Option<Fit> {
        let framed = self.frames.find(reading);
        if framed.as_ref().is_some_and(|fit| !fit.tentative) {
            return framed;
        }
        let beside = (self.beside)(reading);
        if beside.as_ref().is_some_and(|fit| !fit.tentative) { beside } else { framed.or(beside) }
    }

    /// Whether the category is looked for in such a block.
    pub(super) fn reads(&self, role: Role) -> bool {
        match role {
            Role::Heading | Role::LinkList => self.in_titles,
            Role::Caption => self.category.group == Group::Claimed,
            _ => role.may_claim(),
        }
    }
}

/// The frames of the categories that are told by their words; the others are told by propositions.
fn frames(category: &Category) -> &'static str {
    match category.id {
        "treatment_harm" => treatment_harm::FRAMES,
        "risk_prevention" => risk_prevention::FRAMES,
        "mechanism" => mechanism::FRAMES,
        "causal" => causal::FRAMES,
        "preclinical" => preclinical::FRAMES,
        "surrogate" => surrogate::FRAMES,
        "statistic" => statistic::FRAMES,
        "hype" => hype::FRAMES,
        "anecdote" => anecdote::FRAMES,
        "vague_evidence" => vague_evidence::FRAMES,
        "advice" => advice::FRAMES,
        "commercial" => commercial::FRAMES,
        "suppression" => suppression::FRAMES,
        _ => "",
    }
}

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    CATEGORIES
        .iter()
        .map(|category| Rule {
            category,
            frames: Frames::compile(frames(category)),
            vetoes: gate::vetoes(category),
            in_titles: match category.id {
                "mechanism" => false,
                "hype" | "causal" | "suppression" => true,
                _ => category.group == Group::Claimed,
            },
            beside: match category.id {
                "advice" => imperative::find,
                "anecdote" => story::find,
                _ => |_| None,
            },
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

/// The number of a category in the order of the taxonomy.
pub(super) fn number(category: &Category) -> usize {
    CATEGORIES.iter().position(|it| *it == category).unwrap_or_default()
}

/// The rule of that category.
pub(super) fn named(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.category.id == id)
}

#[cfg(test)]
pub(super) fn texts() -> impl Iterator<Item = (&'static str, &'static str)> {
    CATEGORIES.iter().map(|category| (category.id, frames(category)))
}
