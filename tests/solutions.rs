//! The sheet of solutions: what comes first, what is no longer weighed, and how crowded cells are drawn.

mod support;

use journeymap::scene::{Ink, Node, Scene};
use std::process::Command;
use support::{map, solutions, text_boxes, text_faults};

/// A map with these solutions, and a pain of each severity to solve.
fn sheet(rows: &str) -> Scene {
    let yaml = format!(
        "title: A journey\ntype: current-state\ngoals: [One]\npersonas: [Mia]\nstages:\n  - name: Wait\n    \
         touchpoints: [{{name: Queue, channel: store, emotion: 0}}]\n    pain_points:\n      \
         - {{id: worst, name: No seat, severity: critical}}\n      - {{id: bad, name: No number, severity: major}}\n      \
         - {{id: small, name: No music, severity: minor}}\nsolutions:\n{rows}"
    );
    solutions(&map(&yaml))
}

/// The titles of the backlog from top to bottom, each with the rank at its left, if any.
fn backlog(scene: &Scene, titles: &[&str]) -> Vec<String> {
    let boxes = text_boxes(scene);
    let mut rows: Vec<(f64, String)> = Vec::new();
    for title in titles {
        let name = boxes.iter().find(|b| b.text == *title).expect("the title is drawn");
        let rank = boxes
            .iter()
            .find(|b| b.left > 600.0 && b.right < name.left && (b.top - name.top).abs() < 8.0);
        rows.push((name.top, format!("{} {title}", rank.map_or("–", |rank| &rank.text))));
    }
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, row)| row).collect()
}

#[test]
fn impact_times_severity_by_effort_decides_and_what_is_open_comes_first() {
    let scene = sheet(
        "  - {name: Rejected, solves: worst, impact: 5, effort: 1, status: rejected}\n\
         \x20 - {name: Finished, solves: worst, impact: 5, effort: 1, status: done}\n\
         \x20 - {name: Unrated, solves: worst}\n\
         \x20 - {name: Small, solves: small, impact: 5, effort: 2}\n\
         \x20 - {name: Worst, solves: [small, worst], impact: 2, effort: 2}\n\
         \x20 - {name: Bad, solves: bad, impact: 5, effort: 1}\n",
    );
    let titles = ["Rejected", "Finished", "Unrated", "Small", "Worst", "Bad"];
    // 5 × 2 ÷ 1 = 10, 2 × 3 ÷ 2 = 3, 5 × 1 ÷ 2 = 2.5.
    assert_eq!(
        backlog(&scene, &titles),
        ["1 Bad", "2 Worst", "3 Small", "– Unrated", "– Finished", "– Rejected"]
    );
    let figures: Vec<String> = text_boxes(&scene).into_iter().map(|b| b.text).collect();
    for figure in ["10", "3", "2.5"] {
        assert!(figures.iter().any(|text| text == figure), "{figure} in {figures:?}");
    }
    assert_eq!(text_faults(&scene), Vec::<String>::new());
}

/// The inks of the texts that begin so.
fn inks_of(nodes: &[Node], start: &str, inks: &mut Vec<Ink>) {
    for node in nodes {
        match node {
            Node::Group(group) => inks_of(&group.children, start, inks),
            Node::Text(text) if text.text.starts_with(start) => inks.push(text.ink),
            _ => {}
        }
    }
}

#[test]
fn what_has_to_come_first_and_is_ranked_later_stands_out() {
    let strong = |first: &str, second: &str| {
        let scene = sheet(&format!(
            "  - {{id: one, name: One, solves: worst, impact: 5, effort: 1, {first}}}\n\
             \x20 - {{id: two, name: Two, solves: bad, impact: 3, effort: 3, {second}}}\n"
        ));
        let mut inks = Vec::new();
        inks_of(&scene.nodes, "Depends on S", &mut inks);
        assert_eq!(inks.len(), 1);
        inks[0]
    };
    let later = strong("depends_on: two", "status: planned");
    let earlier = strong("status: planned", "depends_on: one");
    let done = strong("depends_on: two", "status: done");
    assert_eq!([later, earlier, done], [Ink::Warn, Ink::Ink3, Ink::Ink3]);
}

#[test]
fn three_share_a_cell_and_four_become_a_stack() {
    let rows = |count: usize| -> String {
        (0..count)
            .map(|i| format!("  - {{name: Idea {i}, solves: bad, impact: 4, effort: 2}}\n"))
            .collect()
    };
    let in_matrix = |scene: &Scene| -> Vec<String> {
        let boxes = text_boxes(scene).into_iter();
        let marks = boxes.filter(|b| b.right < 600.0 && (b.text.starts_with('S') || b.text.starts_with('×')));
        marks.map(|b| b.text).filter(|text| text.len() <= 3).collect()
    };
    let three = sheet(&rows(3));
    assert_eq!(in_matrix(&three), ["S1", "S2", "S3"]);
    assert_eq!(text_faults(&three), Vec::<String>::new());
    assert_eq!(in_matrix(&sheet(&rows(4))), ["×4"]);
}

