//! Walks through an SVG file and writes what may stay.

use super::properties::{LOOKS, geometry, plain, reference};
use super::rules::{Rules, tag};
use super::{Drawing, View};
use crate::image::Wrong;
use crate::image::format::{SVG_BYTES, SVG_ELEMENTS};
use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};
use std::collections::BTreeMap;

/// Groups in groups, `use` included.
const DEPTH: usize = 32;
/// Read and written, those that are used several times included.
const BYTES: usize = SVG_BYTES * 4;
const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// A result under construction.
pub struct Rebuild<'a, 'r> {
    ids: BTreeMap<&'a str, Node<'a, 'a>>,
    pub rules: &'r Rules<'a>,
    pub out: String,
    pub defs: String,
    /// What gradients and clip paths are called in the result.
    pub names: BTreeMap<u32, String>,
    /// Elements and bytes of each clip path.
    pub costs: BTreeMap<String, (usize, usize)>,
    /// Elements and bytes so far, those that are drawn several times included.
    pub spent: (usize, usize),
    /// Inside of a clip path there are only shapes.
    pub in_clip: bool,
}

/// The drawing in an SVG file that has been held to the limits.
pub fn rebuild(text: &str) -> Result<Drawing, Wrong> {
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: SVG_ELEMENTS as u32 * 4,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|_| Wrong::NoSvg)?;
    let root = document.root_element();
    let view = view(root).ok_or(Wrong::NoSize)?;
    let rules = Rules::of(&document);
    let ids = document
        .descendants()
        .filter_map(|node| Some((node.attribute("id")?, node)));
    let mut rebuild = Rebuild {
        ids: ids.collect(),
        rules: &rules,
        out: String::new(),
        defs: String::new(),
        names: BTreeMap::new(),
        costs: BTreeMap::new(),
        spent: (0, 0),
        in_clip: false,
    };
    rebuild.group(root, 0, None)?;
    let defs = match rebuild.defs.as_str() {
        "" => String::new(),
        defs => format!("<defs>{defs}</defs>"),
    };
    let drawing = Drawing {
        view,
        body: defs + &rebuild.out,
        without_its_texts: document.descendants().any(|node| says_something(node, &rules)),
    };
    // Shapes without a size, or outside of the view, are not there either.
    let is_seen = drawing.pixels(64, 64).rgba.iter().any(|pixel| pixel[3] > 0);
    is_seen.then_some(drawing).ok_or(Wrong::Nothing)
}

/// A text that a reader of the file would see.
fn says_something(node: Node, rules: &Rules) -> bool {
    let is_hidden = || {
        node.ancestors()
            .any(|above| rules.value(above, "display") == Some("none"))
    };
    let words = || node.descendants().filter_map(|part| part.text());
    node.has_tag_name((SVG, "text")) && words().any(|text| !text.trim().is_empty()) && !is_hidden()
}

/// The view box, else width and height.
fn view(root: Node) -> Option<View> {
    let number = |text: &str| text.trim().trim_end_matches("px").parse::<f64>().ok();
    let numbers = |text: &str| -> Vec<f64> {
        text.split([' ', ',', '\t', '\n', '\r'])
            .filter(|part| !part.is_empty())
            .filter_map(number)
            .collect()
    };
    let boxed = root.attribute("viewBox").map(numbers);
    let view = match boxed.as_deref() {
        Some([x, y, width, height]) => [*x, *y, *width, *height],
        _ => [
            0.0,
            0.0,
            root.attribute("width").and_then(number)?,
            root.attribute("height").and_then(number)?,
        ],
    };
    let [x, y, width, height] = view;
    let is_sane =
        [x, y].iter().all(|value| value.abs() <= 1e6) && [width, height].iter().all(|v| (1e-3..=1e6).contains(v));
    let is_drawable = is_sane && (1e-2..=1e2).contains(&(width / height));
    is_drawable.then_some(View { x, y, width, height })
}

