//! Phrases that tell the type of a study, looked up where a word begins: one pass over a title,
//! however long the list is.

use super::words;

/// A list of types with their phrases, in the order in which they decide.
#[derive(Debug)]
pub(super) struct Rules {
    studies: Vec<&'static str>,
    /// By their [`beginning`].
    phrases: Vec<Vec<Phrase>>,
    /// Notes of the publisher's, in brackets, each with its rule.
    notes: Vec<(&'static str, usize)>,
}

/// A phrase of words: `head`, then perhaps a number and `tail`.
#[derive(Debug)]
struct Phrase {
    head: &'static str,
    tail: Option<&'static str>,
    place: Place,
    rule: usize,
}

/// Where in the title a phrase has to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Anywhere,
    Beginning,
    End,
}

impl Rules {
    /// Reads lines of the form that `study.txt` tells.
    pub(super) fn of_lines(list: &'static str) -> Self {
        let phrases = (0..BEGINNINGS).map(|_| Vec::new()).collect();
        let mut rules = Self { studies: Vec::new(), phrases, notes: Vec::new() };
        for line in list.lines().filter(|line| !line.starts_with("# ")) {
            let Some((study, phrases)) = line.split_once(": ") else { continue };
            let rule = rules.studies.len();
            rules.studies.push(study);
            for phrase in phrases.split(", ") {
                if phrase.starts_with(['[', '(']) {
                    rules.notes.push((phrase, rule));
                } else {
                    let phrase = Phrase::of(phrase, rule);
                    rules.phrases[beginning(phrase.head)].push(phrase);
                }
            }
        }
        rules
    }

    /// The study of the first rule of which a phrase stands in the title or a note in the entry;
    /// both in lower case.
    pub(super) fn decide(&self, title: &str, entry: &str) -> Option<&'static str> {
        let in_title = words::apart(title).flat_map(|(start, _)| self.at(title, start));
        let brackets = memchr::memchr2_iter(b'[', b'(', entry.as_bytes()).map(|at| &entry[at..]);
        let in_entry = brackets.flat_map(|rest| {
            let notes = self.notes.iter().filter(move |(note, _)| rest.starts_with(note));
            notes.map(|(_, rule)| *rule)
        });
        in_title.chain(in_entry).min().map(|rule| self.studies[rule])
    }

    /// The rules of the phrases that stand at byte `start`.
    fn at<'t>(&'t self, title: &'t str, start: usize) -> impl Iterator<Item = usize> + 't {
        let alike = self.phrases[beginning(&title[start..])].iter();
        alike.filter(move |phrase| phrase.holds(title, start)).map(|phrase| phrase.rule)
    }
}

impl Phrase {
    fn of(phrase: &'static str, rule: usize) -> Self {
        let (place, words) = match phrase.as_bytes() {
            [b'^', ..] => (Place::Beginning, &phrase[1..]),
            [b'$', ..] => (Place::End, &phrase[1..]),
            _ => (Place::Anywhere, phrase),
        };
        let (head, tail) = match words.split_once('#') {
            Some((head, tail)) => (head, Some(tail)),
            None => (words, None),
        };
        Self { head, tail, place, rule }
    }

    /// Whether it stands at byte `start` of `title`, where a word begins, as whole words.
    fn holds(&self, title: &str, start: usize) -> bool {
        let Some(mut rest) = title[start..].strip_prefix(self.head) else { return false };
        if let Some(tail) = self.tail {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            match rest[digits..].strip_prefix(tail) {
                Some(behind) if digits > 0 => rest = behind,
                _ => return false,
            }
        }
        let fits = match self.place {
            Place::Anywhere => true,
            Place::Beginning => start == 0,
            Place::End => rest.is_empty(),
        };
        fits && !rest.starts_with(char::is_alphanumeric)
    }
}

/// How many beginnings are told apart.
const BEGINNINGS: usize = 1 << 10;

/// A number for the first two letters, in which few words agree.
fn beginning(text: &str) -> usize {
    let [first, second] = text.as_bytes().first_chunk().copied().unwrap_or_default();
    usize::from(first % 32) << 5 | usize::from(second % 32)
}
