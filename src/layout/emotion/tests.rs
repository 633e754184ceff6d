//! Whatever people feel: no text covers another, nothing leaves the band, nothing that was said is lost.

use super::band::{self, Journey};
use super::bounds::Bounds;
use super::chip::CHIP;
use super::collect::{Point, Saying, Track, Truth};
use super::spacing::{self, Slot};
use crate::layout::{Grid, Pen};
use crate::model::{PersonaIx, Scale};
use crate::scene::{Group, Node, Text};
use crate::text::Typesetter;
use crate::words::Words;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

const SCALES: [(f64, f64); 5] = [(-5.0, 5.0), (-2.0, 2.0), (1.0, 5.0), (0.0, 10.0), (0.0, 1.0)];
const NAMES: [&str; 4] = [
    "Maria",
    "Karl",
    "Wolfeschlegelsteinhausenbergerdorff",
    "The carer who lives next door and has a key",
];
const SAYINGS: [&str; 5] = [
    "No.",
    "“I have told this story three times now.”",
    "“Donaudampfschifffahrtsgesellschaftskapitän”",
    "“When my line is down, my working day is down, and nobody at the other end seems to know that it is.”",
    "“查找断网原因并选择求助渠道页面显示一切正常”",
];

/// Where the band starts.
const TOP: f64 = 500.0;
/// The end of each saying, which no line break divides.
const TAILS: [&str; 5] = ["No.", "w.”", "än”", "s.”", "常”"];

#[derive(Clone, Debug)]
struct Feeling {
    stage: usize,
    share: f64,
    level: f64,
    saying: Option<usize>,
    moment_of_truth: bool,
}

fn feelings(stages: usize) -> impl Strategy<Value = Vec<Feeling>> {
    // Few different places and levels, so that points often coincide.
    let feeling = (
        0..stages,
        0..9u8,
        0..6u8,
        prop::option::of(0..SAYINGS.len()),
        prop::bool::weighted(0.15),
    );
    let feeling = feeling.prop_map(|(stage, share, level, saying, moment_of_truth)| Feeling {
        stage,
        share: share as f64 / 8.0,
        level: level as f64 / 5.0,
        saying,
        moment_of_truth,
    });
    prop::collection::vec(feeling, 0..24)
}

/// Number of stages, index of the scale, and what each persona feels.
type RandomMap = (usize, usize, Vec<Vec<Feeling>>);

fn maps() -> impl Strategy<Value = RandomMap> {
    (1..8usize, 0..SCALES.len()).prop_flat_map(|(stages, scale)| {
        let personas = prop::collection::vec(feelings(stages), 1..7);
        (Just(stages), Just(scale), personas)
    })
}

fn track(persona: usize, grid: &Grid, scale: Scale, feelings: &[Feeling]) -> Track {
    let mut points = Vec::new();
    for stage in 0..grid.columns {
        let here = feelings
            .iter()
            .enumerate()
            .filter(|(_, feeling)| feeling.stage == stage);
        let slots = here.map(|(i, feeling)| slot(persona, i, scale, feeling)).collect();
        points.extend(spacing::settle(slots, grid.left(stage), grid.column));
    }
    Track {
        persona: PersonaIx(persona as u32),
        id: format!("persona-{persona}"),
        name: NAMES[persona % NAMES.len()].to_owned(),
        short: NAMES[persona % NAMES.len()].to_owned(),
        points,
        before: None,
        after: None,
    }
}

fn slot(persona: usize, i: usize, scale: Scale, feeling: &Feeling) -> Slot {
    let score = scale.min + feeling.level * (scale.max - scale.min);
    let point = Point {
        id: format!("touchpoint-{i}"),
        place: "Hotline agent".to_owned(),
        stage: feeling.stage,
        touchpoint: Some(persona * 1000 + i),
        x: 0.0,
        score,
        figure: Words::of("en").score(score, scale),
        saying: feeling.saying.map(|saying| match saying {
            0 => Saying::Feeling(SAYINGS[0].to_owned()),
            saying => Saying::Quote(SAYINGS[saying].to_owned()),
        }),
        speakers: None,
        moment_of_truth: feeling.moment_of_truth,
        hope: feeling.level > 0.5,
    };
    Slot {
        share: feeling.share,
        point,
    }
}

fn truths(tracks: &[Track]) -> Vec<Truth> {
    let points = tracks.iter().flat_map(|track| &track.points);
    let truth = |point: &Point| {
        Some(Truth {
            touchpoint: point.touchpoint?,
            name: "First human answer after the robot has given up".to_owned(),
            x: point.x,
        })
    };
    let mut truths: Vec<Truth> = points.filter(|point| point.moment_of_truth).filter_map(truth).collect();
    truths.sort_by_key(|truth| truth.touchpoint);
    truths
}

fn texts(nodes: &[Node], found: &mut Vec<Text>) {
    for node in nodes {
        match node {
            Node::Group(group) => texts(&group.children, found),
            Node::Text(text) => found.push(text.clone()),
            _ => {}
        }
    }
}

/// The lines from points to what is said there.
fn leaders(nodes: &[Node], inside: bool) -> Vec<((f64, f64), (f64, f64))> {
    let of = |node: &Node| match node {
        Node::Group(group) => {
            let callout = group.id.as_ref().is_some_and(|id| id.starts_with("callout-"));
            leaders(&group.children, callout)
        }
        Node::Line(line) if inside => vec![((line.x1, line.y1), (line.x2, line.y2))],
        _ => Vec::new(),
    };
    nodes.iter().flat_map(of).collect()
}

