//! Snapshot -> blocks, in one pass over the page.

use crate::snapshot::{Element, Event, Snapshot};
use crate::text::{Span, TextBuilder};

use super::context::Context;
use super::draft::{Draft, Shape};
use super::element::Reader;
use super::extent::{self, Extent};
use super::frame::{Frame, Hidden, List};
use super::joined::{Joined, Shared};
use super::pointers::Pointers;
use super::tag::Tag;
use super::{Block, Document, ListItem, Role};

/// A page read, its blocks not yet judged by their text.
pub(super) fn read(snapshot: &Snapshot) -> (Document, Vec<Draft>) {
    let mut reader = Reader::new(snapshot);
    let (extents, page) = extent::measure(snapshot, &mut reader);
    let mut pass = Pass::new(reader, extents, page);
    pass.lang = primary(&snapshot.lang);
    // Nearly all text is kept, and a line end more a block.
    pass.text = TextBuilder::with_room(snapshot.text.len() + snapshot.text.len() / 32);
    for event in snapshot.events() {
        match event {
            Event::Open(element) => pass.open(&element),
            Event::Close => pass.close(),
            Event::Text(node, text) => pass.text(node, text),
        }
    }
    pass.finish(snapshot)
}

#[derive(Debug)]
struct Pass<'s> {
    reader: Reader<'s>,
    extents: Vec<Extent>,
    page: Extent,
    elements: usize,
    /// Primary language subtag of the page.
    lang: String,
    text: TextBuilder,
    frames: Vec<Frame<'s>>,
    drafts: Vec<Draft>,
    pointers: Pointers<'s>,
    names: Joined<'s>,
    ids: Shared<'s>,
    shape: Shape,
    /// Where the block being read begins.
    start: u32,
    /// Where the line after the last `br` begins.
    line: u32,
    groups: u32,
    lists: u32,
    /// Where a `br` stands within a block.
    breaks: Vec<u32>,
}

impl<'s> Pass<'s> {
    fn new(reader: Reader<'s>, extents: Vec<Extent>, page: Extent) -> Self {
        Self {
            reader,
            extents,
            page,
            elements: 0,
            lang: String::new(),
            text: TextBuilder::default(),
            frames: Vec::new(),
            drafts: Vec::new(),
            pointers: Pointers::default(),
            names: Joined::default(),
            ids: Shared::default(),
            shape: Shape::default(),
            start: 0,
            line: 0,
            groups: 0,
            lists: 0,
            breaks: Vec::new(),
        }
    }

    fn open(&mut self, element: &Element<'_>) {
        let tag = self.reader.tag(element);
        let attrs = self.reader.attributes(element);
        let extent = self.extents.get(self.elements).copied().unwrap_or_default();
        self.elements += 1;
        let mut frame = match self.frames.last() {
            Some(outer) => outer.inner(tag, attrs, &extent, &self.page),
            None => Frame::default().inner(tag, attrs, &extent, &self.page),
        };
        if frame.is_block() {
            self.cut();
        }
        if tag == Tag::Break {
            self.break_line();
        }
        if frame.is_block() {
            frame.block = self.frames.len();
        }
        frame.hide(element.hidden);
        if frame.begins_group {
            self.groups += 1;
            frame.group = self.groups;
        }
        self.number(&mut frame, &extent);
        let around = self.frames.last().filter(|frame| !frame.is_block()).map(|frame| &frame.attrs);
        frame.opened = self.pointers.open(&frame, around, element.raised, self.text.position());
        self.frames.push(frame);
    }

    /// Numbers lists and their items as the browser does.
    fn number(&mut self, frame: &mut Frame<'s>, extent: &Extent) {
        let attrs = &frame.attrs;
        match frame.tag {
            Tag::Ordered | Tag::Unordered | Tag::Terms => {
                self.lists += 1;
                let items = i32::try_from(extent.items).unwrap_or(i32::MAX);
                let first = attrs.start.unwrap_or(if attrs.reversed { items } else { 1 });
                let next = (frame.tag == Tag::Ordered).then_some(first);
                let step = if attrs.reversed { -1 } else { 1 };
                frame.list = List { id: self.lists, next, step };
                if frame.tag != Tag::Terms {
                    frame.in_list = Some(self.frames.len());
                }
            }
            Tag::Item => {
                let list = frame.in_list.and_then(|at| self.frames.get_mut(at));
                frame.item = list.map(|frame| frame.list.item(attrs.value));
            }
            Tag::Term => frame.item = Some(ListItem { list: frame.list.id, number: None }),
            Tag::Cell => (frame.item, frame.in_list) = (None, None),
            _ => {}
        }
    }

