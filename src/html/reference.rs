//! Character references: `&amp;`, `&#x2014;`.

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};

/// Where a reference stands: in a value, some that lack their `;` are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Text,
    Value,
}

/// The text with its references resolved.
pub(super) fn resolve(text: &str, place: Place) -> String {
    let mut resolved = String::with_capacity(text.len());
    let mut parts = text.split('&');
    resolved.extend(parts.next());
    for part in parts {
        let found = match part.strip_prefix('#') {
            Some(number) => numeric(number).map(|(c, rest)| ([Some(c), None], rest)),
            None => named(part, place),
        };
        match found {
            Some((chars, rest)) => {
                resolved.extend(chars.into_iter().flatten());
                resolved.push_str(rest);
            }
            None => resolved.extend(["&", part]),
        }
    }
    resolved
}

/// The character whose number stands behind `&#`, and what follows.
fn numeric(text: &str) -> Option<(char, &str)> {
    let (radix, digits) = match text.strip_prefix(['x', 'X']) {
        Some(digits) => (16, digits),
        None => (10, text),
    };
    let rest = digits.trim_start_matches(|c: char| c.is_digit(radix));
    let digits = &digits[..digits.len() - rest.len()];
    let add = |number: u32, c: char| {
        number.saturating_mul(radix).saturating_add(c.to_digit(radix).unwrap_or_default())
    };
    let number = digits.chars().fold(0, add);
    let c = match number {
        0 => '\u{fffd}',
        0x80..=0x9f => {
            let replaced = C1_REPLACEMENTS[number as usize - 0x80];
            replaced.or(char::from_u32(number)).unwrap_or('\u{fffd}')
        }
        _ => char::from_u32(number).unwrap_or('\u{fffd}'),
    };
    (!digits.is_empty()).then_some((c, rest.strip_prefix(';').unwrap_or(rest)))
}

/// The characters of the longest name that stands behind `&`, and what follows.
fn named(text: &str, place: Place) -> Option<([Option<char>; 2], &str)> {
    // A `;` stands in no name but at its end, as it does in nearly all.
    let whole = memchr::memchr(b';', text.as_bytes()).and_then(|end| entity(text, end + 1));
    let (end, numbers) = whole.or_else(|| longest(text))?;
    let (name, rest) = text.split_at(end);
    let goes_on = rest.starts_with(|c: char| c == '=' || c.is_ascii_alphanumeric());
    let counts = name.ends_with(';') || place == Place::Text || !goes_on;
    let chars = numbers.map(|number| char::from_u32(number).filter(|c| *c != '\0'));
    counts.then_some((chars, rest))
}

/// The longest name that the text begins with.
fn longest(text: &str) -> Option<(usize, [u32; 2])> {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    let begun = ends.take_while(|end| NAMED_ENTITIES.contains_key(&text[..*end]));
    begun.filter_map(|end| entity(text, end)).last()
}

/// The name that ends at byte `end`, with its characters; beginnings of names have none.
fn entity(text: &str, end: usize) -> Option<(usize, [u32; 2])> {
    let (one, two) = NAMED_ENTITIES.get(&text[..end])?;
    (*one != 0).then_some((end, [*one, *two]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_resolved_as_browsers_do() {
        for (text, in_text, in_value) in [
            ("a &amp; b &lt;&#8212;&#x2014;", "a & b <\u{2014}\u{2014}", "a & b <\u{2014}\u{2014}"),
            ("?a=1&copy=2&not;", "?a=1\u{a9}=2\u{ac}", "?a=1&copy=2\u{ac}"),
            ("&notit; &ampx &amp", "\u{ac}it; &x &", "&notit; &ampx &"),
            ("&; &x; &# &#x; &#;", "&; &x; &# &#x; &#;", "&; &x; &# &#x; &#;"),
            (
                "&#0;&#150;&#xD800;&#99999999999",
                "\u{fffd}\u{2013}\u{fffd}\u{fffd}",
                "\u{fffd}\u{2013}\u{fffd}\u{fffd}",
            ),
            ("&bne;&&amp;", "=\u{20e5}&&", "=\u{20e5}&&"),
        ] {
            assert_eq!(resolve(text, Place::Text), in_text);
            assert_eq!(resolve(text, Place::Value), in_value);
        }
    }
}
