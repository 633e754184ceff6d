//! The picture in bands that a page can show apart: each lane in a frame of its own, and its label in one that stays
//! in sight while the rest moves past.

use crate::layout::ids;
use crate::render::svg::{self, Entry, Letters, Options, Paint, decimal};
use crate::render::template::markup;
use crate::scene::{Band, Bounds, Node, Scene};
use crate::theme::Theme;
use minijinja::Value;
use serde::Serialize;
use std::collections::BTreeMap;

/// A part of the picture from edge to edge.
#[derive(Serialize)]
pub struct BandView {
    /// `head`, `stages`, `foot`, or the id of a lane.
    pub id: String,
    pub name: String,
    /// What moves with the stages.
    pub body: Frame,
    /// What stays in sight; head and foot have nothing of the kind.
    pub labels: Option<Frame>,
    /// The stage bar again, for print, where another sheet begins with this band.
    pub again: Option<Frame>,
}

#[derive(Clone, Serialize)]
pub struct Frame {
    /// Left, top, width and height of what it shows, as SVG has it.
    pub view: String,
    /// Its width as a share of that of the picture, in percent.
    pub share: String,
    pub shapes: Value,
}

/// How pictures are written into a page: with what it says about their groups, and its own prefix for ids.
#[derive(Clone, Copy)]
pub struct InPage<'a> {
    pub theme: &'a Theme,
    pub entries: &'a BTreeMap<String, Entry>,
    pub prefix: &'a str,
}

impl InPage<'_> {
    /// The bands of a scene, top to bottom; a scene without bands is one. `labels` is how wide the column of the labels
    /// is, `starts` the bands that begin another sheet in print.
    pub fn bands(&self, scene: &Scene, labels: f64, starts: &[usize]) -> Vec<BandView> {
        let whole = || Band {
            id: HEAD.to_owned(),
            name: String::new(),
            top: 0.0,
            bottom: scene.height,
        };
        let bands = match scene.bands.as_slice() {
            [] => vec![whole()],
            bands => bands.to_vec(),
        };
        let sides = Sides::of(scene, labels);
        let mut parts: Vec<(Vec<Node>, Vec<Node>)> = vec![Default::default(); bands.len()];
        for node in &scene.nodes {
            let Some(at) = band_of(&bands, node) else { continue };
            sides.part(node, has_labels(&bands[at]), &mut parts[at]);
        }
        let bar = bands.iter().position(|band| band.id == "stages");
        let again: Vec<Frame> = bar
            .map(|at| self.again(&sides, scene, &bands[at], &parts[at], starts.len()))
            .unwrap_or_default();
        let lists: Vec<Vec<Node>> = parts.into_iter().flat_map(|(labels, body)| [labels, body]).collect();
        let shapes = self.write(&lists, "map-");
        let pairs = shapes.chunks_exact(2).zip(&bands);
        let mut views: Vec<BandView> = pairs.map(|(pair, band)| sides.view(band, &pair[0], &pair[1])).collect();
        for (at, again) in starts.iter().zip(again) {
            if let Some(view) = views.get_mut(*at) {
                view.again = Some(again);
            }
        }
        views
    }

    /// A small picture as a whole; `name` tells its ids from those of others.
    pub fn whole(&self, scene: &Scene, name: &str) -> Frame {
        let shapes = self.write(std::slice::from_ref(&scene.nodes), &format!("{name}-"));
        Frame {
            view: format!("0 0 {} {}", decimal(scene.width), decimal(scene.height)),
            share: "100".to_owned(),
            shapes: markup(shapes.concat()),
        }
    }

    /// The stage bar as often as sheets repeat it, each with ids of its own. What is on paper alone, and hidden from
    /// screen readers, has no links.
    fn again(
        &self,
        sides: &Sides,
        scene: &Scene,
        bar: &Band,
        parts: &(Vec<Node>, Vec<Node>),
        times: usize,
    ) -> Vec<Frame> {
        let nodes = [[&parts.0[..], &parts.1[..]].concat()];
        let once = |number: usize| {
            let shapes = self.write_with(&nodes, &format!("again-{number}-"), None).concat();
            sides.frame(bar, 0.0, scene.width, &shapes)
        };
        (1..=times).map(once).collect()
    }

    fn write(&self, lists: &[Vec<Node>], name: &str) -> Vec<String> {
        self.write_with(lists, name, Some(self.entries))
    }

    fn write_with(&self, lists: &[Vec<Node>], name: &str, entries: Option<&BTreeMap<String, Entry>>) -> Vec<String> {
        let id_prefix = format!("{}{name}", self.prefix);
        let options = Options {
            id_prefix: &id_prefix,
            letters: Letters::Around,
            paint: Paint::Variables,
            only_pixels: false,
            entries,
        };
        svg::parts(lists, self.theme, options)
    }
}

