//! How sure the model must be of each category, found on pages that it was not trained on: some
//! categories are told by a word or two, others only by much together.

use claimlight::claims::classifier::model::{CATEGORIES, LIKELY, Model, ONE, Sums};

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
        let (aside, kept): (Vec<&Example>, Vec<&Example>) =
            examples.iter().partition(|it| it.page % PARTS == part);
        let packed = pack(&train(&kept, settings), &[0; CATEGORIES]);
        let model = Model::unpack(&packed).ok_or_else(|| anyhow::anyhow!("a model cut short"))?;
        let mut sums = Sums::default();
        for example in aside {
            model.weigh(&example.features, &mut sums);
            for (category, scored) in scored.iter_mut().enumerate() {
                scored.push((sums.scores[category], example.labels[category]));
            }
        }
    }
    Ok(scored.map(|scored| (threshold(&scored) - LIKELY) as i16))
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
