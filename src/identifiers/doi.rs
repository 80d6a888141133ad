//! Digital Object Identifiers (ISO 26324).
//!
//! `10.`, a registrant's number, a slash, and anything at all. Crossref's own patterns (A. Gilmartin,
//! 2015) leave out old SICIs with `<>` and miss where running text goes on; so the end is found by
//! cutting what cannot belong to it, from the outside in.

use std::ops::Range;

use super::{Hit, Identifier, digits, find, goes_on, percent};

/// Words that are printed right behind a DOI after a full stop, a comma or a semicolon.
const NEXT_FIELD: &[&str] = &[
    "arxiv",
    "accessed",
    "available",
    "doi",
    "epub",
    "http",
    "isbn",
    "issn",
    "pmc",
    "pmid",
    "pubmed",
    "retrieved",
    "url",
];

/// What publishers put behind a DOI after a full stop.
const EXTENSIONS: &[&str] = &["full", "pdf", "abstract", "short", "long", "html", "htm", "epub"];

/// Characters that stand in no DOI that is printed.
const STOPS: &[char] = &[
    '"', '“', '”', '„', '«', '»', '‘', '’', '|', '\\', '^', '`', '{', '}', '，', '。', '；', '、',
];

/// A DOI around the trigger `10.`.
pub(super) fn scan(text: &str, trigger: Range<usize>) -> Option<Hit> {
    let start = trigger.start;
    if !may_begin(&text[..start]) {
        return None;
    }
    let suffix_at = start + prefix(&text[start..])?;
    let suffix = suffix(&text[suffix_at..])?;
    let end = suffix_at + suffix.len();
    let registrant = text[start..suffix_at].trim_end_matches(|c: char| !c.is_ascii_digit());
    let id = build(registrant, suffix, is_labelled(&text[..start]))?;
    Some((start..end, id))
}

/// A short DOI (`10/b6vnmd`), which needs a label before it.
pub(super) fn scan_short(text: &str, trigger: Range<usize>) -> Option<Hit> {
    let labelled = is_labelled(&text[..trigger.start]);
    let code = text[trigger.end..].split(|c: char| !c.is_ascii_alphanumeric()).next()?;
    let end = trigger.end + code.len();
    let id = Identifier::ShortDoi(format!("10/{}", code.to_ascii_lowercase()));
    (labelled && code.len() >= 3).then_some((trigger.start..end, id))
}

/// Whether `head` ends in what is printed before a DOI.
fn is_labelled(head: &str) -> bool {
    let head = head.trim_end_matches([' ', ':', '/']);
    ["doi", "doi.org"].iter().any(|label| ends_with(head, label))
}

/// The DOI behind a resolver's host, whatever it looks like.
pub(super) fn resolved(path: &str) -> Option<Identifier> {
    let doi = format!("doi:{}", path.trim_start_matches('/'));
    let end = doi.find('?').unwrap_or(doi.len());
    scan(&doi[..end], 4..7).map(|(_, id)| id).filter(|_| doi[4..].starts_with("10."))
}

/// The DOI in an address that has been percent-decoded.
pub(super) fn in_url(decoded: &str) -> Option<Identifier> {
    let ones = decoded.bytes().enumerate().filter(|(_, byte)| *byte == b'1').map(|(at, _)| at);
    ones.filter(|at| decoded[*at..].starts_with("10.")).find_map(|at| {
        let before = decoded[..at].chars().next_back();
        if before.is_some_and(|before| before.is_alphanumeric() || before == '.') {
            return None;
        }
        let rest = &decoded[at..];
        let query = decoded[..at].contains('?');
        let end = rest.find(|c| c == '?' || (query && c == '&')).unwrap_or(rest.len());
        scan(&rest[..end], 0..3).map(|(_, id)| id)
    })
}

/// Whether a DOI may begin after `head`: not inside a word or number, unless that word is `doi`.
fn may_begin(head: &str) -> bool {
    match head.chars().next_back() {
        None => true,
        Some('.') => !head[..head.len() - 1].ends_with(|c: char| c.is_ascii_digit()),
        Some(c) => !c.is_alphanumeric() || ends_with(head, "doi"),
    }
}

fn ends_with(head: &str, word: &str) -> bool {
    head.len().checked_sub(word.len()).is_some_and(|at| goes_on(head, at, word))
}

/// Length of `10.1016/` with everything up to the suffix; registrants have three digits or more,
/// and may have parts (`10.1000.10`).
fn prefix(text: &str) -> Option<usize> {
    let mut at = 3;
    let count = digits(text, at);
    if !(3..=9).contains(&count) || text[at..].starts_with('0') {
        return None;
    }
    at += count;
    while text[at..].starts_with('.') && digits(text, at + 1) > 0 {
        at += 1 + digits(text, at + 1);
    }
    let slash = ["/", "%2f", "%2F"].into_iter().find(|slash| text[at..].starts_with(slash))?;
    at += slash.len();
    // Some pages break the line after the slash.
    let space = text[at..].len() - text[at..].trim_start_matches(' ').len();
    Some(if space == 1 { at + 1 } else { at })
}

/// The part after the slash, as printed.
fn suffix(text: &str) -> Option<&str> {
    let run = super::url::token(text, STOPS);
    let cut = [at_sici_end, at_label, at_next_field, at_fragment, at_page_path]
        .into_iter()
        .fold(run, |run, cut| cut(run));
    let trimmed = trim(cut);
    (trimmed.len() >= 2).then_some(trimmed)
}

