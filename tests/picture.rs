//! What a finished picture says to those it is handed to, and what it keeps to itself.

mod support;

use jiff::civil::date;
use journeymap::check::{self, Scorecard, Settings};
use journeymap::layout::{Sheet, compose};
use journeymap::model::Map;
use journeymap::scene::{Group, Ink, Line, Node, Scene, Segment};
use journeymap::text::Typesetter;
use journeymap::words::Words;
use support::{map, text_boxes, text_faults};

/// The lines of text of a map that was judged on the last day of 2026.
fn lines(map: &Map, draft: bool) -> Vec<String> {
    let settings = Settings::new(date(2026, 12, 31));
    let card: Scorecard = check::run(map, &settings).card.expect("a map has a scorecard");
    let (words, type_) = (Words::of(&map.lang), Typesetter::new(&map.lang));
    let scene = compose(&Sheet::new(map, &words, &type_, &card, draft));
    assert_eq!(text_faults(&scene), Vec::<String>::new());
    text_boxes(&scene).into_iter().map(|text| text.text).collect()
}

/// Whether a line has `text`, whichever of its spaces may not break.
fn shows(lines: &[String], text: &str) -> bool {
    lines.iter().any(|line| line.replace('\u{a0}', " ").contains(text))
}

const HEAD: &str = "title: Booking\ntype: current-state\npersonas: [Mia, Jo]\n";

#[test]
fn what_was_to_be_done_by_now_is_marked_and_nothing_else() {
    let late = "reviewed: 2026-01-31\nreview_every: 6 months\nsolutions:
  - {name: A, due: 2026-12-30}
  - {name: B, due: 2026-Q4}
  - {name: C, due: 2026-03, status: done}
  - {name: D, due: 2026-02, status: rejected}
stages: [Search]\n";
    let lines = lines(&map(&format!("{HEAD}{late}")), false);
    let overdue: Vec<&String> = lines.iter().filter(|line| line.contains("verdue")).collect();
    assert_eq!(overdue, ["Review overdue: 31 July 2026", "Overdue: 30 December 2026"]);
    assert!(
        shows(&lines, "Due Q4 2026") && shows(&lines, "Due March 2026"),
        "{lines:#?}"
    );
}

#[test]
fn findings_are_counted_on_drafts_only() {
    let map = map(&format!("{HEAD}stages: [Search, Book]\n"));
    let (draft, finished) = (lines(&map, true), lines(&map, false));
    assert!(shows(&draft, "Warnings: ") && shows(&draft, " open"), "{draft:#?}");
    assert!(
        !shows(&finished, "Warnings: ") && !shows(&finished, "Hints: "),
        "{finished:#?}"
    );
    assert!(!shows(&finished, " open") && !shows(&finished, "% ·"), "{finished:#?}");
    assert!(shows(&finished, "of 6 steps complete") && shows(&finished, "Method 0 of 6"));
}

#[test]
fn the_facts_of_the_scorecard_part_between_each_other_alone() {
    for (lang, steps) in [
        ("en", "0 of 6 steps complete"),
        ("it", "Passi completi: 0 su 6"),
        ("cs", "Dokončené kroky: 0 z 6"),
    ] {
        let draft = lines(&map(&format!("{HEAD}lang: {lang}\nstages: [Search, Book]\n")), true);
        assert!(shows(&draft, steps), "{steps}: {draft:#?}");
    }
}

#[test]
fn a_source_is_not_called_the_same_twice() {
    let source =
        |name: &str| format!("{HEAD}sources: [{{name: {name}, kind: survey, sample: 40}}]\nstages: [Search]\n");
    let (same, other) = (source("survey"), source("Guests"));
    let (same, other) = (lines(&map(&same), false), lines(&map(&other), false));
    assert!(shows(&other, "Survey · n = 40"), "{other:#?}");
    assert!(shows(&same, "n = 40") && !shows(&same, "Survey"), "{same:#?}");
}

