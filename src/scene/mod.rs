//! The picture as a list of shapes with absolute positions.
//!
//! After `layout`, nothing is measured: every text is one line at a known baseline, every colour a role that the
//! theme fills in. Renderers see only this and a theme. Lengths are CSS pixels; y grows downwards.

mod bounds;
pub mod glyphs;
pub mod icons;
mod mirror;
pub mod outline;

pub use bounds::Bounds;

use crate::image::Cut;
use crate::text::{self, Font, Given, Placed, Role, Run};
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
}

impl Scene {
    /// The fonts beside the embedded ones that the texts are set in, each once, by name.
    pub fn given_fonts(&self) -> Vec<Arc<Given>> {
        let mut fonts = BTreeMap::new();
        each_run(&self.nodes, &mut |run| {
            if let Font::Given(given) = &run.font {
                fonts.entry(given.name.clone()).or_insert_with(|| given.clone());
            }
        });
        fonts.into_values().collect()
    }
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

/// Colour roles, named as in the tokens of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ink {
    /// Page background.
    Bg,
    /// Band of the emotion lane.
    S1,
    /// Chip and bar track.
    S2,
    /// Empty tick.
    S3,
    /// Hairline.
    Line1,
    /// Axis and connector.
    Line2,
    /// Outline of physical tiles.
    Ring,
    Ink1,
    Ink2,
    Ink3,
    Bar,
    OnBar,
    OnBar2,
    Accent,
    AccentBg,
    Bad,
    Bad2,
    BadBg,
    BadLine,
    Good,
    GoodBg,
    GoodLine,
    /// Emotion faces, best to worst.
    E5,
    E3,
    E0,
    EN3,
    EN5,
    Warn,
    Tile,
    Card,
    /// Text on a solid colour.
    OnCol,
    /// Behind a dark logo, and behind a light one: as the page wherever the logo can be seen on it.
    Plate,
    PlateDark,
    /// The colour of the persona with this number, 0 for the first.
    Persona(u8),
    /// The pale background that goes with [`Ink::Persona`].
    PersonaBg(u8),
}

impl Ink {
    /// All roles but those of the personas.
    pub const PLAIN: [Ink; 33] = [
        Ink::Bg,
        Ink::S1,
        Ink::S2,
        Ink::S3,
        Ink::Line1,
        Ink::Line2,
        Ink::Ring,
        Ink::Ink1,
        Ink::Ink2,
        Ink::Ink3,
        Ink::Bar,
        Ink::OnBar,
        Ink::OnBar2,
        Ink::Accent,
        Ink::AccentBg,
        Ink::Bad,
        Ink::Bad2,
        Ink::BadBg,
        Ink::BadLine,
        Ink::Good,
        Ink::GoodBg,
        Ink::GoodLine,
        Ink::E5,
        Ink::E3,
        Ink::E0,
        Ink::EN3,
        Ink::EN5,
        Ink::Warn,
        Ink::Tile,
        Ink::Card,
        Ink::OnCol,
        Ink::Plate,
        Ink::PlateDark,
    ];
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    pub ink: Ink,
    pub width: f64,
    /// Lengths of dashes and gaps; empty for a solid line.
    pub dash: &'static [f64],
    pub cap: Cap,
    pub opacity: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cap {
    Butt,
    Round,
}

impl Stroke {
    pub const fn new(ink: Ink, width: f64) -> Self {
        Self {
            ink,
            width,
            dash: &[],
            cap: Cap::Butt,
            opacity: 1.0,
        }
    }

    pub const fn dashed(mut self, dash: &'static [f64]) -> Self {
        self.dash = dash;
        self
    }

    pub const fn round(mut self) -> Self {
        self.cap = Cap::Round;
        self
    }

    pub const fn opacity(mut self, opacity: f64) -> Self {
        self.opacity = opacity;
        self
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fill {
    pub ink: Ink,
    pub opacity: f64,
}

impl From<Ink> for Fill {
    fn from(ink: Ink) -> Self {
        Self { ink, opacity: 1.0 }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    pub radius: f64,
    pub fill: Option<Fill>,
    pub stroke: Option<Stroke>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    pub x: f64,
    pub y: f64,
    pub radius: f64,
    pub fill: Option<Fill>,
    pub stroke: Option<Stroke>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub x1: f64,
    pub y1: f64,
    pub x2: f64,
    pub y2: f64,
    pub stroke: Stroke,
}

/// An outline of straight lines and cubic curves.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    pub segments: Vec<Segment>,
    pub fill: Option<Fill>,
    /// Joins are round.
    pub stroke: Option<Stroke>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    Move(f64, f64),
    Line(f64, f64),
    /// Two control points and the end.
    Cubic(f64, f64, f64, f64, f64, f64),
    Close,
}

/// A pictogram from the table in `scene::icons`, drawn on a 24 unit grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Icon {
    /// A name of the table.
    pub name: &'static str,
    /// Left and top edge of the 24 unit square.
    pub x: f64,
    pub y: f64,
    /// Edge of the square in pixels.
    pub size: f64,
    pub ink: Ink,
    /// Stroke width in pixels, whatever the size.
    pub stroke: f64,
}

/// A photo or a logo that fills its rectangle. Renderers draw the pixels, or the drawing where there is one and they
/// can; both show the same.
#[derive(Clone, Debug)]
pub struct Image {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    /// Corners are cut off round; half the width of a square makes a circle.
    pub radius: f64,
    pub data: Arc<Cut>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The anchor point on the baseline. `Start` is the left end, whatever the direction of the text.
    pub x: f64,
    pub y: f64,
    pub anchor: Anchor,
    pub role: Role,
    pub ink: Ink,
    /// In reading order, already in capitals where the role wants them.
    pub text: String,
    /// The advance of the line, letter spacing included.
    pub width: f64,
    /// The line reads from right to left.
    pub rtl: bool,
    /// The stretches of the line, if it needs other fonts than the embedded face of its role; none otherwise.
    pub runs: Vec<Run>,
    /// Drawn through, for what was removed.
    pub struck: bool,
}

impl Text {
    /// Dots in place of a run that nothing draws: an empty box would look like a fault of the map, and a gap would hide
    /// that there is more.
    pub fn dots(&self, run: &Run) -> Vec<Circle> {
        let (size, left) = (self.role.style().size, self.left());
        let count = run.text.chars().filter(|c| *c != ' ').count().max(1);
        let dot = |i: usize| Circle {
            x: left + run.x + run.width * (i as f64 + 0.5) / count as f64,
            y: self.y - 0.34 * size,
            radius: 0.075 * size,
            fill: Some(self.ink.into()),
            stroke: None,
        };
        (0..count).map(dot).collect()
    }

    /// The glyphs that the embedded face of its role draws: of the line, or of one of its runs.
    pub fn placed(&self, letters: &str, rtl: bool) -> Vec<Placed> {
        let style = self.role.style();
        if self.runs.is_empty() {
            text::placed(letters, style, rtl)
        } else {
            text::placed_run(letters, style, rtl)
        }
    }

    /// The left edge of the line.
    pub fn left(&self) -> f64 {
        match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - self.width / 2.0,
            Anchor::End => self.x - self.width,
        }
    }
}
