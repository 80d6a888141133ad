//! The project's own commands: `cargo xtask --help` lists them.

mod bench;
mod build;
mod chance;
mod engine;
mod eval;
mod ftrl;
mod generate;
#[path = "../../tests/labelled/read.rs"]
mod labelled;
mod packed;
mod playground;
mod run;
mod screenshots;
mod serve;
mod setup;
mod shell;
mod test;
mod train_claims;
mod train_references;
mod zip;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The project's own commands. Each does the set-up it needs by itself.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Open a page in a browser that has the extension.
    Run(run::Arguments),
    /// Check everything that guards the project.
    Test,
    /// Build the extensions into dist/, unpacked and zipped.
    Build(build::Arguments),
    /// Take the pictures in docs/screenshots/, in both browsers.
    Screenshots,
    /// Serve the playground on this machine.
    Serve(serve::Arguments),
    /// Write the files that are made from the Rust declarations.
    Generate,
    /// Measure how fast and how big it is, beside others.
    Bench(bench::Arguments),
    /// Measure how right the release program is, against labelled data.
    Eval(eval::Arguments),
    /// Make the model that reads references, from openly licensed rows.
    TrainReferences(train_references::Arguments),
    /// Make the model that weighs claims, from the labelled pages.
    TrainClaims(train_claims::Arguments),
    /// Install whatever the other commands need.
    Setup,
}

fn main() -> ExitCode {
    match run_command(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run_command(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Run(arguments) => run::run_command(&arguments),
        Command::Test => test::run_command(),
        Command::Build(arguments) => build::run_command(&arguments),
        Command::Screenshots => screenshots::run_command(),
        Command::Serve(arguments) => serve::run_command(&arguments),
        Command::Generate => generate::run_command(),
        Command::Bench(arguments) => bench::run_command(&arguments),
        Command::Eval(arguments) => eval::run_command(&arguments),
        Command::TrainReferences(arguments) => train_references::run_command(&arguments),
        Command::TrainClaims(arguments) => train_claims::run_command(&arguments),
        Command::Setup => setup::everything(),
    }
}
