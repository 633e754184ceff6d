//! The formats a map can be written in, one row each.

use clap::ValueEnum;
use std::path::Path;

/// In the order in which they are written and reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Format {
    /// The picture
    Svg,
    /// The picture in pixels, twice as large unless `--scale` says otherwise
    Png,
    /// A page with the picture and everything in it as tables
    Html,
    /// Pages for print, with text that can be searched and read aloud
    Pdf,
}

impl Format {
    pub const ALL: [Format; 4] = [Format::Svg, Format::Png, Format::Html, Format::Pdf];
    /// Those written when none is named.
    pub const USUAL: [Format; 3] = [Format::Svg, Format::Png, Format::Html];

    /// How names of such files end, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Svg => "svg",
            Format::Png => "png",
            Format::Html => "html",
            Format::Pdf => "pdf",
        }
    }

    /// The format that the ending of a name stands for, in any case.
    pub fn of(path: &Path) -> Option<Format> {
        let ending = path.extension()?.to_str()?;
        Format::ALL
            .into_iter()
            .find(|format| ending.eq_ignore_ascii_case(format.ending()))
    }

    /// Bytes that a terminal cannot show.
    pub fn is_binary(self) -> bool {
        matches!(self, Format::Png | Format::Pdf)
    }
}

/// `.svg, .png, .html or .pdf`.
pub fn endings() -> String {
    let names: Vec<String> = Format::ALL
        .iter()
        .map(|format| format!(".{}", format.ending()))
        .collect();
    match names.split_last() {
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}
