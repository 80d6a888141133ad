//! Authors as printed -> names.
//!
//! "Family, Given", "Family AB", "A. B. Family" and "Given Family", alone or mixed, parted by
//! commas, semicolons, "and", "&"; particles stay with the family name, as CSL has it.

use super::name_parts::{
    is_family, is_given, is_initials, is_lone_word, is_organisation, is_particle, is_suffix,
    split_initials,
};
use crate::finding::Name;

/// The names in `authors`, in order; "et al." is dropped.
#[must_use]
pub fn parse(authors: &str) -> Vec<Name> {
    let authors = trim(cut_others(trim(authors)));
    if authors.is_empty() {
        return Vec::new();
    }
    if !authors.contains([';', ',']) && is_organisation(authors) {
        return vec![literal(authors)];
    }
    let mut names = Vec::new();
    for group in authors.split(';') {
        let mut parts = Vec::new();
        for piece in group.split(',') {
            split_and(piece, &mut parts);
        }
        people(&parts, &mut names);
    }
    names
}

/// Reads the comma-separated parts of one group of names.
fn people(parts: &[&str], names: &mut Vec<Name>) {
    let inverted = parts.len() > 1 && is_family(parts[0]) && is_given(parts[1]);
    let mut at = 0;
    while let Some(&part) = parts.get(at) {
        let next = parts.get(at + 1).copied().unwrap_or("");
        if is_suffix(part) {
            if let Some(name) = names.last_mut() {
                name.given = [name.given.as_str(), part].join(" ").trim_start().into();
            }
            at += 1;
        } else if inverted && is_pair(part, next, at == 0) {
            names.push(person(part, next));
            at += 2;
        } else {
            names.push(one(part));
            at += 1;
        }
    }
}

/// "Okafor, B.": the first of a list may give names in full, later ones only in single words.
fn is_pair(family: &str, given: &str, first: bool) -> bool {
    let by_initials = is_family(family) && (is_initials(given) || first && is_given(given));
    by_initials || is_lone_word(family) && is_lone_word(given) && !is_organisation(given)
}

/// Reads "Family AB", "A. B. Family" or "Given Family".
fn one(name: &str) -> Name {
    let words: Vec<&str> = name.split_whitespace().collect();
    if is_organisation(name) || words.len() > MOST_WORDS {
        return literal(name);
    }
    if let Some((family, given)) = shouted(&words) {
        return person(family, &given.join(" "));
    }
    let Some((&last, before)) = words.split_last() else { return Name::default() };
    if before.is_empty() {
        return match split_initials(last) {
            Some((given, family)) => person(family, given),
            None => person(last, ""),
        };
    }
    // "Smith AB", "van den Berg J.-P.": the initials come last.
    let tail = words.iter().rev().take_while(|word| is_initials(word) || is_suffix(word)).count();
    if tail > 0 && tail < words.len() && !is_initials(words[0]) {
        let (family, given) = words.split_at(words.len() - tail);
        return person(&family.join(" "), &given.join(" "));
    }
    let suffix = usize::from(is_suffix(last) && before.len() > 1);
    let words = &words[..words.len() - suffix];
    let family = family_start(words);
    let (given, family) = words.split_at(family);
    let given = if suffix == 0 { given.join(" ") } else { given.join(" ") + " " + last };
    person(&family.join(" "), &given)
}

/// A person has fewer words than this.
const MOST_WORDS: usize = 6;

/// "OKAFOR Bi jun", "Anna LINDQVIST": the family name is the only word in capitals. Four of them
/// behind a name may be initials.
fn shouted<'t>(words: &[&'t str]) -> Option<(&'t str, Vec<&'t str>)> {
    let capitals = |word: &str| word.chars().all(|c| c.is_uppercase() || c == '-');
    let is_family = |at: usize| {
        let length = words[at].chars().count();
        capitals(words[at]) && (length > 4 || length == 4 && at == 0)
    };
    let family = (0..words.len()).find(|at| is_family(*at)).filter(|_| words.len() > 1)?;
    let given = [&words[..family], &words[family + 1..]].concat();
    (!given.iter().any(|word| word.len() > 1 && capitals(word))).then_some((words[family], given))
}

/// Where the family name begins in "Given Family": at the first particle, else at the last word.
fn family_start(words: &[&str]) -> usize {
    let last = words.len().saturating_sub(1);
    let particle = (1..last).find(|&at| is_particle(words[at]));
    match particle {
        Some(at) => at,
        None if is_particle(words[0]) && last > 0 => 0,
        None => last,
    }
}

fn person(family: &str, given: &str) -> Name {
    Name { family: trim(family).into(), given: given.trim().into(), literal: String::new() }
}

fn literal(name: &str) -> Name {
    Name {
        literal: name.trim_matches(|c: char| c.is_whitespace() || ".,:;".contains(c)).into(),
        ..Name::default()
    }
}

