//! Maps on sheets of paper: everything is there, nothing is too small to read, nothing lies on anything else.

mod support;

use journeymap::check::Scorecard;
use journeymap::layout::{Form, LABELS_END, Paper, PaperSheet, Sheet, on_paper, shows_solutions, solutions_on_paper};
use journeymap::model::{Map, Project, compile};
use journeymap::scene::{Node, Scene};
use journeymap::source::Sources;
use journeymap::syntax::read_source;
use journeymap::text::Typesetter;
use journeymap::words::Words;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};

const A4: Paper = paper(297.0, 210.0);
const A4_UPRIGHT: Paper = paper(210.0, 297.0);
const A3: Paper = paper(420.0, 297.0);
const A1: Paper = paper(841.0, 594.0);

/// 16:9, as presentation programs have it.
const SLIDE: Paper = Paper {
    width: 960.0,
    height: 540.0,
    smallest: 10.0,
    form: Form::Slides,
};
const POSTER: Paper = Paper {
    form: Form::Poster,
    ..paper(1189.0, 841.0)
};

/// Landscape in millimetres.
const fn paper(width: f64, height: f64) -> Paper {
    const POINTS: f64 = 72.0 / 25.4;
    Paper {
        width: width * POINTS,
        height: height * POINTS,
        smallest: 7.0,
        form: Form::Pages,
    }
}

fn file(path: &Path) -> Map {
    let mut sources = Sources::default();
    let main = read_source(&mut sources, "map", Some(path), std::fs::read(path).unwrap()).unwrap();
    compile(&mut sources, main, &Project::of(path).unwrap()).map.unwrap()
}

fn examples() -> Vec<(String, Map)> {
    let mut maps = Vec::new();
    for name in [
        "outage",
        "outage-future",
        "callcenter",
        "mortgage",
        "software-kmu",
        "hospitalisation",
    ] {
        maps.push((
            name.to_owned(),
            file(&Path::new("examples").join(name).with_extension("yaml")),
        ));
    }
    maps.push((
        "twelve stages".to_owned(),
        file(Path::new("tests/sound/twelve-stages.yaml")),
    ));
    maps
}

fn sheets(map: &Map, paper: Paper) -> Vec<PaperSheet> {
    let (words, type_, card) = (Words::of(&map.lang), Typesetter::new(&map.lang), Scorecard::default());
    on_paper(&Sheet::new(map, &words, &type_, &card, false), paper)
}

/// The sheets of maps that several tests look at, by name and paper.
type Shared = BTreeMap<(String, String), Arc<OnceLock<Vec<PaperSheet>>>>;

/// As [`sheets`], laid out once for all tests.
fn shared((name, map): &(String, Map), paper: Paper) -> Vec<PaperSheet> {
    static SHEETS: Mutex<Shared> = Mutex::new(Shared::new());
    let key = (name.clone(), format!("{paper:?}"));
    let cell = SHEETS.lock().unwrap().entry(key).or_default().clone();
    cell.get_or_init(|| sheets(map, paper)).clone()
}

/// Every example on the papers that break most, and on another that differs from one to the next.
fn examples_on_paper() -> Vec<((String, Map), [Paper; 3])> {
    let papers = [A4_UPRIGHT, A3, A1].into_iter().cycle();
    let examples = examples().into_iter().zip(papers);
    examples.map(|(named, other)| (named, [A4, SLIDE, other])).collect()
}

/// The ids of all groups of a scene.
fn ids(scene: &Scene) -> BTreeSet<String> {
    fn collect(nodes: &[Node], found: &mut BTreeSet<String>) {
        for node in nodes {
            if let Node::Group(group) = node {
                found.extend(group.id.clone());
                collect(&group.children, found);
            }
        }
    }
    let mut found = BTreeSet::new();
    collect(&scene.nodes, &mut found);
    found
}

/// Which items a scene shows.
fn items(scene: &Scene) -> BTreeSet<String> {
    const KINDS: [&str; 8] = [
        "stage-",
        "lane-",
        "touchpoint-",
        "pain-",
        "solution-",
        "kpi-",
        "blueprint-",
        "source-",
    ];
    let mut found = ids(scene);
    // An item drawn a second time has a number of its own, which starts again on each sheet.
    found.retain(|id| KINDS.iter().any(|kind| id.starts_with(kind)) && !id.ends_with(|c: char| c.is_ascii_digit()));
    found
}

/// The lines of a scene, from top to bottom.
fn lines(scene: &Scene) -> Vec<String> {
    support::text_boxes(scene).into_iter().map(|line| line.text).collect()
}

#[test]
fn every_sheet_can_be_read_and_no_item_is_lost() {
    for (named, papers) in examples_on_paper() {
        let (name, map) = &named;
        let whole = items(&support::scene(map));
        for paper in papers {
            let sheets = shared(&named, paper);
            let shown: BTreeSet<String> = sheets.iter().flat_map(|sheet| items(&sheet.scene)).collect();
            let lost: Vec<&String> = whole.symmetric_difference(&shown).collect();
            assert!(lost.is_empty(), "{name} on {paper:?}: {lost:?}");
            for (at, sheet) in sheets.iter().enumerate() {
                let (scene, scale) = (&sheet.scene, sheet.scale);
                let place = format!("{name}, sheet {} on {paper:?}", at + 1);
                let points = 12.5 * scale;
                assert!(points >= paper.smallest - 0.001, "{place}: body of {points} points");
                assert!((scene.width * scale - paper.width).abs() < 0.5, "{place}");
                assert!(scene.height * scale <= paper.height + 0.5, "{place}");
                assert_eq!(support::text_faults(scene), Vec::<String>::new(), "{place}");
                // A sheet with stages has something to say of them.
                let found = items(scene);
                let has = |kind: &str| found.iter().any(|id| id.starts_with(kind));
                assert!(!has("stage-") || has("lane-"), "{place}: {found:?}");
                let number = format!("{} / {}", at + 1, sheets.len());
                assert!(lines(scene).iter().any(|line| line.ends_with(&number)), "{place}");
            }
        }
    }
}

