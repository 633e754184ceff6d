//! Reading what the user named: a file, or standard input.

use super::Failure;
use super::exit::reason;
use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The most that is ever read of one file: a byte more than the format allows, so that `model` can say that it is
/// too long without the whole of it in memory.
const MOST: u64 = 8 * 1024 * 1024 + 1;

/// Where a definition comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    Stdin,
    File(PathBuf),
}

impl Input {
    /// What a name on the command line means.
    pub fn named(name: OsString) -> Result<Self, &'static str> {
        match name.to_str() {
            Some("") => Err("the name is empty"),
            Some("-") => Ok(Input::Stdin),
            _ => Ok(Input::File(name.into())),
        }
    }

    /// As it is shown in messages.
    pub fn name(&self) -> String {
        match self {
            Input::Stdin => "<stdin>".into(),
            Input::File(path) => path.display().to_string(),
        }
    }

    pub fn path(&self) -> Option<&Path> {
        match self {
            Input::Stdin => None,
            Input::File(path) => Some(path),
        }
    }

    /// The bytes of the input, at most [`MOST`] of them.
    pub fn read(&self) -> Result<Vec<u8>, Failure> {
        match self {
            Input::Stdin => read_some(std::io::stdin().lock())
                .map_err(|error| Failure::file(format!("cannot read standard input: {}", reason(&error)))),
            Input::File(path) => read_file(path),
        }
    }
}

fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |error: std::io::Error| {
        let failure = Failure::file(format!("cannot read `{}`: {}", path.display(), reason(&error)));
        match similar_name(path) {
            Some(name) if error.kind() == std::io::ErrorKind::NotFound => {
                failure.help(format!("did you mean `{}`?", name.display()))
            }
            _ if error.kind() == std::io::ErrorKind::NotFound => {
                failure.help("name a definition or a folder that is there, or `-` for standard input")
            }
            _ => failure,
        }
    };
    // Opening a pipe would wait for its writer, so the kind is looked at first.
    let kind = fs::metadata(path).map_err(failed)?;
    if !kind.is_file() {
        return Err(not_a_file(path, &kind));
    }
    File::open(path).and_then(read_some).map_err(failed)
}

fn not_a_file(path: &Path, kind: &Metadata) -> Failure {
    let what = if kind.is_dir() {
        "it is a folder"
    } else {
        "it is not a regular file"
    };
    let failure = Failure::file(format!("cannot read `{}`: {what}", path.display()));
    if kind.is_dir() {
        failure.help("name the definition inside it, such as `map.yaml`")
    } else {
        failure.help("give `-` to read a definition from standard input")
    }
}

fn read_some(from: impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(MOST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The definition in the same folder whose name is closest to the one that is missing.
fn similar_name(path: &Path) -> Option<PathBuf> {
    let wanted = path.file_name()?.to_str()?.to_lowercase();
    let folder = path.parent()?;
    let listed = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    fs::read_dir(listed)
        .ok()?
        .take(1000)
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".yaml") || name.ends_with(".yml"))
        .map(|name| (strsim::jaro_winkler(&wanted, &name.to_lowercase()), name))
        .filter(|(score, _)| *score > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(&a.1)))
        .map(|(_, name)| folder.join(name))
}
