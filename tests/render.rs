//! Pictures as files: complete, harmless, the same every time.

#[path = "common/scenes.rs"]
mod scenes;

use journeymap::render::png::{self, PngError};
use journeymap::render::svg::{self, Letters, Options, Paint};
use journeymap::scene::{Anchor, Circle, Group, Ink, Line, Node, Rect, Scene, Stroke, glyphs};
use journeymap::text::Role;
use journeymap::theme::{Mode, Theme};
use resvg::usvg;

const HOSTILE: &str =
    "</text><script>alert(\"1\")</script> & ]]> \u{0}\u{8}\u{b}\u{fffe}{{ 7 * 7 }} {% if %} 'x' \u{202e}";

fn text(text: &str, role: Role, y: f64) -> Node {
    Node::Text(scenes::text(text, role, 20.0, y, Anchor::Start))
}

fn scene(nodes: Vec<Node>) -> Scene {
    scenes::scene(600.0, 400.0, nodes)
}

fn light() -> Theme {
    Theme::new(Mode::Light)
}

fn without_fonts<'a>() -> Options<'a> {
    Options {
        letters: Letters::Around,
        ..Options::default()
    }
}

/// The texts that the renderer found something to draw for.
fn drawn(group: &usvg::Group, texts: &mut Vec<String>) {
    for node in group.children() {
        match node {
            usvg::Node::Group(group) => drawn(group, texts),
            usvg::Node::Text(text) => {
                assert!(text.layouted().iter().all(|span| !span.positioned_glyphs.is_empty()));
                texts.push(text.chunks().iter().map(|chunk| chunk.text()).collect());
            }
            _ => {}
        }
    }
}

#[test]
fn a_picture_is_written_as_it_is_documented() {
    let group = Group {
        id: Some("touchpoint-form".to_owned()),
        label: Some("Touchpoint \"Form\"".to_owned()),
        link: Some("https://example.com/?a=1&b=2".to_owned()),
        opacity: Some(0.5),
        upright: false,
        children: vec![
            text("Form", Role::Strong, 40.0),
            Node::Line(Line {
                x1: 0.0,
                y1: 0.125,
                x2: 10.0,
                y2: 1.0 / 3.0,
                stroke: Stroke::new(Ink::Line1, 1.0).dashed(&[2.0, 4.5]).round(),
            }),
        ],
    };
    let options = Options {
        id_prefix: "m-",
        ..without_fonts()
    };
    let picture = svg::render(&scene(vec![Node::Group(group)]), &light(), options);
    assert_eq!(
        picture,
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400" viewBox="0 0 600 400" lang="en" role="graphics-document document" aria-labelledby="m-title m-desc" font-family="'JM Inter', Inter, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif" text-rendering="geometricPrecision">
<title id="m-title">A map</title>
<desc id="m-desc">Of a journey.</desc>
<rect width="600" height="400" fill="#FFFFFF"/>
<a href="https://example.com/?a=1&amp;b=2" id="m-touchpoint-form" aria-label="Touchpoint &quot;Form&quot;" opacity="0.5"><text x="20" y="40" font-size="12.5" font-weight="600" letter-spacing="-0.05" fill="#121A33">Form</text>
<line x1="0" y1="0.13" x2="10" y2="0.33" stroke="#E3E6EF" stroke-dasharray="2 4.5" stroke-linecap="round"/>
</a>
</svg>
"##
    );
}

#[test]
fn hostile_text_stays_text() {
    let hostile = Scene {
        title: HOSTILE.to_owned(),
        description: HOSTILE.to_owned(),
        lang: "\"><script>".to_owned(),
        ..scene(vec![
            Node::Group(Group {
                id: Some(HOSTILE.to_owned()),
                label: Some(HOSTILE.to_owned()),
                link: Some("javascript:alert(1)".to_owned()),
                children: vec![text(HOSTILE, Role::Body, 50.0)],
                ..Group::default()
            }),
            text("{{ body }}", Role::Title, 90.0),
        ])
    };
    let picture = svg::render(&hostile, &light(), Options::default());
    assert!(!picture.contains("<script") && !picture.contains("href") && !picture.contains(" 49 "));
    let tree = usvg::Tree::from_str(&picture, &png::options()).expect("well formed");
    let mut texts = Vec::new();
    drawn(tree.root(), &mut texts);
    assert_eq!(texts.len(), 2);
    assert!(
        texts[0].starts_with("</text><script>alert(\"1\")</script> & ]]>"),
        "{texts:?}"
    );
    assert_eq!(texts[1], "{{ body }}");
    assert!(png::render(&hostile, &light(), 1.0).is_ok());
}

