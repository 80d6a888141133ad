//! Which claims get a badge of their own: one a sentence, three a paragraph, one a story.

use std::collections::HashSet;

use crate::category::{Category, Group};
use crate::finding::Claim;

/// Badges in one paragraph.
const PER_PARAGRAPH: u32 = 3;

/// What the choice says of one claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Choice {
    /// 0 for the first choice among the claims of its paragraph, and so on.
    pub rank: u32,
    /// Whether it gets a badge.
    pub shown: bool,
}

/// Ranks the claims of each paragraph and picks those with a badge. `paragraph` numbers the
/// paragraph of a claim; `may_show` says whether its category and section are switched on.
#[must_use]
pub fn choose(
    claims: &[Claim],
    paragraph: impl Fn(&Claim) -> u32,
    may_show: impl Fn(&Claim) -> bool,
) -> Vec<Choice> {
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order.sort_by_key(|&at| (paragraph(&claims[at]), precedence(&claims[at])));
    let mut choices = vec![Choice::default(); claims.len()];
    let mut current = None;
    let (mut rank, mut badges) = (0, 0);
    let mut stories: HashSet<u32> = HashSet::new();
    // Of the paragraph.
    let mut sentences: Vec<u32> = Vec::new();
    for at in order {
        let claim = &claims[at];
        if current != Some(paragraph(claim)) {
            current = Some(paragraph(claim));
            (rank, badges) = (0, 0);
            sentences.clear();
        }
        let may = badges < PER_PARAGRAPH && claim.category.stands_alone && may_show(claim);
        let shown = may
            && match claim.group {
                0 => !sentences.contains(&claim.sentence),
                story => stories.insert(story),
            };
        if shown && claim.group == 0 {
            sentences.push(claim.sentence);
        }
        badges += u32::from(shown);
        choices[at] = Choice { rank, shown };
        rank += 1;
    }
    choices
}

/// Attention first, then what is claimed, what it asks, what it rests on, how it is worded; then
/// the order of the declarations.
fn precedence(claim: &Claim) -> (u8, u8, u8, u32) {
    let Category { group, order, .. } = claim.category;
    let group = match group {
        Group::Claimed => 0,
        Group::Asks => 1,
        Group::Basis => 2,
        Group::Wording | Group::Sources => 3,
    };
    (u8::MAX - claim.attention(), group, *order, claim.sentence)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declare_category;
    use crate::text::Span;

    declare_category! {
        /// A claim.
        static CLAIM = {
            id: "claim", label: "Claim", group: Claimed, attention: 2, default_on: true, stands_alone: true,
        }
    }
    declare_category! {
        /// Wording that joins a claim.
        static JOINS = {
            id: "joins", label: "Joins", group: Wording, attention: 3, default_on: true, stands_alone: false,
        }
    }

    fn claim(category: &'static Category, sentence: u32, group: u32) -> Claim {
        Claim { group, ..Claim::new(category, sentence, Span::default()) }
    }

    fn shown(claims: &[Claim]) -> Vec<bool> {
        let paragraph = |claim: &Claim| claim.sentence / 10;
        choose(claims, paragraph, |_| true).into_iter().map(|choice| choice.shown).collect()
    }

    #[test]
    fn one_badge_a_sentence_and_three_a_paragraph() {
        let claims = [0, 0, 1, 2, 3, 10].map(|sentence| claim(&CLAIM, sentence, 0));
        assert_eq!(shown(&claims), [true, false, true, true, false, true]);
    }

    #[test]
    fn one_badge_a_story() {
        let claims =
            [(0, 1), (1, 1), (2, 0)].map(|(sentence, group)| claim(&CLAIM, sentence, group));
        assert_eq!(shown(&claims), [true, false, true]);
    }

    #[test]
    fn what_only_joins_gets_no_badge_of_its_own() {
        assert_eq!(shown(&[claim(&JOINS, 0, 0), claim(&CLAIM, 1, 0)]), [false, true]);
    }
}
