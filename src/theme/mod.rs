//! Themes: which colour each role of the scene has.
//!
//! A theme is a file of tokens, a built-in one as well as one of your own. A brand may replace a few of its colours; one
//! that is too weak for its use is moved in lightness until the contrast holds.

mod contrast;
mod file;
mod hue;
mod pairs;
mod tokens;

pub use contrast::{GRAPHICS, TEXT, contrast};
pub use file::{read, schema};
pub use pairs::{Pair, pairs};
pub use tokens::TOKENS;

use crate::model::Rgb;
use crate::scene::Ink;
use crate::source::Sources;
use crate::syntax::read_source;
use contrast::{mix, readable};
use std::sync::OnceLock;
use tokens::Tokens;

/// The themes that are built in, by where a sheet is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    Light,
    Dark,
    Print,
    Contrast,
}

impl Mode {
    pub const ALL: [Mode; 4] = [Mode::Light, Mode::Dark, Mode::Print, Mode::Contrast];

    pub fn name(self) -> &'static str {
        match self {
            Mode::Light => "light",
            Mode::Dark => "dark",
            Mode::Print => "print",
            Mode::Contrast => "contrast",
        }
    }

    pub fn named(name: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.name() == name)
    }

    /// The file of its tokens.
    pub fn file(self) -> &'static str {
        match self {
            Mode::Light => include_str!("../../assets/themes/light.yaml"),
            Mode::Dark => include_str!("../../assets/themes/dark.yaml"),
            Mode::Print => include_str!("../../assets/themes/print.yaml"),
            Mode::Contrast => include_str!("../../assets/themes/contrast.yaml"),
        }
    }

    /// The contrasts of text and graphics that a brand's colours are moved to.
    fn least(self) -> f64 {
        if self == Mode::Contrast { 7.0 } else { TEXT }
    }
}

fn built_in(mode: Mode) -> &'static Tokens {
    static READ: OnceLock<[Tokens; Mode::ALL.len()]> = OnceLock::new();
    let all = READ.get_or_init(|| {
        Mode::ALL.map(|mode| {
            let mut sources = Sources::default();
            let bytes = mode.file().as_bytes().to_vec();
            let file = read_source(&mut sources, mode.name(), None, bytes).expect("an embedded theme is text");
            file::embedded(&sources, file)
        })
    });
    &all[mode as usize]
}

/// The colours that a brand brings along.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BrandColors {
    /// The stage bar.
    pub color: Option<Rgb>,
    /// Ids, references, links and the first persona.
    pub accent: Option<Rgb>,
    /// By persona, in the order of the map.
    pub personas: Vec<Option<Rgb>>,
}

/// A colour for every role.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    tokens: Tokens,
    /// The colours of a brand's personas, by number, and their pale backgrounds.
    personas: Vec<Option<(Rgb, Rgb)>>,
    /// The contrast that text in the colours of a brand needs.
    least: f64,
}

impl Theme {
    pub fn new(mode: Mode) -> Self {
        Self {
            tokens: built_in(mode).clone(),
            personas: Vec::new(),
            least: mode.least(),
        }
    }

    /// The theme in the colours of a brand. Areas keep a colour as it is given; text and lines in it are moved in
    /// lightness where they would be too weak.
    pub fn with_brand(mut self, brand: &BrandColors) -> Self {
        if let Some(color) = brand.color {
            self.set_bar(color);
        }
        if let Some(accent) = brand.accent.filter(|accent| !self.is_alarming(*accent)) {
            self.set_accent(accent);
        }
        for (i, color) in brand.personas.iter().enumerate() {
            if let Some(color) = color {
                self.set_persona(i, *color);
            }
        }
        self
    }

    /// Whether a colour would be taken for that of what is lost and critical: lines and signs in it would raise an alarm
    /// that nobody meant, so an accent like this gives way to that of the theme.
    pub fn is_alarming(&self, color: Rgb) -> bool {
        hue::are_alike(color, self.color(Ink::Bad))
    }

    pub fn is_dark(&self) -> bool {
        is_dark(self.tokens.color(Ink::Bg))
    }

    pub fn color(&self, ink: Ink) -> Rgb {
        let branded = |number: u8| self.personas.get(usize::from(number)).copied().flatten();
        let branded = match ink {
            Ink::Persona(number) => branded(number).map(|(color, _)| color),
            Ink::PersonaBg(number) => branded(number).map(|(_, background)| background),
            _ => None,
        };
        branded.unwrap_or_else(|| self.tokens.color(ink))
    }

    fn set_bar(&mut self, color: Rgb) {
        // On a bar that is too light for white stands the darkest colour of the theme: its ink, or its page at night.
        let (white, dark) = (Rgb(255, 255, 255), if self.is_dark() { Ink::Bg } else { Ink::Ink1 });
        let on_bar = if contrast(white, color) >= self.least {
            white
        } else {
            readable(self.color(dark), &[color], self.least)
        };
        self.tokens.set(Ink::Bar, color);
        self.tokens.set(Ink::OnBar, on_bar);
        // Quieter than the names on the bar, as far as it stays readable.
        let quiet = readable(mix(on_bar, color, 64), &[color], self.least);
        self.tokens.set(Ink::OnBar2, quiet);
    }

    fn set_accent(&mut self, accent: Rgb) {
        let page = self.color(Ink::Bg);
        self.tokens.set(Ink::AccentBg, mix(accent, page, pale(page)));
        let backgrounds = [Ink::Bg, Ink::S1, Ink::S2, Ink::Card, Ink::AccentBg].map(|ink| self.color(ink));
        self.tokens.set(Ink::Accent, readable(accent, &backgrounds, self.least));
        self.set_persona(0, accent);
    }

    fn set_persona(&mut self, number: usize, color: Rgb) {
        if self.personas.len() <= number {
            self.personas.resize(number + 1, None);
        }
        let page = self.color(Ink::Bg);
        let background = mix(color, page, pale(page));
        let backgrounds = [page, self.color(Ink::S1), self.color(Ink::Card), background];
        self.personas[number] = Some((readable(color, &backgrounds, self.least), background));
    }
}

/// How much of the page, in 255 parts, is in the pale background of a colour.
fn pale(page: Rgb) -> u8 {
    if is_dark(page) { 196 } else { 228 }
}

fn is_dark(page: Rgb) -> bool {
    contrast(page, Rgb(255, 255, 255)) > contrast(page, Rgb(0, 0, 0))
}

#[cfg(test)]
mod tests;
