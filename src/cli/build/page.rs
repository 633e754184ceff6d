//! The sizes of paper, one row each, and what maps are put on paper for.

use super::draw::Small;
use super::format::Format;
use super::targets::{Place, Target};
use crate::cli::Failure;
use crate::layout::{Form, Paper, SMALLEST};
use clap::{Args, ValueEnum};

#[derive(Args, Clone, Debug)]
pub struct PageArgs {
    /// Paper of the PDF: `A4`, `A3`, `A2`, `A1`, `A0`, `letter`, `tabloid`, or `fit` for one page as large as the
    /// map [default: A3]
    #[arg(
        long,
        value_name = "SIZE",
        value_enum,
        ignore_case = true,
        hide_possible_values = true
    )]
    page: Option<PageSize>,

    /// Sheets for a purpose, as a PDF, or as numbered pictures with `-f svg` or `-f png`
    #[arg(long, value_name = "NAME", value_enum, conflicts_with_all = ["page", "orientation", "width"])]
    pub preset: Option<Preset>,

    /// Which way the paper lies
    #[arg(long, value_enum, default_value = "landscape")]
    orientation: Orientation,
}

impl PageArgs {
    /// The paper of the document; `None` for a page that fits the map. A map of a given width is on one page.
    pub fn paper(&self, width: Option<f64>) -> Option<Paper> {
        let usual = if width.is_some() { PageSize::Fit } else { PageSize::A3 };
        match self.preset {
            Some(preset) => Some(preset.paper()),
            None => self.page.unwrap_or(usual).paper(self.orientation),
        }
    }

    /// Refuses what has no sheets: a page, which scrolls, and standard output, which is one file.
    pub fn refuse(&self, targets: &[Target]) -> Result<(), Failure> {
        for target in targets.iter().filter(|_| self.preset.is_some()) {
            if target.format == Format::Html {
                return Err(Failure::usage("`--preset` makes sheets, and an HTML page has none")
                    .help("write `-f pdf`, or `-f png` for pictures; build the page without `--preset`"));
            }
            if target.format != Format::Pdf && target.place == Place::Stdout {
                return Err(
                    Failure::usage("`--preset` makes several pictures, and standard output takes one file")
                        .help("name a file or a folder with `-o`, or write `-f pdf`"),
                );
            }
        }
        Ok(())
    }

    /// A lane that cannot be parted is printed smaller where it is higher than the paper. The message, and its help.
    pub fn too_small(&self, Small { sheet, points }: Small) -> (String, String) {
        let smallest = self.preset.map_or(SMALLEST, |preset| preset.paper().smallest);
        let message = format!("text on sheet {sheet} has {points:.1} points, and less than {smallest} is hard to read");
        let larger = match self.preset {
            Some(_) => String::new(),
            None => format!(
                "a larger one with `--page {}`, or ",
                self.page.unwrap_or(PageSize::A3).larger()
            ),
        };
        (
            message,
            format!("a lane is higher than this paper: take {larger}fewer lanes with `--lanes`"),
        )
    }
}

/// Points to a millimetre.
const MILLIMETRE: f64 = 72.0 / 25.4;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PageSize {
    #[value(name = "A4")]
    A4,
    #[value(name = "A3")]
    A3,
    #[value(name = "A2")]
    A2,
    #[value(name = "A1")]
    A1,
    #[value(name = "A0")]
    A0,
    /// 8.5 by 11 inches
    Letter,
    /// 11 by 17 inches
    Tabloid,
    /// One page as large as the map
    Fit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Orientation {
    Landscape,
    Portrait,
}

impl PageSize {
    /// The name of the next larger size.
    pub fn larger(self) -> &'static str {
        match self {
            PageSize::A4 | PageSize::Letter => "A3",
            PageSize::A3 | PageSize::Tabloid => "A2",
            PageSize::A2 => "A1",
            PageSize::A1 => "A0",
            PageSize::A0 | PageSize::Fit => "fit",
        }
    }

    /// The sheet of paper; `None` for a page that fits the map.
    pub fn paper(self, orientation: Orientation) -> Option<Paper> {
        let (short, long) = match self {
            PageSize::A4 => (210.0, 297.0),
            PageSize::A3 => (297.0, 420.0),
            PageSize::A2 => (420.0, 594.0),
            PageSize::A1 => (594.0, 841.0),
            PageSize::A0 => (841.0, 1189.0),
            PageSize::Letter => (215.9, 279.4),
            PageSize::Tabloid => (279.4, 431.8),
            PageSize::Fit => return None,
        };
        let (width, height) = match orientation {
            Orientation::Landscape => (long, short),
            Orientation::Portrait => (short, long),
        };
        Some(Paper {
            width: width * MILLIMETRE,
            height: height * MILLIMETRE,
            smallest: SMALLEST,
            form: Form::Pages,
        })
    }
}

/// What a map is put on sheets for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Preset {
    /// 16:9 slides with type of at least 10 points; the title and the personas on slides of their own
    Slide,
    /// One large sheet, A0, to hang up
    Poster,
    /// Pages of A4, upright, with type of at least 8 points, for a report
    Doc,
}

impl Preset {
    pub fn paper(self) -> Paper {
        let sheet = |width: f64, height: f64, smallest: f64, form: Form| Paper {
            width,
            height,
            smallest,
            form,
        };
        match self {
            // 13.33 by 7.5 inches, as presentation programs have it.
            Preset::Slide => sheet(960.0, 540.0, 10.0, Form::Slides),
            Preset::Poster => sheet(1189.0 * MILLIMETRE, 841.0 * MILLIMETRE, SMALLEST, Form::Poster),
            Preset::Doc => sheet(210.0 * MILLIMETRE, 297.0 * MILLIMETRE, 8.0, Form::Pages),
        }
    }

    /// What names of files that nobody chose have in front of their ending.
    pub fn suffix(self) -> &'static str {
        match self {
            Preset::Slide => "slides",
            Preset::Poster => "poster",
            Preset::Doc => "doc",
        }
    }
}
