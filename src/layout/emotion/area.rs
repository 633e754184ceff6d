//! The area between a curve and the middle of the scale, cut into what lies above and what lies below.

use super::curve::{Cubic, Curve, cubic_to, split};
use crate::scene::Segment;

/// The outlines of the areas above and below a level, each as one path of closed parts.
#[derive(Debug, Default, PartialEq)]
pub struct Areas {
    pub above: Vec<Segment>,
    pub below: Vec<Segment>,
}

impl Areas {
    /// Adds the area of the pieces from point `first` to point `last`.
    pub fn add(&mut self, curve: &Curve, first: usize, last: usize, level: f64) {
        let mut open = Part::default();
        for i in first..last {
            let halves = halves(curve.piece(i), level);
            if halves.is_empty() {
                self.close(std::mem::take(&mut open), level);
            }
            for piece in halves {
                let above = piece[0].1 + piece[3].1 < 2.0 * level;
                if open.above != above {
                    self.close(std::mem::take(&mut open), level);
                }
                open.above = above;
                open.pieces.push(piece);
            }
        }
        self.close(open, level);
    }

    fn close(&mut self, part: Part, level: f64) {
        let (Some(first), Some(last)) = (part.pieces.first(), part.pieces.last()) else {
            return;
        };
        let side = if part.above { &mut self.above } else { &mut self.below };
        side.push(Segment::Move(first[0].0, level));
        side.push(Segment::Line(first[0].0, first[0].1));
        side.extend(part.pieces.iter().map(cubic_to));
        side.push(Segment::Line(last[3].0, level));
        side.push(Segment::Close);
    }
}

/// Neighbouring pieces on one side of the level.
#[derive(Default)]
struct Part {
    above: bool,
    pieces: Vec<Cubic>,
}

/// A monotone piece, cut where it crosses the level; nothing where it runs along it.
fn halves(piece: Cubic, level: f64) -> Vec<Cubic> {
    let (start, end) = (piece[0].1 - level, piece[3].1 - level);
    if start == 0.0 && end == 0.0 {
        return Vec::new();
    }
    if start * end >= 0.0 {
        return vec![piece];
    }
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..40 {
        let middle = (low + high) / 2.0;
        if (split(&piece, middle).0[3].1 - level) * start > 0.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    let (before, after) = split(&piece, high);
    vec![before, after]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_that_crosses_the_level_has_a_part_on_each_side() {
        let curve = Curve::through(vec![(0.0, 10.0), (60.0, -10.0), (90.0, -10.0)]);
        let mut areas = Areas::default();
        areas.add(&curve, 0, 2, 0.0);
        let closed = |path: &[Segment]| path.iter().filter(|segment| **segment == Segment::Close).count();
        assert_eq!((closed(&areas.above), closed(&areas.below)), (1, 1));
        let Some(Segment::Move(crossing, level)) = areas.above.first() else {
            panic!("an area begins on the level");
        };
        assert_eq!(*level, 0.0);
        assert!((curve.y_at(*crossing).expect("within the curve")).abs() < 1e-6);
    }

    #[test]
    fn a_curve_along_the_level_has_no_area() {
        let curve = Curve::through(vec![(0.0, 5.0), (60.0, 5.0)]);
        let mut areas = Areas::default();
        areas.add(&curve, 0, 1, 5.0);
        assert_eq!(areas, Areas::default());
    }
}
