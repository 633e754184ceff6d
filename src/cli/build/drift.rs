//! `build --check`: whether the outputs that lie there are those that would be made.

use super::args::Build;
use super::draw::Drawn;
use super::format::Format;
use super::stamp::{self, State};
use super::targets::Place;
use super::{Run, portfolio};
use crate::cli::files::read_regular;
use crate::cli::input::Input;
use crate::cli::{Console, Exit, Failure};
use crate::report::inert;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What is wrong with an output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Drift {
    Missing,
    /// It was made from something else, or by another journeymap.
    Stale,
    /// It was changed after it was written.
    Edited,
    /// There is no map any more that it could be made from.
    Orphaned,
}

/// As machines get it.
#[derive(Serialize)]
struct Message {
    r#type: &'static str,
    exit: u8,
    drift: Vec<Found>,
    unchanged: usize,
}

#[derive(Serialize)]
struct Found {
    path: String,
    state: Drift,
}

impl Drift {
    fn words(self) -> &'static str {
        match self {
            Drift::Missing => "missing",
            Drift::Stale => "stale",
            Drift::Edited => "edited by hand",
            Drift::Orphaned => "orphaned: there is no map that it is made from",
        }
    }
}

impl Build {
    /// Holds what was made to what lies on disk.
    pub(super) fn check_drift(&self, console: &Console, name: &str, run: &Run) -> Result<Exit, Failure> {
        let mut found: BTreeMap<PathBuf, Drift> = BTreeMap::new();
        let mut expected = BTreeSet::new();
        for drawn in &run.drawn {
            let Place::File(path) = &drawn.target.place else {
                return Err(Failure::usage("`--check` compares files, and standard output is none")
                    .help("leave out `-o -`, or name a folder"));
            };
            expected.insert(path.clone());
            found.extend(drift(drawn, path).map(|drift| (path.clone(), drift)));
        }
        // Of single maps nobody knows which others there are.
        let is_folder = |input: &Input| input.path().is_some_and(Path::is_dir);
        if self.inputs.iter().any(is_folder) {
            found.extend(orphans(&expected, run).into_iter().map(|path| (path, Drift::Orphaned)));
        }
        let unchanged = expected.iter().filter(|path| !found.contains_key(*path)).count();
        let exit = match (run.exit, found.is_empty()) {
            (Some(exit), _) => exit,
            (None, false) => Exit::Findings,
            (None, true) => Exit::Fine,
        };
        tell(console, name, &found, unchanged, exit)?;
        Ok(exit)
    }
}

/// Names every output that is not as it would be, and closes with how many there are.
fn tell(
    console: &Console,
    name: &str,
    found: &BTreeMap<PathBuf, Drift>,
    unchanged: usize,
    exit: Exit,
) -> Result<(), Failure> {
    for (path, drift) in found.iter().filter(|_| !console.is_json()) {
        let path = path.display().to_string();
        console.stdout(format!("{}: {}\n", inert::line(&path), drift.words()).as_bytes())?;
    }
    let text = match found.len() {
        0 => format!("{name}: {unchanged} files up to date"),
        1 => format!("{name}: 1 file is not up to date, {unchanged} are; `journeymap build` writes them anew"),
        count => {
            format!("{name}: {count} files are not up to date, {unchanged} are; `journeymap build` writes them anew")
        }
    };
    let drift = found.iter().map(|(path, state)| Found {
        path: path.display().to_string(),
        state: *state,
    });
    let message = Message {
        r#type: "drift",
        exit: exit as u8,
        drift: drift.collect(),
        unchanged,
    };
    console.closing(&text, &message)
}

/// What is wrong with the file at `path`, if anything is.
fn drift(drawn: &Drawn, path: &Path) -> Option<Drift> {
    let Some(bytes) = read_regular(path) else {
        return Some(Drift::Missing);
    };
    if bytes == drawn.made.bytes {
        return None;
    }
    let format = drawn.target.format;
    let is_same_input = stamp::state(format, &bytes) == stamp::state(format, &drawn.made.bytes);
    Some(match stamp::state(format, &bytes) {
        State::Made(_) if !is_same_input => Drift::Stale,
        // Made from the same, and yet another: the mark was kept, the rest was not.
        State::Made(_) | State::Edited => Drift::Edited,
        State::Unmarked => match stamp::state(format, &drawn.made.bytes) {
            State::Unmarked => Drift::Stale,
            _ => Drift::Edited,
        },
    })
}

/// Marked files beside the outputs whose name is that of no map of the run. Outputs of other formats and sheets have the
/// name of a map, so they are none.
fn orphans(expected: &BTreeSet<PathBuf>, run: &Run) -> Vec<PathBuf> {
    let folders: BTreeSet<&Path> = expected.iter().filter_map(|path| path.parent()).collect();
    let names: BTreeSet<String> = run.read.iter().chain(expected).filter_map(|path| stem(path)).collect();
    let mut orphans = Vec::new();
    for folder in folders {
        let listed = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        let entries = fs::read_dir(listed).into_iter().flatten().flatten();
        for name in entries.map(|entry| entry.file_name()) {
            let path = folder.join(name);
            let is_of_a_map = stem(&path).is_none_or(|stem| names.contains(&stem) || is_part(&stem, &names));
            if is_of_a_map || expected.contains(&path) || portfolio::is_index(&path) {
                continue;
            }
            orphans.extend(Some(path).filter(|path| is_marked(path)));
        }
    }
    orphans.sort();
    orphans
}

/// The name of a file without its ending.
fn stem(path: &Path) -> Option<String> {
    Some(path.file_stem()?.to_string_lossy().into_owned())
}

/// `map.solutions`, `map.slide-03`, and `map-03`: another sheet of a map.
fn is_part(stem: &str, names: &BTreeSet<String>) -> bool {
    let unnumbered = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    let before = [
        unnumbered.strip_suffix('-'),
        stem.rsplit_once('.').map(|(before, _)| before),
    ];
    before
        .into_iter()
        .flatten()
        .any(|before| names.contains(before) || before != stem && is_part(before, names))
}

fn is_marked(path: &Path) -> bool {
    let Some(format) = Format::of(path) else {
        return false;
    };
    read_regular(path).is_some_and(|bytes| stamp::state(format, &bytes) != State::Unmarked)
}
