//! Sizes of what is installed.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::figure::Figure;
use crate::build::{self, Flavour};
use crate::setup::Browser;
use crate::shell;

/// The content script and the word lists, gzipped, and the packages as they are loaded up to a store; they have to be
/// built.
pub(crate) fn packages() -> Result<Vec<Figure>> {
    let content = build::folder(Browser::Chromium, Flavour::Release).join("content.js");
    let mut figures = vec![
        Figure::exact("content script, gzipped", "KB", gzipped(&[content])?),
        Figure::exact("word lists, gzipped", "KB", gzipped(&word_lists()?)?),
    ];
    for browser in Browser::ALL {
        let zip = build::folder(browser, Flavour::Release).with_extension("zip");
        let what = format!("whole package, {}", browser.name());
        figures.push(Figure::exact(&what, "KB", kilobytes(fs::metadata(zip)?.len())));
    }
    Ok(figures)
}

/// Every list of the lexicon.
fn word_lists() -> Result<Vec<PathBuf>> {
    let lexicon = shell::root().join("src/lexicon");
    let mut lists = Vec::new();
    for folder in [lexicon.join("wording"), lexicon] {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            lists.extend(path.extension().is_some_and(|it| it == "txt").then_some(path));
        }
    }
    Ok(lists)
}

/// Files as one stream, compressed.
fn gzipped(files: &[PathBuf]) -> Result<f64> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    for file in files {
        let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        gzip.write_all(&bytes)?;
    }
    Ok(kilobytes(gzip.finish()?.len() as u64))
}

#[expect(clippy::cast_precision_loss, reason = "files are far smaller than 2^52 bytes")]
fn kilobytes(bytes: u64) -> f64 {
    bytes as f64 / 1e3
}