/// Ids of groups that are no content of a sheet: head, stage bar and the explanation of signs.
fn is_frame(id: &str) -> bool {
    ["method-badge", "logo", "legend"].contains(&id) || ["stage-", "phase-"].iter().any(|start| id.starts_with(start))
}

/// All maps of the folder of examples, as a whole and with the blueprint alone.
fn all_examples_and_their_blueprints() -> Vec<(String, Map)> {
    let mut maps = examples();
    for name in ["booking", "dzien-z-zycia", "siniestro-hogar"] {
        let path = Path::new("examples").join(name).with_extension("yaml");
        maps.push((name.to_owned(), file(&path)));
    }
    // Its lanes of the blueprint are higher than a slide.
    maps.push(("high blueprint".to_owned(), high_blueprint()));
    // Its first sheets would have nothing to say of their stages.
    let mut late = high_blueprint();
    late.blueprint.retain(|item| item.stage.0 == 6);
    maps.push(("late blueprint".to_owned(), late));
    let blueprints: Vec<(String, Map)> = maps
        .iter()
        .map(|(name, map)| {
            let mut map = map.clone();
            map.lanes
                .retain(|lane| ["frontstage", "backstage", "support"].contains(&lane.id.as_str()));
            (format!("blueprint of {name}"), map)
        })
        .filter(|(_, map)| !map.blueprint.is_empty())
        .collect();
    maps.extend(blueprints);
    maps
}

/// Seven stages, with ten departments behind each.
fn high_blueprint() -> Map {
    let departments = |lane: &str, start: usize| {
        let items: Vec<String> = (start..start + 5)
            .map(|i| format!("{{name: Does it, department: Unit {i}}}"))
            .collect();
        format!("    {lane}: [{}]\n", items.join(", "))
    };
    let stage = |i: usize| {
        format!(
            "  - name: Stage {i}\n{}{}",
            departments("frontstage", 0),
            departments("backstage", 5)
        )
    };
    let stages: String = (1..8).map(stage).collect();
    support::map(&format!(
        "title: High\ntype: current-state\npersonas: [Mia]\nlanes: [stages, frontstage, backstage, support]\n\
         stages:\n{stages}"
    ))
}

#[test]
fn no_sheet_is_without_content_and_all_fill_their_paper_alike() {
    let doc = Paper {
        smallest: 8.0,
        ..A4_UPRIGHT
    };
    for named in all_examples_and_their_blueprints() {
        let name = &named.0;
        // A blueprint alone is no other poster, and on A4 no more than upright.
        let papers: &[Paper] = match name.starts_with("blueprint") {
            true => &[SLIDE, doc],
            false => &[A4, SLIDE, POSTER, doc],
        };
        for paper in papers.iter().copied() {
            let sheets = shared(&named, paper);
            for (at, sheet) in sheets.iter().enumerate() {
                let place = format!("{name}, sheet {} of {} on {paper:?}", at + 1, sheets.len());
                let content = ids(&sheet.scene).iter().any(|id| !is_frame(id));
                let is_cover = paper.form == Form::Slides && at == 0;
                assert!(content || is_cover, "{place}: {:?}", ids(&sheet.scene));
                let scale = sheet.scale;
                assert!((sheet.scene.width * scale - paper.width).abs() < 0.5, "{place}");
                if paper.form == Form::Slides {
                    assert!((sheet.scene.height * scale - paper.height).abs() < 0.5, "{place}");
                }
                assert_eq!(sheet.too_small(paper), None, "{place}");
            }
        }
    }
}

/// Only what cannot be parted, a single bar of a blueprint that is higher than a slide, is printed smaller, and said to
/// be.
#[test]
fn a_bar_higher_than_a_slide_stands_on_a_wider_column_and_then_is_printed_smaller() {
    let slides = |words: usize| {
        let map = support::map(&format!(
            "title: High\ntype: current-state\npersonas: [Mia]\nlanes: [stages, support]\n\
             stages:\n  - name: One\n    support: [{}]\n  - Two\n",
            "word ".repeat(words)
        ));
        sheets(&map, SLIDE)
    };
    let is_small = |sheet: &&PaperSheet| sheet.too_small(SLIDE).is_some();
    let (whole, parted, higher) = (slides(100), slides(600), slides(1500));
    let stages = |sheets: &[PaperSheet]| {
        let lines = lines(&sheets[1].scene);
        ["One", "Two"].map(|name| lines.iter().any(|line| line == name))
    };
    assert_eq!(stages(&whole), [true, true]);
    assert_eq!(stages(&parted), [true, false]);
    assert_eq!(
        [&whole, &parted].map(|sheets| sheets.iter().filter(is_small).count()),
        [0, 0]
    );
    let small: Vec<&PaperSheet> = higher.iter().filter(is_small).collect();
    assert_eq!(small.len(), 1);
    assert!((small[0].scene.width * small[0].scale - SLIDE.width).abs() < 0.5);
}

