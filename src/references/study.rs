//! Study type, as far as title, entry or printed abstract tell. Shown to readers, never a rank.

use std::sync::LazyLock;

struct Rules {
    looked_over: Vec<&'static str>,
    types: Vec<(&'static str, Vec<&'static str>)>,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let mut rules = Rules { looked_over: Vec::new(), types: Vec::new() };
    let terms = |list: &'static str| list.split(',').map(str::trim).collect();
    for line in include_str!("study.txt").lines().filter(|line| !line.starts_with('#')) {
        if let Some(list) = line.strip_prefix("- ") {
            rules.looked_over = terms(list);
        } else if let Some((study, list)) = line.split_once(": ") {
            rules.types.push((study, terms(list)));
        }
    }
    rules
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
    let mut text = text.to_lowercase().replace(['’', '‘'], "'").replace(['‐', '‑'], "-");
    for phrase in &RULES.looked_over {
        text = text.replace(phrase, "");
    }
    let found = RULES.types.iter().find(|(_, terms)| terms.iter().any(|term| holds(&text, term)));
    found.map_or("", |(study, _)| study)
}

/// Whether `term` stands in `text` as whole words.
fn holds(text: &str, term: &str) -> bool {
    text.match_indices(term).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + term.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
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
