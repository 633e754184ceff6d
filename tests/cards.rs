//! Cards, figures, bars and footer under stress: whatever pain points, solutions, KPIs and blueprint items say, no text
//! lies on another, none leaves its card, none is dropped, and no id is drawn twice.

mod support;

use journeymap::render::svg::{self, Options};
use journeymap::scene::{Group, Ink, Node, Path, Rect, Scene, Segment};
use journeymap::theme::{Mode, Theme};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write;
use support::{map, scene, text_faults};

const WORDS: &[&str] = &[
    "a",
    "11:40",
    "bill",
    "Störung",
    "reklamacja",
    "doświadczenie",
    "Kundenzufriedenheitsbefragung",
    "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
    "https://support.example.com/help/contact/options?id=20938&lang=de",
    "0123456789012345678901234567890123456789",
    "αναμονή",
    "очікування",
    "الانتظار",
    "我们已经发现故障",
    "Điện",
];

const NUMBERS: &[&str] = &[
    "0",
    "1",
    "-18",
    "7.9",
    "86",
    "100",
    "1204.5",
    "-0.0001",
    "1000000000000000",
    "-1000000000000000",
    "1.0e-9",
    "99999",
];

const UNITS: &[&str] = &[
    "'%'",
    "",
    "min",
    "NPS",
    "Euro je Vorgang und Standort im Monat",
    "Donaudampfschifffahrtsgesellschaft",
];

/// Numbers that decide in turn what a definition says.
struct Dice<'a> {
    throws: &'a [u16],
    at: usize,
}

impl Dice<'_> {
    fn below(&mut self, sides: usize) -> usize {
        self.at += 1;
        let throw = self.throws[self.at % self.throws.len()];
        // The round counts, or a long definition would repeat itself.
        (throw as usize + self.at / self.throws.len()) % sides
    }

    fn chance(&mut self, sides: usize) -> bool {
        self.below(sides) == 0
    }

    fn pick<'t>(&mut self, from: &[&'t str]) -> &'t str {
        from[self.below(from.len())]
    }

    fn words(&mut self, most: usize) -> String {
        let count = 1 + self.below(most);
        let words: Vec<&str> = (0..count).map(|_| self.pick(WORDS)).collect();
        format!("\"{}\"", words.join(" "))
    }

    /// A list of some of `count` ids with a prefix.
    fn some(&mut self, prefix: &str, count: usize) -> String {
        let ids: Vec<String> = (0..count)
            .filter(|_| self.chance(3))
            .map(|i| format!("{prefix}{i}"))
            .collect();
        format!("[{}]", ids.join(", "))
    }

    /// `, key: value` every second time.
    fn maybe(&mut self, key: &str, value: impl FnOnce(&mut Self) -> String) -> String {
        if self.chance(2) {
            let value = value(self);
            format!(", {key}: {value}")
        } else {
            String::new()
        }
    }
}

const SOURCES: usize = 14;
const DEPARTMENTS: usize = 4;
const STATUSES: &[&str] = &["idea", "planned", "in-progress", "done", "rejected"];
const LANES: &[&str] = &["physical_evidence", "frontstage", "backstage", "support"];

