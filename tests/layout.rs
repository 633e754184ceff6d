//! The picture under stress: whatever a definition says, no text lies on another, none leaves the sheet, every text can
//! be read on what it stands on, and the file is one that others can read.

#[path = "support/generator.rs"]
mod generator;
mod support;

use generator::{Beside, Shape, shape, yaml};
use jiff::civil::date;
use journeymap::check::{self, Settings};
use journeymap::layout::{Sheet, compose};
use journeymap::model::Map;
use journeymap::render::svg::{self, Options};
use journeymap::scene::{Ink, Node, Rect, Scene, Text};
use journeymap::text::Typesetter;
use journeymap::theme::{BrandColors, Mode, TEXT, Theme, contrast};
use journeymap::words::Words;
use proptest::prelude::*;
use std::path::{Path, PathBuf};
use support::{map, map_beside, scene, solutions, text_faults};

fn drawn(shape: &Shape) -> Map {
    map_beside(&yaml(shape), &Beside::of(shape))
}

/// Writes a definition that fails to a file, so that it can be built and looked at.
fn keep(shape: &Shape) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fault.yaml");
    std::fs::write(&path, yaml(shape)).expect("writing the definition that failed");
    path
}

/// The map as it is handed over, judged on a day on which much is late.
fn judged(map: &Map) -> Scene {
    let card = check::run(map, &Settings::new(date(2026, 6, 1)))
        .card
        .unwrap_or_default();
    let (words, type_) = (Words::of(&map.lang), Typesetter::new(&map.lang));
    compose(&Sheet::new(map, &words, &type_, &card, true))
}

fn brand(map: &Map) -> BrandColors {
    BrandColors {
        color: map.brand.color.as_ref().map(|color| color.value),
        accent: map.brand.accent.as_ref().map(|color| color.value),
        personas: map
            .personas
            .iter()
            .map(|persona| persona.color.as_ref().map(|color| color.value))
            .collect(),
    }
}

/// Surfaces in the order in which they are painted, and each text with the topmost one below its middle.
#[derive(Default)]
struct Surfaces {
    rects: Vec<(Rect, Ink)>,
    texts: Vec<(Text, Ink)>,
}

impl Surfaces {
    fn of(scene: &Scene) -> Self {
        let mut surfaces = Self::default();
        surfaces.add(&scene.nodes);
        surfaces
    }

    fn add(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.add(&group.children),
                Node::Rect(rect) => {
                    let opaque = rect.fill.filter(|fill| fill.opacity == 1.0);
                    self.rects.extend(opaque.map(|fill| (rect.clone(), fill.ink)));
                }
                Node::Text(text) => self.texts.push((text.clone(), self.under(text))),
                _ => {}
            }
        }
    }

    fn under(&self, text: &Text) -> Ink {
        let (x, y) = (text.left() + text.width / 2.0, text.y - 0.3 * text.role.style().size);
        let holds =
            |rect: &Rect| (rect.x..rect.x + rect.width).contains(&x) && (rect.y..rect.y + rect.height).contains(&y);
        let topmost = self.rects.iter().rev().find(|(rect, _)| holds(rect));
        topmost.map_or(Ink::Bg, |(_, ink)| *ink)
    }
}

