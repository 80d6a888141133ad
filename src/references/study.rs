//! Study type, as far as title, venue or printed abstract tell. Shown to readers, never a rank.

use std::sync::LazyLock;

use crate::finding::Csl;

/// Types with the phrases that tell them, in the order in which they decide; `-` is none.
static RULES: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let lines = include_str!("study.txt").lines().filter(|line| !line.starts_with("# "));
    lines
        .filter_map(|line| {
            let (study, phrases) = line.split_once(": ")?;
            Some((study, phrases.split(", ").collect()))
        })
        .collect()
});

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

/// The study type that title or venue tell, else the printed abstract; empty when none does.
pub(super) fn of(csl: &Csl, entry: &str, printed_abstract: &str) -> &'static str {
    let title = if csl.title.is_empty() { entry } else { &csl.title };
    let (title, entry) = (plain(title), plain(entry));
    if let Some((study, _)) = RULES.iter().find(|(_, phrases)| told(&title, &entry, phrases)) {
        return if *study == "-" { "" } else { study };
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
    text.to_lowercase().replace(['’', '‘'], "'").replace(['‐', '‑', '–'], "-")
}

/// Whether one of `phrases` stands in the title; title and entry are [`plain`].
fn told(title: &str, entry: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| match phrase.as_bytes() {
        [b'^', ..] => holds(title, &phrase[1..], |at, _| at == 0),
        [b'$', ..] => holds(title, &phrase[1..], |_, end| end == title.len()),
        // A note of the publisher's, behind the title or within it.
        [b'[' | b'(', ..] => entry.contains(phrase),
        _ => holds(title, phrase, |_, _| true),
    })
}

/// Whether `phrase` stands in `title` as whole words, at a place that fits.
fn holds(title: &str, phrase: &str, fits: impl Fn(usize, usize) -> bool) -> bool {
    let (head, tail) = phrase.split_once('#').unwrap_or((phrase, ""));
    title.match_indices(head).any(|(at, _)| {
        let mut end = at + head.len();
        if head.len() < phrase.len() {
            let digits = title[end..].bytes().take_while(u8::is_ascii_digit).count();
            if digits == 0 || !title[end + digits..].starts_with(tail) {
                return false;
            }
            end += digits + tail.len();
        }
        let before = title[..at].chars().next_back();
        let after = title[end..].chars().next();
        let whole =
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric);
        whole && fits(at, end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_title(title: &str, printed_abstract: &str) -> &'static str {
        of(&Csl { title: title.into(), ..Csl::default() }, title, printed_abstract)
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
            let preprint = super::super::flags::is_preprint(&entry, &[], &[]);
            let found = or_kind(of(&csl, &entry, ""), preprint, csl.kind);
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
