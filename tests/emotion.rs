//! The emotion lane, from a definition to the shapes of the picture.

mod support;

use journeymap::model::{Project, compile};
use journeymap::scene::{Anchor, Group, Node, Scene};
use journeymap::source::Sources;
use journeymap::syntax::read_source;
use std::path::Path;
use support::{map, scene, text_boxes, text_faults};

/// A map with these top-level lines, personas and, for each stage, lines of its body.
fn drawn(head: &str, personas: &[&str], stages: &[&str]) -> Scene {
    let kind = if head.contains("type:") {
        ""
    } else {
        "type: current-state\n"
    };
    let mut yaml = format!(
        "title: Test\n{kind}{head}\npersonas: [{}]\nstages:\n",
        personas.join(", ")
    );
    for (i, body) in stages.iter().enumerate() {
        yaml.push_str(&format!("  - name: Stage {i}\n"));
        body.lines().for_each(|line| yaml.push_str(&format!("    {line}\n")));
    }
    let scene = scene(&map(&yaml));
    assert_eq!(text_faults(&scene), Vec::<String>::new(), "{yaml}");
    scene
}

fn find<'a>(nodes: &'a [Node], id: &str) -> Option<&'a Group> {
    nodes.iter().find_map(|node| match node {
        Node::Group(group) if group.id.as_deref() == Some(id) => Some(group),
        Node::Group(group) => find(&group.children, id),
        _ => None,
    })
}

fn group<'a>(scene: &'a Scene, id: &str) -> &'a Group {
    find(&scene.nodes, id).unwrap_or_else(|| panic!("no group `{id}`"))
}

/// Where the mark of a point stands.
fn place(scene: &Scene, id: &str) -> (f64, f64) {
    match group(scene, id).children.first() {
        Some(Node::Circle(circle)) => (circle.x, circle.y),
        other => panic!("`{id}` begins with {other:?}"),
    }
}

/// All texts below a group, in drawing order.
fn texts(nodes: &[Node]) -> Vec<&str> {
    let mut found = Vec::new();
    for node in nodes {
        match node {
            Node::Group(group) => found.extend(texts(&group.children)),
            Node::Text(text) => found.push(text.text.as_str()),
            _ => {}
        }
    }
    found
}

fn count(scene: &Scene, text: &str) -> usize {
    texts(&group(scene, "lane-emotion").children)
        .iter()
        .filter(|found| **found == text)
        .count()
}

fn dashes(group: &Group) -> Vec<&[f64]> {
    let strokes = group.children.iter().filter_map(|node| match node {
        Node::Path(path) => path.stroke,
        _ => None,
    });
    strokes
        .map(|stroke| stroke.dash)
        .filter(|dash| !dash.is_empty())
        .collect()
}

#[test]
fn scores_stand_at_their_height_on_any_scale() {
    for (scale, scores) in [
        ("[-2, 2]", ["-2", "-1", "0", "1", "2"]),
        ("[-5, 5]", ["-5", "-2.5", "0", "2.5", "5"]),
        ("[1, 5]", ["1", "2", "3", "4", "5"]),
        ("[0, 10]", ["0", "2.5", "5", "7.5", "10"]),
        ("[1, 5]", ["angry", "frustrated", "neutral", "satisfied", "delighted"]),
    ] {
        let touchpoints: Vec<String> = (0..5)
            .map(|i| format!("{{id: t{i}, name: T{i}, emotion: {}}}", scores[i]))
            .collect();
        let scene = drawn(
            &format!("scale: {scale}"),
            &["Mia"],
            &[&format!("touchpoints: [{}]", touchpoints.join(", "))],
        );
        let heights: Vec<f64> = (0..5).map(|i| place(&scene, &format!("emotion-mia-t{i}")).1).collect();
        let steps: Vec<f64> = heights.windows(2).map(|pair| pair[0] - pair[1]).collect();
        assert!(
            steps.iter().all(|step| (step - 50.0).abs() < 1e-9),
            "{scale} {heights:?}"
        );
    }
}

