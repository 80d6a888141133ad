//! Templates for what is no article in a journal: books, chapters, news, pages of the web.

use claimlight::references::model::Label;

use super::authors::{self, Form};
use super::groups;
use super::render::{Print, Work};
use super::styles::{quoted, stop};
use crate::chance::Chance;

pub(super) fn chapter(work: &Work, out: &mut Print, chance: &mut Chance) {
    let form =
        if chance.percent(50) { Form::FamilyInitials } else { Form::FamilyCommaSpacedInitials };
    authors::print(work, out, chance, form);
    out.plain(if out.text.ends_with('.') { " " } else { ". " });
    let dated = chance.percent(50);
    if dated {
        out.plain("(").field(Label::Date, &work.year).plain("). ");
    }
    out.field(Label::Title, &work.title).plain(stop(chance, &work.title));
    out.plain(chance.pick(&["In: ", "In: ", "In ", "In ", "in ", "", "", ""]));
    if chance.percent(60) {
        authors::editors(out, chance);
    }
    out.field(Label::Container, &work.book);
    out.plain(chance.pick(&["", "", "", " (2nd ed.)", ". 3rd ed", ", 7th edn"])).plain(". ");
    out.plain(if chance.percent(60) { work.city } else { "" });
    out.plain(if out.text.ends_with(' ') { "" } else { ": " })
        .field(Label::Publisher, &work.publisher);
    if !dated {
        out.plain(chance.pick(&["; ", ", "])).field(Label::Date, &work.year);
    }
    out.within(chance.pick(&[". p. ", ":", ", pp. "]), Label::Pages, &work.pages, "").plain(".");
}

pub(super) fn book(work: &Work, out: &mut Print, chance: &mut Chance) {
    let form = *chance.pick(&[
        &Form::FamilyInitials,
        &Form::FamilyCommaSpacedInitials,
        &Form::FirstInverted,
    ]);
    authors::print(work, out, chance, form);
    let early = chance.percent(40);
    if early {
        out.plain(" (").field(Label::Date, &work.year).plain("). ");
    } else {
        let colon = if chance.percent(10) { ": " } else { ". " };
        out.plain(if work.authors.is_empty() || out.text.ends_with('.') { " " } else { colon });
    }
    out.field(Label::Title, &work.title).plain(stop(chance, &work.title));
    out.plain(chance.pick(&["", "", "", "2nd ed. ", "3rd edn. ", "9th edition. "]));
    if chance.percent(60) {
        out.plain(work.city).plain(": ");
    }
    out.field(Label::Publisher, &work.publisher);
    if !early {
        out.plain(chance.pick(&["; ", ", "])).field(Label::Date, &work.year);
    }
    out.plain(".");
}

const NEWSPAPERS: &[&str] = &[
    "The Guardian",
    "The New York Times",
    "Washington Post",
    "The Washington Post",
    "BBC News",
    "Daily Mail",
    "The Independent",
    "Reuters",
    "The Times",
    "The Daily Telegraph",
    "Los Angeles Times",
    "USA Today",
    "The Atlantic",
    "Newsweek",
    "Süddeutsche Zeitung",
    "Der Spiegel",
    "Le Monde",
    "CNN",
    "The Wall Street Journal",
    "Chicago Tribune",
    "The Irish Times",
    "Evening Standard",
];

/// A column of a newspaper in the forms of medical journals, the title often a question.
pub(super) fn column(work: &Work, out: &mut Print, chance: &mut Chance) {
    let day = 1 + chance.below(28);
    let paper = chance.pick(NEWSPAPERS);
    let title = if chance.percent(50) { format!("{}?", work.title) } else { work.title.clone() };
    let form = *chance.pick(&[&Form::FamilyInitials, &Form::FirstInverted, &Form::GivenFamily]);
    authors::print(work, out, chance, form);
    let early = !work.authors.is_empty() && chance.percent(35);
    if early {
        out.plain(" (").field(Label::Date, &format!("{}, {} {day}", work.year, work.month));
        out.plain("). ");
    } else if !work.authors.is_empty() {
        out.plain(if out.text.ends_with('.') { " " } else { ". " });
    }
    out.field(Label::Title, &title).plain(if title.ends_with('?') { " " } else { ". " });
    out.field(Label::Container, paper);
    if !early {
        out.plain(chance.pick(&[". ", ", ", " "]));
        let date = match chance.below(3) {
            0 => format!("{day} {} {}", work.month, work.year),
            1 => format!("{} {day}, {}", work.month, work.year),
            _ => format!("{} {} {day}", work.year, work.month),
        };
        out.field(Label::Date, &date);
    }
    out.plain(".");
    if chance.percent(40) {
        out.plain(&format!(" https://www.example{}.com/{}", chance.below(90), chance.below(9000)));
    }
}

/// Newspapers and web pages, as encyclopaedias and health pages cite them.
pub(super) fn news(work: &Work, out: &mut Print, chance: &mut Chance) {
    let day = 1 + chance.below(28);
    let date = format!("{day} {} {}", work.month, work.year);
    let date =
        if chance.percent(50) { format!("{} {day}, {}", work.month, work.year) } else { date };
    if chance.percent(50) {
        authors::print(work, out, chance, Form::Semicolons);
        out.plain(" (").field(Label::Date, &date).plain("). ");
        quoted(work, out, chance, ".");
        out.field(Label::Container, &work.container).plain(".");
    } else {
        quoted(work, out, chance, ".");
        out.field(Label::Container, &work.container)
            .plain(". ")
            .field(Label::Date, &date)
            .plain(".");
    }
    if chance.percent(60) {
        out.plain(&format!(
            " {} {day} {} 20{}.",
            chance.pick(&["Retrieved", "Accessed"]),
            work.month,
            10 + chance.below(15)
        ));
    }
    if chance.percent(40) {
        out.plain(&format!(" https://www.example{}.com/{}/", chance.below(90), chance.below(9000)));
    }
}

/// A page of an organisation, with the date on which it was looked at.
pub(super) fn web(work: &Work, out: &mut Print, chance: &mut Chance) {
    let day = 1 + chance.below(28);
    let group = groups::name(chance);
    out.field(Label::Author, &group).plain(chance.pick(&[". ", ". ", ": "]));
    let early = chance.percent(30);
    if early {
        out.plain("(").field(Label::Date, &work.year).plain("). ");
    }
    out.field(Label::Title, &work.title).plain(chance.pick(&[". ", ". ", " [Internet]. ", ", "]));
    if !early && chance.percent(60) {
        out.field(Label::Date, &work.year).plain(". ");
    }
    let looked_up = format!("{} {day}, 20{}", work.month, 10 + chance.below(15));
    let address = format!("https://www.example{}.org/{}", chance.below(90), chance.below(9000));
    out.plain(&match chance.below(6) {
        0 => format!("Available from: {address} [Accessed {looked_up}]."),
        1 => format!("Available at: {address}. Accessed {looked_up}."),
        2 => format!("{address} Accessed {looked_up}"),
        3 => format!("Retrieved {looked_up}, from {address}"),
        4 => format!("URL {address}."),
        _ => address,
    });
}
