//! Finds the lists of references on a page.
//!
//! Blocks that follow each other in one list, or one after the other as paragraphs, make a run. A
//! heading or class name lowers what its entries must show; without one nearly all must show what
//! only references show, so that recipes, tables of contents and lists of links stay out.

use std::rc::Rc;

use crate::blocks::{Block, Document, Role};
use crate::identifiers;
use crate::text::Span;

use super::evidence::{self, Evidence};
use super::linked::Linked;
use super::number::{self, Printed};
use super::run::{Item, Run};
use super::split;
use super::title::{self, Titled};

/// An entry before it is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// Which list, from 0.
    pub(super) list: u32,
    /// Its number.
    pub(super) number: Option<u32>,
    /// The whole item.
    pub(super) item: Span,
    /// The item without number and arrows.
    pub(super) body: Span,
}

/// Points of a line that is an entry by itself, not a part of one.
const LINE: u32 = 5;

/// The entries of all lists, in document order.
pub(super) fn entries(document: &Document, linked: &Linked<'_>) -> Vec<Entry> {
    let mut finder = Finder {
        document,
        linked,
        run: Run::default(),
        entries: Vec::new(),
        lists: 0,
        found: false,
        names: ("".into(), Titled::No),
    };
    let mut section = Section::default();
    for block in &document.blocks {
        let text = document.str(block.span);
        if block.role == Role::Heading {
            finder.heading();
            section.heading(title::heading(text), block.level);
        } else if block.list.is_none() && title::heading(text) != Titled::No {
            finder.heading();
            section.heading(title::heading(text), 7);
        } else {
            finder.block(block, section.titled);
        }
    }
    finder.close();
    finder.entries
}

/// What the headings so far say.
#[derive(Debug, Default)]
struct Section {
    titled: Titled,
    level: u8,
}

impl Section {
    /// A heading below the one over the list ("Books") keeps what that one says.
    fn heading(&mut self, titled: Titled, level: u8) {
        if titled != Titled::No || level <= self.level || self.level == 0 {
            (self.titled, self.level) = (titled, level);
        }
    }
}

struct Finder<'a> {
    document: &'a Document,
    linked: &'a Linked<'a>,
    run: Run,
    entries: Vec<Entry>,
    lists: u32,
    /// Whether a list was found since the last heading.
    found: bool,
    /// The names last asked for, and what they say.
    names: (Rc<str>, Titled),
}

