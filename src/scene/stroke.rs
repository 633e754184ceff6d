//! How outlines are drawn and areas filled.

use super::Ink;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    pub ink: Ink,
    pub width: f64,
    /// Lengths of dashes and gaps; empty for a solid line.
    pub dash: &'static [f64],
    pub cap: Cap,
    pub opacity: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cap {
    Butt,
    Round,
}

impl Stroke {
    pub const fn new(ink: Ink, width: f64) -> Self {
        Self {
            ink,
            width,
            dash: &[],
            cap: Cap::Butt,
            opacity: 1.0,
        }
    }

    pub const fn dashed(mut self, dash: &'static [f64]) -> Self {
        self.dash = dash;
        self
    }

    pub const fn round(mut self) -> Self {
        self.cap = Cap::Round;
        self
    }

    pub const fn opacity(mut self, opacity: f64) -> Self {
        self.opacity = opacity;
        self
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fill {
    pub ink: Ink,
    pub opacity: f64,
}

impl From<Ink> for Fill {
    fn from(ink: Ink) -> Self {
        Self { ink, opacity: 1.0 }
    }
}
