//! The sizes of paper, one row each.

use crate::layout::Paper;
use clap::ValueEnum;

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
        })
    }
}
