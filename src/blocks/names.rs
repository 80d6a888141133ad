//! What the names that a page gives its elements tell about them.

use std::sync::LazyLock;

use crate::text::hash::WordMap;

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
        let mut told = Self::default();
        for name in value.split_ascii_whitespace() {
            words.read(name);
            told = told.with(lookup(&words.letters).names);
            for (at, &from) in words.starts.iter().enumerate() {
                for word in 0..LONGEST {
                    if at + word >= words.starts.len() {
                        break;
                    }
                    let next = words.starts.get(at + word + 1);
                    let end = next.map_or(words.letters.len(), |next| next - 1);
                    let term = lookup(&words.letters[from..end]);
                    told = told.with(term.names);
                    if !term.goes_on {
                        break;
                    }
                }
            }
        }
        told
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

/// The words of a name (`wp-block-quote`, `relatedPosts`, `tag_list2`); keeps its buffers.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// In lower case after a `=`, with spaces between them.
    letters: Vec<u8>,
    /// Where each begins.
    starts: Vec<usize>,
}

impl Words {
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