impl Finder<'_> {
    fn block(&mut self, block: &Block, section: Titled) {
        let key = (block.list.map(|item| item.list), block.group);
        if self.run.key != Some(key) {
            self.close();
        }
        // A heading speaks for the first list below it; later ones may be the page's own.
        let section = if self.found { section.min(Titled::Maybe) } else { section };
        let named = self.named(&block.names).max(match block.role {
            Role::Reference => Titled::Yes,
            _ => Titled::No,
        });
        let titled = section.max(named);
        let barred = match block.role {
            Role::Furniture | Role::LinkList => titled != Titled::Yes,
            Role::Comment | Role::Verbatim | Role::Caption => true,
            _ => false,
        };
        if barred {
            return self.close();
        }
        self.run.key = Some(key);
        self.run.titled = self.run.titled.max(titled);
        self.run.furniture |= block.role == Role::Furniture;
        self.add(block);
    }

    /// [`title::names`], which blocks that share their names share.
    fn named(&mut self, names: &Rc<str>) -> Titled {
        if !Rc::ptr_eq(&self.names.0, names) {
            self.names = (Rc::clone(names), title::names(names));
        }
        self.names.1
    }

    fn heading(&mut self) {
        self.close();
        self.found = false;
    }

    /// Adds a block to the run, as one item, several, or the rest of the item before it.
    fn add(&mut self, block: &Block) {
        let text = self.document.str(block.span);
        let by_browser = block.list.and_then(|item| item.number).or(self.run.label);
        if let Some(Printed { number, length, .. }) = number::printed(text)
            && length == text.len()
        {
            self.run.label = Some(number);
            return;
        }
        self.run.label = None;
        if block.list.is_some()
            && by_browser.is_some()
            && let Some(last) = self.run.items.last_mut()
            && last.by_browser == by_browser
        {
            last.whole = last.whole.join(block.span);
            last.body = last.body.join(block.span);
            return;
        }
        let run_in = title::run_in(text).filter(|_| block.list.is_none());
        if let Some((titled, _)) = run_in {
            let key = self.run.key;
            self.close();
            let furniture = block.role == Role::Furniture;
            self.run = Run { key, titled, furniture, ..Run::default() };
        }
        let start = run_in.map_or(0, |(_, length)| length);
        let at = |byte: usize| block.span.start + byte as u32;
        let whole = Span::new(at(start), block.span.end);
        let lines = if block.list.is_none() { self.lines(whole) } else { None };
        let items = lines.unwrap_or_else(|| {
            let pieces = split::pieces(text, start).into_iter();
            let spans = pieces.map(|piece| Span::new(at(piece.start), at(piece.end)));
            spans.filter_map(|span| self.item(span, by_browser)).collect()
        });
        self.run.items.extend(items);
        // "Source: ..." in running text is one entry; text goes on after it.
        if matches!(run_in, Some((Titled::Maybe, _))) {
            self.close();
        }
    }

    /// The lines of a block as items, where each looks like a reference of its own.
    fn lines(&self, span: Span) -> Option<Vec<Item>> {
        let breaks = self.document.breaks_in(span);
        if breaks.is_empty() {
            return None;
        }
        let starts = std::iter::once(&span.start).chain(breaks);
        let ends = breaks.iter().chain([&span.end]);
        let lines = starts.zip(ends).map(|(start, end)| Span::new(*start, *end));
        let items: Vec<Item> =
            lines.filter_map(|line| self.item(self.trimmed(line), None)).collect();
        let whole = |item: &Item| {
            let evidence = self.weigh(item.body);
            evidence.firm && evidence.points >= LINE
        };
        (items.len() > 1 && items.iter().all(whole)).then_some(items)
    }

    /// Without white space at its ends.
    fn trimmed(&self, span: Span) -> Span {
        let text = self.document.str(span);
        let start = span.start + (text.len() - text.trim_start().len()) as u32;
        Span::new(start, start + text.trim().len() as u32)
    }

    fn item(&self, whole: Span, by_browser: Option<u32>) -> Option<Item> {
        let text = self.document.str(whole);
        let mut lead = text.len() - text.trim_start().len();
        lead += number::back_links(&text[lead..]);
        let printed = number::printed(&text[lead..]);
        lead += printed.map_or(0, |printed| printed.length);
        lead += number::back_links(&text[lead..]);
        let rest = number::cut_return_arrow(&text[lead..]);
        let start = whole.start + lead as u32;
        let body = Span::new(start, start + rest.len() as u32);
        let evidence = Evidence::default();
        (!rest.is_empty()).then_some(Item { whole, body, by_browser, printed, evidence })
    }

    fn weigh(&self, body: Span) -> Evidence {
        let text = self.document.str(body);
        let mut hrefs = self.document.links_in(body).iter().map(|link| link.href.as_str());
        let linked = hrefs.any(|href| href.starts_with("http") || href.starts_with("//"));
        let identified = self.linked.ids_in(body).next().is_some()
            || !identifiers::in_text(evidence::head(text, 1500)).is_empty();
        evidence::weigh(text, identified, linked)
    }

    /// Weighs the items, as far as they can make a list of references; whether they still can.
    fn weigh_items(&self, run: &mut Run, listed: bool) -> bool {
        let untitled = run.titled == Titled::No;
        if untitled && !listed {
            run.items.retain(|item| item.printed.is_some_and(|printed| printed.marked));
        }
        let count = run.items.len();
        let mut missed = 0;
        for item in &mut run.items {
            item.evidence = self.weigh(item.body);
            missed += usize::from(!item.evidence.firm || item.evidence.points < 4);
            if untitled && listed && missed * 10 > count * 3 {
                return false;
            }
        }
        true
    }

    /// Ends the run and keeps its entries if it is a list of references.
    fn close(&mut self) {
        let mut run = std::mem::take(&mut self.run);
        let listed = matches!(run.key, Some((Some(_), _)));
        if !self.weigh_items(&mut run, listed) {
            return;
        }
        if !listed && run.titled == Titled::No {
            // Running text around a list without a heading is not part of it.
            run.items.retain(Item::counted);
        } else if !listed {
            let least = if run.titled == Titled::Yes { 2 } else { 3 };
            let all = run.items.len();
            run.items.retain(|item| item.evidence.points >= least || item.counted());
            // Under a heading that may mean something else, one such paragraph is prose.
            if run.titled == Titled::Maybe && run.items.len() * 2 < all {
                return;
            }
        }
        if !run.is_references(listed) {
            return;
        }
        let printed = run.prints_numbers();
        for item in &run.items {
            let by_text = item.printed.filter(|_| printed);
            let number = by_text.map(|printed| printed.number).or(item.by_browser);
            let body = match item.printed {
                Some(unused) if !printed && !unused.marked => {
                    Span::new(item.body.start - unused.length as u32, item.body.end)
                }
                _ => item.body,
            };
            self.entries.push(Entry { list: self.lists, number, item: item.whole, body });
        }
        self.lists += 1;
        self.found = true;
    }
}
