//! The picture under stress in scripts beyond Latin, drawn with fonts for them: no text lies on another, none leaves its
//! card or the sheet, and points stand on their score.

#[allow(dead_code, reason = "not every test needs all of it")]
#[path = "support/generator.rs"]
mod generator;
mod noto;
#[allow(dead_code, reason = "not every test needs all of it")]
mod support;

use generator::{Beside, Shape, shape_of, yaml};
use journeymap::model::Map;
use journeymap::scene::{Anchor, Node, Rect, Scene};
use journeymap::text::Typesetter;
use proptest::prelude::*;
use std::path::{Path, PathBuf};
use support::{map, map_beside, scene_in, solutions_in, text_boxes, text_faults};

/// Words as maps in these languages have them, with Latin names, numbers and addresses between them.
const JAPANESE: &[&str] = &[
    "「お客様は、",
    "待っています。」",
    "サービスセンター",
    "ちょっと",
    "Norvia",
    "24時間",
    "料金の明細をもう一度確認してから",
    "（最短）",
    "あ",
    "ー",
];
const ARABIC: &[&str] = &[
    "العميل",
    "ينتظر طويلًا",
    "(10:30)",
    "Norvia Box 7",
    "و",
    "مُحَمَّدٌ",
    "بالمستشفياتوالمستوصفات",
    "−12.5%",
    "«لماذا؟»",
    "https://support.example.com/help?id=20938",
];
const THAI: &[&str] = &[
    "ลูกค้าต้องรอ",
    "พนักงานที่นั่งอยู่",
    "น้ำแข็ง",
    "LINE Man",
    "24 ชม.",
    "ผู้ใหญ่",
    "ก็",
    "ในร้านอาหารที่อยู่ใกล้บ้านมากที่สุด",
];

const LATIN: &[&str] = &[
    "a",
    "Rückrufvereinbarung",
    "0123456789012345678901234567890123456789",
    "jaźń",
    "Điện thoại",
];

/// A script: the languages of its maps, its words, and what stands between them.
type Script = (&'static [&'static str], &'static [&'static str], &'static str);
const SCRIPTS: [Script; 4] = [
    (&["de"], LATIN, " "),
    (&["ja"], JAPANESE, ""),
    (&["ar"], ARABIC, " "),
    (&["th"], THAI, ""),
];

/// Texts that nobody should write and somebody will: one letter, hardly anything, a word without end, emoji.
fn hostile((_, words, _): Script) -> impl Strategy<Value = String> {
    let longest = prop::sample::select(words).prop_map(|word| {
        let letters = word.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let letters = if letters.is_empty() { "x".into() } else { letters };
        letters.chars().cycle().take(200).collect::<String>()
    });
    prop_oneof![
        Just(words[words.len() - 1].chars().next().unwrap_or('x').to_string()),
        Just(".".to_owned()),
        Just("\u{200b}-\u{ad}".to_owned()),
        longest,
        (1..40usize).prop_map(|count| "👨‍👩‍👧‍👦👍🏽🇩🇪1️⃣🙂".repeat(count.div_ceil(4))),
    ]
}

fn texts(script: Script) -> impl Strategy<Value = String> {
    let (_, words, gap) = script;
    let usual = prop::collection::vec(prop::sample::select(words), 1..=14).prop_map(move |words| words.join(gap));
    prop_oneof![6 => usual, 1 => hostile(script)]
}

fn shape(script: Script) -> impl Strategy<Value = Shape> {
    shape_of(script.0, texts(script))
}

/// Lays a definition out with fonts for its script.
fn sheets(map: &Map) -> [Scene; 2] {
    let type_ = Typesetter::with_fonts(&map.lang, noto::fonts());
    [scene_in(map, &type_), solutions_in(map, &type_)]
}

/// Cards with their texts: a text that begins in one ends in it.
fn leaving_their_card(scene: &Scene) -> Vec<String> {
    let (mut cards, mut faults) = (Vec::new(), Vec::new());
    rects(&scene.nodes, &mut cards);
    for text in text_boxes(scene) {
        let (middle, start) = ((text.top + text.bottom) / 2.0, text.left.max(0.0) + 1.0);
        let holds = |card: &&Rect| {
            (card.x..card.x + card.width).contains(&start) && (card.y..card.y + card.height).contains(&middle)
        };
        let fits = |card: &Rect| {
            text.right <= card.x + card.width + 0.5
                && text.top >= card.y - 0.5
                && text.bottom <= card.y + card.height + 0.5
        };
        if let Some(card) = cards.iter().filter(holds).find(|card| !fits(card)) {
            faults.push(format!("{text:?} leaves {card:?}"));
        }
    }
    faults
}

