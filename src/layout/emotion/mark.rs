//! Draws what stands at a point: a plain mark, a face in a ring, or the larger ring of a moment of truth.

use super::collect::{Point, Track};
use super::face;
use crate::layout::Pen;
use crate::layout::marks::{self, Shape};
use crate::scene::{Ink, Stroke};

const RADIUS: f64 = 4.6;
const KNOCKOUT: f64 = 7.0;
/// Radius of the ring, its stroke, and the radius of the face in it.
const RING: (f64, f64, f64) = (11.5, 1.8, 8.6);
const TRUTH_RING: (f64, f64, f64) = (14.0, 2.0, 10.5);

/// `share` is the place of the score on the scale. `plain` draws a mark although the point has something to say.
pub fn draw(pen: &mut Pen, track: &Track, point: &Point, (x, y): (f64, f64), share: f64, plain: bool) {
    let ink = marks::ink(track.persona);
    if point.moment_of_truth || (point.has_face() && !plain) {
        let (radius, width, inner) = if point.moment_of_truth { TRUTH_RING } else { RING };
        pen.circle(x, y, radius, Some(Ink::Bg), Some(Stroke::new(point.ink(track), width)));
        face::draw(pen, x, y, inner, share, point.hope);
        return;
    }
    pen.circle(x, y, KNOCKOUT, Some(Ink::S1), None);
    let shape = Shape::of(track.persona);
    if point.hope {
        marks::shape(
            pen,
            shape,
            x,
            y,
            RADIUS - 0.6,
            Some(Ink::Bg),
            Some(Stroke::new(ink, 1.8)),
        );
    } else {
        marks::shape(pen, shape, x, y, RADIUS, Some(ink), None);
    }
}
