//! Any page gives a report: pages cut short, spliced and with broken streams.

#![cfg(feature = "cli")]

use std::io::Read;
use std::path::Path;

use claimlight::html;
use claimlight::scan::scan;
use claimlight::settings::Settings;
use claimlight::snapshot::Snapshot;

/// A page with everything that the rooms look for.
const PAGE: &str = include_str!("../www/sample.html");

/// Marsaglia's xorshift: the same mutations every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap_or(0)
    }
}

fn survives(html: &[u8]) {
    let snapshot = html::snapshot(html, "https://example.org/");
    let report = scan(&snapshot, &Settings::default());
    let texts: Vec<&str> = texts(&snapshot);
    for anchor in report.claims.iter().map(|it| it.anchor) {
        assert!((anchor.start_node, anchor.start) < (anchor.end_node, anchor.end), "{anchor:?}");
        let units = texts[anchor.end_node as usize].encode_utf16().count();
        assert!(anchor.end as usize <= units, "{anchor:?} in a node of {units}");
    }
}

fn texts(snapshot: &Snapshot) -> Vec<&str> {
    let events = snapshot.events();
    events
        .filter_map(|event| match event {
            claimlight::snapshot::Event::Text(_, text) => Some(text),
            _ => None,
        })
        .collect()
}

#[test]
fn mutated_pages() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let noise: Vec<&[u8]> = vec![
        b"<",
        b"</p>",
        b"<sup>",
        b"(1)",
        b"[99999999999999999999]",
        b"\xff\xfe",
        b"&#0;",
        b"10.1/",
        "é😀\u{301}\u{202e}".as_bytes(),
        b"<ol start=-1>",
        b"<li value=4294967296>",
        b"doi:10.",
        b"<blockquote>",
        b"(((((",
        b"\xe2\x80",
        b"1\xe2\x80\x939999999",
        b"et al., 0000",
    ];
    for _ in 0..400 {
        let mut page = PAGE.as_bytes().to_vec();
        for _ in 0..=random.below(6) {
            let at = random.below(page.len());
            match random.below(3) {
                0 => page.truncate(at.max(40)),
                1 => drop(page.splice(at..at, noise[random.below(noise.len())].iter().copied())),
                _ => drop(page.drain(at..(at + random.below(200)).min(page.len()))),
            }
        }
        survives(&page);
    }
}

#[test]
fn broken_streams() {
    let whole = html::snapshot(PAGE.as_bytes(), "");
    let mut random = Random(7);
    for _ in 0..400 {
        let mut broken = whole.clone();
        for _ in 0..=random.below(4) {
            let at = random.below(broken.stream.len());
            broken.stream[at] = match random.below(4) {
                0 => u32::MAX,
                1 => 0,
                2 => 2,
                _ => random.below(5000) as u32,
            };
        }
        if random.below(3) == 0 {
            broken.strings.truncate(random.below(broken.strings.len()));
        }
        let _ = scan(&broken, &Settings::default());
    }
}

#[test]
fn real_pages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/pages");
    let Ok(files) = std::fs::read_dir(&folder) else {
        println!("skipped: {} is not there", folder.display());
        return;
    };
    for file in files
        .filter_map(Result::ok)
        .filter(|file| file.path().to_string_lossy().ends_with(".html.gz"))
    {
        let packed = std::fs::File::open(file.path()).expect("page");
        let mut html = Vec::new();
        flate2::read::GzDecoder::new(packed).read_to_end(&mut html).expect("gzip");
        survives(&html);
    }
}
