//! What each figure has to reach, and what others were measured to reach before.

use super::figure::Figure;

/// A bar to reach.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Bar {
    AtLeast(f64),
    AtMost(f64),
}

impl Bar {
    pub(crate) fn met(self, value: f64) -> bool {
        match self {
            Self::AtLeast(bar) => value >= bar,
            Self::AtMost(bar) => value <= bar,
        }
    }
}

/// The figures that have a bar, with what others reach where that is known.
const BARS: &[(&str, Bar, &str)] = &[
    ("native, Snapshot to Report", Bar::AtLeast(30.0), "harper-core 0.014-0.028"),
    ("native, HTML to Report", Bar::AtLeast(15.0), ""),
    ("references parsed", Bar::AtLeast(10_000.0), "AnyStyle 280, refextract 13"),
    (GROWTH, Bar::AtMost(1.5), ""),
    ("wasm, Snapshot to Report", Bar::AtLeast(10.0), "see the peers below"),
    (AGAINST_HARPER, Bar::AtLeast(500.0), ""),
    (AGAINST_WINK, Bar::AtLeast(5.0), ""),
    ("wasm, gzipped", Bar::AtMost(700.0), "harper.js 8,120"),
    ("wasm, set-up", Bar::AtMost(60.0), "harper.js 1,646"),
    ("wasm, memory after the pages", Bar::AtMost(30.0), "harper.js 527 after set-up"),
    ("wasm, memory after 100 pages of 100 KB", Bar::AtMost(64.0), ""),
    ("wasm, memory after a page of 10 MB", Bar::AtMost(64.0), ""),
    ("wasm, growth over 1,000 scans", Bar::AtMost(0.0), ""),
    ("content script, gzipped", Bar::AtMost(30.0), ""),
    ("word lists, gzipped", Bar::AtMost(200.0), ""),
    ("page, read 480,000 characters in 25,000 nodes", Bar::AtMost(25.0), "innerText 280-385"),
    ("page, read 480,000 characters in 25,000 nodes, longest task", Bar::AtMost(50.0), ""),
    ("page, mark 500 spans among 20,000 paragraphs", Bar::AtMost(50.0), "mark.js 368"),
    ("page, mark 500 spans among 20,000 paragraphs, longest task", Bar::AtMost(50.0), ""),
    ("page, one paragraph of 1 MB changes", Bar::AtMost(5.0), ""),
    ("page, idle to marked, real pages", Bar::AtMost(15.0), ""),
    ("page, loaded to first marks", Bar::AtMost(60.0), ""),
    ("page, loaded to first marks, worker stopped", Bar::AtMost(150.0), ""),
    ("page, our scripts called in 60 s of rest", Bar::AtMost(0.0), ""),
    ("whole package, chromium", Bar::AtMost(1_000.0), ""),
    ("whole package, firefox", Bar::AtMost(1_000.0), ""),
];

const GROWTH: &str = "native, dearest KB / cheapest KB, 10 KB to 10 MB";
const AGAINST_HARPER: &str = "wasm / harper.js";
const AGAINST_WINK: &str = "wasm / wink-nlp, 6 patterns";

/// The bar of a figure and what others reach.
pub(crate) fn of(what: &str) -> Option<(Bar, &'static str)> {
    BARS.iter().find(|it| it.0 == what).map(|it| (it.1, it.2))
}

/// Figures that follow from others of the same run.
pub(crate) fn comparisons(figures: &[Figure]) -> Vec<Figure> {
    let median =
        |start: &str| figures.iter().find(|it| it.what.starts_with(start)).map(|it| it.median);
    let ratio = |what: &str, ours: &str, theirs: &str| {
        Some(Figure::exact(what, "times", median(ours)? / median(theirs)?))
    };
    let costs: Vec<f64> = figures
        .iter()
        .filter(|it| it.what.starts_with("native, cost at"))
        .map(|it| it.median)
        .collect();
    let dearest = costs.iter().copied().reduce(f64::max);
    let cheapest = costs.iter().copied().reduce(f64::min);
    let growth =
        dearest.zip(cheapest).map(|(dear, cheap)| Figure::exact(GROWTH, "times", dear / cheap));
    let ours = "wasm, Snapshot to Report";
    [growth, ratio(AGAINST_HARPER, ours, "harper.js (50"), ratio(AGAINST_WINK, ours, "wink-nlp")]
        .into_iter()
        .flatten()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comparisons_take_what_was_measured() {
        let figures = [
            Figure::exact("native, cost at 10 KB", "µs/KB", 20.0),
            Figure::exact("native, cost at 10 MB", "µs/KB", 30.0),
            Figure::exact("wasm, Snapshot to Report", "MB/s", 12.0),
            Figure::exact("wink-nlp, 6 patterns", "MB/s", 1.5),
        ];
        let expected =
            [Figure::exact(GROWTH, "times", 1.5), Figure::exact(AGAINST_WINK, "times", 8.0)];
        assert_eq!(comparisons(&figures), expected);
    }

    #[test]
    fn a_bar_is_met_from_its_own_side() {
        assert!(Bar::AtLeast(10.0).met(10.0) && !Bar::AtLeast(10.0).met(9.9));
        assert!(Bar::AtMost(0.0).met(0.0) && !Bar::AtMost(0.0).met(0.1));
    }
}
