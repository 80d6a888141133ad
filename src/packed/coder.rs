//! Entropy coding: bits that are likely cost less than one (Martin 1979, "Range encoding"; as LZMA does
//! it). What is coded is described once, for reading and for writing.

/// How likely a bit is to be set, as it has been set so far.
#[derive(Debug, Clone, Copy)]
pub struct Odds(u16);

/// How slowly odds change, as a power of two.
const SLOW: u16 = 6;

impl Odds {
    /// As likely as not.
    pub const EVEN: Self = Self(1 << 15);

    /// The part of a range of at least 2^24 that means that the bit is set; neither nothing nor all.
    #[must_use]
    pub fn of(self, range: u32) -> u32 {
        (range >> 12) * u32::from(self.0 >> 4)
    }

    /// Learns that the bit was set, or was not.
    pub fn learn(&mut self, set: bool) {
        if set {
            self.0 += (u16::MAX - self.0) >> SLOW;
        } else {
            self.0 -= self.0 >> SLOW;
        }
    }
}

/// Reads bits or writes them.
pub trait Coder {
    /// Writes `set` and returns it, or reads a bit instead.
    fn bit(&mut self, set: bool, odds: &mut Odds) -> bool;

    /// A number of `N.ilog2()` bits, the highest first, each by the odds that those above it leave.
    fn tree<const N: usize>(&mut self, number: usize, odds: &mut [Odds; N]) -> usize {
        let bits = N.ilog2();
        let mut path = 1;
        for bit in (0..bits).rev() {
            path = path << 1 | usize::from(self.bit(number >> bit & 1 == 1, &mut odds[path % N]));
        }
        path - N
    }

    /// A number of `bits` bits, all as likely as not.
    fn even(&mut self, number: u32, bits: u32) -> u32 {
        let one = |coder: &mut Self, bit| coder.bit(number >> bit & 1 == 1, &mut { Odds::EVEN });
        (0..bits).rev().fold(0, |read, bit| read << 1 | u32::from(one(self, bit)))
    }
}

/// Reads what was written.
#[derive(Debug)]
pub struct Decoder<'a> {
    bytes: &'a [u8],
    range: u32,
    code: u32,
    is_cut: bool,
}

/// The range is kept at least this wide.
pub const NARROW: u32 = 1 << 24;

impl<'a> Decoder<'a> {
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { bytes, range: u32::MAX, code: 0, is_cut: false };
        // The first of five bytes is empty, as the writer's carry goes into it.
        (0..5).for_each(|_| decoder.shift());
        decoder
    }

    /// Whether bytes were missing so far; what was read then means nothing.
    #[must_use]
    pub const fn is_cut(&self) -> bool {
        self.is_cut
    }

    fn shift(&mut self) {
        let (first, rest) = self.bytes.split_first().unwrap_or((&0, &[]));
        self.is_cut |= self.bytes.is_empty();
        self.bytes = rest;
        self.code = self.code << 8 | u32::from(*first);
    }
}

impl Coder for Decoder<'_> {
    fn bit(&mut self, _: bool, odds: &mut Odds) -> bool {
        let bound = odds.of(self.range);
        let set = self.code < bound;
        if set {
            self.range = bound;
        } else {
            self.code -= bound;
            self.range -= bound;
        }
        odds.learn(set);
        while self.range < NARROW {
            self.range <<= 8;
            self.shift();
        }
        set
    }
}
