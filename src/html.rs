//! HTML -> Snapshot, for the command line and the tests: what the content script would send if a
//! browser showed the page without running its scripts or loading its styles.

mod doctype;
mod encoding;
mod reference;
mod tag;
mod tokenizer;
mod tree;

use std::borrow::Cow;
use std::sync::LazyLock;

use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, LocalName, QualName, ns};

use crate::snapshot::{ATTRIBUTES, Builder, HIDDEN, META, RAISED, SKIPPED, Snapshot};
use html5ever::interface::TreeSink;
use tree::{Data, Step, Tree};

/// Reads the HTML of the page at `url`, in any encoding that a browser would accept. Total: bytes
/// that are no HTML are read as text.
#[must_use]
pub fn snapshot(html: &[u8], url: &str) -> Snapshot {
    let tree = parse(&encoding::decode(html));
    let mut page = Builder::new(url);
    describe(&tree, page.page());
    collect(&tree, &mut page);
    page.finish()
}

fn parse(html: &str) -> Tree {
    let html = match memchr::memchr(b'\r', html.as_bytes()) {
        Some(_) => Cow::Owned(html.replace("\r\n", "\n").replace('\r', "\n")),
        None => Cow::Borrowed(html),
    };
    let builder = TreeBuilder::new(tree::Sink::default(), TreeBuilderOpts::default());
    tokenizer::tokenize(&html, &builder);
    builder.sink.finish()
}

/// Language, title and `meta`.
fn describe(tree: &Tree, page: &mut Snapshot) {
    let (mut in_title, mut titled) = (false, false);
    tree.walk(|step| {
        match step {
            Step::Enter(Data::Element(name, attrs)) => match &*name.local {
                "html" => page.lang = value(attrs, "lang").unwrap_or_default().into(),
                "meta" => page.meta.extend(meta(attrs)),
                "title" => in_title = name.ns == ns!(html) && !titled,
                _ => {}
            },
            Step::Enter(Data::Text(text)) if in_title => page.title.push_str(text),
            Step::Leave(Data::Element(name, _)) if in_title && &*name.local == "title" => {
                (in_title, titled) = (false, true);
            }
            _ => {}
        }
        true
    });
    page.title = page.title.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
}

fn meta(attrs: &[Attribute]) -> Option<(String, String)> {
    let name = value(attrs, "name").or(value(attrs, "property"))?.to_ascii_lowercase();
    let content = value(attrs, "content")?.to_owned();
    META.contains(&name.as_str()).then_some((name, content))
}

/// Names of the attributes that are sent, and of the elements that are left out.
static SENT: LazyLock<Vec<LocalName>> = LazyLock::new(|| tag::names(ATTRIBUTES));
static LEFT_OUT: LazyLock<Vec<LocalName>> = LazyLock::new(|| tag::names(SKIPPED));

/// The elements and text nodes of the body.
fn collect(tree: &Tree, page: &mut Builder) {
    let mut inside_body = 0u32;
    // Whether each open element is a `details` that is closed: only its summary shows.
    let mut folded: Vec<bool> = Vec::new();
    let mut sent: Vec<(&str, &str)> = Vec::new();
    tree.walk(|step| match step {
        Step::Enter(Data::Element(name, attrs)) => {
            let tag = &*name.local;
            if inside_body == 0 && tag != "body" {
                return &*name.local != "head";
            }
            if is_skipped(name) {
                return false;
            }
            inside_body += 1;
            let parent_folded = folded.last().copied().unwrap_or(false);
            folded.push(tag == "details" && value(attrs, "open").is_none());
            sent.clear();
            let listed = attrs.iter().filter(|attr| SENT.contains(&attr.name.local));
            sent.extend(listed.map(|attr| (&*attr.name.local, &*attr.value)));
            let style = style(attrs).unwrap_or_default();
            let hidden = is_hidden(tag, attrs, &style) || (parent_folded && tag != "summary");
            let raised = raises(&style);
            let flags = u32::from(hidden) * HIDDEN + u32::from(raised) * RAISED;
            page.element(tag, flags, &sent);
            true
        }
        Step::Leave(Data::Element(..)) => {
            if inside_body > 0 {
                inside_body -= 1;
                folded.pop();
                page.close();
            }
            true
        }
        Step::Enter(Data::Text(text)) => {
            if inside_body > 0 {
                page.text(text);
            }
            true
        }
        _ => true,
    });
}

fn is_skipped(name: &QualName) -> bool {
    LEFT_OUT.contains(&name.local)
}

fn value<'a>(attrs: &'a [Attribute], name: &str) -> Option<&'a str> {
    attrs.iter().find(|attr| &*attr.name.local == name).map(|attr| &*attr.value)
}

/// The inline style, without white space, in lower case.
fn style(attrs: &[Attribute]) -> Option<String> {
    let style = value(attrs, "style")?;
    Some(style.split_ascii_whitespace().collect::<String>().to_ascii_lowercase())
}

