//! Emotions: the points of the curve.

use super::{PersonaIx, SourceIx, Text};
use crate::source::{Span, Spanned};

/// The emotion scale. Invariant: `min = -max`, or `0 <= min < max`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    pub min: f64,
    pub max: f64,
}

impl Scale {
    /// Of a map that gives none.
    pub const DEFAULT: Self = Self { min: -2.0, max: 2.0 };

    pub fn middle(self) -> f64 {
        (self.min + self.max) / 2.0
    }

    /// The place of a score on the scale: 0 at the bottom, 1 at the top.
    pub fn share(self, score: f64) -> f64 {
        (score - self.min) / (self.max - self.min)
    }
}

/// What one persona feels at one touchpoint or stage.
#[derive(Clone, Debug)]
pub struct Emotion {
    pub persona: PersonaIx,
    /// Where the emotion was written; the same place for all personas that share it.
    pub span: Span,
    /// On the scale of the map.
    pub score: f64,
    pub feeling: Option<Text>,
    pub quote: Option<Text>,
    /// The position in the stage, 0 to 1.
    pub at: Option<f64>,
    /// An expectation rather than a finding.
    pub hope: bool,
    pub sources: Vec<Spanned<SourceIx>>,
    pub note: Option<Text>,
}
