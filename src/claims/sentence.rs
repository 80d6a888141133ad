//! The claims of one sentence.

use std::ops::Deref;

use crate::blocks::Role;
use crate::category::{Category, Group};
use crate::finding::{Claim, Strength};
use crate::lexicon::{Class, Classes};
use crate::text::Span;

use super::classifier::Classifier;
use super::frame::Fit;
use super::page::Page;
use super::points::Count;
use super::proposition::{self, Proposition};
use super::reading::Reading;
use super::rules::{self, Rule};
use super::{Place, Wording, advice, extent, groups, sort};

/// Words around which the parts of a sentence can tell what it claims.
const TELLING: Classes = ACTING.with(Classes::of(&[
    Class::Accuracy,
    Class::Compare,
    Class::Detect,
    Class::Effective,
    Class::Effects,
    Class::Happen,
    Class::Link,
    Class::Risk,
    Class::Show,
]));

/// Verbs that act on something.
pub(super) const ACTING: Classes = groups::EFFECT.with(Classes::of(&[Class::Change]));

/// What stands for somebody or something that is named elsewhere.
const PRONOUN: Classes = Classes::of(&[Class::First, Class::Second, Class::Other]);

/// What makes a sentence a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    Nothing,
    /// By a frame or a proposition.
    ByFrame,
    /// By the sum of its words; whether they tell the category.
    BySum {
        clear: bool,
    },
}

/// All that is known of a sentence before its claims are found.
pub(super) struct Read<'a> {
    pub(super) place: &'a Place<'a>,
    pub(super) reading: &'a Reading<'a>,
    pub(super) propositions: &'a [Proposition],
    /// Whether it is part of one person's story.
    pub(super) story: bool,
    /// Whether it says whom the lead-in of its list is about.
    pub(super) says_whom: bool,
    /// Read only where it matters.
    pub(super) wording: &'a dyn Deref<Target = Wording>,
}

