//! A map in a right-to-left language is laid out from right to left.

mod support;

use journeymap::scene::{Anchor, Node, Path, Scene, Segment, Text};

fn map(lang: &str) -> Scene {
    support::scene(&support::map(&yaml(lang)))
}

fn yaml(lang: &str) -> String {
    format!(
        "title: Wi-Fi\ntype: current-state\nlang: {lang}\npersonas: [{{id: mia, name: Mia}}]\nstages:\n  \
         - name: One\n    actions: [A, B]\n    \
         touchpoints: [{{name: Form, channel: web, emotions: {{mia: {{score: 1}}}}}}]\n    \
         kpis: [{{name: Kept, for: customer, value: 90, target: 80}}]\n  \
         - name: Two\n    touchpoints: [{{name: Call, channel: phone, emotions: {{mia: {{score: -1}}}}}}]\n"
    )
}

fn each<'a>(nodes: &'a [Node], see: &mut impl FnMut(&'a Node)) {
    for node in nodes {
        see(node);
        if let Node::Group(group) = node {
            each(&group.children, see);
        }
    }
}

fn text<'a>(scene: &'a Scene, wanted: &str) -> &'a Text {
    let mut found = None;
    each(&scene.nodes, &mut |node| match node {
        Node::Text(text) if text.text == wanted => found = Some(text),
        _ => {}
    });
    found.unwrap_or_else(|| panic!("no text {wanted}"))
}

/// Check marks go down to the right and up again.
fn is_check(path: &Path) -> bool {
    matches!(path.segments.as_slice(), [Segment::Move(x1, y1), Segment::Line(x2, y2), Segment::Line(x3, y3)]
        if x1 < x2 && x2 < x3 && y1 < y2 && y2 > y3)
}

#[test]
fn stages_follow_each_other_from_right_to_left() {
    for lang in ["ar", "he", "fa", "ur"] {
        let scene = map(lang);
        let (one, two) = (text(&scene, "One"), text(&scene, "Two"));
        assert!(scene.rtl && one.x > two.x, "{lang}");
        assert_eq!((one.anchor, two.anchor), (Anchor::End, Anchor::End), "{lang}");
        assert_eq!(support::text_faults(&scene), Vec::<String>::new());
        assert!(support::solutions(&support::map(&yaml(lang))).rtl);
    }
    let scene = map("en");
    assert!(!scene.rtl && text(&scene, "One").x < text(&scene, "Two").x);
    assert_eq!(text(&scene, "One").anchor, Anchor::Start);
}

#[test]
fn shapes_change_sides_and_signs_stay_upright() {
    let scene = map("en");
    let mirrored = scene.clone().mirrored();
    let (mut before, mut after) = (Vec::new(), Vec::new());
    each(&scene.nodes, &mut |node| before.push(node));
    each(&mirrored.nodes, &mut |node| after.push(node));
    let mut checks = 0;
    for (before, after) in before.into_iter().zip(after) {
        match (before, after) {
            (Node::Icon(a), Node::Icon(b)) => assert!((a.x + a.size + b.x - scene.width).abs() < 1e-9),
            (Node::Rect(a), Node::Rect(b)) => assert!((a.x + a.width + b.x - scene.width).abs() < 1e-9),
            (Node::Text(a), Node::Text(b)) => assert!((a.left() + a.width + b.left() - scene.width).abs() < 1e-9),
            (Node::Path(a), Node::Path(b)) if is_check(a) => {
                assert!(is_check(b), "{b:?}");
                checks += 1;
            }
            _ => {}
        }
    }
    assert!(checks > 0);
}

#[test]
fn texts_in_a_mirrored_picture_keep_their_anchors_inside_a_page() {
    use journeymap::render::svg::{Options, render};
    use journeymap::theme::{Mode, Theme};
    let svg = |lang: &str| render(&map(lang), &Theme::new(Mode::Light), Options::default());
    assert!(svg("ar").contains(" direction=\"ltr\""));
    assert!(!svg("en").contains("direction="));
}
