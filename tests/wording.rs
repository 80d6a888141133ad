//! What readers are told: short, plain, and never a verdict; taxonomy, "Wording".

use claimlight::category::Category;
use claimlight::finding::{Citation, CitationKind, Claim, Polarity, Status};
use claimlight::finding::{Strength, Support, Voice};
use claimlight::report::{Card, NoteKind};
use claimlight::text::Span;
use claimlight::{card, citations, claims, notes};

/// Words of the first line, and of a whole card, at most.
const TITLE: usize = 8;
const CARD: usize = 45;

const FORBIDDEN: &[&str] = &[
    "false",
    "misleading",
    "debunked",
    "unproven",
    "dangerous",
    "quack",
    "fake",
    "true",
    "verified",
    "supported",
    "unsupported",
    "safe",
    "misspelled",
    "bogus",
    "scam",
    "myth",
    "nonsense",
    "lie",
];

const STRENGTHS: [Strength; 4] =
    [Strength::None, Strength::Association, Strength::Conditional, Strength::Direct];

const SUPPORTS: [Support; 8] = [
    Support::SameSentence,
    Support::SameQuote,
    Support::LeadsIntoQuote,
    Support::SameParagraph,
    Support::Attributed,
    Support::ListOnly,
    Support::Uncited,
    Support::NotApplicable,
];

/// Finer kinds, and the categories that have them.
const DETAILS: [(&str, &str); 6] = [
    ("vague_evidence", "named_next"),
    ("statistic", "relative_only"),
    ("statistic", "absolute"),
    ("statistic", "survival_rate"),
    ("advice", "stop_or_replace"),
    ("commercial", "own_product"),
];

const NOTES: [NoteKind; 6] = [
    NoteKind::Disclaimer,
    NoteKind::NotEvaluated,
    NoteKind::AuthorSellsRelatedProduct,
    NoteKind::SingleSource,
    NoteKind::ListWithoutMarkers,
    NoteKind::LanguageNotRead,
];

fn claim(category: &'static Category) -> Claim {
    Claim {
        category,
        sentence: 0,
        span: Span::default(),
        cues: Vec::new(),
        strength: Strength::None,
        worded: Span::default(),
        polarity: Polarity::Positive,
        voice: Voice::Page,
        detail: "",
        group: 0,
        support: Support::NotApplicable,
        references: Vec::new(),
        citations: Vec::new(),
    }
}

#[test]
fn cards_of_claims_are_short_and_give_no_verdict() {
    assert_eq!(claims::CATEGORIES.len(), 16);
    for category in claims::CATEGORIES {
        for polarity in [Polarity::Positive, Polarity::Negative] {
            for voice in [Voice::Page, Voice::Quotation, Voice::Reported] {
                for strength in STRENGTHS {
                    for support in SUPPORTS {
                        let details = DETAILS.iter().filter(|it| it.0 == category.id);
                        for detail in details.map(|it| it.1).chain([""]) {
                            let claim = Claim {
                                strength,
                                polarity,
                                voice,
                                detail,
                                support,
                                ..claim(category)
                            };
                            let card = card::of_claim(&claim, "induces", "Lee et al., 2020");
                            check_card(category.id, &card);
                            assert!(card.ask.ends_with('?'), "{}: asks nothing", category.id);
                        }
                    }
                }
            }
        }
    }
}

/// What a category rests on, asks or promises is told even where nothing else is to be said.
#[test]
fn no_card_is_empty() {
    for category in claims::CATEGORIES {
        assert!(!category.remark().is_empty(), "{}: no remark", category.id);
        for support in SUPPORTS {
            let claim = Claim { support, ..claim(category) };
            assert!(!card::of_claim(&claim, "", "").given.is_empty(), "{}", category.id);
        }
    }
}

#[test]
fn a_denied_claim_is_titled_as_denied() {
    for category in claims::CATEGORIES.iter().filter(|it| !it.label_negative.is_empty()) {
        let denied = Claim { polarity: Polarity::Negative, ..claim(category) };
        let (denied, made) =
            (card::of_claim(&denied, "", ""), card::of_claim(&claim(category), "", ""));
        assert_ne!(denied.title, made.title, "{}", category.id);
    }
    let claimed = |it: &&&Category| it.group == claimlight::category::Group::Claimed;
    for category in claims::CATEGORIES.iter().filter(claimed) {
        assert!(!category.label_negative.is_empty(), "{}: no label when denied", category.id);
    }
}

#[test]
fn cards_of_citations_are_short_and_give_no_verdict() {
    let statuses =
        [Status::Linked, Status::Unlinked, Status::Dead, Status::Nested, Status::Ambiguous];
    for status in statuses {
        for kind in [CitationKind::Numeric, CitationKind::Hyperlink] {
            for (sources, differs) in [
                ("", None),
                ("Lee et al., 2020", None),
                ("Lee et al., 2020", Some(("D’Aletio", "Crescenzo D’Alterio"))),
            ] {
                let citation = Citation {
                    span: Span::default(),
                    sentence: None,
                    kind,
                    status,
                    references: Vec::new(),
                    ids: Vec::new(),
                    href: None,
                    name_differs: differs.is_some(),
                };
                check_card("citation", &card::of_citation(&citation, "[12]", sources, differs));
            }
        }
    }
}

#[test]
fn labels_and_notes_are_short_and_give_no_verdict() {
    for category in claims::CATEGORIES.iter().chain(citations::CATEGORIES) {
        check(category.id, category.label, TITLE);
        if !category.label_negative.is_empty() {
            check(category.id, category.label_negative, TITLE);
        }
    }
    for kind in NOTES {
        check("note", notes::text(kind), 20);
    }
}

fn check_card(id: &str, card: &Card) {
    check(id, &card.title, TITLE);
    check(id, &format!("{} {} {}", card.title, card.given, card.ask), CARD);
}

fn check(id: &str, text: &str, longest: usize) {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric() && c != '’' && c != '-')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    assert!(!words.is_empty(), "{id}: empty");
    assert!(words.len() <= longest, "{id}: {} words, at most {longest}: {text}", words.len());
    assert!(!text.contains("wrong?"), "{id}: asks for a verdict: {text}");
    for word in FORBIDDEN {
        assert!(!words.iter().any(|it| it == word), "{id}: “{word}” in: {text}");
    }
}
