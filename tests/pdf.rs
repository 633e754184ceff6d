//! The PDF as other programs read it; `tests/run` brings pdftotext, pdftoppm and qpdf where they are missing.

#[allow(dead_code, reason = "not every test needs single fonts")]
mod noto;

use journeymap::check::Scorecard;
use journeymap::image::Picture;
use journeymap::layout::{Form, Paper, PaperSheet, Sheet, compose, on_paper};
use journeymap::model::{Map, Project, compile};
use journeymap::render::pdf::{About, Page, render};
use journeymap::render::png;
use journeymap::scene::{Image, Node, Scene, outline};
use journeymap::source::Sources;
use journeymap::syntax::read_source;
use journeymap::text::Typesetter;
use journeymap::theme::{Mode, Theme};
use journeymap::words::Words;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;
use tempfile::TempDir;

fn about() -> About {
    About {
        author: Some("Halden".to_owned()),
        date: "2026-11-22".parse().unwrap(),
    }
}

fn read(path: &Path) -> Map {
    let mut sources = Sources::default();
    let file = read_source(&mut sources, "map", Some(path), std::fs::read(path).unwrap()).unwrap();
    compile(&mut sources, file, &Project::of(path).unwrap()).map.unwrap()
}

fn example(name: &str) -> Scene {
    let map = read(&Path::new("examples").join(name).with_extension("yaml"));
    let (words, type_, card) = (Words::of(&map.lang), Typesetter::new(&map.lang), Scorecard::default());
    compose(&Sheet::new(&map, &words, &type_, &card, false))
}

/// The sheets of a map on A4, with fonts for what Inter does not draw, and the document of them.
fn on_a4(path: &str) -> (Vec<PaperSheet>, File) {
    let map = read(Path::new(path));
    let type_ = Typesetter::with_fonts(&map.lang, noto::fonts());
    let (words, card) = (Words::of(&map.lang), Scorecard::default());
    let paper = Paper {
        width: 842.0,
        height: 595.0,
        smallest: 7.0,
        form: Form::Pages,
    };
    let sheets = on_paper(&Sheet::new(&map, &words, &type_, &card, false), paper);
    let pages = sheets.iter().map(|sheet| Page {
        scene: &sheet.scene,
        width: paper.width,
        height: paper.height,
        scale: sheet.scale,
    });
    let bytes = render(&pages.collect::<Vec<_>>(), &Theme::new(Mode::Print), &about()).unwrap();
    (sheets, File::new(&bytes))
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

/// Head and foot are read on the first page, and are decoration on those that follow, a logo in them included. Figures
/// are no headings.
#[test]
fn running_heads_are_read_once() {
    let (sheets, file) = on_a4("examples/mortgage.yaml");
    let read = String::from_utf8(file.run("pdfinfo", &["-struct-text"], &[]).stdout).unwrap();
    assert!(sheets.len() > 2);
    // The title page of the solutions has a head of its own.
    assert_eq!(read.matches("\"CUSTOMER JOURNEY MAP\"").count(), 2, "{read}");
    let page = format!("2 / {}", sheets.len());
    assert!(file.text().contains(&page) && !read.contains(&page));
    let headings = read.lines().filter(|line| line.trim_start().starts_with('H'));
    for heading in headings {
        let text = heading.split('"').nth(1).unwrap_or_default();
        assert!(
            !text.starts_with(|c: char| c.is_ascii_digit()) || text.contains(' '),
            "{heading}"
        );
    }
}

/// Sheets follow one another as they are numbered, each in the order of its lanes, and the solutions come last.
#[test]
fn sheets_of_paper_read_from_the_first_to_the_last() {
    let english: &[&str] = &["Impact and effort", "Prioritised backlog"];
    for (path, parts) in [
        (
            "examples/callcenter.yaml",
            ["Wirkung und Aufwand", "Rangfolge"].as_slice(),
        ),
        ("examples/mortgage.yaml", english),
        ("tests/sound/twelve-stages.yaml", &[]),
    ] {
        let (sheets, file) = on_a4(path);
        assert!(sheets.len() > 2, "{path}");
        let mut expected = String::new();
        sheets.iter().for_each(|sheet| texts(&sheet.scene.nodes, &mut expected));
        assert_eq!(letters(&file.text()), letters(&expected), "{path}");
        file.run("qpdf", &["--check"], &[]);
        let shown = String::from_utf8(file.run("pdfinfo", &[], &[]).stdout).unwrap();
        assert!(
            shown.contains(&format!("Pages:           {}\n", sheets.len())),
            "{shown}"
        );
        let outline = String::from_utf8(file.run("qpdf", &["--json", "--json-key=outlines"], &[]).stdout).unwrap();
        for part in parts {
            let mark = format!("\"title\": \"{part}\"");
            assert!(outline.contains(&mark), "{part} is no bookmark of {path}: {outline}");
        }
    }
}

/// Readers put Arabic lines in order by themselves, word for word; a ligature they may turn round.
#[test]
fn arabic_sheets_can_be_read() {
    let (sheets, file) = on_a4("tests/scripts/ar.yaml");
    let output = file.run("pdftotext", &[], &["-"]);
    let is_mark = |c: char| ('\u{200e}'..='\u{200f}').contains(&c) || ('\u{202a}'..='\u{202e}').contains(&c);
    let text: String = String::from_utf8(output.stdout)
        .unwrap()
        .chars()
        .filter(|c| !is_mark(*c))
        .collect();
    for line in ["خريطة رحلة العميل", "الوضع الحالي", "نقاط التواصل", "الجهد"]
    {
        assert!(
            text.lines().any(|found| found.trim() == line),
            "{line} is not in\n{text}"
        );
    }
    let mut expected = String::new();
    sheets.iter().for_each(|sheet| texts(&sheet.scene.nodes, &mut expected));
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
        letters.sort_unstable();
        letters.into_iter().collect::<String>()
    };
    assert_eq!(sorted(&text), sorted(&expected));
    file.run("qpdf", &["--check"], &[]);
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
    let (apart, moved) = apart(&File::new(&fitting(&scene)), &scene);
    assert!(apart < 0.006, "{apart}");
    assert!(moved > 0.02, "{moved}");
}

