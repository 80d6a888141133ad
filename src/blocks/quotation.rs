//! Quotations that are not marked up as such.

use std::sync::LazyLock;

use crate::text::Phrases;

use super::Role;
use super::draft::{Draft, words};

/// Words of the shortest paragraph in quotation marks or italics that is a quotation.
const SHORTEST: usize = 12;

/// Paragraphs of the longest quotation that opens its marks in each and closes them in the last.
const LONGEST: usize = 12;

/// First lines of boxes that are marked up as quotations for their looks.
static BOXES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of_lines(
        "at a glance\nbottom line\nfast facts\nin short\nkey facts\nkey points\nkey takeaway\n\
         key takeaways\nmain points\nnote\nsummary\ntakeaway\nthe bottom line\nthe takeaway\n\
         tip\ntips\nwarning",
    )
});

/// Takes boxes ("Summary", "Key points") out of the marked-up quotations: the page's own words.
pub(super) fn unbox(text: &str, drafts: &mut [Draft]) {
    let (mut boxed, mut before) = (0, 0);
    for draft in drafts.iter_mut().filter(|draft| draft.block.role == Role::Quotation) {
        let group = draft.block.group;
        if group != before && BOXES.are(draft.text(text)) {
            boxed = group;
        }
        before = group;
        if group == boxed && group != 0 {
            draft.block.role = Role::Body;
            draft.block.group = 0;
            draft.block.marked_up = false;
        }
    }
}

/// Finds quotations among body text. `groups` is the last number given to a group of blocks.
pub(super) fn find(text: &str, drafts: &mut [Draft], mut groups: u32) {
    let mut at = 0;
    while at < drafts.len() {
        let length = quotation_at(text, drafts, at);
        if length > 0 {
            groups += 1;
        }
        for draft in &mut drafts[at..at + length] {
            draft.block.role = Role::Quotation;
            draft.block.group = groups;
        }
        at += length.max(1);
    }
}

/// Number of blocks of the quotation that begins with block `at`; 0 when none does.
fn quotation_at(text: &str, drafts: &[Draft], at: usize) -> usize {
    let draft = &drafts[at];
    if !draft.is_body() || draft.block.list.is_some() {
        return 0;
    }
    let body = draft.text(text);
    let introduced = at.checked_sub(1).is_some_and(|before| {
        let before = &drafts[before];
        matches!(before.block.role, Role::Body | Role::Heading) && before.text(text).ends_with(':')
    });
    if introduced && draft.mostly(draft.shape.italic, 90) && words(body, 6) >= 6 {
        let more = drafts[at + 1..].iter().take(LONGEST);
        return 1 + more.take_while(|next| is_italic(next)).count();
    }
    if draft.mostly(draft.shape.quoted, 90) && words(body, SHORTEST) >= SHORTEST {
        return 1;
    }
    if !opens(body) {
        return 0;
    }
    let long = words(body, SHORTEST) >= SHORTEST;
    match closes(body) {
        Some(Close::End) => usize::from(long),
        None if introduced || long => paragraphs(text, &drafts[at..]),
        _ => 0,
    }
}

fn is_italic(draft: &Draft) -> bool {
    draft.is_body() && draft.block.list.is_none() && draft.mostly(draft.shape.italic, 90)
}

/// Paragraphs that each open quotation marks, of which the last closes them.
fn paragraphs(text: &str, drafts: &[Draft]) -> usize {
    for (at, draft) in drafts.iter().enumerate().take(LONGEST) {
        let body = draft.text(text);
        if !draft.is_body() || !opens(body) {
            return 0;
        }
        match closes(body) {
            Some(Close::End) => return at + 1,
            Some(Close::Inside) => return 0,
            None => {}
        }
    }
    0
}

/// Where quotation marks opened at the beginning close.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Close {
    /// At the end, but for a marker or a stop.
    End,
    /// Before more words.
    Inside,
}

const OPEN: [char; 3] = ['“', '"', '«'];

fn opens(body: &str) -> bool {
    body.starts_with(OPEN)
}

fn closes(body: &str) -> Option<Close> {
    let open = body.chars().next()?;
    let close = match open {
        '“' => '”',
        '«' => '»',
        _ => '"',
    };
    let inner = &body[open.len_utf8()..];
    let at = inner.find(close)?;
    let after = &inner[at + close.len_utf8()..];
    Some(if after.contains(char::is_alphabetic) { Close::Inside } else { Close::End })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(body: &str, expected: Option<Close>) {
        assert_eq!(closes(body), expected, "{body}");
    }

    #[test]
    fn quotation_marks_around_a_paragraph() {
        check("“It grew.”", Some(Close::End));
        check("“It grew.”(1)", Some(Close::End));
        check("\"It grew\" [12].", Some(Close::End));
        check("“It grew,” she said.", Some(Close::Inside));
        check("“It grew.", None);
    }
}
