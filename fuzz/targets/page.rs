//! Any bytes are a page, and any page gives a report.
#![no_main]

use claimlight::{html, scan::scan, settings::Settings};

libfuzzer_sys::fuzz_target!(|page: &[u8]| {
    let _ = scan(&html::snapshot(page, "https://example.org/"), &Settings::default());
});
