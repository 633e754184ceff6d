//! A map in all formats that were asked for, as bytes.

use super::document::document;
use super::format::Format;
use super::targets::Target;
use super::{SheetName, TextName};
use crate::check::Scorecard;
use crate::config::{Labels, relabel};
use crate::layout::{Grid, Paper, Sheet, compose, solutions_sheet};
use crate::model::{Map, MapType, Persona, slug};
use crate::render::html::{self, Looks};
use crate::render::pdf::{About, PdfError};
use crate::render::png::{self, PngError};
use crate::render::svg::{self, Letters, Options};
use crate::render::template::{TemplateFault, Templates};
use crate::scene::Scene;
use crate::text::{Fonts, Typesetter};
use crate::theme::{BrandColors, Mode, Theme};
use crate::view::View;
use crate::words::Words;
use jiff::civil::Date;

/// How a map is drawn.
#[derive(Clone, Debug)]
pub struct Drawing<'a> {
    pub scale: f64,
    /// The theme that was asked for.
    pub theme: Option<Theme>,
    pub draft: bool,
    pub sheet: SheetName,
    pub text: TextName,
    /// What ids in the SVG start with, if it was said.
    pub id_prefix: Option<&'a str>,
    pub fonts: &'a Fonts,
    /// How wide the map is laid out, if it was said.
    pub width: Option<f64>,
    /// The paper of a document; `None` for a page that fits the map.
    pub paper: Option<Paper>,
    /// Texts that the project writes otherwise.
    pub labels: &'a Labels,
    /// The day that a document is dated by.
    pub today: Date,
    pub templates: &'a Templates,
}

/// Why a format could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum DrawError {
    #[error(transparent)]
    Png(#[from] PngError),
    /// The picture would have too many pixels; the largest scale at which it would not.
    #[error("a picture of {width} by {height} pixels is too large")]
    TooLarge { width: u64, height: u64, fits: Option<f64> },
    #[error(transparent)]
    Pdf(#[from] PdfError),
    #[error(transparent)]
    Template(#[from] TemplateFault),
}

/// One format of a map.
#[derive(Clone, Debug)]
pub struct Drawn {
    pub bytes: Vec<u8>,
    /// Width and height in pixels; `None` for a page, which has no size of its own.
    pub size: Option<(u32, u32)>,
    /// The first sheet of paper with text that is too small.
    pub small: Option<Small>,
}

/// A sheet with text that is too small.
#[derive(Clone, Copy, Debug)]
pub struct Small {
    /// Counted from 1.
    pub sheet: usize,
    /// The size of body text in points.
    pub points: f64,
}

/// Draws a map for each target, in their order.
pub fn draw(view: &View, card: &Scorecard, targets: &[Target], drawing: &Drawing) -> Result<Vec<Drawn>, DrawError> {
    let map = &view.map;
    let typesetter = Typesetter::with_fonts(&map.lang, drawing.fonts.clone());
    let mut words: Words = Words::of(&map.lang);
    relabel(&mut words, drawing.labels, &map.lang);
    let mut sheet = Sheet::of_view(view, &words, &typesetter, card, drawing.draft);
    if let Some(width) = drawing.width {
        sheet.grid = Grid::across(map.stages.len(), width);
    }
    let scene = match drawing.sheet {
        SheetName::Map => compose(&sheet),
        SheetName::Solutions => solutions_sheet(&sheet),
    };
    let brand = brand(map);
    let theme = |mode| Theme::new(mode).with_brand(&brand);
    let chosen = drawing.theme.clone().map(|theme| theme.with_brand(&brand));
    let looks = Looks {
        dark: chosen.is_none().then(|| theme(Mode::Dark)),
        theme: chosen.unwrap_or_else(|| theme(Mode::Light)),
        print: theme(Mode::Print),
    };
    let id_prefix = drawing.id_prefix.map_or_else(|| id_prefix(map), str::to_owned);
    let picture = Options {
        id_prefix: &id_prefix,
        letters: letters(drawing.text),
        ..Options::default()
    };
    // What is printed is drawn for print, unless colours were asked for.
    let paper = if drawing.theme.is_some() {
        &looks.theme
    } else {
        &looks.print
    };
    let about = About {
        author: map.brand.author.as_ref().map(|author| author.value.clone()),
        date: drawing.today,
    };
    let one = |target: &Target| -> Result<Drawn, DrawError> {
        Ok(match target.format {
            Format::Svg => Drawn {
                bytes: svg::render_in(drawing.templates, &scene, &looks.theme, picture)?.into_bytes(),
                size: Some(size(&scene, 1.0)),
                small: None,
            },
            Format::Png => Drawn {
                bytes: pixels(&scene, &looks.theme, drawing.scale)?,
                size: Some(size(&scene, drawing.scale)),
                small: None,
            },
            Format::Html => Drawn {
                bytes: html::render_in(drawing.templates, &sheet, &scene, &looks)?.into_bytes(),
                size: None,
                small: None,
            },
            Format::Pdf => document(&sheet, &scene, drawing, paper, &about)?,
        })
    };
    targets.iter().map(one).collect()
}

/// The picture as PNG.
fn pixels(scene: &Scene, theme: &Theme, scale: f64) -> Result<Vec<u8>, DrawError> {
    png::render(scene, theme, scale).map_err(|error| match error {
        PngError::TooLarge { width, height } => DrawError::TooLarge {
            width,
            height,
            fits: png::largest_scale(scene),
        },
        error => error.into(),
    })
}

fn letters(text: TextName) -> Letters {
    match text {
        TextName::Embed => Letters::Embedded,
        TextName::Paths => Letters::Outlined,
        TextName::Plain => Letters::Plain,
    }
}

/// The map's title as the start of ids, and its type where the map of today may well have the same title.
fn id_prefix(map: &Map) -> String {
    let title = slug(&map.title, "map");
    let before = if title.starts_with(char::is_alphabetic) {
        ""
    } else {
        "map-"
    };
    let after = match map.kind.value {
        MapType::CurrentState | MapType::DayInTheLife => "",
        MapType::FutureState => "-future",
    };
    format!("{before}{title}{after}-")
}

fn size(scene: &Scene, scale: f64) -> (u32, u32) {
    (
        (scene.width * scale).ceil() as u32,
        (scene.height * scale).ceil() as u32,
    )
}

fn brand(map: &Map) -> BrandColors {
    let persona = |persona: &Persona| persona.color.as_ref().map(|color| color.value);
    BrandColors {
        color: map.brand.color.as_ref().map(|color| color.value),
        accent: map.brand.accent.as_ref().map(|color| color.value),
        personas: map.personas.iter().map(persona).collect(),
    }
}