#[test]
fn a_quote_that_several_share_is_signed_by_all_of_them() {
    let touchpoint = |extra: &str| {
        format!(
            "{HEAD}stages: [{{name: Search, touchpoints: [{{name: Map, channel: web{extra}, \
             emotion: {{score: -1, quote: So slow}}}}]}}]\n"
        )
    };
    let shared = lines(&map(&touchpoint("")), false);
    assert!(shows(&shared, "All −1") && !shows(&shared, "Mia −1 "), "{shared:#?}");
    let own = lines(&map(&touchpoint(", personas: [Jo]")), false);
    assert!(!shows(&own, "All −1"), "{own:#?}");
    let three = touchpoint(", personas: [Mia, Jo]").replace("[Mia, Jo]\nstages", "[Mia, Jo, Ida]\nstages");
    let some = lines(&map(&three), false);
    assert!(shows(&some, "Mia, Jo −1"), "{some:#?}");
}

/// The dashes of empty cells in a lane.
fn dashes(nodes: &[Node]) -> usize {
    let is_dash = |line: &Line| line.y1 == line.y2 && line.x2 - line.x1 == 14.0 && line.stroke.ink == Ink::Line2;
    let count = |node: &Node| match node {
        Node::Group(group) => dashes(&group.children),
        Node::Line(line) => usize::from(is_dash(line)),
        _ => 0,
    };
    nodes.iter().map(count).sum()
}

fn lane<'a>(nodes: &'a [Node], id: &str) -> Option<&'a Group> {
    nodes.iter().find_map(|node| match node {
        Node::Group(group) if group.id.as_deref() == Some(id) => Some(group),
        Node::Group(group) => lane(&group.children, id),
        _ => None,
    })
}

#[test]
fn a_stage_in_which_a_row_of_a_blueprint_has_nothing_gets_the_dash_of_empty_cells() {
    let stages = "stages:
  - {name: A, backstage: [{name: Plans, department: D, until: B}], support: [Hosts]}
  - {name: B, backstage: [{name: Checks, department: E}]}
  - C\n";
    let scene = support::scene(&map(&format!("{HEAD}{stages}")));
    let dashes = |id: &str| dashes(&lane(&scene.nodes, id).expect("the lane is drawn").children);
    // Two departments: the one is idle in the last stage, the other in the first and the last.
    assert_eq!((dashes("lane-backstage"), dashes("lane-support")), (3, 2));
}

#[test]
fn an_arrow_that_comes_close_to_a_dash_takes_its_place() {
    let empty = |next: &str| {
        let stages = format!(
            "departments: [{{id: e, name: E}}, {{id: f, name: F}}, {{id: d, name: D}}]\nstages:
  - {{name: A, backstage: [{{name: Checks, department: e}}, {{name: Plans, department: d{next}}}]}}
  - {{name: B, backstage: [{{name: Waits, department: f}}]}}\n"
        );
        let scene = support::scene(&map(&format!("{HEAD}{stages}")));
        dashes(
            &lane(&scene.nodes, "lane-backstage")
                .expect("the lane is drawn")
                .children,
        )
    };
    // Up from `Plans` to `Checks`, past the row between them.
    assert_eq!((empty(""), empty(", next: checks")), (3, 2));
}

/// The points that the broken line of a lost case runs through.
fn way_of_lost(nodes: &[Node], found: &mut Vec<(f64, f64)>) {
    let point = |segment: &Segment| match *segment {
        Segment::Move(x, y) | Segment::Line(x, y) | Segment::Cubic(.., x, y) => Some((x, y)),
        Segment::Close => None,
    };
    for node in nodes {
        match node {
            Node::Group(group) => way_of_lost(&group.children, found),
            Node::Path(path) if path.stroke.is_some_and(|stroke| stroke.dash == [5.0, 3.5]) => {
                found.extend(path.segments.iter().filter_map(point));
            }
            _ => {}
        }
    }
}

fn switch(stages: &str) -> (Scene, Vec<(f64, f64)>) {
    let scene = support::scene(&map(&format!("{HEAD}{stages}")));
    let touchpoints = lane(&scene.nodes, "lane-touchpoints").expect("the lane is drawn");
    let mut way = Vec::new();
    way_of_lost(&touchpoints.children, &mut way);
    (scene, way)
}

#[test]
fn an_arrow_begins_behind_the_lines_beside_its_tile_not_behind_those_below() {
    let owned = |owner: &str| {
        let (scene, way) = switch(&format!(
            "stages:
  - {{name: A, touchpoints: [{{name: Site, channel: web, owner: {owner}}}]}}
  - {{name: B, touchpoints: [{{name: Desk, channel: person, lost: true}}]}}
  - C\n  - D\n  - E\n  - F\n"
        ));
        let lines = text_boxes(&scene);
        let line = |text: &str| lines.iter().find(|line| line.text == text).expect("the line is drawn");
        let right = |text: &str| line(text).right;
        (way[0].0, right("Site"), right("Web"), right(owner))
    };
    let long = "Digital channels and customer service";
    let (start, name, channel, owner) = owned(long);
    let beside = name.max(channel);
    assert!((start - 8.0 - beside).abs() < 2.0, "{start} is not behind {beside}");
    assert!(owner > start + 20.0, "the owner stands below: {owner}");
}

