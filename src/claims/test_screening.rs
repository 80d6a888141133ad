//! Says that a test can detect or predict.

use crate::declare_category;

declare_category! {
    /// A test, scan, screening programme or app is said to find, rule out or predict a condition,
    /// or screening is said to save lives.
    ///
    /// A test that finds much may also raise many alarms for nothing.
    ///
    /// ## Flagged
    /// - A simple blood test can spot pancreatic cancer years before symptoms.
    /// - Hair analysis reveals hidden mineral deficiencies.
    /// - The scan correctly identified 94% of early tumours.
    /// - Yearly mammograms save lives.
    /// - This at-home saliva kit tells you whether you are gluten intolerant.
    ///
    /// ## Not flagged
    /// - Blood was drawn and tested the same afternoon.
    /// - The drug will be tested in 300 volunteers next year.
    /// - Endless forms tested her patience.
    /// - Screening interviews took place by telephone.
    /// - No test results were available when this article was written.
    pub(super) static TEST_SCREENING = {
        id: "test_screening",
        label: "Says a test can detect or predict",
        label_negative: "Says a test cannot detect or predict",
        ask: "How often was the test wrong, and in whom?",
        group: Claimed,
        attention: 2,
        default_on: true,
        stands_alone: true,
    }
}
