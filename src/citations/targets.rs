//! The page's references as targets: by number, by the id of an element, by what they hold.

use std::collections::HashMap;

use crate::finding::{Reference, Status};
use crate::text::Span;

/// The references of a page, with what markers name them by.
pub(super) struct Targets<'a> {
    pub(super) references: &'a [Reference],
    by_element: HashMap<&'a str, u32>,
    lists: Vec<List>,
}

/// One list of references.
struct List {
    span: Span,
    /// Entry of each number.
    numbers: HashMap<u32, u32>,
    /// The numbers are printed, not counted.
    numbered: bool,
}

impl<'a> Targets<'a> {
    pub(super) fn new(references: &'a [Reference]) -> Self {
        let mut by_element = HashMap::new();
        let mut lists: Vec<List> = Vec::new();
        for (reference, index) in references.iter().zip(0u32..) {
            for id in &reference.element_ids {
                by_element.entry(id.as_str()).or_insert(index);
            }
            let at = reference.list as usize;
            lists.resize_with(lists.len().max(at.min(references.len()) + 1), || List {
                span: Span::default(),
                numbers: HashMap::new(),
                numbered: true,
            });
            let Some(list) = lists.get_mut(at) else { continue };
            list.span =
                if list.span.is_empty() { reference.item } else { list.span.join(reference.item) };
            list.numbered &= reference.number.is_some();
            if let Some(number) = reference.number {
                list.numbers.entry(number).or_insert(index);
            }
        }
        for list in &mut lists {
            if list.numbers.is_empty() {
                let inside =
                    references.iter().zip(0u32..).filter(|(it, _)| list.span.contains(it.item));
                list.numbers = (1..).zip(inside.map(|(_, index)| index)).collect();
            }
        }
        Self { references, by_element, lists }
    }

    /// The entry whose element has this id.
    pub(super) fn of_element(&self, id: &str) -> Option<u32> {
        self.by_element.get(id).copied()
    }

    /// How many lists there are.
    pub(super) fn lists(&self) -> usize {
        self.lists.len()
    }

    /// The list that an entry stands in.
    pub(super) fn list_of(&self, entry: u32) -> usize {
        self.references.get(entry as usize).map_or(0, |it| it.list as usize)
    }

    /// The entry with this number in a list.
    pub(super) fn of_number(&self, list: usize, number: u32) -> Option<u32> {
        self.lists.get(list)?.numbers.get(&number).copied()
    }

    /// Whether the numbers of a list are printed, by the page or by the browser.
    pub(super) fn is_numbered(&self, list: usize) -> bool {
        self.lists.get(list).is_some_and(|list| list.numbered)
    }

    /// The largest number of a list.
    pub(super) fn largest(&self, list: usize) -> u32 {
        self.lists.get(list).and_then(|list| list.numbers.keys().max()).copied().unwrap_or(0)
    }

    /// Where a list stands.
    pub(super) fn span(&self, list: usize) -> Span {
        self.lists.get(list).map(|list| list.span).unwrap_or_default()
    }

    /// Whether a citation of these entries leads to a paper or only to a search for it.
    pub(super) fn status(&self, entries: &[u32]) -> Status {
        let leads = |&index: &u32| {
            self.references.get(index as usize).is_some_and(|it| {
                let web = |href: &String| href.starts_with("http");
                !it.ids.is_empty() || it.hrefs.iter().any(web) || web(&it.csl.url)
            })
        };
        if entries.iter().any(leads) { Status::Linked } else { Status::Unlinked }
    }
}
