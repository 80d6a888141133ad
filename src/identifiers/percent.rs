//! Percent-encoding (RFC 3986).

use std::borrow::Cow;
use std::fmt::Write;

/// Decodes `%3C` and the like; what does not decode to UTF-8 stays as it is.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some(at) = memchr::memchr(b'%', rest) {
        let tail = &rest[at + 1..];
        let escaped = hex(tail);
        bytes.extend_from_slice(&rest[..at]);
        bytes.push(escaped.unwrap_or(b'%'));
        rest = if escaped.is_some() { &tail[2..] } else { tail };
    }
    bytes.extend_from_slice(rest);
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}

fn hex(tail: &[u8]) -> Option<u8> {
    let pair = std::str::from_utf8(tail.get(..2)?).ok()?;
    if pair.starts_with('+') { None } else { u8::from_str_radix(pair, 16).ok() }
}

/// Encodes everything that may not stand in a path; slashes, colons and brackets of identifiers
/// stay readable.
pub(super) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/:;()@$!*,=".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
