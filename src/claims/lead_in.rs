//! What leads in a list: "You may be at higher risk if you:" asks nothing of readers in its items.

use super::Place;

/// Words with which a lead-in ends when its items say whom it is about.
const WHOM: [&str; 5] = ["you", "who", "they", "he", "she"];

/// The list whose item was read last.
#[derive(Debug, Default)]
pub(super) struct LeadIn {
    list: Option<u32>,
    says_whom: bool,
}

impl LeadIn {
    /// Whether the sentence stands in a list whose items say whom the lead-in is about.
    pub(super) fn says_whom(&mut self, place: &Place) -> bool {
        let Place { document, sentence, .. } = place;
        let block = sentence.block as usize;
        let list = document.blocks.get(block).and_then(|it| it.list).map(|it| it.list);
        if list != self.list {
            let before = block.checked_sub(1).and_then(|it| document.blocks.get(it));
            self.list = list;
            self.says_whom =
                list.is_some() && before.is_some_and(|it| ends_with_whom(document.str(it.span)));
        }
        self.says_whom
    }
}

fn ends_with_whom(lead_in: &str) -> bool {
    let words = lead_in.trim_end().strip_suffix(':').map(str::trim_end);
    let last = words.and_then(|it| it.rsplit(char::is_whitespace).next());
    last.is_some_and(|last| WHOM.iter().any(|word| last.eq_ignore_ascii_case(word)))
}
