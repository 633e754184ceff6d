//! Small scenes, and lines of text in them.

use journeymap::scene::{Anchor, Ink, Node, Scene, Text};
use journeymap::text::{Role, Typesetter};

pub fn text(text: &str, role: Role, x: f64, y: f64, anchor: Anchor) -> Text {
    let line = Typesetter::new("en").line(text, role);
    Text {
        x,
        y,
        anchor,
        role,
        ink: Ink::Ink1,
        text: line.text,
        width: line.width,
        rtl: line.rtl,
        runs: line.runs,
        struck: false,
    }
}

pub fn scene(width: f64, height: f64, nodes: Vec<Node>) -> Scene {
    Scene {
        width,
        height,
        title: "A map".to_owned(),
        description: "Of a journey.".to_owned(),
        lang: "en".to_owned(),
        rtl: false,
        bands: Vec::new(),
        nodes,
    }
}
