//! The best labels that name a title, for entries that would else have none.

use super::model::{LABELS, Label, Row};

/// Scores of the ways to each label: first those that have met no title, then those that have.
type Scores = [[i32; LABELS]; 2];

const NEVER: i32 = i32::MIN / 2;

/// Whether nothing tells the work: neither a title nor a place in a journal.
pub(super) fn is_nameless(labels: &[Label]) -> bool {
    let has = |label| labels.contains(&label);
    let placed = has(Label::Container) && (has(Label::Volume) || has(Label::Pages));
    !has(Label::Title) && !placed
}

/// What leads from label to label, to the first and from the last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chain<'m> {
    pub(super) transitions: &'m [Row; LABELS],
    pub(super) first: &'m Row,
    pub(super) last: &'m Row,
}

impl Chain<'_> {
    /// The best labels of tokens with these scores, at least one of them a title (Viterbi).
    pub(super) fn label(self, scores: &[Row], labels: &mut Vec<Label>) {
        let mut ways: Vec<Scores> = Vec::with_capacity(scores.len());
        for own in scores {
            let mut now = match ways.last() {
                Some(before) => self.step(before),
                None => self.begin(),
            };
            for ways in &mut now {
                ways.iter_mut().zip(own).for_each(|(way, own)| *way += i32::from(*own));
            }
            ways.push(now);
        }
        let Some(end) = ways.last() else { return };
        let score = |label: usize| end[1][label] + i32::from(self.last[label]);
        let mut label = greatest(score);
        let mut titled = 1;
        labels.clear();
        labels.push(Label::ALL[label]);
        for before in ways.iter().rev().skip(1) {
            (titled, label) = self.source(before, titled, label);
            labels.push(Label::ALL[label]);
        }
        labels.reverse();
    }

    fn begin(self) -> Scores {
        let mut ways = [[NEVER; LABELS]; 2];
        for label in Label::ALL {
            ways[usize::from(label == Label::Title)][label as usize] =
                i32::from(self.first[label as usize]);
        }
        ways
    }

    fn step(self, before: &Scores) -> Scores {
        let mut ways = [[NEVER; LABELS]; 2];
        for (titled, ways) in ways.iter_mut().enumerate() {
            for (label, way) in ways.iter_mut().enumerate() {
                if titled == 1 || label != Label::Title as usize {
                    let (titled, from) = self.source(before, titled, label);
                    *way = before[titled][from] + i32::from(self.transitions[from][label]);
                }
            }
        }
        ways
    }

    /// From where the best way leads to `label`; only a title leads from the first to the others.
    fn source(self, before: &Scores, titled: usize, label: usize) -> (usize, usize) {
        let score = |titled: usize, from: usize| {
            before[titled][from] + i32::from(self.transitions[from][label])
        };
        let best = |titled: usize| greatest(|from| score(titled, from));
        let (own, other) = (best(titled), best(0));
        let enters =
            titled == 1 && label == Label::Title as usize && score(0, other) > score(1, own);
        if enters { (0, other) } else { (titled, own) }
    }
}

/// The label with the greatest score, the first of equals.
fn greatest(score: impl Fn(usize) -> i32) -> usize {
    (1..LABELS).fold(0, |best, label| if score(label) > score(best) { label } else { best })
}
