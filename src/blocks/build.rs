//! Snapshot -> blocks, in one pass over the page.

use crate::snapshot::{Element, Event, Snapshot};
use crate::text::{Span, TextBuilder};

use super::context::{Context, Surroundings};
use super::draft::{Draft, Setting, Shape};
use super::element::{Attributes, Reader};
use super::extent::{self, Extent};
use super::names::Names;
use super::tag::Tag;
use super::{Block, Document, ElementId, Link, ListItem, Role, Superscript};

/// A page read, its blocks not yet judged by their text.
pub(super) fn read(snapshot: &Snapshot) -> (Document, Vec<Draft>) {
    let mut reader = Reader::new(snapshot);
    let (extents, page) = extent::measure(snapshot, &mut reader);
    let mut pass = Pass::new(reader, extents, page);
    for event in snapshot.events() {
        match event {
            Event::Open(element) => pass.open(&element),
            Event::Close => pass.close(),
            Event::Text(node, text) => pass.text(node, text),
        }
    }
    pass.finish(snapshot)
}

/// Whether and why a reader does not see an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Hidden {
    #[default]
    No,
    /// Part of a line that is seen: its text is not read.
    Inline,
    /// A block of its own.
    Block,
}

/// An open element, with what it hands down to those inside.
#[derive(Debug, Clone, Copy)]
struct Frame<'s> {
    tag: Tag,
    name: &'s str,
    is_block: bool,
    /// Index of the innermost frame that is a block: this one, or one around it.
    block: usize,
    /// Index of the innermost list around.
    in_list: Option<usize>,
    context: Context,
    /// Number of the quotation, table or comment.
    group: u32,
    hidden: Hidden,
    setting: Setting,
    in_article: bool,
    in_layout: bool,
    lang: &'s str,
    attrs: Attributes<'s>,
    /// The nearest `id`.
    id: Option<&'s str>,
    item: Option<ListItem>,
    /// The list itself, when this is one.
    list: List,
    link: Option<usize>,
    superscript: Option<usize>,
    target: Option<usize>,
}

/// A list, and the number of its next item.
#[derive(Debug, Clone, Copy, Default)]
struct List {
    id: u32,
    next: Option<i32>,
    step: i32,
}

#[derive(Debug)]
struct Pass<'s> {
    reader: Reader<'s>,
    extents: Vec<Extent>,
    page: Extent,
    elements: usize,
    text: TextBuilder,
    frames: Vec<Frame<'s>>,
    drafts: Vec<Draft>,
    links: Vec<Link>,
    superscripts: Vec<Superscript>,
    ids: Vec<ElementId>,
    shape: Shape,
    /// Where the block being read begins.
    start: u32,
    /// Where the line after the last `br` begins.
    line: u32,
    groups: u32,
    lists: u32,
}

impl<'s> Pass<'s> {
    fn new(reader: Reader<'s>, extents: Vec<Extent>, page: Extent) -> Self {
        Self {
            reader,
            extents,
            page,
            elements: 0,
            text: TextBuilder::default(),
            frames: Vec::new(),
            drafts: Vec::new(),
            links: Vec::new(),
            superscripts: Vec::new(),
            ids: Vec::new(),
            shape: Shape::default(),
            start: 0,
            line: 0,
            groups: 0,
            lists: 0,
        }
    }

    fn open(&mut self, element: &Element<'_>) {
        let tag = self.reader.tag(element);
        let attrs = self.reader.attributes(element);
        let name = self.reader.name(element);
        let extent = self.extents.get(self.elements).copied().unwrap_or_default();
        self.elements += 1;
        let outer = self.frames.last().copied();
        let apart = attrs.names.tell(Names::APART);
        let is_block = tag.is_block() || apart || attrs.role == "heading";
        if is_block {
            self.cut();
        }
        if tag == Tag::Break {
            self.break_line();
        }
        let mut frame = self.inside(outer.as_ref(), tag, &attrs, &extent);
        frame.name = name;
        frame.is_block = is_block;
        if is_block || outer.is_none() {
            frame.block = self.frames.len();
        }
        if apart {
            frame.context = Context::Furniture;
        }
        if element.hidden && frame.hidden != Hidden::Block {
            frame.hidden = if is_block { Hidden::Block } else { Hidden::Inline };
        } else if is_block && frame.hidden == Hidden::Inline {
            frame.hidden = Hidden::Block;
        }
        self.number(&mut frame, tag, &attrs, &extent);
        self.point(&mut frame, tag, &attrs, element.raised);
        self.frames.push(frame);
    }

