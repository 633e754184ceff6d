//! What already stands in a plot, so that texts can look for a free place near their point.
//!
//! Texts, marks and samples of lines lie in buckets of a grid; a question looks only at the buckets it touches and
//! stops once the answer is too dear, so thousands of points stay affordable.

use super::bounds::Bounds;
use super::curve::{Curve, on};

/// What a text pays for each thing it would cover.
pub mod price {
    /// Another text. A place that costs as much as this is no place.
    pub const TEXT: f64 = 900.0;
    pub const MARK: f64 = 500.0;
    /// A sample of a curve.
    pub const CURVE: f64 = 110.0;
    /// A sample of a pin or a leader line.
    pub const STROKE: f64 = 150.0;
    /// Another persona's curve between a text and its point.
    pub const LINE_BETWEEN: f64 = 420.0;
    /// A mark or a text between a text and its point: no reader would know whose words they are.
    pub const MARK_BETWEEN: f64 = TEXT;
    /// A sample of a pin or an arrow: crossing one is cheap, running along it is not.
    pub const STROKE_BETWEEN: f64 = 20.0;
    /// A sample of its own curve along the leader line.
    pub const OWN_BETWEEN: f64 = 12.0;
    /// Beside another text: the two would read as one.
    pub const BESIDE_TEXT: f64 = 120.0;
    /// Close to the mark of another point, a pin or another leader line.
    pub const CLOSE: f64 = 40.0;
}

const CELL: f64 = 24.0;
/// A piece of a curve leaves so many samples, unless that makes them stand closer or farther apart than this: a text on
/// a long bridge has to notice it.
const SAMPLES: f64 = 24.0;
const SAMPLE_STEP: f64 = 3.0;
const FARTHEST_STEP: f64 = 12.0;
/// A curve keeps this distance from a text, a pin or leader line that.
const CURVE_CLEARANCE: f64 = 8.0;
const STROKE_CLEARANCE: f64 = 3.0;
const MARK_CLEARANCE: f64 = 2.0;
/// Texts keep this distance from each other, across and down.
const TEXT_CLEARANCE: (f64, f64) = (6.0, 2.0);
/// Sayings that stand closer than this beside a text, across and down, or to marks and pins around them, seem to belong
/// to these.
const BESIDE_TEXT: (f64, f64) = (14.0, 6.0);
const CLOSE: f64 = 10.0;
/// The largest radius of a mark.
const MARK_REACH: f64 = 16.0;

/// Whose line a sample belongs to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Line {
    Curve(usize),
    /// The curve of the baseline.
    Today,
    /// A pin or a leader line.
    Stroke,
}

#[derive(Clone, Copy, Debug)]
struct Sample {
    x: f64,
    y: f64,
    line: Line,
}

#[derive(Clone, Copy, Debug)]
struct Mark {
    x: f64,
    y: f64,
    radius: f64,
}

#[derive(Clone, Debug, Default)]
struct Bucket {
    texts: Vec<Bounds>,
    marks: Vec<Mark>,
    samples: Vec<Sample>,
}

/// Everything drawn within a rectangle.
pub struct Field {
    pub bounds: Bounds,
    columns: usize,
    rows: usize,
    buckets: Vec<Bucket>,
}

impl Field {
    pub fn new(bounds: Bounds) -> Self {
        let count = |length: f64| (length / CELL).ceil().clamp(1.0, 100_000.0) as usize;
        let (columns, rows) = (count(bounds.right - bounds.left), count(bounds.bottom - bounds.top));
        Self {
            bounds,
            columns,
            rows,
            buckets: vec![Bucket::default(); columns * rows],
        }
    }

    pub fn add_text(&mut self, text: Bounds) {
        let (columns, rows) = self.span(&text);
        for row in rows.0..=rows.1 {
            for column in columns.0..=columns.1 {
                self.buckets[row * self.columns + column].texts.push(text);
            }
        }
    }

    pub fn add_mark(&mut self, x: f64, y: f64, radius: f64) {
        let at = self.bucket(x, y);
        self.buckets[at].marks.push(Mark { x, y, radius });
    }

    fn add_sample(&mut self, x: f64, y: f64, line: Line) {
        let at = self.bucket(x, y);
        self.buckets[at].samples.push(Sample { x, y, line });
    }

    /// A curve as samples.
    pub fn add_curve(&mut self, line: Line, curve: &Curve) {
        for i in 1..curve.points.len() {
            let piece = curve.piece(i - 1);
            let length = (piece[3].0 - piece[0].0) + (piece[3].1 - piece[0].1).abs();
            let count = SAMPLES
                .min(length / SAMPLE_STEP)
                .max(length / FARTHEST_STEP)
                .ceil()
                .max(1.0);
            for step in 0..=count as usize {
                let (x, y) = on(&piece, step as f64 / count);
                self.add_sample(x, y, line);
            }
        }
    }

