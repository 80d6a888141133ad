//! Marked sentences: how each is worded.

use super::{Wording, Wordings};
use crate::finding::{Advice, Polarity, Strength};
use crate::text::Span;

fn wording(sentence: &str) -> Wording {
    Wordings::default().read(sentence, Span::new(0, sentence.len() as u32))
}

/// Checks the strength of sentences in which `[...]` marks the words that show it.
fn check_strength(expected: Strength, sentences: &[&str]) {
    for marked in sentences {
        let sentence = marked.replace(['[', ']'], "");
        let cue = marked.split(['[', ']']).nth(1).unwrap_or("");
        let found = wording(&sentence);
        assert_eq!(
            (found.strength, found.strength_cue.of(&sentence)),
            (expected, cue),
            "{sentence}"
        );
    }
}

fn check_polarity(expected: Polarity, sentences: &[&str]) {
    for sentence in sentences {
        assert_eq!(wording(sentence).polarity, expected, "{sentence}");
        assert_ne!(wording(sentence).strength, Strength::None, "{sentence}");
    }
}

/// Checks the advice of sentences in which `[...]` marks the word that shows it.
fn check_advice(expected: Advice, sentences: &[&str]) {
    for marked in sentences {
        let sentence = marked.replace(['[', ']'], "");
        let cue = marked.split(['[', ']']).nth(1).unwrap_or("");
        let found = wording(&sentence);
        assert_eq!((found.advice, found.advice_cue.of(&sentence)), (expected, cue), "{sentence}");
    }
}

#[test]
fn direct_effects() {
    check_strength(
        Strength::Direct,
        &[
            "Sugar [causes] tooth decay.",
            "Chronic stress [leads to] hair loss.",
            "The new tablet [lowered] blood pressure in most patients.",
            "Compared with placebo, the drug [reduced] the number of attacks.",
            "The vaccine did not [prevent] infection.",
            "Garlic had no [effect] on cholesterol.",
            "The spray was shown to [relieve] hay fever.",
            "Regular walks can [improve] sleep.",
            "Bright light is [effective] against winter depression.",
            "The rash was [caused by] the new cream.",
            "Most of the deaths were [due to] infection.",
            "Sleep plays a key [role] in memory.",
            "The injections (given twice a year) [reduced] pain.",
            "The compound, which comes from bark, [blocks] the receptor.",
            "Fitness training [boosts] survival after heart attack",
            "Smoking [makes a cataract more likely].",
            "The cold [made their pain worse].",
            "Eating nuts before age 5 [cut] their risk of an allergy compared with none.",
        ],
    );
}

#[test]
fn hedged_effects_are_conditional() {
    check_strength(
        Strength::Conditional,
        &[
            "Coffee [may protect] the liver.",
            "[It is thought that sugar feeds] the germs.",
            "Poor sleep [could contribute to] weight gain.",
            "The herb [appears to ease] mild anxiety.",
            "The loss of smell [might be due to] the infection.",
            "Vitamin D [may not lower] the risk of falls.",
            "A daily walk [may well help to] keep strokes away.",
            "Cutting salt [would reduce] strokes.",
            "The drug lowered cholesterol, which [may prevent] heart attacks.",
        ],
    );
}

#[test]
fn links_are_associations_even_under_a_hedge() {
    check_strength(
        Strength::Association,
        &[
            "Coffee drinking was [associated with] fewer gallstones.",
            "Loneliness [linked to] heart disease",
            "Tea [may be associated with] a lower weight.",
            "Poor diet [could be linked to] acne.",
            "There was no [association] between screen time and autism.",
            "Smoking is a [risk factor] for stroke.",
            "People who skip breakfast are [more likely] to be overweight.",
            "Women with asthma had a [higher] risk of preterm birth.",
            "Grip strength [predicted] falls.",
            "Blood pressure was [higher] in night workers than in day workers.",
        ],
    );
}

#[test]
fn no_relation() {
    check_strength(
        Strength::None,
        &[
            "Larger trials are needed to confirm that the drug reduces pain.",
            "Further research is warranted on how zinc prevents colds.",
            "It remains unclear whether tea lowers cholesterol.",
            "Patients should be screened to prevent strokes.",
            "We aimed to assess whether yoga relieves back pain.",
            "The questionnaire is a reliable tool for nurses.",
            "Trial registration: ISRCTN00000000.",
            "The scale can be used in the clinic.",
            "Forty patients with reduced kidney function were seen in May 2019.",
            "Half of the women were treated at home.",
            "Earlier studies found that the drug lowers fever.",
            "Asthma is a disease of the airways.",
        ],
    );
}

