//! Citation markers: the brackets around their numbers, and those that stand right after a full
//! stop: `.(1)`, `. (1)`, `.[12]`, `.12`, `.¹²`.

/// How far another enumerator of the same series is looked for, in bytes.
const SERIES: usize = 800;

/// Characters of a marker on either side of one of its numbers, at most.
const LONGEST: usize = 40;

/// Whether the brackets of a marker open in `before`, with nothing but numbers after.
#[must_use]
pub fn opens(before: &str) -> bool {
    matches!(before.chars().rev().take(LONGEST).find(|c| !joins(*c)), Some('(' | '['))
}

/// Whether the brackets of a marker close in `after`, with nothing but numbers before.
#[must_use]
pub fn closes(after: &str) -> bool {
    matches!(after.chars().take(LONGEST).find(|c| !joins(*c)), Some(')' | ']'))
}

/// Whether a character may stand between the brackets of a marker.
fn joins(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ',' | ';' | '-' | '–' | ' ')
}

/// Length of the markers that stand at the beginning of `rest`, right after a stop; `before` is
/// the text before the stop.
pub(super) fn attached(rest: &str, before: &str) -> usize {
    let mut at = superscript(rest).max(raised_digits(rest, before));
    while let Some(length) =
        bracketed(&rest[at..]).or_else(|| joined(&rest[at..]).filter(|_| at > 0))
    {
        at += length;
    }
    at
}

/// Length of `–[7]`, `, [3]` at the beginning of `rest`: a mark and the marker that it joins on.
fn joined(rest: &str) -> Option<usize> {
    let mark = rest.chars().next().filter(|c| matches!(c, ',' | ';' | '-' | '–' | '—' | '−'))?;
    let more = rest[mark.len_utf8()..].trim_start();
    Some(rest.len() - more.len() + bracketed(more)?)
}

/// Length of the markers at the beginning of `rest`, after a stop and white space; `before` is all
/// the text before them. An enumerator ("(1) It grew. (2) It died.") is none.
pub(super) fn detached(rest: &str, before: &str) -> usize {
    let mut at = 0;
    while let Some(length) = bracketed(&rest[at..]) {
        if is_enumerator(&rest[at..at + length], &rest[at + length..], before) {
            break;
        }
        at += length;
        while let Some(length) = joined(&rest[at..]) {
            at += length;
        }
        let more = rest[at..].trim_start();
        match bracketed(more) {
            Some(_) => at = rest.len() - more.len(),
            None => break,
        }
    }
    at
}

/// Length of `(1)`, `[12]`, `[1, 3–5]` at the beginning of `rest`.
fn bracketed(rest: &str) -> Option<usize> {
    let close = match rest.as_bytes().first()? {
        b'(' => ')',
        b'[' => ']',
        _ => return None,
    };
    let length = numbers(&rest[1..]);
    (length > 0 && rest[1 + length..].starts_with(close)).then_some(length + 2)
}

/// Length of the numbers of at most three digits, with `,` `-` `–` between them.
fn numbers(text: &str) -> usize {
    let mut digits = 0;
    let mut end = 0;
    for (at, c) in text.char_indices().take(40) {
        match c {
            '0'..='9' if digits < 3 => {
                digits += 1;
                end = at + 1;
            }
            ',' | '-' | '–' | ';' | ' ' if at > 0 => digits = 0,
            _ => break,
        }
    }
    end
}

fn superscript(rest: &str) -> usize {
    let after =
        rest.trim_start_matches(['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '⁻', '⁽', '⁾']);
    rest.len() - after.len()
}

/// `.12 The`: digits after the stop of a word, before white space, a capital or the end.
fn raised_digits(rest: &str, before: &str) -> usize {
    if !before.ends_with(|c: char| c.is_alphabetic() || ")]”\"%’".contains(c)) {
        return 0;
    }
    let mut length = numbers(rest);
    // "grew.12 13 people": the marker is only the part before the space.
    length = rest[..length].find(' ').unwrap_or(length);
    let next = rest[length..].chars().next();
    let ends = next.is_none_or(|c| c.is_whitespace() || c.is_uppercase());
    if ends { length } else { 0 }
}

/// Whether `mark` numbers what follows: text follows it, and its neighbour in the series stands
/// near in the same way.
fn is_enumerator(mark: &str, after: &str, before: &str) -> bool {
    if !mark.starts_with('(') || !starts_text(after) {
        return false;
    }
    let Ok(number) = mark[1..mark.len() - 1].parse::<u32>() else { return false };
    let neighbour = |number: u32, text: &str| {
        let sought = format!(" ({number})");
        let found = text.find(&sought).map(|at| &text[at + sought.len()..]);
        found.is_some_and(starts_text)
    };
    neighbour(number + 1, head(after)) || (number > 1 && neighbour(number - 1, tail(before)))
}

fn starts_text(after: &str) -> bool {
    let text = after.trim_start();
    text.len() < after.len() && text.starts_with(char::is_alphabetic)
}

fn head(text: &str) -> &str {
    let mut end = text.len().min(SERIES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn tail(text: &str) -> &str {
    let mut start = text.len().saturating_sub(SERIES);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}