/// The band above the stages.
const HEAD: &str = "head";

/// The band that the middle of a node lies in.
fn band_of(bands: &[Band], node: &Node) -> Option<usize> {
    let bounds = Bounds::of_node(node)?;
    let middle = (bounds.top + bounds.bottom) / 2.0;
    let below = bands.iter().position(|band| middle < band.bottom);
    below.or(bands.len().checked_sub(1))
}

/// The sentence at the foot begins under the labels, and its rows do not move with the stages.
fn has_labels(band: &Band) -> bool {
    !matches!(band.id.as_str(), HEAD | "foot")
}

/// Where the column of the labels is.
struct Sides {
    width: f64,
    labels: f64,
    rtl: bool,
}

impl Sides {
    fn of(scene: &Scene, labels: f64) -> Self {
        Self {
            width: scene.width,
            labels,
            rtl: scene.rtl,
        }
    }

    /// Sorts a node into labels and body. What runs through both, a band's ground or a hairline, is in both.
    fn part(&self, node: &Node, has_labels: bool, (labels, body): &mut (Vec<Node>, Vec<Node>)) {
        match node {
            Node::Group(group) if has_labels && group.id.as_ref().is_some_and(|id| id.starts_with(ids::LANE)) => {
                let mut inside = (Vec::new(), Vec::new());
                group
                    .children
                    .iter()
                    .for_each(|node| self.part(node, true, &mut inside));
                labels.extend(inside.0);
                let mut group = group.clone();
                group.children = inside.1;
                body.push(Node::Group(group));
            }
            _ if !has_labels => body.push(node.clone()),
            _ => match Bounds::of_node(node).map(|bounds| self.side(bounds)) {
                Some(Side::Labels) => labels.push(node.clone()),
                Some(Side::Both) if matches!(node, Node::Rect(_) | Node::Line(_)) => {
                    labels.push(node.clone());
                    body.push(node.clone());
                }
                _ => body.push(node.clone()),
            },
        }
    }

    fn side(&self, bounds: Bounds) -> Side {
        let (start, end) = if self.rtl {
            (self.width - bounds.right, self.width - bounds.left)
        } else {
            (bounds.left, bounds.right)
        };
        match (start < self.labels, end <= self.labels) {
            (_, true) => Side::Labels,
            (true, false) => Side::Both,
            (false, false) => Side::Body,
        }
    }

    fn view(&self, band: &Band, labels: &str, body: &str) -> BandView {
        let left = if self.rtl { self.width - self.labels } else { 0.0 };
        BandView {
            id: band.id.clone(),
            name: band.name.clone(),
            body: self.frame(band, 0.0, self.width, body),
            labels: has_labels(band).then(|| self.frame(band, left, self.labels, labels)),
            again: None,
        }
    }

    fn frame(&self, band: &Band, left: f64, width: f64, shapes: &str) -> Frame {
        let numbers = [left, band.top, width, band.bottom - band.top].map(decimal);
        Frame {
            view: numbers.join(" "),
            share: decimal(100.0 * width / self.width),
            shapes: markup(shapes.to_owned()),
        }
    }
}

enum Side {
    Labels,
    Both,
    Body,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_stages_and_lanes_have_labels_that_stay() {
        let of = |id: &str| {
            has_labels(&Band {
                id: id.to_owned(),
                name: String::new(),
                top: 0.0,
                bottom: 10.0,
            })
        };
        assert_eq!(
            ["head", "stages", "actions", "foot"].map(of),
            [false, true, true, false]
        );
    }
}
