//! Maps in every language: what the program itself writes around them is in their language, none of it in English.

#[allow(dead_code, reason = "not every test needs all of it")]
mod common;
mod noto;
#[allow(dead_code, reason = "not every test needs all of it")]
mod support;

use journeymap::check::RULES;
use journeymap::text::Typesetter;
use journeymap::words::{LABELS, LANGUAGES, Words};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A real-looking map of each language; those of some stand among the examples.
fn maps() -> Vec<(&'static str, PathBuf)> {
    let example = |lang: &str| match lang {
        "en" => Some("outage"),
        "de" => Some("callcenter"),
        "pl" => Some("dzien-z-zycia"),
        "fr" => Some("hospitalisation"),
        "es" => Some("siniestro-hogar"),
        _ => None,
    };
    let path = |lang: &str| match example(lang) {
        Some(name) => Path::new("examples").join(name),
        None => Path::new("tests/languages").join(lang),
    };
    LANGUAGES
        .iter()
        .map(|words| (words.lang, path(words.lang).with_extension("yaml")))
        .collect()
}

/// The page of a definition, which holds the picture and the tables, or that of its solutions.
fn page(file: &Path, options: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_journeymap"))
        .args([
            "build",
            "--draft",
            "--today",
            "2026-11-22",
            "-f",
            "html",
            "-o",
            "-",
            "--font-dir",
            "tests/fonts",
        ])
        .args(options)
        .arg(file)
        .output()
        .expect("the program runs");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}: {told}", file.display());
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// What people read or hear of a page: its texts, and the attributes that are read out. In small letters, with single
/// spaces, and a bar between texts.
fn heard(html: &str) -> String {
    let mut out = String::from("|");
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        for hidden in ["style", "script"] {
            if rest[1..].starts_with(hidden) {
                let end = rest.find(&format!("</{hidden}>")).expect("an element ends");
                rest = &rest[end..];
            }
        }
        let end = rest.find('>').expect("a tag ends");
        for attribute in [" aria-label=\"", " title=\"", " alt=\""] {
            for value in rest[..end].split(attribute).skip(1) {
                out.push('|');
                out.push_str(value.split('"').next().unwrap_or_default());
            }
        }
        // Lines of the picture are texts of their own, but a label may take two of them.
        out.push_str(if rest[..end].starts_with("</text") { " " } else { "|" });
        rest = &rest[end + 1..];
    }
    let words = out
        .replace("&amp;", "&")
        .replace("&nbsp;", " ")
        .replace(['\u{a0}', '\n'], " ")
        .to_lowercase();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The parts of all labels between their holes.
fn labels(words: &Words<'static>) -> BTreeSet<String> {
    let mut words = words.clone();
    let mut parts = BTreeSet::new();
    for label in LABELS {
        for text in words.texts_mut(label.name).unwrap_or_default() {
            let text = text.replace(['{', '}'], "\u{1}").to_lowercase();
            let holes = text.split('\u{1}').step_by(2);
            parts.extend(holes.map(|part| part.trim_matches([' ', ':', ',', '·']).to_owned()));
        }
    }
    parts.retain(|part| part.chars().filter(|c| c.is_alphabetic()).count() > 2);
    parts
}

/// Whether a text holds these words, not just their letters inside of other words.
fn holds(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// English labels in a page, apart from words that the language or the map itself has.
fn leftovers(page: &str, words: &Words<'static>, map: &str) -> Vec<String> {
    let own = labels(words).into_iter().collect::<Vec<_>>().join("|") + "|" + &map.to_lowercase();
    let english = labels(&Words::of("en")).into_iter();
    english
        .filter(|label| !holds(&own, label) && holds(page, label))
        .collect()
}

#[test]
fn no_english_label_is_left_in_a_map_of_another_language() {
    for (lang, path) in maps().into_iter().filter(|(lang, _)| *lang != "en") {
        let (words, map) = (Words::of(lang), std::fs::read_to_string(&path).expect("a map"));
        for options in [&[][..], &["--sheet", "solutions"]] {
            let heard = heard(&page(&path, options));
            assert!(heard.contains(&words.solutions.to_lowercase()), "{lang}: {heard}");
            assert_eq!(
                leftovers(&heard, &words, &map),
                Vec::<String>::new(),
                "{lang} {options:?}"
            );
        }
    }
}

#[test]
fn the_search_finds_english_where_there_is_some() {
    let heard = heard(&page(Path::new("examples/outage.yaml"), &[]));
    let found = leftovers(&heard, &Words::of("cs"), "");
    assert!(found.len() > 60, "{found:?}");
}

/// A map that lacks something in every step of the method.
fn weak(lang: &str) -> String {
    format!(
        "title: X\ntype: current-state\nlang: {lang}\ngoals: [X]\npersonas: [{{name: X}}]\nstages:\n  - name: X\n    \
         touchpoints: [{{name: X}}]\n    pain_points: [{{name: X}}]\nsolutions: [{{name: X}}]\n"
    )
}

#[test]
fn what_a_map_lacks_is_told_in_its_language() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.yaml");
    let english: Vec<String> = RULES.iter().map(|rule| rule.words()).collect();
    for words in LANGUAGES {
        std::fs::write(&path, weak(words.lang)).unwrap();
        let heard = heard(&page(&path, &[]));
        let found: Vec<&String> = english.iter().filter(|name| holds(&heard, name)).collect();
        assert_eq!(found.is_empty(), words.lang != "en", "{}: {found:?}", words.lang);
        if words.lang == "en" {
            assert!(found.len() >= 5, "{found:?}");
        }
    }
}

/// The fonts of the tests draw everything in these maps; so a test that compares widths tests all letters.
#[test]
fn every_letter_has_a_font_and_no_text_lies_on_another() {
    let mut paths: Vec<PathBuf> = maps().into_iter().map(|(_, path)| path).collect();
    for entry in std::fs::read_dir("tests/scripts").unwrap() {
        paths.push(entry.unwrap().path());
    }
    paths.sort();
    for path in paths {
        let (_, compiled) = common::compile_file(&path);
        let map = compiled.map.unwrap_or_else(|| panic!("{}", path.display()));
        let type_ = Typesetter::with_fonts(&map.lang, noto::fonts());
        let scenes = [support::scene_in(&map, &type_), support::solutions_in(&map, &type_)];
        for text in scenes.iter().flat_map(support::text_boxes) {
            let missing = type_.missing(&text.text);
            assert!(missing.is_empty(), "{}: {missing:?} in {}", path.display(), text.text);
        }
        let faults: Vec<String> = scenes.iter().flat_map(support::text_faults).collect();
        assert_eq!(faults, Vec::<String>::new(), "{}", path.display());
    }
}
