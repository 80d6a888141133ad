//! Trains the model that reads references, from openly licensed rows and from renderings of their
//! fields in the citation styles. Two runs on any two machines give the same bytes.

mod align;
mod authors;
mod books;
mod corpus;
mod crf;
mod groups;
mod houses;
mod kinds;
mod mean;
mod pack;
mod render;
mod score;
mod styles;
mod titles;

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};
use claimlight::references::Parser;
use claimlight::references::model::Model;

use crate::ftrl::Rates;
use align::Example;
use corpus::{Row, Source};
use crf::{Settings, Weights};

/// What to train on, and whether to keep a part aside.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Folder with `references.jsonl` and `references_jats.jsonl`.
    #[arg(long, default_value = "../shared/eval/citations")]
    data: PathBuf,
    /// Train without one part of the cited works (or citing articles), 0 to 5, each 15 in 100;
    /// report on that part, write nothing.
    #[arg(long, value_name = "PART")]
    hold_out: Option<u64>,
    /// Only report how the model that ships reads the rows it was trained on, and how fast.
    #[arg(long)]
    report: bool,
    /// Print the rows that are read wrong.
    #[arg(long)]
    errors: bool,
}

const MODEL: &str = "src/references/model.bin";

/// How often to train: the mean of all is what ships.
const TRAININGS: u8 = 3;

/// As many renderings as there are real strings, or a little more.
const RENDERINGS: usize = 11000;

const SETTINGS: Settings =
    Settings { passes: 10, least: 2, rates: Rates { l1: 9.5, l2: 0.5, rate: 0.1 } };

pub(crate) fn run_command(arguments: &Arguments) -> Result<()> {
    let rows = corpus::read(&arguments.data)?;
    if arguments.report {
        report_shipped(&rows, arguments.errors);
        return Ok(());
    }
    let held_out = |row: &&Row| arguments.hold_out == Some(row.key % 100 / 15);
    let kept: Vec<&Row> = rows.iter().filter(|row| !held_out(row)).collect();
    let taught: Vec<Row> = kept.iter().map(|row| row.taught()).collect();
    let examples: Vec<Example> = taught.iter().filter_map(align::example).collect();
    println!("{} rows, {} aligned", kept.len(), examples.len());
    let start = Instant::now();
    let models: Vec<Weights> =
        (0..TRAININGS).map(|round| train(&examples, &taught, u64::from(round))).collect();
    let packed = pack::pack(&mean::mean(&models, f32::from(TRAININGS)));
    println!("trained {TRAININGS} times in {:.0?}; {} bytes", start.elapsed(), packed.len());
    let model = Model::unpack(&packed).context("the packed model cannot be read back")?;
    if arguments.hold_out.is_some() {
        report(&rows.iter().filter(held_out).collect::<Vec<_>>(), &model, arguments.errors);
        return Ok(());
    }
    report(&kept, &model, arguments.errors);
    std::fs::write(MODEL, packed).context("run this from the project's folder")
}

/// One training: its own renderings, its own order.
fn train(examples: &[Example], rows: &[Row], round: u64) -> Weights {
    let mut examples = examples.to_vec();
    examples.extend(render::examples(rows, RENDERINGS, 7 + round * 1000));
    crf::train(&examples, &SETTINGS, 1 + round)
}

fn report(rows: &[&Row], model: &Model, errors: bool) {
    let part = |keep: &dyn Fn(&Row) -> bool| {
        rows.iter().copied().filter(|row| keep(row)).collect::<Vec<_>>()
    };
    score::report(
        "hand, biomedical",
        &part(&|row| row.source == Source::Hand && row.biomedical),
        model,
        false,
    );
    score::report("hand, all", &part(&|row| row.source == Source::Hand), model, errors);
    score::report("publisher", &part(&|row| row.source == Source::Publisher), model, errors);
    score::report("of these, titled", &part(&Row::is_titled), model, false);
}

fn report_shipped(rows: &[Row], errors: bool) {
    let model = Model::shipped();
    report(&rows.iter().collect::<Vec<_>>(), model, errors);
    let start = Instant::now();
    let mut parser = Parser::new(model);
    let found = rows.iter().filter(|row| !parser.parse(&row.text).title.is_empty()).count();
    let seconds = start.elapsed().as_secs_f64();
    let a_second = f64::from(rows.len() as u32) / seconds;
    println!("{a_second:.0} references a second, {found} with a title");
}
