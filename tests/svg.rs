//! SVG for other programs: texts as outlines or in any font, and ids that never meet.

#[allow(dead_code, reason = "not every test needs all of it")]
mod common;
#[allow(dead_code, reason = "not every test needs all of it")]
mod support;

use journeymap::model::Map;
use journeymap::render::png;
use journeymap::render::svg::{self, Letters, Options};
use journeymap::scene::{Node, Scene};
use journeymap::theme::{Mode, Theme};
use rayon::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What a shaper, not a sum, has to place: marks, joined letters, two directions in one line; and a removed touchpoint.
const SHAPED: &str = "
title: q\u{307} und Zażółć AVATAR To 12 %
type: future-state
stages:
  - name: שלום 12 עולם
    touchpoints:
      - {name: q\u{307}q\u{307} beside Ελληνικά, channel: web, change: removed, note: Gone}
      - {name: Русский AV, channel: phone}
";

fn examples() -> Vec<(PathBuf, Map)> {
    let entries = std::fs::read_dir("examples")
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = entries
        .filter(|path| path.extension().is_some_and(|ext| ext == "yaml"))
        .collect();
    paths.sort();
    let map = |path: PathBuf| {
        let map = common::compile_file(&path).1.map.expect("an example is a map");
        (path, map)
    };
    paths.into_iter().map(map).collect()
}

fn write(scene: &Scene, letters: Letters, id_prefix: &str) -> String {
    let options = Options {
        letters,
        id_prefix,
        only_pixels: true,
        ..Options::default()
    };
    svg::render(scene, &Theme::new(Mode::Light), options)
}

fn draw(svg: &str) -> Pixmap {
    let tree = Tree::from_str(svg, &png::options()).expect("well formed");
    let size = tree.size().to_int_size();
    let mut pixmap = Pixmap::new(size.width(), size.height()).unwrap();
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    pixmap
}

/// The largest difference of a channel, and how many channels in a million differ by more than 24 steps.
fn difference(a: &Pixmap, b: &Pixmap) -> (u8, usize) {
    assert_eq!((a.width(), a.height()), (b.width(), b.height()));
    let steps = || a.data().iter().zip(b.data()).map(|(a, b)| a.abs_diff(*b));
    let many = steps().filter(|step| *step > 24).count();
    (steps().max().unwrap_or(0), many * 1_000_000 / a.data().len())
}

#[test]
fn outlines_look_like_the_text_they_stand_for() {
    let shaped = support::map(SHAPED);
    let mut maps = examples();
    maps.push((PathBuf::from("shaped"), shaped));
    maps.par_iter().for_each(|(path, map)| {
        let scene = support::scene(map);
        let text = draw(&write(&scene, Letters::Embedded, ""));
        let outlines = draw(&write(&scene, Letters::Outlined, ""));
        let found = difference(&text, &outlines);
        // Now and then an edge of a thin letter falls on the other side of a sample; a letter that moved is many of them.
        assert!(found.0 <= 96 && found.1 <= 120, "{}: {found:?}", path.display());
    });
}

#[test]
fn the_comparison_sees_a_letter_that_moved() {
    let scene = support::scene(&support::map(SHAPED));
    let straight = draw(&write(&scene, Letters::Outlined, ""));
    let mut moved = scene.clone();
    assert!(nudge(&mut moved.nodes));
    let (_, many) = difference(&straight, &draw(&write(&moved, Letters::Outlined, "")));
    assert!(many > 500, "{many}");
}

/// Moves the first text by a third of a pixel.
fn nudge(nodes: &mut [Node]) -> bool {
    nodes.iter_mut().any(|node| match node {
        Node::Group(group) => nudge(&mut group.children),
        Node::Text(text) => {
            text.x += 0.35;
            true
        }
        _ => false,
    })
}

fn texts(nodes: &[Node], found: &mut Vec<String>) {
    for node in nodes {
        match node {
            Node::Group(group) => texts(&group.children, found),
            Node::Text(text) if !text.text.trim().is_empty() => found.push(text.text.clone()),
            _ => {}
        }
    }
}

#[test]
fn outlines_are_still_found_by_what_they_say() {
    for (path, map) in examples() {
        let scene = support::scene(&map);
        let written = write(&scene, Letters::Outlined, "");
        for absent in ["<text", "@font-face", "font-family", "data:font"] {
            assert!(!written.contains(absent), "{}: {absent}", path.display());
        }
        let document = roxmltree::Document::parse(&written).expect("well formed");
        let named = document
            .descendants()
            .filter(|node| node.has_tag_name("path") && node.attribute("role") == Some("img"));
        let named: Vec<String> = named
            .filter_map(|node| node.attribute("aria-label"))
            .map(str::to_owned)
            .collect();
        let mut expected = Vec::new();
        texts(&scene.nodes, &mut expected);
        assert_eq!(named, expected, "{}", path.display());
    }
}

