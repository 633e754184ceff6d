//! Puts shapes into a scene, and texts where their top edge is.

use crate::image::Picture;
use crate::scene::{Anchor, Circle, Fill, Group, Icon, Image, Ink, Line, Node, Path, Rect, Segment, Stroke, Text};
use crate::text::{Role, Typesetter, Wrap};
use std::sync::Arc;

/// The dash of an empty cell: its width, and how far it stands below the top of the text it replaces.
pub const EMPTY_WIDTH: f64 = 14.0;
pub const EMPTY_DROP: f64 = 9.0;

/// The side of a text that `x` names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Align {
    #[default]
    Left,
    Middle,
    Right,
}

/// A list of shapes under construction.
pub struct Pen<'a> {
    pub type_: &'a Typesetter,
    pub nodes: Vec<Node>,
}

impl<'a> Pen<'a> {
    pub fn new(type_: &'a Typesetter) -> Self {
        Self {
            type_,
            nodes: Vec::new(),
        }
    }

    /// Draws what `draw` draws into a group of its own.
    pub fn group<T>(
        &mut self,
        id: impl Into<String>,
        label: impl Into<String>,
        draw: impl FnOnce(&mut Pen<'a>) -> T,
    ) -> T {
        let mut inner = Pen::new(self.type_);
        let drawn = draw(&mut inner);
        self.nodes.push(Node::Group(Group {
            id: Some(id.into()),
            label: Some(label.into()),
            children: inner.nodes,
            ..Group::default()
        }));
        drawn
    }

    /// Draws shapes that have something to say to people who cannot see them, but nothing to link to.
    pub fn labelled(&mut self, label: impl Into<String>, draw: impl FnOnce(&mut Pen<'a>)) {
        let mut inner = Pen::new(self.type_);
        draw(&mut inner);
        self.nodes.push(Node::Group(Group {
            label: Some(label.into()),
            children: inner.nodes,
            ..Group::default()
        }));
    }

    /// Lets the group drawn last lead to an address.
    pub fn link_last(&mut self, address: &str) {
        if let Some(Node::Group(group)) = self.nodes.last_mut() {
            group.link = Some(address.to_owned());
        }
    }

    /// Draws a line through the texts from node `from` on.
    pub fn strike_from(&mut self, from: usize) {
        for node in &mut self.nodes[from..] {
            if let Node::Text(text) = node {
                text.struck = true;
            }
        }
    }

    /// The right edge of the widest text from node `from` on whose baseline is `lowest` or higher; 0 without one.
    pub fn right_edge_from(&self, from: usize, lowest: f64) -> f64 {
        let texts = self.nodes[from..].iter().filter_map(|node| match node {
            Node::Text(text) if text.y <= lowest => Some(text.left() + text.width),
            _ => None,
        });
        texts.fold(0.0, f64::max)
    }

    #[allow(clippy::too_many_arguments, reason = "a rectangle has a place, a size and a look")]
    pub fn rect(
        &mut self,
        x: f64,
        y: f64,
        width: f64,
        height: f64,
        radius: f64,
        fill: Option<Ink>,
        stroke: Option<Stroke>,
    ) {
        self.nodes.push(Node::Rect(Rect {
            x,
            y,
            width,
            height,
            radius,
            fill: fill.map(Fill::from),
            stroke,
        }));
    }

    pub fn circle(&mut self, x: f64, y: f64, radius: f64, fill: Option<Ink>, stroke: Option<Stroke>) {
        self.nodes.push(Node::Circle(Circle {
            x,
            y,
            radius,
            fill: fill.map(Fill::from),
            stroke,
        }));
    }

    pub fn line(&mut self, x1: f64, y1: f64, x2: f64, y2: f64, stroke: Stroke) {
        self.nodes.push(Node::Line(Line { x1, y1, x2, y2, stroke }));
    }

    pub fn path(&mut self, segments: Vec<Segment>, fill: Option<Fill>, stroke: Option<Stroke>) {
        self.nodes.push(Node::Path(Path { segments, fill, stroke }));
    }

    /// An icon in a square of `size` pixels with a stroke of 1.5 pixels.
    pub fn icon(&mut self, name: &'static str, x: f64, y: f64, size: f64, ink: Ink) {
        self.nodes.push(Node::Icon(Icon {
            name,
            x,
            y,
            size,
            ink,
            stroke: 1.5,
        }));
    }

    /// A picture that fills a rectangle with round corners.
    pub fn image(&mut self, picture: &Picture, x: f64, y: f64, width: f64, height: f64, radius: f64) {
        self.nodes.push(Node::Image(Image {
            x,
            y,
            width,
            height,
            radius,
            data: Arc::new(picture.cut(width, height)),
        }));
    }

    /// One line of text whose line box starts at `top`. Returns its width.
    pub fn text(&mut self, x: f64, top: f64, align: Align, role: Role, ink: Ink, text: &str) -> f64 {
        let line = self.type_.line(text, role);
        let width = line.width;
        self.place(x, role.style().baseline(top), align, role, ink, line);
        width
    }

    /// Text broken to `measure`, first line box at `top`. Returns the height.
    pub fn paragraph(&mut self, x: f64, top: f64, measure: f64, role: Role, ink: Ink, text: &str) -> f64 {
        self.wrapped(x, top, measure, role, ink, text, Wrap::default())
    }

    /// As [`Pen::paragraph`], with a say in how the lines break. A right-to-left line stands at the right edge of the
    /// measure.
    #[allow(
        clippy::too_many_arguments,
        reason = "a text has a place, a measure, a look and a way to break"
    )]
    pub fn wrapped(&mut self, x: f64, top: f64, measure: f64, role: Role, ink: Ink, text: &str, wrap: Wrap) -> f64 {
        self.wrapped_to(x, top, measure, role, ink, text, wrap).0
    }

