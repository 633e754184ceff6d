//! The scene in pixels: everything that is drawn, in order, as outlines to fill, thin lines and glyphs.
//!
//! Lengths are rounded as the SVG rounds them, so that both pictures show the same shapes.

use super::geometry;
use super::glyphs::{Glyphs, Stamp};
use super::icons::Icons;
use super::patch::Patch;
use super::picture::{Picture, picture};
use super::strokes::{Drawn, outline};
use crate::model::Rgb;
use crate::render::png::runs::Pixel;
use crate::scene::{Fill, Group, Icon, Image, Ink, Node, Rect, Stroke};
use crate::theme::Theme;
use resvg::tiny_skia::{self, Color, LineJoin, Path, Transform};

/// Something to draw, with the rows that it may touch.
pub struct Item {
    pub top: f32,
    pub bottom: f32,
    pub shape: Shape,
}

pub enum Shape {
    /// An upright rectangle of one opaque colour: left, top, right and bottom in pixels.
    Block([f32; 4], Pixel),
    Fill(Path, Color),
    /// A line of at most a pixel, and how wide it is.
    Hairline(Path, Color, tiny_skia::Stroke),
    Text(Vec<Stamp>, Pixel),
    Picture(Picture),
    Patch(Patch),
    /// Drawn on a sheet of their own, which is then laid over the picture with this opacity.
    Layer(Vec<Item>, f32),
}

pub struct List<'a> {
    pub items: Vec<Item>,
    pub glyphs: Glyphs,
    icons: Icons,
    pub theme: &'a Theme,
    pub scale: f64,
}

/// A colour that nothing shines through.
pub fn opaque(Rgb(red, green, blue): Rgb) -> Pixel {
    [red, green, blue, 255]
}

impl<'a> List<'a> {
    pub fn new(theme: &'a Theme, scale: f64) -> Self {
        Self {
            items: Vec::new(),
            glyphs: Glyphs::default(),
            icons: Icons::default(),
            theme,
            scale,
        }
    }

    /// Adds some nodes; `None` if resvg has to draw the picture. A new kind of node has to say here which it is.
    pub fn nodes(&mut self, nodes: &[Node]) -> Option<()> {
        nodes.iter().try_for_each(|node| match node {
            Node::Group(group) => self.group(group),
            Node::Rect(rect) => self.rect(rect),
            Node::Circle(circle) => self.shape(geometry::circle(circle), circle.fill, circle.stroke, LineJoin::Miter),
            Node::Line(line) => self.shape(geometry::line(line), None, Some(line.stroke), LineJoin::Miter),
            Node::Path(path) => self.shape(geometry::path(path), path.fill, path.stroke, LineJoin::Round),
            Node::Icon(icon) => self.icon(icon),
            Node::Text(text) => self.text(text),
            Node::Image(image) => self.image(image),
        })
    }

    fn group(&mut self, group: &Group) -> Option<()> {
        let opacity = group.opacity.map_or(1.0, hundredths).clamp(0.0, 1.0);
        if opacity == 1.0 {
            return self.nodes(&group.children);
        }
        let before = std::mem::take(&mut self.items);
        self.nodes(&group.children)?;
        let layer = std::mem::replace(&mut self.items, before);
        let top = layer.iter().map(|item| item.top).fold(f32::INFINITY, f32::min);
        let bottom = layer.iter().map(|item| item.bottom).fold(f32::NEG_INFINITY, f32::max);
        self.push(top, bottom, Shape::Layer(layer, opacity));
        Some(())
    }

    fn rect(&mut self, rect: &Rect) -> Option<()> {
        match rect.fill {
            Some(fill) if rect.radius <= 0.0 && rect.stroke.is_none() && hundredths(fill.opacity) == 1.0 => {
                let Some(bounds) = geometry::upright(rect).and_then(|bounds| bounds.transform(self.transform())) else {
                    return Some(());
                };
                let edges = [bounds.left(), bounds.top(), bounds.right(), bounds.bottom()];
                let color = opaque(self.theme.color(fill.ink));
                self.push(bounds.top(), bounds.bottom(), Shape::Block(edges, color));
                Some(())
            }
            _ => self.shape(geometry::rect(rect), rect.fill, rect.stroke, LineJoin::Miter),
        }
    }

    /// Adds a shape; one without an extent shows nothing.
    pub fn shape(
        &mut self,
        path: Option<Path>,
        fill: Option<Fill>,
        stroke: Option<Stroke>,
        join: LineJoin,
    ) -> Option<()> {
        let Some(path) = path else { return Some(()) };
        if let Some(fill) = fill {
            self.fill(path.clone(), self.color(fill.ink, fill.opacity));
        }
        if let Some(stroke) = stroke {
            let color = self.color(stroke.ink, stroke.opacity);
            let drawn = outline(&path, &geometry::stroke(&stroke, join)?, self.transform());
            self.drawn(drawn, color);
        }
        Some(())
    }

    fn icon(&mut self, icon: &Icon) -> Option<()> {
        let color = self.color(icon.ink, 1.0);
        let (shapes, place) = self.icons.get(icon)?;
        let place = place.post_concat(self.transform());
        for (path, stroke) in shapes {
            match stroke {
                None => self.fill_at(&path, place, color),
                Some(stroke) => self.drawn(outline(&path, &stroke, place), color),
            }
        }
        Some(())
    }

    /// Adds a photo or a logo; one without an extent shows nothing.
    fn image(&mut self, image: &Image) -> Option<()> {
        if let Some(picture) = picture(image, self.transform())? {
            let bounds = picture.outline.bounds();
            self.push(bounds.top(), bounds.bottom(), Shape::Picture(picture));
        }
        Some(())
    }

    pub fn fill(&mut self, path: Path, color: Color) {
        self.fill_at(&path, self.transform(), color);
    }

    fn fill_at(&mut self, path: &Path, place: Transform, color: Color) {
        // Nothing lies between the sides of a line.
        if path.bounds().width() > 0.0 && path.bounds().height() > 0.0 {
            self.drawn(path.clone().transform(place).map(Drawn::Fill), color);
        }
    }

    fn drawn(&mut self, drawn: Option<Drawn>, color: Color) {
        match drawn {
            Some(Drawn::Fill(path)) => {
                let bounds = path.bounds();
                self.push(bounds.top(), bounds.bottom(), Shape::Fill(path, color));
            }
            Some(Drawn::Hairline(path, stroke)) => {
                let bounds = path.bounds();
                self.push(
                    bounds.top() - 1.0,
                    bounds.bottom() + 1.0,
                    Shape::Hairline(path, color, stroke),
                );
            }
            None => {}
        }
    }

    pub fn push(&mut self, top: f32, bottom: f32, shape: Shape) {
        self.items.push(Item { top, bottom, shape });
    }

    pub fn transform(&self) -> Transform {
        let scale = self.scale as f32;
        Transform::from_scale(scale, scale)
    }

    pub fn color(&self, ink: Ink, opacity: f64) -> Color {
        let Rgb(red, green, blue) = self.theme.color(ink);
        let alpha = (hundredths(opacity).clamp(0.0, 1.0) * 255.0).round() as u8;
        Color::from_rgba8(red, green, blue, alpha)
    }
}

/// A length as the SVG writes it.
pub fn rounded(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}

pub fn hundredths(length: f64) -> f32 {
    rounded(length) as f32
}
