//! What a card says, in plain words: the kind of claim, what the page gives, one question.
//!
//! The text says what the page does, never what is true; taxonomy, "Wording".

use std::ops::Range;

use crate::finding::{Citation, CitationKind, Claim, Polarity, Status, Strength, Support, Voice};
use crate::report::Card;

/// The card of a claim. `worded` are the words that show how it is worded; `sources` names what stands
/// behind it ("source 1", "Lee, 2019").
#[must_use]
pub fn of_claim(claim: &Claim, worded: &str, sources: &str) -> Card {
    let category = claim.category;
    let wording = wording(claim.strength, claim.polarity);
    let denied = claim.polarity == Polarity::Negative && !category.label_negative.is_empty();
    let title = match wording {
        Some(wording) if claim.is_of_wording() => wording,
        _ if denied => category.label_negative,
        _ => category.label,
    };
    let mut given = vec![
        match wording {
            _ if !claim.relates() => remark(claim),
            Some(wording) if worded.is_empty() => format!("{wording}."),
            Some(wording) => format!("{wording} (“{worded}”)."),
            None => String::new(),
        },
        voice(claim).to_owned(),
        support(claim.support, sources),
    ];
    given.retain(|sentence| !sentence.is_empty());
    if given.is_empty() {
        given.push(remark(claim));
    }
    Card { title: title.to_owned(), given: given.join(" "), ask: category.ask.to_owned() }
}

/// How a claim is worded: on one card, the claim and what else is found of it say it alike.
const fn wording(strength: Strength, polarity: Polarity) -> Option<&'static str> {
    Some(match (strength, polarity) {
        (Strength::None, _) => return None,
        (Strength::Association, Polarity::Positive) => "Link wording, not cause",
        (Strength::Conditional, Polarity::Positive) => "Worded as a possible cause",
        (Strength::Direct, Polarity::Positive) => "Worded as cause and effect",
        (Strength::Association, Polarity::Negative) => "Says there is no link or difference",
        (Strength::Conditional, Polarity::Negative) => "Says that there may be no effect",
        (Strength::Direct, Polarity::Negative) => "Says one thing has no effect on another",
    })
}

/// What a reader may bear in mind: of its finer kind, or of its category.
fn remark(claim: &Claim) -> String {
    let finer = match claim.detail {
        "relative_only" => "The starting risk is not given here.",
        "survival_rate" => "Survival counts from the day of diagnosis.",
        "stop_or_replace" => "Names a medicine to stop or replace.",
        "named_next" => "The next sentence names a source.",
        "own_product" => "The author offers it.",
        _ => return claim.category.remark(),
    };
    finer.to_owned()
}

/// Whose words they are. That a claim is denied is in its title, if there is one for that.
fn voice(claim: &Claim) -> &'static str {
    let untitled = claim.category.label_negative.is_empty();
    match claim.voice {
        Voice::Page => "",
        Voice::Quotation => "Quoted from somebody else.",
        Voice::Reported if claim.polarity == Polarity::Negative && untitled => {
            "Others say so; the page denies it."
        }
        Voice::Reported => "The page reports what others say.",
    }
}

fn support(support: Support, sources: &str) -> String {
    let place = match support {
        Support::SameSentence => "Source given here",
        Support::SameQuote => "Source at the end of the quotation",
        Support::LeadsIntoQuote => "Source given with the quotation below",
        Support::SameParagraph => "Source nearby",
        Support::Attributed => "Source named",
        Support::ListOnly => return "Sources are listed at the end only.".to_owned(),
        Support::Uncited => return "No source given here.".to_owned(),
        Support::NotApplicable => return String::new(),
    };
    if sources.is_empty() { format!("{place}.") } else { format!("{place}: {sources}.") }
}

/// The card of a citation. `sources` names the entries it means; `differs` is the name in the text
/// and the name in the list when they differ.
#[must_use]
pub fn of_citation(
    citation: &Citation,
    marker: &str,
    sources: &str,
    differs: Option<(&str, &str)>,
) -> Card {
    if let Some((here, listed)) = differs {
        return card(
            "Name differs from the list",
            format!("Here: {here}. In the list: {listed}. We link to the listed source."),
        );
    }
    let named = if sources.is_empty() { String::new() } else { format!("{sources}. ") };
    match citation.status {
        Status::Linked if citation.kind == CitationKind::Hyperlink && sources.is_empty() => {
            card("Goes to the source", "The page links to it here.".to_owned())
        }
        Status::Linked => card("Goes to the paper", named.trim_end().to_owned()),
        Status::Unlinked => card(
            "Source listed, no link",
            format!("{named}The page gives no link. A search for its title may find it."),
        ),
        Status::Dead => card(
            "Number with no entry",
            format!("{marker} is not in this page’s list, so it is not linked."),
        ),
        Status::Nested => card(
            "Number of the quoted paper",
            format!(
                "{marker} belongs to the paper being quoted. It is not in this page’s list, so it is not linked."
            ),
        ),
        Status::Ambiguous => card(
            "May mean more than one source",
            format!("{named}More than one entry of the list fits {marker}."),
        ),
    }
}

