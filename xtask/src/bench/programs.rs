//! Runs the measuring programs in `benches/` and reads their figures.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use super::figure::{Figure, read_all};
use crate::build::{self, Flavour};
use crate::setup::Browser;
use crate::shell::{cargo, command, extension, npm_run, read, root};
use crate::{engine, setup};

/// The whole scan, native; writes the pages for the others.
pub(crate) fn native() -> Result<Vec<Figure>> {
    let pages = pages();
    fs::create_dir_all(pages.parent().unwrap_or(root()))?;
    let bench = ["bench", "--quiet", "--features", "cli", "--bench", "whole", "--"];
    read_all(&read(cargo().args(bench).arg(pages))?)
}

/// The shipped WebAssembly under Node.
pub(crate) fn wasm() -> Result<Vec<Figure>> {
    engine::build()?;
    let folder = extension().join("src/generated/engine");
    read_all(&read(command("node").arg("benches/wasm.mjs").arg(folder).arg(pages()))?)
}

/// What reading costs pages, in Chromium.
pub(crate) fn in_browser() -> Result<Vec<Figure>> {
    build::build(Flavour::AllSites)?;
    let mut figures = npm_run("figures");
    figures.env(Browser::Chromium.variable(), setup::browser(Browser::Chromium)?);
    read_all(&read(&mut figures)?)
}

/// The npm packages in `benches/peers`.
pub(crate) fn peers() -> Result<Vec<Figure>> {
    let folder = root().join("benches/peers");
    setup::npm_packages(&folder, "that the engine is measured beside")?;
    read_all(&read(command("node").arg(folder.join("peers.mjs")).arg(pages()))?)
}

fn pages() -> PathBuf {
    root().join("target/bench/pages.jsonl")
}