/// Rows of a blueprint stand on one sheet each. A handover to another sheet ends at the name of its target there, and
/// begins on the other at the name of its source.
#[test]
fn a_blueprint_higher_than_a_slide_goes_on_on_the_next_and_so_do_its_handovers() {
    let item = |stage: usize, unit: usize| {
        // To the unit two further down, of some on another sheet, and back up from the last.
        let next = (unit + 2) % 20;
        format!("{{id: i{stage}x{unit}, name: Does it {unit}, department: Unit {unit}, next: i{stage}x{next}}}")
    };
    let lane = |stage: usize, units: std::ops::Range<usize>| {
        let items: Vec<String> = units.map(|unit| item(stage, unit)).collect();
        items.join(", ")
    };
    let stage = |i: usize| {
        format!(
            "  - name: Stage {i}\n    frontstage: [{}]\n    backstage: [{}]\n",
            lane(i, 0..8),
            lane(i, 8..20)
        )
    };
    let map = support::map(&format!(
        "title: High\ntype: current-state\npersonas: [Mia]\nlanes: [stages, frontstage, backstage]\nstages:\n{}",
        (1..4).map(stage).collect::<String>()
    ));
    let sheets = sheets(&map, SLIDE);
    let found: Vec<BTreeSet<String>> = sheets.iter().map(|sheet| ids(&sheet.scene)).collect();
    let mut parted = 0;
    for item in &map.blueprint {
        let sheet_of = |id: &str| {
            let at = |found: &&BTreeSet<String>| found.contains(&format!("blueprint-{id}"));
            assert_eq!(found.iter().filter(at).count(), 1, "{id}");
            found.iter().find(at).unwrap()
        };
        let (from, to) = (&item.head.id, &map.blueprint_item(item.next[0].value).head.id);
        let (here, there) = (sheet_of(from), sheet_of(to));
        let is_parted = here != there;
        assert_eq!(here.contains(&format!("elsewhere-{to}")), is_parted, "{from} to {to}");
        assert!(
            !is_parted || there.contains(&format!("elsewhere-{from}")),
            "{from} to {to}"
        );
        parted += usize::from(is_parted);
    }
    assert!(parted > 0 && parted < map.blueprint.len());
    for sheet in &sheets {
        assert_eq!(support::text_faults(&sheet.scene), Vec::<String>::new());
        assert_eq!(sheet.too_small(SLIDE), None);
    }
    // Each sheet names the lanes of its rows, and the line above them.
    let says = |sheet: &PaperSheet, text: &str| lines(&sheet.scene).iter().any(|line| line == text);
    for (sheet, found) in sheets.iter().zip(&found) {
        assert_eq!(says(sheet, "Backstage"), found.contains("lane-backstage"));
        assert_eq!(says(sheet, "LINE OF VISIBILITY"), found.contains("lane-backstage"));
    }
}

#[test]
fn the_showcase_takes_two_sheets_and_one_for_its_solutions() {
    let map = file(Path::new("examples/outage.yaml"));
    let [first, second, _] = sheets(&map, A3).try_into().unwrap();
    let (experience, action) = (items(&first.scene), items(&second.scene));
    assert!(experience.contains("lane-emotion") && !experience.contains("lane-pain_points"));
    assert!(action.contains("lane-pain_points") && !action.contains("lane-emotion"));
    // The curve in small: its figures, but none of its quotes.
    let (first, second) = (lines(&first.scene), lines(&second.scene));
    let says = |lines: &[String], text: &str| lines.iter().any(|line| line.contains(text));
    assert!(says(&first, "My alarm button") && !says(&second, "My alarm button"));
    assert!(says(&first, "Karl +3") && says(&second, "Karl +3"));
    assert_eq!(sheets(&map, A1).len(), 2);
}

/// What to do first comes last, on every paper, and not where the lane of solutions is left out.
#[test]
fn the_last_sheets_show_the_solutions_in_the_order_of_their_priority() {
    let mut map = file(Path::new("examples/outage.yaml"));
    for paper in [A4, A4_UPRIGHT, A3, A1] {
        let sheets = sheets(&map, paper);
        let last = lines(&sheets.last().unwrap().scene);
        let place = |text: &str| last.iter().position(|line| line == text);
        assert!(place("Solutions: what to do first").is_some(), "{last:?}");
        let found = ["S4", "S2", "S1", "S7", "S6"].map(|number| last.iter().rposition(|line| line == number));
        assert!(found.is_sorted() && found[0].is_some(), "{found:?}");
    }
    map.lanes.retain(|lane| lane.id != "solutions");
    assert_eq!(sheets(&map, A1).len(), 1);
}

