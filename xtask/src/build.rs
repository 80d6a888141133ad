//! The packages that a browser loads: `dist/chromium`, `dist/firefox`, and a zip of each.
//!
//! `extension/build.mjs` bundles them; it alone knows how the packages differ.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::setup::Browser;
use crate::shell::{npm_run, root, run};
use crate::{engine, zip};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Build what tests use, into dist/all-sites: allowed on all sites, with an open shadow root.
    #[arg(long)]
    all_sites: bool,
}

/// Who a package is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flavour {
    /// Readers.
    Release,
    /// Tests and `cargo xtask run`: allowed on all sites from the start.
    AllSites,
}

/// `cargo xtask build`.
pub(crate) fn run_command(arguments: &Arguments) -> Result<()> {
    build(if arguments.all_sites { Flavour::AllSites } else { Flavour::Release })
}

/// Where the unpacked extension of a browser is written.
pub(crate) fn folder(browser: Browser, flavour: Flavour) -> PathBuf {
    dist(flavour).join(browser.name())
}

/// Builds the extension for both browsers.
pub(crate) fn build(flavour: Flavour) -> Result<()> {
    engine::build()?;
    bundle(flavour, &dist(flavour))?;
    for browser in Browser::ALL {
        let folder = folder(browser, flavour);
        fs::write(folder.with_extension("zip"), zip::pack(&folder)?)?;
    }
    Ok(())
}

/// Writes the unpacked extensions into `folder`; the engine has to be there.
pub(crate) fn bundle(flavour: Flavour, folder: &std::path::Path) -> Result<()> {
    let all_sites = (flavour == Flavour::AllSites).then_some("--all-sites");
    run(npm_run("build").arg("--outdir").arg(folder).args(all_sites))
}

fn dist(flavour: Flavour) -> PathBuf {
    let dist = root().join("dist");
    if flavour == Flavour::AllSites { dist.join("all-sites") } else { dist }
}
