//! A line of text, set and placed.

use super::{Circle, Ink};
use crate::text::{self, Placed, Role, Run};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The anchor point on the baseline. `Start` is the left end, whatever the direction of the text.
    pub x: f64,
    pub y: f64,
    pub anchor: Anchor,
    pub role: Role,
    pub ink: Ink,
    /// In reading order, already in capitals where the role wants them.
    pub text: String,
    /// The advance of the line, letter spacing included.
    pub width: f64,
    /// The line reads from right to left.
    pub rtl: bool,
    /// The stretches of the line, if it needs other fonts than the embedded face of its role; none otherwise.
    pub runs: Vec<Run>,
    /// Drawn through, for what was removed.
    pub struck: bool,
}

impl Text {
    /// Dots in place of a run that nothing draws: an empty box would look like a fault of the map, and a gap would hide
    /// that there is more.
    pub fn dots(&self, run: &Run) -> Vec<Circle> {
        let (size, left) = (self.role.style().size, self.left());
        let count = run.text.chars().filter(|c| *c != ' ').count().max(1);
        let dot = |i: usize| Circle {
            x: left + run.x + run.width * (i as f64 + 0.5) / count as f64,
            y: self.y - 0.34 * size,
            radius: 0.075 * size,
            fill: Some(self.ink.into()),
            stroke: None,
        };
        (0..count).map(dot).collect()
    }

    /// The glyphs that the embedded face of its role draws: of the line, or of one of its runs.
    pub fn placed(&self, letters: &str, rtl: bool) -> Vec<Placed> {
        let style = self.role.style();
        if self.runs.is_empty() {
            text::placed(letters, style, rtl)
        } else {
            text::placed_run(letters, style, rtl)
        }
    }

    /// The left edge of the line.
    pub fn left(&self) -> f64 {
        match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - self.width / 2.0,
            Anchor::End => self.x - self.width,
        }
    }
}
