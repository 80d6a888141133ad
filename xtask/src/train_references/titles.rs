//! Titles of the shapes that are rare in the training rows, made from those that are there.

use super::groups;
use crate::chance::Chance;

/// Now and then another title in place of this one.
pub(super) fn varied(title: &str, chance: &mut Chance) -> String {
    match chance.below(100) {
        0..3 => with_head(title),
        3..8 => with_quotation(title, chance),
        8..15 => short(title, chance),
        15..18 => with_place(title, chance),
        18..20 => format!("{title}. {}", groups::study(chance)),
        20..22 => with_species(title, chance),
        _ => title.to_owned(),
    }
}

/// The longest word of the title, with a capital.
fn subject(title: &str) -> Option<String> {
    let words =
        title.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let word = words.max_by_key(|word| word.len())?;
    let first = word.chars().next()?;
    Some(first.to_uppercase().collect::<String>() + &word[first.len_utf8()..])
}

/// The title behind one word and a colon: "Ginger: a root at sea".
fn with_head(title: &str) -> String {
    subject(title).map_or_else(|| title.to_owned(), |word| format!("{word}: {title}"))
}

/// One to three words: "Leprosy", "Vitamin D", "Sea sickness".
fn short(title: &str, chance: &mut Chance) -> String {
    let Some(word) = subject(title) else { return title.to_owned() };
    let letter = char::from(b'A' + chance.below(6) as u8);
    match chance.below(8) {
        0 => format!("{word} {letter}"),
        1 => format!("{} {letter}", chance.pick(&["Vitamin", "Hepatitis", "Factor", "Protein"])),
        2 => format!(
            "{word} {}",
            chance.pick(&["syndrome", "deficiency", "today", "and health", "II"])
        ),
        3 => format!("The {}", word.to_lowercase()),
        4 => format!(
            "{} {}",
            chance.pick(&["Understanding", "Human", "Acute", "Mathematical"]),
            word.to_lowercase()
        ),
        _ => word,
    }
}

/// The title with a place at its end.
fn with_place(title: &str, chance: &mut Chance) -> String {
    const PLACES: &[&str] = &[
        "Côte d’Ivoire",
        "the Gulf of St. Lawrence",
        "Kisumu City, western Kenya",
        "Washington, D.C.",
        "Kumasi, Ghana",
        "the Netherlands, winter 2011–2012",
        "northern Italy",
        "São Paulo, Brazil",
        "the United Kingdom",
        "Hanoi, Viet Nam",
        "New York City",
        "St. Louis, Missouri",
    ];
    format!(
        "{title} {} {}",
        chance.pick(&["in", "in", "from", "among adults in"]),
        chance.pick(PLACES)
    )
}

fn with_species(title: &str, chance: &mut Chance) -> String {
    const SPECIES: &[&str] = &["C. elegans", "E. coli", "S. aureus", "P. falciparum", "H. pylori"];
    format!("{title} in {}", chance.pick(SPECIES))
}

/// The title with some of its words in quotation marks.
fn with_quotation(title: &str, chance: &mut Chance) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    if words.len() < 3 || title.contains(['“', '"']) {
        return title.to_owned();
    }
    let from = 1 + chance.below(words.len() - 1);
    let to = (from + 1 + chance.below(3)).min(words.len());
    let quoted = words[from..to].join(" ");
    let (open, close) = *chance.pick(&[&("“", "”"), &("“", "”"), &("\"", "\"")]);
    let behind =
        if to < words.len() { format!(" {}", words[to..].join(" ")) } else { String::new() };
    format!("{} {open}{quoted}{close}{behind}", words[..from].join(" "))
}