/// Texts that are too weak for what they stand on.
fn weak_texts(scene: &Scene, theme: &Theme) -> Vec<String> {
    let weak = |(text, on): &(Text, Ink)| {
        let found = contrast(theme.color(text.ink), theme.color(*on));
        // On the stage bar, which is no rectangle, stand inks of its own.
        let is_bar = matches!(text.ink, Ink::OnBar | Ink::OnBar2 | Ink::OnCol);
        (found < TEXT && !is_bar).then(|| format!("`{}`: {:?} on {on:?} is {found:.2}", text.text, text.ink))
    };
    Surfaces::of(scene).texts.iter().filter_map(weak).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_lies_on_another_and_none_leaves_the_sheet(shape in shape()) {
        let map = drawn(&shape);
        let faults = [text_faults(&judged(&map)), text_faults(&solutions(&map))].concat();
        prop_assert!(faults.is_empty(), "{}\nin {}", faults.join("\n"), keep(&shape).display());
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_definition_gives_the_same_picture(shape in shape()) {
        let map = drawn(&shape);
        prop_assert_eq!(format!("{:?}", scene(&map)), format!("{:?}", scene(&map)));
    }

    #[test]
    fn every_text_can_be_read_in_every_theme_and_brand(shape in shape()) {
        let map = drawn(&shape);
        let scene = judged(&map);
        for mode in Mode::ALL {
            let weak = weak_texts(&scene, &Theme::new(mode).with_brand(&brand(&map)));
            prop_assert!(weak.is_empty(), "{mode:?}: {}\nin {}", weak.join("\n"), keep(&shape).display());
        }
    }

    #[test]
    fn the_picture_is_sound_xml_with_ids_of_its_own(shape in shape()) {
        let map = drawn(&shape);
        let options = Options { letters: svg::Letters::Plain, ..Options::default() };
        let picture = svg::render(&judged(&map), &Theme::new(Mode::Light), options);
        let document = roxmltree::Document::parse(&picture);
        prop_assert!(document.is_ok(), "{:?} in {}", document.err(), keep(&shape).display());
        let document = document.expect("checked above");
        let mut ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), count, "an id stands twice in {}", keep(&shape).display());
    }
}

/// The texts in the second colour of the stage bar: phases and durations.
fn heads(nodes: &[Node], found: &mut Vec<Text>) {
    for node in nodes {
        match node {
            Node::Group(group) => heads(&group.children, found),
            Node::Text(text) if text.ink == Ink::OnBar2 && !text.text.is_empty() => found.push(text.clone()),
            _ => {}
        }
    }
}

/// What stands between phase and duration of a stage on one line, or `None` where all durations have their own.
fn between_phase_and_duration(duration: &str) -> Option<f64> {
    let stage = |time: &str| format!("- {{name: Tell, phase: advocacy, time: {time}}}\n");
    let stages = [stage(duration), stage("1 h"), "- Rest\n".repeat(5)].concat();
    let map = map(&format!("title: T\ntype: current-state\nstages:\n{stages}"));
    let mut texts = Vec::new();
    heads(&scene(&map).nodes, &mut texts);
    let [phase, time, other_phase, other_time] = texts.as_slice() else {
        panic!("two phases and two durations, not {texts:?}")
    };
    let is_beside = |phase: &Text, time: &Text| (phase.y - time.y).abs() < 5.0;
    assert_eq!(is_beside(phase, time), is_beside(other_phase, other_time), "{duration}");
    is_beside(phase, time).then(|| time.left() - phase.left() - phase.width)
}

#[test]
fn phase_and_duration_keep_their_distance_or_all_durations_have_a_line_of_their_own() {
    let gaps = (1..19).map(|length| between_phase_and_duration(&"m".repeat(length)));
    let gaps: Vec<Option<f64>> = gaps.collect();
    assert!(gaps.iter().flatten().all(|gap| *gap >= 20.0), "{gaps:?}");
    // Both ways occur, and a duration moves no earlier than it has to.
    assert!(
        gaps.contains(&None) && gaps.iter().flatten().any(|gap| *gap < 32.0),
        "{gaps:?}"
    );
}

/// The negative control: a text in the colour of its background is found.
#[test]
fn a_text_that_cannot_be_read_is_found() {
    let mut scene = scene(&map("title: Booking\ntype: current-state\nstages: [Search]\n"));
    let theme = Theme::new(Mode::Light);
    assert_eq!(weak_texts(&scene, &theme), Vec::<String>::new());
    fn fade(nodes: &mut [Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => fade(&mut group.children),
                Node::Text(text) => text.ink = Ink::Line1,
                _ => {}
            }
        }
    }
    fade(&mut scene.nodes);
    assert!(!weak_texts(&scene, &theme).is_empty());
}