/// The share of pixels that differ between a page and the picture of its scene, and what a shift by two pixels makes of
/// it.
fn apart(file: &File, scene: &Scene) -> (f64, f64) {
    let page = file.folder.path().join("page");
    file.run(
        "pdftoppm",
        &["-r", "96", "-singlefile", "-png"],
        &[page.to_str().unwrap()],
    );
    let page = pixels(&std::fs::read(page.with_extension("png")).unwrap());
    let picture = pixels(&png::render(scene, &Theme::new(Mode::Light), 1.0).unwrap());
    assert_eq!((page.0, page.1), (picture.0, picture.1));
    let apart = |shift: usize| {
        let pairs = page.2.iter().zip(picture.2.iter().skip(shift));
        pairs.filter(|(a, b)| a.abs_diff(**b) > 128).count() as f64 / page.2.len() as f64
    };
    (apart(0), apart(2))
}

const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="10 20 200 100">
<defs><linearGradient id="a" x1="0" x2="1"><stop offset="0" stop-color="#103"/><stop offset="1" stop-color="#fa0" stop-opacity=".5"/></linearGradient>
<radialGradient id="b"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#084"/></radialGradient>
<clipPath id="c"><circle cx="60" cy="70" r="40"/></clipPath></defs>
<g clip-path="url(#c)"><rect x="10" y="20" width="120" height="60" fill="url(#a)"/></g>
<g transform="translate(120 30) rotate(10)" opacity=".6"><path d="M0 0h60v60h-60zM15 15h30v30h-30z" fill="#36c" fill-rule="evenodd"/>
<circle cx="30" cy="70" r="18" fill="url(#b)"/></g>
<path d="M20 110Q60 80 100 110T190 105" fill="none" stroke="#a20" stroke-width="5" stroke-dasharray="12 6" stroke-linecap="round"/></svg>"##;

fn with_image(image: &Picture) -> Scene {
    Scene {
        width: 420.0,
        height: 220.0,
        title: "A logo".to_owned(),
        description: String::new(),
        lang: "en".to_owned(),
        rtl: false,
        nodes: vec![Node::Image(Image {
            x: 10.0,
            y: 10.0,
            width: 400.0,
            height: 200.0,
            radius: 0.0,
            data: Arc::new(image.cut(400.0, 200.0)),
        })],
        bands: Vec::new(),
    }
}

/// A logo that is a drawing stays one: no pixels, and the same to see.
#[test]
fn a_logo_is_drawn_as_vectors() {
    let scene = with_image(&Picture::read(LOGO.as_bytes()).unwrap());
    let file = File::new(&fitting(&scene));
    file.run("qpdf", &["--check"], &[]);
    let images = |file: &File| {
        String::from_utf8(file.run("pdfimages", &["-list"], &[]).stdout)
            .unwrap()
            .lines()
            .count()
    };
    assert_eq!(images(&file), 2, "two lines of headings and nothing else");
    let (apart, moved) = apart(&file, &scene);
    assert!(apart < 0.006 && moved > 0.006, "{apart} {moved}");
    // What has no equal in a document is still there, as pixels.
    let rings = LOGO.replace(
        "<radialGradient id=\"b\">",
        "<radialGradient id=\"b\" r=\".2\" spreadMethod=\"repeat\">",
    );
    let rings = with_image(&Picture::read(rings.as_bytes()).unwrap());
    assert!(images(&File::new(&fitting(&rings))) > 2);
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
