//! From labelled tokens to fields: runs are joined, edges cleaned.

use super::model::{LABELS, Label};
use super::tokens::{Shape, Token};
use super::words::{self, Words};

/// The stretches of text that each field has, as bytes of the entry.
#[derive(Debug, Default)]
pub(super) struct Fields {
    runs: [Vec<(usize, usize)>; LABELS],
}

/// Joins tokens of one label that only marks part.
pub(super) fn collect(tokens: &[Token], labels: &[Label]) -> Fields {
    let mut fields = Fields::default();
    let mut last: Option<Label> = None;
    for (token, &label) in tokens.iter().zip(labels) {
        if label == Label::Other {
            if !matches!(token.shape, Shape::Mark(_)) {
                last = None;
            }
            continue;
        }
        let runs = &mut fields.runs[label as usize];
        match runs.last_mut() {
            Some(run) if last == Some(label) => run.1 = token.end as usize,
            _ => runs.push((token.start as usize, token.end as usize)),
        }
        last = Some(label);
    }
    fields
}

impl Fields {
    /// The first stretch of a field; empty when it has none.
    pub(super) fn first<'t>(&self, label: Label, entry: &'t str) -> &'t str {
        text(self.runs[label as usize].first(), entry)
    }

    /// The title, and what the model took along from behind its closing quotation mark.
    pub(super) fn title<'t>(&self, entry: &'t str) -> (&'t str, &'t str) {
        let Some((start, end)) = self.longest(Label::Title, entry) else { return ("", "") };
        let run = &entry[start..end];
        if memchr::memchr2(b'"', "“".as_bytes()[0], run.as_bytes()).is_none() {
            return (clean(run), "");
        }
        let unquoted = [". \"", ". “"].iter().find_map(|mark| Some((run.find(mark)?, mark.len())));
        if let Some((at, length)) =
            unquoted.filter(|(at, length)| !run[at + length..].contains(['"', '”']))
        {
            return (clean(&run[at + length..]), "");
        }
        let closing = ["\".", "\",", "”.", "”,"].iter().filter_map(|mark| run.find(mark)).min();
        match closing.filter(|_| entry[..start].ends_with(['"', '“'])) {
            Some(at) => (clean(&run[..at]), clean(&run[at..])),
            None => (clean(run), ""),
        }
    }

    /// Title and container, a country between them with the title: `fevers in Kumasi, Ghana. Acta`.
    pub(super) fn named<'t>(&self, entry: &'t str) -> (&'t str, &'t str) {
        let (title, behind) = self.title(entry);
        let container = match self.container(entry) {
            "" => container(behind),
            container => container,
        };
        if let Some((place, rest)) = container.split_once(". ")
            && let Some(last) = place.split([' ', ',']).next_back()
            && words::has(Words::Country, last)
            && let Some(joined) = around(entry, title, place)
        {
            return (joined, clean(rest));
        }
        // What holds nothing and stands nowhere is the work itself.
        let placed =
            [Label::Volume, Label::Pages].iter().any(|it| !self.runs[*it as usize].is_empty());
        if title.is_empty() && !placed { (container, "") } else { (title, container) }
    }

    /// The container; empty when it has none.
    pub(super) fn container<'t>(&self, entry: &'t str) -> &'t str {
        self.longest(Label::Container, entry)
            .map_or("", |(start, end)| undated(container(&entry[start..end])))
    }

    /// The longest stretch of a field, the first of equals, with the mark that ends it: `?` or the
    /// bracket that closes one inside.
    fn longest(&self, label: Label, entry: &str) -> Option<(usize, usize)> {
        let is_date = |run: &&(usize, usize)| {
            label == Label::Container && undated(text(Some(*run), entry)).is_empty()
        };
        let runs = self.runs[label as usize].iter().rev().filter(|run| !is_date(run));
        let &(start, mut end) = runs.max_by_key(|run| run.1 - run.0)?;
        let count = |end, c| entry.get(start..end).unwrap_or("").matches(c).count();
        for next in entry.get(end..)?.chars().take(3) {
            let ends = match next {
                '?' | '!' => true,
                ')' => count(end, '(') > count(end, ')'),
                ']' => count(end, '[') > count(end, ']'),
                _ => false,
            };
            if !ends {
                break;
            }
            end += 1;
        }
        Some((start, end))
    }

    /// The publisher, with the bracket that ends it: `National Library of Medicine (US)`.
    pub(super) fn publisher<'t>(&self, entry: &'t str) -> &'t str {
        let run = self.longest(Label::Publisher, entry);
        clean(text(run.as_ref(), entry))
    }

    /// The names of authors and of editors: people named behind "In" and the title edit the book.
    pub(super) fn people<'t>(&self, entry: &'t str) -> (Vec<&'t str>, Vec<&'t str>) {
        let (mut authors, mut editors) = (Vec::new(), Vec::new());
        for &(start, end) in &self.runs[Label::Author as usize] {
            let lead = entry.get(..start).unwrap_or("").trim_end_matches([':', ' ']);
            let inside = lead.ends_with(" In") || lead.ends_with(" in");
            let people = if inside { &mut editors } else { &mut authors };
            people.push(entry.get(start..end).unwrap_or(""));
        }
        editors.extend(self.all(Label::Editor, entry));
        (authors, editors)
    }

    /// All stretches of a field.
    pub(super) fn all<'t>(&self, label: Label, entry: &'t str) -> impl Iterator<Item = &'t str> {
        self.runs[label as usize].iter().map(|run| entry.get(run.0..run.1).unwrap_or(""))
    }
}

