//! Colours, strokes and outlines in the terms of the document.

use crate::model::Rgb;
use crate::scene::{Cap, Segment};
use crate::theme::Theme;
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash};

pub fn fill(fill: crate::scene::Fill, theme: &Theme) -> Fill {
    Fill {
        paint: color(theme.color(fill.ink)).into(),
        opacity: opacity(fill.opacity),
        rule: FillRule::NonZero,
    }
}

/// `joined` strokes have round joins; corners of rectangles are mitred.
pub fn stroke(stroke: &crate::scene::Stroke, theme: &Theme, joined: bool) -> Stroke {
    Stroke {
        paint: color(theme.color(stroke.ink)).into(),
        width: stroke.width as f32,
        line_cap: match stroke.cap {
            Cap::Butt => LineCap::Butt,
            Cap::Round => LineCap::Round,
        },
        line_join: if joined { LineJoin::Round } else { LineJoin::Miter },
        opacity: opacity(stroke.opacity),
        dash: (!stroke.dash.is_empty()).then(|| StrokeDash {
            array: stroke.dash.iter().map(|length| *length as f32).collect(),
            offset: 0.0,
        }),
        ..Stroke::default()
    }
}

fn color(Rgb(red, green, blue): Rgb) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

pub fn opacity(opacity: f64) -> NormalizedF32 {
    NormalizedF32::new(opacity.clamp(0.0, 1.0) as f32).unwrap_or(NormalizedF32::ONE)
}

/// `None` for an outline without extent.
pub fn path(segments: &[Segment]) -> Option<Path> {
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