/// Forty solutions and ten pains that nothing solves need several sheets: each row stands on one of them, below the
/// names of the columns.
#[test]
fn long_lists_of_solutions_go_on_on_the_next_sheet() {
    let pains: String = (0..50)
        .map(|i| format!("      - {{id: p{i}, name: Reason {i} to be cross, severity: minor}}\n"))
        .collect();
    let solutions: String = (0..40)
        .map(|i| format!("  - {{name: Idea number {i}, solves: p{i}, impact: 4, effort: 2}}\n"))
        .collect();
    let map = support::map(&format!(
        "title: Long\ntype: current-state\npersonas: [Mia]\nstages:\n  - name: One\n    pain_points:\n{pains}\
         solutions:\n{solutions}"
    ));
    for paper in [A4, A4_UPRIGHT, A3] {
        let (words, type_, card) = (Words::of("en"), Typesetter::new("en"), Scorecard::default());
        let sheets = solutions_on_paper(&Sheet::new(&map, &words, &type_, &card, false), paper);
        assert!(sheets.len() > 1, "{paper:?}");
        let mut rows = Vec::new();
        for (at, PaperSheet { scene, scale }) in sheets.iter().enumerate() {
            assert!(
                12.5 * scale >= 7.0 && scene.height * scale <= paper.height + 0.5,
                "{paper:?}"
            );
            assert_eq!(support::text_faults(scene), Vec::<String>::new(), "{paper:?}");
            let lines = lines(scene);
            assert!(
                lines
                    .iter()
                    .any(|line| line.ends_with(&format!("{} / {}", at + 1, sheets.len()))),
                "{lines:?}"
            );
            assert!(
                ["PRIORITY", "Pain points without a solution"]
                    .iter()
                    .any(|name| lines.iter().any(|line| line == name))
            );
            rows.extend(lines.into_iter().filter(|line| line.starts_with("Idea number")));
        }
        let expected: Vec<String> = (0..40).map(|i| format!("Idea number {i}")).collect();
        assert_eq!(rows, expected, "{paper:?}");
        let left: Vec<String> = (40..50).map(|i| format!("Reason {i} to be cross")).collect();
        let all: Vec<String> = sheets.iter().flat_map(|sheet| lines(&sheet.scene)).collect();
        assert!(left.iter().all(|pain| all.contains(pain)), "{paper:?}");
    }
}

/// The list goes on on another sheet where its own is full, below the same names of columns.
#[test]
fn a_list_of_solutions_fills_its_sheet_and_keeps_its_columns() {
    let examples = examples();
    let future = examples.iter().find(|(name, _)| name == "outage-future").unwrap();
    let all = shared(future, A4);
    let listed: Vec<&PaperSheet> = all
        .iter()
        .filter(|sheet| ids(&sheet.scene).contains("backlog"))
        .collect();
    let rows = |sheet: &&PaperSheet| ids(&sheet.scene).iter().filter(|id| id.starts_with("rank-")).count();
    assert_eq!(listed.iter().map(rows).collect::<Vec<_>>(), [7, 2]);
    let has = |sheet: &PaperSheet, head: &str| lines(&sheet.scene).iter().any(|line| line == head);
    for head in ["OWNER", "STATUS"] {
        assert_eq!(has(listed[0], head), has(listed[1], head), "{head}");
    }
    assert!(has(listed[1], "OWNER"));
}

#[test]
fn a_long_map_is_parted_by_stages_with_its_labels_repeated() {
    let map = file(Path::new("tests/sound/twelve-stages.yaml"));
    let sheets = sheets(&map, A3);
    let numbers = |sheet: &PaperSheet| {
        let lines = lines(&sheet.scene);
        (1..=12)
            .filter(|number| lines.contains(&number.to_string()))
            .collect::<Vec<_>>()
    };
    assert!(numbers(&sheets[0]).starts_with(&[1, 2, 3, 4, 5, 6]));
    let parted = sheets
        .iter()
        .find(|sheet| items(&sheet.scene).contains("stage-12-telling-others"));
    let lines = lines(&parted.unwrap().scene);
    for label in ["Stages", "Touchpoints", "7", "12"] {
        assert!(lines.iter().any(|line| line == label), "{label} in {lines:?}");
    }
    assert!(!lines.iter().any(|line| line == "The bill arrives"));
}

/// How far the line of a persona reaches, from left to right; `None` where it has none.
fn reach(nodes: &[Node], curve: &str) -> Option<(f64, f64)> {
    nodes.iter().find_map(|node| match node {
        Node::Group(group) if group.id.as_deref() == Some(curve) => {
            let bounds = journeymap::scene::Bounds::of(&group.children)?;
            Some((bounds.left, bounds.right))
        }
        Node::Group(group) => reach(&group.children, curve),
        _ => None,
    })
}

/// A persona whose next score is on another sheet does not end there: its line runs to the edge, and from the edge on.
#[test]
fn a_line_that_goes_on_on_another_sheet_runs_to_the_edge() {
    let stage = |i: usize| match i {
        1 => "  - {name: Stage 1, emotions: {Mia: 1, Ben: 2}}\n".to_owned(),
        12 => "  - {name: Stage 12, emotions: {Mia: -1}}\n".to_owned(),
        7 => "  - {name: Stage 7, emotions: {Ada: 1}}\n".to_owned(),
        _ => format!("  - Stage {i}\n"),
    };
    let map = support::map(&format!(
        "title: Wide\ntype: current-state\npersonas: [Mia, Ben, Ada]\nlanes: [stages, emotion]\nstages:\n{}",
        (1..13).map(stage).collect::<String>()
    ));
    let sheets = sheets(&map, A4);
    let of = |sheet: &PaperSheet, id: &str| reach(&sheet.scene.nodes, &format!("curve-{id}"));
    let (first, last) = (&sheets[0], &sheets[sheets.len() - 1]);
    let right = |sheet: &PaperSheet| sheet.scene.width - 48.0;
    let is_near = |a: f64, b: f64| (a - b).abs() < 3.0;
    assert!(is_near(of(first, "mia").unwrap().1, right(first)));
    assert!(is_near(of(last, "mia").unwrap().0, LABELS_END));
    assert!(of(last, "mia").unwrap().1 < right(last) - 50.0);
    // Whoever has no score elsewhere has a point alone.
    for sheet in &sheets {
        assert_eq!((of(sheet, "ben"), of(sheet, "ada")), (None, None));
        assert_eq!(support::text_faults(&sheet.scene), Vec::<String>::new());
    }
}