#[test]
fn points_stand_where_they_are_put_and_evenly_otherwise() {
    let scene = drawn(
        "scale: [-2, 2]",
        &["Mia"],
        &[
            "touchpoints: [{name: A, emotion: 1}, {name: B}, {name: C, emotion: 2}]",
            "touchpoints: [{name: D, emotion: {score: 1, at: 0.8}}, {name: E, emotion: {score: 2, at: 0.2}}]",
            "touchpoints: [{name: F, emotion: {score: 1, at: 0.5}}, {name: G, emotion: {score: 2, at: 0.5}}]",
        ],
    );
    let x = |id: &str| place(&scene, &format!("emotion-mia-{id}")).0;
    assert_eq!((x("a"), x("c")), (298.0, 498.0));
    assert_eq!((x("d"), x("e")), (918.0, 678.0));
    assert!(x("f") < x("g") && x("g") - x("f") < 12.0);
}

#[test]
fn a_stages_own_score_stands_in_for_touchpoints_without_one() {
    let scene = drawn(
        "",
        &["Mia", "Karl"],
        &["emotion: -1\ntouchpoints: [{name: Call, emotions: {karl: 2}}, {name: Chat}]"],
    );
    assert!(find(&scene.nodes, "emotion-mia-stage-0").is_some());
    assert!(find(&scene.nodes, "emotion-karl-call").is_some());
    assert!(find(&scene.nodes, "emotion-karl-stage-0").is_none());
}

#[test]
fn a_stage_without_score_is_bridged() {
    let scene = drawn(
        "",
        &["Mia"],
        &["emotion: 1", "customer_goal: Wait", "emotion: 2", "emotion: 1"],
    );
    assert_eq!(dashes(group(&scene, "curve-mia")), [[2.0, 4.0]]);
}

#[test]
fn the_name_of_the_lane_has_air_below_it_with_and_without_moments_of_truth() {
    for body in [
        "emotion: 1",
        "touchpoints: [{name: A, emotion: 1, moment_of_truth: true}]",
    ] {
        let boxes = text_boxes(&drawn("", &["Mia"], &[body, "emotion: 2"]));
        let find = |text| {
            boxes
                .iter()
                .find(|found| found.text == text)
                .expect("the axis has words")
        };
        let air = find("Delighted").top - find("Emotion").bottom;
        assert!(air >= 20.0, "{air} px below the name with `{body}`");
    }
}

#[test]
fn what_personas_share_is_said_once_and_feelings_stand_without_marks() {
    let scene = drawn(
        "",
        &["Mia", "Karl"],
        &[
            "touchpoints: [{name: Call, emotion: {score: -2, quote: Again?}}]",
            "touchpoints: [{name: Chat, emotions: {karl: {score: 1, feeling: hopeful}}}]",
            "touchpoints: [{name: Bill, emotions: {karl: {score: 1, feeling: calm, quote: “Fair.”}}}]",
        ],
    );
    assert_eq!((count(&scene, "“Again?”"), count(&scene, "hopeful")), (1, 1));
    assert_eq!((count(&scene, "“Fair.”"), count(&scene, "calm")), (1, 0));
    assert_eq!((count(&scene, "Mia \u{2212}2"), count(&scene, "Karl +1")), (1, 1));
}

#[test]
fn five_personas_have_a_plot_each_and_three_no_area() {
    let names = ["Mia", "Karl", "Ana", "Bo", "Cy"];
    let stages = ["emotion: 1", "emotion: -1"];
    let five = drawn("", &names, &stages);
    assert_eq!((count(&five, "+2"), count(&five, "Delighted")), (5, 0));
    let three = drawn("", &names[..3], &stages);
    assert_eq!((count(&three, "+2"), count(&three, "Delighted")), (1, 1));
    assert!(find(&three.nodes, "area-mia").is_none());
    assert!(find(&drawn("", &names[..2], &stages).nodes, "area-mia").is_some());
}

#[test]
fn a_moment_of_truth_is_pinned_with_or_without_a_score() {
    let scene = drawn(
        "",
        &["Mia"],
        &[
            "touchpoints: [{name: Call, moment_of_truth: First answer, emotion: 1}]",
            "touchpoints: [{name: Visit, moment_of_truth: true}]",
        ],
    );
    assert_eq!((count(&scene, "First answer"), count(&scene, "Visit")), (1, 1));
    assert_eq!(count(&scene, "MOMENT OF TRUTH"), 2);
}