fn card(title: &str, given: String) -> Card {
    Card { title: title.to_owned(), given, ask: String::new() }
}

/// What fired, as a reader can recognise it: a bare number with the words around it, a bare degree or
/// helper with the words behind it, as far as they go without a stop.
#[must_use]
pub fn in_words(sentence: &str, cue: Range<usize>) -> String {
    let Some(words) = sentence.get(cue.clone()) else { return String::new() };
    let is_number = !words.contains(char::is_alphabetic);
    if !is_number && !BARE.iter().any(|bare| bare.eq_ignore_ascii_case(words)) {
        return words.to_owned();
    }
    let (before, after) = (&sentence[..cue.start], &sentence[cue.end..]);
    let tail = after.find(is_stop).map_or(after, |at| &after[..at]);
    let last = ends(tail).nth(WORDS_AFTER - 1).unwrap_or(tail.len());
    let last = without_joining(&tail[..last]);
    let is_alone = is_number && !tail[..last].contains(char::is_alphabetic);
    let first = if is_alone { before.trim_end().rfind(char::is_whitespace) } else { None };
    let first = first.map_or(if is_alone { 0 } else { cue.start }, |at| at + 1);
    sentence[first..cue.end + last].trim().to_owned()
}

/// Words shown behind a number or a bare word.
const WORDS_AFTER: usize = 2;

/// Words that tell nothing without those behind them.
const BARE: [&str; 22] = [
    "do",
    "fewer",
    "get",
    "give",
    "go",
    "greater",
    "have",
    "higher",
    "keep",
    "less",
    "let",
    "lower",
    "make",
    "makes",
    "more",
    "must",
    "put",
    "should",
    "should not",
    "take",
    "use",
    "worse",
];

/// Words that lead on to what is not shown.
const JOINING: [&str; 29] = [
    "a", "an", "and", "are", "as", "at", "but", "by", "for", "from", "her", "his", "in", "is",
    "its", "my", "of", "on", "or", "our", "than", "that", "the", "their", "to", "was", "were",
    "with", "your",
];

/// Length of the words before those at the end that lead on.
fn without_joining(words: &str) -> usize {
    let kept = words.trim_end();
    match kept.rsplit_once(char::is_whitespace) {
        Some((before, last)) if JOINING.contains(&last) => without_joining(before),
        _ => kept.len(),
    }
}

/// Where the words of a text end.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices().zip(text.chars().skip(1)).filter_map(|((at, here), next)| {
        (here.is_alphanumeric() && !next.is_alphanumeric()).then_some(at + here.len_utf8())
    })
}

fn is_stop(character: char) -> bool {
    matches!(character, '.' | ',' | ';' | ':' | '(' | ')' | '?' | '!' | '—')
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn what_tells_little_is_shown_with_its_words() {
        for (sentence, cue, shown) in [
            ("They had a 25% lower risk of stroke.", "25", "25% lower risk"),
            ("The jab cut admissions by 60%.", "60", "by 60%"),
            ("They were 2.3 times more likely to fall.", "2.3", "2.3 times more"),
            ("There were 467,000 cases and 9,000 deaths.", "467,000", "467,000 cases"),
            ("It fell by 3 in the second year.", "3", "by 3"),
            ("60% (95% CI 40 to 80) recovered.", "60", "60%"),
            ("The risk doubled in a year.", "doubled", "doubled"),
            ("They report more symptoms of depression.", "more", "more symptoms"),
            ("They had fewer colds than others.", "fewer", "fewer colds"),
            ("Have your ears checked.", "Have", "Have your ears"),
            ("You should not take it.", "should not", "should not take it"),
            ("It harms you more, they say.", "more", "more"),
            ("Ein Rückgang um 5\u{a0}% über Jahre.", "5", "5\u{a0}% über Jahre"),
        ] {
            let at = sentence.find(cue).expect("the cue is in the sentence");
            assert_eq!(in_words(sentence, at..at + cue.len()), shown, "{sentence}");
        }
    }
}
