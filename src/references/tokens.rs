//! A reference cut into words, numbers, marks and addresses, with what the model asks of each.

use super::words;

/// A token of a reference.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// What it looks like.
    pub shape: Shape,
    /// Hash of the word in lower case; of the kind of number for numbers.
    pub(super) word: u32,
    /// Hash of its first three letters.
    pub(super) prefix: u32,
    /// Hash of its last three letters.
    pub(super) suffix: u32,
    /// The word lists it is in.
    pub(super) lists: u8,
    /// Its letters and digits, at most 255.
    pub(super) length: u8,
    /// Whether white space stands before it.
    pub(super) spaced: bool,
    /// The code of its shape.
    pub(super) code: u32,
}

/// What a token looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `word`
    Lower,
    /// `Word`
    Capitalised,
    /// `W`
    Capital,
    /// `WO`
    TwoCapitals,
    /// `WORD`
    Capitals,
    /// `wOrd`, `McDonald`
    Mixed,
    /// `S38`, `e1003`
    LettersDigits,
    /// `38a`, `2nd`
    DigitsLetters,
    /// Digits that are no year: how many, at most six.
    Digits(u8),
    /// `2019`, `2019a`
    Year,
    /// A URL, DOI or arXiv number.
    Address,
    /// A single mark.
    Mark(char),
}

impl Shape {
    /// A number that stands for it in a hash.
    pub(super) fn code(self) -> u32 {
        match self {
            Self::Lower => 1,
            Self::Capitalised => 2,
            Self::Capital => 3,
            Self::TwoCapitals => 4,
            Self::Capitals => 5,
            Self::Mixed => 6,
            Self::LettersDigits => 7,
            Self::DigitsLetters => 8,
            Self::Year => 9,
            Self::Address => 10,
            Self::Digits(count) => 16 + u32::from(count),
            Self::Mark('–' | '—' | '‐' | '‑' | '−') => '-' as u32,
            Self::Mark('“' | '”' | '„' | '«' | '»') => '"' as u32,
            Self::Mark('‘' | '’' | '`') => '\'' as u32,
            Self::Mark(mark) => mark as u32,
        }
    }

    /// Whether it is a number.
    pub(super) fn is_number(self) -> bool {
        matches!(self, Self::Digits(_) | Self::Year | Self::LettersDigits | Self::DigitsLetters)
    }

    /// The mark it is, dashes and quotation marks each as one.
    pub(super) fn mark(self) -> Option<u32> {
        matches!(self, Self::Mark(_)).then(|| self.code())
    }
}

/// Cuts `text` into tokens. Addresses are one token each; letters part from digits after three
/// letters (`JHEP01`) or one capital (`Phys. Rev. D70`); everything that is no letter or digit is a mark of its own.
pub fn tokenize(text: &str, tokens: &mut Vec<Token>) {
    tokens.clear();
    let mut at = 0;
    let mut spaced = true;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() {
            at += first.len_utf8();
            spaced = true;
            continue;
        }
        let (end, token) = match address(&text[at..]) {
            Some(length) => (at + length, plain_token(Shape::Address)),
            None if first.is_alphanumeric() => {
                let end = at + word_length(&text[at..]);
                let word = &text[at..end];
                (end, word_token(word))
            }
            None => (at + first.len_utf8(), plain_token(Shape::Mark(first))),
        };
        tokens.push(Token { start: at as u32, end: end as u32, spaced, ..token });
        at = end;
        spaced = false;
    }
}

/// A token of which only the shape tells something.
fn plain_token(shape: Shape) -> Token {
    let code = shape.code();
    Token {
        start: 0,
        end: 0,
        shape,
        word: code,
        prefix: 0,
        suffix: 0,
        lists: 0,
        length: 0,
        spaced: false,
        code,
    }
}

fn word_token(word: &str) -> Token {
    let shape = shape(word);
    let letters = if word.is_ascii() { word.len() } else { word.chars().count() };
    let length = letters.min(255) as u8;
    let token = Token { length, ..plain_token(shape) };
    if matches!(shape, Shape::Digits(_) | Shape::Year) {
        return token;
    }
    let hash = words::hash(word);
    let (prefix, suffix) = if length < 4 { (0, 0) } else { affixes(word) };
    Token { word: hash, prefix, suffix, lists: words::lists_of(hash), ..token }
}

/// Hashes of the first and the last three letters.
fn affixes(word: &str) -> (u32, u32) {
    if word.is_ascii() {
        return (words::hash(&word[..3]), words::hash(&word[word.len() - 3..]));
    }
    let third = word.char_indices().nth(3).map_or(word.len(), |(at, _)| at);
    let last = word.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
    (words::hash(&word[..third]), words::hash(&word[last..]))
}

