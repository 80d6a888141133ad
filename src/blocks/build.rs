//! Snapshot -> Document, in one pass.

use crate::snapshot::{Event, Snapshot};
use crate::text::{Span, TextBuilder};

use super::{Block, Document, Role};

const BLOCKS: &[&str] = &[
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "div",
    "blockquote",
    "figcaption",
    "td",
    "th",
    "dt",
    "dd",
    "section",
    "article",
];

pub(super) fn read(snapshot: &Snapshot) -> Document {
    // A first version: every block element ends the block before it.
    let mut text = TextBuilder::default();
    let mut blocks: Vec<Block> = Vec::new();
    let mut open: Vec<bool> = Vec::new();
    let mut start = 0;
    let mut cut = |text: &mut TextBuilder| {
        text.end_block();
        let end = text.len().saturating_sub(1);
        if end > start {
            blocks.push(Block {
                span: Span::new(start, end),
                role: Role::Body,
                level: 0,
                hidden: false,
                lang: String::new(),
                list: None,
                group: 0,
                marked_up: false,
                tag: "p".into(),
                names: String::new(),
                element_id: None,
            });
            start = text.len();
        }
    };
    for event in snapshot.events() {
        match event {
            Event::Open(element) => {
                let block = BLOCKS.contains(&snapshot.string(element.tag));
                open.push(block);
                if block {
                    cut(&mut text);
                }
            }
            Event::Close => {
                if open.pop() == Some(true) {
                    cut(&mut text);
                }
            }
            Event::Text(node, raw) => text.push_node(node, raw),
        }
    }
    cut(&mut text);
    let (text, map) = text.finish();
    Document {
        text,
        map,
        blocks,
        lang: snapshot.lang.to_ascii_lowercase(),
        url: snapshot.url.clone(),
        title: snapshot.title.clone(),
        meta: snapshot.meta.clone(),
        ..Document::default()
    }
}
