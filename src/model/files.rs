//! The files that a map names: found inside the project root, links resolved, and read within a size limit.

use crate::source::{FileId, Sources};
use crate::syntax::{Parsed, Parses, parse};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// Access to the files that a map names.
pub trait Files {
    /// Finds the file that `written` names in the file at `from`. Two names of one file give the same path.
    fn find(&self, from: Option<&Path>, written: &str) -> Result<PathBuf, Missing>;

    /// Reads a file that was found; one of more than `limit` bytes is refused.
    fn read(&self, path: &Path, limit: usize) -> Result<Vec<u8>, Missing>;

    /// Parses a file that several maps may name.
    fn parse(&self, sources: &Sources, file: FileId) -> Parsed {
        parse(sources, file)
    }
}

/// Why a file cannot be used.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// There is no such file; these are where it was looked for, as they would be written.
    NotFound(Vec<String>),
    /// It lies outside the root.
    Outside,
    /// The path does not start from the file that names it.
    Absolute,
    /// Text from standard input has no folder that a path could start from.
    NoFolder,
    /// It is a folder, or something else that is no file.
    NoFile,
    TooLarge,
    /// The system's own words.
    Unreadable(String),
}

/// For text without a folder: every path is missing.
pub struct NoFiles;

impl Files for NoFiles {
    fn find(&self, _: Option<&Path>, _: &str) -> Result<PathBuf, Missing> {
        Err(Missing::NoFolder)
    }

    fn read(&self, _: &Path, _: usize) -> Result<Vec<u8>, Missing> {
        Err(Missing::NoFolder)
    }
}

/// The file that marks the root of a project.
pub const CONFIG_FILE: &str = "journeymap.config.yaml";

/// A project on disk.
#[derive(Clone, Debug)]
pub struct Project {
    root: PathBuf,
    parses: Arc<Parses>,
}

impl Project {
    /// The project of a map: the nearest folder upwards with a configuration file, else the map's own folder.
    pub fn of(map: &Path) -> std::io::Result<Self> {
        let map = map.canonicalize()?;
        let folder = map.parent().unwrap_or(&map);
        let root = folder.ancestors().find(|folder| folder.join(CONFIG_FILE).is_file());
        Ok(Self {
            root: root.unwrap_or(folder).to_path_buf(),
            parses: Arc::default(),
        })
    }

    /// The same project, in a run over several maps: what they share is parsed once.
    pub fn sharing(self, parses: Arc<Parses>) -> Self {
        Self { parses, ..self }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }
}

/// So many files of a folder are looked at for one that was meant.
const MOST_BESIDE: usize = 1_000;

impl Project {
    /// The files of the folder that a path leads to, written as the path is.
    fn beside(&self, path: &Path, written: &str) -> Vec<String> {
        let folder = path.parent().and_then(|folder| folder.canonicalize().ok());
        let Some(entries) = folder
            .filter(|folder| folder.starts_with(&self.root))
            .and_then(|folder| folder.read_dir().ok())
        else {
            return Vec::new();
        };
        let before = written.rfind('/').map_or("", |slash| &written[..=slash]);
        let files = entries.flatten().filter(|entry| entry.path().is_file());
        let names = files.filter_map(|entry| entry.file_name().into_string().ok());
        let mut names: Vec<String> = names.take(MOST_BESIDE).map(|name| format!("{before}{name}")).collect();
        names.sort();
        names
    }
}

impl Files for Project {
    fn find(&self, from: Option<&Path>, written: &str) -> Result<PathBuf, Missing> {
        let Some(from) = from else {
            return Err(Missing::NoFolder);
        };
        if Path::new(written).is_absolute() {
            return Err(Missing::Absolute);
        }
        let folder = from.canonicalize().map_err(missing)?;
        let path = folder.parent().unwrap_or(&folder).join(written);

        let found = match path.canonicalize() {
            Ok(found) => found,
            // Whether something lies outside the root is nobody's business.
            Err(_) if !without_dots(&path).starts_with(&self.root) => return Err(Missing::Outside),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Err(Missing::NotFound(self.beside(&path, written)));
            }
            Err(error) => return Err(missing(error)),
        };
        if !found.starts_with(&self.root) {
            return Err(Missing::Outside);
        }
        if found.is_file() {
            Ok(found)
        } else {
            Err(Missing::NoFile)
        }
    }

    fn read(&self, path: &Path, limit: usize) -> Result<Vec<u8>, Missing> {
        let mut bytes = Vec::new();
        let file = File::open(path).map_err(missing)?;
        file.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(missing)?;
        if bytes.len() > limit {
            return Err(Missing::TooLarge);
        }
        Ok(bytes)
    }

    fn parse(&self, sources: &Sources, file: FileId) -> Parsed {
        self.parses.parse(sources, file)
    }
}

fn missing(error: std::io::Error) -> Missing {
    match error.kind() {
        ErrorKind::NotFound => Missing::NotFound(Vec::new()),
        _ => Missing::Unreadable(error.to_string()),
    }
}

/// The path with `.` and `..` taken out by name alone.
fn without_dots(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                out.pop();
            }
            Component::CurDir => {}
            other => out.push(other),
        }
    }
    out
}
