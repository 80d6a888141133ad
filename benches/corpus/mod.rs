//! The texts that are measured: pages made here, and real ones where they lie beside the project.

#![allow(dead_code, reason = "each benchmark uses its own part of this module")]

mod generated;

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use claimlight::snapshot::Snapshot;
use claimlight::{blocks, html};

pub(crate) use generated::{html_of, references};

/// A page in the shapes in which it is measured.
pub(crate) struct Page {
    /// As served.
    pub(crate) html: Vec<u8>,
    /// As the content script sends it.
    pub(crate) snapshot: Snapshot,
    /// As the reader sees it.
    pub(crate) text: String,
}

impl Page {
    pub(crate) fn new(html: Vec<u8>) -> Self {
        let snapshot = html::snapshot(&html, "");
        let text = blocks::read(&snapshot).text;
        Self { html, snapshot, text }
    }

    /// A made page with about this many bytes of visible text.
    pub(crate) fn generated(bytes: usize) -> Self {
        Self::new(html_of(bytes).into_bytes())
    }
}

/// Visible text in all, in bytes.
pub(crate) fn text_bytes(pages: &[Page]) -> usize {
    pages.iter().map(|page| page.text.len()).sum()
}

/// The saved real pages; where there are none, made ones of the same sizes.
pub(crate) fn pages() -> Vec<Page> {
    let mut files = files_in(&shared("pages"), ".html.gz");
    files.sort();
    if files.is_empty() {
        return (1..40).map(|n| Page::generated(n * 1_000)).collect();
    }
    files.iter().filter_map(|file| Some(Page::new(gunzip(file)?))).collect()
}

/// Reference entries: real ones where they lie beside the project, else made ones.
pub(crate) fn entries() -> Vec<String> {
    let Ok(file) = fs::read_to_string(shared("eval/citations/references.jsonl")) else {
        return references(2_000);
    };
    let rows = file.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    rows.filter_map(|row| Some(row["text"].as_str()?.to_owned())).collect()
}

fn shared(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(name)
}

fn files_in(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    paths.filter(|path| path.to_string_lossy().ends_with(ending)).collect()
}

fn gunzip(file: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(File::open(file).ok()?).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}