/// Cards and lines of a lane that is higher than the paper go on on the next sheet, and none is lost.
#[test]
fn a_lane_higher_than_the_paper_goes_on_on_the_next_sheet() {
    let pains: String = (0..60)
        .map(|i| format!("      - {{name: Reason {i} to be cross, severity: minor}}\n"))
        .collect();
    let list = |what: &str| (0..90).map(|i| format!("{what} {i}")).collect::<Vec<_>>().join(", ");
    let map = support::map(&format!(
        "title: Long\ntype: current-state\npersonas: [Mia]\nstages:\n  - name: One\n    actions: [{}]\n    \
         customer_goal: [{}]\n    business_goal: [{}]\n    pain_points:\n{pains}  - name: Two\n    actions: [Rest]\n",
        list("Step"),
        list("Wish"),
        list("Aim"),
    ));
    for paper in [A4, A4_UPRIGHT, A3] {
        let sheets = sheets(&map, paper);
        let mut found = Vec::new();
        for PaperSheet { scene, scale } in &sheets {
            assert!(
                12.5 * scale >= 7.0 && scene.height * scale <= paper.height + 0.5,
                "{paper:?}"
            );
            assert_eq!(support::text_faults(scene), Vec::<String>::new(), "{paper:?}");
            found.extend(lines(scene));
        }
        let all =
            |what: &str, count: usize, end: &str| (0..count).map(|i| format!("{what} {i}{end}")).collect::<Vec<_>>();
        for (what, count, end) in [
            ("Reason", 60, " to be cross"),
            ("Step", 90, ""),
            ("Wish", 90, ""),
            ("Aim", 90, ""),
        ] {
            let shown: Vec<String> = found.iter().filter(|line| line.starts_with(what)).cloned().collect();
            assert_eq!(shown, all(what, count, end), "{paper:?}");
        }
    }
}

/// Fourteen touchpoints of a stage and eight personas with plots of their own, each on one slide.
#[test]
fn touchpoints_and_plots_go_on_on_the_next_slide() {
    let names = ["Ada", "Ben", "Cem", "Dora", "Eva", "Finn", "Gil", "Hana"];
    let feelings: Vec<String> = names.iter().map(|name| format!("{name}: 1")).collect();
    let touchpoint = |i: usize| {
        format!(
            "      - {{id: t{i}, name: Contact {i}, channel: web, handover: the case, emotions: {{{}}}}}\n",
            feelings.join(", ")
        )
    };
    let touchpoints: String = (0..14).map(touchpoint).collect();
    let map = support::map(&format!(
        "title: High\ntype: current-state\npersonas: [{}]\nlanes: [stages, touchpoints, emotion]\nstages:\n  \
         - name: One\n    touchpoints:\n{touchpoints}",
        names.join(", ")
    ));
    let sheets = sheets(&map, SLIDE);
    let found: Vec<BTreeSet<String>> = sheets.iter().map(|sheet| ids(&sheet.scene)).collect();
    let count = |id: &str| found.iter().filter(|ids| ids.contains(id)).count();
    assert_eq!(map.touchpoints.len(), 14);
    for touchpoint in &map.touchpoints {
        assert_eq!(count(&format!("touchpoint-{}", touchpoint.head.id)), 1);
    }
    for persona in &map.personas {
        assert_eq!(count(&format!("curve-{}", persona.head.id)), 1, "{found:?}");
    }
    assert!(count("lane-touchpoints") > 1 && count("lane-emotion") > 1);
    for sheet in &sheets {
        assert_eq!(sheet.too_small(SLIDE), None);
        assert_eq!(support::text_faults(&sheet.scene), Vec::<String>::new());
    }
}

/// Eight personas have plots on several slides, and a moment of truth stands above that of the one who feels it.
#[test]
fn a_moment_of_truth_is_pinned_where_the_plot_is_that_reaches_it() {
    let names = ["Ada", "Ben", "Cem", "Dora", "Eva", "Finn", "Gil", "Hana"];
    let map = support::map(&format!(
        "title: High\ntype: current-state\npersonas: [{}]\nlanes: [stages, emotion]\nstages:\n  - name: One\n    emotion: 1\n    \
         touchpoints:\n      - {{name: Call, moment_of_truth: The answer, emotions: {{Hana: 2}}}}\n  - {{name: Two, emotion: 0}}\n",
        names.join(", ")
    ));
    let sheets = sheets(&map, SLIDE);
    let stands = |id: &str| -> Vec<bool> { sheets.iter().map(|sheet| ids(&sheet.scene).contains(id)).collect() };
    let pinned: Vec<bool> = sheets
        .iter()
        .map(|sheet| lines(&sheet.scene).iter().any(|line| line == "The answer"))
        .collect();
    assert_ne!(stands("curve-ada"), stands("curve-hana"));
    assert_eq!(pinned, stands("curve-hana"));
}

