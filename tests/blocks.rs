//! What the blocks of a page are: whole pages, read as a person would list them.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use std::fmt::Write;
use std::fs;
use std::path::Path;

use claimlight::blocks::{self, Document, Role};
use claimlight::html;

fn read(html: &str) -> Document {
    blocks::read(&html::snapshot(html.as_bytes(), "https://example.org/page"))
}

/// One line a block: role, what is remarkable about it, text.
fn listing(document: &Document) -> String {
    let mut lines = format!("lang {}\n", document.lang);
    for block in &document.blocks {
        let mut role = format!("{:?}", block.role).to_lowercase();
        if block.level > 0 && block.role == Role::Heading {
            write!(role, " {}", block.level).unwrap();
        }
        if let Some(number) = block.list.and_then(|item| item.number) {
            write!(role, " {number}.").unwrap();
        }
        if block.hidden {
            role.push_str(" hidden");
        }
        if !block.lang.is_empty() {
            write!(role, " {}", block.lang).unwrap();
        }
        writeln!(lines, "{role} | {}", document.str(block.span)).unwrap();
    }
    lines
}

/// `BLOCKS=write cargo test --features cli --test blocks` writes the listings anew.
#[test]
fn pages_are_read_as_listed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/blocks");
    for page in ["article", "old", "inline"] {
        let html = fs::read_to_string(folder.join(page).with_extension("html")).unwrap();
        let seen = listing(&read(&html));
        let expected = folder.join(page).with_extension("txt");
        if std::env::var_os("BLOCKS").is_some_and(|mode| mode == "write") {
            fs::write(&expected, &seen).unwrap();
        }
        let expected = fs::read_to_string(&expected).unwrap();
        for (seen, expected) in seen.lines().zip(expected.lines()) {
            assert_eq!(seen, expected, "{page}.html");
        }
        assert_eq!(seen.lines().count(), expected.lines().count(), "{page}.html");
    }
}

/// The same words in other elements are the same blocks.
#[test]
fn other_markup_gives_the_same_blocks() {
    let blocks = |html: &str| {
        let document = read(html);
        let prose = document.blocks.iter().filter(|block| block.role != Role::Furniture);
        prose.map(|block| (block.role, document.str(block.span).to_owned())).collect::<Vec<_>>()
    };
    let quoted =
        |quotation: &str| format!("<main><p>Dr. Mora writes:</p>{quotation}<p>So it is.</p>");
    let words = "Ginger had no effect on the length of a cold, nor did tea.(1)";
    let marked_up = blocks(&quoted(&format!("<blockquote><p>{words}</p></blockquote>")));
    assert_eq!(marked_up[1], (Role::Quotation, words.to_owned()));
    for other in [
        format!("<p><em>{words}</em></p>"),
        "<p><em>Ginger had no effect on the length of a cold, nor did tea.</em>(1)</p>".to_owned(),
        format!("<p class=quote>{words}</p>"),
        "<blockquote>Ginger had no <b>effect</b> on <!-- x -->the length of a cold, nor did \
         tea.<sup><a href='#r'>(1)</a></sup></blockquote>"
            .to_owned(),
        format!("<blockquote><div><div><p>{words}</p></div></div></blockquote>"),
    ] {
        assert_eq!(blocks(&quoted(&other)), marked_up, "{other}");
    }
}

#[test]
fn links_and_superscripts_cover_their_text() {
    let document = read(
        "<p>It helps <a href='/x'> tea drinkers </a>much.<sup id=c><a href='#r' class=Ref>[1]</a></sup>\
         <p><a id=r></a>Mora A. <a name=old href=/y><img></a>Tea.",
    );
    let links = document.links.iter().map(|link| (document.str(link.span), &*link.href));
    assert_eq!(links.collect::<Vec<_>>(), [("tea drinkers", "/x"), ("[1]", "#r"), ("", "/y")]);
    assert_eq!(document.links[1].names, "ref c".into());
    let raised: Vec<_> = document.superscripts.iter().map(|sup| document.str(sup.span)).collect();
    assert_eq!(raised, ["[1]"]);
    let ids: Vec<_> = document.ids.iter().map(|id| (&*id.id, document.str(id.span))).collect();
    assert_eq!(ids, [("c", "[1]"), ("r", ""), ("old", "")]);
    let entry = document.blocks.iter().position(|block| block.span.contains(document.ids[1].span));
    assert_eq!(entry, Some(1));
}

#[test]
fn the_language_is_taken_from_the_words_when_they_are_enough() {
    let english = "The tea that was given to them did not help, and it is not known what would have \
                   been of use for the cold that they had at the time of the trial.";
    let german = "Der Tee, den sie bekamen, half nicht gegen die Erkältung, und niemand weiß, was \
                  ihnen in jener Zeit wirklich geholfen hätte oder warum das so gewesen ist.";
    let (english, german) = (&*english.repeat(3), &*german.repeat(3));
    for (lang, text, expected) in [
        ("", english, "en"),
        ("de", english, "en"),
        ("en-US", english, "en"),
        ("", german, "und"),
        ("en", german, "und"),
        ("de-CH", german, "de"),
        ("en", "Short text.", "en"),
    ] {
        assert_eq!(read(&format!("<html lang='{lang}'><p>{text}")).lang, expected, "{lang} {text}");
    }
}

/// Spans rise, do not overlap, and lie on character borders, whatever the page is made of.
#[test]
fn any_page_gives_sound_blocks() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/blocks");
    let html = ["article", "old", "inline"]
        .map(|page| fs::read(folder.join(page).with_extension("html")).unwrap())
        .concat();
    let mut random = Random(42);
    for _ in 0..400 {
        let from = random.below(html.len());
        let length = 1 + random.below(1500);
        let mut piece = html[from..html.len().min(from + length)].to_vec();
        for _ in 0..random.below(12) {
            let at = random.below(piece.len());
            match random.below(4) {
                0 => piece[at] = b"<>&\"'/ \x80\xf0\0"[random.below(10)],
                1 => _ = piece.remove(at),
                2 => piece.truncate(at.max(1)),
                _ => {
                    let tag = ["<table>", "</p>", "<li>", "<q>", "&#x1F600;", "<br><br>", "</ol>"];
                    piece.splice(at..at, tag[random.below(tag.len())].bytes());
                }
            }
            if piece.is_empty() {
                piece.push(b'<');
            }
        }
        let document = blocks::read(&html::snapshot(&piece, ""));
        let mut end = 0;
        for block in &document.blocks {
            assert!(block.span.start >= end && block.span.end > block.span.start);
            assert!(document.text.get(block.span.range()).is_some());
            assert!(document.anchor(block.span).is_some());
            end = block.span.end;
        }
        assert!(document.links.is_sorted_by_key(|link| link.span.start));
        assert!(document.superscripts.is_sorted_by_key(|sup| sup.span.start));
    }
}

/// Numbers that look random and are the same on every run (Numerical Recipes' generator).
struct Random(u32);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % limit
    }
}
