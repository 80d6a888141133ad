//! The abstract printed after a reference, often glued to it.

use super::evidence::{self, locator};

/// The fewest words of an abstract.
const WORDS: usize = 40;

/// How far into an item the abstract may begin, in bytes.
const WINDOW: usize = 2500;

/// Where in the item `text` a printed abstract begins, if there is one.
pub(super) fn start(text: &str) -> Option<usize> {
    let gaps = text.bytes().filter(|byte| !byte.is_ascii_graphic()).count();
    if gaps < WORDS + 8 {
        return None;
    }
    text.split_whitespace().nth(WORDS + 8)?;
    labelled(text).or_else(|| after_the_entry(text))
}

/// "… 2020. Abstract: We studied …"
fn labelled(text: &str) -> Option<usize> {
    let head = evidence::head(text, WINDOW);
    let labels = [
        "Abstract",
        "ABSTRACT",
        "Summary:",
        "Background:",
        "BACKGROUND:",
        "Zusammenfassung:",
        "Résumé",
    ];
    let at = labels.iter().filter_map(|label| head.find(label)).filter(|&at| at > 40).min()?;
    let parted = text[..at].trim_end().ends_with(['.', ']', ')', ':', ';', '-', '|']);
    (parted && is_long(&text[at..])).then_some(at)
}

/// The first end of a sentence after which the reference has said all and prose goes on.
fn after_the_entry(text: &str) -> Option<usize> {
    let head = evidence::head(text, WINDOW);
    let bytes = head.as_bytes();
    let year = evidence::years(head).next()?.0 + 4;
    let mut placed =
        locator(&bytes[..year]) || evidence::weigh(&head[..year], false, false).firm && year > 90;
    for at in year..bytes.len() {
        if !matches!(bytes[at], b'.' | b')' | b']') && !bytes[at].is_ascii_digit() {
            continue;
        }
        let rest = head[at + 1..].trim_start();
        if !rest.starts_with(char::is_uppercase)
            || bytes[at].is_ascii_digit() && bytes[at + 1] != b'\n'
        {
            continue;
        }
        placed = placed || locator(&bytes[..at]);
        let from = at + 1 + (head[at + 1..].len() - rest.len());
        if placed && is_long(&text[from..]) && is_prose(rest) {
            return Some(from);
        }
    }
    None
}

fn is_long(text: &str) -> bool {
    text.split_whitespace().nth(WORDS).is_some()
}

/// Words in lower case, and nothing that belongs to a reference, for some sentences.
fn is_prose(text: &str) -> bool {
    let head = evidence::head(text, 400);
    let first = head.split_whitespace().take(30);
    let (lower, all) = first.fold((0, 0), |(lower, all), word| {
        (lower + usize::from(word.starts_with(char::is_lowercase)), all + 1)
    });
    lower * 10 >= all * 6
        && !locator(head.as_bytes())
        && !head.contains("doi")
        && !head.contains("http")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str = "Travellers often take ginger against nausea at sea, but how it works is not clear. \
        We gave ginger or a placebo to two hundred sailors on twelve ships and asked them each morning how \
        they felt. Fewer of those who took ginger were sick, and none of them had side effects that mattered.";

    fn check(entry: &str, glue: &str) {
        let text = format!("{entry}{glue}{PROSE}");
        assert_eq!(start(&text).map(|at| &text[at..]), Some(PROSE), "{text}");
        assert_eq!(start(entry), None);
    }

    #[test]
    fn prose_after_an_entry_is_its_abstract() {
        check(
            "D’Amico, Chiara, et al. “Ginger and the sea.” Annals of sailing. Vol. 60. Academic Press, 2020.",
            " ",
        );
        check(
            "D’Amico, Chiara, et al. “Ginger and the sea.” Annals of sailing. Vol. 60. Academic Press, 2020.",
            "",
        );
        check("Okafor B, Tan S. Ginger for motion sickness. J Herb Med. 2019;12(3):45-51.", " ");
        check(
            "Okafor, B. (2019). Ginger for motion sickness on long and short journeys by sea. Journal of Herbs, 12(3), 45–51.",
            " ",
        );
    }

    #[test]
    fn long_entries_have_none() {
        let authors = "Okafor B, Tan S, ".repeat(30);
        let text = format!(
            "{authors}Lee K. A long title about the use of ginger by people who sail to work and back each day of the week, with a note on lemon. J Herb Med. 2019;12(3):45-51. doi:10.1000/182."
        );
        assert_eq!(start(&text), None);
    }
}
