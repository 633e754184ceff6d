//! The pictograms as outlines, each read once.

use super::geometry;
use super::list::hundredths;
use crate::scene::icons::{self, Shape};
use crate::scene::{Circle, Icon, Rect, outline};
use resvg::tiny_skia::{LineCap, LineJoin, Path, Stroke, Transform};
use std::collections::BTreeMap;

/// Outlines on the grid of 24 units, and whether each is filled rather than stroked.
type Outlines = Vec<(Path, bool)>;

/// What is drawn for a pictogram: outlines with their stroke, or without one to be filled.
type Parts = Vec<(Path, Option<Stroke>)>;

#[derive(Default)]
pub struct Icons {
    read: BTreeMap<&'static str, Outlines>,
}

impl Icons {
    /// The outlines of a pictogram with the stroke of those that are not filled, and where they go; `None` if it
    /// cannot be read.
    pub fn get(&mut self, icon: &Icon) -> Option<(Parts, Transform)> {
        let scale = icon.size / 24.0;
        let Some(shapes) = icons::icon(icon.name).filter(|_| icon.size > 0.0) else {
            return Some((Vec::new(), Transform::identity()));
        };
        if !self.read.contains_key(icon.name) {
            self.read.insert(icon.name, read(shapes)?);
        }
        let stroke = Stroke {
            width: hundredths(icon.stroke / scale),
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            ..Stroke::default()
        };
        let outlines = self.read.get(icon.name)?;
        let drawn = outlines.iter().flat_map(|(path, filled)| {
            let fill = filled.then(|| (path.clone(), None));
            fill.into_iter().chain([(path.clone(), Some(stroke.clone()))])
        });
        let scale = ((scale * 10_000.0).round() / 10_000.0) as f32;
        let place = Transform::from_row(scale, 0.0, 0.0, scale, hundredths(icon.x), hundredths(icon.y));
        Some((drawn.collect(), place))
    }
}

fn read(shapes: &[Shape]) -> Option<Outlines> {
    let outline = |shape: &Shape| {
        let path = match *shape {
            Shape::Path(data) => geometry::segments(&outline::path(data)),
            Shape::Circle(x, y, radius) | Shape::Dot(x, y, radius) => geometry::circle(&Circle {
                x,
                y,
                radius,
                fill: None,
                stroke: None,
            }),
            Shape::Rect(x, y, width, height, radius) => geometry::rect(&Rect {
                x,
                y,
                width,
                height,
                radius,
                fill: None,
                stroke: None,
            }),
        };
        Some((path?, matches!(shape, Shape::Dot(..))))
    };
    shapes.iter().map(outline).collect()
}
