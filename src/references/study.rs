//! Study type, as far as title, venue or printed abstract tell. Shown to readers, never a rank.

use std::sync::LazyLock;

use crate::finding::Csl;

use super::study_rules::Rules;

/// The list, with its phrases by their beginnings.
static RULES: LazyLock<Rules> = LazyLock::new(|| Rules::of_lines(include_str!("study.txt")));

/// Journals that print one type only, by the beginning of their name.
const VENUES: &[(&str, &str)] = &[
    ("cochrane database", "systematic_review"),
    ("bmj case rep", "case_report"),
    ("j med case rep", "case_report"),
    ("journal of medical case rep", "case_report"),
    ("annu rev", "review"),
    ("annual review of", "review"),
    ("nat rev", "review"),
    ("nature reviews", "review"),
    ("curr opin", "review"),
    ("current opinion in", "review"),
    ("physiol rev", "review"),
    ("pharmacol rev", "review"),
];

/// Words that an abstract uses of its own paper.
const SELF_DESCRIPTIONS: &[(&str, &str)] = &[
    ("this systematic review", "systematic_review"),
    ("this meta-analysis", "systematic_review"),
    ("this review", "review"),
    ("we review", "review"),
    ("in this article, we discuss", "review"),
    ("were randomly", "trial"),
    ("were randomised", "trial"),
    ("were randomized", "trial"),
    ("we report a case", "case_report"),
    ("this cohort study", "cohort"),
    ("this case-control study", "case_control"),
    ("this cross-sectional study", "cross_sectional"),
];

/// The study type that title or venue tell, else the printed abstract; empty when none does. The
/// entry is in lower case.
pub(super) fn of(csl: &Csl, entry: &str, printed_abstract: &str) -> &'static str {
    let title = if csl.title.is_empty() { entry } else { &csl.title };
    if let Some(study) = RULES.decide(&plain(title), entry) {
        return if study == "-" { "" } else { study };
    }
    let venue = plain(&csl.container_title);
    if let Some((_, study)) = VENUES.iter().find(|(name, _)| venue.starts_with(name)) {
        return study;
    }
    let text = plain(printed_abstract);
    SELF_DESCRIPTIONS.iter().find(|(words, _)| text.contains(words)).map_or("", |(_, it)| it)
}

/// Where no word tells the study, the kind of publication stands in.
pub(super) fn or_kind(study: &'static str, preprint: bool, kind: &str) -> &'static str {
    match kind {
        _ if !study.is_empty() => study,
        _ if preprint => "preprint",
        "article-newspaper" => "news",
        "book" | "chapter" => "book",
        "webpage" => "webpage",
        _ => "",
    }
}

/// Lower case, straight apostrophes, plain hyphens.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    if lower.is_ascii() {
        return lower;
    }
    let straight = |c| match c {
        '’' | '‘' => '\'',
        '‐' | '‑' | '–' => '-',
        _ => c,
    };
    lower.chars().map(straight).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_title(title: &str, printed_abstract: &str) -> &'static str {
        let csl = Csl { title: title.into(), ..Csl::default() };
        of(&csl, &title.to_lowercase(), printed_abstract)
    }

    /// Each line of the table names the study type that its entry tells.
    #[test]
    fn two_hundred_titles() {
        let lines = include_str!("study/titles.txt").lines().filter(|line| !line.starts_with('#'));
        let mut wrong = Vec::new();
        for (study, entry) in lines.filter_map(|line| line.split_once(": ")) {
            let entry = entry.strip_prefix("= ").map_or_else(
                || format!("Okafor B, Tan S. {entry}. J Herb Med. 2019;12(3):45-51."),
                str::to_owned,
            );
            let csl = super::super::parse(&entry);
            let lower = entry.to_lowercase();
            let preprint = super::super::flags::is_preprint(&lower, &[], &[]);
            let found = or_kind(of(&csl, &lower, ""), preprint, csl.kind);
            let weak = study.ends_with('?') && found.is_empty();
            if found != study.trim_end_matches('?').trim_start_matches('-') && !weak {
                wrong.push(format!("{study}, not {found}: {entry}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn titles_tell() {
        assert_eq!(of_title("Ginger for sailors: a randomised trial", ""), "trial");
        assert_eq!(of_title("Mendelian randomisation of ginger", ""), "");
        assert_eq!(of_title("Comment on ginger", ""), "editorial");
        assert_eq!(of_title("Ginger: comment on lemon", ""), "");
        assert_eq!(of_title("A review of 12 sailors", ""), "");
    }

    #[test]
    fn abstracts_tell_when_titles_do_not() {
        assert_eq!(
            of_title("Ginger", "This review highlights what cohort studies found."),
            "review"
        );
        assert_eq!(of_title("Ginger in rats", "This review highlights."), "animal");
        assert_eq!(of_title("Ginger", "Sailors were randomly assigned to ginger."), "trial");
        assert_eq!(of_title("Ginger", "Ginger was fed to mice."), "");
    }
}
