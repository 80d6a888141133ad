//! Names of journals, schools and societies: what they are called after is not what is spoken of.

use crate::lexicon::{Class, Classes};

use super::reading::Reading;

/// Words in small letters that stand inside a name.
const INSIDE: [&str; 7] = ["of", "for", "the", "and", "on", "in", "at"];

/// Words of a place of publication, at most.
const PLACE: usize = 14;

/// Signs that a place of publication is over.
const ENDS: Classes = Classes::of(&[Class::Comma, Class::Break]);

/// Which units are part of a name, as a set of their numbers; units from 128 on are in no name.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Names {
    units: u128,
    /// Whether one is that of a school or society.
    pub(super) any: bool,
}

impl Names {
    /// The names in the sentence.
    pub(super) fn of(reading: &Reading) -> Self {
        let mut names = Self { units: 0, any: false };
        if !reading.all.meets(Classes::of(&[Class::Venue, Class::Cites])) {
            return names;
        }
        let mut at = 1;
        while at < reading.units.len() {
            let end = name(reading, at);
            if (at..end).any(|at| reading.meets(at, Class::Venue.set())) {
                names.any = true;
                (at..end).for_each(|at| names.put(at));
            }
            at = end.max(at + 1);
        }
        for at in 0..reading.units.len() {
            if is_published(reading, at) {
                let place = at + 1..reading.units.len().min(at + PLACE);
                place.take_while(|at| !reading.meets(*at, ENDS)).for_each(|at| names.put(at));
            }
        }
        names
    }

    fn put(&mut self, unit: usize) {
        if unit < 128 {
            self.units |= 1 << unit;
        }
    }

    pub(super) fn hold(self, unit: usize) -> bool {
        unit < 128 && self.units >> unit & 1 == 1
    }
}

/// The end of the words with capitals that begin at `at`; `at` where none does.
fn name(reading: &Reading, at: usize) -> usize {
    let capital = |at: usize| reading.word(at).starts_with(|first: char| first.is_uppercase());
    let (mut end, mut next) = (at, at);
    while next < reading.units.len() {
        let verb =
            reading.meets(next, Class::Show.set()) && !reading.meets(next, Class::Design.set());
        if capital(next) && !verb {
            end = next + 1;
        } else if end == at || !reading.says_any(next, &INSIDE) {
            break;
        }
        next += 1;
    }
    end
}

/// `published in`, `appeared in`: a place follows; not `according to`.
fn is_published(reading: &Reading, at: usize) -> bool {
    reading.meets(at, Class::Cites.set())
        && !reading.says(at, "according to")
        && !reading.says(at, "authors of")
}
