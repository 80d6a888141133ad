//! Phrases that tell the type of a study, looked up where a word begins: one pass over a title,
//! however long the list is.

/// A list of types with their phrases, in the order in which they decide.
#[derive(Debug)]
pub(super) struct Rules {
    studies: Vec<&'static str>,
    /// Sorted by their beginnings.
    phrases: Vec<Phrase>,
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
        let mut rules = Self { studies: Vec::new(), phrases: Vec::new(), notes: Vec::new() };
        for line in list.lines().filter(|line| !line.starts_with("# ")) {
            let Some((study, phrases)) = line.split_once(": ") else { continue };
            let rule = rules.studies.len();
            rules.studies.push(study);
            for phrase in phrases.split(", ") {
                if phrase.starts_with(['[', '(']) {
                    rules.notes.push((phrase, rule));
                } else {
                    rules.phrases.push(Phrase::of(phrase, rule));
                }
            }
        }
        rules.phrases.sort_by_key(|phrase| beginning(phrase.head));
        rules
    }

    /// The study of the first rule of which a phrase stands in the title or a note in the entry;
    /// both in lower case.
    pub(super) fn decide(&self, title: &str, entry: &str) -> Option<&'static str> {
        let in_title = word_starts(title).flat_map(|start| self.at(title, start));
        let brackets = entry.match_indices(['[', '(']).map(|(at, _)| &entry[at..]);
        let in_entry = brackets.flat_map(|rest| {
            let notes = self.notes.iter().filter(move |(note, _)| rest.starts_with(note));
            notes.map(|(_, rule)| *rule)
        });
        in_title.chain(in_entry).min().map(|rule| self.studies[rule])
    }

    /// The rules of the phrases that stand at byte `start`.
    fn at<'t>(&'t self, title: &'t str, start: usize) -> impl Iterator<Item = usize> + 't {
        let wanted = beginning(&title[start..]);
        let first = self.phrases.partition_point(|phrase| beginning(phrase.head) < wanted);
        let alike = self.phrases[first..].iter();
        let alike = alike.take_while(move |phrase| beginning(phrase.head) == wanted);
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

/// The first two bytes: what phrases are sorted by.
fn beginning(text: &str) -> [u8; 2] {
    text.as_bytes().first_chunk().copied().unwrap_or_default()
}

/// Where a word begins, or any character that does not go on with one.
fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut inside = false;
    text.char_indices().filter_map(move |(at, c)| {
        let begins = !inside;
        inside = c.is_alphanumeric();
        begins.then_some(at)
    })
}
