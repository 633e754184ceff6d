//! The README is run: a reader who types what it says sees what it says. Every whole map in it builds, every command
//! line works, every message is what the program prints, and every command and option that it names exists.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

const README: &str = include_str!("../README.md");
/// The file that the tour saves its maps as.
const TOUR: &str = "library.yaml";
const CONFIG: &str = "journeymap.config.yaml";
/// 22 November 2026, the day that the README is written for.
const DAY: &str = "1795305600";

/// A fenced block.
struct Block {
    lang: &'static str,
    text: String,
}

fn blocks() -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for line in README.lines() {
        let fence = line.strip_prefix("```");
        match (fence, open.take()) {
            (Some(_), Some(block)) => blocks.push(block),
            (Some(lang), None) => {
                let text = String::new();
                open = Some(Block { lang, text });
            }
            (None, Some(mut block)) => {
                block.text.push_str(line);
                block.text.push('\n');
                open = Some(block);
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a block of README.md is not closed");
    blocks
}

fn journeymap(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_journeymap"))
        .args(args)
        .current_dir(folder)
        .env("SOURCE_DATE_EPOCH", DAY)
        .output()
        .expect("the program runs")
}

/// What a command that has to work says.
#[track_caller]
fn works(folder: &Path, args: &[&str]) -> String {
    let output = journeymap(folder, args);
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    assert!(output.status.success(), "journeymap {args:?} fails:\n{said}");
    said
}

/// The tour is followed as a reader would follow it.
#[test]
fn the_tour_works() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut maps, mut commands, mut shown) = (0, 0, 0);
    let mut said = String::new();
    for block in blocks() {
        match block.lang {
            "yaml" if block.text.starts_with("title:") => {
                maps += 1;
                std::fs::write(folder.path().join(TOUR), &block.text).expect("the map is saved");
                said = works(folder.path(), &["build", "--draft", TOUR]);
            }
            "sh" => {
                let lines = block.text.lines();
                for line in lines.filter(|line| line.contains(TOUR) || line.contains(" explain ")) {
                    commands += 1;
                    said += &works(folder.path(), &line.split_whitespace().skip(1).collect::<Vec<_>>());
                }
            }
            "text" => {
                shown += 1;
                assert!(said.contains(block.text.as_str()), "{}\nis not in\n{said}", block.text);
            }
            _ => {}
        }
    }
    assert!(
        maps >= 3 && commands >= 3 && shown >= 2,
        "{maps} maps, {commands} commands, {shown} messages"
    );
    assert!(folder.path().join("library.png").exists());
}

/// The configuration in the README is one.
#[test]
fn the_configuration_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let all = blocks();
    let block = |start: &str| {
        let found = all.iter().find(|block| block.text.starts_with(start));
        &found
            .unwrap_or_else(|| panic!("README.md has no block that starts with `{start}`"))
            .text
    };
    std::fs::write(folder.path().join(TOUR), block("title:")).expect("the map is saved");
    std::fs::write(folder.path().join(CONFIG), block(&format!("# {CONFIG}"))).expect("the configuration is saved");
    let said = String::from_utf8(journeymap(folder.path(), &["check", "--draft", TOUR]).stdout).expect("UTF-8");
    assert!(!said.contains("JM0"), "{said}");
    assert!(said.contains("JM303") && !said.contains("JM105"), "{said}");
}

/// The command lines in blocks and in running text, as words: `journeymap build --draft map.yaml`.
fn command_lines() -> Vec<Vec<&'static str>> {
    let lines = README.lines().flat_map(|line| line.split('`')).map(str::trim);
    let commands = lines.filter_map(|code| code.split_once("journeymap "));
    commands
        .filter(|(before, _)| before.is_empty() || before.ends_with("run: "))
        .map(|(_, rest)| rest.split_whitespace().collect())
        .collect()
}

fn help(command: &[&str]) -> String {
    let mut args = command.to_vec();
    args.push("--help");
    String::from_utf8(journeymap(Path::new("."), &args).stdout).expect("UTF-8")
}

/// The commands that `--help` lists.
fn commands() -> BTreeSet<String> {
    let help = help(&[]);
    let list = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let names = list
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("    "));
    names
        .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
        .collect()
}

#[test]
fn every_command_line_exists() {
    let known = commands();
    let lines = command_lines();
    assert!(lines.len() >= 5, "{lines:?}");
    for line in lines {
        let Some(command) = line.first().filter(|word| !word.starts_with('-')) else {
            continue;
        };
        assert!(
            known.contains(*command),
            "`journeymap {}` is no command",
            line.join(" ")
        );
        let help = help(&[command]);
        for option in line.iter().filter(|word| word.starts_with("--")) {
            assert!(help.contains(option), "`journeymap {command}` has no `{option}`");
        }
    }
}

fn section(heading: &str) -> String {
    let lines = README.lines().skip_while(|line| *line != heading).skip(1);
    lines
        .take_while(|line| !line.starts_with("## "))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The section on commands names each command once, and all their options.
#[test]
fn the_section_on_commands_is_complete() {
    let section = section("## Commands");
    let rows = section.lines().filter(|line| line.starts_with("| `journeymap "));
    let named: BTreeSet<String> = rows
        .filter_map(|row| {
            row.split_whitespace()
                .nth(2)
                .map(|word| word.trim_matches('`').to_owned())
        })
        .collect();
    assert_eq!(named, commands());

    let options = |text: &str| -> BTreeSet<String> {
        let words = text.split(|c: char| !(c.is_ascii_lowercase() || c == '-'));
        words
            .filter(|word| word.starts_with("--") && !word.starts_with("---"))
            .map(str::to_owned)
            .collect()
    };
    // `explain --format` writes docs/rules.md and is of no use to readers; it is there as an option of `build`.
    let mut known: BTreeSet<String> = commands()
        .iter()
        .flat_map(|command| options(&help(&[command])))
        .collect();
    known.remove("--help");
    assert_eq!(options(&section), known);
}

/// Links inside the project lead somewhere.
#[test]
fn every_link_leads_somewhere() {
    let targets: Vec<&str> = README
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .map(|(t, _)| t)
        .collect();
    assert!(targets.len() >= 10, "{targets:?}");
    for target in targets.iter().filter(|target| !target.starts_with("http")) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(target);
        assert!(path.exists(), "README.md links to `{target}`, which does not exist");
    }
}
