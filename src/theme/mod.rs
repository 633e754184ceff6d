//! Themes: which colour each role of the scene has.
//!
//! A theme is data. A brand may replace a few of its colours; one that is too weak for its use is moved in lightness
//! until the contrast holds.

mod contrast;
mod tokens;

pub use contrast::{GRAPHICS, TEXT, contrast};

use crate::model::Rgb;
use crate::scene::Ink;
use contrast::{mix, readable};

/// Where a sheet is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    Light,
    Dark,
    Print,
}

/// The colours of one theme, named as in the scene.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Tokens {
    bg: Rgb,
    s1: Rgb,
    s2: Rgb,
    s3: Rgb,
    line1: Rgb,
    line2: Rgb,
    ring: Rgb,
    ink1: Rgb,
    ink2: Rgb,
    ink3: Rgb,
    bar: Rgb,
    onbar: Rgb,
    onbar2: Rgb,
    accent: Rgb,
    accentbg: Rgb,
    bad: Rgb,
    bad2: Rgb,
    badbg: Rgb,
    badline: Rgb,
    good: Rgb,
    goodbg: Rgb,
    goodline: Rgb,
    e5: Rgb,
    e3: Rgb,
    e0: Rgb,
    en3: Rgb,
    en5: Rgb,
    warn: Rgb,
    tile: Rgb,
    card: Rgb,
    oncol: Rgb,
    plate: Rgb,
    platedark: Rgb,
    /// The colour and the pale background of each persona.
    personas: [(Rgb, Rgb); PERSONAS],
}

/// So many personas can be told apart; further ones start again.
const PERSONAS: usize = 8;

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
    mode: Mode,
    tokens: Tokens,
    personas: Vec<(Rgb, Rgb)>,
}

impl Theme {
    pub fn new(mode: Mode) -> Self {
        let tokens = match mode {
            Mode::Light => tokens::LIGHT,
            Mode::Dark => tokens::DARK,
            Mode::Print => tokens::PRINT,
        };
        Self {
            mode,
            tokens,
            personas: tokens.personas.to_vec(),
        }
    }

    /// The theme in the colours of a brand. Areas keep a colour as it is given; text and lines in it are moved in
    /// lightness where they would be too weak.
    pub fn with_brand(mut self, brand: &BrandColors) -> Self {
        if let Some(color) = brand.color {
            self.set_bar(color);
        }
        if let Some(accent) = brand.accent {
            self.set_accent(accent);
        }
        for (i, color) in brand.personas.iter().enumerate() {
            if let Some(color) = color {
                self.set_persona(i, *color);
            }
        }
        self
    }

    pub fn mode(&self) -> Mode {
        self.mode
    }

    pub fn color(&self, ink: Ink) -> Rgb {
        match ink {
            Ink::Persona(number) => self.persona(number).0,
            Ink::PersonaBg(number) => self.persona(number).1,
            ink => self.tokens.color(ink),
        }
    }

    fn persona(&self, number: u8) -> (Rgb, Rgb) {
        let number = usize::from(number);
        match self.personas.get(number) {
            Some(colors) => *colors,
            None => self.tokens.personas[number % PERSONAS],
        }
    }

    fn set_bar(&mut self, color: Rgb) {
        let (white, ink) = (Rgb(255, 255, 255), self.tokens.ink1);
        let on_bar = if contrast(white, color) >= TEXT {
            white
        } else {
            readable(ink, &[color], TEXT)
        };
        self.tokens.bar = color;
        self.tokens.onbar = on_bar;
        // Quieter than the names on the bar, as far as it stays readable.
        self.tokens.onbar2 = readable(mix(on_bar, color, 64), &[color], TEXT);
    }

    fn set_accent(&mut self, accent: Rgb) {
        let tokens = &mut self.tokens;
        tokens.accentbg = mix(accent, tokens.bg, pale(self.mode));
        tokens.accent = readable(
            accent,
            &[tokens.bg, tokens.s1, tokens.s2, tokens.card, tokens.accentbg],
            TEXT,
        );
        self.set_persona(0, accent);
    }

    fn set_persona(&mut self, number: usize, color: Rgb) {
        for next in self.personas.len()..=number {
            self.personas.push(self.tokens.personas[next % PERSONAS]);
        }
        let background = mix(color, self.tokens.bg, pale(self.mode));
        let color = readable(color, &[self.tokens.bg, self.tokens.s1, background], TEXT);
        self.personas[number] = (color, background);
    }
}

/// How much of the page, in 255 parts, is in the pale background of a colour.
fn pale(mode: Mode) -> u8 {
    match mode {
        Mode::Light | Mode::Print => 228,
        Mode::Dark => 196,
    }
}