impl Read<'_> {
    /// Adds the claims of the sentence; tells the page of those that need a page about health.
    pub(super) fn claims(&self, page: &mut Page, claims: &mut Vec<Claim>) -> Found {
        if !self.reading.all.meets(groups::SPOKEN_OF) {
            return Found::Nothing;
        }
        let from = claims.len();
        self.by_frame(page, claims);
        self.by_proposition(page, claims, from);
        one_reading(claims, from);
        let count = Count::of(self.reading);
        let stands = |claim: &&Claim| {
            claim.category.stands_alone
                && (count.names_health() || !sort::needs_health(claim.category))
        };
        let standing = || claims[from..].iter().filter(stands);
        if standing().any(|claim| !page.is_tentative(claim)) {
            return Found::ByFrame;
        }
        if standing().next().is_none() {
            // Wording without a subject matter is no claim.
            claims.truncate(from);
            return self.by_sum(&count, claims);
        }
        if self.reaches(&count) {
            page.found_certainly(self.place.number);
            return Found::BySum { clear: true };
        }
        Found::ByFrame
    }

    /// Whether a rule makes the claim for certain.
    pub(super) fn is_certain(found: Found, page: &Page, claim: &Claim) -> bool {
        found == Found::ByFrame && !page.is_tentative(claim)
    }

    /// Leaves those of the claims from index `from` that the classifier finds too, or that a rule
    /// makes for certain and the classifier admits, though these count only on a page about health;
    /// adds those that it finds besides. How something is worded was not learned.
    pub(super) fn judge(
        &self,
        classifier: &Classifier,
        found: Found,
        page: &mut Page,
        claims: &mut Vec<Claim>,
        from: usize,
    ) -> Found {
        let believed = |it: &&Claim| classifier.claims(rules::number(it.category));
        let admitted = |it: &Claim| {
            let certain = Self::is_certain(found, page, it);
            certain && (!it.category.stands_alone || classifier.admits(rules::number(it.category)))
        };
        let doubtful = |it: &mut Claim| !believed(&&*it) && !admitted(it);
        claims.extract_if(from.., doubtful).for_each(drop);
        let agreed = |it: &&Claim| believed(it) && Self::is_certain(found, page, it);
        let agreed: Vec<&Category> =
            claims[from..].iter().filter(agreed).map(|it| it.category).collect();
        claims[from..].iter().filter(|it| !believed(it)).for_each(|it| page.found_tentatively(it));
        let asks = self.reading.units.last().is_some_and(|unit| unit.is(Class::Question));
        for (number, rule) in rules::all().iter().enumerate().filter(|_| !asks) {
            let known = claims[from..].iter().any(|claim| claim.category == rule.category);
            if known || !classifier.claims(number) || !self.reads(rule) {
                continue;
            }
            if let Some(cue) = classifier.cue(self.reading, number, rule.category) {
                let last = self.reading.units.len() - 1;
                let fit = Fit { cues: vec![cue], first: 0, last, tentative: true };
                self.push(rule, &fit, page, claims);
            }
        }
        let standing = || claims[from..].iter().filter(|claim| claim.category.stands_alone);
        let mut number = standing().map(|it| rules::number(it.category));
        if number.clone().any(|it| classifier.claims(it)) {
            page.found_likely();
        }
        if number.next().is_none() {
            claims.truncate(from);
            return Found::Nothing;
        }
        let unsure = |it: &&Claim| {
            !agreed.contains(&it.category) && !classifier.is_sure(rules::number(it.category))
        };
        standing().filter(unsure).for_each(|it| page.found_unsure(it));
        Found::ByFrame
    }

    /// Whether the sentence is a claim by the sum of its words.
    fn reaches(&self, count: &Count) -> bool {
        let running = matches!(self.place.role, Role::Body | Role::Quotation | Role::Comment);
        running && !self.story && count.reaches(self.reading, || self.wording.strength)
    }

    fn by_frame(&self, page: &mut Page, claims: &mut Vec<Claim>) {
        for rule in rules::all().iter().filter(|rule| self.may_hold(rule)) {
            if let Some(fit) =
                rule.find(self.reading).filter(|fit| (rule.admits)(self.reading, fit))
            {
                self.push(rule, &fit, page, claims);
            }
        }
    }

    fn by_proposition(&self, page: &mut Page, claims: &mut Vec<Claim>, from: usize) {
        for proposition in self.propositions {
            let Some((category, tentative)) = proposition.meaning else { continue };
            let Some(rule) = rules::named(category) else { continue };
            let known = claims[from..].iter().any(|claim| claim.category == rule.category);
            if !known && self.may_hold(rule) {
                let fit = Fit { tentative, ..proposition.fit.clone() };
                self.push(rule, &fit, page, claims);
            }
        }
    }

    /// The claim that a sentence is by the sum of its words, of the category that they tell, or of
    /// the one that is nearest.
    fn by_sum(&self, count: &Count, claims: &mut Vec<Claim>) -> Found {
        if !self.reaches(count) {
            return Found::Nothing;
        }
        let (nearest, fit) = sort::sort(self.reading, count);
        let cue = fit.cues.first().copied();
        let mentioned = nearest == "vague_evidence" && !count.asks();
        let told = mentioned.then_some(nearest).or_else(|| {
            let relations = [self.stated(), cue].into_iter().flatten();
            let relates = |at: &usize| {
                self.reading.meets(*at, TELLING) && !proposition::is_attribute(self.reading, *at)
            };
            relations.into_iter().filter(relates).find_map(|at| {
                let meant = proposition::around(self.reading, at).meaning;
                meant.filter(|(_, tentative)| !tentative).map(|(category, _)| category)
            })
        });
        let told = told.and_then(rules::named);
        let Some(rule) = told.or_else(|| rules::named(nearest)) else { return Found::Nothing };
        claims.push(self.claim(rule, &fit));
        Found::BySum { clear: told.is_some() }
    }

    /// The claim of the category that is nearest, if the sentence names something of health.
    pub(super) fn nearest(&self) -> Option<Claim> {
        let count = Count::of(self.reading);
        let (nearest, fit) = sort::sort(self.reading, &count);
        let rule = rules::named(nearest).filter(|_| count.names_health())?;
        let Wording { strength, strength_cue: worded, .. } = **self.wording;
        Some(Claim { strength, worded, ..self.claim(rule, &fit) })
    }

    /// The unit of the relation that the wording states.
    fn stated(&self) -> Option<usize> {
        let cue = self.wording.strength_cue;
        let stated = self.wording.strength != Strength::None;
        let units = || self.reading.units.iter().rposition(|unit| unit.span.start < cue.end);
        stated.then(units).flatten()
    }

    fn may_hold(&self, rule: &Rule) -> bool {
        self.reads(rule) && !self.reading.all.meets(rule.vetoes)
    }

    /// Whether claims of the rule's category can stand where the sentence stands.
    fn reads(&self, rule: &Rule) -> bool {
        rule.reads(self.place.role) && !(self.says_whom && rule.category == &advice::ADVICE)
    }

    /// Whether the sentence may speak of something else: business, a cat, or somebody's own day.
    fn is_doubtful(&self, rule: &Rule) -> bool {
        let all = self.reading.all;
        let own = all.has(Class::Singular) && !all.meets(groups::SOURCE);
        rule.category.group == Group::Claimed && (all.has(Class::Everyday) || own)
    }

    fn push(&self, rule: &Rule, fit: &Fit, page: &mut Page, claims: &mut Vec<Claim>) {
        let claim = self.claim(rule, fit);
        if fit.tentative || self.is_doubtful(rule) {
            page.found_tentatively(&claim);
        }
        claims.push(claim);
    }

    fn claim(&self, rule: &Rule, fit: &Fit) -> Claim {
        let span = extent::of(self.reading, fit);
        Claim {
            cues: fit.cues.iter().map(|cue| self.reading.units[*cue].span).collect(),
            detail: (rule.detail)(self.reading, fit),
            ..Claim::new(rule.category, self.place.number, span)
        }
    }
}

/// Leaves each claim the cues that explain it, once all is read by them: a pronoun does not.
pub(super) fn explain(reading: &Reading, claims: &mut [Claim]) {
    let pronouns = || reading.units.iter().filter(|unit| unit.classes.meets(PRONOUN));
    for claim in claims {
        claim.cues.retain(|cue| !pronouns().any(|unit| unit.span == *cue));
    }
}

/// One relation is read one way: what says that a treatment works or harms is no other claim about
/// a risk or a process by the same word.
fn one_reading(claims: &mut Vec<Claim>, from: usize) {
    let treats = |it: &&Claim| matches!(it.category.id, "treatment_benefit" | "treatment_harm");
    let cue = |it: &Claim| it.cues.first().copied();
    let taken: Vec<Option<Span>> = claims[from..].iter().filter(treats).map(cue).collect();
    let again = |it: &mut Claim| it.category.id == "risk_prevention" && taken.contains(&cue(it));
    claims.extract_if(from.., again).for_each(drop);
}
