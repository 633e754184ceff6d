//! The page of pictograms and signs: `docs/icons.md` and its picture. `UPDATE=1` writes them anew.

use journeymap::model::{ChangeKind, Severity, Status};
use journeymap::scene::glyphs::{self, Mood};
use journeymap::scene::{Anchor, Icon, Ink, Node, Scene, Text, icons};
use journeymap::text::{Role, Typesetter};
use journeymap::theme::{Mode, Theme};
use journeymap::{render::png, render::svg};
use std::fs;

const COLUMNS: usize = 10;
const CELL: f64 = 120.0;

/// Every pictogram and every sign with its name.
fn sheet() -> Scene {
    let names: Vec<&'static str> = icons::names().collect();
    let mut nodes = Vec::new();
    let at = |i: usize| (48.0 + (i % COLUMNS) as f64 * CELL, 48.0 + (i / COLUMNS) as f64 * 96.0);
    for (i, name) in names.iter().enumerate() {
        let (x, y) = at(i);
        nodes.push(Node::Icon(Icon {
            name,
            x,
            y,
            size: 40.0,
            ink: Ink::Ink1,
            stroke: 2.5,
        }));
        nodes.push(Node::Icon(Icon {
            name,
            x: x + 52.0,
            y: y + 10.0,
            size: 20.0,
            ink: Ink::Ink2,
            stroke: 1.5,
        }));
        nodes.push(label(x, y + 62.0, name));
    }
    let first = names.len().next_multiple_of(COLUMNS);
    for (i, (name, draw)) in signs().into_iter().enumerate() {
        let (x, y) = at(first + i);
        nodes.push(draw(x, y, 40.0));
        nodes.push(draw(x + 54.0, y + 12.0, 16.0));
        nodes.push(label(x, y + 62.0, &name));
    }
    let rows = (first + signs().len()).div_ceil(COLUMNS);
    Scene {
        width: 96.0 + COLUMNS as f64 * CELL,
        height: 72.0 + rows as f64 * 96.0,
        title: "Icons and signs".to_owned(),
        description: "Every pictogram and every sign of a journey map with its name.".to_owned(),
        lang: "en".to_owned(),
        rtl: false,
        bands: Vec::new(),
        nodes,
    }
}

type Draw = Box<dyn Fn(f64, f64, f64) -> Node>;

fn signs() -> Vec<(String, Draw)> {
    let mut signs: Vec<(String, Draw)> = Vec::new();
    for mood in Mood::ALL {
        let name = format!("{mood:?}").to_lowercase();
        signs.push((name, Box::new(move |x, y, size| glyphs::face(mood, x, y, size))));
    }
    for severity in [Severity::Critical, Severity::Major, Severity::Minor, Severity::Trivial] {
        let name = format!("{severity:?}").to_lowercase();
        signs.push((name, Box::new(move |x, y, size| glyphs::severity(severity, x, y, size))));
    }
    for status in [
        Status::Idea,
        Status::Planned,
        Status::InProgress,
        Status::Done,
        Status::Rejected,
    ] {
        let name = format!("{status:?}").to_lowercase();
        signs.push((name, Box::new(move |x, y, size| glyphs::status(status, x, y, size))));
    }
    for change in [
        ChangeKind::New,
        ChangeKind::Changed,
        ChangeKind::Removed,
        ChangeKind::Kept,
    ] {
        let name = format!("{change:?}").to_lowercase();
        signs.push((name, Box::new(move |x, y, size| glyphs::change(change, x, y, size))));
    }
    signs.push(("broken".to_owned(), Box::new(glyphs::broken)));
    signs.push(("moment of truth".to_owned(), Box::new(glyphs::moment_of_truth)));
    signs.push((
        "check".to_owned(),
        Box::new(|x, y, size| glyphs::check(x, y, size, Ink::Good)),
    ));
    for number in 0..8 {
        let name = format!("persona {}", number + 1);
        signs.push((name, Box::new(move |x, y, size| glyphs::persona(number, x, y, size))));
    }
    signs
}

fn label(x: f64, y: f64, name: &str) -> Node {
    let line = Typesetter::new("en").line(name, Role::Small);
    Node::Text(Text {
        x,
        y,
        anchor: Anchor::Start,
        role: Role::Small,
        ink: Ink::Ink2,
        text: line.text,
        width: line.width,
        rtl: line.rtl,
        runs: line.runs,
        struck: false,
    })
}

#[test]
fn every_name_has_a_drawing() {
    assert_eq!(
        icons::names().collect::<Vec<_>>(),
        journeymap::method::icons::ICON_NAMES
    );
}

#[test]
fn the_page_of_icons_is_true() {
    let mut page = String::from(
        "# Icons\n\n`icon` of a channel takes one of these names.\n\n![Every icon and sign with its name](icons.svg)\n\n",
    );
    for name in icons::names() {
        page.push_str(&format!("- `{name}`\n"));
    }
    // Without fonts, so that another version of the compressor does not change the file.
    let options = svg::Options {
        letters: svg::Letters::Around,
        ..svg::Options::default()
    };
    let picture = svg::render(&sheet(), &Theme::new(Mode::Light), options);
    for (path, text) in [("docs/icons.md", page), ("docs/icons.svg", picture)] {
        if std::env::var_os("UPDATE").is_some() {
            fs::write(path, &text).unwrap();
        }
        assert!(
            fs::read_to_string(path).unwrap_or_default() == text,
            "{path} is not up to date: UPDATE=1"
        );
    }
}

#[test]
fn every_icon_and_sign_leaves_ink() {
    for mode in [Mode::Light, Mode::Dark] {
        let png = png::render(&sheet(), &Theme::new(mode), 1.0).unwrap();
        if let Some(folder) = std::env::var_os("PICTURES") {
            fs::write(std::path::Path::new(&folder).join(format!("icons-{mode:?}.png")), &png).unwrap();
        }
        assert!(png.len() > 20_000);
    }
}
