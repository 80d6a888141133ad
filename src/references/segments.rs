//! Stretches between two delimiters: what all tokens of a stretch share.

use super::tokens::{Shape, Token};
use super::words::{Words, ascii_hash};

/// What is known of a stretch; counts are capped.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Segment {
    /// First token.
    pub(super) start: usize,
    /// One past the last token.
    pub(super) end: usize,
    /// Words and numbers.
    pub(super) words: u32,
    /// Words in lower case of four letters or more.
    pub(super) long: u32,
    /// Initials.
    pub(super) initials: u32,
    /// Words of journals' names.
    pub(super) journal: u32,
    /// Short capitalised words before a full stop.
    pub(super) abbreviated: u32,
    /// Words with a capital, in quarters of all words.
    pub(super) capitals: u32,
    /// Mark before it.
    pub(super) left: u32,
    /// Mark after it.
    pub(super) right: u32,
    /// What follows the mark: 0 end, 1 number, 2 year, 3 "vol" and the like, 4 word, 5 mark.
    pub(super) follows: u32,
}

/// Segments from this one on are not told apart by their numbers.
pub(super) const LATE: usize = 7;

impl Segment {
    /// What stands beyond the edges.
    pub(super) const NONE: Self = Self {
        start: 0,
        end: 0,
        words: 0,
        long: 0,
        initials: 0,
        journal: 0,
        abbreviated: 0,
        capitals: 0,
        left: 0,
        right: 0,
        follows: 0,
    };

    /// All that it looks like, in a number.
    pub(super) fn code(&self) -> u64 {
        let counts = self.brief() << 10
            | self.initials << 8
            | self.abbreviated << 6
            | self.capitals << 3
            | self.follows;
        u64::from(counts) << 42 | u64::from(self.left) << 21 | u64::from(self.right)
    }

    /// What those beside it go by, in a number.
    pub(super) fn brief(&self) -> u32 {
        self.words << 5 | self.long << 2 | self.journal
    }
}

/// Cuts `tokens` into segments; `of` gets the segment of each token.
pub(super) fn cut(tokens: &[Token], segments: &mut Vec<Segment>, of: &mut Vec<u32>) {
    segments.clear();
    of.clear();
    let mut start = 0;
    for at in 0..tokens.len() {
        of.push(segments.len() as u32);
        if delimits(tokens, at) {
            segments.push(describe(tokens, start, at));
            start = at + 1;
        }
    }
    if start < tokens.len() {
        segments.push(describe(tokens, start, tokens.len()));
    }
}

fn delimits(tokens: &[Token], at: usize) -> bool {
    match tokens[at].shape {
        // "J. Smith": an initial goes on.
        Shape::Mark('.') => at == 0 || tokens[at - 1].shape != Shape::Capital,
        Shape::Mark(mark) => {
            matches!(
                mark,
                ',' | ';'
                    | ':'
                    | '?'
                    | '!'
                    | '('
                    | ')'
                    | '['
                    | ']'
                    | '"'
                    | '“'
                    | '”'
                    | '«'
                    | '»'
                    | '„'
            )
        }
        _ => false,
    }
}

fn describe(tokens: &[Token], start: usize, end: usize) -> Segment {
    let mut segment = Segment { start, end, ..Segment::default() };
    let mut capitals = 0;
    for (at, token) in tokens.iter().enumerate().take(end).skip(start) {
        if token.shape.mark().is_some() {
            continue;
        }
        segment.words += 1;
        let stop = tokens.get(at + 1).is_some_and(|next| next.shape == Shape::Mark('.'));
        let upper = matches!(
            token.shape,
            Shape::Capital
                | Shape::Capitalised
                | Shape::Mixed
                | Shape::TwoCapitals
                | Shape::Capitals
        );
        let initials = matches!(token.shape, Shape::Capital | Shape::TwoCapitals);
        segment.long += u32::from(token.shape == Shape::Lower && token.length >= 4);
        segment.initials += u32::from(initials);
        segment.journal += u32::from(token.lists & Words::Journal as u8 != 0);
        segment.abbreviated += u32::from(stop && upper && !initials && token.length <= 6);
        capitals += u32::from(upper);
    }
    segment.capitals = (capitals * 4).checked_div(segment.words).map_or(0, |quarters| quarters + 1);
    segment.left = start.checked_sub(1).map_or(0, |at| tokens[at].code);
    segment.right = tokens.get(end).map_or(0, |token| token.code);
    segment.follows = tokens.get(end + 1).map_or(0, |next| match next.shape {
        Shape::Year => 2,
        shape if shape.is_number() => 1,
        Shape::Mark(_) => 5,
        _ if VOLUME_WORDS.contains(&next.word) => 3,
        _ => 4,
    });
    segment.words = segment.words.min(12);
    segment.long = segment.long.min(5);
    segment.initials = segment.initials.min(3);
    segment.journal = segment.journal.min(3);
    segment.abbreviated = segment.abbreviated.min(2);
    segment
}

/// Hashes of the words before a volume, issue or page.
const VOLUME_WORDS: [u32; 6] = [
    ascii_hash(b"vol"),
    ascii_hash(b"volume"),
    ascii_hash(b"no"),
    ascii_hash(b"pp"),
    ascii_hash(b"p"),
    ascii_hash(b"pages"),
];