    /// As [`Pen::wrapped`]; returns the height and the x at which the last line ends.
    #[allow(
        clippy::too_many_arguments,
        reason = "a text has a place, a measure, a look and a way to break"
    )]
    pub fn wrapped_to(
        &mut self,
        x: f64,
        top: f64,
        measure: f64,
        role: Role,
        ink: Ink,
        text: &str,
        wrap: Wrap,
    ) -> (f64, f64) {
        let style = self.type_.style(role);
        let lines = self.type_.lines(text, role, measure, wrap);
        let height = lines.len() as f64 * style.line;
        let end = lines
            .last()
            .map_or(x, |line| if line.opposed { x + measure } else { x + line.width });
        for (i, line) in lines.into_iter().enumerate() {
            let baseline = style.baseline(top + i as f64 * style.line);
            let (x, align) = if line.opposed {
                (x + measure, Align::Right)
            } else {
                (x, Align::Left)
            };
            self.place(x, baseline, align, role, ink, line);
        }
        (height, end)
    }

    /// A measured line on a baseline.
    pub fn place(&mut self, x: f64, baseline: f64, align: Align, role: Role, ink: Ink, line: crate::text::Line) {
        self.nodes.push(Node::Text(Text {
            x,
            y: baseline,
            anchor: match align {
                Align::Left => Anchor::Start,
                Align::Middle => Anchor::Middle,
                Align::Right => Anchor::End,
            },
            role: self.type_.role(role),
            ink,
            text: line.text,
            width: line.width,
            rtl: line.rtl,
            runs: line.runs,
            struck: false,
        }));
    }

    /// The short dash of a cell without content, so that an empty cell does not look like missing data.
    pub fn empty_cell(&mut self, x: f64, top: f64) {
        let y = top + EMPTY_DROP;
        self.line(x, y, x + EMPTY_WIDTH, y, Stroke::new(Ink::Line2, 1.5));
    }

    /// The height that [`Pen::wrapped`] would take.
    pub fn height(&self, measure: f64, role: Role, text: &str, wrap: Wrap) -> f64 {
        self.type_.lines(text, role, measure, wrap).len() as f64 * self.type_.style(role).line
    }
}