#[test]
fn rings_of_one_moment_do_not_cover_each_other_and_who_scores_alone_stands_at_the_score() {
    let names = ["Mia", "Karl", "Ada"];
    let distance = |a: (f64, f64), b: (f64, f64)| ((a.0 - b.0).powi(2) + (a.1 - b.1).powi(2)).sqrt();
    for lowest in ["0", "-0.2", "-0.5", "-1"] {
        let moment = format!(
            "touchpoints: [{{name: Bill, moment_of_truth: true, emotions: {{mia: 0, karl: 0, ada: {lowest}}}}}]"
        );
        let scene = drawn("scale: [-5, 5]", &names, &["", &moment, ""]);
        let places = ["mia", "karl", "ada"].map(|name| place(&scene, &format!("emotion-{name}-bill")));
        for (one, other) in [(0, 1), (0, 2), (1, 2)] {
            let apart = distance(places[one], places[other]);
            assert!(apart >= 28.0, "{lowest}: {apart} px between {places:?}");
        }
        // Ten points are 200 pixels.
        let below = places[2].1 - (places[0].1 + places[1].1) / 2.0;
        let score: f64 = lowest.parse().expect("a number");
        assert!(
            score > -0.3 || (below + score * 20.0).abs() < 0.01,
            "{lowest}: {places:?}"
        );
    }
}

/// Where pins stand: the dotted lines that run down.
fn pins(nodes: &[Node]) -> Vec<f64> {
    let mut found = Vec::new();
    for node in nodes {
        match node {
            Node::Group(group) => found.extend(pins(&group.children)),
            Node::Line(line) if line.x1 == line.x2 && !line.stroke.dash.is_empty() => found.push(line.x1),
            _ => {}
        }
    }
    found.dedup();
    found
}

#[test]
fn a_pin_stands_amid_those_who_feel_its_moment_alike() {
    for (karl, alike) in [("2", true), ("-1", false)] {
        let moment =
            format!("touchpoints: [{{name: Bill, moment_of_truth: true, emotions: {{mia: 2, karl: {karl}}}}}]");
        let scene = drawn("", &["Mia", "Karl"], &["", &moment, ""]);
        let [mia, other] = ["mia", "karl"].map(|name| place(&scene, &format!("emotion-{name}-bill")).0);
        let pin = if alike { (mia + other) / 2.0 } else { mia };
        assert_eq!(pins(&group(&scene, "lane-emotion").children), [pin], "{karl}");
        assert_eq!(alike, mia != other);
    }
}

/// The radius of the halo of every mark, and the width of the line.
fn weights(scene: &Scene, touchpoints: usize) -> (Vec<f64>, f64) {
    let halo = |i: usize| match group(scene, &format!("emotion-mia-t{i}")).children.first() {
        Some(Node::Circle(circle)) => circle.radius,
        other => panic!("t{i} begins with {other:?}"),
    };
    let line = group(scene, "curve-mia")
        .children
        .iter()
        .rev()
        .find_map(|node| match node {
            Node::Path(path) => path.stroke.as_ref().map(|stroke| stroke.width),
            _ => None,
        });
    ((0..touchpoints).map(halo).collect(), line.expect("a curve"))
}

#[test]
fn a_crowd_of_points_is_drawn_finer_but_a_few_points_are_not() {
    let scores = |count: usize| {
        let touchpoint = |i: usize| format!("{{id: t{i}, name: T{i}, emotion: {}}}", i % 3);
        let touchpoints: Vec<String> = (0..count).map(touchpoint).collect();
        format!("touchpoints: [{}]", touchpoints.join(", "))
    };
    let few = weights(&drawn("", &["Mia"], &[&scores(6), "emotion: 1"]), 6);
    assert_eq!(few, (vec![7.0; 6], 3.2));
    let many = weights(&drawn("", &["Mia"], &[&scores(40), "emotion: 1"]), 40);
    assert_eq!(many, (vec![3.9; 40], 1.4));
}

#[test]
fn what_is_said_at_the_end_of_a_map_stays_inside_its_margin() {
    let last =
        "touchpoints: [{name: A}, {name: B, emotion: {score: 2, quote: The stairs are swept and the cat is fed.}}]";
    let scene = drawn(
        "",
        &["Otto"],
        &["emotion: 1", "emotion: -1", "emotion: 0", "emotion: 1", last],
    );
    let said = text_boxes(&scene);
    let mut said = said
        .iter()
        .filter(|text| text.text.contains("stairs") || text.text.contains("fed"));
    assert!(said.all(|text| text.right <= scene.width - 48.0), "{said:?}");
}