fn text<'t>(run: Option<&(usize, usize)>, entry: &'t str) -> &'t str {
    run.and_then(|run| entry.get(run.0..run.1)).unwrap_or("")
}

/// Without marks and quotation marks at the edges; a question mark or closing bracket stays.
pub(super) fn clean(text: &str) -> &str {
    let mut text = text.trim_matches(|c: char| c.is_whitespace() || ",;:.\"“”„«»*_|/".contains(c));
    text = text
        .trim_start_matches(['-', '–', '—', ')', ']', ' '])
        .trim_end_matches(['-', '–', '—', '(', '[', ' ']);
    text = text.strip_suffix("(PDF)").unwrap_or(text).trim_end();
    for (open, close) in [('(', ')'), ('[', ']'), ('‘', '’'), ('\'', '\'')] {
        text = unwrapped(text, open, close);
    }
    text.trim()
}

/// Without a bracket that has lost its other half, or that holds the whole.
fn unwrapped(text: &str, open: char, close: char) -> &str {
    let ends = (text.strip_prefix(open), text.strip_suffix(close));
    if ends == (None, None) {
        return text;
    }
    let opens = text.matches(open).count();
    let closes = text.matches(close).count();
    match ends {
        (Some(inner), Some(_)) if (opens, closes) == (1, 1) || open == close && opens == 2 => {
            inner.strip_suffix(close).unwrap_or(text)
        }
        (Some(inner), None) if opens > closes => inner,
        (None, Some(inner)) if closes > opens && open != close && open != '‘' => inner,
        _ => text,
    }
}

/// The text from `title` to the end of `place`, where only a comma parts them.
fn around<'t>(entry: &'t str, title: &str, place: &str) -> Option<&'t str> {
    let start = entry.find(title)?;
    let after = entry.get(start + title.len()..)?;
    let end = after.strip_prefix(", ")?.starts_with(place).then_some(place.len() + 2)?;
    entry.get(start..start + title.len() + end)
}

