//! The grid that a sign is drawn on.

use crate::scene::{Circle, Fill, Ink, Line, Node, Path, Segment, Stroke};

/// Control points at this share of the radius make a quarter of a circle.
const ROUND: f64 = 0.5523;

/// Turns the units of a sign's own grid into the sheet's pixels.
pub struct Frame {
    left: f64,
    top: f64,
    scale: f64,
}

impl Frame {
    pub fn new(left: f64, top: f64, size: f64, units: f64) -> Self {
        Self {
            left,
            top,
            scale: size / units,
        }
    }

    pub fn x(&self, x: f64) -> f64 {
        self.left + x * self.scale
    }

    pub fn y(&self, y: f64) -> f64 {
        self.top + y * self.scale
    }

    pub fn length(&self, length: f64) -> f64 {
        length * self.scale
    }

    pub fn stroke(&self, ink: Ink, width: f64) -> Stroke {
        Stroke::new(ink, self.length(width))
    }

    pub fn move_to(&self, x: f64, y: f64) -> Segment {
        Segment::Move(self.x(x), self.y(y))
    }

    pub fn line_to(&self, x: f64, y: f64) -> Segment {
        Segment::Line(self.x(x), self.y(y))
    }

    pub fn cubic(&self, x1: f64, y1: f64, x2: f64, y2: f64, x: f64, y: f64) -> Segment {
        Segment::Cubic(self.x(x1), self.y(y1), self.x(x2), self.y(y2), self.x(x), self.y(y))
    }

    pub fn disc(&self, x: f64, y: f64, radius: f64, ink: Ink) -> Node {
        Node::Circle(Circle {
            x: self.x(x),
            y: self.y(y),
            radius: self.length(radius),
            fill: Some(ink.into()),
            stroke: None,
        })
    }

    pub fn ring(&self, x: f64, y: f64, radius: f64, fill: Option<Ink>, stroke: Stroke) -> Node {
        Node::Circle(Circle {
            x: self.x(x),
            y: self.y(y),
            radius: self.length(radius),
            fill: fill.map(Fill::from),
            stroke: Some(stroke),
        })
    }

    pub fn line(&self, x1: f64, y1: f64, x2: f64, y2: f64, stroke: Stroke) -> Node {
        Node::Line(Line {
            x1: self.x(x1),
            y1: self.y(y1),
            x2: self.x(x2),
            y2: self.y(y2),
            stroke,
        })
    }

    pub fn path(&self, segments: Vec<Segment>, fill: Option<Ink>, stroke: Option<Stroke>) -> Node {
        Node::Path(Path {
            segments,
            fill: fill.map(Fill::from),
            stroke,
        })
    }

    pub fn polygon(&self, points: &[(f64, f64)], fill: Option<Ink>, stroke: Option<Stroke>) -> Node {
        let mut segments: Vec<Segment> = points.iter().map(|(x, y)| self.line_to(*x, *y)).collect();
        if let (Some(first), Some((x, y))) = (segments.first_mut(), points.first()) {
            *first = self.move_to(*x, *y);
        }
        segments.push(Segment::Close);
        self.path(segments, fill, stroke)
    }

    /// So many quarters of a disc, clockwise from the top.
    pub fn pie(&self, centre: f64, radius: f64, quarters: u8, ink: Ink) -> Node {
        let (c, r, k) = (centre, radius, radius * ROUND);
        let mut segments = vec![
            self.move_to(c, c),
            self.line_to(c, c - r),
            self.cubic(c + k, c - r, c + r, c - k, c + r, c),
        ];
        if quarters > 1 {
            segments.push(self.cubic(c + r, c + k, c + k, c + r, c, c + r));
        }
        segments.push(Segment::Close);
        self.path(segments, Some(ink), None)
    }
}
