//! Strings that neighbours on a page mostly have in common, and then share.
//!
//! The page's strings are all different, so that the same one is known by where it stands.

use std::rc::Rc;

/// Names between spaces, in lower case.
#[derive(Debug, Default)]
pub(super) struct Joined<'s> {
    parts: Vec<&'s str>,
    written: String,
    whole: Rc<str>,
}

impl<'s> Joined<'s> {
    /// The names that are not empty, joined.
    pub(super) fn of(&mut self, parts: impl Iterator<Item = &'s str> + Clone) -> Rc<str> {
        let parts = parts.filter(|part| !part.is_empty());
        let known = self.parts.iter().copied().map(str::as_ptr);
        if !known.eq(parts.clone().map(str::as_ptr)) {
            self.parts.clear();
            self.parts.extend(parts);
            self.written.clear();
            for (at, part) in self.parts.iter().enumerate() {
                self.written.push_str(if at > 0 { " " } else { "" });
                self.written.push_str(part);
            }
            self.written.make_ascii_lowercase();
            self.whole = self.written.as_str().into();
        }
        Rc::clone(&self.whole)
    }
}

/// A string as it is.
#[derive(Debug, Default)]
pub(super) struct Shared<'s> {
    last: &'s str,
    shared: Rc<str>,
}

impl<'s> Shared<'s> {
    pub(super) fn of(&mut self, string: &'s str) -> Rc<str> {
        if !std::ptr::eq(self.last, string) {
            (self.last, self.shared) = (string, string.into());
        }
        Rc::clone(&self.shared)
    }
}
