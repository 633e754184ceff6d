//! Files of another revision, read through the `git` program of this machine.
//!
//! Nothing of the working tree is changed or looked at, nothing is fetched, and no hook or filter of the repository runs:
//! only trees and blobs are read.

use crate::cli::Failure;
use crate::cli::exit::reason;
use crate::model::{CONFIG_FILE, Files, Missing};
use std::io::Read;
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};

/// More of one answer than this is never read.
const MOST: u64 = 64 * 1024 * 1024;

/// The files of a repository as they were.
#[derive(Clone, Debug)]
pub struct Revision {
    /// The top folder of the working tree.
    top: PathBuf,
    /// As people named it.
    pub name: String,
    commit: String,
}

impl Revision {
    /// The revision called `name` in the repository that `folder` is in.
    pub fn of(folder: &Path, name: &str) -> Result<Self, Failure> {
        let top = ask(folder, &["rev-parse", "--show-toplevel"]).map_err(|why| {
            Failure::file(format!("cannot read the revision `{name}`: {why}"))
                .help("revisions are read from the git repository that the map is in; name two files to compare them")
        })?;
        let top = PathBuf::from(text(&top));
        // Behind the mark even a name that begins with a dash is a revision.
        let asked = format!("{name}^{{commit}}");
        let commit = ask(&top, &["rev-parse", "--verify", "--quiet", "--end-of-options", &asked]);
        let commit = commit
            .ok()
            .map(|commit| text(&commit))
            .filter(|commit| !commit.is_empty());
        let Some(commit) = commit else {
            return Err(
                Failure::usage(format!("there is no revision `{name}` in `{}`", top.display()))
                    .help("name a branch, a tag or a commit, such as `main` or `HEAD~1`")
                    .help("in a copy that was not fetched whole, fetch the revision first"),
            );
        };
        Ok(Self {
            top,
            name: name.to_owned(),
            commit,
        })
    }

    /// The path of a file as the repository knows it, from the top. `path` starts from the present folder.
    pub fn inside(&self, path: &Path) -> Option<PathBuf> {
        let here = std::env::current_dir().ok()?;
        let whole = without_dots(&here.join(path));
        let top = self.top.canonicalize().unwrap_or(self.top.clone());
        // The folder may be known under another name, by a link.
        let folder = whole.parent().and_then(|folder| folder.canonicalize().ok());
        let whole = folder
            .zip(whole.file_name())
            .map_or(whole.clone(), |(folder, name)| folder.join(name));
        whole.strip_prefix(top).ok().map(Path::to_path_buf)
    }

    /// The bytes of a file; `None` if there is none. `path` starts from the top.
    pub fn read(&self, path: &Path) -> Result<Option<Vec<u8>>, Failure> {
        match self.blob(path, MOST) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(Missing::NotFound(_)) => Ok(None),
            Err(Missing::Unreadable(why)) => Err(self.unreadable(path, &why)),
            Err(_) => Err(self.unreadable(path, "it is no file")),
        }
    }

    /// All files below a folder, from the top, in the order of their names.
    pub fn below(&self, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
        let folder = folder.to_string_lossy();
        let listed = match folder.as_ref() {
            "" => ask(&self.top, &["ls-tree", "-r", "-z", "--name-only", &self.commit]),
            folder => {
                let args = [
                    "--literal-pathspecs",
                    "ls-tree",
                    "-r",
                    "-z",
                    "--name-only",
                    &self.commit,
                    "--",
                    folder,
                ];
                ask(&self.top, &args)
            }
        };
        let listed = listed.map_err(|why| self.unreadable(Path::new(folder.as_ref()), &why))?;
        let names = listed.split(|byte| *byte == 0).filter(|name| !name.is_empty());
        Ok(names
            .map(|name| PathBuf::from(String::from_utf8_lossy(name).into_owned()))
            .collect())
    }

    /// The nearest folder upwards with a configuration file, else the folder of the file: the root of its project.
    fn root(&self, file: &Path) -> PathBuf {
        let folder = file.parent().unwrap_or(Path::new(""));
        let root = folder
            .ancestors()
            .find(|folder| self.kind(&folder.join(CONFIG_FILE)).is_ok());
        root.unwrap_or(folder).to_path_buf()
    }

    /// The files that a map of this revision may name.
    pub fn files(&self, map: &Path) -> RevisionFiles {
        RevisionFiles {
            root: self.root(map),
            revision: self.clone(),
        }
    }

    /// Whether there is a regular file, and how many bytes it has.
    fn kind(&self, path: &Path) -> Result<u64, Missing> {
        let Some(path) = path.to_str() else {
            return Err(Missing::NotFound(Vec::new()));
        };
        let args = [
            "--literal-pathspecs",
            "ls-tree",
            "-l",
            "-z",
            "--full-tree",
            &self.commit,
            "--",
            path,
        ];
        let listed = ask(&self.top, &args).map_err(Missing::Unreadable)?;
        let listed = String::from_utf8_lossy(&listed).into_owned();
        let Some((about, _)) = listed.split_once('\t') else {
            return Err(Missing::NotFound(Vec::new()));
        };
        let mut about = about.split_ascii_whitespace();
        let is_file = about.next().is_some_and(|mode| mode.starts_with("100"));
        let size = about.nth(2).and_then(|size| size.parse().ok());
        size.filter(|_| is_file).ok_or(Missing::NoFile)
    }

    fn blob(&self, path: &Path, limit: u64) -> Result<Vec<u8>, Missing> {
        if self.kind(path)? > limit {
            return Err(Missing::TooLarge);
        }
        let name = format!("{}:{}", self.commit, path.to_string_lossy());
        ask(&self.top, &["cat-file", "blob", &name]).map_err(Missing::Unreadable)
    }

    fn unreadable(&self, path: &Path, why: &str) -> Failure {
        Failure::file(format!("cannot read `{}` of `{}`: {why}", path.display(), self.name))
    }
}

