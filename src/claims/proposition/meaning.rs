//! What a proposition claims.

use std::sync::LazyLock;

use crate::lexicon::Classes;

use super::super::groups;

/// A row of the table: what each part must share, what besides, and what it must not.
#[derive(Debug)]
struct Meaning {
    subject: Part,
    relation: Part,
    object: Part,
    category: &'static str,
    /// Whether it counts only on a page that is about health.
    tentative: bool,
}

#[derive(Debug)]
struct Part {
    any: Classes,
    also: Classes,
    not: Classes,
}

/// The table, each row behind what its relation must share: most are told by that.
static MEANINGS: LazyLock<(Vec<Classes>, Vec<Meaning>)> = LazyLock::new(|| {
    let rows = include_str!("meaning.txt").lines().map(|line| line.split('#').next().unwrap_or(""));
    rows.filter_map(row).map(|row| (row.relation.any, row)).unzip()
});

/// The category of claim that a proposition of these parts makes, and whether only on a page that is
/// about health.
pub(super) fn of(
    subject: Classes,
    relation: Classes,
    object: Classes,
) -> Option<(&'static str, bool)> {
    let fits = |row: &&Meaning| {
        row.relation.fits(relation) && row.subject.fits(subject) && row.object.fits(object)
    };
    let (relations, rows) = &*MEANINGS;
    let related = relations.iter().zip(rows);
    let mut related = related.filter(|(any, _)| any.is_empty() || any.meets(relation));
    let row = related.find_map(|(_, row)| Some(row).filter(fits));
    row.map(|row| (row.category, row.tentative))
}

impl Part {
    fn fits(&self, classes: Classes) -> bool {
        (self.any.is_empty() || classes.meets(self.any))
            && (self.also.is_empty() || classes.meets(self.also))
            && !classes.meets(self.not)
    }
}

fn row(line: &'static str) -> Option<Meaning> {
    let mut cells = line.split_whitespace();
    let subject = part(cells.next()?)?;
    let relation = part(cells.next()?)?;
    let object = part(cells.next()?)?;
    let name = cells.next()?;
    let category = name.trim_end_matches('?');
    Some(Meaning { subject, relation, object, category, tentative: name != category })
}

fn part(cell: &str) -> Option<Part> {
    let (any, not) = cell.split_once('-').unwrap_or((cell, ""));
    let (any, also) = any.split_once('&').unwrap_or((any, ""));
    let union = |names: &str| {
        names
            .split('|')
            .filter(|name| !name.is_empty())
            .try_fold(Classes::default(), |all, name| Some(all.with(groups::named(name)?)))
    };
    Some(Part { any: union(any)?, also: union(also)?, not: union(not)? })
}