/// Forty quotes of one stage are more than a slide can hold below the curve: their notes go on on the next slides, each
/// with the number that stands at its point.
#[test]
fn notes_below_the_curve_go_on_on_the_next_slide_with_their_numbers() {
    let touchpoint = |i: usize| {
        format!(
            "      - {{id: t{i}, name: Contact {i}, emotions: {{Mia: {{score: {}, quote: Word {i} said}}}}}}\n",
            i % 5
        )
    };
    let map = support::map(&format!(
        "title: Talk\ntype: current-state\npersonas: [Mia]\nlanes: [stages, emotion, bright_spots]\nscale: [0, 4]\nstages:\n  \
         - name: One\n    bright_spots: [Sun]\n    touchpoints:\n{}  - Two\n",
        (0..40).map(touchpoint).collect::<String>()
    ));
    let sheets = sheets(&map, SLIDE);
    let found: Vec<BTreeSet<String>> = sheets.iter().map(|sheet| ids(&sheet.scene)).collect();
    let count = |id: &str| found.iter().filter(|ids| ids.contains(id)).count();
    assert_eq!(count("curve-mia"), 1);
    assert!(count("lane-emotion") > 1);
    for sheet in &sheets {
        assert_eq!(sheet.too_small(SLIDE), None);
        assert_eq!(support::text_faults(&sheet.scene), Vec::<String>::new());
    }
    let all: Vec<String> = sheets.iter().flat_map(|sheet| lines(&sheet.scene)).collect();
    for i in 0..40 {
        let quote = format!("“Word {i} said”");
        assert_eq!(all.iter().filter(|line| **line == quote).count(), 1, "{quote}");
    }
    let notes = all.iter().filter(|line| line.starts_with("Mia ")).count() - 1;
    assert!(notes > 10);
    // Stages and scores are numbers too.
    let times = |number: usize| all.iter().filter(|line| **line == number.to_string()).count();
    assert!((5..=notes).all(|number| times(number) == 2));
}

/// Personas that leave no room for a lane below them have sheets of their own on paper too, and all sheets of a
/// document are of one canvas: heads, feet and page numbers have one size.
#[test]
fn many_personas_have_sheets_of_their_own_and_all_heads_one_size() {
    let persona = |i: usize| {
        format!("  - {{name: Person {i}, quote: Mine {i}, goals: [One, Two, Three], frustrations: [Much]}}\n")
    };
    let personas: String = (0..12).map(persona).collect();
    let map = support::map(&format!(
        "title: Many\ntype: current-state\npersonas:\n{personas}stages:\n  - name: One\n    customer_goal: A goal\n"
    ));
    let first = &sheets(&map, A4)[0];
    assert!(items(&first.scene).is_empty(), "{:?}", items(&first.scene));
    for (named, papers) in examples_on_paper() {
        let name = &named.0;
        for paper in papers {
            let sheets = shared(&named, paper);
            assert!(sheets.iter().all(|sheet| sheet.too_small(paper).is_none()), "{name}");
            let apart = |sheet: &PaperSheet| (sheet.scale - sheets[0].scale).abs() > 0.001;
            assert!(!sheets.iter().any(apart), "{name} on {paper:?}");
        }
    }
}

#[test]
fn the_head_of_later_sheets_has_no_line_for_whom_the_map_draws_none() {
    let actions: String = (0..90).map(|i| format!("      - Step {i}\n")).collect();
    let map = support::map(&format!(
        "title: Long\ntype: current-state\npersonas: [Mia, Karl]\nstages:\n  - name: One\n    emotions: {{mia: 1}}\n    actions:\n{actions}"
    ));
    let sheets = sheets(&map, A4);
    assert!(sheets.len() > 1);
    let named = |name: &str| {
        let is_named = |sheet: &PaperSheet| lines(&sheet.scene).iter().any(|line| line == name);
        sheets[1..].iter().any(is_named)
    };
    assert_eq!([named("Mia"), named("Karl")], [true, false]);
}

/// A legend explains what is on its own sheet: words of cards stand on it twice or not at all.
#[test]
fn a_legend_knows_only_the_stages_of_its_sheet() {
    let map = file(Path::new("examples/callcenter.yaml"));
    let mut found = BTreeSet::new();
    for sheet in sheets(&map, A4_UPRIGHT) {
        let lines = lines(&sheet.scene);
        for word in ["Umgesetzt", "Geplant", "In Arbeit"] {
            let count = lines.iter().filter(|line| *line == word).count();
            assert!(count != 1, "{word} once in {lines:?}");
            found.extend((count > 1).then_some(word));
        }
    }
    assert_eq!(found.len(), 3);
}

