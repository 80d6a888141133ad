//! Templates for entries that health pages cite beside papers and books: registrations of trials,
//! labels of drugs, theses, reports, programs, dated pages.

use claimlight::references::model::Label;

use super::authors::{self, Form};
use super::groups;
use super::render::{Print, Work};
use super::styles::stop;
use crate::chance::Chance;

/// Prints `work` as one of these kinds.
pub(super) fn print(work: &Work, out: &mut Print, chance: &mut Chance) {
    match chance.below(9) {
        0 | 1 => registration(work, out, chance),
        2 => drug_label(work, out, chance),
        3 | 4 => thesis(work, out, chance),
        5 | 6 => report(work, out, chance),
        7 => program(work, out, chance),
        _ => dated_page(work, out, chance),
    }
}

fn who(work: &Work, out: &mut Print, chance: &mut Chance) {
    match chance.below(6) {
        0 => drop(out.field(Label::Author, "Anon")),
        1 => authors::print(work, out, chance, Form::FamilyInitials),
        _ => drop(out.field(Label::Author, &groups::name(chance))),
    }
    if !out.text.is_empty() {
        out.plain(chance.pick(&[". ", ". ", ": "]));
    }
}

fn registration(work: &Work, out: &mut Print, chance: &mut Chance) {
    let number = match chance.below(5) {
        0 => format!("ISRCTN{}", 10_000_000 + chance.below(89_000_000)),
        1 => format!(
            "EudraCT {}-00{}-{}",
            2004 + chance.below(18),
            1000 + chance.below(8999),
            10 + chance.below(89)
        ),
        2 => format!("ACTRN126{}", 10_000_000_000u64 + chance.below(9_000_000) as u64),
        _ => format!("NCT0{}", 1_000_000 + chance.below(5_999_999)),
    };
    let site = *chance.pick(&[
        &"ClinicalTrials.gov",
        &"ClinicalTrials.gov",
        &"ISRCTN registry",
        &"EU Clinical Trials Register",
    ]);
    if chance.percent(25) {
        library_form(work, out, chance, &number);
        return;
    }
    if chance.percent(60) {
        who(work, out, chance);
    }
    out.field(Label::Title, &work.title).plain(stop(chance, &work.title));
    match chance.below(4) {
        0 => out.plain(&format!("{site} identifier: {number}. ")),
        1 => out.field(Label::Container, site).plain(&format!(" {number}. ")),
        2 => out.plain(&format!("Identifier {number}. ")),
        _ => out.plain(&format!("{number}. ")),
    };
    if chance.percent(60) {
        out.plain(chance.pick(&["", "Updated ", "Published "]));
        let date = format!("{} {}, {}", work.month, 1 + chance.below(28), work.year);
        out.field(Label::Date, if chance.percent(50) { &work.year } else { &date }).plain(". ");
    }
    looked_up(work, out, chance);
}

/// A register as the National Library of Medicine cites it: the site first, then number and title.
fn library_form(work: &Work, out: &mut Print, chance: &mut Chance, number: &str) {
    out.field(Label::Container, "ClinicalTrials.gov").plain(" [Internet]. Bethesda (MD): ");
    out.field(Label::Publisher, "National Library of Medicine (US)");
    out.plain(chance.pick(&[". 2000 Feb 29 - . ", "; 2000- . ", ". "]));
    out.plain(&format!("Identifier {number}, "));
    out.field(Label::Title, &work.title).plain("; ");
    out.field(Label::Date, &format!("{} {} {}", work.year, work.month, 1 + chance.below(28)));
    out.plain(&format!(" [cited 20{} {} 3]; ", 10 + chance.below(15), work.month));
    out.plain("Available from: ");
    out.plain(&format!("https://clinicaltrials.example{}.gov/{number}", chance.below(90)));
}

/// A firm that makes drugs.
fn firm(chance: &mut Chance) -> String {
    const FIRMS: &[&str] = &["Halden", "Novarix", "Brockmann", "Tanaka", "Merrow", "Avelio"];
    let firm = chance.pick(FIRMS);
    let what = chance.pick(&[
        "Pharmaceuticals",
        "Pharmaceuticals Corporation",
        "Pharmaceuticals UK Ltd",
        "Pharma GmbH",
        "Inc",
        "Laboratories",
    ]);
    format!("{firm} {what}")
}

