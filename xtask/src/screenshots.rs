//! `cargo xtask screenshots`: what a reader sees, in both browsers, into docs/screenshots/.

use anyhow::Result;

use crate::build::{self, Flavour};
use crate::serve::Server;
use crate::setup::{self, Browser};
use crate::shell::{command, extension, root, run};

/// Builds the extension and takes the pictures.
pub(crate) fn run_command() -> Result<()> {
    build::build(Flavour::AllSites)?;
    let server = Server::of(root().join("www"), 0)?;
    for browser in Browser::ALL {
        let mut take = command("node");
        take.arg(extension().join("scripts/screenshots.mjs"));
        take.args(["--browser", browser.name(), "--url", &server.url("sample.html")]);
        take.arg("--program").arg(setup::browser(browser)?);
        take.arg("--extension").arg(build::folder(browser, Flavour::AllSites));
        take.arg("--outdir").arg(root().join("docs/screenshots"));
        run(&mut take)?;
    }
    Ok(())
}
