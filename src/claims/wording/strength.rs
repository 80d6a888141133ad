//! How strongly a sentence words its relation: the order of precedence.
//!
//! A note, a call for research or a duty beats everything; then a hedge beats a bare verb, but a
//! link in the hedge's reach beats the hedge; then a stated link beats an effect; then an effect
//! beats a comparison (conventions of Yu, Li and Wang 2019; Yu et al. 2020).

use crate::finding::Strength;

use super::exempt;
use super::predicate::{self, Predicate, Relation};
use super::scope::Scope;
use super::words::Words;

/// The strength of the sentence and the predicate that shows it; `None` when it states no relation.
pub(super) fn strength(words: &Words) -> Option<(Strength, Predicate)> {
    let scope = Scope::of(words);
    if exempt::exempt(words, scope.main.clone()).is_some() {
        return None;
    }
    let (mut main, mut tail) = (Vec::new(), Vec::new());
    predicate::find(words, scope.main, &mut main);
    predicate::find(words, scope.tail, &mut tail);
    decide(&main, &tail).or_else(|| decide(&tail, &[])).or_else(|| weakest(&main))
}

/// The strength of the predicate to which the words from `first` to `last` belong.
pub(super) fn at(words: &Words, first: usize, last: usize) -> Option<(Strength, Predicate)> {
    let mut all = Vec::new();
    predicate::find(words, 0..words.len(), &mut all);
    let here = all.into_iter().find(|it| it.first <= last && first <= it.last)?;
    let strength = match here.relation {
        Relation::Use => return None,
        Relation::Effect if here.hedged => Strength::Conditional,
        Relation::Effect => Strength::Direct,
        Relation::Link | Relation::Mention | Relation::Risk | Relation::Comparison => {
            Strength::Association
        }
    };
    Some((strength, here))
}

fn decide(main: &[Predicate], tail: &[Predicate]) -> Option<(Strength, Predicate)> {
    let first = |predicates: &[Predicate], relation, hedged| {
        predicates.iter().copied().find(|it| it.relation == relation && it.hedged == hedged)
    };
    let link = main.iter().copied().find(|it| it.relation == Relation::Link);
    let hedged = first(main, Relation::Effect, true);
    let effect = first(main, Relation::Effect, false);
    let risk = first(main, Relation::Risk, false);
    if let Some(hedged) = hedged
        && link.is_none_or(|link| hedged.first < link.first)
    {
        return Some((Strength::Conditional, hedged));
    }
    if let Some(link) = link {
        return Some((Strength::Association, link));
    }
    if let Some(effect) = effect
        && risk.is_none_or(|risk| effect.first < risk.first)
    {
        return match first(tail, Relation::Effect, true) {
            Some(hedged) => Some((Strength::Conditional, hedged)),
            None => Some((Strength::Direct, effect)),
        };
    }
    risk.or_else(|| first(main, Relation::Mention, false)).map(|link| (Strength::Association, link))
}

/// A comparison, when nothing else is there.
fn weakest(main: &[Predicate]) -> Option<(Strength, Predicate)> {
    let comparison = main.iter().copied().find(|it| it.relation == Relation::Comparison);
    comparison.map(|it| (Strength::Association, it))
}
