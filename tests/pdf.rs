//! The PDF as other programs read it; `tests/run` brings pdftotext, pdftoppm and qpdf where they are missing.

use journeymap::check::Scorecard;
use journeymap::layout::{Sheet, compose};
use journeymap::model::{Project, compile};
use journeymap::render::pdf::{About, Page, render};
use journeymap::render::png;
use journeymap::scene::{Node, Scene, outline};
use journeymap::source::Sources;
use journeymap::syntax::read_source;
use journeymap::text::Typesetter;
use journeymap::theme::{Mode, Theme};
use journeymap::words::Words;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

fn about() -> About {
    About {
        author: Some("Halden".to_owned()),
        date: "2026-11-22".parse().unwrap(),
    }
}

fn example(name: &str) -> Scene {
    let path = Path::new("examples").join(name).with_extension("yaml");
    let mut sources = Sources::default();
    let file = read_source(&mut sources, name, Some(&path), std::fs::read(&path).unwrap()).unwrap();
    let map = compile(&mut sources, file, &Project::of(&path).unwrap()).map.unwrap();
    let (words, type_, card) = (Words::of(&map.lang), Typesetter::new(&map.lang), Scorecard::default());
    compose(&Sheet::new(&map, &words, &type_, &card, false))
}

fn fitting(scene: &Scene) -> Vec<u8> {
    render(&[Page::fit(scene)], &Theme::new(Mode::Light), &about()).unwrap()
}

/// A document in a folder of its own.
struct File {
    folder: TempDir,
}

impl File {
    fn new(bytes: &[u8]) -> File {
        let folder = TempDir::new().unwrap();
        std::fs::write(folder.path().join("map.pdf"), bytes).unwrap();
        File { folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("map.pdf")
    }

    #[track_caller]
    fn run(&self, program: &str, arguments: &[&str], behind: &[&str]) -> Output {
        let mut command = Command::new(program);
        command.args(arguments).arg(self.path()).args(behind);
        let output = command.output().unwrap_or_else(|error| panic!("{program}: {error}"));
        assert!(output.status.success(), "{output:?}");
        output
    }

    /// What a program that reads the page in its own order gets.
    fn text(&self) -> String {
        String::from_utf8(self.run("pdftotext", &["-raw"], &["-"]).stdout).unwrap()
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

fn texts(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Group(group) => texts(&group.children, out),
            Node::Text(text) => out.push_str(&text.text),
            _ => {}
        }
    }
}

const EXAMPLES: [&str; 4] = ["outage", "callcenter", "dzien-z-zycia", "siniestro-hogar"];

#[test]
fn every_text_can_be_copied_in_the_order_of_the_map() {
    for name in EXAMPLES {
        let scene = example(name);
        let mut expected = String::new();
        texts(&scene.nodes, &mut expected);
        assert_eq!(
            letters(&File::new(&fitting(&scene)).text()),
            letters(&expected),
            "{name}"
        );
    }
}

#[test]
fn documents_are_sound_and_keep_the_promise_of_accessibility() {
    for name in EXAMPLES {
        let bytes = fitting(&example(name));
        File::new(&bytes).run("qpdf", &["--check"], &[]);
        let promise = b"<pdfuaid:part>1</pdfuaid:part>";
        assert!(bytes.windows(promise.len()).any(|part| part == promise), "{name}");
    }
}

#[test]
fn the_same_map_gives_the_same_bytes() {
    let scene = example("outage");
    assert_eq!(fitting(&scene), fitting(&scene));
    let later = About {
        date: "2026-11-23".parse().unwrap(),
        ..about()
    };
    let later = render(&[Page::fit(&scene)], &Theme::new(Mode::Light), &later).unwrap();
    assert_ne!(later, fitting(&scene));
}

#[test]
fn a_document_says_what_it_is() {
    let file = File::new(&fitting(&example("outage")));
    let shown = String::from_utf8(file.run("pdfinfo", &["-isodates"], &[]).stdout).unwrap();
    for line in [
        "Title:           Internet outage at home – Customer journey map, Current state",
        "Author:          Halden",
        "CreationDate:    2026-11-22T00:00:00Z",
        "Tagged:          yes",
        "Pages:           1",
    ] {
        assert!(shown.contains(line), "`{line}` is not in\n{shown}");
    }
}

#[test]
fn headings_figures_and_links_are_told_apart() {
    let file = File::new(&fitting(&example("outage")));
    let shown = String::from_utf8(file.run("pdfinfo", &["-struct-text"], &[]).stdout).unwrap();
    for part in [
        "H1 \"Internet outage at home\" (block)",
        "H2 \"Touchpoints\" (block)",
        "Sect",
        "Figure",
        // Lines of a paragraph are one text, with a space between them.
        "\"Find out why 46% of outage callers call \"",
    ] {
        assert!(shown.contains(part), "`{part}` is not in\n{shown}");
    }
}

/// The page looks like the picture: glyphs and shapes of both stand in the same places.
#[test]
fn the_page_looks_like_the_picture() {
    let scene = example("outage");
    let file = File::new(&fitting(&scene));
    let page = file.folder.path().join("page");
    file.run(
        "pdftoppm",
        &["-r", "96", "-singlefile", "-png"],
        &[page.to_str().unwrap()],
    );
    let page = pixels(&std::fs::read(page.with_extension("png")).unwrap());
    let picture = pixels(&png::render(&scene, &Theme::new(Mode::Light), 1.0).unwrap());
    assert_eq!((page.0, page.1), (picture.0, picture.1));
    let apart = |shift: usize| {
        let pairs = page.2.iter().zip(picture.2.iter().skip(shift));
        pairs.filter(|(a, b)| a.abs_diff(**b) > 128).count() as f64 / page.2.len() as f64
    };
    assert!(apart(0) < 0.006, "{}", apart(0));
    // What a shift by two pixels makes of it.
    assert!(apart(2) > 0.02, "{}", apart(2));
}

/// Width, height and grey values.
fn pixels(png: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut decoder = ::png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(::png::Transformations::EXPAND | ::png::Transformations::STRIP_16);
    let mut reader = decoder.read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut bytes).unwrap();
    let samples = info.color_type.samples();
    let grey = bytes.chunks(samples).map(|pixel| pixel[1.min(samples - 1)]).collect();
    (info.width, info.height, grey)
}

/// Every arc of a pictogram keeps its radius, and every outline is read to its end.
#[test]
fn arcs_are_round() {
    use journeymap::scene::Segment::{Close, Cubic, Line, Move};
    let short = outline::path("M4 10.2A1 1 0 0 1 5 9.2");
    let long = outline::path("M10 0A5 5 0 1 0 5 5Z");
    assert_eq!((short.len(), long.len()), (3, 6));
    for (segments, centre, radius) in [(short, (5.0, 10.2), 1.0), (long, (5.0, 0.0), 5.0)] {
        let mut at = (0.0, 0.0);
        for segment in segments {
            match segment {
                Move(x, y) | Line(x, y) => at = (x, y),
                Cubic(x1, y1, x2, y2, x, y) => {
                    let middle = ((at.0 + 3.0 * (x1 + x2) + x) / 8.0, (at.1 + 3.0 * (y1 + y2) + y) / 8.0);
                    for (x, y) in [middle, (x, y)] {
                        let found = f64::hypot(x - centre.0, y - centre.1);
                        assert!((found - radius).abs() < 0.002 * radius, "{found} {radius}");
                    }
                    at = (x, y);
                }
                Close => {}
            }
        }
    }
}
