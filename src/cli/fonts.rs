//! Fonts on disk: those in the folders that were named, and those of the system.

use super::Failure;
use super::exit::reason;
use crate::config::InForce;
use crate::text::{FontFile, Fonts};
use clap::Args;
use std::collections::BTreeMap;
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
/// A folder with more than this in it, its inner folders included, is not one of fonts.
const MOST_ENTRIES: usize = 20_000;
/// The largest fonts that systems come with, coloured emoji, have 200 megabytes.
const LARGEST: u64 = 256 << 20;

impl FontArgs {
    /// The fonts of one run.
    pub fn shelf(&self) -> Shelf<'_> {
        Shelf {
            args: self,
            known: BTreeMap::new(),
        }
    }
}

/// The fonts of one run: those of the options come first, then those of a map's project, then the system's. Maps with
/// the same folders share them, so that each file is read once.
pub struct Shelf<'a> {
    args: &'a FontArgs,
    known: BTreeMap<Vec<PathBuf>, OnShelf>,
}

/// Fonts, and which they are.
#[derive(Clone, Debug)]
pub struct OnShelf {
    pub fonts: Fonts,
    /// Names, sizes and checksums of the files; `None` for those of a system, which nobody knows.
    pub which: Option<String>,
}

impl Shelf<'_> {
    /// The fonts in force for a map. Folders are looked into now, files only when a text needs them.
    pub fn fonts(&mut self, in_force: &InForce) -> Result<OnShelf, Failure> {
        let folders: Vec<PathBuf> = in_force.fonts.iter().map(|folder| folder.value.clone()).collect();
        if let Some(known) = self.known.get(&folders) {
            return Ok(known.clone());
        }
        let mut files = Vec::new();
        for folder in &self.args.folders {
            files.extend(named(folder)?);
        }
        for folder in &folders {
            files.extend(within(&in_force.root, folder)?);
        }
        let which = (!self.args.system_fonts).then(|| files.iter().map(|file| described(file)).collect());
        let found = OnShelf {
            fonts: fonts(files, self.args.system_fonts),
            which,
        };
        self.known.insert(folders, found.clone());
        Ok(found)
    }
}

/// A font file by name and content; one that cannot be read draws nothing.
fn described(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let bytes = fs::read(file).unwrap_or_default();
    format!("{name} {} {:08x}\n", bytes.len(), crc32fast::hash(&bytes))
}

fn fonts(files: Vec<PathBuf>, system: bool) -> Fonts {
    if files.is_empty() && !system {
        return Fonts::default();
    }
    Fonts::new(move || {
        let folders = if system { system_folders() } else { Vec::new() };
        // A folder of the system that is not there, or not for us, has no fonts.
        let system = folders.iter().flat_map(|folder| font_files(folder).unwrap_or_default());
        let boxed = |path| Box::new(OnDisk(path)) as Box<dyn FontFile>;
        files.clone().into_iter().chain(system).map(boxed).collect()
    })
}

/// The fonts in a folder that somebody has named.
fn named(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    font_files(folder).map_err(|error| {
        let folder = folder.display();
        Failure::file(format!("cannot read the fonts in `{folder}`: {}", reason(&error)))
    })
}

/// The fonts in a folder that a project's configuration names. Whoever opens a project has not chosen what a link in it
/// leads to, so nothing is read outside of it.
fn within(root: &Path, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let is_inside = |path: &Path| match (path.canonicalize(), root.canonicalize()) {
        (Ok(path), Ok(root)) => path.starts_with(root),
        _ => false,
    };
    if folder.exists() && !is_inside(folder) {
        return Err(
            Failure::file(format!("`{}` leads out of the project", folder.display()))
                .help("put the fonts themselves there, or name the folder with `--font-dir`"),
        );
    }
    let mut files = named(folder)?;
    files.retain(|file| is_inside(file));
    Ok(files)
}

/// The font files of a folder, sorted by name; those of inner folders stand where their folder does.
fn font_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let (mut files, mut left) = (Vec::new(), MOST_ENTRIES);
    collect(folder, DEEPEST, &mut left, &mut files)?;
    Ok(files)
}

fn collect(folder: &Path, depth: usize, left: &mut usize, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        *left = left.checked_sub(1).ok_or_else(|| {
            std::io::Error::other(format!("there are more than {MOST_ENTRIES} files and folders in it"))
        })?;
        paths.push(entry?.path());
    }
    paths.sort();
    for path in paths {
        // What is neither file nor folder, such as a pipe, could be waited for without end.
        let Ok(found) = fs::metadata(&path) else { continue };
        if found.is_file() && found.len() <= LARGEST && is_font(&path) {
            files.push(path);
        } else if found.is_dir() && depth > 0 {
            collect(&path, depth - 1, left, files)?;
        }
    }
    Ok(())
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
