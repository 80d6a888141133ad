//! How sure the model must be of each category, found on pages that it was not trained on: some
//! categories are told by a word or two, others only by much together.

use anyhow::Context as _;
use claimlight::claims::classifier::model::{LIKELY, Model, ONE, Scores, Sums};

use super::corpus::{Example, Label};
use super::network::{Settings, train};
use super::pack::pack;
use super::weights::Row;

/// Parts into which the pages are cut, each held out once.
const PARTS: usize = 5;

/// The share of claims that shall be right, in every category.
const PRECISION: f64 = 0.87;

/// The highest score that can be asked for, in units of [`ONE`].
const HIGHEST: i32 = 3;

/// The share of claims that shall be right of those that are shown only because a rule is certain.
const RULED: f64 = 0.40;

/// The lowest score at which a certain rule can be believed.
const LOWEST: i32 = -3 * ONE as i32;

/// How sure the model must be, by category.
#[derive(Debug, Default)]
pub(super) struct Bounds {
    /// What must be taken from its score so that of the claims above [`LIKELY`] the share
    /// [`PRECISION`] is right.
    pub(super) handicaps: Row<i16>,
    /// The score, less the handicap, above which a certain rule is believed.
    pub(super) floors: Row<i16>,
}

/// A sentence's score of a category, what it claims, and whether a rule is certain of it.
#[derive(Debug, Clone, Copy)]
struct Scored {
    score: i32,
    label: Label,
    certain: bool,
}

/// The bounds of each category.
pub(super) fn bounds(examples: &[Example], settings: &Settings) -> anyhow::Result<Bounds> {
    let mut scored: Row<Vec<Scored>> = Row::default();
    for part in 0..PARTS {
        for (scores, example) in held_out(examples, part, settings)? {
            for (category, scored) in scored.iter_mut().enumerate() {
                scored.push(Scored {
                    score: scores[category],
                    label: example.labels[category],
                    certain: example.certain[category],
                });
            }
        }
    }
    let mut bounds = Bounds::default();
    for (category, scored) in scored.iter().enumerate() {
        let threshold = threshold(scored);
        let handicap = threshold - LIKELY;
        bounds.handicaps[category] = handicap as i16;
        bounds.floors[category] = (floor(scored, threshold) - handicap) as i16;
    }
    Ok(bounds)
}

/// The examples of one part, with the scores of a model that was trained without them.
pub(super) fn held_out<'a>(
    examples: &'a [Example],
    part: usize,
    settings: &Settings,
) -> anyhow::Result<Vec<(Scores, &'a Example)>> {
    let (aside, kept): (Vec<&Example>, Vec<&Example>) =
        examples.iter().partition(|it| it.page % PARTS == part);
    let packed = pack(&train(&kept, settings), &Bounds::default());
    let model = Model::unpack(&packed).context("the model as it was packed")?;
    let pages = aside.chunk_by(|one, next| one.page == next.page);
    let scored = pages.flat_map(|page| {
        let mut sums = Sums::default();
        let weigh = |it: &&'a Example| {
            model.weigh(&it.features, &mut sums);
            (sums.scores, *it)
        };
        page.iter().map(weigh).collect::<Vec<_>>()
    });
    Ok(scored.collect())
}

/// The lowest score above which enough is right, within bounds; [`LIKELY`] for what nothing claims.
fn threshold(scored: &[Scored]) -> i32 {
    if scored.iter().all(|it| it.label == Label::No) {
        return LIKELY;
    }
    let highest = HIGHEST * i32::from(ONE);
    let right = |threshold: &i32| precision(scored, |it| it.score > *threshold) >= PRECISION;
    (0..highest).find(right).unwrap_or(highest)
}

/// The lowest score from which up to the threshold enough of what a rule is certain of is right.
fn floor(scored: &[Scored], threshold: i32) -> i32 {
    let among = |low: i32, it: &Scored| it.certain && it.score > low && it.score <= threshold;
    let right = |low: &i32| precision(scored, |it| among(*low, it)) >= RULED;
    (LOWEST..threshold).find(right).unwrap_or(threshold)
}

/// The share that is right of those that `said` is true of; none when there are none.
fn precision(scored: &[Scored], said: impl Fn(&Scored) -> bool) -> f64 {
    let said = scored.iter().filter(|it| said(it));
    let (right, all) = said
        .fold((0u32, 0u32), |(right, all), it| (right + u32::from(it.label != Label::No), all + 1));
    f64::from(right) / f64::from(all.max(1))
}
