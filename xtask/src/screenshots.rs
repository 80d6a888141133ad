//! `cargo xtask screenshots`: every surface, in both browsers, into docs/screenshots/.

use std::fs;

use anyhow::Result;

use crate::build::{self, Flavour};
use crate::setup::{self, Browser};
use crate::shell::{npm_run, root, run};

/// Builds the extension and takes the pictures.
pub(crate) fn run_command() -> Result<()> {
    build::build(Flavour::AllSites)?;
    let folder = root().join("docs/screenshots");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let mut take = npm_run("screenshots");
    take.arg("--outdir").arg(folder);
    for browser in Browser::ALL {
        take.env(browser.variable(), setup::browser(browser)?);
    }
    run(&mut take)
}
