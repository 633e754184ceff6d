//! Writes the shapes of a scene as elements.

use super::escape::{escape_into, number_into};
use super::{Letters, Options, Paint, outlines};
use crate::scene::icons::{self, Shape};
use crate::scene::{Anchor, Cap, Circle, Fill, Group, Icon, Ink, Line, Node, Path, Rect, Segment, Stroke, Text};
use crate::text::{self, FaceId, Font, Outlines, Run};
use crate::theme::Theme;
use std::collections::BTreeSet;

/// The elements written so far.
pub struct Writer<'a> {
    pub out: String,
    /// Ids written so far, without prefix.
    ids: BTreeSet<String>,
    theme: &'a Theme,
    pub options: Options<'a>,
    /// Clip paths so far.
    pub clips: usize,
}

/// The name of the variable that holds a colour: `--ink1`, `--p0`.
pub fn variable(ink: Ink) -> String {
    match ink {
        Ink::Persona(number) => format!("--p{number}"),
        Ink::PersonaBg(number) => format!("--p{number}bg"),
        ink => format!("--{ink:?}").to_lowercase(),
    }
}

impl<'a> Writer<'a> {
    pub fn new(theme: &'a Theme, options: Options<'a>) -> Self {
        Self {
            out: String::with_capacity(1 << 16),
            ids: BTreeSet::from(["title", "desc"].map(str::to_owned)),
            theme,
            options,
            clips: 0,
        }
    }

