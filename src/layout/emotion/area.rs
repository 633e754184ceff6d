//! The area between a curve and the middle of the scale, or another curve, cut into what lies above and what below.

use super::curve::{Cubic, Curve, cubic_to, on, split};
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

    /// The area between two curves, as far as both reach: above is where the first is higher.
    pub fn between(first: &Curve, second: &Curve) -> Self {
        let mut areas = Self::default();
        let mut open = Strip::default();
        for (start, end) in stretches(first, second) {
            let middle = (start + end) / 2.0;
            let above = first.y_at(middle) < second.y_at(middle);
            if open.above != above {
                areas.close_strip(std::mem::take(&mut open));
            }
            open.above = above;
            open.first.extend(first.part(start, end));
            open.second.extend(second.part(start, end));
        }
        areas.close_strip(open);
        areas
    }

    fn close_strip(&mut self, strip: Strip) {
        let (Some(start), Some(end)) = (strip.first.first(), strip.second.last()) else {
            return;
        };
        let side = if strip.above { &mut self.above } else { &mut self.below };
        side.push(Segment::Move(start[0].0, start[0].1));
        side.extend(strip.first.iter().map(cubic_to));
        side.push(Segment::Line(end[3].0, end[3].1));
        side.extend(
            strip
                .second
                .iter()
                .rev()
                .map(|[a, b, c, d]| cubic_to(&[*d, *c, *b, *a])),
        );
        side.push(Segment::Close);
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

/// Neighbouring stretches in which one of two curves is above the other.
#[derive(Default)]
struct Strip {
    above: bool,
    first: Vec<Cubic>,
    second: Vec<Cubic>,
}

/// The common range of two curves, divided at their points and where they cross.
fn stretches(first: &Curve, second: &Curve) -> Vec<(f64, f64)> {
    let ends = |curve: &Curve| Some((curve.points.first()?.0, curve.points.last()?.0));
    let (Some(one), Some(other)) = (ends(first), ends(second)) else {
        return Vec::new();
    };
    let (start, end) = (one.0.max(other.0), one.1.min(other.1));
    let points = first.points.iter().chain(&second.points).map(|point| point.0);
    let mut cuts: Vec<f64> = points.filter(|x| start <= *x && *x <= end).collect();
    cuts.sort_by(f64::total_cmp);
    let crossings: Vec<f64> = cuts
        .windows(2)
        .flat_map(|pair| crossings(first, second, pair[0], pair[1]))
        .collect();
    cuts.extend(crossings);
    cuts.sort_by(f64::total_cmp);
    let pairs = cuts.windows(2).map(|pair| (pair[0], pair[1]));
    pairs.filter(|(start, end)| end - start > 1e-6).collect()
}

/// Where two curves cross between neighbouring points, as finely as the eye could tell.
fn crossings(first: &Curve, second: &Curve, start: f64, end: f64) -> Vec<f64> {
    const STEPS: usize = 8;
    let gap = |x: f64| {
        first
            .y_at(x)
            .zip(second.y_at(x))
            .map_or(0.0, |(one, other)| one - other)
    };
    let at = |i: usize| start + (end - start) * i as f64 / STEPS as f64;
    let steps = (0..STEPS).filter(|i| gap(at(*i)) * gap(at(i + 1)) < 0.0);
    steps.map(|i| bisect(at(i), at(i + 1), gap)).collect()
}

/// The zero of a function between two places where it has different signs.
fn bisect(mut low: f64, mut high: f64, value: impl Fn(f64) -> f64) -> f64 {
    let at_low = value(low);
    for _ in 0..40 {
        let middle = (low + high) / 2.0;
        if value(middle) * at_low > 0.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
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
    let crossing = bisect(0.0, 1.0, |t| on(&piece, t).1 - level);
    let (before, after) = split(&piece, crossing);
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
    fn the_area_between_two_curves_changes_side_where_they_cross() {
        let rising = Curve::through(vec![(0.0, 10.0), (60.0, 0.0), (90.0, -10.0)]);
        let level = Curve::through(vec![(-30.0, 2.0), (120.0, 2.0)]);
        let areas = Areas::between(&rising, &level);
        assert_eq!(areas.below.first(), Some(&Segment::Move(0.0, 10.0)));
        let Some(Segment::Move(x, y)) = areas.above.first() else {
            panic!("the second part begins where the curves cross");
        };
        assert!((y - 2.0).abs() < 1e-6 && *x > 30.0 && *x < 60.0);
    }

    #[test]
    fn a_curve_along_the_level_has_no_area() {
        let curve = Curve::through(vec![(0.0, 5.0), (60.0, 5.0)]);
        let mut areas = Areas::default();
        areas.add(&curve, 0, 1, 5.0);
        assert_eq!(areas, Areas::default());
    }
}