/// The showcase in the order of its published picture; the file has a name of its own beside the map's.
#[test]
fn the_sheet_is_written_beside_the_map() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = Command::new(env!("CARGO_BIN_EXE_journeymap"))
        .args([
            "build",
            "examples/outage.yaml",
            "--sheet",
            "solutions",
            "-f",
            "svg",
            "--today",
            "2026-11-22",
            "-o",
        ])
        .arg(format!("{}/", folder.path().display()))
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{output:?}");
    let picture = std::fs::read_to_string(folder.path().join("outage.solutions.svg")).expect("the sheet");
    let place = |title: &str| {
        picture
            .find(&format!(">{title}"))
            .unwrap_or_else(|| panic!("{title} is not drawn"))
    };
    let order = [
        "Number and call-back",
        "Status page fed",
        "Outage push within",
        "Automatic credit",
        "Two-hour slots",
        "One case file",
        "Pause adverts",
        "Line test ends",
    ];
    assert!(order.map(place).is_sorted());
}

/// A number alone says nothing: the words of each pain stand beside it, and pains that nothing solves are listed, the
/// gravest first.
#[test]
fn pains_are_named_and_those_without_a_solution_listed() {
    let scene = sheet(
        "  - {name: A number, solves: bad, impact: 4, effort: 2}\n  - {name: Radio, solves: small, status: rejected}\n",
    );
    let mut boxes = text_boxes(&scene);
    boxes.retain(|b| b.left > 600.0);
    boxes.sort_by(|a, b| a.top.total_cmp(&b.top));
    let place = |text: &str| {
        boxes
            .iter()
            .position(|b| b.text == text)
            .unwrap_or_else(|| panic!("{text}: {boxes:?}"))
    };
    let order = [
        "No number",
        "Radio",
        "Pain points without a solution",
        "No seat",
        "No music",
    ]
    .map(place);
    assert!(order.is_sorted(), "{order:?}");
    assert_eq!(boxes.iter().filter(|b| b.text == "No number").count(), 1);
    // Scores of emotions are explained where there are some.
    assert!(
        !text_boxes(&scene).iter().any(|b| b.text.contains("Emotion")),
        "{boxes:?}"
    );
}

#[test]
fn the_words_of_all_pains_have_one_left_edge() {
    let pains: String = (1..=10)
        .map(|at| format!("      - {{name: Pain {at}, severity: major, solved_by: S{at}}}\n"))
        .collect();
    let rows: String = (1..=10)
        .map(|at| format!("  - {{name: S{at}, impact: 3, effort: 2}}\n"))
        .collect();
    let yaml = format!(
        "title: A journey\ntype: current-state\nstages:\n  - name: Wait\n    pain_points:\n{pains}solutions:\n{rows}"
    );
    let boxes = text_boxes(&solutions(&map(&yaml)));
    let pains = boxes.iter().filter(|one| one.text.starts_with("Pain "));
    let lefts: Vec<f64> = pains.map(|one| one.left).collect();
    assert_eq!(lefts.len(), 10);
    assert!(lefts.iter().all(|left| *left == lefts[0]), "{lefts:?}");
}

#[test]
fn the_names_of_columns_stand_on_one_line_and_apart() {
    for (lang, owner) in [("uk", "ВІДПОВІДАЛЬНИЙ"), ("it", "RESPONSABILE"), ("cs", "VLASTNÍK")] {
        let yaml = format!(
            "title: T\ntype: current-state\nlang: {lang}\ngoals: [G]\npersonas: [P]\nstages: [S]\nsolutions: [{{name: A, \
             impact: 4, effort: 2}}]\n"
        );
        let boxes = text_boxes(&solutions(&map(&yaml)));
        let head = boxes
            .iter()
            .find(|found| found.text == owner)
            .expect("a name on one line");
        let mut row: Vec<_> = boxes
            .iter()
            .filter(|found| (found.top - head.top).abs() < 1.0 && found.left > 600.0)
            .collect();
        row.sort_by(|a, b| a.left.total_cmp(&b.left));
        assert_eq!(row.len(), 7, "{lang}");
        for pair in row.windows(2) {
            assert!(
                pair[1].left - pair[0].right > 12.0,
                "{lang}: {} {}",
                pair[0].text,
                pair[1].text
            );
        }
    }
}
