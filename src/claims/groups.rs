//! Groups of word classes that frames speak of.

use crate::lexicon::{Class, Classes};

/// What a person takes or undergoes to get well.
pub(super) const TREATMENT: Classes =
    Classes::of(&[Class::Drug, Class::DrugClass, Class::Supplement, Class::Procedure]);

/// The same, and foods.
pub(super) const TAKEN: Classes = TREATMENT.with(Classes::of(&[Class::Food]));

/// What may change a risk.
pub(super) const EXPOSURE: Classes = TAKEN.with(Classes::of(&[Class::Habit]));

/// Diseases and symptoms.
pub(super) const ILL: Classes = Classes::of(&[Class::Condition, Class::Symptom]);

/// What nobody wants to have.
pub(super) const BAD: Classes = ILL.with(Classes::of(&[Class::BadOutcome]));

/// Molecules, cells and germs.
pub(super) const BIO: Classes = Classes::of(&[Class::Process, Class::Target]);

/// Anything of the body.
pub(super) const BODY: Classes = BIO.with(Classes::of(&[Class::BodyPart, Class::Surrogate]));

/// Words that make a sentence one about health.
pub(super) const HEALTH: Classes = TREATMENT.with(BAD).with(BODY).with(Classes::of(&[
    Class::GoodOutcome,
    Class::Test,
    Class::Remedy,
]));

/// Words that may take part in a claim about health.
pub(super) const TOPIC: Classes =
    HEALTH.with(EXPOSURE).with(Classes::of(&[Class::Life, Class::Human]));

/// Words without which no category is looked for.
pub(super) const SPOKEN_OF: Classes = TOPIC.with(Classes::of(&[
    Class::Animal,
    Class::Commercial,
    Class::Culture,
    Class::Hype,
    Class::Proven,
    Class::Risk,
    Class::Story,
    Class::Study,
    Class::Suppression,
    Class::Testimonial,
    Class::Vague,
]));

/// Verbs by which one thing brings about another.
pub(super) const EFFECT: Classes = Classes::of(&[
    Class::Up,
    Class::Down,
    Class::Cure,
    Class::Harm,
    Class::Cause,
    Class::Prevent,
    Class::Act,
]);

/// Science speaking.
pub(super) const SOURCE: Classes =
    Classes::of(&[Class::Study, Class::Design, Class::Scholar, Class::Vague]);

/// The group or class of that name.
pub(super) fn named(name: &str) -> Option<Classes> {
    Some(match name {
        "Treatment" => TREATMENT,
        "Taken" => TAKEN,
        "Exposure" => EXPOSURE,
        "Ill" => ILL,
        "Bad" => BAD,
        "Bio" => BIO,
        "Body" => BODY,
        "Health" => HEALTH,
        "Topic" => TOPIC,
        "Effect" => EFFECT,
        _ => return Class::named(name).map(Class::set),
    })
}