/// The rings around faces: middle and radius.
fn faces(nodes: &[Node]) -> Vec<((f64, f64), f64)> {
    let of = |node: &Node| match node {
        Node::Group(group) => faces(&group.children),
        Node::Circle(circle) if circle.radius > 11.0 => vec![((circle.x, circle.y), circle.radius)],
        _ => Vec::new(),
    };
    nodes.iter().flat_map(of).collect()
}

/// The marks of all points, plain ones included, and what they keep free.
fn marks(nodes: &[Node]) -> Vec<((f64, f64), f64)> {
    let of = |node: &Node| match node {
        Node::Group(group) => {
            let first = group.children.first().filter(|_| is_point(group));
            first.map_or_else(|| marks(&group.children), |mark| circle(mark).into_iter().collect())
        }
        _ => Vec::new(),
    };
    nodes.iter().flat_map(of).collect()
}

fn is_point(group: &Group) -> bool {
    group.id.as_ref().is_some_and(|id| id.starts_with("emotion-"))
}

fn circle(node: &Node) -> Option<((f64, f64), f64)> {
    match node {
        Node::Circle(circle) => Some(((circle.x, circle.y), circle.radius)),
        _ => None,
    }
}

/// The numbers of notes beside their points.
fn chips(nodes: &[Node]) -> Vec<Bounds> {
    let of = |node: &Node| match node {
        Node::Group(group) => chips(&group.children),
        Node::Rect(rect) if rect.height == CHIP => vec![Bounds::at(rect.x, rect.y, rect.width, rect.height)],
        _ => Vec::new(),
    };
    nodes.iter().flat_map(of).collect()
}

/// Whether a line passes through a face other than the one it begins at.
fn is_crossed(((x, y), radius): ((f64, f64), f64), from: (f64, f64), to: (f64, f64)) -> bool {
    let distance = |at: (f64, f64)| ((at.0 - x) * (at.0 - x) + (at.1 - y) * (at.1 - y)).sqrt();
    let along = |i: u8| {
        let share = f64::from(i) / 40.0;
        (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
    };
    distance(from) > radius + 2.0 && (0..=40).any(|i| distance(along(i)) < radius - 3.0)
}

/// The line box of a text, less what touching neighbours share.
fn line_box(text: &Text) -> Bounds {
    let style = text.role.style();
    let top = text.y - style.baseline(0.0);
    Bounds::at(text.left(), top, text.width, style.line).grown(-0.3, -0.5)
}

#[test]
fn texts_keep_clear_of_each_other_and_of_the_edges() {
    let type_ = Typesetter::new("en");
    let config = ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    TestRunner::new(config)
        .run(&maps(), |map| check(&type_, map))
        .expect("every map is drawn clearly");
}

fn check(type_: &Typesetter, (stages, scale, personas): RandomMap) -> Result<(), TestCaseError> {
    let grid = Grid::new(stages);
    let (min, max) = SCALES[scale];
    let scale = Scale { min, max };
    let tracks = personas
        .iter()
        .enumerate()
        .map(|(i, feelings)| track(i, &grid, scale, feelings));
    let tracks: Vec<Track> = tracks.filter(|track| !track.points.is_empty()).collect();
    prop_assume!(!tracks.is_empty());
    let words = &Words::of("en");
    let truths = truths(&tracks);
    let journey = Journey {
        scale,
        grid,
        words,
        name: words.emotion,
        tracks: &tracks,
        truths: &truths,
        today: None,
        height: band::HEIGHT,
        small: (tracks.len() >= band::SMALL_FROM).then_some(band::SMALL_HEIGHT),
        notes: None,
    };
    let mut pen = Pen::new(type_);
    let height = band::draw(&journey, &mut pen, TOP);
    let mut found = Vec::new();
    texts(&pen.nodes, &mut found);
    let band = Bounds::at(0.0, TOP, grid.width(), height);
    let boxes: Vec<Bounds> = found.iter().map(line_box).collect();
    for (i, one) in boxes.iter().enumerate() {
        prop_assert!(band.holds(one), "`{}` leaves the band: {:?}", found[i].text, one);
        for (k, other) in boxes.iter().enumerate().skip(i + 1) {
            prop_assert!(
                !one.overlaps(other),
                "`{}` {:?} covers `{}` {:?}",
                found[i].text,
                one,
                found[k].text,
                other
            );
        }
    }
    for (from, to) in leaders(&pen.nodes, false) {
        let crossed = faces(&pen.nodes).into_iter().find(|face| is_crossed(*face, from, to));
        prop_assert!(
            crossed.is_none(),
            "the leader from {from:?} to {to:?} crosses {crossed:?}"
        );
    }
    for chip in chips(&pen.nodes) {
        let covered = marks(&pen.nodes)
            .into_iter()
            .find(|((x, y), radius)| chip.distance(*x, *y) < *radius);
        prop_assert!(covered.is_none(), "the number at {chip:?} covers {covered:?}");
    }
    // Every saying is there, beside its point or among the notes.
    let points = tracks.iter().flat_map(|track| &track.points);
    let said = points.filter(|point| point.saying.is_some()).count();
    let all: String = found.iter().map(|text| text.text.as_str()).collect();
    let shown: usize = TAILS.iter().map(|tail| all.matches(tail).count()).sum();
    prop_assert_eq!(shown, said);
    Ok(())
}
