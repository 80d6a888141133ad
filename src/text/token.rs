//! Words, numbers and marks.

use super::Span;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with digits, apostrophes and hyphens inside (`chemo-resistant`, `IL-6`, `don't`).
    Word,
    /// Digits with their separators (`1,200`, `2.3`).
    Number,
    /// One character that is neither.
    Mark,
}

/// A token of the document's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: Kind,
}

impl Token {
    /// Its letters as printed.
    #[must_use]
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text)
    }
}

/// Appends the tokens of `span` to `tokens`.
pub fn tokenize(text: &str, span: Span, tokens: &mut Vec<Token>) {
    let mut chars = span.of(text).char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if first.is_whitespace() {
            continue;
        }
        let mut end = start + first.len_utf8();
        let mut kind = kind_of(first);
        if kind != Kind::Mark {
            while let Some(&(at, c)) = chars.peek() {
                let after = at + c.len_utf8();
                let next = span.of(text)[after..].chars().next();
                let joins = c.is_alphanumeric() || joint(kind, c, next);
                if !joins {
                    break;
                }
                if c.is_alphabetic() {
                    kind = Kind::Word;
                }
                end = after;
                chars.next();
            }
        }
        let at = |byte: usize| span.start + byte as u32;
        tokens.push(Token { span: Span::new(at(start), at(end)), kind });
    }
}

fn kind_of(c: char) -> Kind {
    if c.is_ascii_digit() {
        Kind::Number
    } else if c.is_alphanumeric() {
        Kind::Word
    } else {
        Kind::Mark
    }
}

/// Whether the mark `c` holds a token together, given the character after it.
fn joint(kind: Kind, c: char, next: Option<char>) -> bool {
    let Some(next) = next else { return false };
    match c {
        '.' | ',' => kind == Kind::Number && next.is_ascii_digit(),
        '-' | '\u{2010}' | '\u{2011}' | '\'' | '’' => next.is_alphanumeric(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut tokens = Vec::new();
        tokenize(text, Span::new(0, text.len() as u32), &mut tokens);
        let seen: Vec<&str> = tokens.iter().map(|token| token.of(text)).collect();
        assert_eq!(seen.join("|"), expected);
    }

    #[test]
    fn words_numbers_and_marks() {
        check("IL-6 fell by 2.3%, don’t ask.", "IL-6|fell|by|2.3|%|,|don’t|ask|.");
        check("1,200 mg (n = 20)", "1,200|mg|(|n|=|20|)");
        check("Wnt/β-catenin", "Wnt|/|β-catenin");
    }
}
