//! A weight that learns online: "FTRL-Proximal" (`McMahan` et al. 2013), whose L1 term leaves most
//! weights at zero.

/// How fast weights learn, and how they are held back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rates {
    /// Strength of the L1 term.
    pub(crate) l1: f32,
    /// Strength of the L2 term.
    pub(crate) l2: f32,
    /// Learning rate.
    pub(crate) rate: f32,
}

impl Rates {
    /// The same without the L1 term, for weights that are few.
    pub(crate) const fn dense(self) -> Self {
        Self { l1: 0.0, ..self }
    }
}

/// A weight with what FTRL keeps of its gradients.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Weight {
    pub(crate) value: f32,
    sum: f32,
    squares: f32,
}

impl Weight {
    pub(crate) fn update(&mut self, gradient: f32, rates: &Rates) {
        let squares = self.squares + gradient * gradient;
        let root = squares.sqrt();
        self.sum += gradient - (root - self.squares.sqrt()) / rates.rate * self.value;
        self.squares = squares;
        self.value = if self.sum.abs() <= rates.l1 {
            0.0
        } else {
            (rates.l1.copysign(self.sum) - self.sum) / (root / rates.rate + rates.l2)
        };
    }
}
