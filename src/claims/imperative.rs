//! Advice by the form of its verb: "Skip the gel", "For dry patches, cover them overnight".

use crate::lexicon::{Class, Classes};

use super::frame::Fit;
use super::groups;
use super::reading::Reading;
use super::spelled::AnyOf;

/// Units behind the verb among which it says what to do it with.
const REACH: usize = 12;

/// What advice about health speaks of.
const OBJECT: Classes = groups::TREATMENT.with(groups::BAD).with(groups::BIO).with(Classes::of(&[
    Class::GoodOutcome,
    Class::Habit,
    Class::Surrogate,
    Class::Test,
]));

/// Words that go before the verb of a request.
const LEADS: AnyOf = AnyOf::new(&[
    "please", "just", "always", "never", "simply", "instead", "also", "then", "so", "and", "but",
    "now", "do not", "don't", "dont", "first", "ideally", "gently", "do", "not", "try to",
    "rather",
]);

/// Words that open an aside before the verb: "If it hurts, rest".
const ASIDES: AnyOf = AnyOf::new(&[
    "if", "when", "for", "to", "in", "before", "after", "once", "while", "until", "unless", "with",
    "on", "at", "during", "whenever", "as", "where", "by", "from",
]);

/// Marks behind which a request may begin.
const COLON: AnyOf = AnyOf::new(&[":", ";"]);

/// Whom to ask about health.
const ADVISERS: &[&str] = &[
    "doctor",
    "doctors",
    "gp",
    "pharmacist",
    "dentist",
    "nurse",
    "midwife",
    "physician",
    "specialist",
    "allergist",
    "therapist",
    "dermatologist",
    "dietitian",
    "paediatrician",
    "pediatrician",
    "gynaecologist",
    "optician",
    "vet",
    "999",
    "911",
    "112",
    "ambulance",
    "emergency",
    "hospital",
    "medical help",
    "pharmacy",
];

/// Verbs of what is done for health, with or without a word for it.
const TAKES: &[&str] =
    &["take", "stop taking", "drink", "eat", "avoid", "swallow", "rinse", "wash", "chew"];

/// Verbs by which somebody is turned to.
const ASKS: &[&str] = &[
    "ask", "talk to", "talk", "speak", "see", "tell", "call", "contact", "visit", "consult",
    "go to", "go", "seek", "get",
];

/// The request, if the sentence makes one about health.
pub(super) fn find(reading: &Reading) -> Option<Fit> {
    let verb = starts(reading).into_iter().flatten().find(|&at| requests(reading, at))?;
    let end = reading.units.len().min(verb + REACH);
    let clause = (verb + 1..end).take_while(|&at| !reading.units[at].is(Class::Break));
    let of_health = if reading.says_any(verb, ASKS) {
        clause.clone().any(|at| reading.says_any(at, ADVISERS))
    } else {
        reading.all.meets(groups::HEALTH.with(groups::EXPOSURE)) || reading.says_any(verb, TAKES)
    };
    let object = clause.clone().find(|&at| reading.meets(at, OBJECT));
    let last = object.unwrap_or(verb);
    let tentative = object.is_none() || reading.says_any(verb, ASKS);
    of_health.then(|| Fit { cues: vec![verb], first: verb, last, tentative })
}

/// Where the verb of a request may stand: at the start, behind a colon, behind an aside.
fn starts(reading: &Reading) -> [Option<usize>; 3] {
    let first = (0..reading.units.len()).find(|&at| !reading.is_edge(at));
    let aside = first.filter(|&at| reading.is_in(at, &ASIDES)).and_then(|_| {
        (0..reading.units.len()).find(|&at| reading.units[at].is(Class::Comma)).map(|at| at + 1)
    });
    let colon = (0..reading.units.len()).find(|&at| reading.is_in(at, &COLON)).map(|at| at + 1);
    [first, aside, colon].map(|start| start.map(|at| behind_leads(reading, at)))
}

fn behind_leads(reading: &Reading, from: usize) -> usize {
    let leads =
        |at: usize| reading.is_in(at, &LEADS) || at > from && reading.meets(at, Class::Comma.set());
    (from..reading.units.len()).find(|&at| !leads(at)).unwrap_or(from)
}

/// Whether the word at `at` is a verb that asks the reader to do something.
fn requests(reading: &Reading, at: usize) -> bool {
    const NOUN: &[&str] = &[
        "of", "is", "are", "was", "were", "has", "have", "can", "may", "will", "and", "or", "'s",
        "telling", "had", "been",
    ];
    let verb = reading.meets(at, Class::Do.set()) && reading.meets(at, Class::Base.set());
    let forbids = at > 0 && reading.says_any(at - 1, &["do not", "don't", "dont", "never"])
        || at > 1 && reading.says(at - 1, "not") && reading.says(at - 2, "do");
    let told = reading.meets(at, Classes::of(&[Class::Past, Class::Narrated]));
    (verb || forbids && !told) && !reading.says_any(at + 1, NOUN) && !reading.meets(at + 1, AFTER)
}

/// Words that follow no verb of a request.
const AFTER: Classes = groups::EFFECT.with(Classes::of(&[Class::Third, Class::Method]));