impl Tokens {
    fn color(&self, ink: Ink) -> Rgb {
        match ink {
            Ink::Bg => self.bg,
            Ink::S1 => self.s1,
            Ink::S2 => self.s2,
            Ink::S3 => self.s3,
            Ink::Line1 => self.line1,
            Ink::Line2 => self.line2,
            Ink::Ring => self.ring,
            Ink::Ink1 => self.ink1,
            Ink::Ink2 => self.ink2,
            Ink::Ink3 => self.ink3,
            Ink::Bar => self.bar,
            Ink::OnBar => self.onbar,
            Ink::OnBar2 => self.onbar2,
            Ink::Accent => self.accent,
            Ink::AccentBg => self.accentbg,
            Ink::Bad => self.bad,
            Ink::Bad2 => self.bad2,
            Ink::BadBg => self.badbg,
            Ink::BadLine => self.badline,
            Ink::Good => self.good,
            Ink::GoodBg => self.goodbg,
            Ink::GoodLine => self.goodline,
            Ink::E5 => self.e5,
            Ink::E3 => self.e3,
            Ink::E0 => self.e0,
            Ink::EN3 => self.en3,
            Ink::EN5 => self.en5,
            Ink::Warn => self.warn,
            Ink::Tile => self.tile,
            Ink::Card => self.card,
            Ink::OnCol => self.oncol,
            Ink::Plate => self.plate,
            Ink::PlateDark => self.platedark,
            Ink::Persona(number) => self.personas[usize::from(number) % PERSONAS].0,
            Ink::PersonaBg(number) => self.personas[usize::from(number) % PERSONAS].1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODES: [Mode; 3] = [Mode::Light, Mode::Dark, Mode::Print];

    /// The published contrast table: ink, background, least contrast, figures for light and dark.
    const TABLE: [(Ink, Ink, f64, f64, f64); 21] = [
        (Ink::Ink1, Ink::Bg, TEXT, 17.2, 16.5),
        (Ink::Ink2, Ink::Bg, TEXT, 8.5, 10.5),
        (Ink::Ink3, Ink::Bg, TEXT, 5.3, 6.7),
        (Ink::OnBar, Ink::Bar, TEXT, 14.3, 10.4),
        (Ink::OnBar2, Ink::Bar, TEXT, 8.1, 5.8),
        (Ink::Accent, Ink::Bg, TEXT, 7.7, 8.5),
        (Ink::Persona(0), Ink::S1, TEXT, 7.2, 7.0),
        (Ink::Persona(1), Ink::S1, TEXT, 5.5, 7.6),
        (Ink::Bad, Ink::Bg, TEXT, 6.2, 8.6),
        (Ink::Good, Ink::Bg, TEXT, 6.4, 9.2),
        (Ink::Ring, Ink::Bg, GRAPHICS, 3.2, 3.8),
        (Ink::Bad2, Ink::Bg, GRAPHICS, 4.0, 6.8),
        (Ink::E5, Ink::S1, GRAPHICS, 6.0, 8.6),
        (Ink::E3, Ink::S1, GRAPHICS, 3.5, 6.1),
        (Ink::E0, Ink::S1, GRAPHICS, 5.3, 8.5),
        (Ink::EN3, Ink::S1, GRAPHICS, 3.5, 6.3),
        (Ink::EN5, Ink::S1, GRAPHICS, 6.2, 5.9),
        (Ink::Ink3, Ink::S1, TEXT, 5.0, 6.2),
        (Ink::Bad, Ink::BadBg, TEXT, 5.6, 7.4),
        (Ink::Warn, Ink::Bg, TEXT, 6.4, 10.5),
        (Ink::Good, Ink::GoodBg, TEXT, 5.6, 7.1),
    ];

    #[test]
    fn every_theme_has_the_published_contrasts() {
        for mode in MODES {
            let theme = Theme::new(mode);
            for (ink, background, least, light, dark) in TABLE {
                let found = contrast(theme.color(ink), theme.color(background));
                assert!(found >= least, "{ink:?} on {background:?} has {found:.2} in {mode:?}");
                let published = if mode == Mode::Dark { dark } else { light };
                if mode != Mode::Print {
                    let near = (found - published).abs() < 0.1;
                    assert!(
                        near,
                        "{ink:?} on {background:?} has {found:.2} in {mode:?}, not {published}"
                    );
                }
            }
        }
    }

    #[test]
    fn personas_are_readable_and_apart() {
        for mode in MODES {
            let theme = Theme::new(mode);
            for number in 0..PERSONAS as u8 {
                let color = theme.color(Ink::Persona(number));
                for background in [Ink::Bg, Ink::S1, Ink::PersonaBg(number)] {
                    assert!(
                        contrast(color, theme.color(background)) >= TEXT,
                        "{number} on {background:?} in {mode:?}"
                    );
                }
                assert!((0..number).all(|other| theme.color(Ink::Persona(other)) != color));
            }
            assert_eq!(theme.color(Ink::Persona(8)), theme.color(Ink::Persona(0)));
        }
    }

    #[test]
    fn weak_brand_colours_are_mended_where_they_are_text() {
        let yellow = Rgb(0xFF, 0xD4, 0x00);
        let brand = BrandColors {
            color: Some(yellow),
            accent: Some(yellow),
            personas: vec![None, None, Some(yellow)],
        };
        for mode in MODES {
            let theme = Theme::new(mode).with_brand(&brand);
            assert_eq!(theme.color(Ink::Bar), yellow, "areas keep the colour");
            let pairs = [
                (Ink::OnBar, Ink::Bar),
                (Ink::OnBar2, Ink::Bar),
                (Ink::Accent, Ink::Bg),
                (Ink::Accent, Ink::S2),
                (Ink::Accent, Ink::AccentBg),
                (Ink::Persona(0), Ink::S1),
                (Ink::Persona(2), Ink::PersonaBg(2)),
            ];
            for (ink, background) in pairs {
                let found = contrast(theme.color(ink), theme.color(background));
                assert!(found >= TEXT, "{ink:?} on {background:?} has {found:.2} in {mode:?}");
            }
            assert_eq!(theme.color(Ink::Persona(1)), Theme::new(mode).color(Ink::Persona(1)));
        }
    }
}
