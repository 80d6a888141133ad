//! HTML -> Snapshot, for the command line and the tests.

use crate::snapshot::{Builder, Snapshot};

/// Reads a page.
#[must_use]
pub fn snapshot(html: &[u8], url: &str) -> Snapshot {
    let mut page = Builder::new(url);
    page.text(&String::from_utf8_lossy(html));
    page.finish()
}