impl<'a> Rebuild<'a, '_> {
    pub fn find(&self, id: &str) -> Option<Node<'a, 'a>> {
        self.ids.get(id).copied()
    }

    /// What an element's `href` leads to in the same file.
    pub fn referred(&self, node: Node<'a, 'a>) -> Option<Node<'a, 'a>> {
        let href = node.attribute("href").or_else(|| node.attribute((XLINK, "href")))?;
        self.find(href.trim().strip_prefix('#')?)
    }

    pub fn name(&mut self, node: Node<'a, 'a>, letter: &str) -> String {
        let name = format!("{letter}{}", self.names.len());
        self.names.insert(node.id().get(), name.clone());
        name
    }

    /// Counts an element that is looked at: its attributes are read several times.
    pub fn visit(&mut self, node: Node) -> Result<(), Wrong> {
        self.spend(1, node.attributes().map(|attribute| attribute.value().len()).sum())
    }

    /// Counts elements and bytes, read or written, and ends what has too many.
    pub fn spend(&mut self, elements: usize, bytes: usize) -> Result<(), Wrong> {
        self.spent.0 += elements;
        self.spent.1 += bytes;
        if self.spent.0 > SVG_ELEMENTS {
            return Err(Wrong::ManyElements);
        }
        if self.spent.1 > BYTES {
            return Err(Wrong::LargeSvg);
        }
        Ok(())
    }

    pub fn children(&mut self, node: Node<'a, 'a>, depth: usize) -> Result<(), Wrong> {
        node.children().try_for_each(|child| self.element(child, depth))
    }

    fn element(&mut self, node: Node<'a, 'a>, depth: usize) -> Result<(), Wrong> {
        if !node.is_element() {
            return Ok(());
        }
        self.visit(node)?;
        let name = node.tag_name();
        if name.namespace() != Some(SVG) || self.rules.value(node, "display") == Some("none") {
            return Ok(());
        }
        if depth > DEPTH {
            return Err(Wrong::ManyElements);
        }
        match name.name() {
            "g" | "a" if !self.in_clip => self.group(node, depth, None),
            "use" => match self.referred(node) {
                Some(target) => self.used(node, target, depth),
                None => Ok(()),
            },
            element => match geometry(element) {
                Some(keys) => self.shape(node, keys),
                None => Ok(()),
            },
        }
    }

    /// A copy of `target`, moved to where `node` wants it.
    fn used(&mut self, node: Node<'a, 'a>, target: Node<'a, 'a>, depth: usize) -> Result<(), Wrong> {
        let length = |key| {
            node.attribute(key)
                .and_then(plain)
                .and_then(|text| text.parse::<f64>().ok())
        };
        let (x, y) = (length("x").unwrap_or(0.0), length("y").unwrap_or(0.0));
        if self.in_clip {
            // A clip path holds no groups, so only an unmoved copy can stand in it.
            let is_plain = x == 0.0 && y == 0.0 && node.attribute("transform").is_none();
            return if is_plain {
                self.element(target, depth + 1)
            } else {
                Ok(())
            };
        }
        // A symbol with a view box of its own would have to be scaled.
        let is_symbol = target.has_tag_name(tag("symbol")) && target.attribute("viewBox").is_none();
        let moved = format!("translate({x} {y})");
        self.wrapped(node, Some(&moved), |rebuild| {
            if is_symbol {
                rebuild.group(target, depth + 1, None)
            } else {
                rebuild.element(target, depth + 1)
            }
        })
    }

    fn group(&mut self, node: Node<'a, 'a>, depth: usize, moved: Option<&str>) -> Result<(), Wrong> {
        self.wrapped(node, moved, |rebuild| rebuild.children(node, depth + 1))
    }

    /// A group with the looks of `node`.
    fn wrapped(
        &mut self,
        node: Node<'a, 'a>,
        moved: Option<&str>,
        inside: impl FnOnce(&mut Self) -> Result<(), Wrong>,
    ) -> Result<(), Wrong> {
        let mut start = String::from("<g");
        self.looks(node, moved, &mut start)?;
        start.push('>');
        self.spend(0, start.len())?;
        self.out.push_str(&start);
        inside(self)?;
        self.out.push_str("</g>");
        Ok(())
    }

    fn shape(&mut self, node: Node<'a, 'a>, keys: &[&str]) -> Result<(), Wrong> {
        let mut out = format!("<{}", node.tag_name().name());
        for key in keys {
            attribute(&mut out, key, node.attribute(*key).and_then(plain).as_deref());
        }
        self.looks(node, None, &mut out)?;
        out.push_str("/>");
        self.spend(0, out.len())?;
        self.out.push_str(&out);
        Ok(())
    }

    fn looks(&mut self, node: Node<'a, 'a>, moved: Option<&str>, out: &mut String) -> Result<(), Wrong> {
        let written = node.attribute("transform").and_then(plain);
        let steps: Vec<&str> = written.as_deref().into_iter().chain(moved).collect();
        let transform = Some(steps.join(" ")).filter(|steps| !steps.is_empty());
        attribute(out, "transform", transform.as_deref());
        for key in LOOKS {
            let Some(value) = self.rules.value(node, key) else {
                continue;
            };
            let value = match reference(value) {
                Some((id, rest)) => Some(self.paint(id, rest)?),
                None => plain(value).map(Into::into),
            };
            attribute(out, key, value.as_deref());
        }
        let clip = self.rules.value(node, "clip-path").and_then(reference);
        if let Some((id, _)) = clip.filter(|_| !self.in_clip)
            && let Some(name) = self.clip(id)?
        {
            attribute(out, "clip-path", Some(&format!("url(#{name})")));
        }
        Ok(())
    }

    /// A gradient of the file, else the colour named behind it, else nothing.
    fn paint(&mut self, id: &str, rest: &str) -> Result<String, Wrong> {
        Ok(match self.gradient(id)? {
            Some(name) => format!("url(#{name})"),
            None => plain(rest).map_or("none".into(), Into::into),
        })
    }
}

/// Writes an attribute whose value is [`plain`] or our own.
pub fn attribute(out: &mut String, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        for part in [" ", name, "=\"", value, "\""] {
            out.push_str(part);
        }
    }
}
