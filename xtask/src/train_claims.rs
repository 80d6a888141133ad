//! Trains the classifier of claims on the labelled pages of `tests/labelled/`, which were written
//! for this project. Two runs on any two machines give the same bytes.

mod corpus;
mod network;
mod pack;
mod report;

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::{Context, Result};

use claimlight::claims::classifier::model::Model;

use crate::ftrl::Rates;
use corpus::Example;
use network::Settings;

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

const SETTINGS: Settings = Settings {
    passes: 10,
    least: 10,
    common: 150,
    dropped: 35,
    rates: Rates { l1: 6.0, l2: 5.0, rate: 0.06 },
    rate: 0.05,
};

pub(crate) fn run_command(arguments: &Arguments) -> Result<()> {
    let examples = corpus::read(&arguments.data)?;
    let pages: BTreeSet<usize> = examples.iter().map(|example| example.page).collect();
    println!("{} sentences of {} pages", examples.len(), pages.len());
    let aside = |example: &&Example| arguments.hold_out == Some(example.page % 5);
    let kept: Vec<&Example> = examples.iter().filter(|example| !aside(example)).collect();
    let weights = network::train(&kept, &SETTINGS);
    let packed = pack::pack(&weights);
    println!("{} bytes", packed.len());
    if arguments.hold_out.is_some() {
        let model = Model::unpack(&packed).context("the model as it was packed")?;
        report::print(&model, &examples.iter().filter(aside).collect::<Vec<_>>());
        return Ok(());
    }
    std::fs::write(MODEL, packed).context("run this from the project's folder")
}
