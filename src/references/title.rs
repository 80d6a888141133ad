//! Headings over lists of references.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::evidence;
use super::words;

/// How sure a heading or class name makes it that references follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Titled {
    /// Nothing says so.
    #[default]
    No,
    /// Notes, sources, further reading: often references.
    Maybe,
    /// References.
    Yes,
}

static TITLES: LazyLock<Vec<(&str, Titled)>> = LazyLock::new(|| {
    let lines = include_str!("title.txt").lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| match line.strip_prefix("! ") {
            Some(title) => (title, Titled::Maybe),
            None => (line, Titled::Yes),
        })
        .collect()
});

/// Longest heading worth a look, in bytes.
const LONGEST: usize = 60;

/// A bit for the hash of each word of titles: most texts have others, and soon.
static WORDS: LazyLock<[u64; 64]> = LazyLock::new(|| {
    let mut bits = [0; 64];
    for title in TITLES.iter().map(|(title, _)| title).chain(FILLERS) {
        for (_, word) in words::runs(title, char::is_alphabetic) {
            let (group, bit) = bit(word);
            bits[group] |= bit;
        }
    }
    bits
});

/// The bit of a word, and the group that it is in.
fn bit(word: &str) -> (usize, u64) {
    let hash = words::hash(word);
    ((hash >> 26) as usize, 1 << (hash >> 20 & 63))
}

/// What a heading says about what follows it.
pub(super) fn heading(text: &str) -> Titled {
    if !may_be(text) {
        return Titled::No;
    }
    let text = core(text).to_lowercase();
    exact(&text).max(joined(&text))
}

/// Whether it seems to hold no words but those of titles.
fn may_be(text: &str) -> bool {
    let begun = text.trim_start_matches(|c: char| !c.is_alphabetic());
    let head = evidence::head(begun, LONGEST);
    let end = memchr::memchr2(b'[', b'(', head.as_bytes()).unwrap_or(head.len());
    words::runs(&head[..end], char::is_alphabetic).all(|(_, word)| {
        let (group, bit) = bit(word);
        WORDS[group] & bit != 0
    })
}

fn exact(text: &str) -> Titled {
    TITLES.iter().find(|(title, _)| *title == text).map_or(Titled::No, |(_, titled)| *titled)
}

/// "Notes and references", "Scientific references", "Selected bibliography".
fn joined(text: &str) -> Titled {
    let mut best = Titled::No;
    let mut words = 0;
    for word in text.split([' ', '/', ',']).filter(|word| !word.is_empty()) {
        words += 1;
        match exact(word) {
            Titled::No if FILLERS.contains(&word) => {}
            Titled::No => return Titled::No,
            titled => best = best.max(titled),
        }
    }
    if words <= 6 { best } else { Titled::No }
}

const FILLERS: &[&str] = &[
    "&",
    "and",
    "the",
    "of",
    "for",
    "und",
    "et",
    "y",
    "e",
    "a",
    "i",
    "og",
    "och",
    "en",
    "further",
    "reading",
    "scientific",
    "medical",
    "key",
    "selected",
    "main",
    "general",
    "show",
    "view",
    "all",
    "article",
    "our",
    "list",
    "supporting",
    "additional",
    "cited",
    "section",
];

/// Without enumeration, count, edit link and colon: "8. References (12) [edit]:". Empty when it is
/// too long for a heading.
fn core(text: &str) -> &str {
    let (mut start, mut end) = (None, 0);
    for (at, c) in text.char_indices() {
        if matches!(c, '[' | '(') {
            break;
        }
        if c.is_alphabetic() {
            let start = *start.get_or_insert(at);
            end = at + c.len_utf8();
            if end - start > LONGEST {
                return "";
            }
        }
    }
    start.map_or("", |start| &text[start..end])
}

/// A title at the head of a paragraph that goes on with the first reference: the title's verdict
/// and the length in bytes of title and colon.
pub(super) fn run_in(text: &str) -> Option<(Titled, usize)> {
    let colon = text.bytes().take(LONGEST).position(|byte| byte == b':')?;
    let titled = heading(text.get(..colon)?);
    (titled != Titled::No).then_some((titled, colon + 1))
}

/// Parts of which one stands in all names that say something.
static PARTS: LazyLock<[Finder<'static>; 5]> =
    LazyLock::new(|| ["ref", "bib", "notes", "citation", "sources"].map(Finder::new));

/// What class names and ids say: `references`, `reflist`, `ref-list`, `footnotes`.
pub(super) fn names(names: &str) -> Titled {
    if !PARTS.iter().any(|part| part.find(names.as_bytes()).is_some()) {
        return Titled::No;
    }
    let (mut best, mut previous) = (Titled::No, &b""[..]);
    for name in names.as_bytes().split(|byte| !byte.is_ascii_alphabetic()) {
        if let [b'r' | b'b' | b'l' | b'f' | b'e' | b'c' | b's', _, _, ..] = name {
            best = best.max(named(name, previous));
        }
        previous = name;
    }
    best
}

fn named(name: &[u8], previous: &[u8]) -> Titled {
    match name {
        b"references" | b"reflist" | b"bibliography" | b"biblio" | b"referencelist" | b"bibr"
        | b"biblist" | b"bibliolist" => Titled::Yes,
        b"list" if matches!(previous, b"ref" | b"reference" | b"citation" | b"bib") => Titled::Yes,
        b"footnotes" | b"endnotes" | b"citations" | b"sources" | b"bib" => Titled::Maybe,
        _ => Titled::No,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings() {
        for text in [
            "References",
            "8. REFERENCES:",
            "Notes and references",
            "Literatur",
            "References (42)",
            "Références",
            "Show references",
            "Works Cited [edit]",
        ] {
            assert_eq!(heading(text), Titled::Yes, "{text}");
        }
        for text in ["Sources", "Further reading", "Notes", "Quelle:"] {
            assert_eq!(heading(text), Titled::Maybe, "{text}");
        }
        for text in [
            "Sources of vitamin D",
            "How to read references",
            "Ingredients",
            "",
            "Notes from the ward",
            "And",
        ] {
            assert_eq!(heading(text), Titled::No, "{text}");
        }
    }

    #[test]
    fn run_in_titles() {
        assert_eq!(run_in("Sources: Okafor B"), Some((Titled::Maybe, 8)));
        assert_eq!(run_in("Note well: drink water"), None);
    }

    #[test]
    fn class_names() {
        assert_eq!(names("c-article-references list"), Titled::Yes);
        assert_eq!(names("ref-list"), Titled::Yes);
        assert_eq!(names("user-preferences"), Titled::No);
        assert_eq!(names("price-list reference"), Titled::No);
    }
}
