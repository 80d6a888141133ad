//! One table of all measures, for people or as JSON.

use std::fmt;

use serde_json::{Value, json};

use super::measure::{Aim, Figure, Measure};
use super::slice::Slice;

/// The measures, ready to print.
pub(crate) struct Table<'a> {
    measures: &'a [Measure],
    slices: &'a [Slice],
}

impl<'a> Table<'a> {
    pub(crate) fn new(measures: &'a [Measure], slices: &'a [Slice]) -> Self {
        Self { measures, slices }
    }

    /// One object per measure.
    pub(crate) fn json(&self) -> Value {
        self.measures.iter().map(|measure| self.object(measure)).collect()
    }

    fn object(&self, measure: &Measure) -> Value {
        let sums = measure.sums(Slice::All);
        let mut object = json!({
            "set": measure.set,
            "measure": measure.name,
            "n": sums.wanted,
            "peers": measure.peers,
        });
        for slice in self.slices {
            object[slice.name()] = json!(measure.value(*slice));
        }
        if measure.figure == Figure::F1 {
            object["precision"] = json!(sums.precision());
            object["recall"] = json!(sums.recall());
        }
        match measure.aim {
            Aim::None => {}
            Aim::AtLeast(bar) => object["at_least"] = json!(bar),
            Aim::AtMost(bar) => object["at_most"] = json!(bar),
        }
        object
    }

    fn head(&self) -> Vec<String> {
        let slices = self.slices.iter().map(|slice| slice.name());
        let head = ["set", "measure"].into_iter().chain(slices);
        head.chain(["P / R", "n", "aim", "met", "others"]).map(str::to_owned).collect()
    }

    fn row(&self, measure: &Measure) -> Vec<String> {
        let sums = measure.sums(Slice::All);
        let figure =
            |slice| measure.value(slice).map_or_else(String::new, |it| number(measure.figure, it));
        let precision_recall = if measure.figure == Figure::F1 {
            format!("{:.3} {:.3}", sums.precision(), sums.recall())
        } else {
            String::new()
        };
        let met = measure.value(Slice::All).and_then(|value| measure.aim.met(value));
        let mut row = vec![measure.set.to_owned(), measure.name.clone()];
        row.extend(self.slices.iter().map(|slice| figure(*slice)));
        row.push(precision_recall);
        row.push(format!("{:.0}", sums.wanted));
        row.push(match measure.aim {
            Aim::None => String::new(),
            Aim::AtLeast(bar) => format!("≥ {}", number(measure.figure, bar)),
            Aim::AtMost(bar) => format!("≤ {}", number(measure.figure, bar)),
        });
        row.push(met.map_or("", |met| if met { "yes" } else { "no" }).to_owned());
        row.push(measure.peers.to_owned());
        row
    }
}

fn number(figure: Figure, value: f64) -> String {
    match figure {
        Figure::Share | Figure::F1 | Figure::MacroF1 => format!("{value:.3}"),
        Figure::PerThousand => format!("{value:.2}"),
        Figure::Count => format!("{value:.0}"),
    }
}

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let rows: Vec<Vec<String>> = std::iter::once(self.head())
            .chain(self.measures.iter().map(|it| self.row(it)))
            .collect();
        let width =
            |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let widths: Vec<usize> = (0..rows[0].len()).map(width).collect();
        for row in &rows {
            let cells: Vec<String> =
                row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
            writeln!(f, "{}", cells.join("  ").trim_end())?;
        }
        Ok(())
    }
}
