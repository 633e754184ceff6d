//! `journeymap templates`, and the templates of one's own that `build` is given.

use super::exit::reason;
use super::files::{Output, write_all};
use super::{Console, Exit, Failure, MessageArgs, with_console};
use crate::render::template::{BUILT_IN, BuiltIn, LONGEST, TemplateFault, Templates};
use clap::{Args, Subcommand};
use serde_json::json;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Write out the templates of the picture and the page, to change them
#[derive(Args)]
pub struct TemplatesCommand {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Export(Export),
}

/// Write the built-in templates into a folder
///
/// Each begins with a comment on every value it is given. Keep those you change, delete the others, and build with
/// `--template-dir`.
#[derive(Args)]
struct Export {
    /// The folder; it is made if it is not there
    #[arg(value_name = "DIR")]
    folder: PathBuf,

    /// Overwrite templates that are there
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    messages: MessageArgs,
}

impl TemplatesCommand {
    pub fn run(&self) -> Exit {
        match &self.command {
            Command::Export(export) => with_console(&export.messages, |console| export.write(console)),
        }
    }
}

impl Export {
    fn write(&self, console: &Console) -> Result<Exit, Failure> {
        let paths = BUILT_IN.map(|template| self.folder.join(template.name()));
        let there = paths.iter().find(|path| fs::symlink_metadata(path).is_ok());
        if let Some(path) = there.filter(|_| !self.force) {
            return Err(Failure::file(format!("`{}` is there already", path.display()))
                .help("name another folder, or overwrite it with `--force`"));
        }
        let outputs: Vec<Output> = paths
            .iter()
            .zip(BUILT_IN)
            .map(|(path, template)| Output {
                path,
                bytes: template.text().as_bytes(),
            })
            .collect();
        write_all(&outputs, &[])?;
        let names = BUILT_IN.map(BuiltIn::name).join(", ");
        let files = paths.map(|path| path.display().to_string());
        let message = json!({ "type": "summary", "exit": 0, "files": files });
        console.closing(&format!("wrote {names} to {}", self.folder.display()), &message)?;
        Ok(Exit::Fine)
    }
}

/// The templates in a folder that a project's configuration names. One that a link leads out of the project to is not
/// read: whoever opens a project has not chosen what lies around it.
pub fn load_within(root: &Path, folder: &Path) -> Result<(Templates, Vec<PathBuf>), Failure> {
    let real = folder.canonicalize().map_err(|error| unreadable(folder, &error))?;
    let root = root.canonicalize().map_err(|error| unreadable(root, &error))?;
    if real.starts_with(root) {
        return load(folder);
    }
    Err(
        Failure::file(format!("`{}` leads out of the project", folder.display()))
            .help("put the templates themselves there, or name the folder with `--template-dir`"),
    )
}

/// The templates in a folder, and the files they are in.
pub fn load(folder: &Path) -> Result<(Templates, Vec<PathBuf>), Failure> {
    let root = folder.canonicalize().map_err(|error| unreadable(folder, &error))?;
    let mut templates = Templates::default();
    let mut files = Vec::new();
    for which in BUILT_IN {
        let path = folder.join(which.name());
        if fs::symlink_metadata(&path).is_err() {
            continue;
        }
        let text = read(&root, &path)?;
        templates
            .put(which, &path.display().to_string(), text)
            .map_err(faulty)?;
        files.push(path);
    }
    if files.is_empty() {
        return Err(
            Failure::file(format!("`{}` holds no template", folder.display())).help(format!(
                "templates are called {}; `journeymap templates export {}` writes them",
                BUILT_IN.map(BuiltIn::name).join(", "),
                folder.display()
            )),
        );
    }
    Ok((templates, files))
}

/// Reads a file of the folder `root`. A link that leads out of it is not followed, nor is anything but a file read.
fn read(root: &Path, path: &Path) -> Result<String, Failure> {
    let real = path.canonicalize().map_err(|error| unreadable(path, &error))?;
    if !real.starts_with(root) {
        return Err(Failure::file(format!("`{}` leads out of its folder", path.display()))
            .help("put the template itself there, not a link to it"));
    }
    if !real.is_file() {
        return Err(Failure::file(format!("`{}` is not a file", path.display())).help("remove it, or write a template"));
    }
    let mut bytes = Vec::new();
    // One byte more than is allowed, so that a longer file is found to be one.
    File::open(&real)
        .and_then(|file| file.take(LONGEST as u64 + 1).read_to_end(&mut bytes))
        .map_err(|error| unreadable(path, &error))?;
    String::from_utf8(bytes)
        .map_err(|_| Failure::file(format!("`{}` is not UTF-8 text", path.display())).help("save it as UTF-8"))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::file(format!("cannot read `{}`: {}", path.display(), reason(error)))
}

/// A template that cannot be used is a file that could not be read.
pub fn faulty(fault: TemplateFault) -> Failure {
    let failure = Failure::file(fault.message);
    fault.help.into_iter().fold(failure, Failure::help)
}
