//! Writing files whole or not at all.
//!
//! Every file is first written under a passing name in the folder where it belongs, and only when all of them are
//! there do they take their names, one after the other. Whatever goes wrong before that leaves things as they were.

use super::Failure;
use super::exit::reason;
use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile};

/// More links in a row than this are taken for a circle.
const MOST_LINKS: usize = 40;

/// The bytes of a regular file that is there. Anything else is not opened: a pipe would wait for its writer.
pub fn read_regular(path: &Path) -> Option<Vec<u8>> {
    fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    fs::read(path).ok()
}

/// A file to be written.
#[derive(Clone, Copy, Debug)]
pub struct Output<'a> {
    pub path: &'a Path,
    pub bytes: &'a [u8],
}

/// Writes all files or, as far as the system lets us, none. None of `inputs` is ever overwritten; folders that are
/// missing are made.
pub fn write_all(outputs: &[Output<'_>], inputs: &[&Path]) -> Result<(), Failure> {
    let mut made = Vec::new();
    let ready: Result<Vec<Ready>, Failure> = outputs
        .iter()
        .map(|output| {
            make_folder(folder_of(output.path), &mut made)?;
            prepare(output, inputs)
        })
        .collect();
    ready.and_then(commit).inspect_err(|_| remove(&made))
}

/// Writes one file whole, or not at all; what has its name already is left as it is.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let taken = || {
        Failure::file(format!("`{}` is there already", path.display())).help("it is left as it is; name another file")
    };
    // A link is something that is there, wherever it leads.
    if fs::symlink_metadata(path).is_ok() {
        return Err(taken());
    }
    let mut made = Vec::new();
    make_folder(folder_of(path), &mut made)
        .and_then(|()| prepare(&Output { path, bytes }, &[]))
        .and_then(|ready| match ready.file.persist_noclobber(&ready.target) {
            Ok(_) => Ok(()),
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => Err(taken()),
            Err(error) => Err(Failure::file(format!(
                "cannot write `{}`: {}",
                ready.shown,
                reason(&error.error)
            ))),
        })
        .inspect_err(|_| remove(&made))
}

/// Removes folders that were made in vain.
fn remove(made: &[PathBuf]) {
    for folder in made.iter().rev() {
        // Only what is still empty goes.
        let _ = fs::remove_dir(folder);
    }
}

/// Makes a folder and those it lies in, and adds the ones that were not there to `made`.
fn make_folder(folder: &Path, made: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let missing: Vec<&Path> = folder
        .ancestors()
        .take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists())
        .collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder).map_err(|error| {
            Failure::file(format!(
                "cannot make the folder `{}`: {}",
                folder.display(),
                reason(&error)
            ))
        })?;
        made.push(folder.to_path_buf());
    }
    Ok(())
}

/// A file that lacks nothing but its name.
#[derive(Debug)]
struct Ready {
    /// As the user named it.
    shown: String,
    file: NamedTempFile,
    /// Where links lead.
    target: PathBuf,
}

fn prepare(output: &Output<'_>, inputs: &[&Path]) -> Result<Ready, Failure> {
    let shown = output.path.display().to_string();
    let failed = |reason: &str| Failure::file(format!("cannot write `{shown}`: {reason}"));
    let target = follow_links(output.path).map_err(|error| failed(&reason(&error)))?;
    let permissions = permissions_of(&target).map_err(|why| failed(&why))?;
    if inputs.iter().any(|input| is_same(input, &target)) {
        return Err(failed("it is what the map is made from").help("name another file with `-o`"));
    }
    let file = write_beside(&target, output.bytes, permissions).map_err(|error| match folder_of(&target) {
        // Where a link leads, nothing is made.
        folder if !folder.exists() => failed(&format!("there is no folder `{}`", folder.display())),
        _ => failed(&reason(&error)),
    })?;
    Ok(Ready { shown, file, target })
}

/// The permissions of the file that is replaced; `None` where there is none yet.
fn permissions_of(target: &Path) -> Result<Option<Permissions>, String> {
    match fs::symlink_metadata(target) {
        Ok(old) if old.is_dir() => Err("it is a folder".into()),
        Ok(old) if !old.is_file() => Err("it is not a regular file".into()),
        Ok(old) if old.permissions().readonly() => Err("it is read-only".into()),
        Ok(old) => Ok(Some(old.permissions())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(reason(&error)),
    }
}

/// Where a name leads when it is a link, even to a file that is not there yet.
fn follow_links(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::symlink_metadata(&path) {
            Ok(found) if found.file_type().is_symlink() => path = folder_of(&path).join(fs::read_link(&path)?),
            _ => return Ok(path),
        }
    }
    Err(io::Error::other("its links run in a circle"))
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn is_same(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

fn write_beside(target: &Path, bytes: &[u8], permissions: Option<Permissions>) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".journeymap-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder_of(target))?;
    file.write_all(bytes)?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    Ok(file)
}

/// Gives all files their names. A failure says which have theirs already.
fn commit(ready: Vec<Ready>) -> Result<(), Failure> {
    let mut written: Vec<String> = Vec::new();
    for Ready { shown, file, target } in ready {
        match file.persist(&target) {
            Ok(_) => written.push(format!("`{shown}`")),
            Err(error) => {
                let failure = Failure::file(format!("cannot write `{shown}`: {}", reason(&error.error)));
                return Err(match written.as_slice() {
                    [] => failure.help("nothing was written"),
                    done => failure.help(format!("only {} was written before", done.join(" and "))),
                });
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_taken_last_minute_is_reported_with_what_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let paths = ["a.svg", "b.svg", "c.svg"].map(|name| folder.path().join(name));
        let ready = paths.each_ref().map(|path| {
            let bytes = b"new";
            prepare(&Output { path, bytes }, &[]).unwrap()
        });
        fs::create_dir_all(paths[1].join("full")).unwrap();
        let failure = commit(ready.into()).unwrap_err();
        assert_eq!(
            failure.message,
            format!("cannot write `{}`: it is a folder", paths[1].display())
        );
        assert_eq!(
            failure.help,
            [format!("only `{}` was written before", paths[0].display())]
        );
        assert!(paths[0].exists() && !paths[2].exists());
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            2,
            "no passing names are left"
        );
    }
}
