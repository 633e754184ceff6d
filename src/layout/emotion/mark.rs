//! Draws what stands at a point: a plain mark, a face in a ring, or the larger ring of a moment of truth.

use super::collect::{Point, Track};
use super::face;
use crate::layout::Pen;
use crate::layout::marks::{self, Shape};
use crate::model::PersonaIx;
use crate::scene::{Ink, Stroke};

/// The radius of a plain mark, and of the halo around it; and both in a crowd.
const PLAIN: (f64, f64) = (4.6, 7.0);
const CROWDED: (f64, f64) = (2.9, 3.9);
/// Radius of the ring, its stroke, and the radius of the face in it.
const RING: (f64, f64, f64) = (11.5, 1.8, 8.6);
const TRUTH_RING: (f64, f64, f64) = (14.0, 2.0, 10.5);
const LEGEND_RING: (f64, f64, f64) = (8.3, 1.6, 6.2);

/// How a point is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The place of the score on the scale.
    pub share: f64,
    /// A mark is drawn although the point has something to say.
    pub plain: bool,
    /// It stands in a crowd.
    pub crowded: bool,
}

pub fn draw(pen: &mut Pen, track: &Track, point: &Point, (x, y): (f64, f64), look: Look) {
    let ink = marks::ink(track.persona);
    if point.moment_of_truth || (point.has_face() && !look.plain) {
        let (radius, width, inner) = if point.moment_of_truth { TRUTH_RING } else { RING };
        pen.circle(x, y, radius, Some(Ink::Bg), Some(Stroke::new(point.ink(track), width)));
        face::draw(pen, x, y, inner, look.share, point.hope);
        return;
    }
    let (size, halo) = if look.crowded { CROWDED } else { PLAIN };
    pen.circle(x, y, halo, Some(Ink::S1), None);
    if point.hope {
        hollow(pen, track.persona, (x, y), size);
    } else {
        marks::shape(pen, Shape::of(track.persona), x, y, size, Some(ink), None);
    }
}

/// A mark that is hoped for.
fn hollow(pen: &mut Pen, persona: PersonaIx, (x, y): (f64, f64), size: f64) {
    let outline = Stroke::new(marks::ink(persona), 1.8);
    let shape = Shape::of(persona);
    marks::shape(pen, shape, x, y, size - 0.6, Some(Ink::Bg), Some(outline));
}

/// The width of [`draw_hope`].
pub fn hope_width(face: bool) -> f64 {
    if face {
        2.0 * LEGEND_RING.0 + LEGEND_RING.1
    } else {
        12.0
    }
}

/// A hoped-for score around its middle, for the legend: the mark as it is on the curve, or a smaller face in its ring.
pub fn draw_hope(pen: &mut Pen, x: f64, y: f64, face: bool, persona: PersonaIx) {
    if !face {
        return hollow(pen, persona, (x, y), PLAIN.0);
    }
    let (radius, width, inner) = LEGEND_RING;
    pen.circle(
        x,
        y,
        radius,
        Some(Ink::Bg),
        Some(Stroke::new(marks::ink(persona), width)),
    );
    face::draw(pen, x, y, inner, 1.0, true);
}
