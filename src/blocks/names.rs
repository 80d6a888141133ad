//! What the names that a page gives its elements tell about them.

use std::hash::Hasher;
use std::sync::LazyLock;

use crate::text::hash::{WordHasher, WordMap};

/// What a name tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Names(u8);

impl Names {
    pub(super) const FURNITURE: Self = Self(1);
    pub(super) const RELATED: Self = Self(2);
    pub(super) const COMMENTS: Self = Self(4);
    pub(super) const QUOTATION: Self = Self(8);
    pub(super) const CAPTION: Self = Self(16);
    pub(super) const RAISED: Self = Self(32);
    pub(super) const APART: Self = Self(64);

    const SECTIONS: [(&'static str, Self); 7] = [
        ("[furniture]", Self::FURNITURE),
        ("[related]", Self::RELATED),
        ("[comments]", Self::COMMENTS),
        ("[quotation]", Self::QUOTATION),
        ("[caption]", Self::CAPTION),
        ("[raised]", Self::RAISED),
        ("[apart]", Self::APART),
    ];

    /// What the words of a `class` or `id` tell.
    pub(super) fn of(value: &str, words: &mut Words) -> Self {
        let names = value.split_ascii_whitespace();
        names.fold(Self::default(), |told, name| told.with(words.known(name)))
    }

    /// Both together.
    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it tells `other`.
    pub(super) const fn tell(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Words of the longest term of the list.
const LONGEST: usize = 4;

/// A term of the list, or the words that one begins with.
#[derive(Debug, Clone, Copy, Default)]
struct Term {
    names: Names,
    /// Whether longer terms begin like this.
    goes_on: bool,
}

/// The terms, and for each first letter the lengths that they have, which tells most others.
struct Known {
    terms: WordMap<Term>,
    lengths: [u64; 128],
}

fn lookup(term: &[u8]) -> Term {
    let first = term.first().map_or(0, |first| usize::from(first & 127));
    if KNOWN.lengths[first] & length(term) == 0 {
        return Term::default();
    }
    KNOWN.terms.get(term).copied().unwrap_or_default()
}

/// The bit of a length.
fn length(term: &[u8]) -> u64 {
    1 << term.len().min(63)
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let terms = terms();
    let mut lengths = [0; 128];
    for term in terms.keys() {
        lengths[usize::from(term[0] & 127)] |= length(term);
    }
    Known { terms, lengths }
});

fn terms() -> WordMap<Term> {
    let mut known: WordMap<Term> = WordMap::default();
    let mut section = Names::default();
    for line in include_str!("names.txt").lines() {
        match Names::SECTIONS.iter().find(|(name, _)| *name == line) {
            Some((_, names)) => section = *names,
            None if line.is_empty() || line.starts_with('#') => {}
            None => {
                let term = known.entry(line.as_bytes()).or_default();
                term.names = term.names.with(section);
                for (space, _) in line.match_indices(' ') {
                    known.entry(&line.as_bytes()[..space]).or_default().goes_on = true;
                }
            }
        }
    }
    known
}

/// The words of a name (`wp-block-quote`, `relatedPosts`, `tag_list2`); keeps its buffers, and what
/// the names of the page have told: elements share them.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// By the hash of the name; the last one of a slot stays in it.
    met: Vec<(u64, Names)>,
    /// In lower case after a `=`, with spaces between them.
    letters: Vec<u8>,
    /// Where each begins.
    starts: Vec<usize>,
}

impl Words {
    const SLOTS: usize = 1 << 9;

    fn known(&mut self, name: &str) -> Names {
        let mut hasher = WordHasher::default();
        hasher.write(name.as_bytes());
        let hash = hasher.finish();
        self.met.resize(Self::SLOTS, Default::default());
        let slot = hash as usize % Self::SLOTS;
        if self.met[slot].0 != hash {
            self.met[slot] = (hash, self.tell(name));
        }
        self.met[slot].1
    }

    fn tell(&mut self, name: &str) -> Names {
        self.read(name);
        let mut told = lookup(&self.letters).names;
        for (at, &from) in self.starts.iter().enumerate() {
            for next in at + 1..=self.starts.len().min(at + LONGEST) {
                let end = self.starts.get(next).map_or(self.letters.len(), |next| next - 1);
                let term = lookup(&self.letters[from..end]);
                told = told.with(term.names);
                if !term.goes_on {
                    break;
                }
            }
        }
        told
    }

    fn read(&mut self, name: &str) {
        self.letters.clear();
        self.letters.push(b'=');
        self.starts.clear();
        let (mut inside, mut small) = (false, false);
        for byte in name.bytes() {
            let is_small = byte.is_ascii_lowercase();
            let is_letter = is_small || byte.is_ascii_uppercase();
            if is_letter {
                if !inside || small && !is_small {
                    if !self.starts.is_empty() {
                        self.letters.push(b' ');
                    }
                    self.starts.push(self.letters.len());
                }
                self.letters.push(byte | 0x20);
            }
            (inside, small) = (is_letter, is_small);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &str, expected: Names) {
        assert_eq!(Names::of(value, &mut Words::default()), expected, "{value}");
    }

    #[test]
    fn words_of_a_name_tell_what_an_element_is_for() {
        check("site-nav", Names::FURNITURE);
        check("siteNav main", Names::FURNITURE);
        check("skip-link screen-reader-text", Names::FURNITURE);
        check("wp-block-quote", Names::QUOTATION);
        check("relatedPosts", Names::RELATED);
        check("wp-caption-text", Names::CAPTION);
        check("comment-list", Names::COMMENTS);
        check("related", Names::RELATED);
        check("related-posts nav", Names::RELATED.with(Names::FURNITURE));
    }

    #[test]
    fn parts_of_words_tell_nothing() {
        check("navel", Names::default());
        check("adventure header-shadow", Names::default());
        check("stress-related-illness informed-consent", Names::default());
        check("unquoted", Names::default());
        check("entry-content", Names::default());
        check("", Names::default());
    }
}
