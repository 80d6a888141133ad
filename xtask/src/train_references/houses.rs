//! Templates of publishers' house styles, beside the citation styles.

use claimlight::references::model::Label;

use super::authors::{self, Form};
use super::render::{Print, Work};
use super::styles::{issue, stop, tail};
use crate::chance::Chance;

/// Okafor, B.; Tan, S. Ginger at sea. J. Herbs 2019, 12, 45–51.
pub(super) fn chemists(work: &Work, out: &mut Print, chance: &mut Chance) {
    authors::print(work, out, chance, Form::SemicolonInitials);
    out.plain(" ").field(Label::Title, &work.title).plain(stop(chance, &work.title));
    if work.container.is_empty() {
        out.plain(chance.pick(&["", "2nd ed.; ", "3rd ed.; "]));
        out.field(Label::Publisher, &work.publisher).plain(": ").plain(work.city).plain(", ");
        out.field(Label::Date, &work.year).plain(".");
        return;
    }
    out.field(Label::Container, &work.container).plain(" ").field(Label::Date, &work.year);
    out.within(", ", Label::Volume, &work.volume, "").within(", ", Label::Pages, &work.pages, "");
    out.plain(".");
    tail(out, chance);
}

/// Okafor B, Tan S: Ginger at sea. J Herbs. 2019; 12(3): 45–51. Reference Source
pub(super) fn colons(work: &Work, out: &mut Print, chance: &mut Chance) {
    authors::print(work, out, chance, Form::FamilyInitials);
    if !work.authors.is_empty() {
        out.plain(": ");
    }
    out.field(Label::Title, &work.title).plain(stop(chance, &work.title));
    if work.container.is_empty() {
        out.field(Label::Publisher, &work.publisher).plain(", ").plain(work.city).plain(", ");
        out.field(Label::Date, &work.year).plain(".");
    } else {
        out.field(Label::Container, &work.container).plain(". ").field(Label::Date, &work.year);
        out.within("; ", Label::Volume, &work.volume, "");
        if !work.volume.is_empty() {
            out.within("(", Label::Issue, &work.issue, ")");
        }
        out.within(chance.pick(&[":", ": "]), Label::Pages, &work.pages, "").plain(".");
    }
    out.plain(chance.pick(&["", " Reference Source", " PubMed Abstract | Publisher Full Text"]));
}

/// Okafor B. Ginger at sea. Herbs of the sea. London: Academic Press; 2019:45–51.
pub(super) fn bare_chapter(work: &Work, out: &mut Print, chance: &mut Chance) {
    authors::print(work, out, chance, Form::FamilyInitials);
    out.plain(if work.authors.is_empty() { "" } else { ". " });
    out.field(Label::Title, &work.title).plain(stop(chance, &work.title));
    out.field(Label::Container, &work.book).plain(chance.pick(&["", "", " 7th ed", ", 2nd ed"]));
    out.plain(". ");
    if chance.percent(75) {
        out.plain(work.city).plain(": ");
    }
    out.field(Label::Publisher, &work.publisher).plain("; ").field(Label::Date, &work.year);
    out.within(":", Label::Pages, &work.pages, "").plain(".");
}

/// Okafor B, Tan S (2019) Ginger at sea. J Herbs. Mar 12(3): 45–51.
pub(super) fn plos(work: &Work, out: &mut Print, chance: &mut Chance) {
    authors::print(work, out, chance, Form::FamilyInitials);
    out.plain(" (").field(Label::Date, &work.year).plain(chance.pick(&[") ", "). "]));
    out.field(Label::Title, &work.title).plain(stop(chance, &work.title));
    out.field(Label::Container, &work.container);
    if chance.percent(6) {
        out.plain(chance.pick(&[". ", ", ", " "])).plain(work.month);
        out.plain(&if chance.percent(50) {
            format!(" {}", 1 + chance.below(30))
        } else {
            String::new()
        });
    }
    out.within(chance.pick(&[" ", " ", " ", ". "]), Label::Volume, &work.volume, "");
    if !work.volume.is_empty() {
        issue(work, out, chance, &["(", " ("]);
    }
    out.within(": ", Label::Pages, &work.pages, "").plain(".");
    tail(out, chance);
}
