//! The rules and their pages: every failing example fires its rule where it says so and nothing else, every passing
//! one does not, and `docs/rules.md` is what the declarations say.

use jiff::civil::date;
use journeymap::check::{self, Checked, Group, RULES, Rule, Settings};
use journeymap::diag::{Code, Diagnostic};
use journeymap::model::{Files, Missing, compile};
use journeymap::report::pages;
use journeymap::source::{SourceFile, Sources};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A folder with one file, which is no image.
struct Folder;

impl Files for Folder {
    fn find(&self, _: Option<&Path>, written: &str) -> Result<PathBuf, Missing> {
        match written {
            "not-an-image.png" => Ok(written.into()),
            _ => Err(Missing::NotFound(Vec::new())),
        }
    }

    fn read(&self, _: &Path, _: usize) -> Result<Vec<u8>, Missing> {
        Ok(b"Lunch: 12 to 14".to_vec())
    }
}

fn judge(text: &str) -> Checked {
    let mut sources = Sources::default();
    let main = sources.add(SourceFile::new("map.yaml", Some(Path::new("map.yaml")), text));
    let compiled = compile(&mut sources, main, &Folder);
    check::judge(&compiled, &sources, &Settings::new(date(2026, 6, 1)))
}

fn codes(checked: &Checked) -> BTreeSet<Code> {
    checked.diagnostics.iter().map(|found| found.code).collect()
}

fn of<'a>(rule: &Rule, checked: &'a Checked) -> Vec<&'a Diagnostic> {
    checked
        .diagnostics
        .iter()
        .filter(|found| found.code == rule.code)
        .collect()
}

/// Looks at all rules before it fails.
fn assert_none(problems: impl Iterator<Item = String>) {
    let problems: Vec<String> = problems.collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn failing_examples_fire_where_they_say() {
    assert_none(RULES.iter().filter_map(|rule| {
        let example = rule.failing();
        let checked = judge(&example.text);
        let spans: Vec<_> = of(rule, &checked)
            .iter()
            .map(|f| f.span.start as usize..f.span.end as usize)
            .collect();
        let texts: Vec<&str> = spans.iter().map(|span| &example.text[span.clone()]).collect();
        (spans != [example.span.clone()]).then(|| format!("{}: found at {texts:?} {spans:?}", rule.code))
    }));
}

#[test]
fn passing_examples_do_not_fire() {
    assert_none(RULES.iter().flat_map(|rule| {
        let mut checked = judge(rule.passes);
        checked
            .diagnostics
            .retain(|found| found.code == rule.code || Group::of(found.code) == Group::Format);
        let unwanted = checked.diagnostics.into_iter();
        unwanted.map(|found| format!("{}: {} {}", rule.code, found.code, found.message))
    }));
}

/// What the failing example fires and the passing one does not is the rule alone.
#[test]
fn failing_examples_fire_nothing_unexpected() {
    assert_none(RULES.iter().filter_map(|rule| {
        let failing = codes(&judge(&rule.failing().text));
        let passing = codes(&judge(rule.passes));
        let more: Vec<_> = failing.difference(&passing).collect();
        (more != [&rule.code]).then(|| format!("{}: {more:?}", rule.code))
    }));
}

#[test]
fn every_rule_has_a_page() {
    for rule in RULES {
        assert!(
            rule.fails.matches('«').count() == 1 && rule.fails.matches('»').count() == 1,
            "{}",
            rule.code
        );
        assert_ne!(rule.failing().text, rule.passes, "{}", rule.code);
        for text in [rule.looks_for, rule.why] {
            assert!(text.len() > 20 && text.ends_with('.'), "{}: {text}", rule.code);
        }
        assert!(!rule.source.is_empty() && !rule.source.ends_with('.'), "{}", rule.code);
        let page = pages::page(rule);
        assert!(
            page.contains(rule.name) && page.contains(rule.passes.lines().next().unwrap()),
            "{page}"
        );
        assert!(pages::markdown().contains(&format!("### {} {}\n", rule.code, rule.name)));
    }
}

/// The method's list: codes, names and levels.
const METHOD: &str = include_str!("rules.list");

#[test]
fn the_rules_are_those_of_the_method() {
    let list: String = RULES
        .iter()
        .map(|rule| format!("{} {} {}\n", rule.code, rule.name, rule.level.name()))
        .collect();
    assert_eq!(list, METHOD);
}

#[test]
fn messages_keep_the_house_style() {
    for rule in RULES.iter() {
        for found in judge(&rule.failing().text).diagnostics {
            assert!(!found.help.is_empty(), "{}: {}", found.code, found.message);
            for text in found.help.iter().chain([&found.message]) {
                let first = text.chars().next().unwrap();
                assert!(
                    !first.is_uppercase() || text.starts_with("KPI"),
                    "{}: {text}",
                    found.code
                );
                assert!(!text.ends_with('.') && !text.contains("  "), "{}: {text}", found.code);
            }
        }
    }
}

#[test]
fn the_page_of_all_rules_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, pages::markdown()).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == pages::markdown(),
        "docs/rules.md is out of date: UPDATE=1 cargo test --test rules"
    );
}
