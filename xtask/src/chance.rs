//! Arithmetic that gives the same bits on every machine: chance and exponentials.

/// Numbers by chance, the same in every run (Steele et al. 2014, `SplitMix`).
#[derive(Debug, Clone)]
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    /// Whether something happens that happens `percent` times in a hundred.
    pub(crate) fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

/// e to the power `x`, by additions and products alone: the system's own differs between machines.
pub(crate) fn exp(x: f64) -> f64 {
    let halvings = (x * std::f64::consts::LOG2_E).round();
    if halvings < -1000.0 {
        return 0.0;
    }
    let rest = x - halvings * std::f64::consts::LN_2;
    let mut sum = 1.0;
    for n in (1..=13).rev() {
        sum = 1.0 + sum * rest / f64::from(n);
    }
    let exponent = (halvings.min(1000.0) as i64 + 1023).cast_unsigned();
    sum * f64::from_bits(exponent << 52)
}

#[cfg(test)]
mod tests {
    #[test]
    fn exponentials_are_right() {
        for x in [-300.0, -20.5, -1.0, 0.0, 0.3, 1.0, 40.0] {
            assert!((super::exp(x) / f64::exp(x) - 1.0).abs() < 1e-12, "{x}");
        }
    }
}
