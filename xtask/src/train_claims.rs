//! Trains the classifier of claims on the labelled pages of `tests/labelled/`, which were written
//! for this project. Two runs on any two machines give the same bytes.

mod corpus;
mod logistic;
mod pack;

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::ftrl::Rates;
use corpus::Example;
use logistic::Settings;

/// What to train on.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Folder with `NAME.html` and `NAME.jsonl`.
    #[arg(long, default_value = "tests/labelled/pages")]
    data: PathBuf,
    /// Train without one page in five, report on these, write nothing.
    #[arg(long, value_name = "PART")]
    hold_out: Option<usize>,
}

const MODEL: &str = "src/claims/classifier/model.bin";

const SETTINGS: Settings =
    Settings { passes: 12, least: 5, rates: Rates { l1: 4.0, l2: 1.0, rate: 0.15 } };

pub(crate) fn run_command(arguments: &Arguments) -> Result<()> {
    let examples = corpus::read(&arguments.data)?;
    let pages: BTreeSet<usize> = examples.iter().map(|example| example.page).collect();
    println!("{} sentences of {} pages", examples.len(), pages.len());
    let aside = |example: &&Example| arguments.hold_out == Some(example.page % 5);
    let kept: Vec<&Example> = examples.iter().filter(|example| !aside(example)).collect();
    let weights = logistic::train(&kept, &SETTINGS);
    let packed = pack::pack(&weights);
    println!("{} weights of features, {} bytes", weights.features.len(), packed.len());
    if arguments.hold_out.is_some() {
        logistic::report(&weights, &examples.iter().filter(aside).collect::<Vec<_>>());
        return Ok(());
    }
    std::fs::write(MODEL, packed).context("run this from the project's folder")
}
