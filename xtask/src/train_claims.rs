//! Trains the classifier of claims on the labelled pages of `tests/labelled/`, which were written
//! for this project. Two runs on any two machines give the same bytes.

mod calibrate;
mod corpus;
mod memory;
mod network;
mod pack;
mod report;
mod weights;

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::ftrl::Rates;
use corpus::Example;
use network::Settings;

/// What to train on.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Folder with labelled pages.
    #[arg(long, default_value = "tests/labelled/pages")]
    data: PathBuf,
    /// Train without one page in five, report on these, write nothing.
    #[arg(long, value_name = "PART")]
    hold_out: Option<usize>,
}

const MODEL: &str = "src/claims/classifier/model.bin";

const SETTINGS: Settings = Settings {
    passes: 12,
    averaged: 2,
    batch: 4,
    least: 18,
    common: 300,
    dropped: 50,
    rates: Rates { l1: 14.0, l2: 5.0, rate: 0.1 },
    rate: 0.004,
};

pub(crate) fn run_command(arguments: &Arguments) -> Result<()> {
    let examples = corpus::read(&arguments.data)?;
    let pages: BTreeSet<usize> = examples.iter().map(|example| example.page).collect();
    println!("{} sentences of {} pages", examples.len(), pages.len());
    if let Some(part) = arguments.hold_out {
        report::print(&calibrate::held_out(&examples, part, &SETTINGS)?);
        return Ok(());
    }
    let bounds = calibrate::bounds(&examples, &SETTINGS)?;
    let all: Vec<&Example> = examples.iter().collect();
    let packed = pack::pack(&network::train(&all, &SETTINGS), &bounds);
    println!("{} bytes, {bounds:?}", packed.len());
    std::fs::write(MODEL, packed).context("run this from the project's folder")
}
