//! Shapes: rectangles, circles, lines, paths, icons and images.

use super::{Fill, Ink, Stroke};
use crate::image::Cut;
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    pub radius: f64,
    pub fill: Option<Fill>,
    pub stroke: Option<Stroke>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    pub x: f64,
    pub y: f64,
    pub radius: f64,
    pub fill: Option<Fill>,
    pub stroke: Option<Stroke>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub x1: f64,
    pub y1: f64,
    pub x2: f64,
    pub y2: f64,
    pub stroke: Stroke,
}

/// An outline of straight lines and cubic curves.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    pub segments: Vec<Segment>,
    pub fill: Option<Fill>,
    /// Joins are round.
    pub stroke: Option<Stroke>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    Move(f64, f64),
    Line(f64, f64),
    /// Two control points and the end.
    Cubic(f64, f64, f64, f64, f64, f64),
    Close,
}

/// A pictogram from the table in `scene::icons`, drawn on a 24 unit grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Icon {
    /// A name of the table.
    pub name: &'static str,
    /// Left and top edge of the 24 unit square.
    pub x: f64,
    pub y: f64,
    /// Edge of the square in pixels.
    pub size: f64,
    pub ink: Ink,
    /// Stroke width in pixels, whatever the size.
    pub stroke: f64,
}

/// A photo or a logo that fills its rectangle. Renderers draw the pixels, or the drawing where there is one and they
/// can; both show the same.
#[derive(Clone, Debug)]
pub struct Image {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    /// Corners are cut off round; half the width of a square makes a circle.
    pub radius: f64,
    pub data: Arc<Cut>,
}
