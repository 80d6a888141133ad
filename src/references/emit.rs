//! Features as numbers: hashes of a few codes and of what sort of feature they make.

/// Bits of a feature's hash. Fewer make the packed model smaller; with these, one token in twenty
/// meets a weight that was meant for another feature, in training as in use.
const HASH_BITS: u32 = 25;

/// Hashes values together with the number of their template.
pub(super) struct Emit<'a, F> {
    template: u32,
    take: &'a mut F,
}

impl<'a, F: FnMut(u32)> Emit<'a, F> {
    /// Goes on after the template of this number. The model knows templates by their numbers.
    pub(super) fn after(template: u32, take: &'a mut F) -> Self {
        Self { template, take }
    }

    pub(super) fn one(&mut self, a: u32) {
        self.three(a, 0, 0);
    }

    pub(super) fn two(&mut self, a: u32, b: u32) {
        self.three(a, b, 0);
    }

    #[inline]
    pub(super) fn three(&mut self, a: u32, b: u32, c: u32) {
        self.template += 1;
        let mixed = mix(mix(mix(self.template, a), b), c);
        (self.take)((mixed ^ mixed >> 15) >> (32 - HASH_BITS));
    }
}

fn mix(hash: u32, value: u32) -> u32 {
    (hash.rotate_left(5) ^ value).wrapping_mul(0x9e37_79b1)
}

/// Two small codes as one number.
pub(super) fn pair(a: u32, b: u32) -> u32 {
    a << 16 ^ b
}
