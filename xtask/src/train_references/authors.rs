//! Names in the forms of the citation styles.

use claimlight::finding::Name;
use claimlight::references::model::Label;

use super::render::{Print, Work};
use crate::chance::Chance;

/// How a style prints names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Okafor BA, Tan S
    FamilyInitials,
    /// Okafor, B. A., & Tan, S.
    FamilyCommaSpacedInitials,
    /// Okafor, B.A. and Tan, S.
    FamilyCommaInitials,
    /// B. A. Okafor and S. Tan
    InitialsFamily,
    /// Blessing A. Okafor and Sam Tan
    GivenFamily,
    /// Okafor, Blessing A., and Sam Tan
    FirstInverted,
    /// Okafor, Blessing A.; Tan, Sam
    Semicolons,
    /// Okafor, B.A.; Tan, S.
    SemicolonInitials,
}

/// Prints the work's authors as one field; "et al." stays outside.
pub(super) fn print(work: &Work, out: &mut Print, chance: &mut Chance, form: Form) {
    if work.authors.is_empty() {
        return;
    }
    let most = match form {
        _ if chance.percent(15) => 1,
        Form::FirstInverted | Form::GivenFamily => [1, 3, 4][chance.below(3)],
        _ => [3, 6, 7, 20][chance.below(4)],
    };
    let cut = work.authors.len() > most;
    let shown = &work.authors[..work.authors.len().min(most)];
    let names: Vec<String> =
        shown.iter().enumerate().map(|(at, name)| one(name, form, at == 0, chance)).collect();
    out.field(Label::Author, &joined(&names, form, cut, chance));
    if cut {
        let comma = if chance.percent(75) { ", " } else { " " };
        out.plain(comma).plain(chance.pick(&["et al", "et al", "et al."]));
        if matches!(form, Form::FirstInverted | Form::FamilyCommaSpacedInitials)
            && !out.text.ends_with('.')
        {
            out.plain(".");
        }
    }
}

fn joined(names: &[String], form: Form, cut: bool, chance: &mut Chance) -> String {
    let last = match form {
        _ if cut => ", ",
        Form::FamilyInitials => ", ",
        Form::FamilyCommaSpacedInitials => *chance.pick(&[&", & ", &" & ", &", and "]),
        Form::FamilyCommaInitials | Form::InitialsFamily => {
            *chance.pick(&[&" and ", &", and ", &" & "])
        }
        Form::GivenFamily | Form::FirstInverted => *chance.pick(&[&", and ", &" and "]),
        Form::Semicolons | Form::SemicolonInitials => "; ",
    };
    let between =
        if matches!(form, Form::Semicolons | Form::SemicolonInitials) { "; " } else { ", " };
    match names.split_last() {
        Some((name, [])) => name.clone(),
        Some((name, before)) => format!("{}{last}{name}", before.join(between)),
        None => String::new(),
    }
}

fn one(name: &Name, form: Form, first: bool, chance: &mut Chance) -> String {
    if !name.literal.is_empty() {
        return name.literal.clone();
    }
    let family = &name.family;
    let initials: Vec<char> = initials(&name.given);
    let dotted = |between: &str| {
        initials.iter().map(|letter| format!("{letter}.")).collect::<Vec<_>>().join(between)
    };
    let closed: String = initials.iter().collect();
    let given = || full(&name.given, &initials);
    match form {
        _ if initials.is_empty() => family.clone(),
        Form::FamilyInitials => format!("{family} {closed}"),
        Form::FamilyCommaSpacedInitials if chance.percent(85) => {
            format!("{family}, {}", dotted(" "))
        }
        Form::FamilyCommaSpacedInitials | Form::FamilyCommaInitials | Form::SemicolonInitials => {
            format!("{family}, {}", dotted(""))
        }
        Form::InitialsFamily => format!("{} {family}", dotted(" ")),
        Form::FirstInverted if first => format!("{family}, {}", given()),
        Form::GivenFamily | Form::FirstInverted => format!("{} {family}", given()),
        Form::Semicolons if chance.percent(50) => {
            format!("{family}, {}", dotted(". ").replace("..", "."))
        }
        Form::Semicolons => format!("{family}, {}", given()),
    }
}

fn initials(given: &str) -> Vec<char> {
    let mut letters = Vec::new();
    let mut fresh = true;
    for c in given.chars() {
        if c.is_uppercase() && (fresh || letters.len() < 3) {
            letters.push(c);
        }
        fresh = !c.is_alphabetic();
    }
    letters.truncate(3);
    letters
}

/// A given name for every letter, to stand for initials where a style prints names in full.
const GIVEN: &[&str] = &[
    "Anna",
    "Blessing",
    "Chiara",
    "David",
    "Elena",
    "Farid",
    "Grace",
    "Hiroshi",
    "Ingrid",
    "James",
    "Katarzyna",
    "Luis",
    "Maria",
    "Nadia",
    "Oliver",
    "Priya",
    "Quentin",
    "Rosa",
    "Samuel",
    "Thomas",
    "Ursula",
    "Victor",
    "Wei",
    "Xavier",
    "Yusuf",
    "Zoe",
    "Andrew",
    "Barbara",
    "Christopher",
    "Deborah",
    "Edward",
    "Fatima",
    "Giovanni",
    "Helen",
    "Ivan",
    "Jennifer",
    "Kenneth",
    "Linda",
    "Michael",
    "Nicole",
    "Omar",
    "Peter",
    "Robert",
    "Susan",
    "Tatiana",
    "William",
    "John",
    "Mary",
    "Richard",
];

fn full(given: &str, initials: &[char]) -> String {
    if given.split(['.', ' ']).any(|word| word.chars().count() > 2)
        && given.chars().any(char::is_lowercase)
    {
        return given.to_owned();
    }
    let Some((first, rest)) = initials.split_first() else { return given.to_owned() };
    let fitting: Vec<&&str> = GIVEN.iter().filter(|name| name.starts_with(*first)).collect();
    let name = fitting
        .get(given.len() % fitting.len().max(1))
        .map_or_else(|| format!("{first}."), |name| (**name).to_owned());
    rest.iter().fold(name, |name, letter| format!("{name} {letter}."))
}

/// One or two editors, as chapters name them.
pub(super) fn editors(out: &mut Print, chance: &mut Chance) {
    const FAMILIES: &[&str] = &[
        "Hartmann", "Rossi", "Nakamura", "Silva", "Ahmed", "Larsen", "Moore", "Dubois", "Novak",
        "Fischer",
    ];
    let letter = |chance: &mut Chance| (b'A' + chance.below(26) as u8) as char;
    let (one, two) = (chance.pick(FAMILIES), chance.pick(FAMILIES));
    let (a, b) = (letter(chance), letter(chance));
    let (names, mark) = match chance.below(6) {
        0 => (format!("{one} {a}, {two} {b}"), ", eds. "),
        1 => (format!("{one} {a}"), ", editor. "),
        2 => (format!("{a}. {one} & {b}. {two}"), " (Eds.), "),
        3 => (format!("{a}. {one}"), " (Ed.), "),
        4 => (format!("{one} {a}{b}, {two} {b}, Weiss {b}{a}"), ", eds. "),
        _ => (format!("{one}, {a}., {two}, {b}."), " (eds) "),
    };
    out.field(Label::Editor, &names).plain(mark);
}