/// Without a month and a day at the end, which journals print before the volume; empty when
/// nothing else is there: `AIDS. Jun 1` -> `AIDS`.
fn undated(text: &str) -> &str {
    let mut rest = text;
    while let Some(word) = rest.split([' ', ',']).next_back().filter(|word| !word.is_empty()) {
        let bare = word.trim_end_matches('.');
        let is_day = rest.len() < text.len() || bare.len() <= 2;
        let day = is_day && !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit());
        let month = words::has(Words::Month, bare);
        if !day && !month {
            break;
        }
        rest = rest[..rest.len() - word.len()].trim_end_matches([' ', ',', '.']);
        if month {
            return rest;
        }
    }
    text
}

/// Container without "In", "En", "Dans", "In:".
pub(super) fn container(text: &str) -> &str {
    let text = clean(text);
    let lead = ["In: ", "In ", "in: ", "in ", "En: ", "En ", "Dans ", "IN ", "In\u{a0}"];
    let latin = ["vivo", "vitro", "silico"];
    let named = |rest: &&str| {
        let first = rest.split_whitespace().next().unwrap_or("");
        !latin.iter().any(|word| first.eq_ignore_ascii_case(word))
    };
    let text = lead.iter().find_map(|lead| text.strip_prefix(lead)).filter(named).unwrap_or(text);
    unlabelled_end(clean(text))
}

/// Without the label of a volume that the model took along: "JOPN Vol" -> "JOPN".
fn unlabelled_end(text: &str) -> &str {
    let labels = [" Vol", " vol", " Volume", " volume", " No", " no"];
    let cut = labels.iter().find_map(|label| text.strip_suffix(label));
    cut.map_or(text, clean)
}

/// Volume without its label and what is the issue's: "vol. 12, no. 3" -> "12".
pub(super) fn volume(text: &str) -> &str {
    let text = text.split([',', '(', ':', ';']).next().unwrap_or("");
    unlabelled(clean(text), &["volume", "vol", "v", "band", "bd", "tome"])
}

/// Issue without its label.
pub(super) fn issue(text: &str) -> &str {
    unlabelled(clean(text), &["issue", "number", "iss", "nr", "no", "n°", "heft"])
}

/// Pages without their label: "pp. 45-51" -> "45-51".
pub(super) fn pages(text: &str) -> &str {
    unlabelled(clean(text), &["pages", "page", "pp", "pg", "p", "seiten", "s", "article", "art"])
}

fn unlabelled<'t>(text: &'t str, labels: &[&str]) -> &'t str {
    for label in labels {
        let Some(head) = text.get(..label.len()) else { continue };
        let rest = &text[label.len()..];
        if head.eq_ignore_ascii_case(label) && rest.starts_with(['.', ' ', ':']) {
            return clean(rest);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_cleaned() {
        assert_eq!(clean("“Ginger at sea.” "), "Ginger at sea");
        assert_eq!(clean("Ginger (and lemon)."), "Ginger (and lemon)");
        assert_eq!(clean("(Ginger)"), "Ginger");
        assert_eq!(clean("Ginger)"), "Ginger");
        assert_eq!(clean("Is ginger good?"), "Is ginger good?");
        assert_eq!(clean("'Ginger'"), "Ginger");
        assert_eq!(clean("'"), "'");
    }

    #[test]
    fn labels_are_dropped() {
        assert_eq!(volume("vol. 12, no. 3"), "12");
        assert_eq!(volume("12(3)"), "12");
        assert_eq!(issue("no. 3"), "3");
        assert_eq!(pages("pp. 45–51"), "45–51");
        assert_eq!(pages("S38"), "S38");
        assert_eq!(container("In: Herbs of the sea"), "Herbs of the sea");
        assert_eq!(container("Indian journal"), "Indian journal");
        assert_eq!(container("In Vivo"), "In Vivo");
        assert_eq!(container("J Herbs Vol."), "J Herbs");
        assert_eq!(undated("J Herbs. Jun 1"), "J Herbs");
        assert_eq!(undated("J Herbs, Feb"), "J Herbs");
        assert_eq!(undated("Nov 30"), "");
        assert_eq!(undated("Phys Rev 12"), "Phys Rev 12");
    }
}
