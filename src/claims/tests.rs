//! Declarations: their examples, their frames, their wording.

use super::*;
use crate::blocks::Block;
use crate::finding::{Polarity, Strength};
use crate::text::Span;

/// One sentence of body text, and the claims found in it.
fn claims(text: &str) -> Vec<Claim> {
    let span = Span::new(0, text.len() as u32);
    let block = Block::plain(Role::Body, span);
    let document = Document { text: text.to_owned(), blocks: vec![block], ..Document::default() };
    find(&document, &[Sentence { span, block: 0 }])
}

/// The ids of the categories found in it.
fn found(text: &str) -> Vec<&'static str> {
    claims(text).iter().map(|claim| claim.category.id).collect()
}

#[test]
fn every_example_holds() {
    let mut wrong = Vec::new();
    for category in CATEGORIES {
        for text in category.flagged().iter().filter(|text| !found(text).contains(&category.id)) {
            wrong.push(format!("missed {}: {text}", category.id));
        }
        for text in category.not_flagged().iter().filter(|text| found(text).contains(&category.id))
        {
            wrong.push(format!("wrong {}: {text}", category.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_frame_is_well_formed() {
    for (category, text) in rules::texts() {
        let malformed = frame::malformed(text);
        assert!(malformed.is_empty(), "{category}: {malformed:?}");
    }
}

#[test]
fn no_story_is_explained_by_a_pronoun() {
    for (text, telling) in [
        ("I was diagnosed with lupus in 2015.", "lupus"),
        ("I cured my eczema.", "I cured"),
        ("My sister took garlic and it cured her cough.", "took"),
        ("She was referred to me with asthma.", "asthma"),
        ("My rash disappeared.", "rash"),
    ] {
        let story = claims(text).into_iter().find(|claim| claim.category.id == "anecdote");
        let cues = story.unwrap_or_else(|| panic!("no story: {text}")).cues;
        let words: Vec<&str> = cues.iter().map(|cue| &text[cue.range()]).collect();
        assert_eq!(words.join(" "), telling, "{text}");
    }
}

#[test]
fn what_is_denied_is_no_claim_of_its_own() {
    for (text, denied) in [
        ("Antibiotics are of no use against a cold.", true),
        ("The operation is of no help in arthritis.", true),
        ("Sterilisation gives no protection against infection.", true),
        ("With the steroid cream, harm to the skin was not seen.", true),
        ("There are no human studies showing harm from the drug.", true),
        ("The drug caused a rash that was seen in nine patients, not in ten.", false),
        ("The herb is yet to be established as a cure for asthma.", true),
        ("Antibiotics do not always cure the infection.", false),
        ("Surgery cures patients with no signs of infection.", false),
        ("Collagen that is not cross-linked weakens the skin.", false),
    ] {
        let claims = claims(text);
        let claim = claims.first().unwrap_or_else(|| panic!("no claim: {text}"));
        assert_eq!(claim.polarity == Polarity::Negative, denied, "{text}");
    }
}

#[test]
fn only_what_acts_is_worded_as_a_cause() {
    for (text, strength) in [
        ("Amlodipine is used to treat high blood pressure.", Strength::None),
        ("Amlodipine treats high blood pressure.", Strength::Direct),
        ("After the surgery the pain eased slowly.", Strength::None),
        ("The surgery eased the pain.", Strength::Direct),
        ("Poor light makes migraine more likely.", Strength::Direct),
    ] {
        let claims = claims(text);
        let found = claims.iter().map(|it| it.strength).max().unwrap_or_default();
        assert_eq!(found, strength, "{text}");
    }
}

#[test]
fn labels_and_questions_are_short() {
    for category in CATEGORIES {
        for text in [category.label, category.label_negative] {
            assert!(text.split(' ').count() <= 8, "{}: `{text}` is too long", category.id);
        }
        assert!(category.ask.split(' ').count() <= 14, "{}: the question is too long", category.id);
        assert!(category.ask.ends_with('?'), "{}: the question asks nothing", category.id);
    }
}
