//! One side of a comparison: a file, or a file of a revision.

use super::git::Revision;
use crate::check::Settings;
use crate::cli::Failure;
use crate::cli::definition::Definition;
use crate::cli::input::Input;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What somebody named as a map to compare.
#[derive(Clone, Debug, PartialEq)]
pub enum Named {
    Input(Input),
    /// `REV:path`; the path starts from the present folder.
    Revision {
        revision: String,
        path: PathBuf,
    },
}

impl Named {
    /// A file that is there is that file, whatever its name; else what stands before a colon is a revision.
    pub fn of(name: OsString) -> Result<Self, &'static str> {
        let there = Path::new(&name).exists();
        let split = name.to_str().and_then(|name| name.split_once(':'));
        match split {
            Some(("", _)) if !there => Err("name a revision before the colon, such as `HEAD:map.yaml`"),
            Some((_, "")) if !there => Err("name a map behind the colon, such as `HEAD:map.yaml`"),
            Some((revision, path)) if !there => Ok(Named::Revision {
                revision: revision.to_owned(),
                path: path.into(),
            }),
            _ => Input::named(name).map(Named::Input),
        }
    }

    /// Where it lies, or would.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Named::Input(input) => input.path(),
            Named::Revision { path, .. } => Some(path),
        }
    }

    /// Reads and judges the map.
    pub fn load(&self, settings: &Settings) -> Result<Definition, Failure> {
        match self {
            Named::Input(input) => Definition::load(input, settings),
            Named::Revision { revision, path } => {
                let folder = path.ancestors().skip(1).find(|folder| folder.is_dir());
                let revision = Revision::of(folder.unwrap_or(Path::new(".")), revision)?;
                load_of(&revision, path, settings)?.ok_or_else(|| {
                    Failure::file(format!("there is no `{}` in `{}`", path.display(), revision.name))
                        .help("was it called otherwise then? the path starts from this folder")
                })
            }
        }
    }
}

/// A map as it was in a revision; `None` if it was not there. The path starts from the present folder.
pub fn load_of(revision: &Revision, path: &Path, settings: &Settings) -> Result<Option<Definition>, Failure> {
    let Some(inside) = revision.inside(path) else {
        return Err(Failure::usage(format!(
            "`{}` is not in the repository of the revision `{}`",
            path.display(),
            revision.name
        )));
    };
    let Some(bytes) = revision.read(&inside)? else {
        return Ok(None);
    };
    let name = format!("{}:{}", revision.name, path.display());
    let files = revision.files(&inside);
    Ok(Some(Definition::among(&name, Some(&inside), bytes, settings, &files)))
}
