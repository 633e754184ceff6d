//! Maps beside what they were in a revision.

use super::git::Revision;
use super::side::load_of;
use super::{Diff, Outcome};
use crate::cli::definition::Definition;
use crate::cli::input::Input;
use crate::cli::{Console, Failure, find};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Compares all maps of files and folders; without any, those of the present folder.
pub fn compare(diff: &Diff, console: &Console, revision: &str, maps: &[OsString]) -> Result<Outcome, Failure> {
    let names = if maps.is_empty() {
        vec![OsString::from(".")]
    } else {
        maps.to_vec()
    };
    let inputs = names.into_iter().map(Input::named).collect::<Result<Vec<_>, _>>();
    let inputs = inputs.map_err(|why| Failure::usage(why.to_owned()))?;
    if inputs.contains(&Input::Stdin) {
        return Err(Failure::usage("standard input is in no revision").help("name a file or a folder"));
    }
    let folder = inputs.first().and_then(Input::path).map_or(Path::new("."), folder_of);
    let revision = Revision::of(folder, revision)?;
    let mut gone = gone(&revision, &inputs)?;
    let mut outcome = Outcome::default();
    for input in present(console, &inputs)? {
        let Some(path) = input.path() else { continue };
        let settings = diff.settings(console, Some(path))?;
        let after = Definition::load(&input, &settings)?;
        let before = match load_of(&revision, path, &settings)? {
            Some(before) => Some(before),
            // A map of the same title may have been called otherwise.
            None => {
                let title = after.compiled.map.as_ref().map(|map| map.title.value.clone());
                let known = title.and_then(|title| take(&mut gone, &revision, &title));
                known
                    .map(|path| load_of(&revision, &path, &settings))
                    .transpose()?
                    .flatten()
            }
        };
        match before {
            Some(before) => diff.add(console, &before, &after, &mut outcome)?,
            None => outcome.come.push(path.display().to_string()),
        }
    }
    outcome.gone = gone.iter().map(|path| path.display().to_string()).collect();
    Ok(outcome)
}

fn folder_of(path: &Path) -> &Path {
    let folder = path.ancestors().find(|folder| folder.is_dir());
    folder.unwrap_or(Path::new("."))
}

/// The maps that are there. A folder all of whose maps went away has none.
fn present(console: &Console, inputs: &[Input]) -> Result<Vec<Input>, Failure> {
    let is_empty = |input: &&Input| !input.path().is_some_and(|path| path.is_dir() && find::is_empty(path));
    let inputs: Vec<Input> = inputs.iter().filter(is_empty).cloned().collect();
    find::definitions(console, &inputs)
}

/// Maps in the folders that the revision has and the disk has not.
fn gone(revision: &Revision, inputs: &[Input]) -> Result<Vec<PathBuf>, Failure> {
    let mut gone: BTreeMap<PathBuf, ()> = BTreeMap::new();
    for folder in inputs.iter().filter_map(Input::path).filter(|path| path.is_dir()) {
        let Some(inside) = revision.inside(&folder.join("x")) else {
            continue;
        };
        let inside = inside.parent().unwrap_or(Path::new("")).to_path_buf();
        for file in revision.below(&inside)? {
            let Ok(below) = file.strip_prefix(&inside) else {
                continue;
            };
            let here = folder.join(below);
            if !here.exists() && find::holds_map(&here, || revision.read(&file).ok().flatten()) {
                gone.insert(here, ());
            }
        }
    }
    Ok(gone.into_keys().collect())
}

/// Takes the file of a map that had this title out of those that are gone.
fn take(gone: &mut Vec<PathBuf>, revision: &Revision, title: &str) -> Option<PathBuf> {
    let had = |path: &PathBuf| {
        let bytes = revision.read(&revision.inside(path)?).ok().flatten()?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let written = text.lines().find_map(|line| line.strip_prefix("title:"))?;
        Some(written.trim().trim_matches(['"', '\'']) == title)
    };
    let at = gone.iter().position(|path| had(path) == Some(true))?;
    Some(gone.remove(at))
}