/// Bytes of the word at the head of `text`.
fn word_length(text: &str) -> usize {
    let (mut letters, mut at) = (0, 0);
    let mut capital = false;
    while let Some(byte) = text.as_bytes().get(at) {
        match byte {
            b'a'..=b'z' => (letters, capital) = (letters + 1, false),
            b'A'..=b'Z' => (letters, capital) = (letters + 1, letters == 0),
            b'0'..=b'9' => {
                if letters >= 3 || letters == 1 && capital {
                    return at;
                }
            }
            b'\'' if text[at + 1..].starts_with(char::is_alphabetic) => letters += 1,
            0..128 => return at,
            _ => {
                let Some(c) = text[at..].chars().next() else { return at };
                let next = at + c.len_utf8();
                if c == '’' {
                    if !text[next..].starts_with(char::is_alphabetic) {
                        return at;
                    }
                    letters += 1;
                } else if !c.is_alphanumeric() {
                    return at;
                } else if c.is_alphabetic() {
                    capital = letters == 0 && c.is_uppercase();
                    letters += 1;
                }
                at = next;
                continue;
            }
        }
        at += 1;
    }
    text.len()
}

/// Bytes of the address at the head of `text`, without a mark at its end.
pub(super) fn address(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let begins = match bytes[0] {
        b'h' => text.starts_with("http://") || text.starts_with("https://"),
        b'w' => www(bytes),
        b'1' => is_doi(bytes),
        b'a' | b'A' => {
            bytes.get(..6).is_some_and(|label| label.eq_ignore_ascii_case(b"arxiv:"))
                && bytes.get(6).is_some_and(u8::is_ascii_alphanumeric)
        }
        _ => false,
    };
    if !begins {
        return None;
    }
    let end = text.find(|c: char| c.is_whitespace() || "<>\"“”|".contains(c)).unwrap_or(text.len());
    let end = text[..end].trim_end_matches(['.', ',', ';', ':', ')', ']', '\'', '’']).len();
    (end > 4).then_some(end)
}

/// `www.`, `www2.`
fn www(bytes: &[u8]) -> bool {
    let rest = bytes.strip_prefix(b"www").unwrap_or(b"");
    rest.starts_with(b".")
        || rest.first().is_some_and(u8::is_ascii_digit) && rest.get(1) == Some(&b'.')
}

/// `10.` and four to nine digits, then a slash.
fn is_doi(bytes: &[u8]) -> bool {
    if !bytes.starts_with(b"10.") {
        return false;
    }
    let digits = bytes[3..].iter().take(10).take_while(|byte| byte.is_ascii_digit()).count();
    (4..=9).contains(&digits) && bytes.get(3 + digits) == Some(&b'/')
}

fn shape(word: &str) -> Shape {
    let mut chars = word.chars();
    let first = chars.next().unwrap_or('a');
    if first.is_ascii_digit() {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let year = digits == 4 && matches!(word.get(..2), Some("17" | "18" | "19" | "20"));
        return match word.len() - digits {
            0 | 1 if year => Shape::Year,
            0 => Shape::Digits(digits.min(6) as u8),
            _ => Shape::DigitsLetters,
        };
    }
    let (mut upper, mut lower, mut digit, mut all) = (0, 0, 0, 0);
    let mut count = |is_upper, is_lower, is_digit| {
        upper += usize::from(is_upper);
        lower += usize::from(is_lower);
        digit += usize::from(is_digit);
        all += 1;
    };
    if word.is_ascii() {
        for byte in word.bytes() {
            count(byte.is_ascii_uppercase(), byte.is_ascii_lowercase(), byte.is_ascii_digit());
        }
    } else {
        for c in word.chars() {
            count(c.is_uppercase(), c.is_lowercase(), c.is_ascii_digit());
        }
    }
    match (upper, all) {
        _ if digit > 0 => Shape::LettersDigits,
        (1, 1) => Shape::Capital,
        (2, 2) => Shape::TwoCapitals,
        (1, _) if first.is_uppercase() => Shape::Capitalised,
        _ if upper > 1 && lower == 0 => Shape::Capitals,
        (0, _) => Shape::Lower,
        _ => Shape::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut tokens = Vec::new();
        tokenize(text, &mut tokens);
        let seen: Vec<&str> =
            tokens.iter().map(|t| &text[t.start as usize..t.end as usize]).collect();
        assert_eq!(seen.join("|"), expected);
    }

    #[test]
    fn words_numbers_marks_and_addresses() {
        check("O’Neill J. Gut 2019;12(3):e45–51.", "O’Neill|J|.|Gut|2019|;|12|(|3|)|:|e45|–|51|.");
        check("doi:10.1000/a.b(1). JHEP01 D70 e12", "doi|:|10.1000/a.b(1|)|.|JHEP|01|D|70|e12");
        check(
            "(https://example.org/x). arXiv:1901.00001",
            "(|https://example.org/x|)|.|arXiv:1901.00001",
        );
        check("", "");
    }

    #[test]
    fn shapes() {
        let cases = [
            ("herb", Shape::Lower),
            ("Herb", Shape::Capitalised),
            ("H", Shape::Capital),
            ("HB", Shape::TwoCapitals),
            ("HERB", Shape::Capitals),
            ("McHerb", Shape::Mixed),
            ("S38", Shape::LettersDigits),
            ("38th", Shape::DigitsLetters),
            ("1234567", Shape::Digits(6)),
            ("1998", Shape::Year),
            ("1998b", Shape::Year),
            ("3998", Shape::Digits(4)),
        ];
        for (word, expected) in cases {
            assert_eq!(shape(word), expected, "{word}");
        }
    }
}
