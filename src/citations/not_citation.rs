//! Numbers in brackets and raised numbers that are no citations.

use super::group::Group;

/// Words before a number in round brackets that say what it counts.
const COUNTED: &[&str] = &[
    "appendix",
    "box",
    "chapter",
    "eq",
    "eqn",
    "eqns",
    "eqs",
    "equation",
    "equations",
    "fig",
    "figs",
    "figure",
    "figures",
    "formula",
    "no",
    "nr",
    "page",
    "pp",
    "scheme",
    "section",
    "step",
    "table",
    "tables",
    "vol",
    "volume",
];

/// Units whose powers are raised numbers.
const UNITS: &[&str] = &[
    "m", "cm", "mm", "km", "nm", "µm", "μm", "dm", "ft", "in", "mi", "s", "h", "min", "d", "yr",
    "kg", "g", "mg", "l", "ml", "dl", "mol", "pa", "hz", "w", "j", "ha", "inch", "inches",
    "meters", "metres", "feet",
];

/// Whether a number in round brackets counts something else: `Eq. (3)`, `12 (34) men`, `f(2)`.
pub(super) fn round(before: &str, after: &str, group: &Group) -> bool {
    let spaced = before.ends_with(' ');
    let head = before.trim_end();
    let word = last_word(head);
    let counted = word.trim_end_matches('.').to_lowercase();
    let glued = !spaced && head.ends_with(char::is_alphanumeric);
    let number = is_number(word) && group.single().is_some();
    COUNTED.contains(&counted.as_str())
        || (glued && (number || word.chars().count() < 3 || word.chars().all(char::is_uppercase)))
        || (number && !is_year(word) && !ends_clause(after))
        || head.ends_with(['=', '<', '>', '+', '±', '×', '*', '/', '≤', '≥', '∼', '~'])
        || after.starts_with(['%', '°', '^', '_', '='])
        || after.trim_start().starts_with(['=', '+', '×', '<', '>', '±'])
}

/// Whether a clause ends here and no count follows (`12 (34), 56 (78)`).
fn ends_clause(after: &str) -> bool {
    let Some(rest) = after.strip_prefix(['.', ',', ';', ':', ')', ']']) else {
        return after.is_empty();
    };
    !rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a number in square brackets is an interval or an index: `CI [1, 5]`, `x = [3]`.
pub(super) fn square(before: &str, after: &str) -> bool {
    let head = before.trim_end();
    let word = last_word(head).to_lowercase();
    matches!(word.as_str(), "ci" | "iqr" | "range" | "interval" | "eq" | "eq." | "equation")
        || head.ends_with(['=', '∈', '<', '>', '±', '×', '^'])
        || after.trim_start().starts_with('=')
        || is_isotope(after)
        || (after.starts_with(['(', '^', '_'])
            && after.as_bytes().get(1).is_some_and(u8::is_ascii_digit))
}

/// `[18]F-FDG`: a capital and no word.
fn is_isotope(after: &str) -> bool {
    let mut chars = after.chars();
    chars.next().is_some_and(char::is_uppercase) && !chars.next().is_some_and(char::is_lowercase)
}

/// Whether a raised number is an exponent, an isotope or a charge: `km²`, `10⁶`, `¹⁴C`, `Δ⁹`.
pub(super) fn raised(before: &str, after: &str, group: &Group) -> bool {
    let head = before.trim_end();
    let Some(last) = head.chars().next_back() else { return true };
    let glued = head.len() == before.len();
    let word = last_word(head);
    let letter = glued && word.chars().count() == 1 && last.is_alphabetic();
    let unit = UNITS.contains(&word.to_lowercase().as_str());
    let power = (unit || letter) && group.numbers().all(|number| number <= 4);
    let ten = word == "10" || word.ends_with("×10") || word.ends_with("x10");
    let isotope = (!glued || matches!(last, '(' | '[' | '-' | '‐'))
        && after.starts_with(|c: char| c.is_ascii_uppercase());
    let operator = matches!(last, '=' | '+' | '*' | '^' | '<' | '>' | '×' | '±' | '−' | '–');
    power || ten || isotope || operator || matches!(last, 'Δ' | '∆')
}

/// Whether a marker stands where the number of a list item stands: `(1) fever, (2) rash`.
pub(super) fn enumerates(before: &str, after: &str) -> bool {
    let head = before.trim_end();
    let word = last_word(head);
    let opens = head.is_empty()
        || head.ends_with([':', ';', ',', '.', '—', '–'])
        || matches!(word, "and" | "or" | "und" | "et");
    opens && introduces(after)
}

/// Whether the text after a number goes on as the item that it numbers.
pub(super) fn introduces(after: &str) -> bool {
    after
        .strip_prefix(' ')
        .is_some_and(|item| item.starts_with(|c: char| c.is_alphanumeric() || c == '“' || c == '"'))
}

/// The last run without white space, opening brackets and signs.
fn last_word(text: &str) -> &str {
    let cut = text.rfind([' ', '(', '[', '\u{a0}', '/', '·', '-', '<', '>', '=']);
    let from = cut.map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    &text[from..]
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(|c: char| c.is_ascii_digit())
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}
