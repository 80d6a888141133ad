//! A block with what was counted while it was read, for the rules that go by its text.

use super::{Block, Role};

/// A block whose role may still change.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) block: Block,
    pub(super) shape: Shape,
}

/// How much of a block is set how, in bytes.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shape {
    /// In links.
    pub(super) linked: u32,
    /// In links to other pages.
    pub(super) outward: u32,
    pub(super) bold: u32,
    pub(super) italic: u32,
    /// In `q`.
    pub(super) quoted: u32,
    pub(super) code: u32,
}

/// How a piece of text is set: any of these together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Setting(u8);

impl Setting {
    pub(super) const LINK: Self = Self(1);
    pub(super) const OUTWARD: Self = Self(2);
    pub(super) const BOLD: Self = Self(4);
    pub(super) const ITALIC: Self = Self(8);
    pub(super) const QUOTED: Self = Self(16);
    pub(super) const CODE: Self = Self(32);

    /// Both together.
    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Bytes of the longest line that can be a heading without being marked up as one.
const LONGEST_LABEL: u32 = 120;

impl Shape {
    /// Counts `bytes` of text that is set like this.
    pub(super) fn add(&mut self, bytes: u32, setting: Setting) {
        let counts = [
            (Setting::LINK, &mut self.linked),
            (Setting::OUTWARD, &mut self.outward),
            (Setting::BOLD, &mut self.bold),
            (Setting::ITALIC, &mut self.italic),
            (Setting::QUOTED, &mut self.quoted),
            (Setting::CODE, &mut self.code),
        ];
        for (one, count) in counts {
            if setting.0 & one.0 != 0 {
                *count += bytes;
            }
        }
    }

    /// Whether `length` bytes of this shape are a short line in bold.
    pub(super) const fn is_bold_label(self, length: u32) -> bool {
        length <= LONGEST_LABEL && most(self.bold, length, 90)
    }
}

impl Draft {
    /// Its text.
    pub(super) fn text<'t>(&self, text: &'t str) -> &'t str {
        self.block.span.of(text)
    }

    /// Whether `bytes` are at least `percent` of it.
    pub(super) const fn mostly(&self, bytes: u32, percent: u32) -> bool {
        most(bytes, self.block.span.len(), percent)
    }

    /// Whether no element around it says what it is.
    pub(super) fn is_body(&self) -> bool {
        self.block.role == Role::Body
    }
}

const fn most(bytes: u32, all: u32, percent: u32) -> bool {
    bytes as u64 * 100 >= all as u64 * percent as u64
}

/// Number of words, as far as `limit`.
pub(super) fn words(text: &str, limit: usize) -> usize {
    let (mut count, mut counted) = (0, false);
    for (at, byte) in text.bytes().enumerate() {
        if byte == b' ' {
            counted = false;
        } else if !counted && is_letter(text, at, byte) {
            if count == limit {
                break;
            }
            (count, counted) = (count + 1, true);
        }
    }
    count
}

/// Whether a letter or digit begins at byte `at`.
fn is_letter(text: &str, at: usize, byte: u8) -> bool {
    if byte.is_ascii() {
        return byte.is_ascii_alphanumeric();
    }
    text.get(at..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

/// Whether the text has at most `limit` words.
pub(super) fn is_short(text: &str, limit: usize) -> bool {
    // Each word but the last takes two bytes at least.
    text.len() < limit * 2 || text.len() <= limit * 24 && words(text, limit + 1) <= limit
}
