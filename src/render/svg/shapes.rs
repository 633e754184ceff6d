//! Writes the shapes and texts of a scene as elements.

use super::escape::{escape_into, number_into};
use super::writer::Writer;
use super::{Letters, outlines};
use crate::scene::icons::{self, Shape};
use crate::scene::{Anchor, Circle, Icon, Line, Path, Rect, Segment, Text};
use crate::text::{self, FaceId};

impl Writer<'_> {
    pub(super) fn rect(&mut self, rect: &Rect) {
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

    pub(super) fn line(&mut self, line: &Line) {
        self.out.push_str("<line");
        self.number("x1", line.x1);
        self.number("y1", line.y1);
        self.number("x2", line.x2);
        self.number("y2", line.y2);
        self.stroke(&line.stroke);
        self.out.push_str("/>\n");
    }

    pub(super) fn path(&mut self, path: &Path) {
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

    pub(super) fn icon(&mut self, icon: &Icon) {
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

    pub(super) fn text(&mut self, text: &Text) {
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
}
