//! What a proposition claims.

use std::sync::LazyLock;

use crate::lexicon::Classes;

use super::super::groups;
use super::Proposition;

/// A row of the table: what each part must share, and what it must not.
#[derive(Debug)]
struct Meaning {
    subject: Part,
    relation: Part,
    object: Part,
    category: &'static str,
}

#[derive(Debug)]
struct Part {
    any: Classes,
    not: Classes,
}

static MEANINGS: LazyLock<Vec<Meaning>> = LazyLock::new(|| {
    let text: &'static str = match std::env::var("CORE") { Ok(dir) => std::fs::read_to_string(format!("{dir}/src/claims/proposition/meaning.txt")).unwrap_or_default().leak(), Err(_) => include_str!("meaning.txt") };
    let rows = text.lines().map(|line| line.split('#').next().unwrap_or(""));
    rows.filter_map(row).collect()
});

/// The category of claim that a proposition makes.
pub(in super::super) fn of(proposition: &Proposition) -> Option<&'static str> {
    MEANINGS.iter().find(|row| row.fits(proposition)).map(|row| row.category)
}

impl Meaning {
    fn fits(&self, proposition: &Proposition) -> bool {
        self.relation.fits(proposition.relation)
            && self.subject.fits(proposition.subject)
            && self.object.fits(proposition.object)
    }
}

impl Part {
    fn fits(&self, classes: Classes) -> bool {
        (self.any.is_empty() || classes.meets(self.any)) && !classes.meets(self.not)
    }
}

fn row(line: &'static str) -> Option<Meaning> {
    let mut cells = line.split_whitespace();
    let subject = part(cells.next()?)?;
    let relation = part(cells.next()?)?;
    let object = part(cells.next()?)?;
    Some(Meaning { subject, relation, object, category: cells.next()? })
}

fn part(cell: &str) -> Option<Part> {
    let (any, not) = cell.split_once('-').unwrap_or((cell, ""));
    let union = |names: &str| {
        names.split('|').filter(|name| !name.is_empty()).try_fold(Classes::default(), |all, name| {
            Some(all.with(groups::named(name)?))
        })
    };
    Some(Part { any: union(any)?, not: union(not)? })
}
