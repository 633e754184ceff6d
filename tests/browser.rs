//! The picture in a browser; `tests/run` brings Chromium where it is missing.

#[path = "common/scenes.rs"]
mod scenes;

use journeymap::render::svg::{self, FAMILY, Options};
use journeymap::scene::{Anchor, Node, Scene};
use journeymap::text::{FaceId, Role};
use journeymap::theme::{Mode, Theme};
use rayon::prelude::*;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Texts as people write them, from the examples.
fn texts() -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    for entry in std::fs::read_dir("examples").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "yaml") {
            let yaml = std::fs::read_to_string(path).unwrap();
            texts.extend(
                yaml.lines()
                    .filter_map(|line| Some(line.split_once(": ")?.1.trim_matches('"').to_owned())),
            );
        }
    }
    texts.retain(|text| text.len() > 12);
    texts.sort();
    texts.dedup();
    texts
}

/// One text below the other, role by role.
fn scene(texts: &[String]) -> Scene {
    let tops = (1..).map(|row| 40.0 * f64::from(row));
    let lines = texts.iter().zip(Role::ALL.iter().cycle()).zip(tops);
    let node =
        |((text, role), top): ((&String, &Role), f64)| Node::Text(scenes::text(text, *role, 10.0, top, Anchor::Start));
    scenes::scene(2000.0, 100.0 + 40.0 * texts.len() as f64, lines.map(node).collect())
}

/// With no network and nothing to remember.
const ALONE: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// What Chromium says of a file.
fn chromium(args: &[&str], file: &Path) -> Vec<u8> {
    let profile = tempfile::tempdir().unwrap();
    let output = Command::new("chromium")
        .args(ALONE)
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .args(args)
        .arg(format!("file://{}", file.display()))
        .output()
        .expect("Chromium runs");
    output.stdout
}

/// What Chromium makes of a page.
fn dump(page: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    std::fs::write(&file, page).unwrap();
    String::from_utf8(chromium(&["--virtual-time-budget=5000", "--dump-dom"], &file)).unwrap()
}

#[test]
fn chromium_sets_the_embedded_glyphs_as_wide_as_they_were_measured() {
    let texts = texts();
    assert!(texts.len() >= 200, "{} texts", texts.len());
    let scene = scene(&texts);
    // Without another family to fall back to, so that a font that was refused shows.
    let picture =
        svg::render(&scene, &Theme::new(Mode::Light), Options::default()).replace(FAMILY, "'JM Inter', monospace");
    let faces: Vec<String> = FaceId::ALL
        .iter()
        .map(|face| {
            format!(
                "'{} {} 12px \"JM Inter\"'",
                if face.italic() { "italic" } else { "normal" },
                face.weight()
            )
        })
        .collect();
    let page = format!(
        "<!doctype html><meta charset=utf-8>{picture}<pre id=out></pre><script>\
         Promise.all([{}].map(face => document.fonts.load(face))).then(loaded => {{\
         const widths = [...document.querySelectorAll('text')].map(text => text.getComputedTextLength());\
         document.getElementById('out').textContent = loaded.flat().length + ' ' + widths.join(' ');}});</script>",
        faces.join(",")
    );
    let dom = dump(&page);
    let out = dom
        .split_once("<pre id=\"out\">")
        .unwrap()
        .1
        .split_once("</pre>")
        .unwrap()
        .0;
    let mut numbers = out.split(' ').map(|number| number.parse::<f64>().unwrap());
    let faces = FaceId::ALL.len() as f64;
    assert_eq!(numbers.next(), Some(faces), "faces that the browser accepted");
    let mut worst = 0.0_f64;
    for (node, found) in scene.nodes.iter().zip(numbers.by_ref()) {
        let Node::Text(text) = node else { continue };
        let style = text.role.style();
        // A browser also puts letter spacing behind the last letter.
        let measured = text.width + style.tracking * style.size;
        worst = worst.max((found - measured).abs());
        assert!(
            (found - measured).abs() < 0.5,
            "{:?} {:?}: measured {measured}, found {found}",
            text.role,
            text.text
        );
    }
    println!("{} texts, largest difference {worst:.3}", texts.len());
}

/// Size and RGB pixels of a PNG file.
fn pixels(path: &Path) -> (usize, usize, Vec<u8>) {
    let mut decoder = png::Decoder::new(BufReader::new(File::open(path).unwrap()));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
    let mut reader = decoder.read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut bytes).unwrap();
    let samples = frame.color_type.samples();
    let rgb = bytes
        .chunks_exact(samples)
        .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]);
    (frame.width as usize, frame.height as usize, rgb.collect())
}

/// How many pixels of two pictures differ by more than a fifth of the range; edges are smoothed a little differently.
fn differing(one: &[u8], other: &[u8]) -> usize {
    let pairs = one.chunks_exact(3).zip(other.chunks_exact(3));
    pairs.filter(|(a, b)| (0..3).any(|i| a[i].abs_diff(b[i]) > 51)).count()
}

/// Our PNG and what a browser makes of our SVG are the same picture, on every example, in all but one pixel in a
/// thousand. Texts are outlines here: how type is smoothed is each program's own affair.
#[test]
fn chromium_draws_the_examples_as_we_do() {
    let folder = tempfile::tempdir().unwrap();
    let files = std::fs::read_dir("examples")
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let maps: Vec<PathBuf> = files
        .filter(|map| {
            map.extension().is_some_and(|ending| ending == "yaml") && !map.ends_with("journeymap.config.yaml")
        })
        .collect();
    assert!(maps.len() >= 7, "{maps:?}");
    maps.par_iter().for_each(|map| {
        let name = map.file_stem().unwrap().to_str().unwrap().to_owned();
        let built = Command::new(env!("CARGO_BIN_EXE_journeymap"))
            .args([
                "build",
                "-q",
                "-f",
                "svg,png",
                "--text",
                "paths",
                "--scale",
                "1",
                "--today",
                "2026-11-22",
                "-o",
            ])
            .arg(format!("{}/", folder.path().display()))
            .arg(map)
            .status();
        assert!(built.unwrap().success(), "{name}");
        let [svg, ours, theirs] =
            ["svg", "png", "browser.png"].map(|ending| folder.path().join(format!("{name}.{ending}")));
        let (width, height, drawn) = pixels(&ours);
        chromium(
            &[
                "--hide-scrollbars",
                &format!("--window-size={width},{height}"),
                &format!("--screenshot={}", theirs.display()),
            ],
            &svg,
        );
        let (their_width, their_height, shown) = pixels(&theirs);
        assert_eq!((width, height), (their_width, their_height), "{name}");
        let limit = width * height / 1000;
        let found = differing(&drawn, &shown);
        assert!(found <= limit, "{name}: {found} pixels differ, {limit} may");
        // A picture that lies one pixel off is not the same.
        assert!(differing(&drawn[width * 3..], &shown) > limit, "{name}");
    });
}
