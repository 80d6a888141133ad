//! Headings that are not marked up as such.

use super::Role;
use super::draft::{Draft, is_short};

/// Words of the longest line in bold that heads what follows.
const LONGEST: usize = 14;

/// How far into the page its title is looked for again, in blocks of text.
const TOP: usize = 12;

/// Level given to a heading that has none of its own.
const LEVEL: u8 = 6;

/// Finds lines in bold that head what follows, and repetitions of the title at the top.
pub(super) fn find(text: &str, drafts: &mut [Draft]) {
    for at in 0..drafts.len() {
        let next = drafts.get(at + 1);
        let heads = next.is_some_and(|next| next.block.group == drafts[at].block.group);
        if heads && is_bold_line(&drafts[at], text) {
            promote(&mut drafts[at]);
        }
    }
    repeat_title(text, drafts);
}

fn is_bold_line(draft: &Draft, text: &str) -> bool {
    let line = draft.text(text);
    draft.is_body()
        && draft.block.list.is_none()
        && draft.shape.is_bold_label(draft.block.span.len())
        && !draft.mostly(draft.shape.linked, 80)
        && is_short(line, LONGEST)
        && !line.ends_with(['.', ',', ';'])
        && line.contains(char::is_alphabetic)
}

/// "Title of the page by its author", printed again below the title.
fn repeat_title(text: &str, drafts: &mut [Draft]) {
    let Some(first) = drafts.iter().position(|draft| draft.block.level == 1) else { return };
    let title = drafts[first].text(text);
    if is_short(title, 2) {
        return;
    }
    for draft in drafts[first + 1..].iter_mut().filter(|draft| draft.is_body()).take(TOP) {
        let rest = draft.text(text).strip_prefix(title);
        if rest.is_some_and(|rest| is_short(rest, 8) && !rest.ends_with('.')) {
            promote(draft);
        }
    }
}

fn promote(draft: &mut Draft) {
    draft.block.role = Role::Heading;
    draft.block.level = LEVEL;
}
