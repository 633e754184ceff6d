//! Writes elements: groups with their ids, attributes, and how shapes are painted.

use super::escape::{escape_into, number_into};
use super::spoken::{Spoken, has_texts};
use super::{Letters, Options, Paint};
use crate::scene::{Bounds, Cap, Fill, Group, Ink, Node, Stroke};
use crate::text::{Font, Outlines, Run};
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
        let entry = group.id.as_ref().and_then(|id| self.options.entries?.get(id));
        let inside = entry.and_then(|entry| entry.href.as_deref());
        let outside = group.link.as_deref().filter(|link| is_allowed(link));
        let link = inside.or(outside);
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
        // What one sees of a link is its name, so that it can be said aloud to choose it.
        if let Some(label) = group.label.as_ref().filter(|_| inside.is_none() || !has_texts(group)) {
            self.label(group, label, link.is_some());
        }
        if let Some(entry) = entry.filter(|entry| !entry.personas.is_empty()) {
            self.attribute("data-personas", &entry.personas);
        }
        if inside.is_some() {
            self.attribute("class", "item");
        }
        if let Some(opacity) = group.opacity {
            self.number("opacity", opacity);
        }
        self.out.push('>');
        if inside.is_some() {
            self.ground(&group.children);
        }
        self.nodes(&group.children);
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push_str(">\n");
    }

    /// What is nothing to see but a place to point at: a link is more than its strokes.
    fn ground(&mut self, children: &[Node]) {
        let Some(bounds) = Bounds::of(children) else { return };
        self.out.push_str("<rect class=\"ground\"");
        self.number("x", bounds.left);
        self.number("y", bounds.top);
        self.number("width", bounds.right - bounds.left);
        self.number("height", bounds.bottom - bounds.top);
        self.out.push_str("/>");
    }

    /// What is read aloud of a group; a link is read by its label.
    fn label(&mut self, group: &Group, label: &str, is_link: bool) {
        let role = match Spoken::of(group, label) {
            _ if is_link => None,
            Spoken::Group => Some("group"),
            Spoken::Image => Some("img"),
            Spoken::Texts => return,
        };
        if let Some(role) = role {
            self.attribute("role", role);
        }
        self.attribute("aria-label", label);
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

    pub(super) fn paint(&mut self, fill: Option<Fill>, stroke: Option<Stroke>) {
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

    pub(super) fn stroke(&mut self, stroke: &Stroke) {
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