/// A definition whose cards, figures and bars are as the dice fall.
fn definition(throws: &[u16]) -> String {
    let mut dice = Dice { throws, at: 0 };
    let stages = [1, 2, 3, 6, 14][dice.below(5)];
    let personas = 1 + dice.below(10);
    let pains = dice.below(25);
    let items = dice.below(30);
    let mut yaml = String::from("title: Stress\ntype: current-state\ngoals: [G]\n");
    let lang = dice.pick(&["en", "de", "pl"]);
    writeln!(yaml, "lang: {lang}").expect("a string");
    yaml.push_str("lanes: [pain_points, solutions, kpis, physical_evidence, frontstage, backstage, support]\n");
    let (author, footer) = (dice.words(6), dice.words(30));
    writeln!(
        yaml,
        "brand: {{author: {author}, footer: {footer}, confidential: true}}"
    )
    .expect("a string");
    list(&mut yaml, "personas", personas, |i| format!("{{id: u{i}, name: U{i}}}"));
    list(&mut yaml, "sources", SOURCES, |i| {
        format!("{{id: q{i}, name: {}, sample: 1204, date: 2026-03}}", dice.words(6))
    });
    list(&mut yaml, "departments", DEPARTMENTS, |i| {
        format!("{{id: d{i}, name: {}}}", dice.words(3))
    });
    list(&mut yaml, "pain_points", pains, |i| pain(&mut dice, i, personas));
    list(&mut yaml, "solutions", 8, |i| solution(&mut dice, i, pains));
    list(&mut yaml, "kpis", 12, |i| kpi(&mut dice, i));
    yaml.push_str("stages:\n");
    for stage in 0..stages {
        writeln!(yaml, "  - id: s{stage}\n    name: S{stage}").expect("a string");
        let placed: Vec<String> = (0..pains)
            .filter(|_| dice.chance(stages))
            .map(|i| format!("{{ref: p{i}}}"))
            .collect();
        writeln!(yaml, "    pain_points: [{}]", placed.join(", ")).expect("a string");
        writeln!(yaml, "    kpis: {}", dice.some("k", 6)).expect("a string");
        for (at, lane) in LANES.iter().enumerate() {
            let own = (0..items).filter(|item| item % stages == stage && item / stages % 4 == at);
            let own: Vec<String> = own
                .map(|item| blueprint(&mut dice, item, items, stage, stages))
                .collect();
            writeln!(yaml, "    {lane}: [{}]", own.join(", ")).expect("a string");
        }
    }
    yaml
}

fn list(yaml: &mut String, key: &str, count: usize, mut item: impl FnMut(usize) -> String) {
    writeln!(yaml, "{key}:{}", if count == 0 { " []" } else { "" }).expect("a string");
    for i in 0..count {
        writeln!(yaml, "  - {}", item(i)).expect("a string");
    }
}

fn pain(dice: &mut Dice, i: usize, personas: usize) -> String {
    let mut pain = format!("{{id: p{i}, name: {}", dice.words(12));
    pain += &dice.maybe("severity", |dice| {
        dice.pick(&["critical", "major", "minor", "trivial"]).to_owned()
    });
    pain += &dice.maybe("sources", |dice| dice.some("q", SOURCES));
    pain += &dice.maybe("personas", |dice| dice.some("u", personas));
    pain += &dice.maybe("affects", |dice| dice.words(8));
    pain += &dice.maybe("constraint", |dice| dice.words(3));
    pain + "}"
}

fn solution(dice: &mut Dice, i: usize, pains: usize) -> String {
    let mut solution = format!("{{id: x{i}, name: {}", dice.words(8));
    solution += &dice.maybe("solves", |dice| dice.some("p", pains));
    solution += &dice.maybe("owner", |dice| ["d0", "d1", "d2", "none"][dice.below(4)].to_owned());
    solution += &dice.maybe("answers", |dice| dice.words(8));
    solution += &dice.maybe("impact", |dice| (1 + dice.below(5)).to_string());
    solution += &dice.maybe("effort", |dice| (1 + dice.below(5)).to_string());
    solution += &dice.maybe("due", |dice| {
        ["2027", "2027-Q3", "2027-09-30"][dice.below(3)].to_owned()
    });
    solution += &dice.maybe("cost", |dice| dice.words(4));
    solution += &dice.maybe("status", |dice| dice.pick(STATUSES).to_owned());
    solution + "}"
}

fn kpi(dice: &mut Dice, i: usize) -> String {
    let mut kpi = format!("{{id: k{i}, name: {}", dice.words(6));
    for key in ["value", "baseline", "target"] {
        kpi += &dice.maybe(key, |dice| dice.pick(NUMBERS).to_owned());
    }
    kpi += &dice.maybe("unit", |dice| dice.pick(UNITS).to_owned());
    kpi += &dice.maybe("better", |_| "lower".to_owned());
    kpi += &dice.maybe("history", |dice| {
        let count = dice.below(9);
        let history: Vec<&str> = (0..count).map(|_| dice.pick(NUMBERS)).collect();
        format!("[{}]", history.join(", "))
    });
    kpi + "}"
}

