//! A map in all formats that were asked for, as bytes.

use super::ThemeName;
use super::format::Format;
use super::targets::Target;
use crate::check::Scorecard;
use crate::layout::{Sheet, compose};
use crate::model::{Map, Persona};
use crate::render::html::{self, Looks};
use crate::render::png::{self, PngError};
use crate::render::svg::{self, Options};
use crate::scene::Scene;
use crate::text::Typesetter;
use crate::theme::{BrandColors, Mode, Theme};
use crate::words::Words;

/// How a map is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Drawing {
    pub scale: f64,
    pub theme: Option<ThemeName>,
    pub draft: bool,
}

/// One format of a map.
#[derive(Clone, Debug)]
pub struct Drawn {
    pub bytes: Vec<u8>,
    /// Width and height in pixels; `None` for a page, which has no size of its own.
    pub size: Option<(u32, u32)>,
}

/// Draws a map for each target, in their order.
pub fn draw(map: &Map, card: &Scorecard, targets: &[Target], drawing: &Drawing) -> Result<Vec<Drawn>, PngError> {
    let typesetter = Typesetter::new(&map.lang);
    let words = Words::of(&map.lang);
    let sheet = Sheet::new(map, &words, &typesetter, card, drawing.draft);
    let scene = compose(&sheet);
    let brand = brand(map);
    let theme = |mode| Theme::new(mode).with_brand(&brand);
    let main = match drawing.theme {
        Some(ThemeName::Dark) => Mode::Dark,
        Some(ThemeName::Light) | None => Mode::Light,
    };
    let looks = Looks {
        theme: theme(main),
        dark: drawing.theme.is_none().then(|| theme(Mode::Dark)),
        print: theme(Mode::Print),
    };
    let one = |target: &Target| match target.format {
        Format::Svg => Ok(Drawn {
            bytes: svg::render(&scene, &looks.theme, Options::default()).into_bytes(),
            size: Some(size(&scene, 1.0)),
        }),
        Format::Png => png::render(&scene, &looks.theme, drawing.scale).map(|bytes| Drawn {
            bytes,
            size: Some(size(&scene, drawing.scale)),
        }),
        Format::Html => Ok(Drawn {
            bytes: html::render(&sheet, &scene, &looks).into_bytes(),
            size: None,
        }),
    };
    targets.iter().map(one).collect()
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
