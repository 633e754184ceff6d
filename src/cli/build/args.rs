//! What `journeymap build` is asked for.

use super::format::Format;
use super::page::PageArgs;
use super::theme::ThemeChoice;
use super::view::ViewArgs;
use crate::cli::input::Input;
use crate::cli::{FontArgs, MessageArgs, TodayArgs};
use clap::builder::{OsStringValueParser, TypedValueParser};
use clap::{Args, ValueEnum};
use std::ffi::OsString;
use std::ops::RangeInclusive;
use std::path::PathBuf;

/// Draw a map as SVG, PNG, HTML or PDF
///
/// Reads a definition, holds it to the six-step method and, when it has no errors, writes the map
/// beside it. Warnings are shown and do not keep the map from being written.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Build {
    /// Definitions, or folders with definitions; `-` reads standard input [default: all maps of the project, which is
    /// the folder of the nearest journeymap.config.yaml]
    #[arg(value_name = "PATH", value_parser = OsStringValueParser::new().try_map(Input::named))]
    pub(super) inputs: Vec<Input>,

    /// Formats to write: `svg`, `png`, `html`, `pdf`, or several as in `svg,pdf` [default: svg,png,html]
    #[arg(
        short,
        long = "format",
        value_name = "FORMATS",
        value_enum,
        value_delimiter = ',',
        hide_possible_values = true
    )]
    pub(super) formats: Vec<Format>,

    /// Where to write: a file whose ending says the format, a folder (its name ends in `/`), or `-` for
    /// standard output; folders that are missing are made
    #[arg(short, long, value_name = "PATH", value_parser = OsStringValueParser::new().try_map(path))]
    pub(super) output: Option<PathBuf>,

    /// What to draw
    #[arg(long, value_enum, default_value_t)]
    pub(super) sheet: SheetName,

    /// Pixels of the PNG for each unit of the SVG, 0.1 to 10
    #[arg(long, value_name = "NUMBER", default_value_t = 2.0, value_parser = scale)]
    pub(super) scale: f64,

    #[command(flatten)]
    pub(super) page: PageArgs,

    /// Colours: light, dark, print, contrast, or a theme file; without this the page follows its
    /// reader, the PDF is for print, and the pictures are light
    #[arg(long, value_name = "THEME", value_parser = OsStringValueParser::new().try_map(ThemeChoice::named))]
    pub(super) theme: Option<ThemeChoice>,

    /// How texts are written in the SVG
    #[arg(long, value_enum, default_value_t = TextName::Embed, help_heading = "SVG")]
    pub(super) text: TextName,

    /// Write the HTML as a part of another page, such as one of a wiki
    #[arg(long, help_heading = "SVG and HTML")]
    pub(super) fragment: bool,

    /// What every id in the SVG and in a fragment starts with, so that several maps fit into one page [default: the
    /// map's title]
    #[arg(long, value_name = "TEXT", value_parser = id_prefix, help_heading = "SVG and HTML")]
    pub(super) id_prefix: Option<String>,

    /// Folder with templates of your own, such as map.svg, page.html or page.css, see `journeymap templates`
    #[arg(long, value_name = "DIR", value_parser = OsStringValueParser::new().try_map(path))]
    pub(super) template_dir: Option<PathBuf>,

    #[command(flatten)]
    pub(super) view: ViewArgs,

    /// Draw a map that lacks whole steps of the method, and mark it as a draft
    #[arg(long, help_heading = "Method")]
    pub(super) draft: bool,

    #[command(flatten)]
    pub(super) fonts: FontArgs,

    #[command(flatten)]
    pub(super) today: TodayArgs,

    /// Draw again what is up to date as well
    #[arg(long, help_heading = "Many maps", conflicts_with = "check")]
    pub(super) force: bool,

    /// Write nothing; end with 1 if an output is missing, stale, edited by hand, or no map's any more
    #[arg(long, help_heading = "Many maps")]
    pub(super) check: bool,

    /// So many maps are drawn at once [default: one for each core]
    #[arg(short, long, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..=256), help_heading = "Many maps")]
    pub(super) jobs: Option<u16>,

    #[command(flatten)]
    pub messages: MessageArgs,
}

const EXAMPLES: &str = "\
Examples:
  journeymap build map.yaml              map.svg, map.png and map.html beside it
  journeymap build map.yaml -f html      only the page
  journeymap build map.yaml -f pdf       for print, on sheets of A3
  journeymap build map.yaml -o out/      all three, in another folder
  journeymap build maps/ -o site/        all maps of a folder; what is up to date stays as it is
  journeymap build maps/ --check         whether the committed pictures are those of the maps
  journeymap build map.yaml -o map.png --scale 3
  journeymap build map.yaml --sheet solutions
  journeymap build map.yaml --preset slide --stages 2..4
  journeymap build map.yaml -o - -f svg  to standard output
  journeymap build maps/ -f html -o site/   the pages of a folder, and index.html over them
  some-program | journeymap build - -o map.svg

Outputs are written whole or not at all. A definition with errors leaves what was there.";

/// Which sheet of a map is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum SheetName {
    /// The journey
    #[default]
    Map,
    /// Its solutions by impact and effort, and as a backlog: what to do first
    Solutions,
}

impl SheetName {
    /// What names of files that nobody chose have in front of their ending.
    pub(super) fn suffix(self) -> Option<&'static str> {
        match self {
            SheetName::Map => None,
            SheetName::Solutions => Some("solutions"),
        }
    }
}

/// How texts are written in the SVG.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TextName {
    /// As text, with the used glyphs of the font embedded
    Embed,
    /// As outlines, for PowerPoint, Illustrator and Figma
    Paths,
    /// As text in the reader's fonts: the smallest file
    Plain,
}

fn path(name: OsString) -> Result<PathBuf, &'static str> {
    if name.is_empty() {
        Err("the name is empty")
    } else {
        Ok(name.into())
    }
}

fn id_prefix(text: &str) -> Result<String, &'static str> {
    let is_fine = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let starts_well = text.chars().next().is_none_or(|first| first.is_ascii_alphabetic());
    if starts_well && text.chars().all(is_fine) {
        Ok(text.to_owned())
    } else {
        Err("write a letter, then letters, digits, `-` or `_`")
    }
}

/// Pixels of the PNG for each unit of the SVG.
pub const SCALE: RangeInclusive<f64> = 0.1..=10.0;

fn scale(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(scale) if SCALE.contains(&scale) => Ok(scale),
        _ => Err("write a number from 0.1 to 10".into()),
    }
}