fn blueprint(dice: &mut Dice, i: usize, items: usize, stage: usize, stages: usize) -> String {
    let mut item = format!("{{id: b{i}, name: {}", dice.words(10));
    item += &dice.maybe("department", |dice| format!("d{}", dice.below(DEPARTMENTS)));
    item += &dice.maybe("system", |dice| dice.words(3));
    item += &dice.maybe("duration", |dice| dice.words(2));
    item += &dice.maybe("until", |dice| format!("s{}", stage + dice.below(stages - stage)));
    if dice.chance(2) {
        let (a, b) = (dice.below(items), dice.below(items));
        write!(item, ", next: [b{a}, b{b}]").expect("a string");
        item += &dice.maybe("broken", |_| "true".to_owned());
    }
    item + "}"
}

/// All groups with an id, the inner ones too.
fn groups<'s>(nodes: &'s [Node], found: &mut Vec<&'s Group>) {
    for node in nodes {
        if let Node::Group(group) = node {
            if group.id.is_some() {
                found.push(group);
            }
            groups(&group.children, found);
        }
    }
}

/// The text of a group without spaces and without the hyphens that divide words.
fn said(nodes: &[Node]) -> String {
    let mut said = String::new();
    for node in nodes {
        match node {
            Node::Text(text) => said.push_str(&squeezed(&text.text)),
            Node::Group(group) => said.push_str(&said_of(group)),
            _ => {}
        }
    }
    said
}

