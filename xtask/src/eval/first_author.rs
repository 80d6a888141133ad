//! The first author's family name in a hand-annotated author span.
//!
//! The data mark the names of all authors as one span ("Jameson GB, Molinaro FS"). The first name is
//! cut off and read in the four orders in which reference lists print names. What cannot be told
//! from the span alone (is "Haig Gaisser" one name or two?) is given as alternatives.

use super::similarity::{bare, soft_equal};

/// Whether a family name (or an organisation's name) is the first author of the annotated span.
pub(crate) fn is_first_author(name: &str, span: &str) -> bool {
    family_names(span).iter().any(|family| {
        soft_equal(name, family) || soft_equal(&without_particles(name), &without_particles(family))
    })
}

/// The readings of the first author's family name; the first is the likeliest.
pub(crate) fn family_names(span: &str) -> Vec<String> {
    let parts = first_person(span);
    let Some(first) = parts.first() else { return Vec::new() };
    let words: Vec<&str> = first.split([' ', '\u{a0}']).filter(|it| !bare(it).is_empty()).collect();
    let is_family = |word: &&&str| !is_initials(word);
    let family: Vec<&str> = words.iter().filter(is_family).copied().collect();
    let whole = family.join(" ");
    let inverted = parts.get(1).is_some_and(|given| given.split(' ').all(is_initials));
    match family.len() {
        0 => vec![first.clone()],
        1 => vec![whole],
        // "van der Berg, J." and "Berg J van der": nothing but the family name is left.
        _ if inverted || family.len() < words.len() && is_initials(words[words.len() - 1]) => {
            vec![whole, first.clone()]
        }
        // "Foster, Catherine P." has one word before the comma; "Jane van Doe" has the given name first.
        _ => {
            let after_given = family[1..].join(" ");
            let last = family[family.len() - 1].to_owned();
            vec![after_given, last, whole, first.clone()]
        }
    }
}

/// The first name of a list, as its comma-separated parts.
fn first_person(span: &str) -> Vec<String> {
    let mut span = span.replace(['\u{2019}', '`'], "'");
    for ends in [" et al", ";", " & ", "&amp;", " and ", " AND ", " et ", " und ", " y ", " in: "] {
        if let Some(at) = span.find(ends) {
            span.truncate(at);
        }
    }
    let span = span.trim().trim_start_matches("by ").trim_start_matches("In ");
    span.split(',')
        .map(|part| part.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// `J.`, `GB`, `J.-P.`: at most four capitals.
fn is_initials(word: impl AsRef<str>) -> bool {
    let letters: Vec<char> = word.as_ref().chars().filter(|c| c.is_alphanumeric()).collect();
    letters.len() <= 4
        && letters.iter().all(|c| c.is_uppercase())
        && (letters.len() < 3 || !word.as_ref().contains(|c: char| c.is_lowercase()))
}

/// A family name without `van`, `de la`, `el` and the like, wherever they stand.
fn without_particles(name: &str) -> String {
    const PARTICLES: [&str; 15] = [
        "al", "da", "de", "del", "den", "der", "di", "dos", "el", "la", "le", "ter", "van", "von",
        "zu",
    ];
    let words = name.split([' ', '-']);
    words.filter(|word| !PARTICLES.contains(&word.to_lowercase().as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(span: &str, family: &str) {
        assert_eq!(family_names(span).first().map(String::as_str), Some(family), "{span}");
    }

    #[test]
    fn initials_before_the_family_name() {
        check("G. B. JAMESON, F. S. MOLINARO et K. S. SUSLICK", "JAMESON");
        check("K. Adcox et al.", "Adcox");
        check("J. Haig-Gaisser", "Haig-Gaisser");
    }

    #[test]
    fn initials_after_the_family_name() {
        check("Oktay K, Karlikaya G", "Oktay");
        check("el Moujahed A, Gutman N", "el Moujahed");
        check("Rohlf J.F.", "Rohlf");
    }

    #[test]
    fn comma_after_the_family_name() {
        check("Foster, Catherine P., and Bradley J. Parker", "Foster");
        check("Selman, B., & Kautz, H. A.", "Selman");
        check("van der Berg, J. P.; Smith, A.", "van der Berg");
    }

    #[test]
    fn given_name_written_out() {
        check("Jane Doe and John Roe", "Doe");
        check("Jane van Doe", "van Doe");
    }

    #[test]
    fn particles_may_be_left_out() {
        assert!(is_first_author("Berg", "van der Berg, J. P."));
        assert!(is_first_author("Van Den Berg", "Berg JP van den"));
        assert!(!is_first_author("Smith", "Jones A, Smith B"));
    }

    #[test]
    fn organisations_stand_whole() {
        assert!(is_first_author("World Health Organization", "World Health Organization"));
        assert!(is_first_author("WHO", "WHO"));
    }
}