#[test]
fn slides_begin_with_title_and_personas_and_are_all_of_one_size() {
    for named in examples() {
        let (name, map) = &named;
        let slides = shared(&named, SLIDE);
        let personas = |slide: &PaperSheet| {
            let lines = lines(&slide.scene);
            let cards = map
                .personas
                .iter()
                .filter(|persona| lines.contains(&persona.head.name.value));
            if items(&slide.scene).is_empty() {
                cards.count()
            } else {
                0
            }
        };
        assert!(
            items(&slides[0].scene).is_empty(),
            "{name}: stages are on the first slide"
        );
        assert_eq!(slides.iter().map(personas).sum::<usize>(), map.personas.len(), "{name}");
        let fills = |slide: &PaperSheet| {
            let (width, height) = (slide.scene.width * slide.scale, slide.scene.height * slide.scale);
            (width - SLIDE.width).abs() < 0.5 && (height - SLIDE.height).abs() < 0.5
        };
        assert!(slides.iter().all(fills), "{name}");
        // What to do first is a matrix on a slide of its own, and a list behind it.
        let says = |slide: &PaperSheet, text: &str| lines(&slide.scene).iter().any(|line| line == text);
        let words = Words::of(&map.lang);
        let first = |text: &str| slides.iter().position(|slide| says(slide, text));
        let (weighed, listed) = (first(&words.quick_wins.to_uppercase()), first(words.backlog));
        assert_eq!(listed.is_some(), shows_solutions(map), "{name}");
        assert_eq!(weighed.map(|at| at + 1), listed, "{name}");
        if let Some(slide) = weighed.map(|at| &slides[at]) {
            assert_eq!(support::text_faults(&slide.scene), Vec::<String>::new(), "{name}");
            let is_named = |solution: &journeymap::model::Solution| says(slide, &solution.head.name.value);
            assert!(map.solutions.iter().any(is_named), "{name}");
        }
    }
}

#[test]
fn a_poster_is_the_map_alone_on_one_sheet() {
    for named in examples() {
        let (name, map) = &named;
        let posters = shared(&named, POSTER);
        assert_eq!(posters.len(), 1, "{name}");
        assert_eq!(items(&posters[0].scene), items(&support::scene(map)), "{name}");
        // Read from afar: larger than on paper in the hand.
        assert!(posters[0].scale * 12.5 > 10.0, "{name}: {}", posters[0].scale * 12.5);
        assert!(
            !lines(&posters[0].scene).iter().any(|line| line.ends_with("1 / 1")),
            "{name}"
        );
    }
}

/// A lane with nothing but a row across all stages stands on the sheet with that row alone.
#[test]
fn a_lane_without_cells_stands_where_its_row_across_all_stages_does() {
    let stages: String = (1..13)
        .map(|i| format!("  - {{name: Stage {i}, actions: [Act {i}]}}\n"))
        .collect();
    let map = support::map(&format!(
        "title: Wide\ntype: current-state\npersonas: [Mia]\nstages:\n{stages}solutions: [Call back]\n"
    ));
    let sheets = sheets(&map, A4);
    let shows = |lane: &str| -> Vec<bool> {
        let shown = |sheet: &PaperSheet| ids(&sheet.scene).contains(lane);
        sheets.iter().map(shown).collect()
    };
    assert_eq!(shows("lane-actions"), [true, true]);
    assert_eq!(shows("lane-solutions"), [false, true]);
}

/// Twelve stages: handovers and switches lead from the first six to the others.
const CROSSING: [&str; 4] = [
    "    frontstage: [{name: Takes the order, department: Sales, next: ships}]\n    backstage: [{name: Plans the visit, \
     department: Planning, next: drives, broken: true}]\n",
    "    touchpoints: [{name: Web order, channel: web}, {name: Letter, channel: letter}]\n",
    "    touchpoints: [{name: Call, channel: phone, lost: the number}]\n    backstage: [{id: drives, name: Drives out}]\n",
    "    backstage: [{id: ships, name: Ships the order}]\n",
];

/// What leads from one sheet to stages of another is marked on both, whole or broken, and nothing else is.
#[test]
fn handovers_and_switches_to_stages_of_another_sheet_say_where_they_lead() {
    let stage = |i: usize| {
        let content = i.checked_sub(5).and_then(|at| CROSSING.get(at)).unwrap_or(&"");
        format!("  - name: Stage {i}\n    actions: [Act]\n{content}")
    };
    let map = support::map(&format!(
        "title: Wide\ntype: current-state\npersonas: [Mia]\ndepartments: [Sales, Planning]\nstages:\n{}",
        (1..13).map(stage).collect::<String>()
    ));
    let ends = |sheet: &PaperSheet| -> Vec<String> {
        let ids = ids(&sheet.scene).into_iter();
        ids.filter(|id| id.starts_with("elsewhere-")).collect()
    };
    let count = |sheet: &PaperSheet, text: &str| {
        lines(&sheet.scene)
            .iter()
            .filter(|line| line.replace('\u{a0}', " ") == text)
            .count()
    };
    let split = sheets(&map, A4);
    let [first, last] = split.as_slice() else {
        panic!("{}", split.len())
    };
    assert_eq!(ends(first), ["elsewhere-drives", "elsewhere-ships"]);
    assert_eq!(ends(last), ["elsewhere-plans-the-visit", "elsewhere-takes-the-order"]);
    // The broken handover, and the switch from the letter to the call.
    assert_eq!(count(first, "On a later page · 7 Stage 7"), 2);
    assert_eq!(count(first, "On a later page · 8 Stage 8"), 1);
    assert_eq!(count(last, "On an earlier page · 5 Stage 5"), 2);
    assert!(
        lines(&last.scene).join(" ").contains("On an earlier page 6 Stage 6"),
        "{:?}",
        lines(&last.scene)
    );
    for sheet in &split {
        assert_eq!(count(sheet, "Broken handover"), 1);
        assert_eq!(count(sheet, "Switch, case lost"), 1);
        assert_eq!(support::text_faults(&sheet.scene), Vec::<String>::new());
    }
    let [whole] = sheets(&map, POSTER).try_into().unwrap_or_else(|_| panic!("one poster"));
    assert_eq!((ends(&whole), count(&whole, "Broken handover")), (Vec::new(), 1));
    assert!(!lines(&whole.scene).iter().any(|line| line.contains("page")));
}