fn is_hidden(tag: &str, attrs: &[Attribute], style: &str) -> bool {
    value(attrs, "hidden").is_some()
        || value(attrs, "popover").is_some()
        || (tag == "dialog" && value(attrs, "open").is_none())
        || style.contains("display:none")
        || style.contains("visibility:hidden")
}

fn raises(style: &str) -> bool {
    style.contains("vertical-align:super") || style.contains("vertical-align:text-top")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::Event;

    fn check(html: &str, expected: &str) {
        let page = snapshot(html.as_bytes(), "");
        let mut seen = String::new();
        for event in page.events() {
            match event {
                Event::Open(element) => {
                    seen.push('<');
                    if element.hidden {
                        seen.push('!');
                    }
                    if element.raised {
                        seen.push('^');
                    }
                    seen.push_str(page.string(element.tag));
                    for name in ATTRIBUTES {
                        if let Some(value) = element.attr(&page, name) {
                            seen.extend([" ", name, "=", value]);
                        }
                    }
                    seen.push('>');
                }
                Event::Close => seen.push_str("</>"),
                Event::Text(_, text) => seen.push_str(text),
            }
        }
        assert_eq!(seen, format!("<body>{expected}</>"));
    }

    #[test]
    fn sends_elements_text_and_listed_attributes() {
        check("<p id=a onclick=x()>A <b>b</b>&amp;", "<p id=a>A <b>b</>&</>");
        check("<ol start=3><li value=5>x", "<ol start=3><li value=5>x</></>");
        check("<a href='/x?a=1&amp;b'>y</a>", "<a href=/x?a=1&b>y</>");
    }

    #[test]
    fn repairs_as_a_browser_does() {
        check("<p>a<p>b", "<p>a</><p>b</>");
        check("<table><tr><td>c</table>", "<table><tbody><tr><td>c</></></></>");
        check("<table>x<tr><td>c</table>", "x<table><tbody><tr><td>c</></></></>");
        check("<b><p>x</b>y</p>", "<b></><p><b>x</>y</>");
    }

    #[test]
    fn leaves_out_what_is_no_text() {
        check("<script>x</script>a<style>b{}</style><svg><title>t</title></svg>", "a");
        check("a<select><option>b</select><textarea>c</textarea><template>d</template>", "a");
        check("<noscript><img src=x>hidden</noscript>a<!-- b -->c", "ac");
    }

    #[test]
    fn marks_what_is_hidden_and_what_is_raised() {
        check("<p hidden>a", "<!p>a</>");
        check("<p style='color: red; Display : none'>a", "<!p>a</>");
        check("<details><summary>a</summary><p>b", "<details><summary>a</><!p>b</></>");
        check("<details open><summary>a</summary><p>b", "<details><summary>a</><p>b</></>");
        check("<i style='vertical-align: super'>1</i>", "<^i>1</>");
        check("<p style='visibility: visible'>a", "<p>a</>");
    }

    #[test]
    fn reads_what_the_page_says_about_itself() {
        let page = snapshot(
            b"<html lang=en-GB><title> A\n b </title><meta name=Author content=N>\
              <meta name=viewport content=x><meta property=citation_doi content=10.1000/x>",
            "https://example.org/",
        );
        assert_eq!((page.lang.as_str(), page.title.as_str()), ("en-GB", "A b"));
        assert_eq!(page.url, "https://example.org/");
        let meta: Vec<_> = page.meta.iter().map(|(n, c)| (n.as_str(), c.as_str())).collect();
        assert_eq!(meta, [("author", "N"), ("citation_doi", "10.1000/x")]);
    }

    #[test]
    fn markup_ends_where_a_browser_ends_it() {
        check("a<!-->b<!--->c<!-- > -- --!>d<!x>e<?f?>g</ h>i</>j", "abcdegij");
        check(
            "<p title='>' class=\"A&amp;b\" CLASS=c id=d/e>a</P x>b",
            "<p class=A&b id=d/e>a</>b",
        );
        check("a < b <3 </ <p id=x", "a < b <3 ");
        check("<script><!--<script></script>--></script>a<style></styles></style >b", "ab");
        check("<pre>\n&lt;\r\na</pre>", "<pre><\na</>");
        check("<svg><![CDATA[a]]></svg>b<![CDATA[c]]>", "b");
        check("<plaintext>a<b>", "<plaintext>a<b></>");
    }

    #[test]
    fn old_documents_let_paragraphs_hold_tables() {
        check("<!doctype html><p>a<table>", "<p>a</><table></>");
        for old in ["", "<!doctype>", "<!doctype html public '-//W3C//DTD HTML 3.2//EN'>"] {
            check(&format!("{old}<p>a<table>"), "<p>a<table></></>");
        }
    }

    #[test]
    fn deep_and_broken_pages_are_read() {
        let deep = "<i>".repeat(50_000) + "x";
        assert_eq!(snapshot(deep.as_bytes(), "").text, "x");
        assert_eq!(snapshot(b"", "").text, "");
        assert_eq!(snapshot(b"\x00\xff<p", "").text, "\u{ff}");
    }
}
