//! Fonts on disk: those in the folders that were named, and those of the system.

use super::Failure;
use super::exit::reason;
use crate::text::{FontFile, Fonts};
use clap::Args;
use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// Options that give fonts.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Fonts")]
pub struct FontArgs {
    /// Draw other scripts and emoji with the fonts in this folder; may be given several times
    #[arg(long = "font-dir", value_name = "DIR")]
    folders: Vec<PathBuf>,

    /// Draw them with the fonts of this system; on another system the map may look different
    #[arg(long)]
    system_fonts: bool,
}

/// Folders inside folders are read to this depth.
const DEEPEST: usize = 4;

impl FontArgs {
    /// The fonts in force. Folders are looked into now, files only when a text needs them.
    pub fn fonts(&self) -> Result<Fonts, Failure> {
        let mut files = Vec::new();
        for folder in &self.folders {
            files.extend(font_files(folder, DEEPEST).map_err(|error| {
                Failure::file(format!(
                    "cannot read the fonts in `{}`: {}",
                    folder.display(),
                    reason(&error)
                ))
            })?);
        }
        let system = self.system_fonts;
        if files.is_empty() && !system {
            return Ok(Fonts::default());
        }
        Ok(Fonts::new(move || {
            let folders = if system { system_folders() } else { Vec::new() };
            // A folder of the system that is not there, or not for us, has no fonts.
            let system = folders
                .iter()
                .flat_map(|folder| font_files(folder, DEEPEST).unwrap_or_default());
            let boxed = |path| Box::new(OnDisk(path)) as Box<dyn FontFile>;
            files.clone().into_iter().chain(system).map(boxed).collect()
        }))
    }
}

/// The font files of a folder, sorted by name; those of inner folders stand where their folder does.
fn font_files(folder: &Path, depth: usize) -> std::io::Result<Vec<PathBuf>> {
    let entries: Result<Vec<_>, _> = fs::read_dir(folder)?.collect();
    let mut paths: Vec<PathBuf> = entries?.into_iter().map(|entry| entry.path()).collect();
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        if is_font(&path) && path.is_file() {
            files.push(path);
        } else if depth > 0 && path.is_dir() {
            files.extend(font_files(&path, depth - 1)?);
        }
    }
    Ok(files)
}

fn is_font(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    ["ttf", "otf", "ttc", "otc"]
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}

/// Where systems keep fonts; the reader's own come first.
fn system_folders() -> Vec<PathBuf> {
    let own = |variable: &str, inner: &str| std::env::var_os(variable).map(|home| Path::new(&home).join(inner));
    let own = [
        own("HOME", ".local/share/fonts"),
        own("HOME", ".fonts"),
        own("HOME", "Library/Fonts"),
        own("LOCALAPPDATA", "Microsoft/Windows/Fonts"),
        own("WINDIR", "Fonts"),
    ];
    let shared = [
        "/usr/local/share/fonts",
        "/usr/share/fonts",
        "/Library/Fonts",
        "/System/Library/Fonts",
    ];
    own.into_iter().flatten().chain(shared.map(PathBuf::from)).collect()
}

struct OnDisk(PathBuf);

impl FontFile for OnDisk {
    fn read(&self, start: u64, length: usize) -> Option<Vec<u8>> {
        let mut file = File::open(&self.0).ok()?;
        file.seek(SeekFrom::Start(start)).ok()?;
        let mut bytes = Vec::new();
        file.take(length as u64).read_to_end(&mut bytes).ok()?;
        (bytes.len() == length).then_some(bytes)
    }

    fn whole(&self) -> Option<Vec<u8>> {
        fs::read(&self.0).ok()
    }
}