/// Access to the files that a map of a revision names, inside the root of its project.
#[derive(Clone, Debug)]
pub struct RevisionFiles {
    revision: Revision,
    root: PathBuf,
}

impl Files for RevisionFiles {
    fn find(&self, from: Option<&Path>, written: &str) -> Result<PathBuf, Missing> {
        let from = from.ok_or(Missing::NoFolder)?;
        if Path::new(written).is_absolute() {
            return Err(Missing::Absolute);
        }
        let path = from.parent().unwrap_or(Path::new("")).join(written);
        let found = climbing(&path)
            .filter(|path| path.starts_with(&self.root))
            .ok_or(Missing::Outside)?;
        self.revision.kind(&found).map(|_| found)
    }

    fn read(&self, path: &Path, limit: usize) -> Result<Vec<u8>, Missing> {
        self.revision.blob(path, limit as u64)
    }
}

/// A path from the top without `.` and `..`; `None` where it leads above the top.
fn climbing(path: &Path) -> Option<PathBuf> {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::Normal(name) => out.push(name),
            Component::ParentDir if !out.pop() => return None,
            Component::ParentDir | Component::CurDir => {}
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(out)
}

/// A path that starts from the root of the system, without `.` and `..`.
fn without_dots(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(out.pop()),
            Component::CurDir => {}
            other => out.push(other),
        }
    }
    out
}

/// What `git` answers in a folder, or what it says instead.
fn ask(folder: &Path, args: &[&str]) -> Result<Vec<u8>, String> {
    let mut git = Command::new("git");
    git.arg("-C")
        .arg(folder)
        .args(["-c", "core.fsmonitor=false"])
        .args(args);
    git.env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_TERMINAL_PROMPT", "0");
    git.env("LC_ALL", "C")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut running = git
        .spawn()
        .map_err(|error| format!("cannot run `git`: {}", reason(&error)))?;
    let mut answer = Vec::new();
    if let Some(out) = running.stdout.take() {
        let read = out.take(MOST).read_to_end(&mut answer);
        read.map_err(|error| reason(&error))?;
    }
    let ended = running.wait_with_output().map_err(|error| reason(&error))?;
    if ended.status.success() {
        return Ok(answer);
    }
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    let said = said.lines().next().unwrap_or_default().trim_start_matches("fatal: ");
    Err(if said.is_empty() {
        "git cannot read it".to_owned()
    } else {
        said.to_owned()
    })
}

fn text(answer: &[u8]) -> String {
    String::from_utf8_lossy(answer)
        .trim_end_matches(['\n', '\r'])
        .to_owned()
}
