//! `cargo xtask bench`: how fast and how big, beside others on the same texts, in one table.

mod bars;
mod figure;
mod programs;
mod size;
mod table;

use anyhow::{Result, ensure};

use crate::build::{self, Flavour};
use figure::Figure;

/// What to measure and how to print it.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Print the table as JSON.
    #[arg(long)]
    json: bool,
    /// Leave out the programs of others.
    #[arg(long)]
    alone: bool,
}

/// `cargo xtask bench`.
pub(crate) fn run_command(arguments: &Arguments) -> Result<()> {
    let mut figures = programs::native()?;
    let mut add = |name: &str, measured: Result<Vec<Figure>>| match measured {
        Ok(measured) => figures.extend(measured),
        Err(error) => eprintln!("skipped {name}: {error:#}"),
    };
    add("wasm", programs::wasm());
    add("packages", build::build(Flavour::Release).and_then(|()| size::packages()));
    add("pages in a browser", programs::in_browser());
    if !arguments.alone {
        add("peers", programs::peers());
    }
    figures.extend(bars::comparisons(&figures));
    if arguments.json {
        println!("{}", table::json(&figures));
    } else {
        print!("{}", table::text(&figures));
    }
    Ok(())
}

/// Fails where the built packages are larger than they may be.
pub(crate) fn hold_sizes() -> Result<()> {
    for Figure { what, unit, median, .. } in size::packages()? {
        let fits = bars::of(&what).is_none_or(|(bar, _)| bar.met(median));
        ensure!(fits, "too large: {what}, {median:.1} {unit}");
    }
    Ok(())
}
