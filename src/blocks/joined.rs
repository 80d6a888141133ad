//! Strings that neighbours on a page mostly have in common, and then share.
//!
//! The page's strings are all different, so that the same one is known by where it stands.

use std::rc::Rc;

/// Names between spaces, in lower case.
#[derive(Debug, Default)]
pub(super) struct Joined<'s> {
    parts: Vec<&'s str>,
    asked: Vec<&'s str>,
    written: String,
    whole: Rc<str>,
}

impl<'s> Joined<'s> {
    /// The names that are not empty, joined.
    pub(super) fn of(&mut self, parts: impl Iterator<Item = &'s str>) -> Rc<str> {
        self.asked.clear();
        parts.filter(|part| !part.is_empty()).for_each(|part| self.asked.push(part));
        let same = |(one, other): (&&str, &&str)| std::ptr::eq(one.as_ptr(), other.as_ptr());
        let known = self.asked.len() == self.parts.len();
        if !known || !self.asked.iter().zip(&self.parts).all(same) {
            std::mem::swap(&mut self.parts, &mut self.asked);
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
