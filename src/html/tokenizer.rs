//! Cuts HTML into the tokens from which html5ever builds the tree of a page.
//!
//! WHATWG HTML, "Tokenization", without its errors. Text and values are parts of the page and are
//! not copied, and attributes that nobody asks for are left out, which is why this is several times
//! as fast as html5ever's own.

use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use memchr::{memchr, memchr2_iter, memmem};

use super::reference::{self, Place};
use super::{doctype, tag};

/// Hands the tokens of a page to `sink`. Total: whatever is no markup is text.
pub(super) fn tokenize(html: &str, sink: &impl TokenSink) {
    let mut page = Page { html, whole: StrTendril::from_slice(html), at: 0, sink };
    let mut next = Next::Any;
    while page.at < html.len() {
        next = match next {
            Next::Any => page.any(),
            Next::Raw(kind, ref name) => page.raw(kind, name),
            Next::Plain => page.plain(),
        };
    }
    let _ = sink.process_token(Token::EOFToken, 1);
    sink.end();
}

/// What can stand where a page goes on.
enum Next {
    Any,
    /// Text up to the end tag of that name.
    Raw(RawKind, LocalName),
    /// Text.
    Plain,
}

/// A page, read up to byte `at`. New lines are `\n`.
struct Page<'h, S> {
    html: &'h str,
    whole: StrTendril,
    at: usize,
    sink: &'h S,
}

impl<S: TokenSink> Page<'_, S> {
    /// Text up to the next markup, and the markup.
    fn any(&mut self) -> Next {
        let start = self.at;
        let from = |at: usize| memchr(b'<', &self.html.as_bytes()[at..]).map(|found| at + found);
        let mut markup = from(start);
        while let Some(at) = markup.filter(|at| !is_markup(&self.html.as_bytes()[at + 1..])) {
            markup = from(at + 1);
        }
        self.at = markup.unwrap_or(self.html.len());
        self.text(start, Some(Place::Text), || Token::NullCharacterToken);
        match self.html.as_bytes()[self.at..] {
            [] => Next::Any,
            [_, b'a'..=b'z' | b'A'..=b'Z', ..] => self.tag(TagKind::StartTag),
            [_, b'/', b'a'..=b'z' | b'A'..=b'Z', ..] => self.tag(TagKind::EndTag),
            [_, b'/', b'>', ..] => self.go(self.at + 3),
            [_, b'!', ..] => self.declaration(),
            _ => self.comment(self.behind(self.at, b">")),
        }
    }

    /// Goes on at byte `at`.
    fn go(&mut self, at: usize) -> Next {
        self.at = at.min(self.html.len());
        Next::Any
    }

    /// Where the page goes on behind the first `mark` from `at`.
    fn behind(&self, at: usize, mark: &[u8]) -> usize {
        let rest = self.html.as_bytes().get(at..).unwrap_or_default();
        memmem::find(rest, mark).map_or(self.html.len(), |found| at + found + mark.len())
    }

    fn raw(&mut self, kind: RawKind, name: &str) -> Next {
        let rest = &self.html.as_bytes()[self.at..];
        let end =
            if kind == RawKind::ScriptData { end_of_script(rest) } else { end_of(rest, name) };
        let start = self.at;
        self.at += end;
        self.text(start, (kind == RawKind::Rcdata).then_some(Place::Text), replacement);
        Next::Any
    }

    fn plain(&mut self) -> Next {
        let start = self.at;
        self.at = self.html.len();
        self.text(start, None, replacement);
        Next::Plain
    }

    /// Hands on the text from `start` to here, with `null` for each U+0000 in it.
    fn text(&self, start: usize, references: Option<Place>, null: impl Fn() -> Token) {
        let mut from = start;
        while from < self.at {
            let text = &self.html[from..self.at];
            let end = from + memchr(0, text.as_bytes()).unwrap_or(text.len());
            if end > from {
                let text = self.part(from, end, references);
                self.hand(Token::CharacterTokens(text));
            }
            if end < self.at {
                self.hand(null());
            }
            from = end + 1;
        }
    }

    /// A part of the page; references in it are resolved as they are at that place.
    fn part(&self, from: usize, to: usize, place: Option<Place>) -> StrTendril {
        let text = &self.html[from..to];
        match place {
            Some(place) if memchr(b'&', text.as_bytes()).is_some() => {
                StrTendril::from(reference::resolve(text, place))
            }
            _ => self.whole.subtendril(from as u32, (to - from) as u32),
        }
    }

    fn tag(&mut self, kind: TagKind) -> Next {
        let start = self.at + if kind == TagKind::StartTag { 1 } else { 2 };
        let mut attrs = Vec::new();
        let read = tag::read(self.html.as_bytes(), start, |name, value| {
            let name = tag::name(&self.html[name]);
            if kind == TagKind::StartTag
                && let Some(name) = tag::asked_for(&name)
            {
                let value = self.part(value.start, value.end, Some(Place::Value));
                tag::add(&mut attrs, name, value);
            }
        });
        let Some(read) = read else { return self.go(self.html.len()) };
        self.at = read.end;
        let name = LocalName::from(&*tag::name(&self.html[start..read.name_end]));
        let token = Token::TagToken(Tag {
            kind,
            name: name.clone(),
            self_closing: read.closes_itself,
            attrs,
            had_duplicate_attributes: false,
        });
        match self.sink.process_token(token, 1) {
            TokenSinkResult::RawData(kind) => Next::Raw(kind, name),
            TokenSinkResult::Plaintext => Next::Plain,
            _ => Next::Any,
        }
    }

    /// What begins with `<!`.
    fn declaration(&mut self) -> Next {
        let start = self.at + 2;
        let rest = &self.html.as_bytes()[start..];
        if rest.starts_with(b"--") {
            return self.comment(start + end_of_comment(rest));
        }
        if rest.get(..7).is_some_and(|word| word.eq_ignore_ascii_case(b"doctype")) {
            let end = self.behind(start, b">");
            let doctype = doctype::read(&self.html[start + 7..end]);
            self.hand(Token::DoctypeToken(doctype));
            return self.go(end);
        }
        if rest.starts_with(b"[CDATA[")
            && self.sink.adjusted_current_node_present_but_not_in_html_namespace()
        {
            let end = self.behind(start, b"]]>");
            self.at = if self.html[..end].ends_with("]]>") { end - 3 } else { end };
            self.text(start + 7, None, || Token::NullCharacterToken);
            return self.go(end);
        }
        self.comment(self.behind(start, b">"))
    }

    /// Comments are told because they part texts; what they say is not.
    fn comment(&mut self, end: usize) -> Next {
        self.hand(Token::CommentToken(StrTendril::new()));
        self.go(end)
    }

    /// Hands on a token after which the page goes on as before.
    fn hand(&self, token: Token) {
        let _ = self.sink.process_token(token, 1);
    }
}

