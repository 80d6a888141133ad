//! Time linear in the input, also for pages made to hurt: eight times the page may not take sixty-four
//! times as long.

use std::hint::black_box;
use std::time::Instant;

use claimlight::scan;
use claimlight::settings::Settings;
use claimlight::snapshot::{Builder, Snapshot};

/// Bytes of the smaller page.
const SIZE: usize = 4_000;

/// How much longer the larger page is.
const TIMES: usize = 8;

/// How much longer it may take: between linear and quadratic, with room for memory that is first
/// used and caches that are too small.
const MOST: f64 = 32.0;

/// How often it is measured before it counts.
const ROUNDS: usize = 10;

/// What the pages are made of, over and over.
const TEXTS: &[&str] = &[
    "Ginger relieves nausea in sailors. ",
    "ginger and lemon that may prevent or ",
    "In a study of 40 sailors, ginger reduced the risk of nausea by 12% [3, 4-6] (Tan, 2019). ",
    "[1]",
    "(1)",
    "(1) ",
    "[1-9999]",
    "¹²",
    "(",
    "[",
    ")",
    "“",
    "\"",
    "‘a’ ",
    "-",
    "a-",
    "'s ",
    "1",
    "1,",
    "10.1234/",
    "10.1234/a ",
    "doi:10.1/(",
    "2019 ",
    "(2019; ",
    "Tan 2019, ",
    "et al. ",
    ".",
    "a.",
    "A. ",
    "…",
    "? ",
    "é",
    "ﬁ",
    "\u{ad}",
    " ",
    "\n",
    "a",
    "A",
    "no ",
    "not ",
    "10%",
    "http://a.b/",
    "https://a.b/?u=",
    "%25",
    "://",
    "978-",
    "NCT0",
    "pmid ",
    "arxiv:",
    "References: 1. Tan S. ",
    "[1] Tan S. Ginger at sea. J Herbs 2019;12:45. ",
    "1. ",
    "a, b; ",
    "<>",
    "#",
    "…] [",
];

/// Makes a page of so many bytes of a text.
type Make = fn(&str, usize) -> Snapshot;

/// One paragraph.
fn paragraph(text: &str, bytes: usize) -> Snapshot {
    page(|it| {
        it.open("p", false, &[]);
        it.text(&filled(text, bytes));
        it.close();
    })
}

/// One paragraph in the list of references, and another that points into it.
fn entry(text: &str, bytes: usize) -> Snapshot {
    page(|it| {
        paragraph_of(it, "Ginger relieves nausea [1].");
        it.open("h2", false, &[]);
        it.text("References");
        it.close();
        it.open("ol", false, &[]);
        it.open("li", false, &[("id", "r1")]);
        it.text(&filled(text, bytes));
        it.close();
        it.close();
    })
}

/// A paragraph for each piece.
fn paragraphs(text: &str, bytes: usize) -> Snapshot {
    page(|it| (0..bytes / text.len()).for_each(|_| paragraph_of(it, text)))
}

/// A link for each piece, that leads where it says.
fn links(text: &str, bytes: usize) -> Snapshot {
    page(|it| {
        it.open("p", false, &[]);
        for _ in 0..bytes / text.len() {
            it.open("a", false, &[("href", text)]);
            it.text(text);
            it.close();
        }
        it.close();
    })
}

/// One link with a long address.
fn address(text: &str, bytes: usize) -> Snapshot {
    page(|it| {
        it.open("p", false, &[]);
        it.open("a", false, &[("href", &format!("https://a.org/{}", filled(text, bytes)))]);
        it.text("ginger");
        it.close();
        it.close();
    })
}

/// Elements inside each other, with a piece at each depth.
fn nested(name: &str, bytes: usize) -> Snapshot {
    page(|it| {
        for _ in 0..bytes / 10 {
            it.open(name, false, &[("class", "nested"), ("id", "n")]);
            it.text("ginger [1] ");
        }
        (0..bytes / 10).for_each(|_| it.close());
    })
}

