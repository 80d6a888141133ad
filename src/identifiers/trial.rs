//! Numbers of trial registers: ClinicalTrials.gov and the WHO's primary registers.

use std::ops::Range;
use std::sync::LazyLock;

use super::{Hit, Identifier, digits, follows_word, goes_on, skip};

/// A register's form of number.
struct Register {
    label: &'static str,
    /// Whether the label is a part of the number.
    kept: bool,
    /// `#` digit, `+` more digits, `@` letter or digit, anything else itself.
    shape: &'static str,
    /// Address with `{}` for the number.
    address: &'static str,
}

static REGISTERS: LazyLock<Vec<Register>> = LazyLock::new(|| {
    let lines = include_str!("registers.txt").lines().filter(|line| !line.starts_with("# "));
    lines
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let label = fields.next()?;
            let bare = label.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
            Some(Register {
                label: bare.unwrap_or(label),
                kept: bare.is_none(),
                shape: fields.next()?,
                address: fields.next()?,
            })
        })
        .collect()
});

/// The labels to look for, lower case, without repeats.
pub(super) fn labels() -> Vec<String> {
    let mut labels: Vec<String> =
        REGISTERS.iter().map(|it| it.label.to_ascii_lowercase()).collect();
    labels.sort_unstable();
    labels.dedup();
    labels
}

/// A number of the register whose label stands there.
pub(super) fn scan(text: &str, trigger: Range<usize>) -> Option<Hit> {
    if follows_word(text, trigger.start) {
        return None;
    }
    REGISTERS.iter().filter(|it| goes_on(text, trigger.start, it.label)).find_map(|register| {
        let mut at = trigger.end;
        for word in ["number", "no", "nr", "id"] {
            let next = skip(text, at, 2, &['-']);
            if goes_on(text, next, word) {
                at = next + word.len();
            }
        }
        let from = if register.shape.starts_with(['-', '/']) {
            at
        } else {
            skip(text, at, 3, &[':', '.', '#', '('])
        };
        let end = fits(text, from, register.shape)?;
        let start = if register.kept { trigger.start } else { from };
        let label = if register.kept { register.label } else { "" };
        let value = format!("{label}{}", &text[from..end]).to_ascii_uppercase();
        Some((start..end, Identifier::Trial(value)))
    })
}

/// Where the number that has this shape ends.
fn fits(text: &str, from: usize, shape: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    for mark in shape.bytes() {
        if mark == b'+' {
            at += digits(text, at).min(3);
            continue;
        }
        let byte = *bytes.get(at)?;
        let ok = match mark {
            b'#' => byte.is_ascii_digit(),
            b'@' => byte.is_ascii_alphanumeric(),
            _ => byte.eq_ignore_ascii_case(&mark),
        };
        if !ok {
            return None;
        }
        at += 1;
    }
    let inside = text[at..].chars().next().is_some_and(char::is_alphanumeric);
    (!inside).then_some(at)
}

/// The register's page for a number.
pub(super) fn url(number: &str) -> String {
    let register = REGISTERS.iter().find(|it| {
        let from = if it.kept { it.label.len() } else { 0 };
        (!it.kept || goes_on(number, 0, it.label))
            && fits(number, from, it.shape) == Some(number.len())
    });
    let address =
        register.map_or("https://trialsearch.who.int/Trial2.aspx?TrialID={}", |it| it.address);
    address.replace("{}", &super::percent::encode(number))
}