/// Splits at "and", "&" and their like in other languages.
fn split_and<'a>(piece: &'a str, parts: &mut Vec<&'a str>) {
    let organisation = is_organisation(piece.trim());
    let mut start = 0;
    let mut at = 0;
    for word in piece.split(' ') {
        let joins = match word {
            "&" | "et" | "und" | "\\&" => true,
            "and" | "AND" | "And" | "y" | "e" | "og" | "och" | "en" => !organisation,
            _ => false,
        };
        if joins {
            push(&piece[start..at], parts);
            start = at + word.len();
        }
        at += word.len() + 1;
    }
    push(piece.get(start..).unwrap_or(""), parts);
}

fn push<'a>(part: &'a str, parts: &mut Vec<&'a str>) {
    let part = trim(part);
    let is_role = ROLES.iter().any(|role| part.trim_end_matches('.').eq_ignore_ascii_case(role));
    if part.chars().any(char::is_alphabetic) && !is_role {
        parts.push(part);
    }
}

/// What stands among names and is none.
const ROLES: [&str; 6] = ["others", "ed", "eds", "editor", "editors", "hrsg"];

/// Cuts "et al." and what follows it.
fn cut_others(authors: &str) -> &str {
    const OTHERS: [&str; 8] =
        ["et al", "et. al", "Et al", "and others", "and colleagues", "u. a.", "…", "..."];
    let begins = |byte: u8| matches!(byte, b'e' | b'E' | b'a' | b'u' | 0xe2 | b'.');
    let mut places = authors.bytes().enumerate().filter(|(_, byte)| begins(*byte));
    let others = |at: usize| {
        let rest = authors.get(at..).unwrap_or("");
        OTHERS.iter().any(|others| rest.starts_with(others))
    };
    let end = places.find_map(|(at, _)| others(at).then_some(at));
    &authors[..end.unwrap_or(authors.len())]
}

/// Without surrounding spaces, marks and leading "by".
fn trim(text: &str) -> &str {
    let text = text
        .trim_start_matches(|c: char| !c.is_alphabetic() && c != '\'' && c != '’')
        .trim_end_matches(|c: char| c.is_whitespace() || ",;:&([-–—\"“”*".contains(c));
    let text = ["by ", "By ", "and ", "BY "]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))
        .unwrap_or(text);
    text.trim_start()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(authors: &str, expected: &str) {
        let shown: Vec<String> = parse(authors)
            .into_iter()
            .map(|name| match name.literal.as_str() {
                "" => format!("{}|{}", name.family, name.given),
                literal => format!("={literal}"),
            })
            .collect();
        assert_eq!(shown.join("; "), expected, "{authors}");
    }

    #[test]
    fn vancouver() {
        check("Okafor B, Lindqvist AM, van der Meer J", "Okafor|B; Lindqvist|AM; van der Meer|J");
        check("Okafor B, Tan SH, et al.", "Okafor|B; Tan|SH");
        check("De la Cruz MP.", "De la Cruz|MP.");
        check("O'Neill J Jr, Li X", "O'Neill|J Jr; Li|X");
    }

    #[test]
    fn family_comma_initials() {
        check(
            "Okafor, B., Lindqvist, A. M., & Tan, S.-H.",
            "Okafor|B.; Lindqvist|A. M.; Tan|S.-H.",
        );
        check("Okafor, B. and Tan, S.", "Okafor|B.; Tan|S.");
        check("van Dijk, P.; Mbeki, T. R.", "van Dijk|P.; Mbeki|T. R.");
    }

    #[test]
    fn names_in_full() {
        check("Okafor, Blessing, and Anna Lindqvist", "Okafor|Blessing; Lindqvist|Anna");
        check("D’Amico, Chiara, et al", "D’Amico|Chiara");
        check(
            "Blessing Okafor, Anna M. Lindqvist and Jan van der Meer",
            "Okafor|Blessing; Lindqvist|Anna M.; van der Meer|Jan",
        );
        check("B. Okafor, A. M. Lindqvist", "Okafor|B.; Lindqvist|A. M.");
        check("B.Okafor and A.M.Lindqvist", "Okafor|B.; Lindqvist|A.M.");
        check("OKAFOR Bi jun, Anna LINDQVIST", "OKAFOR|Bi jun; LINDQVIST|Anna");
    }

    #[test]
    fn organisations() {
        check("World Health Organization", "=World Health Organization");
        check("WHO.", "=WHO");
        check(
            "Centers for Disease Control and Prevention",
            "=Centers for Disease Control and Prevention",
        );
        check("Okafor B, The LUMEN Study Group", "Okafor|B; =The LUMEN Study Group");
        check("U.S. Food and Drug Administration", "=U.S. Food and Drug Administration");
        check("Harbour Pharmaceuticals UK Ltd", "=Harbour Pharmaceuticals UK Ltd");
    }

    #[test]
    fn roles_are_no_names() {
        check("Okafor B, Tan S, eds.", "Okafor|B; Tan|S");
        check("Okafor B, editor", "Okafor|B");
    }

    #[test]
    fn nothing_there() {
        check("", "");
        check("et al.", "");
        check(" 12, ; ", "");
    }
}