#[test]
fn a_map_of_the_future_shows_today_and_what_is_gained() {
    let path = Path::new("examples/outage-future.yaml");
    let mut sources = Sources::default();
    let bytes = std::fs::read(path).expect("the example is there");
    let main = read_source(&mut sources, "outage-future.yaml", Some(path), bytes).expect("the example is text");
    let compiled = compile(
        &mut sources,
        main,
        &Project::of(path).expect("the example has a folder"),
    );
    let scene = scene(&compiled.map.expect("the example is a map"));
    assert_eq!(text_faults(&scene), Vec::<String>::new());
    let today = group(&scene, "today-maria");
    assert!(dashes(today).contains(&[5.0, 4.0].as_slice()));
    assert_eq!(count(&scene, "Maria today"), 1);
    let legend = texts(&group(&scene, "legend").children);
    for entry in ["Maria today", "Better or worse than today"] {
        assert!(legend.contains(&entry), "{legend:?}");
    }
    assert!(count(&scene, "+3") > 0);
}

#[test]
fn what_is_removed_is_off_the_curve_and_hopes_are_hollow() {
    let scene = drawn(
        "type: future-state",
        &["Mia"],
        &["touchpoints: [{name: Form, emotion: -2, change: removed}, {name: App, emotion: 2}]"],
    );
    assert!(find(&scene.nodes, "emotion-mia-form").is_none());
    let mark = &group(&scene, "emotion-mia-app").children[1];
    assert!(
        matches!(mark, Node::Circle(circle) if circle.stroke.is_some()),
        "{mark:?}"
    );
}

/// The signs, without texts and tiles.
fn signs(legend: &Group) -> Vec<&Node> {
    let is_sign = |node: &&Node| !matches!(node, Node::Text(_) | Node::Group(_) | Node::Rect(_));
    legend.children.iter().filter(is_sign).collect()
}

#[test]
fn the_legend_shows_a_hoped_for_score_as_it_stands_in_the_curve() {
    let with = |point: &str| {
        let stage = format!("touchpoints: [{{name: App, emotion: {point}}}]");
        drawn("type: future-state", &["Mia"], &[&stage])
    };
    let plain = with("2");
    let mark = &group(&plain, "emotion-mia-app").children[1];
    let (Node::Circle(point), [Node::Circle(sign)]) = (mark, &signs(group(&plain, "legend"))[..]) else {
        panic!("{mark:?}, {:?}", signs(group(&plain, "legend")));
    };
    assert_eq!(
        (sign.radius, &sign.fill, &sign.stroke),
        (point.radius, &point.fill, &point.stroke)
    );
    let quoted = with("{score: 2, quote: At last}");
    let face = signs(group(&quoted, "legend"));
    assert!(
        face.iter().any(|node| matches!(node, Node::Path(_))),
        "a mouth: {face:?}"
    );
    assert!(texts(&group(&quoted, "legend").children).contains(&"Hoped for"));
    // One for all, and that of a mark where there is one.
    let both = ["touchpoints: [{name: App, emotion: 2}, {name: Bill, emotion: {score: 1, quote: At last}}]"];
    let both = drawn("type: future-state", &["Mia"], &both);
    assert_eq!(signs(group(&both, "legend")).len(), 1);
    let words = texts(&group(&both, "legend").children);
    assert_eq!(
        words.iter().filter(|word| **word == "Hoped for").count(),
        1,
        "{words:?}"
    );
}

#[test]
fn the_ends_of_lines_stand_on_one_line_inside_the_margin_for_any_number_of_personas() {
    let names = ["Maria", "Karl", "Agnieszka", "Bo", "Jim", "Al", "Theodora", "Eva"];
    for count in 1..=names.len() {
        let scores: Vec<String> = (0..count)
            .map(|i| format!("{}: {}", names[i].to_lowercase(), i % 3))
            .collect();
        let last = format!(
            "touchpoints: [{{name: A}}, {{name: B, emotions: {{{}}}}}]",
            scores.join(", ")
        );
        let stages = vec![last.as_str(); 6];
        let scene = drawn("scale: [-2, 2]", &names[..count], &stages);
        for name in &names[..count] {
            let end = group(&scene, &format!("end-{}", name.to_lowercase()));
            assert_eq!(texts(&end.children).len(), 1, "{name} of {count}");
            let right = end.children.iter().map(|node| match node {
                Node::Text(text) if text.anchor == Anchor::Start => text.x + text.width,
                Node::Text(text) => text.x,
                other => panic!("`{name}` ends with {other:?}"),
            });
            assert!(right.fold(0.0, f64::max) <= scene.width - 42.0, "{name} of {count}");
        }
    }
}
