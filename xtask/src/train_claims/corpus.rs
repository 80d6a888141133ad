//! Labelled pages as examples: what the classifier sees of each sentence, and what it claims.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use claimlight::claims::{self, classifier::model::CATEGORIES};
use claimlight::{blocks, html, scan};
use serde_json::Value;

use crate::eval::similarity::bare;

/// A sentence of a page.
pub(super) struct Example {
    /// Number of the page.
    pub(super) page: usize,
    pub(super) features: Vec<u32>,
    /// For each category: whether the sentence claims such a thing.
    pub(super) labels: [Label; CATEGORIES],
}

/// Whether a sentence claims something of a category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Label {
    #[default]
    No,
    /// Some would say so.
    Maybe,
    Yes,
}

/// Labels by sentence, reduced to letters; equal sentences in their order.
type Labels = HashMap<String, Vec<[Label; CATEGORIES]>>;

/// The sentences of all pages in a folder, pages by name.
pub(super) fn read(folder: &Path) -> Result<Vec<Example>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("{}", folder.display()))?;
    let mut pages: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|it| it == "html"))
        .collect();
    pages.sort_unstable();
    let mut examples = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        let labels = labels(&page.with_extension("jsonl"))?;
        add_page(number, &std::fs::read(page)?, labels, &mut examples);
    }
    Ok(examples)
}

fn add_page(page: usize, html: &[u8], mut labels: Labels, examples: &mut Vec<Example>) {
    let document = blocks::read(&html::snapshot(html, ""));
    let sentences = scan::sentences(&document);
    claims::find_by(&document, &sentences, &mut |sentence, features| {
        let text = sentences[sentence as usize].span.of(&document.text);
        let Some(found) = labels.get_mut(&bare(text)) else { return };
        let labels = if found.len() > 1 { found.remove(0) } else { found[0] };
        let mut features: Vec<u32> = features.collect();
        features.sort_unstable();
        features.dedup();
        examples.push(Example { page, features, labels });
    });
}

fn labels(path: &Path) -> Result<Labels> {
    let mut labels = Labels::new();
    for line in std::fs::read_to_string(path)?.lines().filter(|line| !line.is_empty()) {
        let row: Value = serde_json::from_str(line).with_context(|| line.to_owned())?;
        let has = |list: &str, id: &str| {
            row[list].as_array().into_iter().flatten().any(|it| it.as_str() == Some(id))
        };
        let of = std::array::from_fn(|category| match claims::CATEGORIES[category] {
            it if it.stands_alone && has("required", it.id) => Label::Yes,
            it if it.stands_alone && has("allowed", it.id) => Label::Maybe,
            _ => Label::No,
        });
        labels.entry(bare(row["text"].as_str().unwrap_or_default())).or_default().push(of);
    }
    Ok(labels)
}
