//! What readers are told: short, plain, and never a verdict; taxonomy, "Wording".

use claimlight::card;
use claimlight::claims;
use claimlight::finding::{Claim, Polarity, Strength, Support, Voice};
use claimlight::text::Span;

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

#[test]
fn cards_are_short_and_give_no_verdict() {
    assert_eq!(claims::CATEGORIES.len(), 16);
    for category in claims::CATEGORIES {
        for polarity in [Polarity::Positive, Polarity::Negative] {
            for strength in STRENGTHS {
                for support in SUPPORTS {
                    let claim = Claim {
                        category,
                        sentence: 0,
                        span: Span::default(),
                        cues: Vec::new(),
                        strength,
                        polarity,
                        voice: Voice::Quotation,
                        detail: "",
                        group: 0,
                        support,
                        references: Vec::new(),
                        citations: Vec::new(),
                    };
                    let card = card::of_claim(&claim, "induces", "Lee et al., 2020");
                    check(category.id, &card.title, 8);
                    let all = format!("{} {} {}", card.title, card.given, card.ask);
                    check(category.id, &all, 45);
                }
            }
        }
    }
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