/// The cards, and whatever else is a box for texts.
fn rects(nodes: &[Node], found: &mut Vec<Rect>) {
    for node in nodes {
        match node {
            Node::Group(group) => rects(&group.children, found),
            Node::Rect(rect) if rect.height >= 30.0 && rect.stroke.is_some() => found.push(rect.clone()),
            _ => {}
        }
    }
}

/// The first persona's points by their score, as far as they are drawn as circles.
fn heights(nodes: &[Node], found: &mut Vec<f64>) {
    for node in nodes {
        let Node::Group(group) = node else { continue };
        match (group.id.as_deref(), group.children.first()) {
            (Some(id), Some(Node::Circle(circle))) if id.starts_with("emotion-p0-t") => found.push(circle.y),
            _ => heights(&group.children, found),
        }
    }
}

/// How far, in scores, points that would lie on each other are moved apart.
const APART: f64 = 0.15;

/// The first persona's points stand at the heights of five scores, at even distances.
fn off_their_score(scene: &Scene) -> Vec<String> {
    let mut found = Vec::new();
    heights(&scene.nodes, &mut found);
    found.sort_by(f64::total_cmp);
    found.dedup_by(|a, b| (*a - *b).abs() < 8.0);
    let (Some(top), Some(bottom)) = (found.first(), found.last()) else {
        return Vec::new();
    };
    // The highest and the lowest are one to four scores apart, if they are apart.
    let fits = |scores: i32| {
        let step = ((bottom - top) / f64::from(scores)).max(8.0);
        let mut places = found.iter().map(|y| (y - top) / step);
        places.all(|place| (place - place.round()).abs() < APART)
    };
    if (1..=4).any(fits) {
        Vec::new()
    } else {
        vec![format!("points at {found:?}")]
    }
}

/// The search for faults sees what is wrong: texts that are wider than they were measured leave their cards.
#[test]
fn wide_texts_are_seen_to_leave_their_cards() {
    let [mut scene, _] = sheets(&map(
        "title: A\ntype: current-state\npersonas: [Mia]\nstages:\n  - name: B\n    touchpoints: [{name: C, emotion: 1}]\n    \
         pain_points: [{name: D, severity: critical}]\n",
    ));
    assert_eq!(leaving_their_card(&scene), Vec::<String>::new());
    widen(&mut scene.nodes);
    assert!(
        leaving_their_card(&scene).len() >= 2,
        "{:?}",
        leaving_their_card(&scene)
    );
}

fn widen(nodes: &mut [Node]) {
    for node in nodes {
        match node {
            Node::Group(group) => widen(&mut group.children),
            Node::Text(text) if text.anchor == Anchor::Start => text.width += 2000.0,
            _ => {}
        }
    }
}

/// Writes a definition that fails to a file, so that it can be built and looked at.
fn keep(shape: &Shape) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("script-fault.yaml");
    std::fs::write(&path, yaml(shape)).expect("writing the definition that failed");
    path
}

/// What is wrong with the picture of a definition, and where to find that.
fn faults(shape: &Shape) -> Result<(), TestCaseError> {
    let map = map_beside(&yaml(shape), &Beside::of(shape));
    let sheets = sheets(&map);
    let faults = sheets
        .iter()
        .flat_map(|sheet| [text_faults(sheet), leaving_their_card(sheet), off_their_score(sheet)].concat());
    let faults: Vec<String> = faults.collect();
    prop_assert!(faults.is_empty(), "{}\nin {}", faults.join("\n"), keep(shape).display());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn latin_letters_do_not_break_the_picture(shape in shape(SCRIPTS[0])) {
        faults(&shape)?;
    }

    #[test]
    fn japanese_does_not_break_the_picture(shape in shape(SCRIPTS[1])) {
        faults(&shape)?;
    }

    #[test]
    fn arabic_does_not_break_the_picture(shape in shape(SCRIPTS[2])) {
        faults(&shape)?;
    }

    #[test]
    fn thai_does_not_break_the_picture(shape in shape(SCRIPTS[3])) {
        faults(&shape)?;
    }
}
