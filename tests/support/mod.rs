//! What several tests share: from YAML text to a scene, and the texts of a scene as boxes.

use journeymap::check::Scorecard;
use journeymap::layout::{Sheet, compose, solutions_sheet};
use journeymap::model::{Files, Map, NoFiles, compile};
use journeymap::scene::{Node, Scene, Text};
use journeymap::source::{SourceFile, Sources};
use journeymap::text::Typesetter;
use journeymap::words::Words;

/// Compiles a definition that has to be without errors.
#[allow(dead_code, reason = "some tests read their maps from files")]
pub fn map(yaml: &str) -> Map {
    map_beside(yaml, &NoFiles)
}

/// Compiles a definition that names files, and has to be without errors.
pub fn map_beside(yaml: &str, files: &dyn Files) -> Map {
    let mut sources = Sources::default();
    let main = sources.add(SourceFile::new("map.yaml", None, yaml));
    let compiled = compile(&mut sources, main, files);
    assert!(compiled.diagnostics.is_empty(), "{:#?}\n{yaml}", compiled.diagnostics);
    compiled.map.expect("a definition without errors is a map")
}

/// Lays a map out.
#[allow(dead_code, reason = "not every test looks at both sheets")]
pub fn scene(map: &Map) -> Scene {
    scene_in(map, &Typesetter::new(&map.lang))
}

/// Lays a map out with given fonts.
#[allow(dead_code, reason = "not every test needs fonts of its own")]
pub fn scene_in(map: &Map, typesetter: &Typesetter) -> Scene {
    let (words, card) = (&Words::of(&map.lang), Scorecard::default());
    compose(&Sheet::new(map, words, typesetter, &card, false))
}

/// Lays out the sheet of a map's solutions.
#[allow(dead_code, reason = "not every test looks at both sheets")]
pub fn solutions(map: &Map) -> Scene {
    solutions_in(map, &Typesetter::new(&map.lang))
}

/// Lays out the sheet of a map's solutions with given fonts.
#[allow(dead_code, reason = "not every test needs fonts of its own")]
pub fn solutions_in(map: &Map, typesetter: &Typesetter) -> Scene {
    let (words, card) = (&Words::of(&map.lang), Scorecard::default());
    solutions_sheet(&Sheet::new(map, words, typesetter, &card, false))
}

/// The box of ink that a line of text may fill: capitals and descenders.
#[derive(Clone, Debug)]
#[allow(
    dead_code,
    reason = "not every test looks at places, and texts are shown when one fails"
)]
pub struct TextBox {
    pub text: String,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

/// All texts of a scene.
pub fn text_boxes(scene: &Scene) -> Vec<TextBox> {
    let mut boxes = Vec::new();
    collect(&scene.nodes, &mut boxes);
    boxes
}

fn collect(nodes: &[Node], boxes: &mut Vec<TextBox>) {
    for node in nodes {
        match node {
            Node::Group(group) => collect(&group.children, boxes),
            Node::Text(text) => boxes.push(text_box(text)),
            _ => {}
        }
    }
}

fn text_box(text: &Text) -> TextBox {
    let size = text.role.style().size;
    TextBox {
        text: text.text.clone(),
        left: text.left(),
        right: text.left() + text.width,
        top: text.y - 0.73 * size,
        bottom: text.y + 0.2 * size,
    }
}

/// Every fault of a picture that a reader would see in its texts: two on each other, or one off the sheet.
pub fn text_faults(scene: &Scene) -> Vec<String> {
    let mut boxes = text_boxes(scene);
    let mut faults: Vec<String> = boxes
        .iter()
        .filter(|b| b.left < -0.5 || b.top < -0.5 || b.right > scene.width + 0.5 || b.bottom > scene.height + 0.5)
        .map(|b| format!("off the sheet: {b:?}"))
        .collect();
    boxes.sort_by(|a, b| a.top.total_cmp(&b.top));
    for (i, a) in boxes.iter().enumerate() {
        for b in boxes[i + 1..].iter().take_while(|b| b.top < a.bottom - 0.5) {
            if a.left < b.right - 0.5 && b.left < a.right - 0.5 {
                faults.push(format!("overlap: {a:?} and {b:?}"));
            }
        }
    }
    faults
}
