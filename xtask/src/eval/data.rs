//! Reads the labelled data, which lie beside the workspace and are no part of it.

use std::fs::{self, File};
use std::io::Read;
use std::path::PathBuf;

use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use serde_json::Value;

use crate::shell;

/// The folder of labelled data.
pub(crate) struct Data {
    folder: PathBuf,
}

impl Data {
    /// `../shared`, seen from the workspace.
    pub(crate) fn beside_workspace() -> Self {
        Self { folder: shell::root().join("../shared") }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    pub(crate) fn text(&self, name: &str) -> Result<String> {
        fs::read_to_string(self.path(name)).with_context(|| format!("cannot read {name}"))
    }

    /// The bytes in a gzip file.
    pub(crate) fn gunzip(&self, name: &str) -> Result<Vec<u8>> {
        let file = File::open(self.path(name)).with_context(|| format!("cannot read {name}"))?;
        let mut bytes = Vec::new();
        GzDecoder::new(file).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// One JSON value per line.
    pub(crate) fn jsonl(&self, name: &str) -> Result<Vec<Value>> {
        let text = self.text(name)?;
        Ok(text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
    }

    /// Tab-separated rows as objects, named by the head row.
    pub(crate) fn tsv(&self, name: &str) -> Result<Vec<Value>> {
        let text = self.text(name)?;
        let mut lines = text.lines();
        let head: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
        let row = |line: &str| head.iter().copied().zip(line.split('\t')).collect::<Value>();
        Ok(lines.map(row).collect())
    }
}

/// A field's text; empty when it has none.
pub(crate) fn text<'a>(row: &'a Value, field: &str) -> &'a str {
    row[field].as_str().unwrap_or_default()
}

/// Texts of one field.
pub(crate) fn texts<'a>(rows: &'a [Value], field: &str) -> Vec<&'a str> {
    rows.iter().map(|row| text(row, field)).collect()
}
