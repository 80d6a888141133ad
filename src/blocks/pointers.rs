//! What points elsewhere, and what can be pointed at: links, superscripts, elements with an `id`.

use crate::text::{Span, TextBuilder};

use super::element::Attributes;
use super::frame::Frame;
use super::names::Names;
use super::tag::Tag;
use super::{ElementId, Link, Superscript};

/// All of them, each list in the order in which they begin.
#[derive(Debug, Default)]
pub(super) struct Pointers {
    pub(super) links: Vec<Link>,
    pub(super) superscripts: Vec<Superscript>,
    pub(super) ids: Vec<ElementId>,
}

/// Those that one element has opened, by index.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Opened {
    link: Option<usize>,
    superscript: Option<usize>,
    id: Option<usize>,
}

impl Pointers {
    /// Remembers an element whose text will begin at `position`; `around` is the element of the
    /// same line right around it.
    pub(super) fn open(
        &mut self,
        frame: &Frame<'_>,
        around: Option<&Attributes<'_>>,
        raised: bool,
        position: u32,
    ) -> Opened {
        let Frame { tag, attrs, .. } = frame;
        let span = Span::new(position, position);
        let mut opened = Opened::default();
        let anchor = attrs.name.filter(|_| *tag == Tag::Link);
        if let Some(id) = attrs.id.or(anchor).filter(|id| !id.is_empty()) {
            opened.id = Some(self.ids.len());
            self.ids.push(ElementId { id: id.to_owned(), span });
        }
        if let Some(href) = attrs.href.filter(|_| *tag == Tag::Link) {
            opened.link = Some(self.links.len());
            let names = link_names(attrs, around);
            self.links.push(Link { span, href: href.to_owned(), names });
        }
        let raised = raised || *tag == Tag::Raised || attrs.names.tell(Names::RAISED);
        if raised && !frame.is_block() {
            opened.superscript = Some(self.superscripts.len());
            self.superscripts.push(Superscript { span });
        }
        opened
    }

    /// The element ends here: its text is what was written since it began.
    pub(super) fn close(&mut self, opened: Opened, text: &TextBuilder) {
        let link = opened.link.and_then(|at| self.links.get_mut(at)).map(|link| &mut link.span);
        let id = opened.id.and_then(|at| self.ids.get_mut(at)).map(|id| &mut id.span);
        let raised = opened.superscript.and_then(|at| self.superscripts.get_mut(at));
        for span in [link, id, raised.map(|raised| &mut raised.span)].into_iter().flatten() {
            *span = filled(text, span.start);
        }
    }
}

/// Names of a link and of the `sup` or `cite` right around it.
fn link_names(attrs: &Attributes<'_>, around: Option<&Attributes<'_>>) -> String {
    let mut names = String::new();
    for attrs in [Some(attrs), around].into_iter().flatten() {
        for name in [attrs.role, attrs.rel, attrs.epub, attrs.class, attrs.id.unwrap_or("")] {
            push_name(&mut names, name);
        }
    }
    names
}

/// Adds a name, in lower case, to names that stand between spaces.
pub(super) fn push_name(names: &mut String, name: &str) {
    if !name.is_empty() {
        if !names.is_empty() {
            names.push(' ');
        }
        let from = names.len();
        names.push_str(name);
        names[from..].make_ascii_lowercase();
    }
}

/// What was written since `start`, without the white space around it.
fn filled(text: &TextBuilder, start: u32) -> Span {
    let written = text.as_str().get(start as usize..).unwrap_or("");
    let inner = written.trim_start();
    let from = start + (written.len() - inner.len()) as u32;
    Span::new(from, from + inner.trim_end().len() as u32)
}
