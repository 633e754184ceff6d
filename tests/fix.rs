//! Fixes: what `--fix` changes, what it leaves as it is, and that it never changes what a map means.

use jiff::civil::date;
use journeymap::check::{self, Checked, Settings};
use journeymap::diag::Diagnostic;
use journeymap::fix;
use journeymap::model::{Compiled, NoFiles, Project, compile};
use journeymap::source::{SourceFile, Sources};
use std::convert::Infallible;
use std::path::Path;

struct Judged {
    compiled: Compiled,
    checked: Checked,
    sources: Sources,
}

fn judge(path: Option<&Path>, text: &str) -> Judged {
    let mut sources = Sources::default();
    let main = sources.add(SourceFile::new("map.yaml", path, text));
    let compiled = match path {
        Some(path) => compile(&mut sources, main, &Project::of(path).unwrap()),
        None => compile(&mut sources, main, &NoFiles),
    };
    let checked = check::judge(&compiled, &sources, &Settings::new(date(2026, 6, 1)));
    Judged {
        compiled,
        checked,
        sources,
    }
}

impl fix::Judged for Judged {
    fn compiled(&self) -> &Compiled {
        &self.compiled
    }

    fn diagnostics(&self) -> &[Diagnostic] {
        &self.checked.diagnostics
    }

    fn sources(&self) -> &Sources {
        &self.sources
    }
}

/// As `--fix` does it.
fn fixed(path: Option<&Path>, text: &str) -> String {
    let judge = |text: String| Ok::<_, Infallible>(judge(path, &text));
    let Ok((mended, _)) = fix::mend(judge(text.to_owned()).unwrap(), judge);
    mended.sources.iter().next().unwrap().text.clone()
}

/// What a map means: everything in it but the places where it is written.
fn meaning(judged: &Judged) -> String {
    let text = format!("{:?}", judged.compiled.map.as_ref().unwrap());
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("Span { file: ") {
        out.push_str(before);
        rest = after.split_once('}').unwrap().1;
    }
    (out + rest).replace("id_span: Some()", "id_span: None")
}

fn maps() -> Vec<std::path::PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [root.join("examples"), root.join("tests/sound")];
    let files = folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap());
    let mut maps: Vec<_> = files
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "yaml") && !path.ends_with("journeymap.config.yaml"))
        .collect();
    maps.sort();
    maps
}

#[test]
fn sound_maps_mean_the_same_after_fixing_and_fixing_twice_is_fixing_once() {
    let mut changed = 0;
    for path in maps() {
        let text = std::fs::read_to_string(&path).unwrap();
        let after = fixed(Some(&path), &text);
        let (before_map, after_map) = (judge(Some(&path), &text), judge(Some(&path), &after));
        assert_eq!(meaning(&before_map), meaning(&after_map), "{}", path.display());
        assert_eq!(fixed(Some(&path), &after), after, "{}", path.display());
        changed += usize::from(after != text);
    }
    assert!(
        changed > 3,
        "only {changed} maps had anything to fix, so this shows nothing"
    );
}

#[test]
fn slips_are_mended_and_everything_around_them_stays() {
    let text = include_str!("fix/slips.yaml");
    assert_eq!(fixed(None, text), include_str!("fix/slips.fixed.yaml"));
    let windows = text.replace('\n', "\r\n");
    assert_eq!(
        fixed(None, &windows),
        include_str!("fix/slips.fixed.yaml").replace('\n', "\r\n")
    );
}

/// A text that ends in a colon looks like a key without a value; quoting it again and again would make it longer.
#[test]
fn a_key_without_a_value_is_not_mended() {
    let text = "title: T\ngoals: [Fewer calls:, Two]\nstages: [':']\n";
    assert_eq!(fixed(None, text), text);
}

/// What is replaced may hold a comment, or a part of the map that only looks like text for want of a sign.
#[test]
fn a_fix_swallows_nothing() {
    for text in [
        "title: T\npersonas:\n  - {name: Mia,   # why\n     the old, goals: [a]}\n",
        "title: T\ngoals:x [One, Two]\n",
        "title: T\npersonas:\n  - x{name: Mia, goals: [One]}\n",
        "title: T\nstages:\n  - name: Search    customer_goal: Find a place\n",
        "title: T\nstages:x\n  - name: Search\n    touchpoints:\n      - {name: List, channel: web}\n",
        "title: T\ngoals:# [One]\n",
        "title: T\ngoals: [\"One]\npersonas: [\"Mia\"]\n",
    ] {
        let after = fixed(None, text);
        let words = |text: &str| text.replace(['"', ' '], "");
        assert_eq!(words(&after), words(text));
        for part in ["# why", "[One", "name: Mia", "customer_goal: F", "- {name: L"] {
            assert_eq!(after.contains(part), text.contains(part), "{text}\n{after}");
        }
        assert_eq!(after.matches('"').count(), text.matches('"').count(), "{after}");
    }
}

#[test]
fn a_key_that_is_there_without_a_value_is_not_written_twice() {
    let text = "title: T\ntype: current-state\nstages:\n  - name: A\n    pain_points:\n      - name: P\n        id:\n        \
                solved_by:\nsolutions: [{name: S, solves: P}]\n";
    let after = fixed(None, text);
    assert!(!judge(None, &after).compiled.has_errors(), "{after}");
    assert_eq!(after.matches("solved_by:").count(), 1, "{after}");
}
