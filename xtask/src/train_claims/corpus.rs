//! Labelled pages as examples: what the classifier sees of each sentence, and what it claims.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result};
use claimlight::claims::{self, classifier::model::CATEGORIES};
use claimlight::{blocks, html, scan};

use crate::labelled::{self, bare};

/// A sentence of a page.
pub(super) struct Example {
    /// Number of the page.
    pub(super) page: usize,
    pub(super) features: Vec<u32>,
    /// For each category: whether the sentence claims such a thing.
    pub(super) labels: [Label; CATEGORIES],
    /// For each category: whether a rule is certain that it does.
    pub(super) certain: [bool; CATEGORIES],
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
    let mut examples = Vec::new();
    let pages = labelled::pages(folder).with_context(|| format!("{}", folder.display()))?;
    for (number, page) in pages.iter().enumerate() {
        let page = std::fs::read_to_string(page)?;
        add_page(number, page.as_bytes(), labels(&page), &mut examples);
    }
    Ok(examples)
}

fn add_page(page: usize, html: &[u8], mut labels: Labels, examples: &mut Vec<Example>) {
    let document = blocks::read(&html::snapshot(html, ""));
    let sentences = scan::sentences(&document);
    claims::find_by(&document, &sentences, &mut |weighed| {
        let text = sentences[weighed.sentence as usize].span.of(&document.text);
        let Some(found) = labels.get_mut(&bare(text)) else { return };
        let labels = if found.len() > 1 { found.remove(0) } else { found[0] };
        let mut features: Vec<u32> = weighed.features.collect();
        features.sort_unstable();
        features.dedup();
        let mut certain = [false; CATEGORIES];
        weighed.certain.for_each(|category| certain[category] = true);
        examples.push(Example { page, features, labels, certain });
    });
}

fn labels(page: &str) -> Labels {
    let mut labels = Labels::new();
    for sentence in labelled::sentences(page) {
        let of = std::array::from_fn(|category| match claims::CATEGORIES[category] {
            it if it.stands_alone && sentence.required.contains(it.id) => Label::Yes,
            it if it.stands_alone && sentence.allowed.contains(it.id) => Label::Maybe,
            _ => Label::No,
        });
        labels.entry(bare(&sentence.text)).or_default().push(of);
    }
    labels
}
