//! Words, numbers and marks.

use super::Span;
use super::eight::leading_letters;

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

/// Gives the tokens of `span` one by one.
pub fn tokenize(text: &str, span: Span, mut found: impl FnMut(Token)) {
    let body = span.of(text);
    let bytes = body.as_bytes();
    let mut at = 0;
    while let Some((first, width)) = class_at(body, at) {
        let start = at;
        at += width;
        let kind = match first {
            Class::Space => continue,
            Class::Digit | Class::Letter => {
                let (end, kind) = word_end(body, bytes, at, first);
                at = end;
                kind
            }
            Class::Accent | Class::Joint | Class::Mark => Kind::Mark,
        };
        let span = Span::new(span.start + start as u32, span.start + at as u32);
        found(Token { span, kind });
    }
}

/// Where the word or number that began before `at` ends, and which of the two it is.
fn word_end(body: &str, bytes: &[u8], mut at: usize, first: Class) -> (usize, Kind) {
    let mut kind = if first == Class::Digit { Kind::Number } else { Kind::Word };
    loop {
        let letters = leading_letters(&bytes[at..]);
        if letters > 0 {
            (at, kind) = (at + letters, Kind::Word);
        }
        let Some((class, width)) = class_at(body, at) else { break };
        match class {
            Class::Letter | Class::Accent => kind = Kind::Word,
            Class::Digit => {}
            Class::Joint => {
                let decimal = matches!(bytes[at], b'.' | b',');
                match class_at(body, at + width) {
                    Some((Class::Digit, _)) if !decimal || kind == Kind::Number => {}
                    Some((Class::Letter, _)) if !decimal => {}
                    _ => break,
                }
            }
            Class::Space | Class::Mark => break,
        }
        at += width;
    }
    (at, kind)
}

/// What a character does to a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Letter,
    Digit,
    /// A combining mark: part of the letter before it.
    Accent,
    /// Holds a token together when the right character follows.
    Joint,
    Mark,
}

/// Class and length in bytes of the character at byte `at`; `None` at the end.
fn class_at(body: &str, at: usize) -> Option<(Class, usize)> {
    let byte = *body.as_bytes().get(at)?;
    if byte.is_ascii() {
        return Some((ASCII[byte as usize], 1));
    }
    let c = body.get(at..)?.chars().next()?;
    let class = match c {
        '\u{2010}' | '\u{2011}' | '’' | 'ʼ' => Class::Joint,
        '\u{300}'..='\u{36f}' => Class::Accent,
        c if c.is_alphanumeric() => Class::Letter,
        c if c.is_whitespace() => Class::Space,
        _ => Class::Mark,
    };
    Some((class, c.len_utf8()))
}

const ASCII: [Class; 128] = {
    let mut table = [Class::Mark; 128];
    let mut byte = 0;
    while byte < 128 {
        table[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'-' | b'\'' | b'.' | b',' => Class::Joint,
            b' ' | b'\t'..=b'\r' => Class::Space,
            _ => Class::Mark,
        };
        byte += 1u8;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut tokens = Vec::new();
        tokenize(text, Span::new(0, text.len() as u32), |token| tokens.push(token));
        let seen: Vec<&str> = tokens.iter().map(|token| token.of(text)).collect();
        assert_eq!(seen.join("|"), expected);
    }

    #[test]
    fn words_numbers_and_marks() {
        check("IL-6 fell by 2.3%, don’t ask.", "IL-6|fell|by|2.3|%|,|don’t|ask|.");
        check("1,200 mg (n = 20)", "1,200|mg|(|n|=|20|)");
        check("10-fold, 5mg, 3rd", "10-fold|,|5mg|,|3rd");
        check("p<.05; p = 0.05.", "p|<|.|05|;|p|=|0.05|.");
    }

    #[test]
    fn names_of_genes_and_proteins() {
        check("Wnt/β-catenin", "Wnt|/|β-catenin");
        check("NF-κB and TGF‑β1", "NF-κB|and|TGF‑β1");
        check("CD133+CXCR4+ cells", "CD133|+|CXCR4|+|cells");
        check("α2-agonist", "α2-agonist");
    }

    #[test]
    fn apostrophes_and_hyphens() {
        check("doesn’t doesn't does n't does n’t", "doesn’t|doesn't|does|n't|does|n’t");
        check("patients’ ‘bulk’ D’Alterio", "patients|’|‘|bulk|’|D’Alterio");
        check("pre- and post-test - not", "pre|-|and|post-test|-|not");
        check("text–however 2–3", "text|–|however|2|–|3");
    }

    #[test]
    fn stops_stay_outside_words() {
        check("U.S. law, e.g. this.The", "U|.|S|.|law|,|e|.|g|.|this|.|The");
        check("IL-6.5,x", "IL-6|.|5|,|x");
    }

    #[test]
    fn accents_belong_to_their_letters() {
        check("Ange\u{301}lique a\u{308}", "Ange\u{301}lique|a\u{308}");
        check("😀naïve", "😀|naïve");
    }
}
