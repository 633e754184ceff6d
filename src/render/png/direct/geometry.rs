//! The outlines of the scene's shapes, as an SVG reader makes them. `None` for a shape without an extent.

use super::list::{hundredths, rounded};
use crate::scene::{Cap, Circle, Line, Path, Rect, Segment, Stroke, outline};
use resvg::tiny_skia::{self, LineCap, LineJoin, PathBuilder, StrokeDash};

/// A rectangle without its corners' radius.
pub fn upright(rect: &Rect) -> Option<tiny_skia::Rect> {
    let [x, y, width, height] = [rect.x, rect.y, rect.width, rect.height].map(hundredths);
    tiny_skia::Rect::from_xywh(x, y, width, height).filter(|_| width > 0.0 && height > 0.0)
}

pub fn rect(rect: &Rect) -> Option<tiny_skia::Path> {
    let bounds = upright(rect)?;
    if rect.radius <= 0.0 {
        return Some(PathBuilder::from_rect(bounds));
    }
    segments(&outline::rect(&Rect {
        x: rounded(rect.x),
        y: rounded(rect.y),
        width: rounded(rect.width),
        height: rounded(rect.height),
        radius: rounded(rect.radius),
        ..rect.clone()
    }))
}

pub fn circle(circle: &Circle) -> Option<tiny_skia::Path> {
    let circle = Circle {
        x: rounded(circle.x),
        y: rounded(circle.y),
        radius: rounded(circle.radius),
        ..circle.clone()
    };
    if circle.radius > 0.0 {
        segments(&outline::circle(&circle))
    } else {
        None
    }
}

pub fn line(line: &Line) -> Option<tiny_skia::Path> {
    let mut path = PathBuilder::new();
    path.move_to(hundredths(line.x1), hundredths(line.y1));
    path.line_to(hundredths(line.x2), hundredths(line.y2));
    path.finish()
}

pub fn path(path: &Path) -> Option<tiny_skia::Path> {
    let r = rounded;
    let round = |segment: &Segment| match *segment {
        Segment::Move(x, y) => Segment::Move(r(x), r(y)),
        Segment::Line(x, y) => Segment::Line(r(x), r(y)),
        Segment::Cubic(x1, y1, x2, y2, x, y) => Segment::Cubic(r(x1), r(y1), r(x2), r(y2), r(x), r(y)),
        Segment::Close => Segment::Close,
    };
    let rounded: Vec<Segment> = path.segments.iter().map(round).collect();
    segments(&rounded)
}

/// An outline as the rasteriser takes it.
pub fn segments(segments: &[Segment]) -> Option<tiny_skia::Path> {
    let mut path = PathBuilder::new();
    for segment in segments {
        match *segment {
            Segment::Move(x, y) => path.move_to(x as f32, y as f32),
            Segment::Line(x, y) => path.line_to(x as f32, y as f32),
            Segment::Cubic(x1, y1, x2, y2, x, y) => {
                path.cubic_to(x1 as f32, y1 as f32, x2 as f32, y2 as f32, x as f32, y as f32);
            }
            Segment::Close => path.close(),
        }
    }
    path.finish()
}

/// A stroke of the scene; `None` for dashes that cannot be drawn.
pub fn stroke(stroke: &Stroke, join: LineJoin) -> Option<tiny_skia::Stroke> {
    let mut lengths: Vec<f32> = stroke.dash.iter().copied().map(hundredths).collect();
    if lengths.len() % 2 == 1 {
        lengths.extend_from_within(..);
    }
    let dash = if lengths.is_empty() {
        None
    } else {
        Some(StrokeDash::new(lengths, 0.0)?)
    };
    Some(tiny_skia::Stroke {
        width: hundredths(stroke.width),
        line_cap: match stroke.cap {
            Cap::Butt => LineCap::Butt,
            Cap::Round => LineCap::Round,
        },
        line_join: join,
        dash,
        ..tiny_skia::Stroke::default()
    })
}
