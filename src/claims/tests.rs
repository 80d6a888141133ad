//! Declarations: their examples, their frames, their wording.

use super::*;
use crate::blocks::Block;
use crate::text::Span;

/// One sentence of body text, and the ids of the categories found in it.
fn found(text: &str) -> Vec<&'static str> {
    let span = Span::new(0, text.len() as u32);
    let block = Block::plain(Role::Body, span);
    let document = Document { text: text.to_owned(), blocks: vec![block], ..Document::default() };
    let claims = find(&document, &[Sentence { span, block: 0 }]);
    claims.iter().map(|claim| claim.category.id).collect()
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
fn labels_and_questions_are_short() {
    for category in CATEGORIES {
        for text in [category.label, category.label_negative] {
            assert!(text.split(' ').count() <= 8, "{}: `{text}` is too long", category.id);
        }
        assert!(category.ask.split(' ').count() <= 14, "{}: the question is too long", category.id);
        assert!(category.ask.ends_with('?'), "{}: the question asks nothing", category.id);
    }
}