fn looked_up(work: &Work, out: &mut Print, chance: &mut Chance) {
    let day = format!("{} {}, 20{}", work.month, 1 + chance.below(28), 10 + chance.below(15));
    let address = format!("https://www.example{}.gov/{}", chance.below(90), chance.below(9000));
    out.plain(&match chance.below(6) {
        0 => format!("{address}. Accessed {day}."),
        1 => format!("Accessed {day}. {address}"),
        2 => format!("Available from: {address} [cited 20{} May 4].", 10 + chance.below(15)),
        3 => format!("Available: {address}. Accessed {day}"),
        4 => address,
        _ => String::new(),
    });
}

fn drug_label(work: &Work, out: &mut Print, chance: &mut Chance) {
    const NAMES: &[&str] = &[
        "Zelontin", "Maravex", "Oprelda", "Tibsomet", "Vexalor", "Dulcavin", "Norbetan", "Halidex",
    ];
    const SITES: &[&str] = &["Electronic Medicines Compendium", "DailyMed", "Drugs@FDA", "emc"];
    const PARTS: &[&str] = &["lomitidine", "sertavastat", "vonaprazine", "imelumab", "brisoxaban"];
    let name = chance.pick(NAMES);
    let drug = match chance.below(3) {
        0 => (*name).to_owned(),
        1 => format!("{name} ({})", chance.pick(PARTS)),
        _ => format!(
            "{name} ({}) {}",
            chance.pick(PARTS),
            chance.pick(&["tablets", "injection", "capsules, for oral use"])
        ),
    };
    match chance.below(10) {
        0 | 1 => who(work, out, chance),
        2..=4 => drop(out.field(Label::Author, &firm(chance)).plain(". ")),
        _ => {}
    }
    out.field(Label::Title, &drug);
    out.plain(chance.pick(&[
        " [package insert]. ",
        " [prescribing information]. ",
        ". Prescribing information. ",
        " [drug label]. ",
        " [summary of product characteristics]. ",
        ". Summary of product characteristics. ",
        ". ",
        " label. ",
    ]));
    if chance.percent(25) {
        out.field(Label::Container, chance.pick(SITES)).plain(". ");
    }
    if chance.percent(70) {
        let firm = firm(chance);
        out.plain(work.city).plain(": ").field(Label::Publisher, &firm);
        out.plain(chance.pick(&["; ", ", "]));
    }
    out.field(Label::Date, &work.year).plain(". ");
    if chance.percent(50) {
        looked_up(work, out, chance);
    }
}

fn university(chance: &mut Chance) -> String {
    const PLACES: &[&str] =
        &["Leeds", "Chicago", "Heidelberg", "Lagos", "Uppsala", "Kyoto", "Toronto", "Bologna"];
    let place = chance.pick(PLACES);
    match chance.below(4) {
        0 => format!("{place} University"),
        1 => format!("Universität {place}"),
        _ => format!("University of {place}"),
    }
}

