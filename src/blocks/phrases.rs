//! A list of phrases, one a line, found in any letter case at word borders.

use aho_corasick::{AhoCorasick, AhoCorasickKind, Anchored, Input, MatchKind, StartKind};

/// A compiled list.
#[derive(Debug)]
pub(super) struct Phrases(AhoCorasick);

impl Phrases {
    /// Compiles a list of ours; `#` begins a comment line.
    pub(super) fn new(list: &'static str) -> Self {
        let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostLongest)
            .start_kind(StartKind::Both)
            .kind(Some(AhoCorasickKind::DFA))
            .build(lines);
        Self(automaton.expect("a list of ours is far below the automaton's limits"))
    }

    /// Where a phrase ends that the text begins with.
    pub(super) fn begin(&self, text: &str) -> Option<usize> {
        let found = self.0.find(Input::new(text).anchored(Anchored::Yes))?;
        (!text[found.end()..].starts_with(char::is_alphanumeric)).then_some(found.end())
    }

    /// Whether the text is one of the phrases, but for marks after it.
    pub(super) fn are(&self, text: &str) -> bool {
        self.begin(text).is_some_and(|end| !text[end..].contains(char::is_alphanumeric))
    }

    /// How many phrases the text holds, as far as `limit`.
    pub(super) fn count(&self, text: &str, limit: usize) -> usize {
        let borders = |found: &aho_corasick::Match| {
            !text[found.end()..].starts_with(char::is_alphanumeric)
                && !text[..found.start()].ends_with(char::is_alphanumeric)
        };
        self.0.find_iter(text).filter(borders).take(limit).count()
    }
}
