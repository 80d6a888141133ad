//! Tells readers what to do.

use crate::declare_category;
use crate::lexicon::{Class, Classes};

use super::frame::Fit;
use super::reading::Reading;

declare_category! {
    /// The text tells the reader, or people like the reader, to start, stop, take, avoid or replace
    /// something for health.
    ///
    /// Advice may go further than the study behind it.
    ///
    /// ## Flagged
    /// - You should take 2,000 IU of vitamin D every day.
    /// - Stop taking your statin if your legs ache.
    /// - Avoid dairy for at least six weeks.
    /// - Everyone over 50 ought to be screened for bowel cancer.
    /// - Swap your blood-pressure pills for beetroot juice.
    ///
    /// ## Not flagged
    /// - The reader is advised to talk to a personal physician.
    /// - Researchers should publish their conflicts of interest.
    /// - You should receive a confirmation email shortly.
    /// - Avoid using capital letters in the comments.
    /// - The drug should not be confused with its older cousin.
    /// - His lungs were not taking up oxygen as they should.
    /// - She asked whether aspirin should be avoided after surgery.
    pub(super) static ADVICE = {
        id: "advice",
        label: "Tells readers what to do",
        label_negative: "Tells readers what not to do",
        ask: "Did the study test this advice?",
        group: Asks,
        attention: 3,
        default_on: true,
        stands_alone: true,
    }
}

pub(super) const FRAMES: &str = include_str!("frames/advice.txt");

/// Words for ending a treatment or putting something else in its place.
const ENDS: [&str; 9] =
    ["stop", "stop taking", "quit", "swap", "replace", "ditch", "give up", "throw away", "instead"];

/// `stop_or_replace` when a medicine is to be stopped or replaced.
pub(super) fn detail(reading: &Reading, _: &Fit) -> &'static str {
    let medicine = reading.all.meets(Classes::of(&[Class::Drug, Class::DrugClass]));
    let ends = (0..reading.units.len()).any(|at| reading.says_any(at, &ENDS));
    if medicine && ends { "stop_or_replace" } else { "" }
}
