//! A map in all formats that were asked for, as bytes.

use super::document::{OnPaper, on_fitting_pages, on_sheets};
use super::format::Format;
use super::targets::Target;
use super::{SheetName, TextName};
use crate::check::Scorecard;
use crate::config::{Labels, relabel};
use crate::layout::{Form, Grid, Paper, Sheet, compose, solutions_sheet};
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
    /// The page is a part of another one.
    pub is_fragment: bool,
    pub fonts: &'a Fonts,
    /// How wide the map is laid out, if it was said.
    pub width: Option<f64>,
    /// The paper of a document; `None` for a page that fits the map.
    pub paper: Option<Paper>,
    /// Pictures are those of the sheets of paper too.
    pub pictures_on_paper: bool,
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

/// One file of a map.
#[derive(Clone, Debug)]
pub struct Drawn {
    pub target: Target,
    pub made: Made,
}

/// What is in a file.
#[derive(Clone, Debug)]
pub struct Made {
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

/// Draws a map for each target, in their order; a picture of several sheets is several files.
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
    let looks = looks(drawing.theme.as_ref(), &brand(map));
    let id_prefix = drawing.id_prefix.map_or_else(|| id_prefix(map), str::to_owned);
    // What is printed is drawn for print, unless colours were asked for; slides are not printed.
    let is_printed = drawing.paper.is_none_or(|paper| paper.form != Form::Slides);
    let document_theme = if drawing.theme.is_none() && is_printed {
        &looks.print
    } else {
        &looks.theme
    };
    let about = About {
        author: map.brand.author.as_ref().map(|author| author.value.clone()),
        date: drawing.today,
    };
    let is_needed = drawing.pictures_on_paper || targets.iter().any(|target| target.format == Format::Pdf);
    let paper = drawing.paper.filter(|_| is_needed);
    let on_paper = paper.map(|paper| OnPaper::of(&sheet, paper, drawing.sheet));
    let pictures: Vec<&Scene> = match &on_paper {
        Some(on) if drawing.pictures_on_paper => on.sheets.iter().map(|sheet| &sheet.scene).collect(),
        _ => vec![&scene],
    };
    let svg = |scene: &Scene, id_prefix: &str| -> Result<Made, DrawError> {
        let picture = Options {
            id_prefix,
            letters: letters(drawing.text),
            ..Options::default()
        };
        Ok(Made {
            bytes: svg::render_in(drawing.templates, scene, &looks.theme, picture)?.into_bytes(),
            size: Some(size(scene, 1.0)),
            small: None,
        })
    };
    let png = |scene: &Scene| -> Result<Made, DrawError> {
        Ok(Made {
            bytes: pixels(scene, &looks.theme, drawing.scale)?,
            size: Some(size(scene, drawing.scale)),
            small: None,
        })
    };
    let mut drawn = Vec::new();
    for target in targets {
        let count = pictures.len();
        match target.format {
            Format::Svg | Format::Png => {
                for (number, scene) in (1..).zip(&pictures) {
                    // Several pictures may come to stand in one page.
                    let id_prefix = match count {
                        1 => id_prefix.clone(),
                        _ => format!("{id_prefix}{number}-"),
                    };
                    let is_svg = target.format == Format::Svg;
                    let mut made = if is_svg { svg(scene, &id_prefix)? } else { png(scene)? };
                    let pictured = on_paper.as_ref().filter(|_| drawing.pictures_on_paper);
                    made.small = pictured.and_then(OnPaper::small);
                    let target = target.numbered(number, count);
                    drawn.push(Drawn { target, made });
                }
                continue;
            }
            Format::Html => {
                let own = drawing.width.is_none() && drawing.sheet == SheetName::Map;
                let grid = if own {
                    Grid::of_page(map.stages.len())
                } else {
                    sheet.grid
                };
                let page = sheet.showing(map, sheet.first, grid);
                let scene = if own { &compose(&page) } else { &scene };
                let form = match drawing.is_fragment {
                    true => html::Form::Fragment { prefix: &id_prefix },
                    false => html::Form::Page,
                };
                let bytes = html::render_in(drawing.templates, &page, scene, &looks, form)?.into_bytes();
                drawn.push(Drawn {
                    target: target.clone(),
                    made: Made {
                        bytes,
                        size: None,
                        small: None,
                    },
                });
            }
            Format::Pdf => {
                let made = match &on_paper {
                    Some(on) => on_sheets(on, document_theme, &about)?,
                    None => on_fitting_pages(&sheet, &scene, drawing.sheet, document_theme, &about)?,
                };
                let target = target.clone();
                drawn.push(Drawn { target, made });
            }
        }
    }
    Ok(drawn)
}

/// The colours of a page in a theme that was asked for, or as its readers prefer.
pub fn looks(chosen: Option<&Theme>, brand: &BrandColors) -> Looks {
    let theme = |mode| Theme::new(mode).with_brand(brand);
    Looks {
        dark: chosen.is_none().then(|| theme(Mode::Dark)),
        theme: chosen.map_or_else(|| theme(Mode::Light), |theme| theme.clone().with_brand(brand)),
        print: theme(Mode::Print),
    }
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