#[test]
fn plain_text_brings_no_font_and_names_none_of_ours() {
    let scene = support::scene(&support::map(SHAPED));
    let plain = write(&scene, Letters::Plain, "");
    for absent in ["<style", "@font-face", "base64", "JM Inter"] {
        assert!(!plain.contains(absent), "{absent}");
    }
    assert!(plain.contains("font-family=\"Inter, ") && plain.contains("<text"));
    let embedded = write(&scene, Letters::Embedded, "");
    assert!(
        embedded.contains("@font-face") && embedded.contains("'JM Inter'"),
        "the control"
    );
}

/// All ids of a document; none occurs twice, and every reference finds one.
fn ids(path: &Path, written: &str) -> BTreeSet<String> {
    let document = roxmltree::Document::parse(written).expect("well formed");
    let mut ids = BTreeSet::new();
    for node in document.descendants() {
        if let Some(id) = node.attribute("id") {
            assert!(!id.contains(char::is_whitespace), "{}: `{id}`", path.display());
            assert!(ids.insert(id.to_owned()), "{}: `{id}` twice", path.display());
        }
    }
    let references = document.root_element().attribute("aria-labelledby").unwrap_or_default();
    for id in references.split(' ') {
        assert!(ids.contains(id), "{}: `{id}`", path.display());
    }
    ids
}

/// Ids whose parts, put together, are the same.
const MEETING: &str = "
title: Ids
type: current-state
stages:
  - id: one
    name: One
    touchpoints: [{id: b-c, name: B C, channel: web, emotions: {a: 1}}, {id: c, name: C, channel: web, emotions: {a-b: 1}}]
  - {id: touchpoints, name: Two, touchpoints: [{id: d, name: D}]}
personas: [{id: a, name: A}, {id: a-b, name: B}]
lanes: [stages, touchpoints, emotion, {id: touchpoints-1, name: Own}, {id: 1-touchpoints, name: Own too}]
";

#[test]
fn no_two_parts_have_the_same_id() {
    let scene = support::scene(&support::map(MEETING));
    let ids = ids(Path::new("meeting"), &write(&scene, Letters::Plain, ""));
    for id in [
        "emotion-a-b-c",
        "emotion-a-b-c-2",
        "stage-1-one",
        "stage-2-touchpoints",
        "cell-1-touchpoints",
        "cell-2-touchpoints",
    ] {
        assert!(ids.contains(id), "{id}: {ids:?}");
    }
}

#[test]
fn stages_lanes_and_cells_can_be_picked() {
    let path = Path::new("examples/outage.yaml");
    let scene = support::scene(&common::compile_file(path).1.map.expect("a map"));
    let written = write(&scene, Letters::Embedded, "m-");
    let document = roxmltree::Document::parse(&written).expect("well formed");
    let find = |id: &str| {
        document
            .descendants()
            .find(|node| node.attribute("id") == Some(id))
            .unwrap_or_else(|| panic!("{id}"))
    };
    for (id, label) in [
        ("m-stage-2-find-cause", "Find the cause"),
        ("m-lane-touchpoints", "Touchpoints"),
        ("m-cell-2-touchpoints", "Find the cause"),
        ("m-cell-2-pain_points", "Find the cause"),
        ("m-cell-2-customer_goal", "Find the cause"),
    ] {
        let group = find(id);
        assert_eq!(
            (group.attribute("role"), group.attribute("aria-label")),
            (Some("group"), Some(label)),
            "{id}"
        );
    }
    let cell = find("m-touchpoint-status-page")
        .parent()
        .and_then(|cell| cell.attribute("id"));
    assert_eq!(cell, Some("m-cell-2-touchpoints"));
    let lane = find("m-cell-2-touchpoints")
        .parent()
        .and_then(|lane| lane.attribute("id"));
    assert_eq!(lane, Some("m-lane-touchpoints"));
}

#[test]
fn maps_with_prefixes_of_their_own_stand_in_one_page() {
    for (path, map) in examples() {
        let scene = support::scene(&map);
        let (first, second) = (write(&scene, Letters::Plain, "a-"), write(&scene, Letters::Plain, "b-"));
        let both = ids(&path, &first).len() + ids(&path, &second).len();
        let page = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" aria-labelledby=\"a-title b-title\">{first}{second}</svg>"
        );
        assert_eq!(ids(&path, &page).len(), both, "{}", path.display());
    }
}