fn thesis(work: &Work, out: &mut Print, chance: &mut Chance) {
    const NOTES: &[&str] = &[
        "PhD thesis",
        "Ph.D. thesis",
        "Doctoral dissertation",
        "Master's thesis",
        "PhD diss.",
        "Dissertation",
        "Unpublished doctoral dissertation",
        "MSc thesis",
    ];
    let (note, school) = (chance.pick(NOTES), university(chance));
    match chance.below(4) {
        0 => {
            authors::print(work, out, chance, Form::FamilyCommaSpacedInitials);
            out.plain(" (").field(Label::Date, &work.year).plain("). ");
            out.field(Label::Title, &work.title).plain(&format!(" ({note}"));
            if chance.percent(50) {
                out.plain(", ")
                    .field(Label::Publisher, &school)
                    .plain("). Retrieved from ProQuest Dissertations and Theses.");
            } else {
                out.plain("). ").field(Label::Publisher, &school).plain(".");
            }
        }
        1 => {
            authors::print(work, out, chance, Form::FirstInverted);
            out.plain(". “").field(Label::Title, &work.title).plain(&format!(".” {note}, "));
            out.field(Label::Publisher, &school)
                .plain(", ")
                .field(Label::Date, &work.year)
                .plain(".");
        }
        2 => {
            authors::print(work, out, chance, Form::FamilyInitials);
            out.plain(". ")
                .field(Label::Title, &work.title)
                .plain(&format!(" [{note}]. {}: ", work.city));
            out.field(Label::Publisher, &school)
                .plain("; ")
                .field(Label::Date, &work.year)
                .plain(".");
        }
        _ => {
            authors::print(work, out, chance, Form::FamilyInitials);
            out.plain(". ").field(Label::Title, &work.title).plain(&format!(". {note}, "));
            out.field(Label::Publisher, &school)
                .plain(", ")
                .field(Label::Date, &work.year)
                .plain(".");
        }
    }
}

fn report(work: &Work, out: &mut Print, chance: &mut Chance) {
    who(work, out, chance);
    out.field(Label::Title, &work.title).plain(stop(chance, &work.title));
    let number = 1 + chance.below(240);
    out.plain(&match chance.below(6) {
        0 => format!("Technical Report No. {number}. "),
        1 => format!("Report No.: {number}. "),
        2 => "Final report. ".into(),
        3 => format!("Working Paper {number}. "),
        _ => String::new(),
    });
    if chance.percent(70) {
        out.plain(work.city).plain(": ");
    }
    let publisher = if chance.percent(60) { groups::name(chance) } else { work.publisher.clone() };
    out.field(Label::Publisher, &publisher).plain(chance.pick(&["; ", ", ", ". "]));
    out.field(Label::Date, &work.year).plain(". ");
    if chance.percent(30) {
        looked_up(work, out, chance);
    }
}

fn program(work: &Work, out: &mut Print, chance: &mut Chance) {
    const NAMES: &[&str] =
        &["metaplot", "Statwise", "R", "GENOMIX", "ImageDesk", "phylokit", "SurvCalc"];
    let name = chance.pick(NAMES);
    let version = format!("{}.{}", 1 + chance.below(12), chance.below(10));
    if chance.percent(75) {
        who(work, out, chance);
    }
    let title = match chance.below(3) {
        0 => format!("{name}: {}", work.title),
        1 => format!("{name} {version}"),
        _ => format!("{name} for Windows"),
    };
    out.field(Label::Title, &title).plain(chance.pick(&[
        ". ",
        " [computer software]. ",
        ". R package version 2.1. ",
    ]));
    if chance.percent(70) {
        out.plain(work.city).plain(": ").field(Label::Publisher, &groups::name(chance)).plain("; ");
    }
    out.field(Label::Date, &work.year).plain(". ");
    if chance.percent(50) {
        looked_up(work, out, chance);
    }
}

/// A page with its day in brackets, as psychologists cite it, or behind its title.
fn dated_page(work: &Work, out: &mut Print, chance: &mut Chance) {
    let group = if chance.percent(80) { groups::name(chance) } else { "Anon".into() };
    let day = 1 + chance.below(28);
    out.field(Label::Author, &group).plain(". ");
    if chance.percent(60) {
        let date = match chance.below(3) {
            0 => format!("{}, {} {day}", work.year, work.month),
            1 => work.year.clone(),
            _ => format!("{day} {} {}", work.month, work.year),
        };
        out.plain("(").field(Label::Date, &date).plain("). ").field(Label::Title, &work.title);
        out.plain(". ");
    } else {
        out.field(Label::Title, &work.title).plain(". ").field(Label::Date, &work.year).plain(". ");
    }
    let address = format!("https://www.example{}.org/{}", chance.below(90), chance.below(9000));
    let looked_up = format!("{} {day}, 20{}", work.month, 10 + chance.below(15));
    out.plain(&match chance.below(3) {
        0 => format!("Retrieved {looked_up}, from {address}"),
        1 => format!("Available: {address}. Accessed {looked_up}"),
        _ => address,
    });
}
