//! The encoding of a page's bytes, as a browser would take it without a header from the server.
//!
//! WHATWG HTML, "Determining the character encoding": byte order mark, then `<meta>` in the first
//! bytes; otherwise UTF-8 when the bytes are valid UTF-8, and windows-1252 when not.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};
use memchr::{memchr, memmem};

/// Bytes in which `<meta>` may stand. The standard says 1024; browsers also take a later one.
const PRESCAN: usize = 8 << 10;

/// The page as text. Bytes that do not decode become U+FFFD.
pub(super) fn decode(html: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(html) {
        return encoding.decode_without_bom_handling(&html[mark..]).0;
    }
    let declared = declared(&html[..html.len().min(PRESCAN)]);
    let encoding = declared.unwrap_or_else(|| match std::str::from_utf8(html) {
        Ok(_) => UTF_8,
        Err(_) => WINDOWS_1252,
    });
    encoding.decode_without_bom_handling(html).0
}

fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let mut rest = head;
    while let Some(at) = memchr(b'<', rest) {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix(b"!--") {
            rest = &comment[memmem::find(comment, b"-->")?..];
        } else if starts_with(rest, b"meta") || starts_with(rest, b"?xml") {
            let end = memchr(b'>', rest)?;
            if let Some(encoding) = in_tag(&rest[4..end]) {
                return Some(encoding);
            }
            rest = &rest[end..];
        }
    }
    None
}

/// `charset=` (or `encoding=` in an XML declaration) inside a tag.
fn in_tag(tag: &[u8]) -> Option<&'static Encoding> {
    let tag = tag.to_ascii_lowercase();
    let value = [&b"charset"[..], b"encoding"].iter().find_map(|name| {
        let after = &tag[memmem::find(&tag, name)? + name.len()..];
        after.trim_ascii_start().strip_prefix(b"=")
    })?;
    let value = value.trim_ascii_start();
    let value = value.strip_prefix(b"\"").or(value.strip_prefix(b"'")).unwrap_or(value);
    let end = value.iter().position(|byte| b"\"' ;/>\t\n\r".contains(byte));
    let label = &value[..end.unwrap_or(value.len())];
    let encoding = Encoding::for_label(label)?;
    // A page whose `<meta>` could be read is not in UTF-16, whatever it says.
    Some(if encoding == UTF_16LE || encoding == UTF_16BE {
        UTF_8
    } else if encoding == X_USER_DEFINED {
        WINDOWS_1252
    } else {
        encoding
    })
}

fn starts_with(bytes: &[u8], name: &[u8]) -> bool {
    bytes.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &[u8], expected: &str) {
        assert!(decode(html).ends_with(expected), "{}", decode(html));
    }

    #[test]
    fn takes_the_encoding_that_a_browser_would() {
        check(b"\xef\xbb\xbfGr\xc3\xbc\xc3\x9fe", "Grüße");
        check(b"\xff\xfeG\0r\0\xfc\0", "Grü");
        check(b"<meta charset=windows-1251>\xcf\xf0", "Пр");
        check(b"<META http-equiv=x content='text/html; CharSet = iso-8859-2 '>\xb1", "ą");
        check(b"<?xml version='1.0' encoding='Shift_JIS'?>\x82\xa0", "あ");
        check(b"<meta charset=utf-16>Gr\xc3\xbc", "Grü");
    }

    #[test]
    fn guesses_when_nothing_is_declared() {
        check(b"Gr\xc3\xbc\xc3\x9fe", "Grüße");
        check(b"Gr\xfc\xdfe \x93so\x94", "Grüße “so”");
        check(b"<!-- <meta charset=utf-8> --><meta name=x>\xfc", "ü");
    }
}