#[test]
fn denied() {
    check_polarity(
        Polarity::Negative,
        &[
            "Garlic does not prevent colds.",
            "There is no evidence that zinc shortens a cold.",
            "The new inhaler was no better than the old one.",
            "The vaccine failed to reduce hospital stays.",
            "Coffee was not associated with heart disease.",
            "No link was found between screen time and autism.",
            "Homeopathy doesn’t work.",
            "Neither drug improved survival.",
            "The supplement had no effect on blood pressure.",
            "Vitamin C cannot cure cancer.",
            "Statins did not significantly reduce the number of strokes.",
            "The patch never eased the pain.",
            "Ear candles are ineffective against wax.",
            "The diet may not lower cholesterol.",
            "Fluoride is unrelated to bone cancer.",
            "It is unlikely to cause harm.",
            "Copper bracelets do nothing to relieve arthritis.",
            "The trial found no benefit of fish oil.",
            "Sugar does not seem to cause hyperactivity in children.",
            "The study did not show that turmeric relieves pain.",
            "No drug prevents dementia.",
            "Aspirin was not shown to lower the risk of cancer.",
            "The pill no longer protects against infection.",
            "Men were no more likely than women to fall ill.",
            "The groups did not differ in mortality.",
            "There is little evidence that massage speeds recovery.",
            "Knee surgery isn't effective for arthritis.",
            "The herb is yet to be shown to prevent migraine.",
            "No drug has been shown to prevent dementia.",
            "No diet, infusion or oil has been found to cure cancer.",
            "The pain returned, and no cream could relieve it.",
            "A second dose did not bring any benefit.",
        ],
    );
}

#[test]
fn not_denied() {
    check_polarity(
        Polarity::Positive,
        &[
            "Not smoking lowers the risk of stroke.",
            "Lack of sleep raises the risk of diabetes.",
            "Absence of sunlight causes rickets.",
            "Patients with no history of smoking had a higher risk of asthma.",
            "People who did not exercise had a higher risk of stroke.",
            "Women who never smoked were more likely to survive.",
            "The drug did not only ease pain but improved sleep.",
            "Exercise not only reduces stress but also improves sleep.",
            "There is no doubt that smoking causes lung cancer.",
            "Exercise lifts mood, not least because it improves sleep.",
            "Smoking causes cancer, no matter how little.",
            "Not everyone knows that alcohol causes cancer.",
            "The drug reduced pain without increasing the risk of bleeding.",
            "The vaccine prevents infection and does not cause harm.",
            "Without treatment, the infection leads to blindness.",
            "Although it does not cure asthma, the spray improves breathing.",
            "Sugar, which does not contain vitamins, causes tooth decay.",
            "It is not true that the vaccine does not work.",
            "The treatment never fails to cure the infection.",
            "The effect cannot be denied: it reduces pain.",
            "No fewer than nine drugs reduce blood pressure.",
            "Coffee was linked to fewer strokes.",
            "Garlic reduced cholesterol.",
            "Antibiotics do not always cure the infection.",
            "NO from beetroot lowers blood pressure.",
            "No treatment is given, since rest has been shown to relieve the pain.",
            "Patients who had no surgery were shown to have a higher risk of stroke.",
        ],
    );
}

#[test]
fn strong_advice() {
    check_advice(
        Advice::Strong,
        &[
            "Everyone over 50 [should] be screened for bowel cancer.",
            "Patients [must] finish the course of antibiotics.",
            "We [recommend] a low dose for older patients.",
            "A booster dose is [recommended] for nurses.",
            "Better training is [needed] in nursing homes.",
            "There is a clear [need for] screening in this group.",
            "Doctors [need to] ask about alcohol.",
            "Close follow-up is [essential for] these patients.",
        ],
    );
}

#[test]
fn weak_advice() {
    check_advice(
        Advice::Weak,
        &[
            "The patch [can] be used in children.",
            "Ginger tea is a [useful] option against nausea.",
            "Surgery is an [alternative] to long drug treatment.",
            "Older patients [may] benefit from a lower dose.",
            "Our results underline the [importance of] early treatment.",
            "A second dose may be [needed] in older people.",
        ],
    );
}

#[test]
fn no_advice() {
    check_advice(
        Advice::None,
        &[
            "Larger studies are needed.",
            "Future trials should test higher doses.",
            "These results should be interpreted with care.",
            "The programme should help to reduce waiting times.",
            "Treatment reduced the need for surgery.",
            "A second operation was required in nine patients.",
            "Coffee was associated with fewer gallstones.",
            "Smith et al. found the method useful.",
            "Our findings may help to explain the difference.",
            "The drug lowered blood pressure.",
        ],
    );
}

#[test]
fn any_text_is_read() {
    for sentence in
        ["", ".", ")", "not", "may", "to", "( ( (", ", which", "may not to be the", "–—…"]
    {
        wording(sentence);
    }
}
