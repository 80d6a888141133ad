//! Lists of titles of other pages: mostly link text, or headed by words that say so.

use std::sync::LazyLock;

use crate::text::Phrases;

use super::Role;
use super::draft::{Draft, is_short};

/// Percent of the text that is link text in a list of links.
const LINKED: u32 = 80;

static LABELS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of_lines(include_str!("related_labels.txt")));

/// Beginnings of headings over links: "More from this author".
static BEGINNINGS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of_lines("latest from\nlatest in\nmore by\nmore from\nmore in\nmore on")
});

/// Finds link lists among body text and headings.
pub(super) fn find(text: &str, drafts: &mut [Draft]) {
    whole_lists(drafts);
    for draft in drafts.iter_mut() {
        let linked = match draft.block.role {
            Role::Body => draft.mostly(draft.shape.linked, LINKED),
            Role::Heading => draft.block.level > 1 && draft.mostly(draft.shape.outward, LINKED),
            _ => false,
        };
        if linked || is_teaser(draft, text) {
            draft.block.role = Role::LinkList;
        }
    }
    under_labels(text, drafts);
}

/// A list is judged as a whole: one item without a link does not save it, nor does one all of
/// whose words are a link make it one.
fn whole_lists(drafts: &mut [Draft]) {
    let number = |draft: &Draft| draft.block.list.map(|item| item.list as usize);
    let last = drafts.iter().filter_map(number).max().unwrap_or_default();
    let mut sizes = vec![(0, 0); last + 1];
    for draft in drafts.iter() {
        if let Some(list) = number(draft) {
            let (linked, all) = &mut sizes[list];
            *linked += u64::from(draft.shape.linked);
            *all += u64::from(draft.block.span.len());
        }
    }
    for draft in drafts.iter_mut().filter(|draft| draft.is_body()) {
        let size = number(draft).map(|list| sizes[list]);
        if size.is_some_and(|(linked, all)| linked * 100 >= all * u64::from(LINKED)) {
            draft.block.role = Role::LinkList;
        }
    }
}

/// "Read more: Title of another page".
fn is_teaser(draft: &Draft, text: &str) -> bool {
    let line = draft.text(text);
    draft.is_body()
        && draft.mostly(draft.shape.outward, 50)
        && LABELS.begin(line).is_some_and(|end| line[end..].starts_with([':', ' ']))
}

/// "Related articles" and the links below it.
fn under_labels(text: &str, drafts: &mut [Draft]) {
    let mut under_label = false;
    for draft in drafts {
        let line = draft.text(text);
        let linked = draft.mostly(draft.shape.outward, 50);
        match draft.block.role {
            Role::Body | Role::Heading if is_label(draft, line) => under_label = true,
            Role::Body | Role::Heading if under_label && linked => {}
            Role::Body if under_label && is_bullet(draft) && is_short(line, 12) => {}
            Role::LinkList | Role::Caption | Role::Furniture => continue,
            _ => {
                under_label = false;
                continue;
            }
        }
        draft.block.role = Role::LinkList;
    }
}

/// An item of a list without numbers; those with numbers may be references.
fn is_bullet(draft: &Draft) -> bool {
    draft.block.list.is_some_and(|item| item.number.is_none())
}

fn is_label(draft: &Draft, line: &str) -> bool {
    let is_heading = draft.block.role == Role::Heading || line.ends_with(':');
    let begins = draft.block.role == Role::Heading && BEGINNINGS.begin(line).is_some();
    begins || ((is_heading || is_short(line, 4)) && is_short(line, 8) && LABELS.are(line))
}
