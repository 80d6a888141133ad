//! Numbers printed before entries, and Wikipedia's arrows back into the text.

/// A number printed before an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Printed {
    /// The number.
    pub(super) number: u32,
    /// Bytes of number, marks and spaces.
    pub(super) length: usize,
    /// Whether marks set it off: `[1]`, `1.`, `1)`, not `1 `.
    pub(super) marked: bool,
}

/// The number at the head of `text`, if any: `1.`, `[1]`, `(1)`, `1)`, `1 `.
pub(super) fn printed(text: &str) -> Option<Printed> {
    let bytes = text.as_bytes();
    let open = bytes.first().copied().filter(|byte| b"[(".contains(byte));
    let start = usize::from(open.is_some());
    let digits = bytes[start..].iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    if digits == 0 || digits > 3 {
        return None;
    }
    let number = bytes[start..start + digits].iter().fold(0, |n, b| n * 10 + u32::from(b - b'0'));
    let mut end = start + digits;
    let close = bytes.get(end).copied().filter(|byte| b"]).:".contains(byte));
    if close.is_some() != open.is_some() && open.is_some() {
        return None;
    }
    end += usize::from(close.is_some());
    if close == Some(b']') && bytes.get(end) == Some(&b'.') {
        end += 1;
    }
    let spaces = text[end..].len() - text[end..].trim_start().len();
    let glued =
        text[end..].chars().next().is_some_and(|c| c.is_uppercase() || c == '“' || c == '"');
    let bound = spaces > 0 || close.is_some() && glued || text.len() == end;
    bound.then_some(Printed { number, length: end + spaces, marked: close.is_some() })
}

/// Bytes of the links back into the text at the head of an entry: `^ a b `, `↑ `, `Jump up ^`.
pub(super) fn back_links(text: &str) -> usize {
    let bare = text.strip_prefix("Jump up").unwrap_or(text).trim_start_matches([':', ' ']);
    let Some(mut rest) = bare.strip_prefix(['^', '↑', '↩']) else { return 0 };
    loop {
        rest = rest.trim_start_matches([' ', ',', '\u{fe0e}', '^', '↑']);
        let mut chars = rest.chars();
        let letter = chars.next().is_some_and(|c| c.is_ascii_lowercase());
        if !letter || !chars.next().is_none_or(|c| c == ' ' || c == ',') {
            break;
        }
        rest = &rest[1..];
    }
    text.len() - rest.len()
}

/// `text` without an arrow back into the text at its end.
pub(super) fn cut_return_arrow(text: &str) -> &str {
    text.trim_end_matches(['↩', '↑', '↵', '⤴', '^', ' ', '\u{fe0e}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        let read = |text| printed(text).map(|p| (p.number, p.length, p.marked));
        assert_eq!(read("1. Okafor"), Some((1, 3, true)));
        assert_eq!(read("[12] Okafor"), Some((12, 5, true)));
        assert_eq!(read("(3) Okafor"), Some((3, 4, true)));
        assert_eq!(read("4)Okafor"), Some((4, 2, true)));
        assert_eq!(read("7 Okafor"), Some((7, 2, false)));
        assert_eq!(read("2019. Okafor"), None);
        assert_eq!(read("3D printing"), None);
        assert_eq!(read("1.5 mg"), None);
        assert_eq!(read(""), None);
    }

    #[test]
    fn arrows() {
        assert_eq!(back_links("^ a b c Okafor"), "^ a b c ".len());
        assert_eq!(back_links("↑ Okafor"), "↑ ".len());
        assert_eq!(back_links("^ a Okafor"), "^ a ".len());
        assert_eq!(back_links("Okafor"), 0);
        assert_eq!(cut_return_arrow("Okafor 2019. ↩︎"), "Okafor 2019.");
    }
}
