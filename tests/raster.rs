//! The picture drawn straight from a scene beside the one that resvg draws from its SVG: the same to the eye, and
//! nearly to the byte.

#[allow(dead_code, reason = "not every test needs single fonts")]
mod noto;
#[path = "common/scenes.rs"]
mod scenes;

use journeymap::check::Scorecard;
use journeymap::image::{Cut, Pixels};
use journeymap::layout::{Sheet, compose};
use journeymap::model::{Project, compile};
use journeymap::render::png::{Painter, pixels, render};
use journeymap::scene::{Anchor, Circle, Fill, Group, Image, Ink, Line, Node, Rect, Scene, Stroke, Text};
use journeymap::source::{SourceFile, Sources};
use journeymap::text::{Font, Role, Typesetter};
use journeymap::theme::{Mode, Theme};
use journeymap::words::Words;
use scenes::text;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// How two pictures differ.
#[derive(Debug)]
struct Difference {
    /// Share of the pixels that differ by more than can be seen: 16 of 255 in some channel.
    visible: f64,
    /// The largest step in any channel of any pixel.
    largest: u8,
    /// How much the channels differ on average in the square that differs most.
    worst: f64,
}

impl Difference {
    /// Glyphs stand on sixteenths of a pixel, so that now and then an edge falls on the other side of one of resvg's
    /// samples, four to a pixel in each direction. No square has enough of them to lack a letter.
    fn is_small(&self) -> bool {
        self.visible < 0.0025 && self.largest <= 160 && self.worst < WORST
    }
}

/// Pixels of the squares that are compared on their own.
const SQUARE: usize = 32;
/// The most that a square may differ; one that lacks a word differs by five times as much.
const WORST: f64 = 4.0;

fn difference(scene: &Scene, theme: &Theme, scale: f64) -> Difference {
    let draw = |painter| {
        pixels(scene, theme, scale, painter)
            .unwrap()
            .unwrap_or_else(|| panic!("{painter:?} draws {}", scene.title))
    };
    let width = (scene.width * scale).ceil() as usize;
    compare(&draw(Painter::Direct), &draw(Painter::ThroughSvg), width)
}

fn compare(ours: &[[u8; 4]], theirs: &[[u8; 4]], width: usize) -> Difference {
    assert_eq!(ours.len(), theirs.len());
    let (mut visible, mut largest, mut squares) = (0_u64, 0, BTreeMap::new());
    let rows = ours.chunks(width).zip(theirs.chunks(width)).enumerate();
    for (y, (ours, theirs)) in rows.filter(|(_, (ours, theirs))| ours != theirs) {
        for (x, (ours, theirs)) in ours
            .iter()
            .zip(theirs)
            .enumerate()
            .filter(|(_, (ours, theirs))| ours != theirs)
        {
            let steps = std::array::from_fn::<u8, 4, _>(|i| ours[i].abs_diff(theirs[i]));
            let step = steps.into_iter().max().unwrap_or(0);
            visible += u64::from(step > 16);
            largest = largest.max(step);
            *squares.entry((y / SQUARE, x / SQUARE)).or_insert(0) += steps.into_iter().map(u32::from).sum::<u32>();
        }
    }
    Difference {
        visible: visible as f64 / ours.len() as f64,
        largest,
        worst: f64::from(squares.into_values().max().unwrap_or(0)) / (4 * SQUARE * SQUARE) as f64,
    }
}

/// The scene of an example.
fn example(name: &str) -> Scene {
    drawn(&Path::new("examples").join(name))
}

fn drawn(path: &Path) -> Scene {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let name = path.to_str().unwrap();
    let yaml = std::fs::read_to_string(&path).unwrap();
    let mut sources = Sources::default();
    let main = sources.add(SourceFile::new(name, Some(&path), &yaml));
    let map = compile(&mut sources, main, &Project::of(&path).unwrap()).map.unwrap();
    let typesetter = Typesetter::with_fonts(&map.lang, noto::fonts());
    let (words, card) = (&Words::of(&map.lang), Scorecard::default());
    compose(&Sheet::new(&map, words, &typesetter, &card, false))
}

