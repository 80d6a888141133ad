//! Claims in health news and web sentences, and which words the claim is.

use anyhow::Result;
use serde_json::Value;

use super::Lab;
use super::data::{text, texts};
use super::measure::{Aim, Figure, Item, Measure};

pub(super) fn measure(lab: &Lab) -> Result<Vec<Measure>> {
    let rows = lab.data.tsv("eval/claims/web_health.tsv")?;
    let sentences: Vec<String> =
        texts(&rows, "text").iter().map(|it| it.replace(NUMBER, DIGIT)).collect();
    let answers = lab.program.sentences(&sentences)?;
    let of = |source: &'static str, has_claim: &'static str| {
        let is =
            move |row: &Value| text(row, "source") == source && text(row, "has_claim") == has_claim;
        rows.iter().zip(&answers).filter(move |(row, _)| is(row))
    };
    let found = |(row, answer): (&Value, &Value)| {
        Item::yes_no(text(row, "id"), answer["claim"] == true, || text(row, "text").to_owned())
    };
    let fired = |(row, answer): (&Value, &Value)| {
        Item::alarm(text(row, "id"), answer["claim"] == true, || described(row, answer))
    };
    Ok(vec![
        Measure::new("zuo2022", "recall of claims", Figure::Share)
            .aim(Aim::AtLeast(0.93))
            .peers("trial rules .91, linear model .96")
            .items(of("zuo2022", "1").map(found)),
        Measure::new("zuo2022", "no claim, yet fires", Figure::Share)
            .aim(Aim::AtMost(0.35))
            .peers("trial rules .32, linear model .31")
            .items(of("zuo2022", "0").map(fired)),
        Measure::new("zuo2022", "span, token F1", Figure::Share)
            .aim(Aim::AtLeast(0.83))
            .peers("whole sentence .78, words after the reporting verb .83")
            .items(of("zuo2022", "1").map(|(row, answer)| span_item(row, answer))),
        Measure::new("zuo2022", "span, token F1, where found", Figure::Share).items(
            of("zuo2022", "1")
                .filter(|(_, answer)| answer["claim"] == true)
                .map(|(row, answer)| Item { mistake: None, ..span_item(row, answer) }),
        ),
        Measure::new("healthver", "recall of claims", Figure::Share)
            .aim(Aim::AtLeast(0.94))
            .peers("trial rules .93, linear model .91")
            .items(of("healthver", "1").map(found)),
    ])
}

/// How the data write every number, and what stands there for the program.
const NUMBER: &str = "<NUM>";
const DIGIT: &str = "7";

/// What fired, then the sentence.
pub(super) fn described(row: &Value, answer: &Value) -> String {
    format!("{} {}", answer["categories"], text(row, "text"))
}

/// The best of our spans against all gold spans together; 0 without a span of ours.
fn span_item(row: &Value, answer: &Value) -> Item {
    let sentence = &text(row, "text").replace(NUMBER, DIGIT);
    let gold = gold_spans(text(row, "claim_spans"), text(row, "text"));
    let ours: Vec<Span> = serde_json::from_value(answer["spans"].clone()).unwrap_or_default();
    let best = ours.iter().map(|span| token_f1(sentence, &[*span], &gold)).fold(0.0, f64::max);
    let mistake = (best < 0.5).then(|| {
        let cut =
            |spans: &[Span]| spans.iter().map(|it| covered(sentence, *it)).collect::<Vec<_>>();
        format!("{best:.2}: gold {:?}, ours {:?}: {sentence}", cut(&gold), cut(&ours))
    });
    Item { right: best, mistake, ..Item::yes_no(text(row, "id"), true, String::new) }
}

/// Start and end in code points.
type Span = [usize; 2];

/// `26-122;130-140` as spans of the sentence with digits.
fn gold_spans(field: &str, sentence: &str) -> Vec<Span> {
    let moved = |offset: &str| {
        let offset: usize = offset.parse().ok()?;
        let before: String = sentence.chars().take(offset).collect();
        Some(before.replace(NUMBER, DIGIT).chars().count())
    };
    let span = |span: &str| {
        let (start, end) = span.split_once('-')?;
        Some([moved(start)?, moved(end)?])
    };
    field.split(';').filter_map(span).collect()
}

/// F1 over the white-space tokens that two sets of spans touch.
fn token_f1(sentence: &str, ours: &[Span], gold: &[Span]) -> f64 {
    let touched = |token: &Span, spans: &[Span]| {
        spans.iter().any(|span| token[0] < span[1] && span[0] < token[1])
    };
    let (mut both, mut total) = (0, 0);
    for token in tokens(sentence) {
        let (in_ours, in_gold) = (touched(&token, ours), touched(&token, gold));
        both += u32::from(in_ours && in_gold);
        total += u32::from(in_ours) + u32::from(in_gold);
    }
    if total == 0 { 0.0 } else { 2.0 * f64::from(both) / f64::from(total) }
}

fn tokens(sentence: &str) -> Vec<Span> {
    let mut tokens = Vec::new();
    let mut start = None;
    for (at, c) in sentence.chars().chain([' ']).enumerate() {
        if c.is_whitespace() {
            tokens.extend(start.take().map(|start| [start, at]));
        } else {
            start.get_or_insert(at);
        }
    }
    tokens
}

fn covered(sentence: &str, [start, end]: Span) -> String {
    sentence.chars().take(end).skip(start).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_parted_by_white_space() {
        assert_eq!(tokens("Tea, é  x"), [[0, 4], [5, 6], [8, 9]]);
    }

    #[test]
    fn a_token_counts_when_it_is_touched() {
        let sentence = "Tea prevents colds, they say.";
        assert!((token_f1(sentence, &[[0, 18]], &[[0, 19]]) - 1.0).abs() < 1e-9);
        assert!((token_f1(sentence, &[[0, 12]], &[[0, 18]]) - 0.8).abs() < 1e-9);
        assert!(token_f1(sentence, &[], &[[0, 18]]) < 1e-9);
    }

    #[test]
    fn spans_in_a_field() {
        let sentence = "In <NUM> of <NUM> mice tea killed.";
        assert_eq!(gold_spans("3-8;3-17;18-22", sentence), [[3, 4], [3, 9], [10, 14]]);
        assert_eq!(gold_spans("", sentence), Vec::<Span>::new());
    }
}