fn replacement() -> Token {
    Token::CharacterTokens(StrTendril::from_char('\u{fffd}'))
}

/// Whether what stands behind a `<` makes it markup.
fn is_markup(behind: &[u8]) -> bool {
    match behind {
        [b'/', rest @ ..] => !rest.is_empty(),
        [first, ..] => first.is_ascii_alphabetic() || matches!(first, b'!' | b'?'),
        [] => false,
    }
}

/// Where a comment, from its first dashes on, ends: behind `-->` or `--!>`, and `<!-->` and
/// `<!--->` are comments, too.
fn end_of_comment(comment: &[u8]) -> usize {
    let mut at = 0;
    while let Some(found) = memmem::find(&comment[at..], b"--") {
        at += found + 1;
        match comment[at + 1..] {
            [b'>', ..] => return at + 2,
            [b'!', b'>', ..] if at > 2 => return at + 3,
            _ => {}
        }
    }
    comment.len()
}

/// Where the text of an element ends: before the end tag of that name.
fn end_of(text: &[u8], name: &str) -> usize {
    let ends = |at: &usize| is_tag(&text[at + 2..], name);
    memmem::find_iter(text, b"</").find(ends).unwrap_or(text.len())
}

/// Whether a tag of that name begins, behind its `<` or `</`.
fn is_tag(behind: &[u8], name: &str) -> bool {
    let Some((word, after)) = behind.split_at_checked(name.len()) else { return false };
    let ends = after.first().is_some_and(|byte| tag::is_space(*byte) || b"/>".contains(byte));
    ends && word.eq_ignore_ascii_case(name.as_bytes())
}

/// Where a script ends. In what looks like a comment, a script within does not end it.
fn end_of_script(text: &[u8]) -> usize {
    let (mut in_comment, mut in_script) = (false, false);
    for at in memchr2_iter(b'<', b'>', text) {
        match &text[at + 1..] {
            _ if text[at] == b'>' => {
                if text[..at].ends_with(b"--") {
                    (in_comment, in_script) = (false, false);
                }
            }
            [b'/', behind @ ..] if is_tag(behind, "script") => {
                if !in_script {
                    return at;
                }
                in_script = false;
            }
            behind if in_comment => in_script |= is_tag(behind, "script"),
            behind => in_comment = behind.starts_with(b"!--"),
        }
    }
    text.len()
}
