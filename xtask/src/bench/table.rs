//! The figures as one table.

use std::fmt::Write;

use serde_json::{Value, json};

use super::bars::{self, Bar};
use super::figure::Figure;

/// One object per figure.
pub(crate) fn json(figures: &[Figure]) -> Value {
    figures.iter().map(object).collect()
}

fn object(figure: &Figure) -> Value {
    let mut object = json!({
        "what": figure.what, "unit": figure.unit,
        "median": figure.median, "low": figure.low, "high": figure.high,
    });
    if let Some((bar, others)) = bars::of(&figure.what) {
        let (name, value) = match bar {
            Bar::AtLeast(value) => ("at_least", value),
            Bar::AtMost(value) => ("at_most", value),
        };
        object[name] = json!(value);
        object["others"] = json!(others);
    }
    object
}

/// For people; the spread is the middle half of the rounds, on whatever else the machine did.
pub(crate) fn text(figures: &[Figure]) -> String {
    let width = figures.iter().map(|it| it.what.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{:width$}  {:>10}  {:6}  {:17}  {:9}  met  others",
        "what", "median", "unit", "quartiles", "bar"
    );
    for figure in figures {
        let _ = writeln!(text, "{}", row(figure, width).trim_end());
    }
    text
}

fn row(figure: &Figure, width: usize) -> String {
    let spread = if figure.low.total_cmp(&figure.high).is_eq() {
        String::new()
    } else {
        format!("{} - {}", number(figure.low), number(figure.high))
    };
    let (bar, met, others) = match bars::of(&figure.what) {
        None => (String::new(), "", ""),
        Some((bar, others)) => {
            let met = if bar.met(figure.median) { "yes" } else { "no" };
            (written(bar), met, others)
        }
    };
    let median = number(figure.median);
    format!(
        "{:width$}  {median:>10}  {:6}  {spread:17}  {bar:9}  {met:3}  {others}",
        figure.what, figure.unit
    )
}

fn written(bar: Bar) -> String {
    match bar {
        Bar::AtLeast(value) => format!("≥ {}", number(value)),
        Bar::AtMost(value) => format!("≤ {}", number(value)),
    }
}

/// Three digits that matter.
fn number(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 || size == 0.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        size if size >= 0.1 => format!("{value:.2}"),
        _ => format!("{value:.4}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_say_whether_the_bar_is_met() {
        let slow = Figure::exact("wasm, set-up", "ms", 61.0);
        let table = text(&[slow]);
        assert!(table.contains("≤ 60.0     no   harper.js 1,646"), "{table}");
    }

    #[test]
    fn numbers_keep_three_digits() {
        assert_eq!(
            [111_573.2, 28.17, 1.658, 0.0092].map(number),
            ["111573", "28.2", "1.66", "0.0092"]
        );
    }
}