fn said_of(group: &Group) -> String {
    said(&group.children)
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Texts of a card that stick out of its frame, the first rectangle of the group.
fn outside(group: &Group) -> Vec<String> {
    let Some(frame) = group.children.iter().find_map(|node| match node {
        Node::Rect(rect) => Some(rect),
        _ => None,
    }) else {
        return vec!["a card without a frame".to_owned()];
    };
    let mut faults = Vec::new();
    stick_out(&group.children, frame, &mut faults);
    faults
}

fn stick_out(nodes: &[Node], frame: &Rect, faults: &mut Vec<String>) {
    for node in nodes {
        match node {
            Node::Group(group) => stick_out(&group.children, frame, faults),
            Node::Text(text) => {
                let size = text.role.style().size;
                let inside = text.left() >= frame.x
                    && text.left() + text.width <= frame.x + frame.width
                    && text.y - 0.73 * size >= frame.y
                    && text.y + 0.2 * size <= frame.y + frame.height;
                if !inside {
                    faults.push(format!("{text:?} leaves {frame:?}"));
                }
            }
            _ => {}
        }
    }
}

/// The tips of the arrow heads between blueprint items: triangles that stand in no lane.
fn tips(nodes: &[Node], found: &mut Vec<(f64, f64)>) {
    for node in nodes {
        match node {
            Node::Group(group) if group.id.as_deref().is_none_or(|id| !id.starts_with("lane-")) => {
                tips(&group.children, found);
            }
            Node::Path(Path { segments, fill, .. }) if *fill == Some(Ink::Ink2.into()) => {
                if let [
                    Segment::Move(..),
                    Segment::Line(x, y),
                    Segment::Line(..),
                    Segment::Close,
                ] = segments[..]
                {
                    found.push((x, y));
                }
            }
            _ => {}
        }
    }
}

/// Arrow heads that overlap, except those that arrive at the same point.
fn tangled(scene: &Scene) -> Vec<String> {
    let mut heads = Vec::new();
    tips(&scene.nodes, &mut heads);
    let mut faults = Vec::new();
    for (at, a) in heads.iter().enumerate() {
        for b in &heads[..at] {
            let apart = (a.0 - b.0).abs().max((a.1 - b.1).abs());
            if apart > 0.01 && apart < 6.0 {
                faults.push(format!("arrow heads at {a:?} and {b:?}"));
            }
        }
    }
    faults
}

#[test]
fn what_is_handed_down_a_stage_goes_straight_down() {
    let yaml = "
title: Claim
type: current-state
stages:
  - {name: Ask, backstage: [{id: scan, name: Scans, department: Post, next: check}]}
  - name: Wait
    backstage:
      - {id: check, name: Checks, department: Claims, until: Know, next: report}
      - {id: report, name: Orders a report, department: Claims, next: back}
    support: [{id: back, name: Reports, next: report}]
  - {name: Know}
";
    let scene = scene(&map(yaml));
    let mut heads = Vec::new();
    tips(&scene.nodes, &mut heads);
    let [into_check, into_report, into_back, up] = heads[..] else {
        panic!("{heads:?}")
    };
    assert!(into_check.0 < into_report.0, "from the left: {heads:?}");
    assert!(
        into_report.0 == into_back.0 && into_report.1 < into_back.1,
        "down: {heads:?}"
    );
    assert!(
        up.0 > into_back.0 + 6.0 && up.1 < into_back.1,
        "up, beside it: {heads:?}"
    );
}

fn faults(yaml: &str) -> Vec<String> {
    let map = map(yaml);
    let scene: Scene = scene(&map);
    let mut faults = text_faults(&scene);
    faults.extend(tangled(&scene));
    let mut found = Vec::new();
    groups(&scene.nodes, &mut found);
    let mut ids = BTreeSet::new();
    for group in &found {
        let id = group.id.as_deref().unwrap_or_default();
        if !ids.insert(id) {
            faults.push(format!("drawn twice: {id}"));
        }
        if ["pain-", "solution-", "blueprint-"]
            .iter()
            .any(|kind| id.starts_with(kind))
        {
            faults.extend(outside(group));
        }
    }
    let said = said(&scene.nodes);
    let placed = map
        .pains
        .iter()
        .filter(|pain| !pain.places.is_empty())
        .map(|pain| &pain.head);
    let solutions = map.solutions.iter().map(|solution| &solution.head);
    let kpis = map.kpis.iter().map(|kpi| &kpi.head);
    let items = map.blueprint.iter().map(|item| &item.head);
    for head in placed.chain(solutions).chain(kpis).chain(items) {
        if !said.contains(&squeezed(&head.name.value)) {
            faults.push(format!("not drawn whole: {}", head.name.value));
        }
    }
    faults
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn texts_stay_apart_inside_their_cards_and_whole(throws in prop::collection::vec(any::<u16>(), 97)) {
        let yaml = definition(&throws);
        let faults = faults(&yaml);
        prop_assert!(faults.is_empty(), "{}\n{yaml}", faults.join("\n"));
    }
}

/// The texts of the group with an id, in drawing order.
fn texts_in(scene: &Scene, id: &str) -> Vec<String> {
    let mut found = Vec::new();
    groups(&scene.nodes, &mut found);
    let group = found
        .iter()
        .find(|group| group.id.as_deref() == Some(id))
        .expect("the group is drawn");
    let texts = group.children.iter().filter_map(|node| match node {
        Node::Text(text) => Some(text.text.clone()),
        _ => None,
    });
    texts.collect()
}

fn ids(scene: &Scene, kind: &str) -> Vec<String> {
    let mut found = Vec::new();
    groups(&scene.nodes, &mut found);
    let ids = found.iter().filter_map(|group| group.id.clone());
    ids.filter(|id| id.starts_with(kind)).collect()
}

#[test]
fn no_rule_between_stages_stands_above_measures_of_the_whole_journey_alone() {
    let kpis = "kpis: [{name: Calls, value: 3, target: 2}]";
    let map = map(&format!(
        "title: T\ntype: current-state\n{kpis}\npersonas: [Mia]\nstages: [{{name: A}}, {{name: B}}, {{name: C}}]\n"
    ));
    let scene = scene(&map);
    let mut all = Vec::new();
    groups(&scene.nodes, &mut all);
    let mut lanes = all.iter().filter(|group| group.id.as_deref() == Some("lane-kpis"));
    let lane = lanes.next().expect("a lane of measures");
    let covers: Vec<&Rect> = (lane.children.iter())
        .filter_map(|node| match node {
            Node::Rect(rect) if rect.fill == Some(Ink::Bg.into()) => Some(rect),
            _ => None,
        })
        .collect();
    let rules = scene.nodes.iter().filter_map(|node| match node {
        Node::Line(line) if line.x1 == line.x2 => Some(line),
        _ => None,
    });
    let rules: Vec<_> = rules.collect();
    assert_eq!(rules.len(), 2, "{rules:?}");
    for rule in rules {
        let is_covered = |cover: &&Rect| cover.y <= rule.y1 + 0.5 && cover.y + cover.height >= rule.y2;
        assert!(covers.iter().any(is_covered), "{rule:?} below {covers:?}");
    }
}

#[test]
fn the_legend_explains_only_what_is_drawn() {
    let map = map("
title: Booking a table
type: current-state
goals: [Fewer abandoned bookings]
personas: [{name: Mia Lind}, {name: Karl Weber, id: karl}]
stages:
  - name: Book
    touchpoints:
      - name: Booking form
        channel: web
        pain_points: [{name: Form rejects parties over four, severity: critical, solved_by: [Phone line]}]
      - {name: Call, channel: phone, personas: karl, lost: true}
    backstage: [{id: a, name: Notes it down, next: b, broken: true}, {id: b, name: Calls back}]
solutions: [{name: Phone line}]
");
    let legend = texts_in(&scene(&map), "legend");
    let meanings = [
        "How to read",
        "Digital",
        "Physical or human",
        "Switch, case lost",
        "Karl only",
        "Critical",
        "Idea",
        "Broken handover",
    ];
    assert_eq!(legend, meanings);
}

/// What the legend says of the marks, and what each mark is called where it stands.
fn marks(personas: &str) -> Vec<String> {
    let map = map(&format!(
        "
title: Booking a table
type: current-state
lang: de
personas: [{personas}]
stages:
  - name: Book
    touchpoints:
      - {{name: Call, channel: phone, personas: [mia, karl]}}
      - {{name: Form, channel: web, personas: [mia]}}
"
    ));
    let scene = scene(&map);
    let svg = svg::render(&scene, &Theme::new(Mode::Light), Options::default());
    let labels = svg
        .split("aria-label=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let said = labels.map(str::to_owned).chain(texts_in(&scene, "legend"));
    let is_meaning = |text: &String| text.starts_with("Nur ") || text.starts_with("Betrifft ");
    said.filter(is_meaning).collect()
}

#[test]
fn a_mark_beside_another_does_not_say_only() {
    let two = marks("{name: Mia}, {name: Karl}");
    assert_eq!(two, ["Nur Mia", "Nur Mia"], "the mark and the legend");
    let three = marks("{name: Mia}, {name: Karl}, {name: Ada}");
    assert_eq!(
        three,
        [
            "Betrifft Mia",
            "Betrifft Karl",
            "Betrifft Mia",
            "Betrifft Mia",
            "Betrifft Karl"
        ]
    );
}

#[test]
fn a_solution_stands_under_each_of_its_pains_and_else_across_all_stages() {
    let map = map("
title: Booking a table
type: current-state
stages:
  - {name: Search, pain_points: [{id: slow, name: Slow}]}
  - {name: Book, pain_points: [{id: lost, name: Lost}]}
solutions:
  - {id: line, name: Phone line, solves: [slow, lost]}
  - {id: idea, name: Gift card, answers: Something to give}
");
    let scene = scene(&map);
    assert_eq!(
        ids(&scene, "solution-"),
        ["solution-line", "solution-line-2", "solution-idea"]
    );
    let lane = texts_in(&scene, "lane-solutions");
    assert!(lane.contains(&"ACROSS ALL STAGES".to_owned()), "{lane:?}");
}

#[test]
fn a_measure_of_the_journey_is_drawn_once() {
    let map = map("
title: Booking a table
type: current-state
stages:
  - {name: Search, kpis: [found]}
  - {name: Book}
kpis:
  - {id: found, name: Found a table, value: 61, target: 80, unit: '%'}
  - {id: cost, name: Cost of a booking, value: 3.2}
");
    let scene = scene(&map);
    assert_eq!(ids(&scene, "kpi-"), ["kpi-found", "kpi-cost"]);
    assert_eq!(texts_in(&scene, "kpi-found"), ["Found a table", "61%", "target 80%"]);
}

/// Where the parts of a measure stand.
#[derive(Debug)]
struct Places {
    left: f64,
    right: f64,
    trend: support::TextBox,
    /// The ends of the sparkline, and the height of its dot, which is its highest point.
    spark: (f64, f64),
    dot: f64,
    /// The line of the value and that of the trend.
    lines: (f64, f64),
}

/// The parts of a measure whose trend is "better", with a bar, and a history that rises.
fn places(scene: &Scene, id: &str) -> Places {
    let mut found = Vec::new();
    groups(&scene.nodes, &mut found);
    let group = found
        .into_iter()
        .find(|group| group.id.as_deref() == Some(id))
        .expect("it is drawn");
    let texts = support::text_boxes(&Scene {
        nodes: group.children.clone(),
        ..scene.clone()
    });
    let text = |wanted: &dyn Fn(&str) -> bool| texts.iter().find(|one| wanted(&one.text)).expect("a text").clone();
    let trend = text(&|text| text.contains("better"));
    let dot = group.children.iter().find_map(|node| match node {
        Node::Circle(circle) => Some((circle.x + circle.radius, circle.y)),
        _ => None,
    });
    let line = group.children.iter().find_map(|node| match node {
        Node::Path(path) if path.fill.is_none() => path.segments.first(),
        _ => None,
    });
    let Some(Segment::Move(start, _)) = line else {
        panic!("it has a history")
    };
    let bar = group.children.iter().find_map(|node| match node {
        Node::Rect(rect) => Some(rect.x + rect.width),
        _ => None,
    });
    let (end, dot) = dot.expect("it has a history");
    Places {
        left: texts.first().expect("it has a name").left,
        right: bar.expect("it has a bar"),
        lines: (text(&|text| text == "7").bottom, trend.bottom),
        trend,
        spark: (*start, end),
        dot,
    }
}

/// What is not alike in two measures of a row: their values are on one line and their trends on another, each sparkline
/// is beside its trend, and together they end at the right edge of their column or, below the name, start at the left.
fn unlike(cells: [&Places; 2]) -> Vec<&'static str> {
    let near = |a: f64, b: f64| (a - b).abs() < 0.01;
    let [a, b] = cells;
    let ahead = |cell: &Places| near(cell.trend.right, cell.right) && cell.spark.1 < cell.trend.left;
    let behind = |cell: &Places| cell.trend.left < cell.left + 14.0 && near(cell.spark.0, cell.trend.right + 12.0);
    let rules = [
        ("values on one line", near(a.lines.0, b.lines.0)),
        ("trends on one line", near(a.lines.1, b.lines.1)),
        (
            "sparklines as high as their trends",
            near(a.trend.top - a.dot, b.trend.top - b.dot) && cells.iter().all(|cell| cell.dot < cell.trend.bottom),
        ),
        (
            "trends at one edge",
            cells.into_iter().all(ahead) || cells.into_iter().all(behind),
        ),
    ];
    rules
        .into_iter()
        .filter(|(_, holds)| !holds)
        .map(|(rule, _)| rule)
        .collect()
}

#[test]
fn the_measures_of_a_lane_share_one_arrangement() {
    let with = |second: &str| {
        let scene = scene(&map(&format!(
            "
title: Claim
type: current-state
stages:
  - {{name: A, kpis: [{{id: short, name: Calls, value: 7, baseline: 4, target: 9, history: [4, 7]}}]}}
  - {{name: B, kpis: [{{id: other, name: {second}, value: 7, baseline: 4, target: 9, history: [4, 7]}}]}}
  - C
  - D
  - E
  - F
"
        )));
        [places(&scene, "kpi-short"), places(&scene, "kpi-other")]
    };
    let [short, other] = with("Mails");
    let [squeezed, long] = with("Insured people who know in advance what they have to pay, unit: complaints a month");
    assert_eq!(unlike([&short, &other]), Vec::<&str>::new(), "{short:?} {other:?}");
    assert_eq!(unlike([&squeezed, &long]), Vec::<&str>::new(), "{squeezed:?} {long:?}");
    // The short name gives up what it would have for itself; a lane of both arrangements is seen as one that is not
    // alike.
    assert!(
        short.trend.left > squeezed.trend.left,
        "{short:?} {other:?} {squeezed:?}"
    );
    assert_eq!(
        unlike([&short, &long]),
        ["values on one line", "trends on one line", "trends at one edge"]
    );
}

/// The heights at which a text stands, from left to right.
fn heights(scene: &Scene, text: &str) -> Vec<f64> {
    let mut found: Vec<_> = support::text_boxes(scene)
        .into_iter()
        .filter(|one| one.text == text)
        .collect();
    found.sort_by(|a, b| a.left.total_cmp(&b.left));
    found.iter().map(|one| one.top).collect()
}

#[test]
fn the_cards_of_a_row_have_equal_parts_at_equal_heights() {
    let quote =
        "I called on Monday, on Tuesday and again on Wednesday, and each time somebody else told me something else.";
    let with = |first: &str, second: &str| {
        scene(&map(&format!(
            "
title: Claim
type: current-state
personas:
  - {{name: Ann, goals: [Peace], quote: \"{first}\", channels: [phone]}}
  - {{name: Ben, goals: [Money], quote: \"{second}\"}}
stages: [{{name: A, touchpoints: [{{name: Hotline, channel: phone}}]}}, B, C]
"
        )))
    };
    let goals = heights(&with(quote, "So what?"), "GOALS");
    assert_eq!(goals.len(), 2, "{goals:?}");
    assert_eq!(goals[0], goals[1]);
    // Nothing is held down for a quote that fills half a card.
    let far = heights(&with(&[quote; 4].join(" "), "So what?"), "GOALS");
    assert!(far[1] < far[0], "{far:?}");
}

#[test]
fn an_owner_with_a_long_name_has_a_line_and_leaves_the_scores_the_next() {
    let with = |owner: &str, due: &str| {
        scene(&map(&format!(
            "
title: Claim
type: current-state
stages:
  - {{name: A, touchpoints: [{{name: Hotline, channel: phone, pain_points: [{{name: Wait, solved_by: more}}]}}]}}
  - B
  - C
  - D
  - E
  - F
solutions:
  - {{id: more, name: More people, owner: {owner}, impact: 5, effort: 3{due}}}
"
        )))
    };
    let scores = "Impact 5\u{a0}· Effort 3";
    let (long, due) = ("Regional field service and repairs", ", due: 2027-06");
    let crowded = with(long, due);
    assert!(heights(&crowded, long) < heights(&crowded, scores));
    assert_eq!(heights(&crowded, scores), heights(&crowded, "Due June 2027"));
    assert_eq!(
        heights(&with("Repairs", due), "Repairs"),
        heights(&with("Repairs", due), scores)
    );
    // Without a date the scores have the next line alone.
    assert_eq!(heights(&with(long, ""), scores), heights(&crowded, scores));
}

#[test]
fn scores_stand_beside_the_dates_of_all_cards_where_one_owner_leaves_them_no_room() {
    let with = |owner: &str| {
        scene(&map(&format!(
            "
title: Claim
type: current-state
stages:
  - {{name: A, touchpoints: [{{name: Hotline, channel: phone, pain_points: [{{name: Wait, solved_by: more}}]}}]}}
  - {{name: B, touchpoints: [{{name: Desk, channel: person, pain_points: [{{name: Queue, solved_by: [two, late]}}]}}]}}
  - C
  - D
  - E
  - F
solutions:
  - {{id: more, name: More people, owner: {owner}, impact: 5, effort: 3, due: 2027-06}}
  - {{id: two, name: A second desk, owner: Branch, impact: 4, effort: 3, due: 2027-09}}
  - {{id: late, name: Late hours, owner: Head office, impact: 3, effort: 3}}
"
        )))
    };
    let (even, crowded) = (with("Repairs"), with("Regional field service and repairs"));
    let scores = "Impact 4\u{a0}· Effort 3";
    assert_eq!(heights(&even, scores), heights(&even, "Branch"));
    assert_eq!(heights(&crowded, scores), heights(&crowded, "Due September 2027"));
    // Nothing stands below the owner here, so that the scores need no other line.
    assert_eq!(
        heights(&crowded, "Impact 3\u{a0}· Effort 3"),
        heights(&crowded, "Head office")
    );
}

#[test]
fn items_without_a_handover_stand_as_close_as_cards() {
    let gap = |next: &str| {
        let scene = scene(&map(&format!(
            "
title: Claim
type: current-state
stages:
  - {{name: A, physical_evidence: [{{name: Form{next}}}, Poster], touchpoints: [{{name: Hotline, channel: phone}}]}}
  - {{name: B, physical_evidence: [Leaflet]}}
"
        )));
        heights(&scene, "Poster")[0] - heights(&scene, "Form")[0]
    };
    assert_eq!(gap(", next: Leaflet") - gap(""), 8.0);
}

#[test]
fn many_touchpoints_are_grouped_only_where_that_takes_less_room() {
    let with = |channels: &[&str]| {
        let touchpoint = |at| {
            format!(
                "      - {{id: t{at}, name: T{at}, channel: {}}}\n",
                channels[at % channels.len()]
            )
        };
        let touchpoints: String = (0..18).map(touchpoint).collect();
        scene(&map(&format!(
            "title: Claim\ntype: current-state\nstages:\n  - name: A\n    touchpoints:\n{touchpoints}  - B\n"
        )))
    };
    let lines = |scene: &Scene| ids(scene, "touchpoint").len();
    assert_eq!(lines(&with(&["phone", "web", "store"])), 0);
    let many = [
        "phone", "web", "store", "app", "chat", "sms", "print", "letter", "email", "kiosk",
    ];
    assert_eq!(lines(&with(&many)), 18);
}

/// The box of the text of a scene.
fn text_box(scene: &Scene, text: &str) -> Option<support::TextBox> {
    let mut boxes = support::text_boxes(scene).into_iter();
    boxes.find(|found| found.text == text)
}

#[test]
fn a_name_alone_stands_beside_the_middle_of_the_portrait() {
    let drawn = |persona: &str| {
        let yaml = format!("title: T\ntype: current-state\ngoals: [G]\npersonas: [{persona}]\nstages: [S, T, U, V]\n");
        let scene = scene(&map(&yaml));
        let middle = |text| text_box(&scene, text).map(|found| (found.top + found.bottom) / 2.0);
        let (name, monogram) = (middle("Noor").expect("a name"), middle("N").expect("a monogram"));
        name - monogram
    };
    assert!(drawn("{name: Noor}").abs() < 2.0);
    assert!(drawn("{name: Noor, role: Nurse}") < -10.0);
    // Beside a card that says more, it stands as high as the name there.
    assert!(drawn("{name: Noor}, {name: Ida, role: Nurse}") < -10.0);
}

#[test]
fn an_age_and_a_version_are_written_as_the_language_reads_them() {
    let drawn = |lang: &str| {
        let yaml = format!(
            "title: T\ntype: current-state\nlang: {lang}\nversion: 2.0-beta\ngoals: [G]\npersonas: [{{name: P, age: 34}}, \
             {{name: Q, age: about 40}}]\nstages: [S]\n"
        );
        let boxes = support::text_boxes(&scene(&map(&yaml)));
        boxes.into_iter().map(|found| found.text).collect::<Vec<_>>()
    };
    let has = |lang: &str, text: &str| drawn(lang).iter().any(|drawn| drawn == text);
    assert!(has("en", "34") && has("en", "about 40") && has("ja", "34歳") && has("ja", "about 40"));
    assert!(has("en", "Version 2.0-beta") && has("ar", "الإصدار \u{200e}2.0-beta"));
}

#[test]
fn evidence_stands_closer_behind_a_full_stop_that_has_room_of_its_own() {
    let gap = |text: &str| {
        let yaml = format!(
            "title: T\ntype: current-state\nlang: ja\ngoals: [G]\npersonas: [P]\nstages: [{{name: S, pain_points: \
             [{{name: {text}, severity: major, sources: [a]}}]}}]\nsources: [{{id: a, name: A}}]\n"
        );
        let scene = scene(&map(&yaml));
        let pain = text_box(&scene, text).expect("a pain point");
        let boxes = support::text_boxes(&scene).into_iter();
        let mut numbers = boxes.filter(|found| found.text == "1" && (pain.top - 8.0..pain.bottom).contains(&found.top));
        numbers.next().expect("a number").left - pain.right
    };
    assert!(gap("窓口が閉まる。").abs() < 0.5);
    assert!(gap("窓口が閉まる") > 2.0);
}

#[test]
fn a_foreign_name_begins_beside_the_portrait_too() {
    let yaml = "title: T\ntype: current-state\ngoals: [G]\npersonas: [{name: נועה, role: Nurse}]\nstages: [S]\n";
    let scene = scene(&map(yaml));
    let left = |text| text_box(&scene, text).expect("a text").left;
    assert!((left("נועה") - left("Nurse")).abs() < 2.0);
}

#[test]
fn nobody_is_missed_who_would_own_what_was_rejected() {
    let is_missed = |status: &str| {
        let yaml = format!(
            "title: T\ntype: current-state\ngoals: [G]\npersonas: [P]\nstages: [S]\nsolutions: [{{name: A, status: {status}}}]\n"
        );
        text_box(&scene(&map(&yaml)), "No owner yet").is_some()
    };
    assert!(is_missed("idea") && !is_missed("rejected"));
}
