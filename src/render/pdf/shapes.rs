//! Draws the shapes and texts of a scene into the content of a page, marked for those who have it read.

use super::letters::Letters;
use super::links::Link;
use super::structure::{self, Item};
use super::{Page, drawing, paint};
use crate::layout::ids;
use crate::scene::icons::{self, Shape};
use crate::scene::{
    Circle, Fill, Group, Icon, Image, Ink, Line, Node, Path, Rect, Scene, Segment, Stroke, Text, outline,
};
use crate::text::{FaceId, Font};
use crate::theme::Theme;
use krilla::geom::{Point, Size, Transform};
use krilla::paint::FillRule;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag, Tag};

/// Draws what is on the page; returns what of it is read, and its links.
pub fn content(to: &mut krilla::page::Page, page: &Page, theme: &Theme) -> (Vec<Item>, Vec<Link>) {
    let mut surface = to.surface();
    surface.push_transform(&Transform::from_scale(page.scale as f32, page.scale as f32));
    let mut writer = Writer {
        surface,
        theme,
        open: Open::Nothing,
        links: Vec::new(),
    };
    writer.background(page.scene);
    let items = writer.nodes(&page.scene.nodes);
    writer.close();
    writer.surface.pop();
    (items, writer.links)
}

/// What the marks in the page's content are open for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Decoration,
    /// A figure, all shapes of which belong together.
    Figure,
    /// What stands on every page, which is not read again and again.
    Running,
}

struct Writer<'a> {
    surface: Surface<'a>,
    theme: &'a Theme,
    open: Open,
    links: Vec<Link>,
}

