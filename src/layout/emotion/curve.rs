//! A smooth line through points that never leaves their range: the monotone cubic of Fritsch and Carlson.
//!
//! Slopes are the weighted harmonic mean of the neighbouring secants and flat at peaks, so between two points the
//! curve is monotone and cannot overshoot a score. It knows pixels only.

use crate::scene::Segment;

/// A curve through points whose x grows strictly.
#[derive(Clone, Debug)]
pub struct Curve {
    pub points: Vec<(f64, f64)>,
    slopes: Vec<f64>,
}

/// One cubic piece in Bézier form: start, two control points, end.
pub type Cubic = [(f64, f64); 4];

impl Curve {
    pub fn through(points: Vec<(f64, f64)>) -> Self {
        let secants: Vec<f64> = points.windows(2).map(|pair| secant(pair[0], pair[1])).collect();
        let slopes = (0..points.len())
            .map(
                |i| match (i.checked_sub(1).and_then(|before| secants.get(before)), secants.get(i)) {
                    (Some(before), Some(after)) => {
                        let widths = (points[i].0 - points[i - 1].0, points[i + 1].0 - points[i].0);
                        inner_slope(*before, *after, widths)
                    }
                    (Some(only), None) | (None, Some(only)) => *only,
                    (None, None) => 0.0,
                },
            )
            .collect();
        Self { points, slopes }
    }

    /// The piece between point `i` and the next.
    pub fn piece(&self, i: usize) -> Cubic {
        let (start, end) = (self.points[i], self.points[i + 1]);
        let third = (end.0 - start.0) / 3.0;
        let leaving = (start.0 + third, start.1 + third * self.slopes[i]);
        let arriving = (end.0 - third, end.1 - third * self.slopes[i + 1]);
        [start, leaving, arriving, end]
    }

    /// The pieces from point `first` to point `last` as one open outline.
    pub fn outline(&self, first: usize, last: usize) -> Vec<Segment> {
        let (x, y) = self.points[first];
        let mut segments = vec![Segment::Move(x, y)];
        segments.extend((first..last).map(|i| cubic_to(&self.piece(i))));
        segments
    }

    /// The curve from `start` to `end`, two places between the same two points.
    pub fn part(&self, start: f64, end: f64) -> Option<Cubic> {
        let after = self.points.partition_point(|point| point.0 < (start + end) / 2.0);
        let piece = (after < self.points.len())
            .then(|| after.checked_sub(1))
            .flatten()
            .map(|i| self.piece(i))?;
        let width = piece[3].0 - piece[0].0;
        let (from, to) = ((start - piece[0].0) / width, (end - piece[0].0) / width);
        let until = split(&piece, to).0;
        Some(if to > 0.0 { split(&until, from / to).1 } else { until })
    }

    /// The height of the curve at `x`; `None` before its first and after its last point.
    pub fn y_at(&self, x: f64) -> Option<f64> {
        let after = self.points.partition_point(|point| point.0 < x);
        let (end_x, end_y) = *self.points.get(after)?;
        if end_x == x {
            return Some(end_y);
        }
        let piece = self.piece(after.checked_sub(1)?);
        // The control points lie at thirds, so x is linear in t.
        Some(on(&piece, (x - piece[0].0) / (piece[3].0 - piece[0].0)).1)
    }
}

fn secant(start: (f64, f64), end: (f64, f64)) -> f64 {
    (end.1 - start.1) / (end.0 - start.0)
}

fn inner_slope(before: f64, after: f64, (left, right): (f64, f64)) -> f64 {
    if before * after <= 0.0 {
        return 0.0;
    }
    let (weight_before, weight_after) = (2.0 * right + left, right + 2.0 * left);
    (weight_before + weight_after) / (weight_before / before + weight_after / after)
}

pub fn cubic_to(piece: &Cubic) -> Segment {
    let [_, (x1, y1), (x2, y2), (x, y)] = *piece;
    Segment::Cubic(x1, y1, x2, y2, x, y)
}

fn between(a: (f64, f64), b: (f64, f64), t: f64) -> (f64, f64) {
    (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t)
}

/// The point of a piece at `t` from 0 to 1.
pub fn on(piece: &Cubic, t: f64) -> (f64, f64) {
    split(piece, t).0[3]
}

/// The two halves of a piece cut at `t`, by de Casteljau.
pub fn split(piece: &Cubic, t: f64) -> (Cubic, Cubic) {
    let [a, b, c, d] = *piece;
    let (ab, bc, cd) = (between(a, b, t), between(b, c, t), between(c, d, t));
    let (abc, bcd) = (between(ab, bc, t), between(bc, cd, t));
    let middle = between(abc, bcd, t);
    ([a, ab, abc, middle], [middle, bcd, cd, d])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn points() -> impl Strategy<Value = Vec<(f64, f64)>> {
        prop::collection::vec((0.01..400.0f64, -300.0..300.0f64), 1..40).prop_map(|steps| {
            let mut x = 0.0;
            let mut advance = |(step, y): (f64, f64)| {
                x += step;
                (x, y)
            };
            steps.into_iter().map(&mut advance).collect()
        })
    }

    proptest! {
        #[test]
        fn passes_through_every_point_and_is_monotone_between(points in points()) {
            let curve = Curve::through(points.clone());
            for (x, y) in &points {
                prop_assert_eq!(curve.y_at(*x), Some(*y));
            }
            for i in 1..points.len() {
                let piece = curve.piece(i - 1);
                let rising = piece[3].1 >= piece[0].1;
                let mut last = piece[0].1;
                for step in 1..=50 {
                    let y = on(&piece, step as f64 / 50.0).1;
                    let backwards = if rising { last - y } else { y - last };
                    prop_assert!(backwards < 1e-9);
                    last = y;
                }
                prop_assert!((last - piece[3].1).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn a_peak_is_flat_and_an_end_follows_its_secant() {
        let curve = Curve::through(vec![(0.0, 0.0), (30.0, 30.0), (60.0, 0.0)]);
        assert_eq!(curve.piece(0), [(0.0, 0.0), (10.0, 10.0), (20.0, 30.0), (30.0, 30.0)]);
        assert_eq!(curve.y_at(-1.0), None);
        assert_eq!(curve.y_at(61.0), None);
    }
}
