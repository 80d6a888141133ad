//! Figures: judged items and how they fold into one number.

use super::slice::Slice;

/// One judged thing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Item {
    /// Id of the row it comes from; decides its slice.
    pub(crate) id: String,
    /// For [`Figure::MacroF1`]: the class it counts for.
    pub(crate) class: &'static str,
    /// How much of what was found is wanted.
    pub(crate) right: f64,
    /// How much was found.
    pub(crate) found: f64,
    /// How much was wanted.
    pub(crate) wanted: f64,
    /// What went wrong, for a reader.
    pub(crate) mistake: Option<String>,
}

impl Item {
    /// A yes or no: `right` of one wanted.
    pub(crate) fn yes_no(id: &str, right: bool, mistake: impl FnOnce() -> String) -> Self {
        Self {
            id: id.to_owned(),
            right: f64::from(u8::from(right)),
            found: 1.0,
            wanted: 1.0,
            mistake: (!right).then(mistake),
            ..Self::default()
        }
    }

    /// A false alarm or none: counts when it fired, which is the mistake.
    pub(crate) fn alarm(id: &str, fired: bool, mistake: impl FnOnce() -> String) -> Self {
        Self { mistake: fired.then(mistake), ..Self::yes_no(id, fired, String::new) }
    }

    /// A yes-or-no decision for F1 of the yes class.
    pub(crate) fn detection(id: &str, found: bool, wanted: bool, text: &str) -> Self {
        let mistake = match (found, wanted) {
            (true, false) => Some(format!("false alarm: {text}")),
            (false, true) => Some(format!("missed: {text}")),
            _ => None,
        };
        let number = |yes: bool| f64::from(u8::from(yes));
        Self {
            id: id.to_owned(),
            right: number(found && wanted),
            found: number(found),
            wanted: number(wanted),
            mistake,
            ..Self::default()
        }
    }

    /// A choice among classes, as two items: what was wanted and what was found.
    pub(crate) fn choice(
        id: &str,
        found: &'static str,
        wanted: &'static str,
        text: &str,
    ) -> [Self; 2] {
        let right = f64::from(u8::from(found == wanted));
        let mistake = (found != wanted).then(|| format!("{wanted}, not {found}: {text}"));
        let id = id.to_owned();
        [
            Self { id: id.clone(), class: wanted, right, wanted: 1.0, mistake, ..Self::default() },
            Self { id, class: found, found: 1.0, ..Self::default() },
        ]
    }
}

/// How items fold into a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Figure {
    /// Right of wanted, 0 to 1.
    Share,
    /// Right of wanted, times 1,000.
    PerThousand,
    /// Right, as a number.
    Count,
    /// Micro-average F1.
    F1,
    /// Mean of the classes' F1.
    MacroF1,
}

/// Sums over items.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Sums {
    pub(crate) right: f64,
    pub(crate) found: f64,
    pub(crate) wanted: f64,
}

impl Sums {
    fn of<'a>(items: impl Iterator<Item = &'a Item>) -> Self {
        items.fold(Self::default(), |sums, item| Self {
            right: sums.right + item.right,
            found: sums.found + item.found,
            wanted: sums.wanted + item.wanted,
        })
    }

    pub(crate) fn precision(self) -> f64 {
        share(self.right, self.found)
    }

    pub(crate) fn recall(self) -> f64 {
        share(self.right, self.wanted)
    }

    fn f1(self) -> f64 {
        share(2.0 * self.right, self.found + self.wanted)
    }
}

fn share(part: f64, whole: f64) -> f64 {
    if whole == 0.0 { 0.0 } else { part / whole }
}

/// A bar to reach.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Aim {
    /// No bar.
    None,
    /// At least this much.
    AtLeast(f64),
    /// At most this much.
    AtMost(f64),
}

impl Aim {
    /// Whether a figure reaches the bar; `None` without a bar.
    pub(crate) fn met(self, value: f64) -> Option<bool> {
        match self {
            Self::None => None,
            Self::AtLeast(bar) => Some(value >= bar),
            Self::AtMost(bar) => Some(value <= bar),
        }
    }
}

