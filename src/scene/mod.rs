//! The picture as a list of shapes with absolute positions.
//!
//! After `layout`, nothing is measured: every text is one line at a known baseline, every colour a role that the
//! theme fills in. Renderers see only this and a theme. Lengths are CSS pixels; y grows downwards.

mod bounds;
pub mod glyphs;
pub mod icons;
mod ink;
mod mirror;
pub mod outline;
mod shapes;
mod stroke;
mod text;

pub use bounds::Bounds;
pub use ink::Ink;
pub use shapes::{Circle, Icon, Image, Line, Path, Rect, Segment};
pub use stroke::{Cap, Fill, Stroke};
pub use text::{Anchor, Text};

use crate::text::{Font, Given, Run};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A whole sheet.
#[derive(Clone, Debug)]
pub struct Scene {
    pub width: f64,
    pub height: f64,
    /// Title and description for people who cannot see the picture.
    pub title: String,
    pub description: String,
    /// BCP 47 tag of the map.
    pub lang: String,
    /// Reads from right to left.
    pub rtl: bool,
    pub nodes: Vec<Node>,
    /// The parts of the sheet from top to bottom, for who shows them apart; none where it is seen as a whole.
    pub bands: Vec<Band>,
}

/// A part of a sheet from edge to edge: its head, the stage bar, a lane, its foot.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// `head`, `stages`, `foot`, or the id of the lane; of several lanes drawn as one, the first.
    pub id: String,
    /// What a reader calls it; empty for head and foot.
    pub name: String,
    pub top: f64,
    pub bottom: f64,
}

impl Scene {
    /// The fonts beside the embedded ones that the texts are set in, each once, by name.
    pub fn given_fonts(&self) -> Vec<Arc<Given>> {
        given_fonts(&self.nodes)
    }
}

/// As [`Scene::given_fonts`], of a part of a scene.
pub fn given_fonts(nodes: &[Node]) -> Vec<Arc<Given>> {
    let mut fonts = BTreeMap::new();
    each_run(nodes, &mut |run| {
        if let Font::Given(given) = &run.font {
            fonts.entry(given.name.clone()).or_insert_with(|| given.clone());
        }
    });
    fonts.into_values().collect()
}

fn each_run<'a>(nodes: &'a [Node], see: &mut impl FnMut(&'a Run)) {
    for node in nodes {
        match node {
            Node::Group(group) => each_run(&group.children, see),
            Node::Text(text) => text.runs.iter().for_each(&mut *see),
            _ => {}
        }
    }
}

#[derive(Clone, Debug)]
pub enum Node {
    Group(Group),
    Rect(Rect),
    Circle(Circle),
    Line(Line),
    Path(Path),
    Icon(Icon),
    Text(Text),
    Image(Image),
}

/// The ids of the groups of what stands at the head and at the foot of every sheet of paper.
pub const RUNNING_HEAD: &str = "running-head";
pub const RUNNING_FOOT: &str = "running-foot";

/// Shapes that belong together: a lane, an item.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// The id of the group in the picture, without prefix: `touchpoint-booking-form`.
    pub id: Option<String>,
    /// What it shows, for people who cannot see it.
    pub label: Option<String>,
    /// Where a click leads: an http, https or mailto address that `model` has checked.
    pub link: Option<String>,
    /// `opacity` of the whole group; 1 when opaque.
    pub opacity: Option<f64>,
    /// A sign that is not turned round where the sheet reads from right to left.
    pub upright: bool,
    pub children: Vec<Node>,
}
