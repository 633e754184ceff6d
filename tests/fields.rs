//! Every text that a definition can hold is seen by its readers: in the picture, on the sheet of solutions, or in the
//! tables of the page. `tests/fields/shown.txt` says which; `UPDATE=1` rewrites it.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Texts that nobody sees, and why.
const UNSEEN: [(&str, &str); 3] = [
    ("qmDepartmentNote", "a note for those who keep the list of departments"),
    ("qmChannelNote", "a note for those who keep the list of channels"),
    ("qmLaneNote", "a note for those who keep the list of lanes"),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fields")
}

fn build(map: &str, options: &[&str], out: &Path) -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_journeymap"))
        .args(["build", "-q", "--draft", "--today", "2026-06-01"])
        .arg(folder().join(map))
        .args(options)
        .arg("-o")
        .arg(out)
        .output()
        .expect("the program runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    std::fs::read_to_string(out).expect("the file is there")
}

/// What stands between tags.
fn text(markup: &str) -> String {
    let pieces = markup
        .split('<')
        .map(|piece| piece.split_once('>').map_or("", |(_, text)| text));
    pieces.collect::<Vec<_>>().join(" ")
}

/// The texts of a page without those of its picture, its style and its head.
fn tables(page: &str) -> String {
    let (before, rest) = page.split_once("<div class=\"bands\">").expect("a page has a picture");
    let (_, after) = rest.split_once("<div id=\"tables\">").expect("the picture ends");
    let body = before.split_once("<body").map_or("", |(_, body)| body);
    // Addresses stand in attributes, where a click finds them.
    let links: Vec<&str> = after
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    format!("{} {} {}", text(body), text(after), links.join(" "))
}

/// Words of a definition that begin like this, and numbers of four digits with a point.
fn words(yaml: &str) -> BTreeSet<&str> {
    let words = yaml.split(|c: char| !c.is_ascii_alphanumeric() && c != '.');
    let is_number = |word: &str| word.len() == 5 && word.parse::<f64>().is_ok_and(|number| number > 400.0);
    words
        .map(|word| word.trim_matches('.'))
        .filter(|word| (word.len() > 2 && (word.starts_with("qm") || word.starts_with("qf"))) || is_number(word))
        .collect()
}

/// Where each word of a map is seen.
fn shown(map: &str) -> String {
    let scratch = tempfile::tempdir().expect("a scratch folder");
    let page = build(map, &[], &scratch.path().join("map.html"));
    let picture = text(&build(map, &["--text", "plain"], &scratch.path().join("map.svg")));
    let solutions = text(&build(
        map,
        &["--text", "plain", "--sheet", "solutions"],
        &scratch.path().join("s.svg"),
    ));
    let yaml = std::fs::read_to_string(folder().join(map)).expect("the definition is there");
    let mut out = String::new();
    for word in words(&yaml) {
        let places = [
            ("picture", &picture),
            ("solutions", &solutions),
            ("tables", &tables(&page)),
        ];
        let seen: Vec<&str> = places
            .iter()
            .filter(|(_, text)| has(text, word))
            .map(|(place, _)| *place)
            .collect();
        writeln!(out, "{word}: {}", seen.join(", ")).expect("writing to a string");
    }
    out
}

/// Labels and names of lanes stand in capitals.
fn has(text: &str, word: &str) -> bool {
    text.to_lowercase().contains(&word.to_lowercase())
}

#[test]
fn every_text_of_a_definition_is_seen_somewhere() {
    let found = format!("{}{}", shown("current.yaml"), shown("future.yaml"));
    let unseen: BTreeSet<&str> = found.lines().filter_map(|line| line.strip_suffix(": ")).collect();
    let allowed: BTreeSet<&str> = UNSEEN.iter().map(|(word, _)| *word).collect();
    assert_eq!(unseen, allowed);
    let path = folder().join("shown.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &found).expect("the list can be written");
    }
    assert_eq!(found, std::fs::read_to_string(&path).unwrap_or_default());
}

/// The definitions have every key that the format has.
#[test]
fn no_key_of_the_format_is_left_out() {
    let keys = |yaml: &str| -> BTreeSet<String> {
        let before_colons = yaml.split(": ").chain(yaml.split(":\n"));
        let key = |text: &str| {
            text.rsplit(|c: char| !c.is_ascii_lowercase() && c != '_')
                .next()
                .unwrap_or("")
                .to_owned()
        };
        before_colons.map(key).filter(|key| !key.is_empty()).collect()
    };
    let read = |path: PathBuf| std::fs::read_to_string(path).expect("the definition is there");
    let here = [read(folder().join("current.yaml")), read(folder().join("future.yaml"))].concat();
    let all = read(folder().join("../model/all-keys.yaml"));
    let missing: Vec<String> = keys(&all).difference(&keys(&here)).cloned().collect();
    // Ids and names in the other file, its end, and what is for other tools.
    let no_keys = ["anything", "i", "mia", "o", "other", "x"];
    let missing: Vec<&String> = missing.iter().filter(|key| !no_keys.contains(&key.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