    /// A straight line as samples.
    pub fn add_stroke(&mut self, from: (f64, f64), to: (f64, f64)) {
        for (x, y) in along(from, to, 6.0) {
            self.add_sample(x, y, Line::Stroke);
        }
    }

    /// The price of a text at `text`, or any price above `limit` once it is clear that it is dearer.
    pub fn cover(&self, text: &Bounds, limit: f64) -> f64 {
        let mut cost = 0.0;
        for part in [Self::texts, Self::marks, Self::samples] {
            part(self, text, limit, &mut cost);
            if cost > limit {
                break;
            }
        }
        cost
    }

    pub fn is_free_of_texts(&self, text: &Bounds) -> bool {
        let mut cost = 0.0;
        self.texts(text, 0.0, &mut cost);
        cost == 0.0
    }

    pub fn is_free_of_marks(&self, text: &Bounds) -> bool {
        let mut cost = 0.0;
        self.marks(text, 0.0, &mut cost);
        cost == 0.0
    }

    /// The price of a leader line to its text from a point of `track` whose mark stands at `own`.
    pub fn cross(&self, track: usize, own: (f64, f64), from: (f64, f64), to: (f64, f64)) -> f64 {
        let (mut marks, mut lines, mut along_lines) = (0.0, 0.0, 0.0);
        for (x, y) in along(from, to, 4.0) {
            let here = Bounds::at(x, y, 0.0, 0.0);
            for bucket in self.near(&here.grown(MARK_REACH, MARK_REACH)) {
                let others = |mark: &&Mark| (mark.x, mark.y) != own;
                let hit = |mark: &Mark| here.distance(mark.x, mark.y) < mark.radius + MARK_CLEARANCE;
                let texts = bucket.texts.iter().any(|text| text.grown(1.0, 0.0).contains(x, y));
                if texts || bucket.marks.iter().filter(others).any(hit) {
                    marks = price::MARK_BETWEEN;
                }
                for sample in bucket
                    .samples
                    .iter()
                    .filter(|sample| here.distance(sample.x, sample.y) < 4.0)
                {
                    match sample.line {
                        Line::Curve(other) if other != track => lines = price::LINE_BETWEEN,
                        Line::Curve(_) => along_lines += price::OWN_BETWEEN,
                        Line::Today => lines = price::LINE_BETWEEN,
                        Line::Stroke => along_lines += price::STROKE_BETWEEN,
                    }
                }
            }
        }
        marks + lines + along_lines
    }

    /// The price of a text that covers nothing but crowds something else than the mark at `own`.
    pub fn crowd(&self, text: &Bounds, own: (f64, f64)) -> f64 {
        let (beside, around) = (text.grown(BESIDE_TEXT.0, BESIDE_TEXT.1), text.grown(CLOSE, CLOSE));
        let is_beside = |other: &Bounds| other.overlaps(&beside);
        let is_close = |mark: &Mark| (mark.x, mark.y) != own && text.distance(mark.x, mark.y) < mark.radius + CLOSE;
        let is_line = |sample: &Sample| sample.line == Line::Stroke && around.contains(sample.x, sample.y);
        let (mut texts, mut others) = (0.0, 0.0);
        for bucket in self.near(&text.grown(MARK_REACH + CLOSE, MARK_REACH + CLOSE)) {
            if bucket.texts.iter().any(is_beside) {
                texts = price::BESIDE_TEXT;
            }
            if bucket.marks.iter().any(is_close) || bucket.samples.iter().any(is_line) {
                others = price::CLOSE;
            }
        }
        texts + others
    }

    fn texts(&self, text: &Bounds, limit: f64, cost: &mut f64) {
        let wide = text.grown(TEXT_CLEARANCE.0, TEXT_CLEARANCE.1);
        for bucket in self.near(&wide) {
            // A text lies in several buckets; that it is counted twice then makes no difference to a price that is
            // already too high.
            if bucket.texts.iter().any(|other| other.overlaps(&wide)) {
                *cost += price::TEXT;
                if *cost > limit {
                    return;
                }
            }
        }
    }

    fn marks(&self, text: &Bounds, limit: f64, cost: &mut f64) {
        for bucket in self.near(&text.grown(MARK_REACH, MARK_REACH)) {
            for mark in &bucket.marks {
                if text.distance(mark.x, mark.y) < mark.radius + MARK_CLEARANCE {
                    *cost += price::MARK;
                    if *cost > limit {
                        return;
                    }
                }
            }
        }
    }

