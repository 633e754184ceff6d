//! Logos that are drawings, as vectors.

use super::paint::opacity;
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{
    Fill, FillRule, LineCap, LineJoin, LinearGradient, Paint, RadialGradient, SpreadMethod, Stop, Stroke, StrokeDash,
};
use krilla::surface::Surface;
use resvg::tiny_skia::{self, PathSegment};
use resvg::usvg::{self, ClipPath, Group, Node};

/// Draws a drawing into a rectangle of this size at the origin; `false`, with nothing drawn, if something in it has no
/// equal in a document.
pub fn draw(surface: &mut Surface, drawing: &crate::image::Drawing, width: f64, height: f64) -> bool {
    let Some(tree) = drawing.shapes().filter(|tree| is_drawable(tree.root())) else {
        return false;
    };
    let size = tree.size();
    let scale = Transform::from_scale(width as f32 / size.width(), height as f32 / size.height());
    surface.push_transform(&scale);
    group(surface, tree.root());
    surface.pop();
    true
}

/// A document clips to one outline at a time, and what is clipped to several shapes shows where any of them is.
fn is_drawable(group: &Group) -> bool {
    let clips = group
        .clip_path()
        .is_none_or(|clip| clip.clip_path().is_none() && outline(clip).is_some());
    clips
        && group.children().iter().all(|node| match node {
            Node::Group(group) => is_drawable(group),
            Node::Path(shape) => {
                let fill = shape.fill().map(usvg::Fill::paint);
                let stroke = shape.stroke().map(usvg::Stroke::paint);
                fill.iter().chain(&stroke).all(|paint| is_paint(paint))
            }
            Node::Image(_) | Node::Text(_) => false,
        })
}

/// Rings that are repeated outwards are not to be had.
fn is_paint(paint: &usvg::Paint) -> bool {
    match paint {
        usvg::Paint::Color(_) | usvg::Paint::LinearGradient(_) => true,
        usvg::Paint::RadialGradient(gradient) => gradient.spread_method() == usvg::SpreadMethod::Pad,
        usvg::Paint::Pattern(_) => false,
    }
}

fn group(surface: &mut Surface, group: &Group) {
    surface.push_transform(&transform(group.transform()));
    let mut pushed = 1;
    if let Some((path, rule)) = group.clip_path().and_then(outline) {
        surface.push_clip_path(&path, &rule);
        pushed += 1;
    }
    if group.opacity().get() < 1.0 {
        surface.push_opacity(opacity(group.opacity().get().into()));
        pushed += 1;
    }
    for node in group.children() {
        match node {
            Node::Group(inner) => self::group(surface, inner),
            Node::Path(shape) if shape.is_visible() => path(surface, shape),
            Node::Path(_) | Node::Image(_) | Node::Text(_) => {}
        }
    }
    (0..pushed).for_each(|_| surface.pop());
}

fn path(surface: &mut Surface, shape: &usvg::Path) {
    let Some(path) = segments(shape.data(), usvg::Transform::identity()) else {
        return;
    };
    surface.set_fill(shape.fill().map(|fill| Fill {
        paint: paint(fill.paint()),
        opacity: opacity(fill.opacity().get().into()),
        rule: rule(fill.rule()),
    }));
    surface.set_stroke(shape.stroke().map(|stroke| Stroke {
        paint: paint(stroke.paint()),
        width: stroke.width().get(),
        miter_limit: stroke.miterlimit().get(),
        line_cap: match stroke.linecap() {
            usvg::LineCap::Butt => LineCap::Butt,
            usvg::LineCap::Round => LineCap::Round,
            usvg::LineCap::Square => LineCap::Square,
        },
        line_join: match stroke.linejoin() {
            usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => LineJoin::Miter,
            usvg::LineJoin::Round => LineJoin::Round,
            usvg::LineJoin::Bevel => LineJoin::Bevel,
        },
        opacity: opacity(stroke.opacity().get().into()),
        dash: stroke.dasharray().map(|lengths| StrokeDash {
            array: lengths.to_vec(),
            offset: stroke.dashoffset(),
        }),
    }));
    surface.draw_path(&path);
}

/// The one outline of a clip path.
fn outline(clip: &ClipPath) -> Option<(Path, FillRule)> {
    match clip.root().children() {
        [Node::Path(shape)] if shape.is_visible() => {
            let path = segments(shape.data(), clip.transform())?;
            Some((path, rule(shape.fill()?.rule())))
        }
        _ => None,
    }
}

fn segments(path: &tiny_skia::Path, place: usvg::Transform) -> Option<Path> {
    let path = path.clone().transform(place)?;
    let mut out = PathBuilder::new();
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => out.move_to(to.x, to.y),
            PathSegment::LineTo(to) => out.line_to(to.x, to.y),
            PathSegment::QuadTo(by, to) => out.quad_to(by.x, by.y, to.x, to.y),
            PathSegment::CubicTo(from, by, to) => out.cubic_to(from.x, from.y, by.x, by.y, to.x, to.y),
            PathSegment::Close => out.close(),
        }
    }
    out.finish()
}

fn rule(rule: usvg::FillRule) -> FillRule {
    match rule {
        usvg::FillRule::NonZero => FillRule::NonZero,
        usvg::FillRule::EvenOdd => FillRule::EvenOdd,
    }
}

fn paint(paint: &usvg::Paint) -> Paint {
    match paint {
        usvg::Paint::Color(color) => rgb::Color::new(color.red, color.green, color.blue).into(),
        usvg::Paint::LinearGradient(gradient) => LinearGradient {
            x1: gradient.x1(),
            y1: gradient.y1(),
            x2: gradient.x2(),
            y2: gradient.y2(),
            transform: transform(gradient.transform()),
            spread_method: spread(gradient.spread_method()),
            stops: stops(gradient.stops()),
            anti_alias: true,
        }
        .into(),
        usvg::Paint::RadialGradient(gradient) => RadialGradient {
            fx: gradient.fx(),
            fy: gradient.fy(),
            fr: gradient.fr().get(),
            cx: gradient.cx(),
            cy: gradient.cy(),
            cr: gradient.r().get(),
            transform: transform(gradient.transform()),
            spread_method: spread(gradient.spread_method()),
            stops: stops(gradient.stops()),
            anti_alias: true,
        }
        .into(),
        usvg::Paint::Pattern(_) => rgb::Color::new(0, 0, 0).into(),
    }
}

fn stops(stops: &[usvg::Stop]) -> Vec<Stop> {
    let stop = |stop: &usvg::Stop| Stop {
        offset: NormalizedF32::new(stop.offset().get()).unwrap_or(NormalizedF32::ZERO),
        color: rgb::Color::new(stop.color().red, stop.color().green, stop.color().blue).into(),
        opacity: opacity(stop.opacity().get().into()),
    };
    stops.iter().map(stop).collect()
}

fn spread(method: usvg::SpreadMethod) -> SpreadMethod {
    match method {
        usvg::SpreadMethod::Pad => SpreadMethod::Pad,
        usvg::SpreadMethod::Reflect => SpreadMethod::Reflect,
        usvg::SpreadMethod::Repeat => SpreadMethod::Repeat,
    }
}

fn transform(by: usvg::Transform) -> Transform {
    Transform::from_row(by.sx, by.ky, by.kx, by.sy, by.tx, by.ty)
}
