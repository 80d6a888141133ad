//! A measured figure: median and quartiles of its rounds.

use anyhow::{Context, Result};
use serde_json::Value;

/// One figure, as the measuring programs print it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Figure {
    /// What was measured.
    pub(crate) what: String,
    pub(crate) unit: String,
    pub(crate) median: f64,
    /// First and third quartile.
    pub(crate) low: f64,
    pub(crate) high: f64,
}

impl Figure {
    /// A figure that is counted, not timed.
    pub(crate) fn exact(what: &str, unit: &str, value: f64) -> Self {
        let (what, unit) = (what.to_owned(), unit.to_owned());
        Self { what, unit, median: value, low: value, high: value }
    }

    fn read(line: &str) -> Result<Self> {
        let value: Value = serde_json::from_str(line)?;
        let text = |field: &str| value[field].as_str().map(str::to_owned);
        let number = |field: &str| value[field].as_f64();
        let figure = || {
            Some(Self {
                what: text("what")?,
                unit: text("unit")?,
                median: number("median")?,
                low: number("low")?,
                high: number("high")?,
            })
        };
        figure().with_context(|| format!("no figure: {line}"))
    }
}

/// The figures in a program's output, one JSON object a line.
pub(crate) fn read_all(output: &str) -> Result<Vec<Figure>> {
    output.lines().filter(|line| line.starts_with('{')).map(Figure::read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_told_from_other_lines() {
        let line = r#"{"what":"sbd","unit":"MB/s","median":2.0,"low":1.5,"high":2.5}"#;
        let figures = read_all(&format!("warming up\n{line}\n")).expect("one figure");
        let what = "sbd".to_owned();
        let unit = "MB/s".to_owned();
        assert_eq!(figures, [Figure { what, unit, median: 2.0, low: 1.5, high: 2.5 }]);
        assert!(read_all(r#"{"what":"sbd"}"#).is_err());
    }
}