const EXAMPLES: [&str; 9] = [
    "booking.yaml",
    "callcenter.yaml",
    "dzien-z-zycia.yaml",
    "hospitalisation.yaml",
    "mortgage.yaml",
    "outage-future.yaml",
    "outage.yaml",
    "siniestro-hogar.yaml",
    "software-kmu.yaml",
];

#[test]
fn every_example_looks_as_resvg_draws_it() {
    for name in EXAMPLES {
        let scene = example(name);
        for (mode, scale) in [(Mode::Light, 2.0), (Mode::Dark, 1.0)] {
            let difference = difference(&scene, &Theme::new(mode), scale);
            assert!(difference.is_small(), "{name} at {scale}: {difference:?}");
        }
    }
}

/// Letters that join, marks that combine, lines from right to left, and fonts that were given.
#[test]
fn every_script_looks_as_resvg_draws_it() {
    for name in ["ar", "he", "hi", "ja", "ko", "th", "zh"] {
        let scene = drawn(&Path::new("tests/scripts").join(name).with_extension("yaml"));
        let difference = difference(&scene, &Theme::new(Mode::Light), 2.0);
        assert!(difference.is_small(), "{name}: {difference:?}");
    }
}

fn scene(nodes: Vec<Node>) -> Scene {
    scenes::scene(300.0, 200.0, nodes)
}

/// One of everything that is not a text, opaque and not, on and between pixels, thicker and thinner than one.
fn shapes() -> Vec<Node> {
    let translucent = Fill {
        ink: Ink::Bad,
        opacity: 0.4,
    };
    let rect = |x, y, radius, fill, stroke| {
        Node::Rect(Rect {
            x,
            y,
            width: 60.3,
            height: 31.7,
            radius,
            fill,
            stroke,
        })
    };
    let circle = |x, fill, stroke| {
        Node::Circle(Circle {
            x,
            y: 120.4,
            radius: 17.3,
            fill,
            stroke,
        })
    };
    let line = |y: f64, stroke| {
        Node::Line(Line {
            x1: 10.0,
            y1: y,
            x2: 270.4,
            y2: y + 7.0,
            stroke,
        })
    };
    let solid = Some(Fill::from(Ink::Accent));
    let outline = Some(Stroke::new(Ink::Ink1, 1.5).dashed(&[3.0, 2.0, 1.0]));
    vec![
        rect(10.13, 10.61, 0.0, solid, None),
        rect(80.0, 10.0, 0.0, Some(translucent), outline),
        rect(150.4, 10.2, 8.0, solid, Some(Stroke::new(Ink::Ink1, 0.3).opacity(0.5))),
        rect(220.9, -5.0, 99.0, Some(translucent), None),
        circle(40.2, solid, outline),
        circle(90.7, None, Some(Stroke::new(Ink::Bad, 2.0).round())),
        circle(299.0, Some(translucent), None),
        line(60.0, Stroke::new(Ink::Ink2, 0.4)),
        line(70.5, Stroke::new(Ink::Ink2, 3.0).dashed(&[8.0, 4.5]).round()),
        line(80.5, Stroke::new(Ink::Ink2, 0.8).dashed(&[2.5, 4.0])),
        Node::Group(Group {
            opacity: Some(0.5),
            children: vec![rect(120.0, 150.0, 4.0, solid, outline), circle(150.0, solid, None)],
            ..Group::default()
        }),
    ]
}

#[test]
fn every_shape_looks_as_resvg_draws_it() {
    for scale in [0.7, 1.0, 2.0, 3.3] {
        for node in shapes() {
            let difference = difference(&scene(vec![node.clone()]), &Theme::new(Mode::Light), scale);
            assert!(
                difference.largest <= 128 && difference.visible < 0.0002,
                "{node:?} at {scale}: {difference:?}"
            );
        }
    }
}

fn image(side: u32, (x, y): (f64, f64), radius: f64, pixel: impl Fn(u32) -> [u8; 4]) -> Node {
    Node::Image(Image {
        x,
        y,
        width: 140.0,
        height: 140.0,
        radius,
        data: Arc::new(Cut {
            pixels: Pixels::new(side, side, (0..side * side).map(pixel).collect()).unwrap(),
            drawing: None,
        }),
    })
}

