//! Templates of the citation styles.

use claimlight::references::model::Label;

use super::authors::{self, Form};
use super::render::{Print, Work};
use super::{books, houses, kinds};
use crate::chance::Chance;

/// Prints `work` in a style drawn by chance.
pub(super) fn print(work: &Work, out: &mut Print, chance: &mut Chance) {
    let book = work.container.is_empty();
    match chance.below(125) {
        115.. => kinds::print(work, out, chance),
        _ if book => match chance.below(8) {
            0 => houses::chemists(work, out, chance),
            1 => houses::colons(work, out, chance),
            _ => books::book(work, out, chance),
        },
        107..110 => houses::chemists(work, out, chance),
        110..113 => houses::colons(work, out, chance),
        113..115 => houses::bare_chapter(work, out, chance),
        0..22 | 103..107 => vancouver(work, out, chance),
        22..36 => apa(work, out, chance),
        36..48 => mla(work, out, chance),
        48..54 => chicago_notes(work, out, chance),
        54..60 => chicago_author_date(work, out, chance),
        60..65 => ieee(work, out, chance),
        65..71 => nature(work, out, chance),
        71..77 => harvard(work, out, chance),
        77..81 => houses::plos(work, out, chance),
        81..90 => wikipedia(work, out, chance),
        90..92 => title_first(work, out, chance),
        92..96 => books::chapter(work, out, chance),
        96..98 => books::news(work, out, chance),
        98..100 => books::web(work, out, chance),
        _ => books::column(work, out, chance),
    }
}

pub(super) fn stop(chance: &mut Chance, title: &str) -> &'static str {
    if title.ends_with(['?', '!']) || chance.percent(5) { " " } else { ". " }
}

fn vancouver(work: &Work, out: &mut Print, chance: &mut Chance) {
    authors::print(work, out, chance, Form::FamilyInitials);
    let bracketed = chance.percent(6);
    out.plain(if bracketed || work.authors.is_empty() {
        ""
    } else {
        chance.pick(&[". ", ". ", ". ", ": ", " "])
    });
    if bracketed {
        out.plain(" (").field(Label::Date, &work.year).plain("). ");
    }
    out.field(Label::Title, &work.title).plain(stop(chance, &work.title));
    out.field(Label::Container, &work.container);
    if bracketed {
        out.within(" ", Label::Volume, &work.volume, "");
    } else {
        out.plain(chance.pick(&[". ", ". ", " ", ", "]));
        let date = if chance.percent(30) {
            format!("{} {}", work.year, work.month)
        } else {
            work.year.clone()
        };
        let date = if chance.percent(12) {
            format!("{} {} {}", work.year, work.month, 1 + chance.below(28))
        } else {
            date
        };
        out.field(Label::Date, &date);
        let gap = chance.pick(&[";", ";", "; ", ", "]);
        out.within(gap, Label::Volume, &work.volume, "");
    }
    if !work.volume.is_empty() {
        issue(work, out, chance, &["(", " ("]);
    }
    let colon = chance.pick(&[":", ":", ": ", ", "]);
    out.within(colon, Label::Pages, &work.pages, "").plain(".");
    tail(out, chance);
}

/// The issue in brackets, now and then.
pub(super) fn issue(work: &Work, out: &mut Print, chance: &mut Chance, opening: &[&str]) {
    if chance.percent(65) {
        let open = chance.pick(opening);
        out.within(open, Label::Issue, &work.issue, ")");
    }
}

fn apa(work: &Work, out: &mut Print, chance: &mut Chance) {
    authors::print(work, out, chance, Form::FamilyCommaSpacedInitials);
    let date = if chance.percent(12) {
        format!("{}, {} {}", work.year, work.month, 1 + chance.below(28))
    } else {
        work.year.clone()
    };
    out.plain(if work.authors.is_empty() { "(" } else { " (" }).field(Label::Date, &date);
    out.plain(chance.pick(&["). ", "). ", ") "]));
    out.field(Label::Title, &work.title).plain(stop(chance, &work.title));
    out.field(Label::Container, &work.container);
    out.within(chance.pick(&[", ", ", ", " "]), Label::Volume, &work.volume, "");
    if !work.volume.is_empty() {
        issue(work, out, chance, &["(", " ("]);
    }
    out.within(chance.pick(&[", ", ", ", ", pp. ", ": "]), Label::Pages, &work.pages, "")
        .plain(".");
    tail(out, chance);
}

