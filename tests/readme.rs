//! The README is run: every whole map in it builds, every command line in it works, every command and option that it
//! names exists.

use std::path::Path;
use std::process::{Command, Output};

const README: &str = include_str!("../README.md");
/// The day that the examples are written for.
const TODAY: &str = "2026-11-22";

/// A fenced block: its language and its lines.
struct Block {
    lang: String,
    text: String,
}

fn blocks() -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for line in README.lines() {
        match (line.strip_prefix("```"), open.take()) {
            (Some(_), Some(block)) => blocks.push(block),
            (Some(lang), None) => {
                open = Some(Block {
                    lang: lang.to_owned(),
                    text: String::new(),
                });
            }
            (None, Some(mut block)) => {
                block.text.push_str(line);
                block.text.push('\n');
                open = Some(block);
            }
            (None, None) => {}
        }
    }
    blocks
}

fn journeymap(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_journeymap"))
        .args(args)
        .current_dir(folder)
        .env("SOURCE_DATE_EPOCH", "1795305600")
        .output()
        .expect("the program runs")
}

#[track_caller]
fn succeeds(folder: &Path, args: &[&str]) -> String {
    let output = journeymap(folder, args);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "journeymap {args:?} fails:\n{errors}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The tour is followed as a reader would: each map is saved as `library.yaml`, then the commands under it are typed.
#[test]
fn the_tour_works() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut maps = 0;
    let mut commands = 0;
    for block in blocks() {
        if block.lang == "yaml" && block.text.starts_with("title:") {
            maps += 1;
            std::fs::write(folder.path().join("library.yaml"), &block.text).expect("written");
            succeeds(folder.path(), &["build", "--draft", "library.yaml"]);
        }
        for line in block.text.lines().filter(|line| line.contains("library.yaml") && block.lang == "sh") {
            commands += 1;
            let args: Vec<&str> = line.split_whitespace().skip(1).collect();
            succeeds(folder.path(), &args);
            assert!(folder.path().join("library.svg").exists(), "`{line}` draws nothing");
        }
    }
    assert!(maps >= 3 && commands >= 3, "{maps} maps and {commands} commands found in README.md");
}