    fn samples(&self, text: &Bounds, limit: f64, cost: &mut f64) {
        let of_curve = text.grown(CURVE_CLEARANCE, CURVE_CLEARANCE);
        let of_stroke = text.grown(STROKE_CLEARANCE, STROKE_CLEARANCE);
        for bucket in self.near(&of_curve) {
            for sample in &bucket.samples {
                *cost += match sample.line {
                    // A line through the words themselves.
                    _ if text.contains(sample.x, sample.y) => price::TEXT,
                    Line::Curve(_) | Line::Today if of_curve.contains(sample.x, sample.y) => price::CURVE,
                    Line::Stroke if of_stroke.contains(sample.x, sample.y) => price::STROKE,
                    _ => continue,
                };
                if *cost > limit {
                    return;
                }
            }
        }
    }

    fn near(&self, bounds: &Bounds) -> impl Iterator<Item = &Bucket> {
        let (columns, rows) = self.span(bounds);
        (rows.0..=rows.1).flat_map(move |row| {
            let start = row * self.columns;
            self.buckets[start + columns.0..=start + columns.1].iter()
        })
    }

    /// First and last column and row that a rectangle touches.
    fn span(&self, bounds: &Bounds) -> ((usize, usize), (usize, usize)) {
        let (first, last) = (
            self.cell(bounds.left, bounds.top),
            self.cell(bounds.right, bounds.bottom),
        );
        ((first.0, last.0), (first.1, last.1))
    }

    fn bucket(&self, x: f64, y: f64) -> usize {
        let (column, row) = self.cell(x, y);
        row * self.columns + column
    }

    /// What lies outside counts to the nearest bucket.
    fn cell(&self, x: f64, y: f64) -> (usize, usize) {
        let index = |offset: f64, count: usize| ((offset / CELL).max(0.0) as usize).min(count - 1);
        (
            index(x - self.bounds.left, self.columns),
            index(y - self.bounds.top, self.rows),
        )
    }
}

/// Points along a straight line, at most `step` apart, both ends included.
fn along(from: (f64, f64), to: (f64, f64), step: f64) -> impl Iterator<Item = (f64, f64)> {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let steps = ((across * across + down * down).sqrt() / step).ceil().max(1.0);
    (0..=steps as usize).map(move |i| {
        let t = i as f64 / steps;
        (from.0 + across * t, from.1 + down * t)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_more_distance_from_what_stands_beside_it_than_it_has_to() {
        let mut field = Field::new(Bounds::at(0.0, 0.0, 600.0, 200.0));
        field.add_text(Bounds::at(100.0, 90.0, 80.0, 20.0));
        field.add_mark(300.0, 100.0, 12.0);
        field.add_stroke((400.0, 0.0), (400.0, 200.0));
        let crowd = |left: f64, own| field.crowd(&Bounds::at(left, 90.0, 40.0, 20.0), own);
        let nobody = (0.0, 0.0);
        assert_eq!((crowd(193.0, nobody), crowd(195.0, nobody)), (price::BESIDE_TEXT, 0.0));
        let below = |top: f64| field.crowd(&Bounds::at(100.0, top, 40.0, 20.0), nobody);
        assert_eq!((below(115.0), below(117.0)), (price::BESIDE_TEXT, 0.0));
        assert_eq!((crowd(321.0, nobody), crowd(323.0, nobody)), (price::CLOSE, 0.0));
        assert_eq!(crowd(321.0, (300.0, 100.0)), 0.0, "beside its own point");
        assert_eq!((crowd(409.0, nobody), crowd(411.0, nobody)), (price::CLOSE, 0.0));
    }

    #[test]
    fn a_text_on_a_line_is_no_place_however_far_apart_the_points_of_the_line_are() {
        for length in [200.0, 1000.0, 8000.0] {
            let mut field = Field::new(Bounds::at(0.0, 0.0, length, 200.0));
            field.add_curve(Line::Curve(0), &Curve::through(vec![(0.0, 100.0), (length, 100.0)]));
            let on_the_line = Bounds::at(length / 2.0 - 60.0, 90.0, 120.0, 20.0);
            assert!(field.cover(&on_the_line, f64::INFINITY) >= price::TEXT, "{length}");
            assert_eq!(
                field.cover(
                    &Bounds {
                        top: 20.0,
                        bottom: 40.0,
                        ..on_the_line
                    },
                    0.0
                ),
                0.0
            );
        }
    }
}
