//! What points elsewhere, and what can be pointed at: links, superscripts, elements with an `id`.

use crate::text::{Span, TextBuilder};

use super::element::Attributes;
use super::frame::Frame;
use super::joined::Joined;
use super::names::Names;
use super::tag::Tag;
use super::{ElementId, Link, Superscript};

/// All of them, each list in the order in which they begin.
#[derive(Debug, Default)]
pub(super) struct Pointers<'s> {
    pub(super) links: Vec<Link>,
    pub(super) superscripts: Vec<Superscript>,
    pub(super) ids: Vec<ElementId>,
    names: Joined<'s>,
}

/// Those that one element has opened, by index.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Opened {
    link: Option<usize>,
    superscript: Option<usize>,
    id: Option<usize>,
}

impl<'s> Pointers<'s> {
    /// Remembers an element whose text will begin at `position`; `around` is the element of the
    /// same line right around it.
    pub(super) fn open(
        &mut self,
        frame: &Frame<'s>,
        around: Option<&Attributes<'s>>,
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
            let names = self.names.of(link_names(attrs, around));
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
fn link_names<'s>(
    attrs: &Attributes<'s>,
    around: Option<&Attributes<'s>>,
) -> impl Iterator<Item = &'s str> {
    let names = |it: &Attributes<'s>| [it.role, it.rel, it.epub, it.class, it.id.unwrap_or("")];
    names(attrs).into_iter().chain(around.map(names).into_iter().flatten())
}

/// What was written since `start`, without the white space around it.
fn filled(text: &TextBuilder, start: u32) -> Span {
    let written = text.as_str().get(start as usize..).unwrap_or("");
    let inner = written.trim_start();
    let from = start + (written.len() - inner.len()) as u32;
    Span::new(from, from + inner.trim_end().len() as u32)
}