#[test]
fn an_arrow_to_a_tile_that_is_hardly_higher_runs_straight() {
    let rise = |lost: &str| {
        let stages = format!(
            "stages:
  - {{name: A, touchpoints: [{{name: Hotline, channel: phone}}, {{name: Site, channel: phone}}]}}
  - {{name: B, touchpoints: [{{name: Desk, channel: person, lost: {lost}}}]}}
  - C\n  - D\n  - E\n"
        );
        let heights: Vec<f64> = switch(&stages).1.into_iter().map(|(_, y)| y).collect();
        heights.iter().copied().fold(f64::MIN, f64::max) - heights.iter().copied().fold(f64::MAX, f64::min)
    };
    let (one_line, two_lines) = (rise("true"), rise("everything that was wished for in the booking"));
    assert!(one_line > 16.0, "two elbows have room: {one_line}");
    assert_eq!(two_lines, 0.0);
}

#[test]
fn a_switch_says_what_is_handed_over_or_lost() {
    let journey = |first: &str, second: &str| {
        format!(
            "{HEAD}stages:\n  - name: Search\n    touchpoints:\n      - {{name: A, channel: letter}}\n      \
             - {{name: B, {first}}}\n      - {{name: C, {second}}}\n"
        )
    };
    for (first, second, expected) in [
        (
            "channel: chat, lost: the number",
            "channel: chat, handover: the file",
            ["Letter to chat, lost: the number", "Handed over: the file"],
        ),
        (
            "channel: letter, lost: the number",
            "channel: web, handover: the file",
            ["Lost: the number", "Letter to web: the file"],
        ),
        (
            "channel: letter, lost: true",
            "channel: web, lost: true",
            ["Case lost", "Letter to web: case lost"],
        ),
    ] {
        let text = lines(&map(&journey(first, second)), false).join(" ");
        for expected in expected {
            assert!(text.contains(expected), "{expected} in {text}");
        }
    }
}

/// The baselines of the texts that are drawn, in drawing order.
fn baselines(nodes: &[Node], found: &mut Vec<(String, f64)>) {
    for node in nodes {
        match node {
            Node::Group(group) => baselines(&group.children, found),
            Node::Text(text) => found.push((text.text.clone(), text.y)),
            _ => {}
        }
    }
}

#[test]
fn a_switch_from_elsewhere_is_told_at_its_own_touchpoint() {
    // How far the words of the switch to C stand below the row of B and above the name of C.
    let distances = |personas: &str| {
        let stages = format!(
            "stages:\n  - name: Search\n    touchpoints:\n      - {{name: Aaa, channel: letter, personas: [Mia]}}\n      \
             - {{name: Bbb, channel: web, personas: [{personas}]}}\n      \
             - {{name: Ccc, channel: phone, lost: true, personas: [Mia]}}\n"
        );
        let scene = support::scene(&map(
            &format!("{HEAD}{stages}").replace("[Mia]\nstages", "[Mia, Jo]\nstages")
        ));
        let mut texts = Vec::new();
        baselines(
            &lane(&scene.nodes, "lane-touchpoints").map_or(&scene.nodes, |lane| &lane.children)[..],
            &mut texts,
        );
        let at = |wanted: &str| texts.iter().find(|(text, _)| text.starts_with(wanted)).map(|(_, y)| *y);
        let label = texts
            .iter()
            .find(|(text, _)| text.contains("ase lost") || text.contains("to phone"));
        let label = label.expect("the switch is told").1;
        (
            label - at("Web").expect("a channel"),
            at("Ccc").expect("a name") - label,
        )
    };
    let (from_row_above, to_name) = distances("Mia");
    let (other_row_above, to_own_name) = distances("Jo");
    assert!(
        other_row_above > from_row_above + 8.0,
        "{from_row_above} {other_row_above}"
    );
    assert!(to_own_name < to_name, "{to_name} {to_own_name}");
}
