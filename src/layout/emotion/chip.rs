//! The number of a note: beside its point, and in front of what was said there.

use super::bounds::Bounds;
use super::field::Field;
use crate::layout::{Align, Pen};
use crate::scene::{Ink, Stroke};
use crate::text::{Line, Role, Typesetter};

/// Height and least width.
pub const CHIP: f64 = 14.0;
const PADDING: f64 = 4.0;
/// From the mark to the number. What stands farther away has a line to its mark.
const DISTANCES: [f64; 6] = [3.0, 8.0, 18.0, 30.0, 46.0, 64.0];
const LINE_FROM: f64 = 8.0;
/// The places around a point, best first: across and down.
const DIRECTIONS: [(f64, f64); 8] = [
    (0.72, -0.72),
    (0.72, 0.72),
    (-0.72, -0.72),
    (-0.72, 0.72),
    (0.0, -1.0),
    (0.0, 1.0),
    (1.0, 0.0),
    (-1.0, 0.0),
];

/// Both ends of a line.
type Ends = ((f64, f64), (f64, f64));

/// The number of a note beside its point.
pub struct Chip {
    number: Line,
    pub bounds: Bounds,
    /// From the mark to the number.
    line: Option<Ends>,
}

/// A point with a note.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub track: usize,
    pub x: f64,
    pub y: f64,
    /// The radius of its mark.
    pub radius: f64,
}

/// The number of a note at the cheapest free place near its point, if there is one. It is entered into the field.
pub fn place(number: usize, at: Place, field: &mut Field, type_: &Typesetter) -> Option<Chip> {
    let number = type_.line(&number.to_string(), Role::Micro);
    let width = width(&number);
    let mut best: Option<(f64, Chip)> = None;
    for distance in DISTANCES {
        for direction in DIRECTIONS {
            let (bounds, line) = candidate(at, width, direction, distance);
            let is_free = field.is_free_of_texts(&bounds) && field.is_free_of_marks(&bounds);
            if !is_free || !field.bounds.holds(&bounds) {
                continue;
            }
            let limit = best.as_ref().map_or(f64::INFINITY, |(cost, _)| *cost);
            let mut cost = 4.0 * distance + field.cover(&bounds, limit);
            if let Some((from, to)) = line {
                cost += field.cross(at.track, (at.x, at.y), from, to);
            }
            if cost < limit {
                let number = number.clone();
                best = Some((cost, Chip { number, bounds, line }));
            }
        }
    }
    let (_, chip) = best?;
    field.add_text(chip.bounds);
    Some(chip)
}

/// A place in this direction, so that the gap between mark and number is `distance`.
fn candidate(at: Place, width: f64, (across, down): (f64, f64), distance: f64) -> (Bounds, Option<Ends>) {
    let reach = at.radius + distance;
    let (x, y) = (
        at.x + across * (reach + width / 2.0),
        at.y + down * (reach + CHIP / 2.0),
    );
    let bounds = Bounds::at(x - width / 2.0, y - CHIP / 2.0, width, CHIP);
    let from = (at.x + across * at.radius, at.y + down * at.radius);
    let to = (x - across * width / 2.0, y - down * CHIP / 2.0);
    (bounds, (distance >= LINE_FROM).then_some((from, to)))
}

impl Chip {
    pub fn draw(&self, pen: &mut Pen) {
        if let Some((from, to)) = self.line {
            pen.line(from.0, from.1, to.0, to.1, Stroke::new(Ink::Ink3, 1.0));
        }
        draw(pen, &self.number, self.bounds.left, self.bounds.top);
    }
}

fn width(number: &Line) -> f64 {
    (number.width + 2.0 * PADDING).max(CHIP)
}

/// Draws a number from its left edge and top.
pub fn draw(pen: &mut Pen, number: &Line, left: f64, top: f64) {
    let width = width(number);
    let outline = Stroke::new(Ink::Ink3, 1.0);
    pen.rect(left, top, width, CHIP, CHIP / 2.0, Some(Ink::Bg), Some(outline));
    let baseline = Role::Micro.style().baseline(top + 1.0);
    pen.place(
        left + width / 2.0,
        baseline,
        Align::Middle,
        Role::Micro,
        Ink::Ink1,
        number.clone(),
    );
}