/// A SICI (ANSI/NISO Z39.56) ends `CO;2` or `CO;2-K`, `K` being its check character.
fn at_sici_end(run: &str) -> &str {
    let Some(at) = find(run, ".co;2") else { return run };
    let end = at + ".co;2".len();
    let rest = &run.as_bytes()[end..];
    match rest {
        [b'-', check, ..] if check.is_ascii_alphanumeric() => &run[..end + 2],
        _ => &run[..end],
    }
}

/// Cuts before the next field where only a comma, semicolon or stop stands between.
fn at_next_field(run: &str) -> &str {
    let cut = run.match_indices([',', ';', '.']).find(|(at, mark)| {
        let next = NEXT_FIELD.iter().any(|word| goes_on(run, at + 1, word))
            || (*mark != "." && run[at + 1..].starts_with("10."));
        next || (*mark == ";" && !ends_with(&run[..*at], "co") && !run[*at..].starts_with(";2"))
    });
    cut.map_or(run, |(at, _)| &run[..at])
}

/// Cuts the label that PubMed prints behind (`10.1016/j.pain.2013.06.022[doi]`).
fn at_label(run: &str) -> &str {
    ["[doi]", "[pii]"].iter().find_map(|label| find(run, label)).map_or(run, |at| &run[..at])
}

/// Cuts queries and fragments; `#.` and `&` before a digit are parts of real DOIs.
fn at_fragment(run: &str) -> &str {
    let bytes = run.as_bytes();
    let cut = run.char_indices().find(|&(at, c)| match c {
        '?' => true,
        '#' => bytes.get(at + 1) != Some(&b'.'),
        '&' => !bytes.get(at + 1).is_some_and(u8::is_ascii_digit),
        _ => false,
    });
    cut.map_or(run, |(at, _)| &run[..at])
}

/// Cuts what publishers put behind a DOI in their paths: `/abstract`, `.full.pdf`, `v2.full`.
fn at_page_path(run: &str) -> &str {
    let cut = run.match_indices('/').map(|(at, _)| at).find(|&at| {
        let segment = run[at + 1..].split(['/', '.', '+']).next().unwrap_or("");
        let word = !segment.is_empty()
            && segment.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        word && segment.len() >= 3 && run[..at].bytes().any(|byte| byte.is_ascii_digit())
    });
    let run = cut.map_or(run, |at| &run[..at]);
    let is_extension = |at: &usize| {
        EXTENSIONS.iter().any(|end| {
            goes_on(run, at + 1, end)
                && !run[at + 1 + end.len()..].starts_with(char::is_alphanumeric)
        })
    };
    let extension = memchr::memchr_iter(b'.', run.as_bytes()).find(is_extension);
    extension.map_or(run, |at| &run[..at])
}

/// Takes off punctuation, brackets that were opened outside, and the year that follows in brackets.
fn trim(run: &str) -> &str {
    let mut run = run;
    loop {
        let Some(last) = run.chars().next_back() else { return run };
        let cut = match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '…' | '-' | '–' | '—' | '=' | '&'
            | '†' | '[' | '(' | '<' => true,
            ')' => unbalanced(run, '(', ')') || ends_in_year(run),
            ']' => unbalanced(run, '[', ']'),
            '>' => unbalanced(run, '<', '>'),
            c => c.is_ascii_digit() && open_year(run),
        };
        if !cut {
            return run;
        }
        let year = if last == ')' && ends_in_year(run) { 6 } else { last.len_utf8() };
        run = &run[..run.len() - if open_year(run) { 5 } else { year }];
    }
}

fn unbalanced(run: &str, open: char, close: char) -> bool {
    run.matches(close).count() > run.matches(open).count()
}

/// `(2019)` at the end.
fn ends_in_year(run: &str) -> bool {
    run.strip_suffix(')').is_some_and(open_year)
}

/// `(2019` at the end.
fn open_year(run: &str) -> bool {
    let tail = run.len().checked_sub(5).and_then(|at| run.get(at..));
    tail.is_some_and(|tail| {
        (tail.starts_with("(19") || tail.starts_with("(20")) && digits(tail, 1) == 4
    })
}

/// The identifier, or nothing when it looks like a number or date rather than a DOI and no label
/// says otherwise.
fn build(registrant: &str, suffix: &str, labelled: bool) -> Option<Identifier> {
    let decoded = percent::decode(suffix);
    let decoded = percent::decode(&decoded);
    let mut suffix: String = if decoded.is_ascii() {
        decoded.to_ascii_lowercase()
    } else {
        decoded.chars().filter(|c| !invisible(*c)).flat_map(char::to_lowercase).collect()
    };
    if registrant == "10.1101" {
        suffix.truncate(without_version(&suffix).len());
    }
    let number = suffix.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',');
    let short = registrant.len() < "10.1000".len();
    if suffix.len() < 2 || (number && !labelled && (suffix.len() < 4 || short)) {
        return None;
    }
    Some(Identifier::Doi(format!("{registrant}/{suffix}")))
}

/// bioRxiv and medRxiv print versions behind their DOIs (`2019.12.11.872580v1`).
fn without_version(suffix: &str) -> &str {
    let head = suffix.trim_end_matches(|c: char| c.is_ascii_digit());
    match head.strip_suffix('v') {
        Some(bare) if head.len() < suffix.len() && bare.ends_with(|c: char| c.is_ascii_digit()) => {
            bare
        }
        _ => suffix,
    }
}

fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
