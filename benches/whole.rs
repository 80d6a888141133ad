//! Throughput of the whole scan, as JSON lines for `cargo xtask bench`:
//! `{"what", "unit", "median", "low", "high"}`, low and high being the quartiles of the rounds.
//! What is measured is processor time where the system tells it, as others use the machine, too.
//!
//! With a file name as argument, also writes the measured pages there, one `{"snapshot", "text"}` a
//! line, for the measurements that run under Node.

#![expect(clippy::cast_precision_loss, reason = "sizes are far below 2^52")]
#![expect(clippy::cast_sign_loss, reason = "repeats are positive")]

mod corpus;

use std::fs::{self, File};
use std::hint::black_box;
use std::io::{BufWriter, Write};
use std::time::{Duration, Instant};
use std::{env, io};

use claimlight::settings::Settings;
use claimlight::{html, references, scan};
use corpus::Page;
use serde_json::json;

fn main() -> io::Result<()> {
    let pages = corpus::pages();
    let file = env::args().skip(1).find(|argument| !argument.starts_with("--"));
    if let Some(file) = file {
        write_pages(&file, &pages)?;
    }
    let settings = Settings::default();
    let megabytes = corpus::text_bytes(&pages) as f64 / 1e6;
    let whole = rounds(|| {
        for page in &pages {
            black_box(scan::scan(&page.snapshot, &settings));
        }
    });
    rate("native, Snapshot to Report", "MB/s", megabytes, &whole);
    let from_html = rounds(|| {
        for page in &pages {
            black_box(scan::scan(&html::snapshot(&page.html, ""), &settings));
        }
    });
    rate("native, HTML to Report", "MB/s", megabytes, &from_html);
    let html = pages.iter().map(|page| page.html.len()).sum::<usize>() as f64 / 1e6;
    rate("native, HTML to Report, of HTML", "MB/s", html, &from_html);
    let entries = corpus::entries();
    let parsed = rounds(|| {
        let mut parser = references::Parser::default();
        for entry in &entries {
            black_box(parser.parse(entry));
        }
    });
    rate("references parsed", "1/s", entries.len() as f64, &parsed);
    for (name, bytes) in
        [("10 KB", 10_000), ("100 KB", 100_000), ("1 MB", 1_000_000), ("10 MB", 10_000_000)]
    {
        let page = Page::generated(bytes);
        let scanned = rounds(|| black_box(scan::scan(&page.snapshot, &settings)));
        cost(name, page.text.len() as f64 / 1e3, &scanned);
    }
    Ok(())
}

/// Seconds of one piece of work in each round, sorted. A round repeats short work: the system counts
/// processor time in ticks. At least five rounds after a warm-up, as many as fit into two seconds.
fn rounds<T>(mut work: impl FnMut() -> T) -> Vec<f64> {
    let warm_up = Instant::now();
    black_box(work());
    let repeats = (ROUND / warm_up.elapsed().as_secs_f64()).clamp(1.0, 1e6).ceil();
    let (begin, mut seconds) = (Instant::now(), Vec::new());
    while seconds.len() < 5 || begin.elapsed() < Duration::from_secs(2) {
        let start = Clock::now();
        for _ in 0..repeats as u32 {
            black_box(work());
        }
        seconds.push(start.seconds() / repeats);
    }
    seconds.sort_by(f64::total_cmp);
    seconds
}

/// Seconds that a round lasts at least.
const ROUND: f64 = 0.1;

/// When a round began.
struct Clock {
    wall: Instant,
    on_processor: Option<f64>,
}

impl Clock {
    fn now() -> Self {
        Self { wall: Instant::now(), on_processor: on_processor() }
    }

    fn seconds(&self) -> f64 {
        let spent = on_processor().zip(self.on_processor).map(|(now, then)| now - then);
        spent.unwrap_or_else(|| self.wall.elapsed().as_secs_f64())
    }
}

/// Seconds that this thread has run, as Linux tells (`proc_pid_schedstat`).
fn on_processor() -> Option<f64> {
    let spent = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(spent.split(' ').next()?.parse::<f64>().ok()? / 1e9)
}

fn quartile(sorted: &[f64], quarter: usize) -> f64 {
    sorted[(sorted.len() - 1) * quarter / 4]
}

/// Amount per second.
fn rate(what: &str, unit: &str, amount: f64, seconds: &[f64]) {
    print(what, unit, [2, 3, 1].map(|quarter| amount / quartile(seconds, quarter)));
}

/// Microseconds per kilobyte.
fn cost(size: &str, kilobytes: f64, seconds: &[f64]) {
    let values = [2, 1, 3].map(|quarter| 1e6 * quartile(seconds, quarter) / kilobytes);
    print(&format!("native, cost at {size}"), "µs/KB", values);
}

fn print(what: &str, unit: &str, [median, low, high]: [f64; 3]) {
    println!(
        "{}",
        json!({ "what": what, "unit": unit, "median": median, "low": low, "high": high })
    );
}

fn write_pages(file: &str, pages: &[Page]) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(file)?);
    let made = [Page::generated(100_000), Page::generated(10_000_000)];
    for page in pages.iter().chain(&made) {
        let it = &page.snapshot;
        let snapshot = json!({
            "url": it.url, "lang": it.lang, "title": it.title, "meta": it.meta,
            "strings": it.strings, "stream": it.stream, "text": it.text,
        });
        writeln!(out, "{}", json!({ "snapshot": snapshot, "text": page.text }))?;
    }
    out.flush()
}
