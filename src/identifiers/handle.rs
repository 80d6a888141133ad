//! Handles (RFC 3650) after a label.

use std::ops::Range;

use super::{Hit, Identifier, digits, skip};

/// `hdl:10013/epic.10033`, `hdl.handle.net/10013/epic.10033`.
pub(super) fn scan(text: &str, trigger: Range<usize>) -> Option<Hit> {
    let from = skip(text, trigger.end, 1, &[]);
    let tail = super::url::token(&text[from..], &['"', '”', '?', '#', ',', ';']);
    let value = tail.trim_end_matches(['.', ')', ']', ':']);
    let prefix = digits(value, 0);
    let suffix = value.split_once('/').map_or("", |(_, suffix)| suffix);
    if prefix < 2 || suffix.is_empty() {
        return None;
    }
    Some((from..from + value.len(), Identifier::Handle(value.to_ascii_lowercase())))
}
