//! The face of a score: its colour, its mouth and, at the bottom of the scale, its brows.

use crate::layout::Pen;
use crate::scene::{Ink, Segment, Stroke};

/// Draws a face. `share` is the place on the scale, 0 at the bottom and 1 at the top; the mouth bends with it without
/// steps, the colour in the five steps of the axis. A hollow face is an outline.
pub fn draw(pen: &mut Pen, x: f64, y: f64, radius: f64, share: f64, hollow: bool) {
    let mood = 2.0 * share - 1.0;
    let step = Step::of(mood);
    let features = if hollow { step.ink() } else { Ink::OnCol };
    if hollow {
        pen.circle(x, y, radius - 0.6, Some(Ink::Bg), Some(Stroke::new(step.ink(), 1.2)));
    } else {
        pen.circle(x, y, radius, Some(step.ink()), None);
    }
    let eye = (0.11 * radius).max(1.0);
    for side in [-1.0, 1.0] {
        pen.circle(x + side * 0.36 * radius, y - 0.16 * radius, eye, Some(features), None);
    }
    let stroke = Stroke::new(features, (0.13 * radius).max(1.3)).round();
    pen.path(mouth(x, y, radius, mood), None, Some(stroke));
    if step == Step::Bottom {
        for side in [-1.0, 1.0] {
            let brow = Stroke::new(features, 1.1).round();
            let (outer, inner) = (x + side * 0.56 * radius, x + side * 0.2 * radius);
            pen.line(outer, y - 0.5 * radius, inner, y - 0.36 * radius, brow);
        }
    }
}

/// A parabola from corner to corner, as the cubic that draws it.
fn mouth(x: f64, y: f64, radius: f64, mood: f64) -> Vec<Segment> {
    let half = 0.44 * radius;
    let corner = y + (0.34 - 0.12 * mood) * radius;
    let middle = y + (0.34 + 0.5 * mood) * radius;
    let pulled = corner + (middle - corner) * 2.0 / 3.0;
    vec![
        Segment::Move(x - half, corner),
        Segment::Cubic(x - half / 3.0, pulled, x + half / 3.0, pulled, x + half, corner),
    ]
}

#[derive(Clone, Copy, PartialEq)]
enum Step {
    Top,
    Good,
    Middle,
    Poor,
    Bottom,
}

impl Step {
    /// The nearest of the five steps to a mood from −1 to 1.
    fn of(mood: f64) -> Self {
        match mood {
            mood if mood >= 0.75 => Step::Top,
            mood if mood >= 0.25 => Step::Good,
            mood if mood > -0.25 => Step::Middle,
            mood if mood > -0.75 => Step::Poor,
            _ => Step::Bottom,
        }
    }

    fn ink(self) -> Ink {
        match self {
            Step::Top => Ink::E5,
            Step::Good => Ink::E3,
            Step::Middle => Ink::E0,
            Step::Poor => Ink::EN3,
            Step::Bottom => Ink::EN5,
        }
    }
}