    /// The frame of an element inside `outer`.
    fn inside(
        &mut self,
        outer: Option<&Frame<'s>>,
        tag: Tag,
        attrs: &Attributes<'s>,
        extent: &Extent,
    ) -> Frame<'s> {
        let mut frame = outer.copied().unwrap_or(Frame {
            tag,
            name: "",
            is_block: true,
            block: 0,
            in_list: None,
            context: Context::Body,
            group: 0,
            hidden: Hidden::No,
            setting: Setting::default(),
            in_article: false,
            in_layout: false,
            lang: "",
            attrs: *attrs,
            id: None,
            item: None,
            list: List::default(),
            link: None,
            superscript: None,
            target: None,
        });
        let around = Surroundings {
            context: frame.context,
            in_article: frame.in_article,
            in_layout: frame.in_layout,
            extent,
            page: &self.page,
        };
        let context = Context::inside(tag, attrs, &around);
        let grouped = match context {
            Context::Quotation => context != frame.context,
            Context::Table => tag == Tag::Table,
            Context::Comment => tag == Tag::Article || tag == Tag::Item || context != frame.context,
            _ => false,
        };
        if grouped || tag == Tag::Table {
            self.groups += 1;
            frame.group = self.groups;
        }
        if tag == Tag::Table {
            let placing = matches!(attrs.role, "presentation" | "none");
            frame.in_layout = placing || extent.is_layout();
        }
        frame.context = context;
        frame.tag = tag;
        frame.attrs = *attrs;
        frame.in_article |= matches!(tag, Tag::Main | Tag::Article);
        frame.lang = attrs.lang.unwrap_or(frame.lang);
        frame.setting = match (tag, attrs.href) {
            (Tag::Link, Some(href)) if href.starts_with('#') => frame.setting.with(Setting::LINK),
            (Tag::Link, Some(_)) => frame.setting.with(Setting::LINK).with(Setting::OUTWARD),
            (Tag::Bold, _) => frame.setting.with(Setting::BOLD),
            (Tag::Italic, _) => frame.setting.with(Setting::ITALIC),
            (Tag::Quote, _) => frame.setting.with(Setting::QUOTED),
            (Tag::Code, _) => frame.setting.with(Setting::CODE),
            _ => frame.setting,
        };
        (frame.link, frame.superscript, frame.target) = (None, None, None);
        frame
    }

    /// Numbers lists and their items as the browser does.
    fn number(&mut self, frame: &mut Frame<'s>, tag: Tag, attrs: &Attributes<'s>, extent: &Extent) {
        match tag {
            Tag::Ordered | Tag::Unordered | Tag::Terms => {
                self.lists += 1;
                let items = i32::try_from(extent.items).unwrap_or(i32::MAX);
                let first = attrs.start.unwrap_or(if attrs.reversed { items } else { 1 });
                let next = (tag == Tag::Ordered).then_some(first);
                let step = if attrs.reversed { -1 } else { 1 };
                frame.list = List { id: self.lists, next, step };
                if tag != Tag::Terms {
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

    /// Remembers what can be pointed at or points elsewhere.
    fn point(&mut self, frame: &mut Frame<'s>, tag: Tag, attrs: &Attributes<'s>, raised: bool) {
        let here = Span::new(self.text.position(), self.text.position());
        let anchor = attrs.name.filter(|_| tag == Tag::Link);
        if let Some(id) = attrs.id.or(anchor).filter(|id| !id.is_empty()) {
            frame.id = attrs.id.filter(|id| !id.is_empty()).or(frame.id);
            frame.target = Some(self.ids.len());
            self.ids.push(ElementId { id: id.to_owned(), span: here });
        }
        if let Some(href) = attrs.href.filter(|_| tag == Tag::Link) {
            frame.link = Some(self.links.len());
            let names = self.link_names(attrs);
            self.links.push(Link { span: here, href: href.to_owned(), names });
        }
        let raised = raised || tag == Tag::Raised || attrs.names.tell(Names::RAISED);
        if raised && !tag.is_block() {
            frame.superscript = Some(self.superscripts.len());
            self.superscripts.push(Superscript { span: here });
        }
    }

    /// Names of a link and of the `sup` or `cite` right around it.
    fn link_names(&self, attrs: &Attributes<'s>) -> String {
        let around = self.frames.last().filter(|frame| !frame.is_block).map(|frame| frame.attrs);
        let mut names = String::new();
        for attrs in [Some(*attrs), around].into_iter().flatten() {
            for name in [attrs.role, attrs.rel, attrs.epub, attrs.class, attrs.id.unwrap_or("")] {
                push_name(&mut names, name);
            }
        }
        names
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
        if self.frames.last().is_some_and(|frame| frame.is_block) {
            self.cut();
        }
        let Some(frame) = self.frames.pop() else { return };
        if let Some(link) = frame.link.and_then(|index| self.links.get_mut(index)) {
            link.span = filled(&self.text, link.span.start);
        }
        if let Some(raised) = frame.superscript.and_then(|at| self.superscripts.get_mut(at)) {
            raised.span = filled(&self.text, raised.span.start);
        }
        if let Some(target) = frame.target.and_then(|index| self.ids.get_mut(index)) {
            target.span = filled(&self.text, target.span.start);
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
            lang: primary(frame.lang),
            list: frame.item,
            group: if grouped { frame.group } else { 0 },
            marked_up: matches!(frame.context, Context::Quotation | Context::Table),
            tag: frame.name.to_owned(),
            names: self.names(frame.block),
            element_id: frame.id.map(str::to_owned),
        };
        self.drafts.push(Draft { block, shape });
    }

    /// `class`, `id` and `role` of the block frame `at` and those around it, nearest first.
    fn names(&self, mut at: usize) -> String {
        const ELEMENTS: usize = 6;
        let mut names = String::new();
        for _ in 0..ELEMENTS {
            let frame = &self.frames[at];
            if frame.tag == Tag::Body {
                break;
            }
            for name in [frame.attrs.class, frame.attrs.id.unwrap_or(""), frame.attrs.role] {
                push_name(&mut names, name);
            }
            let Some(outer) = at.checked_sub(1) else { break };
            at = self.frames[outer].block;
        }
        names
    }

    fn finish(mut self, snapshot: &Snapshot) -> (Document, Vec<Draft>) {
        self.cut();
        let (text, map) = self.text.finish();
        let superscripts = self.superscripts.into_iter().filter(|sup| !sup.span.is_empty());
        let document = Document {
            map,
            links: self.links,
            superscripts: superscripts.collect(),
            ids: self.ids,
            lang: primary(&snapshot.lang),
            url: snapshot.url.clone(),
            title: snapshot.title.clone(),
            meta: snapshot.meta.clone(),
            text,
            ..Document::default()
        };
        (document, self.drafts)
    }
}

impl List {
    /// The next item, numbered `value` if it says so.
    fn item(&mut self, value: Option<i32>) -> ListItem {
        let number = self.next.map(|next| value.unwrap_or(next));
        self.next = number.map(|number| number.saturating_add(self.step));
        ListItem { list: self.id, number: number.and_then(|number| u32::try_from(number).ok()) }
    }
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

/// What was written since `start`, without the white space around it.
fn filled(text: &TextBuilder, start: u32) -> Span {
    let written = text.as_str().get(start as usize..).unwrap_or("");
    let inner = written.trim_start();
    let from = start + (written.len() - inner.len()) as u32;
    Span::new(from, from + inner.trim_end().len() as u32)
}

/// Primary language subtag in lower case: `en` of `en-US`.
fn primary(lang: &str) -> String {
    lang.trim().split(['-', '_']).next().unwrap_or("").to_ascii_lowercase()
}

fn push_name(names: &mut String, name: &str) {
    if !name.is_empty() {
        if !names.is_empty() {
            names.push(' ');
        }
        let from = names.len();
        names.push_str(name);
        names[from..].make_ascii_lowercase();
    }
}
