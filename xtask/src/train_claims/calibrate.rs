//! How sure the model must be of each category, found on pages that it was not trained on: some
//! categories are told by a word or two, others only by much together.

use anyhow::Context as _;
use claimlight::claims::classifier::model::{LIKELY, Model, ONE, Scores, Sums};

use super::corpus::{Example, Label};
use super::network::{Row, Settings, train};
use super::pack::pack;

/// Parts into which the pages are cut, each held out once.
const PARTS: usize = 5;

/// The share of claims that shall be right, in every category.
const PRECISION: f64 = 0.90;

/// The highest score that can be asked for, in units of [`ONE`].
const HIGHEST: i32 = 3;

/// A sentence's score of a category, and what it claims.
type Scored = (i32, Label);

/// By category, what must be taken from its score so that of the claims above [`LIKELY`] the share
/// [`PRECISION`] is right.
pub(super) fn handicaps(examples: &[Example], settings: &Settings) -> anyhow::Result<Row<i16>> {
    let mut scored: Row<Vec<Scored>> = Row::default();
    for part in 0..PARTS {
        for (scores, example) in held_out(examples, part, settings)? {
            for (category, scored) in scored.iter_mut().enumerate() {
                scored.push((scores[category], example.labels[category]));
            }
        }
    }
    Ok(scored.map(|scored| (threshold(&scored) - LIKELY) as i16))
}

/// The examples of one part, with the scores of a model that was trained without them.
pub(super) fn held_out<'a>(
    examples: &'a [Example],
    part: usize,
    settings: &Settings,
) -> anyhow::Result<Vec<(Scores, &'a Example)>> {
    let (aside, kept): (Vec<&Example>, Vec<&Example>) =
        examples.iter().partition(|it| it.page % PARTS == part);
    let packed = pack(&train(&kept, settings), &Row::default());
    let model = Model::unpack(&packed).context("the model as it was packed")?;
    let mut sums = Sums::default();
    let scored = aside.into_iter().map(|it| {
        model.weigh(&it.features, &mut sums);
        (sums.scores, it)
    });
    Ok(scored.collect())
}

/// The lowest score above which enough is right, within bounds; [`LIKELY`] for what nothing claims.
fn threshold(scored: &[Scored]) -> i32 {
    if scored.iter().all(|(_, label)| *label == Label::No) {
        return LIKELY;
    }
    let highest = HIGHEST * i32::from(ONE);
    (0..highest).find(|threshold| precision(scored, *threshold) >= PRECISION).unwrap_or(highest)
}

fn precision(scored: &[Scored], threshold: i32) -> f64 {
    let said = scored.iter().filter(|(score, _)| *score > threshold);
    let (right, all) = said.fold((0u32, 0u32), |(right, all), (_, label)| {
        (right + u32::from(*label != Label::No), all + 1)
    });
    f64::from(right) / f64::from(all.max(1))
}