/// One row of the table.
#[derive(Debug)]
pub(crate) struct Measure {
    pub(crate) set: &'static str,
    pub(crate) name: String,
    pub(crate) figure: Figure,
    pub(crate) aim: Aim,
    /// What others reach on the same kind of data, and who.
    pub(crate) peers: &'static str,
    pub(crate) items: Vec<Item>,
}

impl Measure {
    pub(crate) fn new(set: &'static str, name: impl Into<String>, figure: Figure) -> Self {
        let name = name.into();
        Self { set, name, figure, aim: Aim::None, peers: "", items: Vec::new() }
    }

    pub(crate) fn aim(self, aim: Aim) -> Self {
        Self { aim, ..self }
    }

    pub(crate) fn peers(self, peers: &'static str) -> Self {
        Self { peers, ..self }
    }

    pub(crate) fn items(self, items: impl IntoIterator<Item = Item>) -> Self {
        Self { items: items.into_iter().collect(), ..self }
    }

    pub(crate) fn sums(&self, slice: Slice) -> Sums {
        Sums::of(self.in_slice(slice))
    }

    /// The figure for a slice; `None` when the slice is empty, unless what is asked is how many.
    pub(crate) fn value(&self, slice: Slice) -> Option<f64> {
        if self.figure != Figure::Count {
            self.in_slice(slice).next()?;
        }
        let sums = self.sums(slice);
        Some(match self.figure {
            Figure::Share => sums.recall(),
            Figure::PerThousand => 1000.0 * sums.recall(),
            Figure::Count => sums.right,
            Figure::F1 => sums.f1(),
            Figure::MacroF1 => self.macro_f1(slice),
        })
    }

    /// What went wrong in a slice: ids and texts.
    pub(crate) fn mistakes(&self, slice: Slice) -> impl Iterator<Item = (&str, &str)> {
        self.in_slice(slice).filter_map(|item| Some((item.id.as_str(), item.mistake.as_deref()?)))
    }

    fn in_slice(&self, slice: Slice) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| slice.holds(&item.id))
    }

    fn macro_f1(&self, slice: Slice) -> f64 {
        let mut classes: Vec<&str> = self.in_slice(slice).map(|item| item.class).collect();
        classes.sort_unstable();
        classes.dedup();
        let of_class = |class| Sums::of(self.in_slice(slice).filter(|item| item.class == class));
        let count = f64::from(u32::try_from(classes.len()).unwrap_or(u32::MAX));
        share(classes.iter().map(|class| of_class(*class).f1()).sum(), count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(left: f64, right: f64) {
        assert!((left - right).abs() < 1e-9, "{left} is not {right}");
    }

    fn value(figure: Figure, items: Vec<Item>) -> f64 {
        Measure::new("set", "name", figure).items(items).value(Slice::All).expect("items")
    }

    #[test]
    fn alarms_are_counted_per_thousand_rows() {
        let rows = (0..200).map(|i| Item::alarm(&i.to_string(), i < 3, String::new)).collect();
        close(value(Figure::PerThousand, rows), 15.0);
    }

    #[test]
    fn f1_weighs_misses_and_false_alarms() {
        let rows = [(true, true), (true, true), (true, false), (false, true), (false, false)];
        let items = rows.map(|(found, wanted)| Item::detection("id", found, wanted, ""));
        close(value(Figure::F1, items.to_vec()), 2.0 * 2.0 / (3.0 + 3.0));
    }

    #[test]
    fn macro_f1_is_the_mean_over_classes() {
        let rows = [("a", "a"), ("a", "a"), ("a", "b"), ("b", "b")];
        let items = rows.iter().flat_map(|(found, wanted)| Item::choice("id", found, wanted, ""));
        // a: 2 right, 3 found, 2 wanted; b: 1 right, 1 found, 2 wanted.
        close(value(Figure::MacroF1, items.collect()), f64::midpoint(4.0 / 5.0, 2.0 / 3.0));
    }

    #[test]
    fn an_empty_slice_has_no_figure() {
        assert!(Measure::new("set", "name", Figure::Share).value(Slice::All).is_none());
    }

    #[test]
    fn bars() {
        assert_eq!(Aim::AtLeast(0.9).met(0.9), Some(true));
        assert_eq!(Aim::AtMost(7.0).met(7.1), Some(false));
        assert_eq!(Aim::None.met(0.0), None);
    }
}