/// A list of references that all are pointed at.
fn cited(_: &str, bytes: usize) -> Snapshot {
    page(|it| {
        let count = bytes / 60;
        it.open("p", false, &[]);
        (1..=count).for_each(|n| it.text(&format!("Tan {} [{n}]. ", 1900 + n % 120)));
        it.close();
        it.open("ol", false, &[("class", "references")]);
        for n in 1..=count {
            it.open("li", false, &[("id", &format!("r{n}"))]);
            it.text(&format!("Tan S. Ginger at sea {n}. J Herbs. {};12:45.", 1900 + n % 120));
            it.close();
        }
        it.close();
    })
}

fn page(fill: impl FnOnce(&mut Builder)) -> Snapshot {
    let mut page = Builder::new("https://example.org/");
    page.open("body", false, &[]);
    fill(&mut page);
    page.finish()
}

fn paragraph_of(page: &mut Builder, text: &str) {
    page.open("p", false, &[]);
    page.text(text);
    page.close();
}

fn filled(text: &str, bytes: usize) -> String {
    text.repeat(bytes / text.len() + 1)
}

/// Seconds that `work` takes.
fn seconds<T>(work: impl FnOnce() -> T) -> f64 {
    let begin = Instant::now();
    black_box(work());
    begin.elapsed().as_secs_f64()
}

/// What is wrong with a scan of such pages, if anything is.
fn check(shape: &str, text: &str, make: Make) -> Option<String> {
    let pages = [SIZE, TIMES * SIZE].map(|bytes| make(text, bytes));
    compare(shape, text, &pages, |page| scan::scan(page, &Settings::default()))
}

/// What is wrong, if no round goes well: others use the machine, too.
fn compare<P, T>(
    shape: &str,
    text: &str,
    [small, large]: &[P; 2],
    work: impl Fn(&P) -> T,
) -> Option<String> {
    let (mut least, mut most) = (f64::MAX, f64::MAX);
    for _ in 0..ROUNDS {
        least = least.min(seconds(|| work(black_box(small))));
        most = most.min(seconds(|| work(black_box(large))));
        // Where a page takes no time, what is measured is the clock.
        if most < MOST * least.max(0.0002) {
            return None;
        }
    }
    let (least, most) = (least * 1e3, most * 1e3);
    Some(format!("{shape} of {text:?}: {least:.1} ms, then {most:.1} ms"))
}

#[test]
fn a_longer_page_takes_as_much_longer() {
    let shapes: [(&str, Make); 5] = [
        ("a paragraph", paragraph),
        ("an entry", entry),
        ("paragraphs", paragraphs),
        ("links", links),
        ("an address", address),
    ];
    let _ = scan::scan(&paragraph("Ginger relieves nausea. ", 100), &Settings::default());
    let mut slow = Vec::new();
    for (shape, make) in shapes {
        slow.extend(TEXTS.iter().filter_map(|text| check(shape, text, make)));
    }
    for name in ["div", "b", "ul", "blockquote", "a", "table", "sup"] {
        slow.extend(check("nested", name, nested));
    }
    slow.extend(check("cited", "references", cited));
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

#[cfg(feature = "cli")]
#[test]
fn longer_html_takes_as_much_longer() {
    const HTML: &[&str] = &[
        "<",
        "</",
        "<a ",
        "<a b='",
        "<a b=\"<\" c/d ",
        "<!--",
        "<!-- - -- --!",
        "<!",
        "<!doctype a public '",
        "&",
        "&ampamp",
        "&#9999",
        "<title>",
        "<textarea></textare",
        "<script><!--<script>",
        "<svg><![CDATA[",
        "<plaintext>\0",
        "<p><b><i>",
        "<table><b>x",
        "<select><option>",
    ];
    let broken = HTML.iter().filter_map(|text| {
        let pages = [SIZE, TIMES * SIZE].map(|bytes| filled(text, bytes));
        compare("HTML", text, &pages, |html| claimlight::html::snapshot(html.as_bytes(), ""))
    });
    let slow: Vec<String> = broken.collect();
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