    fn text(&mut self, node: u32, raw: &str) {
        let (hidden, setting) =
            self.frames.last().map_or_else(Default::default, |frame| (frame.hidden, frame.setting));
        if hidden == Hidden::Inline {
            return;
        }
        let before = self.text.position();
        self.text.push_node(node, raw);
        let added = self.text.len().saturating_sub(before);
        self.shape.add(added, setting);
    }

    fn close(&mut self) {
        if self.frames.last().is_some_and(Frame::is_block) {
            self.cut();
        }
        if let Some(frame) = self.frames.pop() {
            self.pointers.close(frame.opened, &self.text);
        }
    }

    /// A `br`: a space, or the end of the block after a finished line, an empty one, or a line
    /// that is a heading.
    fn break_line(&mut self) {
        let length = self.text.len();
        let line = self.text.as_str().get(self.line.max(self.start) as usize..).unwrap_or("");
        let finished = line.is_empty() || line.ends_with(['.', '!', '?', ':', ';']);
        if length > self.start && (finished || self.shape.is_bold_label(length - self.start)) {
            self.cut();
        } else {
            self.text.push_space();
            self.breaks.push(length);
        }
        self.line = length.max(self.start);
    }

    /// Ends the block being read, if there is one.
    fn cut(&mut self) {
        let end = self.text.len();
        self.text.end_block();
        let span = Span::new(self.start, end);
        self.start = self.text.len();
        self.line = self.start;
        let shape = std::mem::take(&mut self.shape);
        if span.is_empty() {
            return;
        }
        let Some(inner) = self.frames.last() else { return };
        let frame = &self.frames[inner.block];
        let level = if let Context::Heading(level) = frame.context { level } else { 0 };
        let grouped =
            matches!(frame.context, Context::Quotation | Context::Table | Context::Comment);
        let block = Block {
            span,
            role: role(frame.context),
            level,
            hidden: frame.hidden == Hidden::Block,
            lang: if is_of(frame.lang, &self.lang) { String::new() } else { primary(frame.lang) },
            list: frame.item,
            group: if grouped { frame.group } else { 0 },
            marked_up: matches!(frame.context, Context::Quotation | Context::Table),
            names: self.names.of(names(&self.frames, frame.block)),
            element_id: frame.id.map(|id| self.ids.of(id)),
        };
        self.drafts.push(Draft { block, shape });
    }

    fn finish(mut self, snapshot: &Snapshot) -> (Document, Vec<Draft>) {
        self.cut();
        let (text, map) = self.text.finish();
        let Pointers { mut links, mut superscripts, mut ids, .. } = self.pointers;
        superscripts.retain(|raised| !raised.span.is_empty());
        links.shrink_to_fit();
        ids.shrink_to_fit();
        let document = Document {
            map,
            links,
            superscripts,
            ids,
            breaks: self.breaks,
            lang: self.lang,
            url: snapshot.url.clone(),
            title: snapshot.title.clone(),
            meta: snapshot.meta.clone(),
            text,
            ..Document::default()
        };
        (document, self.drafts)
    }
}

/// `class`, `id` and `role` of the block frame `at` and those around it, nearest first.
fn names<'s>(frames: &[Frame<'s>], at: usize) -> impl Iterator<Item = &'s str> {
    const ELEMENTS: usize = 6;
    let around = |frame: &&Frame<'s>| {
        let outer = frames.get(frame.block.checked_sub(1)?)?;
        frames.get(outer.block)
    };
    let blocks = std::iter::successors(frames.get(at), around).take(ELEMENTS);
    let blocks = blocks.take_while(|frame| frame.tag != Tag::Body);
    blocks.flat_map(|frame| [frame.attrs.class, frame.attrs.id.unwrap_or(""), frame.attrs.role])
}

const fn role(context: Context) -> Role {
    match context {
        Context::Body => Role::Body,
        Context::Heading(_) => Role::Heading,
        Context::Quotation => Role::Quotation,
        Context::Caption => Role::Caption,
        Context::Table => Role::Table,
        Context::Related => Role::LinkList,
        Context::Comment => Role::Comment,
        Context::Verbatim => Role::Verbatim,
        Context::Furniture => Role::Furniture,
    }
}

/// Primary language subtag in lower case: `en` of `en-US`.
fn primary(lang: &str) -> String {
    subtag(lang).to_ascii_lowercase()
}

/// Whether that is its primary language subtag.
fn is_of(lang: &str, primary: &str) -> bool {
    subtag(lang).eq_ignore_ascii_case(primary)
}

fn subtag(lang: &str) -> &str {
    lang.trim().split(['-', '_']).next().unwrap_or("")
}
