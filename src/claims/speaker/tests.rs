//! Marked sentences: who is said to say what is marked.

use super::*;
use crate::claims::reading::Sentences;

/// Sentences in which `[...]` marks what is claimed.
fn check(marked: &[&str], reported: bool, named: bool) {
    for marked in marked {
        let text = marked.replace(['[', ']'], "");
        let from = marked.find('[').expect("a mark") as u32;
        let to = marked.find(']').expect("a mark") as u32 - 1;
        let mut sentences = Sentences::default();
        let reading = sentences.read(&text, Span::new(0, text.len() as u32));
        assert_eq!(says(&reading, Span::new(from, to)), reported, "reported: {text}");
        assert_eq!(is_named(&reading), named, "named: {text}");
    }
}

#[test]
fn what_somebody_named_says() {
    check(
        &[
            "Kowalski said that the herb [cures] asthma.",
            "Dr. Ines Kowalski says magnets [relieve] back pain.",
            "The herb [cures] asthma, said Kowalski.",
            "The herb [cures] asthma, says Ines Kowalski, who runs the shop.",
            "Ines Kowalski, a dermatologist in Leeds, warns that scrubs [damage] the skin.",
            "According to Kowalski, magnets [relieve] back pain.",
            "The Heart Trust recommends that everyone over 40 be [screened].",
            "He also claimed that the herb [cures] asthma.",
            "He added that the tablets [eased] his pain.",
        ],
        true,
        true,
    );
}

#[test]
fn what_somebody_says_who_is_not_named() {
    check(
        &[
            "Parents have been told to avoid nuts for fear of [triggering] an allergy.",
            "Women were warned that the pill [raises] the risk of clots.",
            "The drug is believed by many to be [effective] against the virus.",
            "Health officials this week said that the heat [led to] deaths.",
            "One wrote that the herb [cures] asthma.",
            "Some sellers promise that it [stops] tumours.",
            "Three deaths were put down to the pill [raising] the risk by some doctors.",
            "Many people think that cold air [causes] a cold.",
            "The doctors said that the infection [led to] his death.",
            "The tablets [eased] the pain, the patient said.",
            "According to the man, the steroids [cured] him.",
            "Health workers protested, warning that children would [fall ill].",
        ],
        true,
        false,
    );
}

#[test]
fn what_the_page_says() {
    check(
        &[
            "Garlic [prevents] colds.",
            "Garlic [cut] the number of colds by some 20%.",
            "Patients are advised to [avoid] grapefruit.",
            "This explains why magnesium [relieves] cramps.",
            "According to a large trial, the drug [prevents] strokes.",
            "Science says that garlic [prevents] colds.",
            "Research says that garlic [prevents] colds.",
            "Aspirin and Warfarin [thin] the blood.",
            "Tell your doctor if the tablets [upset] your stomach.",
            "The drug [prevents] strokes, but doctors say more is to be done.",
            "Sugar [feeds] tumours, whatever they say.",
        ],
        false,
        false,
    );
}
