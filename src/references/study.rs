//! Study type, as far as title, entry or printed abstract tell. Shown to readers, never a rank.

use std::sync::LazyLock;

use crate::text::Phrases;

struct Rules {
    looked_over: Vec<&'static str>,
    types: Vec<&'static str>,
    /// Each with the place of its type.
    terms: Phrases,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let (mut looked_over, mut types, mut terms) = (Vec::new(), Vec::new(), Vec::new());
    let cut = |list: &'static str| list.split(',').map(str::trim);
    for line in include_str!("study.txt").lines().filter(|line| !line.starts_with('#')) {
        if let Some(list) = line.strip_prefix("- ") {
            looked_over = cut(list).collect();
        } else if let Some((study, list)) = line.split_once(": ") {
            terms.extend(cut(list).map(|term| (term, types.len() as u8)));
            types.push(study);
        }
    }
    Rules { looked_over, types, terms: Phrases::new(terms) }
});

/// Words that an abstract uses of its own paper.
const SELF_DESCRIPTIONS: &[(&str, &str)] = &[
    ("this systematic review", "review"),
    ("this review", "review"),
    ("we review", "review"),
    ("in this article, we discuss", "review"),
    ("were randomly", "trial"),
    ("were randomised", "trial"),
    ("were randomized", "trial"),
    ("this meta-analysis", "meta_analysis"),
    ("we report a case", "case_report"),
];

/// The study type that the entry's words tell, else its printed abstract's; empty when neither.
pub(super) fn of(entry: &str, printed_abstract: &str) -> &'static str {
    let entry = named(entry);
    if !entry.is_empty() || printed_abstract.is_empty() {
        return entry;
    }
    let text = printed_abstract.to_lowercase();
    let own = SELF_DESCRIPTIONS.iter().find(|(words, _)| text.contains(words));
    own.map_or_else(|| named(&text), |(_, study)| study)
}

fn named(text: &str) -> &'static str {
    let mut text = text.to_lowercase();
    if !text.is_ascii() {
        text = text.replace(['’', '‘'], "'").replace(['‐', '‑'], "-");
    }
    for phrase in &RULES.looked_over {
        if text.contains(phrase) {
            text = text.replace(phrase, "");
        }
    }
    let first = RULES.terms.all(&text).map(|it| it.tag).min();
    first.and_then(|tag| RULES.types.get(usize::from(tag))).copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_tell() {
        let cases = [
            ("Okafor B. Ginger for sailors: a randomised trial. 2019.", "trial"),
            (
                "Okafor B. Ginger for sailors: systematic review and meta-analysis of randomized trials.",
                "meta_analysis",
            ),
            ("Tan S. Ginger: a review. 2018.", "review"),
            ("Tan S. Ginger in rats.", "animal"),
            ("Tan S. Tea and stroke: a prospective cohort.", "cohort"),
            ("Lee K. Ginger and in vitro fertilization: a cohort study.", "cohort"),
            ("Lee K. Ginger slows tumour growth in vitro.", "cell"),
            ("Lee K. Peer review at sea.", ""),
            ("Lee K. Ratings of ginger.", ""),
        ];
        for (entry, expected) in cases {
            assert_eq!(of(entry, ""), expected, "{entry}");
        }
    }

    #[test]
    fn abstracts_tell_when_titles_do_not() {
        assert_eq!(
            of("Lee K. Ginger.", "This review highlights what cohort studies found."),
            "review"
        );
        assert_eq!(of("Lee K. Ginger in rats.", "This review highlights."), "animal");
        assert_eq!(of("Lee K. Ginger.", "Sailors were randomly assigned to ginger."), "trial");
    }
}
