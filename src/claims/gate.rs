//! Whether a sentence can hold a claim at all.

use crate::category::Category;
use crate::lexicon::{Class, Classes};

/// Signs that no finding is stated: a question, an aim, a boilerplate sentence, methods.
const NO_FINDING: Classes =
    Classes::of(&[Class::Question, Class::Aim, Class::Disclaimer, Class::Method]);

/// Signs that the sentence cannot hold a claim of the category.
pub(super) fn vetoes(category: &Category) -> Classes {
    match category.id {
        "commercial" | "suppression" => Classes::default(),
        "hype" => Class::Question.set(),
        "anecdote" | "advice" => {
            Classes::of(&[Class::Question, Class::Disclaimer, Class::Everyday])
        }
        // What was done to the mice tells that there were mice.
        "preclinical" => Classes::of(&[Class::Question, Class::Aim, Class::Disclaimer]),
        "vague_evidence" => Classes::of(&[Class::Question, Class::Aim]),
        _ => NO_FINDING,
    }
}
