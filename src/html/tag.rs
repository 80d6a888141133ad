//! The inside of a tag.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, QualName, ns};
use memchr::memchr;

use crate::snapshot::ATTRIBUTES;

/// Attributes that are read besides those that are sent: they hide, raise, or tell of the page, or
/// the tree depends on them.
const READ: &[&str] = &[
    "color", "content", "encoding", "face", "hidden", "open", "popover", "property", "size",
    "style",
];

/// What a tag is, besides its attributes.
pub(super) struct Read {
    pub(super) name_end: usize,
    pub(super) closes_itself: bool,
    /// Where the page goes on.
    pub(super) end: usize,
}

/// Reads a tag whose name begins at `start`, and gives where name and value of each attribute
/// stand. `None` where the page ends before the tag does.
pub(super) fn read(
    bytes: &[u8],
    start: usize,
    mut attribute: impl FnMut(Range<usize>, Range<usize>),
) -> Option<Read> {
    let name_end = until(bytes, start, |byte| is_space(byte) || matches!(byte, b'/' | b'>'));
    let mut at = name_end;
    loop {
        at = until(bytes, at, |byte| !is_space(byte));
        match bytes[at..] {
            [] => return None,
            [b'>', ..] => return Some(Read { name_end, closes_itself: false, end: at + 1 }),
            [b'/', b'>', ..] => return Some(Read { name_end, closes_itself: true, end: at + 2 }),
            [b'/', ..] => at += 1,
            _ => {
                let end = until(bytes, at + 1, |byte| is_space(byte) || b"/>=".contains(&byte));
                let name = at..end;
                at = until(bytes, end, |byte| !is_space(byte));
                let mut place = at..at;
                if bytes.get(at) == Some(&b'=') {
                    (place, at) = value(bytes, at + 1)?;
                }
                attribute(name, place);
            }
        }
    }
}

/// Where the value stands that is given from `at` on, and where it ends with its quotes.
fn value(bytes: &[u8], at: usize) -> Option<(Range<usize>, usize)> {
    let start = until(bytes, at, |byte| !is_space(byte));
    let quote = *bytes.get(start)?;
    if matches!(quote, b'"' | b'\'') {
        let end = start + 1 + memchr(quote, &bytes[start + 1..])?;
        return Some((start + 1..end, end + 1));
    }
    let end = until(bytes, start, |byte| is_space(byte) || byte == b'>');
    Some((start..end, end))
}

/// The first byte from `at` on that ends what is read.
fn until(bytes: &[u8], at: usize, ends: impl Fn(u8) -> bool) -> usize {
    bytes[at..].iter().position(|byte| ends(*byte)).map_or(bytes.len(), |found| at + found)
}

/// The name of an attribute, if somebody asks for it.
pub(super) fn asked_for(name: &str) -> Option<LocalName> {
    static ASKED_FOR: LazyLock<Vec<LocalName>> =
        LazyLock::new(|| [names(ATTRIBUTES), names(READ)].concat());
    let lengths = LENGTHS[usize::from(name.as_bytes()[0] & 0x7f)];
    let may_be = lengths >> name.len().min(31) & 1 == 1;
    may_be.then(|| LocalName::from(name)).filter(|name| ASKED_FOR.contains(name))
}

/// Names as the parser has them, which are told apart without a look at their letters.
pub(super) fn names(list: &[&str]) -> Vec<LocalName> {
    list.iter().map(|name| LocalName::from(*name)).collect()
}

/// For each first letter, the lengths of the names that are asked for, as bits: most others fail
/// here.
const LENGTHS: [u32; 128] = lengths(READ, lengths(ATTRIBUTES, [0; 128]));

const fn lengths(names: &[&str], mut lengths: [u32; 128]) -> [u32; 128] {
    let mut at = 0;
    while at < names.len() {
        lengths[names[at].as_bytes()[0] as usize] |= 1 << names[at].len();
        at += 1;
    }
    lengths
}

/// Adds an attribute; of two of one name, the first counts.
pub(super) fn add(attrs: &mut Vec<Attribute>, local: LocalName, value: StrTendril) {
    if attrs.iter().all(|known| known.name.local != local) {
        attrs.push(Attribute { name: QualName::new(None, ns!(), local), value });
    }
}

/// A name in lower case.
pub(super) fn name(printed: &str) -> Cow<'_, str> {
    if printed.bytes().all(|byte| !byte.is_ascii_uppercase() && byte != 0) {
        return printed.into();
    }
    printed.to_ascii_lowercase().replace('\0', "\u{fffd}").into()
}

pub(super) const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\x0c')
}
