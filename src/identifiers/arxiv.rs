//! arXiv's numbers: `1407.3561`, `1502.05795v2` since April 2007; `hep-th/9901001` before.

use std::ops::Range;

use super::{Hit, Identifier, digits, follows_word, goes_on, skip};

/// Archives of the old numbers, which are found without the label.
pub(super) const ARCHIVES: &[&str] = &[
    "astro-ph/",
    "cond-mat/",
    "cs/",
    "cs.",
    "gr-qc/",
    "hep-ex/",
    "hep-lat/",
    "hep-ph/",
    "hep-th/",
    "math-ph/",
    "math.",
    "math/",
    "nlin/",
    "nucl-ex/",
    "nucl-th/",
    "physics/",
    "q-bio/",
    "quant-ph/",
];

/// A number after the label, or in an address without scheme.
pub(super) fn scan(text: &str, trigger: Range<usize>) -> Option<Hit> {
    let mut at = skip(text, trigger.end, 2, &[]);
    if goes_on(text, at, ".org") {
        at += ".org".len();
    }
    for part in ["/abs/", "/pdf/"] {
        if goes_on(text, at, part) {
            at += part.len();
        }
    }
    at = skip(text, at, 3, &[':', '.', '/', '[', '(']);
    number(text, at)
}

/// An old number by the name of its archive.
pub(super) fn scan_archive(text: &str, trigger: Range<usize>) -> Option<Hit> {
    if follows_word(text, trigger.start) || text[..trigger.start].ends_with(['-', '/', '.']) {
        return None;
    }
    number(text, trigger.start).filter(|(_, id)| matches!(id, Identifier::Arxiv(value) if value.contains('/') || goes_on(text, trigger.start, "hep-") || goes_on(text, trigger.start, "astro")))
}

/// A new or old number at `from`.
pub(super) fn number(text: &str, from: usize) -> Option<Hit> {
    new(text, from).or_else(|| old(text, from))
}

/// `YYMM.NNNN` or `YYMM.NNNNN`, with or without version.
fn new(text: &str, from: usize) -> Option<Hit> {
    let (first, second) = (digits(text, from), digits(text, from + 5));
    let dot = text.as_bytes().get(from + 4) == Some(&b'.');
    let month = text.get(from + 2..from + 4).and_then(|month| month.parse::<u8>().ok());
    if first != 4
        || !dot
        || !(4..=5).contains(&second)
        || !month.is_some_and(|m| (1..=12).contains(&m))
    {
        return None;
    }
    let end = from + 5 + second;
    Some((from..version(text, end), Identifier::Arxiv(text[from..end].to_owned())))
}

/// `archive/NNNNNNN` or `archive.XX/NNNNNNN`; some write a new number after an archive.
fn old(text: &str, from: usize) -> Option<Hit> {
    let rest = text.get(from..)?;
    let slash = rest.bytes().take(13).position(|byte| byte == b'/').filter(|at| *at >= 2)?;
    let archive: String = rest[..slash].chars().filter(|c| *c != ' ').collect();
    let archive = archive.split('.').next()?.to_ascii_lowercase();
    if !archive.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
        return None;
    }
    let known = ARCHIVES.iter().any(|it| it.trim_end_matches(['/', '.']) == archive);
    let at = from + slash + 1;
    if !known {
        return None;
    }
    if let Some((range, id)) = new(text, at) {
        return Some((from..range.end, id));
    }
    let end = at + digits(text, at);
    if end - at != 7 {
        return None;
    }
    Some((from..version(text, end), Identifier::Arxiv(format!("{archive}/{}", &text[at..end]))))
}

/// Where the number ends with its version (`v2`).
fn version(text: &str, end: usize) -> usize {
    if goes_on(text, end, "v") && digits(text, end + 1) > 0 {
        end + 1 + digits(text, end + 1)
    } else {
        end
    }
}
