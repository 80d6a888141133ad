//! The words of a sentence that hold the claim: without what leads in and without its mark.

use crate::lexicon::{Class, Classes};
use crate::text::Span;

use super::frame::Fit;
use super::reading::Reading;

const SOURCE: Classes = Classes::of(&[Class::Design, Class::Scholar, Class::Vague]);

/// From behind the reporting verb to before the full stop.
pub(super) fn of(reading: &Reading, fit: &Fit) -> Span {
    let first = lead(reading).filter(|lead| *lead <= fit.first).unwrap_or(0);
    let mut from = first;
    while from < fit.first && reading.is_edge(from) {
        from += 1;
    }
    let Some(mut last) = reading.units.len().checked_sub(1) else { return Span::default() };
    while last > fit.last && reading.is_edge(last) && !matches!(reading.word(last), ")" | "%") {
        last -= 1;
    }
    reading.units[from].span.join(reading.units[last].span)
}

/// The whole sentence, for what is carried on into it.
pub(super) fn whole(reading: &Reading) -> Span {
    let last = reading.units.len().saturating_sub(1);
    of(reading, &Fit { cues: Vec::new(), first: 0, last })
}

/// The unit behind a lead-in: "researchers found that", "according to a study,".
fn lead(reading: &Reading) -> Option<usize> {
    let sourced = |at: usize| reading.units[..at].iter().any(|unit| unit.classes.meets(SOURCE));
    for at in 0..reading.units.len() {
        if reading.units[at].is(Class::Show) && sourced(at) {
            let next = at + 1;
            return Some(if reading.says(next, "that") { next + 1 } else { next });
        }
    }
    None
}