#[test]
fn no_text_is_lost_in_any_role_or_script() {
    let samples = [
        "Plain",
        "Zażółć",
        "Ελληνικά",
        "Русский",
        "日本語",
        "العربية",
        "שלום",
        "👩‍👩‍👧",
        "q\u{307}",
        "—",
    ];
    let nodes: Vec<Node> = Role::ALL
        .into_iter()
        .flat_map(|role| samples.map(|sample| text(sample, role, 50.0)))
        .collect();
    let count = nodes.len();
    let picture = svg::render(&scene(nodes), &light(), without_fonts());
    let tree = usvg::Tree::from_str(&picture, &png::options()).unwrap();
    let mut texts = Vec::new();
    drawn(tree.root(), &mut texts);
    assert_eq!(texts.len(), count);
}

#[test]
fn only_used_faces_are_embedded() {
    let faces = |nodes| {
        let picture = svg::render(&scene(nodes), &light(), Options::default());
        picture.matches("@font-face").count()
    };
    assert_eq!(faces(vec![]), 0);
    assert_eq!(
        faces(vec![text("One", Role::Body, 20.0), text("Two", Role::Meta, 40.0)]),
        1
    );
    assert_eq!(
        faces(vec![text("One", Role::Body, 20.0), text("Two", Role::Message, 40.0)]),
        2
    );
    let all = Role::ALL.map(|role| text("Every", role, 20.0)).to_vec();
    // Three weights upright, two slanted.
    assert_eq!(faces(all), 5);
}

#[test]
fn colours_can_be_left_to_the_page() {
    let mark = glyphs::persona(1, 0.0, 0.0, 8.0);
    let options = Options {
        paint: Paint::Variables,
        ..without_fonts()
    };
    let picture = svg::render(&scene(vec![mark, text("On ink", Role::Body, 20.0)]), &light(), options);
    assert!(picture.contains("fill=\"var(--p1)\"") && picture.contains("fill=\"var(--ink1)\""));
    assert!(!picture.contains('#'));
    let variables = svg::variables(&light(), 2);
    assert!(variables.starts_with("--bg:#FFFFFF;--s1:#F6F7FB;"), "{variables}");
    assert!(variables.ends_with("--p1:#B22C7E;--p1bg:#FAE9F3;"), "{variables}");
}

#[test]
fn what_is_not_a_number_does_no_harm() {
    let rect = Rect {
        x: f64::NAN,
        y: f64::INFINITY,
        width: -5.0,
        height: 1e300,
        radius: f64::NAN,
        fill: Some(Ink::Bad.into()),
        stroke: None,
    };
    let circle = Circle {
        x: 1.0,
        y: 1.0,
        radius: -1.0,
        fill: None,
        stroke: Some(Stroke::new(Ink::Bad, f64::NAN)),
    };
    let picture = scene(vec![Node::Rect(rect), Node::Circle(circle)]);
    assert!(png::render(&picture, &light(), 1.0).is_ok());
}

#[test]
fn a_picture_is_the_same_every_time() {
    let make = || {
        let scene = scene(Role::ALL.map(|role| text("The same, AV To 12 %", role, 60.0)).to_vec());
        (
            svg::render(&scene, &light(), Options::default()),
            png::render(&scene, &light(), 2.0).unwrap(),
        )
    };
    let first = make();
    let others: Vec<_> = (0..4).map(|_| std::thread::spawn(make)).collect();
    for other in others {
        assert!(other.join().unwrap() == first);
    }
}

#[test]
fn the_size_of_a_png_is_limited_before_anything_is_drawn() {
    let huge = Scene {
        width: 20_000.0,
        height: 10_001.0,
        ..scene(vec![])
    };
    let error = png::render(&huge, &light(), 1.0).unwrap_err();
    assert!(matches!(
        error,
        PngError::TooLarge {
            width: 20_000,
            height: 10_001
        }
    ));
    assert_eq!(
        error.to_string(),
        "a picture of 20000 by 10001 pixels is above the limit of 200 megapixels"
    );
    assert_eq!(png::largest_scale(&huge), Some(0.99));
    let exact = Scene {
        height: 10_000.0,
        ..huge.clone()
    };
    assert_eq!(png::largest_scale(&exact), Some(1.0));
    // 200 megapixels and one row: the side is rounded up to whole pixels.
    let rounded = Scene {
        width: 1e6,
        height: 200.001,
        ..huge.clone()
    };
    assert_eq!(png::largest_scale(&rounded), Some(0.99));
    for scale in [0.0, -1.0, f64::NAN] {
        assert!(matches!(png::render(&huge, &light(), scale), Err(PngError::Empty)));
    }
    assert!(matches!(
        png::render(&huge, &light(), f64::INFINITY),
        Err(PngError::TooLarge { .. })
    ));
}

#[test]
fn a_png_says_how_large_it_is_meant() {
    let bytes = png::render(&scene(vec![text("Hello", Role::Title, 90.0)]), &light(), 2.0).unwrap();
    let reader = ::png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let info = reader.info();
    assert_eq!((info.width, info.height), (1200, 800));
    assert_eq!(info.color_type, ::png::ColorType::Indexed);
    assert_eq!(
        info.pixel_dims.map(|dims| (dims.xppu, dims.unit)),
        Some((7559, ::png::Unit::Meter))
    );
}