/// A title in quotation marks; the closing stop or comma goes inside, as American printers do.
pub(super) fn quoted(work: &Work, out: &mut Print, chance: &mut Chance, mark: &str) {
    let (open, close) = *chance_pair(chance);
    let inside = if work.title.ends_with(['?', '!']) { "" } else { mark };
    out.plain(open).field(Label::Title, &work.title);
    if chance.percent(80) {
        out.plain(inside).plain(close).plain(" ");
    } else {
        out.plain(close).plain(mark).plain(" ");
    }
}

fn chance_pair(chance: &mut Chance) -> &'static (&'static str, &'static str) {
    const PAIRS: [(&str, &str); 4] = [("“", "”"), ("\"", "\""), ("“", "”"), ("‘", "’")];
    &PAIRS[chance.below(PAIRS.len())]
}

fn mla(work: &Work, out: &mut Print, chance: &mut Chance) {
    authors::print(work, out, chance, Form::FirstInverted);
    out.plain(if work.authors.is_empty() || out.text.ends_with('.') { " " } else { ". " });
    quoted(work, out, chance, ".");
    out.field(Label::Container, &work.container);
    match chance.below(4) {
        0 => {
            out.within(" ", Label::Volume, &work.volume, "").within(
                ".",
                Label::Issue,
                &work.issue,
                "",
            );
            out.plain(" (")
                .field(Label::Date, &work.year)
                .plain(")")
                .within(": ", Label::Pages, &work.pages, "")
                .plain(".");
        }
        1 => {
            out.within(". Vol. ", Label::Volume, &work.volume, "");
            if chance.percent(40) {
                out.within(". No. ", Label::Issue, &work.issue, "");
            }
            out.plain(". ")
                .field(Label::Publisher, &work.publisher)
                .plain(", ")
                .field(Label::Date, &work.year)
                .plain(".");
        }
        _ => {
            out.within(", vol. ", Label::Volume, &work.volume, "").within(
                ", no. ",
                Label::Issue,
                &work.issue,
                "",
            );
            let date = if chance.percent(40) {
                format!("{}. {}", work.month, work.year)
            } else {
                work.year.clone()
            };
            out.plain(", ")
                .field(Label::Date, &date)
                .within(", pp. ", Label::Pages, &work.pages, "")
                .plain(".");
        }
    }
    tail(out, chance);
}

fn chicago_notes(work: &Work, out: &mut Print, chance: &mut Chance) {
    authors::print(work, out, chance, Form::GivenFamily);
    out.plain(if work.authors.is_empty() { "" } else { ", " });
    quoted(work, out, chance, ",");
    out.field(Label::Container, &work.container).within(" ", Label::Volume, &work.volume, "");
    out.within(", no. ", Label::Issue, &work.issue, "").plain(" (");
    let date = if chance.percent(30) {
        format!("{} {}", work.month, work.year)
    } else {
        work.year.clone()
    };
    out.field(Label::Date, &date).plain(")").within(": ", Label::Pages, &work.pages, "").plain(".");
    tail(out, chance);
}

fn chicago_author_date(work: &Work, out: &mut Print, chance: &mut Chance) {
    authors::print(work, out, chance, Form::FirstInverted);
    out.plain(if work.authors.is_empty() || out.text.ends_with('.') { " " } else { ". " });
    out.field(Label::Date, &work.year).plain(". ");
    quoted(work, out, chance, ".");
    out.field(Label::Container, &work.container).within(" ", Label::Volume, &work.volume, "");
    issue(work, out, chance, &[" ("]);
    out.within(": ", Label::Pages, &work.pages, "").plain(".");
    tail(out, chance);
}

fn ieee(work: &Work, out: &mut Print, chance: &mut Chance) {
    authors::print(work, out, chance, Form::InitialsFamily);
    out.plain(if work.authors.is_empty() { "" } else { ", " });
    quoted(work, out, chance, ",");
    out.field(Label::Container, &work.container).within(", vol. ", Label::Volume, &work.volume, "");
    out.within(", no. ", Label::Issue, &work.issue, "").within(
        ", pp. ",
        Label::Pages,
        &work.pages,
        "",
    );
    let date = if chance.percent(60) {
        format!("{}. {}", work.month, work.year)
    } else {
        work.year.clone()
    };
    out.plain(", ").field(Label::Date, &date).plain(".");
    tail(out, chance);
}

