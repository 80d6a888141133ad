//! The rules that go by a block's text, in order: what an earlier one has found, a later one
//! leaves alone.

use super::draft::Draft;
use super::{Role, caption, disclaimer, furniture, heading, linklist, quotation};

/// Gives every block its role.
pub(super) fn judge(text: &str, drafts: &mut [Draft]) {
    verbatim(drafts);
    quotation::unbox(text, drafts);
    heading::find(text, drafts);
    disclaimer::find(text, drafts);
    furniture::find(text, drafts);
    caption::find(text, drafts);
    linklist::find(text, drafts);
    let groups = drafts.iter().map(|draft| draft.block.group).max().unwrap_or(0);
    quotation::find(text, drafts, groups);
}

/// Blocks that hold nothing but code.
fn verbatim(drafts: &mut [Draft]) {
    for draft in drafts.iter_mut().filter(|draft| draft.is_body()) {
        if draft.mostly(draft.shape.code, 90) {
            draft.block.role = Role::Verbatim;
        }
    }
}
