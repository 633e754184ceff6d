//! The definitions that a path stands for: a file itself, and of a folder what looks like a map.
//!
//! Folders are walked in the order of names, without hidden files and what `.gitignore` leaves out. A YAML file is a
//! map when its name ends in `.journey.yaml` or `.journey.yml`, or when [`super::recognise`] takes it for one.

use super::input::Input;
use super::recognise::{Kind, kind};
use super::{Console, Failure};
use crate::model::CONFIG_FILE;
use ignore::WalkBuilder;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Endings that say it all.
const ENDINGS: [&str; 2] = [".journey.yaml", ".journey.yml"];

/// What a walk has found.
#[derive(Default)]
pub struct Found {
    pub maps: Vec<Input>,
    /// Files that may be maps, and do not say so.
    pub unclear: Vec<PathBuf>,
}

/// The definitions of all paths, each once, in the order given. What may be one as well is told.
pub fn definitions(console: &Console, paths: &[Input]) -> Result<Vec<Input>, Failure> {
    let mut maps = Vec::new();
    let mut seen = BTreeSet::new();
    for path in paths {
        match path {
            Input::File(folder) if folder.is_dir() => {
                let found = walk(folder)?;
                for left_out in &found.unclear {
                    warn_of(console, left_out)?;
                }
                if found.maps.is_empty() {
                    return Err(nothing_in(folder));
                }
                maps.extend(found.maps);
            }
            other => maps.push(other.clone()),
        }
    }
    maps.retain(|input| {
        seen.insert(
            input
                .path()
                .map(|path| path.canonicalize().unwrap_or(path.to_path_buf())),
        )
    });
    Ok(maps)
}

fn warn_of(console: &Console, left_out: &Path) -> Result<(), Failure> {
    console.warning(
        &format!(
            "`{}` is left out, since it does not say that it is a journey map",
            left_out.display()
        ),
        &["if it is one, write `journeymap: 1` at its top".to_owned()],
    )
}

/// The folder of the project that the present folder is in, as one would write it from here: where the nearest
/// configuration file upwards lies.
pub fn project() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let up = here.ancestors().position(|folder| folder.join(CONFIG_FILE).is_file())?;
    Some(match up {
        0 => PathBuf::from("."),
        up => PathBuf::from(vec![".."; up].join("/")),
    })
}

/// No file in the folder is a map.
pub fn is_empty(folder: &Path) -> bool {
    walk(folder).is_ok_and(|found| found.maps.is_empty())
}

fn nothing_in(folder: &Path) -> Failure {
    Failure::usage(format!("there is no journey map in `{}`", folder.display())).help(
        "name the file, or let its name end in `.journey.yaml`; other YAML files need `journeymap: 1` at their top",
    )
}

fn walk(folder: &Path) -> Result<Found, Failure> {
    let walk = WalkBuilder::new(folder)
        .require_git(false)
        .git_global(false)
        .sort_by_file_name(Ord::cmp)
        .build();
    let mut found = Found::default();
    for entry in walk {
        let entry =
            entry.map_err(|error| Failure::file(format!("cannot look into `{}`: {error}", folder.display())))?;
        if !entry.file_type().is_some_and(|kind| kind.is_file()) {
            continue;
        }
        let kind = kind_of(entry.path());
        let path = entry.into_path();
        let path = path.strip_prefix("./").map(Path::to_path_buf).unwrap_or(path);
        match kind {
            Kind::Map => found.maps.push(Input::File(path)),
            Kind::Unclear => found.unclear.push(path),
            Kind::Other => {}
        }
    }
    Ok(found)
}

fn kind_of(path: &Path) -> Kind {
    kind_as(path, || std::fs::read(path).ok())
}

/// Whether a file of that name and with these bytes is a map.
pub fn holds_map(path: &Path, bytes: impl FnOnce() -> Option<Vec<u8>>) -> bool {
    matches!(kind_as(path, bytes), Kind::Map)
}

fn kind_as(path: &Path, bytes: impl FnOnce() -> Option<Vec<u8>>) -> Kind {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if ENDINGS.iter().any(|ending| name.ends_with(ending)) {
        return Kind::Map;
    }
    if !name.ends_with(".yaml") && !name.ends_with(".yml") {
        return Kind::Other;
    }
    bytes().map_or(Kind::Other, |bytes| kind(&String::from_utf8_lossy(&bytes)))
}