impl Writer<'_> {
    fn background(&mut self, scene: &Scene) {
        let sheet = Rect {
            x: 0.0,
            y: 0.0,
            width: scene.width,
            height: scene.height,
            radius: 0.0,
            fill: Some(Ink::Bg.into()),
            stroke: None,
        };
        self.shape(&outline::rect(&sheet), sheet.fill, None, false);
    }

    /// Draws nodes and returns what of them is read.
    fn nodes(&mut self, nodes: &[Node]) -> Vec<Item> {
        let mut items = Vec::new();
        let mut before: Option<&Text> = None;
        for (i, node) in nodes.iter().enumerate() {
            match node {
                Node::Group(group) => {
                    items.extend(self.group(group));
                    before = None;
                }
                Node::Rect(rect) => self.shape(&outline::rect(rect), rect.fill, rect.stroke, false),
                Node::Circle(circle) => self.shape(&outline::circle(circle), circle.fill, circle.stroke, false),
                Node::Line(line) => self.line(line),
                Node::Path(Path { segments, fill, stroke }) => self.shape(segments, *fill, *stroke, true),
                Node::Icon(icon) => self.icon(icon),
                Node::Image(image) => self.image(image),
                Node::Text(text) if text.text.is_empty() => {}
                Node::Text(text) if self.open == Open::Running => self.letters(text, false),
                Node::Text(text) => {
                    let next = nodes.get(i + 1..).and_then(next_text);
                    let content = self.text(text, next.is_some_and(|next| structure::continues(text, next)));
                    match (
                        before.filter(|before| structure::continues(before, text)),
                        items.last_mut(),
                    ) {
                        (Some(_), Some(Item::Group(_, lines))) => lines.push(Item::Content(content)),
                        _ => items.push(Item::paragraph(text, content)),
                    }
                    before = Some(text);
                }
            }
        }
        items
    }

    fn group(&mut self, group: &Group) -> Vec<Item> {
        if self.open == Open::Running {
            return self.nodes(&group.children);
        }
        if let Some(kind) = structure::running(group) {
            self.running(group, kind);
            return Vec::new();
        }
        let mut items = if self.open != Open::Figure && structure::is_figure(group) {
            self.figure(group)
        } else {
            self.nodes(&group.children)
        };
        if let Some(link) = Link::of(group) {
            items.push(Item::Link(self.links.len()));
            self.links.push(link);
            return vec![Item::Group(Tag::Link.into(), items)];
        }
        match &group.id {
            Some(id) if !items.is_empty() && id.starts_with(ids::LANE) => vec![Item::Group(Tag::Section.into(), items)],
            Some(_) if items.len() > 1 => vec![Item::Group(Tag::Div.into(), items)],
            _ => items,
        }
    }

    fn figure(&mut self, group: &Group) -> Vec<Item> {
        self.close();
        let content = self.surface.start_tagged(ContentTag::Other);
        self.open = Open::Figure;
        self.nodes(&group.children);
        self.close();
        vec![Item::Group(
            Tag::Figure(group.label.clone()).into(),
            vec![Item::Content(content)],
        )]
    }

    /// Draws the head or the foot of a page.
    fn running(&mut self, group: &Group, kind: ArtifactType) {
        self.close();
        self.surface
            .start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        self.open = Open::Running;
        self.nodes(&group.children);
        self.close();
    }

    /// What is drawn from here on is decoration, unless a figure is open.
    fn decorate(&mut self) {
        if self.open == Open::Nothing {
            let artifact = Artifact::with_kind(ArtifactType::Other);
            self.surface.start_tagged(ContentTag::Artifact(artifact));
            self.open = Open::Decoration;
        }
    }

    fn close(&mut self) {
        if self.open != Open::Nothing {
            self.surface.end_tagged();
            self.open = Open::Nothing;
        }
    }

    fn shape(&mut self, segments: &[Segment], fill: Option<Fill>, stroke: Option<Stroke>, joined: bool) {
        let (Some(path), true) = (paint::path(segments), fill.is_some() || stroke.is_some()) else {
            return;
        };
        self.decorate();
        self.surface.set_fill(fill.map(|fill| paint::fill(fill, self.theme)));
        self.surface
            .set_stroke(stroke.map(|stroke| paint::stroke(&stroke, self.theme, joined)));
        self.surface.draw_path(&path);
    }

    fn line(&mut self, line: &Line) {
        let segments = [Segment::Move(line.x1, line.y1), Segment::Line(line.x2, line.y2)];
        self.shape(&segments, None, Some(line.stroke), false);
    }

    fn icon(&mut self, icon: &Icon) {
        let Some(shapes) = icons::icon(icon.name).filter(|_| icon.size > 0.0) else {
            return;
        };
        let scale = icon.size / 24.0;
        let place = Transform::from_row(scale as f32, 0.0, 0.0, scale as f32, icon.x as f32, icon.y as f32);
        let stroke = Stroke::new(icon.ink, icon.stroke / scale).round();
        self.decorate();
        self.surface.push_transform(&place);
        for shape in shapes {
            let fill = matches!(shape, Shape::Dot(..)).then(|| icon.ink.into());
            self.shape(&icon_outline(shape), fill, Some(stroke), true);
        }
        self.surface.pop();
    }

    fn image(&mut self, image: &Image) {
        let frame = Rect {
            x: 0.0,
            y: 0.0,
            width: image.width,
            height: image.height,
            radius: image.radius,
            fill: None,
            stroke: None,
        };
        let size = Size::from_wh(image.width as f32, image.height as f32);
        let (Some(size), Some(frame)) = (size, paint::path(&outline::rect(&frame))) else {
            return;
        };
        self.decorate();
        let place = Transform::from_translate(image.x as f32, image.y as f32);
        self.surface.push_transform(&place);
        self.surface.push_clip_path(&frame, &FillRule::NonZero);
        let drawing = image.data.drawing.as_ref();
        if !drawing.is_some_and(|drawing| drawing::draw(&mut self.surface, drawing, image.width, image.height)) {
            let pixels = &image.data.pixels;
            let data = pixels.rgba.as_flattened().to_vec();
            let picture = krilla::image::Image::from_rgba8(data, pixels.width, pixels.height);
            self.surface.draw_image(picture, size);
        }
        self.surface.pop();
        self.surface.pop();
    }

    /// Draws a line of text, with a space behind it if its paragraph goes on below: readers join lines as they are.
    fn text(&mut self, text: &Text, goes_on: bool) -> Identifier {
        self.close();
        let content = self.surface.start_tagged(ContentTag::Span(SpanTag::empty()));
        self.letters(text, goes_on);
        self.surface.end_tagged();
        if text.struck {
            self.strike(text);
        }
        content
    }

    fn letters(&mut self, text: &Text, goes_on: bool) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(paint::fill(text.ink.into(), self.theme)));
        let line = Letters::of(text, goes_on && !text.text.ends_with('-'));
        for run in line.runs() {
            let size = text.role.style().size as f32;
            let start = Point::from_xy((text.left() + run.x) as f32, text.y as f32);
            self.surface
                .draw_glyphs(start, &run.glyphs, run.font, &line.text, size, false);
        }
        self.dots(text);
    }

    /// Dots in place of what no font draws.
    fn dots(&mut self, text: &Text) {
        let missing = text.runs.iter().filter(|run| run.font == Font::Missing);
        for dot in missing.flat_map(|run| text.dots(run)) {
            if let Some(path) = paint::path(&outline::circle(&dot)) {
                self.surface.draw_path(&path);
            }
        }
    }

    fn strike(&mut self, text: &Text) {
        let style = text.role.style();
        let (above, thickness) = FaceId::of(style).strike();
        let y = text.y - above * style.size;
        self.line(&Line {
            x1: text.left(),
            y1: y,
            x2: text.left() + text.width,
            y2: y,
            stroke: Stroke::new(text.ink, thickness * style.size),
        });
    }
}

/// The text that comes next, if nothing but shapes stands before it.
fn next_text(nodes: &[Node]) -> Option<&Text> {
    let next = nodes
        .iter()
        .find(|node| matches!(node, Node::Group(_) | Node::Text(_)))?;
    match next {
        Node::Text(text) => Some(text),
        _ => None,
    }
}

fn icon_outline(shape: &Shape) -> Vec<Segment> {
    let round = |x, y, radius| {
        outline::circle(&Circle {
            x,
            y,
            radius,
            fill: None,
            stroke: None,
        })
    };
    match *shape {
        Shape::Path(data) => outline::path(data),
        Shape::Circle(x, y, radius) | Shape::Dot(x, y, radius) => round(x, y, radius),
        Shape::Rect(x, y, width, height, radius) => outline::rect(&Rect {
            x,
            y,
            width,
            height,
            radius,
            fill: None,
            stroke: None,
        }),
    }
}