    pub fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.group(group),
                Node::Rect(rect) => self.rect(rect),
                Node::Circle(circle) => self.circle(circle),
                Node::Line(line) => self.line(line),
                Node::Path(path) => self.path(path),
                Node::Icon(icon) => self.icon(icon),
                Node::Text(text) => self.text(text),
                Node::Image(image) => self.image(image),
            }
        }
    }

    pub fn color(&self, ink: Ink) -> String {
        match self.options.paint {
            Paint::Fixed => self.theme.color(ink).to_string(),
            Paint::Variables => format!("var({})", variable(ink)),
        }
    }

    fn group(&mut self, group: &Group) {
        let link = group.link.as_deref().filter(|link| is_allowed(link));
        let tag = if link.is_some() { "a" } else { "g" };
        self.out.push('<');
        self.out.push_str(tag);
        if let Some(link) = link {
            self.attribute("href", link);
        }
        if let Some(id) = &group.id {
            let id = self.unique(id);
            let id = format!("{}{id}", self.options.id_prefix);
            self.attribute("id", &id);
        }
        if let Some(label) = &group.label {
            if link.is_none() {
                self.attribute("role", "group");
            }
            self.attribute("aria-label", label);
        }
        if let Some(opacity) = group.opacity {
            self.number("opacity", opacity);
        }
        self.out.push('>');
        self.nodes(&group.children);
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push_str(">\n");
    }

    /// The id, with a number where another part has it: `emotion-a-b-c` is `c` felt by `a-b`, or `b-c` felt by `a`.
    fn unique(&mut self, id: &str) -> String {
        let mut unique = id.to_owned();
        let mut number = 1;
        while !self.ids.insert(unique.clone()) {
            number += 1;
            unique = format!("{id}-{number}");
        }
        unique
    }

    fn rect(&mut self, rect: &Rect) {
        self.out.push_str("<rect");
        self.number("x", rect.x);
        self.number("y", rect.y);
        self.number("width", rect.width.max(0.0));
        self.number("height", rect.height.max(0.0));
        if rect.radius > 0.0 {
            self.number("rx", rect.radius);
        }
        self.paint(rect.fill, rect.stroke);
        self.out.push_str("/>\n");
    }

    pub(super) fn circle(&mut self, circle: &Circle) {
        self.out.push_str("<circle");
        self.number("cx", circle.x);
        self.number("cy", circle.y);
        self.number("r", circle.radius.max(0.0));
        self.paint(circle.fill, circle.stroke);
        self.out.push_str("/>\n");
    }

    fn line(&mut self, line: &Line) {
        self.out.push_str("<line");
        self.number("x1", line.x1);
        self.number("y1", line.y1);
        self.number("x2", line.x2);
        self.number("y2", line.y2);
        self.stroke(&line.stroke);
        self.out.push_str("/>\n");
    }

    fn path(&mut self, path: &Path) {
        self.out.push_str("<path d=\"");
        for segment in &path.segments {
            match *segment {
                Segment::Move(x, y) => self.command('M', &[x, y]),
                Segment::Line(x, y) => self.command('L', &[x, y]),
                Segment::Cubic(x1, y1, x2, y2, x, y) => self.command('C', &[x1, y1, x2, y2, x, y]),
                Segment::Close => self.out.push('Z'),
            }
        }
        self.out.push('"');
        self.paint(path.fill, path.stroke);
        if path.stroke.is_some() {
            self.out.push_str(" stroke-linejoin=\"round\"");
        }
        self.out.push_str("/>\n");
    }

    fn command(&mut self, letter: char, numbers: &[f64]) {
        self.out.push(letter);
        for (i, number) in numbers.iter().enumerate() {
            if i > 0 {
                self.out.push(' ');
            }
            number_into(&mut self.out, *number, 2);
        }
    }

    fn icon(&mut self, icon: &Icon) {
        let Some(shapes) = icons::icon(icon.name).filter(|_| icon.size > 0.0) else {
            return;
        };
        let scale = icon.size / 24.0;
        let color = self.color(icon.ink);
        self.out.push_str("<g transform=\"translate(");
        number_into(&mut self.out, icon.x, 2);
        self.out.push(' ');
        number_into(&mut self.out, icon.y, 2);
        self.out.push_str(") scale(");
        number_into(&mut self.out, scale, 4);
        self.out.push_str(")\" fill=\"none\"");
        self.attribute("stroke", &color);
        self.number("stroke-width", icon.stroke / scale);
        self.out
            .push_str(" stroke-linecap=\"round\" stroke-linejoin=\"round\">");
        for shape in shapes {
            self.icon_shape(shape, &color);
        }
        self.out.push_str("</g>\n");
    }

    fn icon_shape(&mut self, shape: &Shape, color: &str) {
        match *shape {
            Shape::Path(data) => {
                self.out.push_str("<path");
                self.attribute("d", data);
            }
            Shape::Circle(x, y, radius) | Shape::Dot(x, y, radius) => {
                self.out.push_str("<circle");
                self.number("cx", x);
                self.number("cy", y);
                self.number("r", radius);
                if matches!(shape, Shape::Dot(..)) {
                    self.attribute("fill", color);
                }
            }
            Shape::Rect(x, y, width, height, radius) => {
                self.out.push_str("<rect");
                self.number("x", x);
                self.number("y", y);
                self.number("width", width);
                self.number("height", height);
                self.number("rx", radius);
            }
        }
        self.out.push_str("/>");
    }

    fn text(&mut self, text: &Text) {
        if text.text.is_empty() {
            return;
        }
        if self.options.letters == Letters::Outlined {
            outlines::write(self, text);
            return self.dots(text);
        }
        let style = text.role.style();
        let face = FaceId::of(style);
        self.out.push_str("<text");
        self.number("x", text.x);
        self.number("y", text.y);
        self.number("font-size", style.size);
        if face.weight() != 400 {
            self.number("font-weight", face.weight().into());
        }
        if face.italic() {
            self.out.push_str(" font-style=\"italic\"");
        }
        let tracking = text::tracking(&text.text, style);
        if tracking != 0.0 {
            self.out.push_str(" letter-spacing=\"");
            number_into(&mut self.out, tracking, 3);
            self.out.push('"');
        }
        match text.anchor {
            // The runs have places of their own.
            _ if !text.runs.is_empty() => {}
            Anchor::Start => {}
            Anchor::Middle => self.out.push_str(" text-anchor=\"middle\""),
            Anchor::End => self.out.push_str(" text-anchor=\"end\""),
        }
        if text.struck {
            self.out.push_str(" text-decoration=\"line-through\"");
        }
        let color = self.color(text.ink);
        self.attribute("fill", &color);
        self.out.push('>');
        if text.runs.is_empty() {
            escape_into(&mut self.out, &text::isolated(&text.text, text.rtl));
        } else {
            self.runs(text);
        }
        self.out.push_str("</text>\n");
        self.dots(text);
    }

    fn paint(&mut self, fill: Option<Fill>, stroke: Option<Stroke>) {
        match fill {
            Some(fill) => {
                let color = self.color(fill.ink);
                self.attribute("fill", &color);
                if fill.opacity != 1.0 {
                    self.number("fill-opacity", fill.opacity);
                }
            }
            None => self.out.push_str(" fill=\"none\""),
        }
        if let Some(stroke) = stroke {
            self.stroke(&stroke);
        }
    }

    fn stroke(&mut self, stroke: &Stroke) {
        let color = self.color(stroke.ink);
        self.attribute("stroke", &color);
        if stroke.width != 1.0 {
            self.number("stroke-width", stroke.width);
        }
        if !stroke.dash.is_empty() {
            self.out.push_str(" stroke-dasharray=\"");
            for (i, length) in stroke.dash.iter().enumerate() {
                if i > 0 {
                    self.out.push(' ');
                }
                number_into(&mut self.out, *length, 2);
            }
            self.out.push('"');
        }
        if stroke.cap == Cap::Round {
            self.out.push_str(" stroke-linecap=\"round\"");
        }
        if stroke.opacity != 1.0 {
            self.number("stroke-opacity", stroke.opacity);
        }
    }

    /// Markup as it stands.
    pub(super) fn open(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    pub(super) fn escaped(&mut self, text: &str) {
        escape_into(&mut self.out, text);
    }

    /// Whether a run has no form in this picture: no font has it, or it is a picture in colours that cannot be outlined.
    pub(super) fn is_undrawn(&self, run: &Run) -> bool {
        let outlined = self.options.letters == Letters::Outlined;
        match &run.font {
            Font::Embedded => false,
            Font::Given(given) => outlined && given.outlines == Outlines::Color,
            Font::Missing => outlined || self.options.only_pixels,
        }
    }

    pub fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape_into(&mut self.out, value);
        self.out.push('"');
    }

    pub fn number(&mut self, name: &str, value: f64) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        number_into(&mut self.out, value, 2);
        self.out.push('"');
    }
}

/// The addresses that `model` lets through; anything else would be a mistake further up.
fn is_allowed(link: &str) -> bool {
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| link.starts_with(scheme))
}
