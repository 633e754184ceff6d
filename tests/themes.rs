//! Theme files, and what is left of a theme on grey paper.

use journeymap::diag::Diagnostic;
use journeymap::layout::line_of;
use journeymap::model::{PersonaIx, Rgb, Severity};
use journeymap::render::svg;
use journeymap::scene::{Ink, Line, Node, Scene, Stroke, glyphs};
use journeymap::source::Sources;
use journeymap::syntax::read_source;
use journeymap::theme::{self, BrandColors, Mode, Theme};

fn read(text: &str) -> (Option<Theme>, Vec<String>) {
    let mut sources = Sources::default();
    let file = read_source(&mut sources, "own.yaml", None, text.as_bytes().to_vec()).unwrap();
    let (theme, found) = theme::read(&sources, file);
    let said = |found: &Diagnostic| {
        let place = sources.file(found.span.file).line_column(found.span.start);
        let helps = found.help.join("; ");
        format!("{}:{} {} | {helps}", place.line, place.column, found.message)
    };
    (theme, found.iter().map(said).collect())
}

#[test]
fn a_theme_file_overrides_what_it_names() {
    let (theme, said) = read("base: dark\nbar: \"#5B1A3A\"\npersona2: \"#FFC2E2\"\nx-made-by: me\n");
    assert_eq!(said, [] as [&str; 0]);
    let (theme, dark) = (theme.unwrap(), Theme::new(Mode::Dark));
    assert!(theme.is_dark());
    assert_eq!(theme.color(Ink::Bar), Rgb(0x5B, 0x1A, 0x3A));
    assert_eq!(theme.color(Ink::Persona(1)), Rgb(0xFF, 0xC2, 0xE2));
    assert_ne!(
        theme.color(Ink::PersonaBg(1)),
        dark.color(Ink::PersonaBg(1)),
        "it follows"
    );
    assert_eq!(theme.color(Ink::PersonaBg(0)), dark.color(Ink::PersonaBg(0)));
    assert_eq!(theme.color(Ink::Ink1), dark.color(Ink::Ink1));
    assert_eq!(read("").0, Some(Theme::new(Mode::Light)));
}

#[test]
fn an_accent_like_the_colour_of_alarm_gives_way_to_that_of_the_theme() {
    let branded = |mode, accent| {
        Theme::new(mode).with_brand(&BrandColors {
            accent: Some(accent),
            ..BrandColors::default()
        })
    };
    let inks = [Ink::Accent, Ink::AccentBg, Ink::Persona(0), Ink::PersonaBg(0)];
    for mode in Mode::ALL {
        let own = Theme::new(mode);
        // Burnt orange, signal red, the colour of alarm itself.
        for accent in [Rgb(0xC2, 0x41, 0x0C), Rgb(0xE3, 0x06, 0x13), own.color(Ink::Bad)] {
            assert!(own.is_alarming(accent), "{accent:?} in {mode:?}");
            let theme = branded(mode, accent);
            assert!(
                inks.iter().all(|ink| theme.color(*ink) == own.color(*ink)),
                "{accent:?} in {mode:?}"
            );
        }
        // Magenta, amber, green, blue, and a brown that alarms nobody.
        for accent in [
            Rgb(0xB2, 0x2C, 0x7E),
            Rgb(0xFF, 0xC4, 0x00),
            Rgb(0x00, 0x6B, 0x4F),
            Rgb(0x00, 0x5A, 0xA0),
            Rgb(0x6B, 0x4F, 0x44),
        ] {
            assert!(!own.is_alarming(accent), "{accent:?} in {mode:?}");
            assert_ne!(branded(mode, accent).color(Ink::Persona(0)), own.color(Ink::Persona(0)));
        }
    }
}

#[test]
fn every_fault_of_a_theme_file_is_said_where_it_is() {
    let (theme, said) = read("base: drak\nacent: \"#112233\"\nbar: blue\nink1: #000000\n");
    assert!(theme.is_none());
    assert_eq!(said.len(), 4, "{said:#?}");
    assert!(said[0].starts_with("1:7 `base` cannot be `drak`"), "{said:#?}");
    assert!(said[0].contains("did you mean `dark`?"), "{said:#?}");
    assert!(said[1].starts_with("2:1 ") && said[1].contains("`accent`"), "{said:#?}");
    assert!(said[2].starts_with("3:6 `bar` cannot be `blue`"), "{said:#?}");
    assert!(said[3].contains("is a comment without quotes"), "{said:#?}");
}

#[test]
fn a_weak_pair_is_an_error_with_the_nearest_colour_that_is_enough() {
    let (theme, said) = read("ink3: \"#999999\"\n");
    assert!(theme.is_none());
    assert_eq!(
        said,
        [
            "1:7 `ink3` #999999 on `bg` #FFFFFF has a contrast of 2.84, and text needs 4.5 | \
          the nearest colour that is enough: `ink3: \"#717171\"`"
        ]
    );
    assert!(read("ink3: \"#717171\"\n").0.is_some());
    assert!(
        read("ink3: \"#757575\"\n").0.is_none(),
        "nearest: the next step is too weak"
    );
    let (_, said) = read("bar: \"#DDDDDD\"\n");
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(said[0].starts_with("1:6 `onbar` #FFFFFF on `bar` #DDDDDD"), "{said:#?}");
}

fn drawn(node: Node) -> String {
    let scene = Scene {
        width: 40.0,
        height: 40.0,
        title: String::new(),
        description: String::new(),
        lang: "en".into(),
        rtl: false,
        bands: Vec::new(),
        nodes: vec![node],
    };
    grey(&svg::render(&scene, &Theme::new(Mode::Print), svg::Options::default()))
}

/// All colours as one: what is told apart then, is told apart by its form.
fn grey(svg: &str) -> String {
    let mut out = String::new();
    let mut rest = svg;
    while let Some((before, after)) = rest.split_once('#') {
        out.push_str(before);
        let is_color = after.len() >= 6 && after.as_bytes()[..6].iter().all(u8::is_ascii_hexdigit);
        out.push_str(if is_color { "grey" } else { "#" });
        rest = if is_color { &after[6..] } else { after };
    }
    out + rest
}

fn differ(pictures: &[String]) {
    for (i, one) in pictures.iter().enumerate() {
        for other in &pictures[i + 1..] {
            assert_ne!(one, other);
        }
    }
}

#[test]
fn forms_are_enough_on_grey_paper() {
    let severities = [Severity::Critical, Severity::Major, Severity::Minor, Severity::Trivial];
    differ(&severities.map(|severity| drawn(glyphs::severity(severity, 5.0, 5.0, 20.0))));
    let line = |number| {
        drawn(Node::Line(Line {
            x1: 0.0,
            y1: 20.0,
            x2: 40.0,
            y2: 20.0,
            stroke: line_of(PersonaIx(number), 3.0),
        }))
    };
    differ(&[0, 1, 2, 3, 4, 5, 6, 7].map(line));
    differ(&[0, 1, 2, 3].map(|number| drawn(glyphs::persona(number, 20.0, 20.0, 10.0))));
    // The control: what differs in colour alone would not do.
    let plain = |ink| {
        let stroke = Stroke::new(ink, 1.0);
        drawn(Node::Line(Line {
            x1: 0.0,
            y1: 0.0,
            x2: 9.0,
            y2: 9.0,
            stroke,
        }))
    };
    assert_eq!(plain(Ink::Bad), plain(Ink::Good));
}