/// The curve of today goes on on the next sheet as those of the personas do.
#[test]
fn the_curve_of_today_runs_to_the_edge_of_its_sheet() {
    let mut map = file(Path::new("examples/outage-future.yaml"));
    map.lanes
        .retain(|lane| ["stages", "emotion"].contains(&lane.id.as_str()));
    let sheets = sheets(&map, SLIDE);
    let of_today = |sheet: &PaperSheet| reach(&sheet.scene.nodes, "today-maria").map(|ends| (ends, sheet.scene.width));
    let found: Vec<_> = sheets.iter().filter_map(of_today).collect();
    let [((first, on), width), ((from, last), _)] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert!(
        (on - (width - 48.0)).abs() < 3.0 && (from - LABELS_END).abs() < 3.0,
        "{found:?}"
    );
    assert!(*first > LABELS_END + 50.0 && *last < width - 100.0, "{found:?}");
}

/// Which of these lanes stand on each sheet.
fn together(sheets: &[PaperSheet], lanes: [&'static str; 3]) -> Vec<Vec<&'static str>> {
    let on = |sheet: &PaperSheet| {
        let ids = ids(&sheet.scene);
        lanes.into_iter().filter(|lane| ids.contains(*lane)).collect()
    };
    sheets.iter().map(on).collect()
}

/// Plots of personas stand on two sheets if that saves a third, and the curve is lower if that saves a slide.
#[test]
fn the_lane_of_emotions_makes_room_where_that_saves_a_sheet() {
    let names = ["Ann", "Bea", "Cid", "Dan", "Eve", "Fay"];
    let scores = |i: usize, personas: usize| -> String {
        let of = |(at, name): (usize, &&str)| format!("{name}: {}, ", (i + at) % 3);
        names.iter().take(personas).enumerate().map(of).collect()
    };
    let stage = |i: usize| {
        let acts: String = (0..10).map(|k| format!("Act {k}, ")).collect();
        let pains: String = (0..4)
            .map(|k| format!("{{name: Pain {i} {k}, severity: minor}}, "))
            .collect();
        format!(
            "  - {{name: Stage {i}, actions: [{acts}], emotions: {{{}}}, pain_points: [{pains}]}}\n",
            scores(i, 6)
        )
    };
    let head = "title: Room\ntype: current-state\npersonas:";
    let many = support::map(&format!(
        "{head} [{}]\nstages:\n{}",
        names.join(", "),
        (1..5).map(stage).collect::<String>()
    ));
    let sheets_of_many = sheets(&many, A4);
    assert_eq!(
        together(&sheets_of_many, ["lane-actions", "lane-emotion", "lane-pain_points"]),
        [
            vec!["lane-actions", "lane-emotion"],
            vec!["lane-emotion"],
            vec!["lane-emotion", "lane-pain_points"]
        ]
    );
    for name in names {
        let curve = format!("curve-{}", name.to_lowercase());
        let on = sheets_of_many.iter().filter(|sheet| ids(&sheet.scene).contains(&curve));
        assert_eq!(on.count(), 1, "{name}");
    }
    let stage = |i: usize| {
        let touchpoint = format!("{{name: T{i}, channel: web, owner: D, emotions: {{{}}}}}", scores(i, 2));
        format!("  - {{name: Stage {i}, customer_goal: Get on, touchpoints: [{touchpoint}]}}\n")
    };
    let few = support::map(&format!(
        "{head} [Ann, Bea]\ndepartments: [D]\nstages:\n{}",
        (1..9).map(stage).collect::<String>()
    ));
    let slides = sheets(&few, SLIDE);
    let lanes = ["lane-customer_goal", "lane-touchpoints", "lane-emotion"];
    assert_eq!(together(&slides, lanes)[1], lanes);
    for sheet in sheets_of_many.iter().chain(&slides) {
        assert_eq!(support::text_faults(&sheet.scene), Vec::<String>::new());
    }
}

/// A title slide that is too low for all that is said of the map has the goals and the scope on the next.
#[test]
fn a_long_title_leaves_the_goals_to_the_next_slide() {
    let long = "This goes on and on as somebody has copied the minutes of a meeting. ".repeat(11);
    let map = support::map(&format!(
        "title: {}\ntype: current-state\nfinding: {long}\ngoals: [{long}]\npersonas: [Mia]\nstages: [{{name: Start, \
         actions: [Act]}}]\n",
        "A long title ".repeat(12)
    ));
    let slides = sheets(&map, SLIDE);
    let shows = |at: usize, text: &str| lines(&slides[at].scene).iter().any(|line| line == text);
    let goal = Words::of("en").mapping_goal.to_uppercase();
    assert_eq!(
        [shows(0, &goal), shows(1, &goal)],
        [false, true],
        "{:?}",
        lines(&slides[0].scene)
    );
    assert!(slides.iter().all(|slide| slide.too_small(SLIDE).is_none()));
}
