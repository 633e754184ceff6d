//! Every example is a map that its makers could be proud of: it builds without an error or a warning, and the picture
//! says what the definition says.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The day that the examples are written for: nothing is stale yet, nothing overdue.
const TODAY: &str = "2026-11-22";
/// Beside the maps: what is agreed on for them.
const CONFIGURATION: &str = "journeymap.config.yaml";

fn examples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let entries = std::fs::read_dir(folder).expect("the folder of examples");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "yaml") && !file.ends_with(CONFIGURATION));
    files.sort();
    files
}

/// What the program says about a definition, and the picture that it draws.
fn build(file: &Path) -> (String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_journeymap"))
        .args(["build", "--today", TODAY, "-f", "svg", "-o", "-"])
        .arg(file)
        .output()
        .expect("the program runs");
    let messages = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.status.success(),
        "{} does not build:\n{messages}",
        file.display()
    );
    (messages, String::from_utf8(output.stdout).expect("UTF-8"))
}

#[test]
fn every_example_is_clean() {
    let files = examples();
    assert!(files.len() >= 9, "{files:?}");
    for file in files {
        let (messages, picture) = build(&file);
        assert!(!messages.contains("warning["), "{}:\n{messages}", file.display());
        assert!(picture.starts_with("<svg"), "{}", file.display());
    }
}

/// The showcase has all its quotes, its pain points and its moments of truth on the sheet.
#[test]
fn the_showcase_shows_everything() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/outage.yaml");
    let (_, picture) = build(&file);
    let written = |text: &str| picture.contains(text);
    for text in [
        "Internet outage at home",
        "Maria Lindner",
        "Karl Weber",
        "LOYALTY",
        "P9",
        "S8",
        "NPS after the outage",
    ] {
        assert!(written(text), "`{text}` is missing");
    }
    for text in [
        "First human answer",
        "The visit",
        "First bill after",
        "No owner yet",
        "Chat to phone, lost: the story",
    ] {
        assert!(written(text), "`{text}` is missing");
    }
}

/// Another YAML reader sees what ours sees: the examples are plain YAML, with no key lost and none made from a comma.
#[test]
fn another_reader_agrees() {
    for file in examples() {
        let text = std::fs::read_to_string(&file).expect("an example");
        let document: serde_yaml::Value = serde_yaml::from_str(&text).expect("plain YAML");
        let (_, picture) = build(&file);
        let title = document["title"].as_str().expect("a title");
        assert!(picture.contains(&format!("title\">{title} – ")), "{}", file.display());
        for stage in document["stages"].as_sequence().expect("stages") {
            let name = stage["name"].as_str().expect("a stage has a name");
            assert!(
                picture.contains(name),
                "stage `{name}` of {} is missing",
                file.display()
            );
        }
        assert_eq!(
            keys_without_value(&document),
            Vec::<String>::new(),
            "{}",
            file.display()
        );
    }
}

/// Keys that stand alone, as those do that come from a comma in a text without quotes.
fn keys_without_value(value: &serde_yaml::Value) -> Vec<String> {
    match value {
        serde_yaml::Value::Mapping(mapping) => mapping
            .iter()
            .flat_map(|(key, value)| match value {
                serde_yaml::Value::Null => vec![format!("{key:?}")],
                value => keys_without_value(value),
            })
            .collect(),
        serde_yaml::Value::Sequence(sequence) => sequence.iter().flat_map(keys_without_value).collect(),
        _ => Vec::new(),
    }
}

/// Libraries hold only what maps share, so they are no maps themselves; at least two maps use each.
#[test]
fn every_library_is_shared() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/library");
    for entry in std::fs::read_dir(folder).expect("the folder of libraries") {
        let name = entry
            .expect("an entry")
            .file_name()
            .into_string()
            .expect("a plain name");
        let line = format!("use: library/{name}");
        let users = examples()
            .iter()
            .filter(|file| std::fs::read_to_string(file).expect("an example").contains(&line))
            .count();
        assert!(users >= 2, "{name} is used by {users}");
    }
}