fn nature(work: &Work, out: &mut Print, chance: &mut Chance) {
    authors::print(work, out, chance, Form::FamilyCommaSpacedInitials);
    out.plain(" ").field(Label::Title, &work.title).plain(stop(chance, &work.title));
    out.field(Label::Container, &work.container).within(" ", Label::Volume, &work.volume, "");
    out.within(chance.pick(&[", ", ": "]), Label::Pages, &work.pages, "")
        .plain(" (")
        .field(Label::Date, &work.year)
        .plain(").");
    tail(out, chance);
}

fn harvard(work: &Work, out: &mut Print, chance: &mut Chance) {
    authors::print(work, out, chance, Form::FamilyCommaInitials);
    if chance.percent(50) {
        out.plain(", ").field(Label::Date, &work.year).plain(". ");
        out.field(Label::Title, &work.title).plain(stop(chance, &work.title));
    } else {
        out.plain(" (")
            .field(Label::Date, &work.year)
            .plain(") ‘")
            .field(Label::Title, &work.title)
            .plain("’, ");
    }
    out.field(Label::Container, &work.container).within(", ", Label::Volume, &work.volume, "");
    if !work.volume.is_empty() {
        issue(work, out, chance, &["("]);
    }
    out.within(chance.pick(&[", pp.", ", pp. ", ", p."]), Label::Pages, &work.pages, "").plain(".");
    tail(out, chance);
}

fn wikipedia(work: &Work, out: &mut Print, chance: &mut Chance) {
    let form = if chance.percent(60) { Form::Semicolons } else { Form::FamilyInitials };
    authors::print(work, out, chance, form);
    let date = if chance.percent(45) {
        format!("{} {}", work.month, work.year)
    } else {
        work.year.clone()
    };
    out.plain(if work.authors.is_empty() { "(" } else { " (" })
        .field(Label::Date, &date)
        .plain("). \"");
    out.field(Label::Title, &work.title).plain("\". ").field(Label::Container, &work.container);
    out.within(". ", Label::Volume, &work.volume, "");
    if !work.volume.is_empty() {
        issue(work, out, chance, &[" ("]);
    }
    out.within(": ", Label::Pages, &work.pages, "").plain(". ");
    tail(out, chance);
}

/// As PubMed lists it, and as pages copy it: the title before the authors.
fn title_first(work: &Work, out: &mut Print, chance: &mut Chance) {
    out.field(Label::Title, &work.title).plain(stop(chance, &work.title));
    authors::print(work, out, chance, Form::FamilyInitials);
    out.plain(". ")
        .field(Label::Container, &work.container)
        .plain(". ")
        .field(Label::Date, &work.year);
    out.within(";", Label::Volume, &work.volume, "")
        .within(":", Label::Pages, &work.pages, "")
        .plain(".");
    tail(out, chance);
}

/// Identifiers and notes after the entry.
pub(super) fn tail(out: &mut Print, chance: &mut Chance) {
    let number = 1_000_000 + chance.below(37_000_000);
    let doi = format!(
        "10.{}/{}.{}",
        1000 + chance.below(9000),
        chance.pick(&["j.jep", "s", "nm", "journal"]),
        chance.below(99999)
    );
    out.plain(&match chance.below(18) {
        0 | 1 => format!(" doi:{doi}"),
        2 => format!(" doi: {doi}."),
        3 | 4 => format!(" https://doi.org/{doi}"),
        5 => format!(" PMID: {number}."),
        6 => format!(" doi:{doi}. PMID {number}. PMC {number}."),
        7 => " [PubMed]".into(),
        8 => " [PubMed] [Google Scholar]".into(),
        9 => format!(
            " Available from: https://www.example.org/{number} [Accessed 3 May 20{}].",
            10 + chance.below(15)
        ),
        10 => " Epub ahead of print.".into(),
        11 => format!(" doi: {doi}. Epub 2015 Jun 3. PMID: {number}; PMCID: PMC{number}."),
        _ => String::new(),
    });
}