/// Photos and logos: round, with holes, off the edge, enlarged and made smaller, over several bands.
#[test]
fn pictures_look_as_resvg_draws_them() {
    let pixel = |at: u32, side: u32| {
        let (x, y) = (at % side * 255 / side, at / side * 255 / side);
        [
            x as u8,
            y as u8,
            (x / 64 * 60) as u8,
            if x + y < 200 { 90 } else { 255 },
        ]
    };
    for (side, x, radius, scale) in [
        (40, 20.3, 0.0, 1.0),
        (160, 120.0, 70.0, 2.0),
        (97, -30.4, 70.0, 3.3),
        (5, 60.0, 70.0, 2.0),
    ] {
        let image = image(side, (x, 30.7), radius, |at| pixel(at, side));
        let difference = difference(&scene(vec![image]), &Theme::new(Mode::Light), scale);
        assert!(
            difference.largest <= 128 && difference.visible < 0.0005 && difference.worst < 0.5,
            "{side} at {scale}: {difference:?}"
        );
    }
}

/// The pixels of a PNG, and how it has its colours.
fn read(file: &[u8]) -> (Vec<[u8; 3]>, ::png::ColorType) {
    let mut decoder = ::png::Decoder::new(std::io::Cursor::new(file));
    decoder.set_transformations(::png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let kind = reader.info().color_type;
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    (pixels.as_chunks().0.to_vec(), kind)
}

/// Two photos, one over the other and one off the edge, beside a map: its colours are as they were, nearly, and so are
/// those of the photos, from a little farther away. A plain area in them is as it was to the bit.
#[test]
fn photos_share_the_palette_of_their_map() {
    let plain = [200, 30, 90, 255];
    let photo = |at: u32| {
        let (x, y) = (at % 160, at / 160);
        if x < 60 && y < 60 {
            return plain;
        }
        [x as u8, (y + 95) as u8, ((x + y) / 2) as u8, 255]
    };
    let mut nodes = shapes();
    nodes.push(Node::Text(text("Beside it", Role::Title, 20.0, 190.0, Anchor::Start)));
    let beside = nodes.len();
    nodes.push(image(160, (120.5, -20.3), 0.0, photo));
    nodes.push(image(160, (200.2, 40.1), 70.0, photo));
    let all = scene(nodes);
    let theme = Theme::new(Mode::Light);
    let (found, kind) = read(&render(&all, &theme, 2.0).unwrap());
    assert_eq!(kind, ::png::ColorType::Indexed);
    let draw = |scene: &Scene| pixels(scene, &theme, 2.0, Painter::Direct).unwrap().unwrap();
    let wanted = draw(&all);
    let map = draw(&scene(all.nodes[..beside].to_vec()));
    let mut squares: BTreeMap<(usize, usize), [i32; 3]> = BTreeMap::new();
    for (at, (found, wanted)) in found.iter().zip(&wanted).enumerate() {
        let off: [i32; 3] = std::array::from_fn(|i| i32::from(found[i]) - i32::from(wanted[i]));
        let worst = off.into_iter().map(i32::abs).max().unwrap();
        assert!(worst <= 16 || map[at] != *wanted, "{at}: {found:?} for {wanted:?}");
        assert!(worst == 0 || *wanted != plain, "{at}: {found:?}");
        let square = squares.entry((at / 600 / 8, at % 600 / 8)).or_default();
        (0..3).for_each(|i| square[i] += off[i]);
    }
    let worst = squares.values().flatten().map(|off| off.abs()).max().unwrap() / 64;
    // At the edge of a photo there is nobody to make up for the last pixels.
    assert!(worst <= 12, "{worst}");
}

#[test]
fn a_text_in_every_role_and_place_looks_as_resvg_draws_it() {
    for role in Role::ALL {
        for (anchor, struck) in [(Anchor::Start, true), (Anchor::Middle, false), (Anchor::End, true)] {
            let text = text("AV To 12,5 % – Zażółć „gęślą” → Ξ", role, 140.27, 90.61, anchor);
            let struck = scene(vec![Node::Text(Text { struck, ..text })]);
            let difference = difference(&struck, &Theme::new(Mode::Light), 2.0);
            assert!(
                difference.worst < WORST && difference.largest <= 160,
                "{role:?} {anchor:?}: {difference:?}"
            );
        }
    }
}

/// A comparison that finds nothing has to be able to find something.
#[test]
fn a_shift_of_half_a_pixel_and_a_missing_word_are_noticed() {
    let original = example("booking.yaml");
    let mut moved = original.clone();
    let mut robbed = original.clone();
    shift(&mut moved.nodes);
    rob(&mut robbed.nodes);
    let draw = |scene: &Scene, painter| pixels(scene, &Theme::new(Mode::Light), 2.0, painter).unwrap().unwrap();
    let width = (2.0 * original.width).ceil() as usize;
    let resvg = draw(&original, Painter::ThroughSvg);
    assert!(compare(&draw(&original, Painter::Direct), &resvg, width).is_small());
    for wrong in [moved, robbed] {
        let difference = compare(&draw(&wrong, Painter::Direct), &resvg, width);
        assert!(!difference.is_small(), "{difference:?}");
    }
}

/// Moves every text by a quarter of a unit, half a pixel at twice the size.
fn shift(nodes: &mut [Node]) {
    for node in nodes {
        match node {
            Node::Group(group) => shift(&mut group.children),
            Node::Text(text) => text.x += 0.25,
            _ => {}
        }
    }
}

/// Takes a text away.
fn rob(nodes: &mut Vec<Node>) -> bool {
    if let Some(text) = nodes.iter().position(|node| matches!(node, Node::Text(_))) {
        nodes.remove(text);
        return true;
    }
    nodes.iter_mut().any(|node| match node {
        Node::Group(group) => rob(&mut group.children),
        _ => false,
    })
}

#[test]
fn a_picture_is_the_same_on_any_number_of_threads() {
    let scene = example("booking.yaml");
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| render(&scene, &Theme::new(Mode::Light), 2.0).unwrap())
    };
    let alone = on(1);
    for threads in [2, 3, 8] {
        assert!(on(threads) == alone, "{threads} threads");
    }
}

