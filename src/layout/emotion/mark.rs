//! Draws what stands at a point: a plain mark, a face in a ring, or the larger ring of a moment of truth.

use super::collect::{Point, Track};
use super::face;
use crate::layout::Pen;
use crate::layout::marks::{self, Shape};
use crate::scene::{Ink, Stroke};

/// The radius of a plain mark, and of the halo around it; and both in a crowd.
const PLAIN: (f64, f64) = (4.6, 7.0);
const CROWDED: (f64, f64) = (2.9, 3.9);
/// Radius of the ring, its stroke, and the radius of the face in it.
const RING: (f64, f64, f64) = (11.5, 1.8, 8.6);
const TRUTH_RING: (f64, f64, f64) = (14.0, 2.0, 10.5);

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
    let shape = Shape::of(track.persona);
    if point.hope {
        marks::shape(pen, shape, x, y, size - 0.6, Some(Ink::Bg), Some(Stroke::new(ink, 1.8)));
    } else {
        marks::shape(pen, shape, x, y, size, Some(ink), None);
    }
}
