//! Any text is a reference, a text with identifiers, an address.
#![no_main]

use claimlight::{identifiers, references};

libfuzzer_sys::fuzz_target!(|line: &str| {
    let _ = references::parse(line);
    let _ = identifiers::in_url(line);
    for (span, _) in identifiers::in_text(line) {
        assert!(line.get(span.range()).is_some());
    }
});