/// Signs in colours are resvg's to draw, each on a sheet of its own: on and between pixels, in a line from right to
/// left, off the edge, translucent, and over something else.
#[test]
fn signs_in_colours_look_as_resvg_draws_them() {
    let type_ = Typesetter::with_fonts("en", noto::fonts());
    let line = |words: &str, x, y| {
        let line = type_.line(words, Role::Title);
        assert!(
            line.runs.iter().any(|run| matches!(&run.font, Font::Given(_))),
            "{words}"
        );
        Text {
            text: line.text,
            width: line.width,
            rtl: line.rtl,
            runs: line.runs,
            ..text("", Role::Title, x, y, Anchor::Start)
        }
    };
    let smile = "\u{1f642}";
    let nodes = vec![
        Node::Rect(Rect {
            x: 10.0,
            y: 20.0,
            width: 200.0,
            height: 100.0,
            radius: 8.0,
            fill: Some(Ink::Bad.into()),
            stroke: None,
        }),
        Node::Text(line(&format!("In {smile} words"), 20.13, 40.41)),
        Node::Text(line(&format!("العربية {smile} العربية"), 20.5, 80.0)),
        Node::Text(line(smile, 291.0, 10.0)),
        Node::Text(line(&format!("Before {smile} after"), 20.0, 170.0)),
        Node::Group(Group {
            opacity: Some(0.5),
            children: vec![Node::Text(line(smile, 100.7, 118.3))],
            ..Group::default()
        }),
    ];
    let scene = scene(nodes);
    for scale in [0.7, 1.0, 2.0, 3.3] {
        let difference = difference(&scene, &Theme::new(Mode::Light), scale);
        assert!(difference.is_small(), "at {scale}: {difference:?}");
    }
}

/// A sign that the embedded face lacks is neither left out nor drawn wrong.
#[test]
fn a_sign_that_no_font_has_looks_as_resvg_draws_it() {
    let lone = scene(vec![Node::Text(text(
        "One \u{fe0f} two \u{2067}three",
        Role::Title,
        20.0,
        40.0,
        Anchor::Start,
    ))]);
    let difference = difference(&lone, &Theme::new(Mode::Light), 2.0);
    assert!(difference.is_small(), "{difference:?}");
}
