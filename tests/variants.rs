//! However a page writes a sentence, the same is claimed: quotes, hyphens, spaces, ligatures,
//! spelling, contractions, sentences glued to each other.
#![cfg(feature = "cli")]

use claimlight::html;
use claimlight::scan::scan;
use claimlight::settings::Settings;

/// A sentence in plain letters, and as HTML the ways in which pages write it.
const VARIANTS: &[(&str, &[&str])] = &[
    (
        "Vitamin D doesn't prevent the common cold.",
        &[
            "Vitamin D doesn\u{2019}t prevent the common cold.",
            "Vitamin D does not prevent the common cold.",
            "Vitamin&nbsp;D doesn't prevent the&nbsp;common cold.",
            "Vitamin\u{a0}D doesn&#8217;t pre&shy;vent the com&shy;mon cold.",
            "Vitamin D doesn't\n    prevent   the common\tcold.",
            "Vitamin D doesn't pre<wbr>vent the <em>common</em> cold.",
        ],
    ),
    (
        "Statins can't cure diabetes.",
        &["Statins can\u{2019}t cure diabetes.", "Statins cannot cure diabetes."],
    ),
    (
        "The tumor shrank after chemotherapy treated leukemia and anemia.",
        &["The tumour shrank after chemotherapy treated leukaemia and anaemia."],
    ),
    (
        "Smoking causes lung cancer and estrogen increases the risk of edema.",
        &["Smoking causes lung cancer and oestrogen increases the risk of oedema."],
    ),
    (
        "Garlic is an anti-inflammatory and reduces inflammation.",
        &[
            "Garlic is an anti\u{2011}inflammatory and reduces inflammation.",
            "Garlic is an anti\u{2010}inflammatory and reduces in\u{fb02}ammation.",
            "Garlic is an anti-in\u{fb02}ammatory and reduces in\u{fb02}ammation.",
        ],
    ),
    (
        "The so-called \"miracle cure\" reverses type 2 diabetes.",
        &[
            "The so-called \u{201c}miracle cure\u{201d} reverses type 2 diabetes.",
            "The so\u{2010}called &ldquo;miracle cure&rdquo; reverses type\u{a0}2 diabetes.",
            "The so-called \u{ab}miracle cure\u{bb} reverses type 2 diabetes.",
        ],
    ),
    (
        "COVID-19 vaccines reduced deaths by 50%.",
        &[
            "COVID\u{2011}19 vaccines reduced deaths by 50\u{a0}%.",
            "Covid-19 vaccines reduced deaths by 50 percent.",
            "COVID-19 vaccines reduced deaths by 50 per cent.",
        ],
    ),
];

/// Two sentences, and both glued to each other.
const GLUED: &[(&str, &str)] = &[
    ("Smoking causes lung cancer.", "Aspirin can cause stomach bleeding."),
    ("Metformin lowers blood sugar.", "Exercise reduces the risk of stroke."),
];

/// What a paragraph claims, with which sign, in order.
fn claims(paragraph: &str) -> Vec<String> {
    let page = format!("<html lang=en><body><article><p>{paragraph}</p></article></body></html>");
    let report = scan(&html::snapshot(page.as_bytes(), ""), &Settings::default());
    report.claims.iter().map(|it| format!("{} {:?}", it.category, it.polarity)).collect()
}

#[test]
fn however_it_is_written_the_same_is_claimed() {
    for (plain, variants) in VARIANTS {
        let expected = claims(plain);
        assert!(!expected.is_empty(), "nothing is claimed by {plain:?}");
        for variant in *variants {
            assert_eq!(claims(variant), expected, "{variant:?}");
        }
    }
}

#[test]
fn sentences_without_a_space_between_them_are_two() {
    for (first, second) in GLUED {
        let apart = claims(&format!("{first} {second}"));
        assert!(apart.len() > claims(first).len(), "{second:?} claims nothing");
        assert_eq!(claims(&format!("{first}{second}")), apart, "{first}{second}");
    }
}
