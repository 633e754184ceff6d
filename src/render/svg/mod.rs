//! A scene as SVG: the skeleton from a template, the shapes written by hand.
//!
//! Text stays text. The glyphs that it uses are embedded, so that it looks the same wherever it is opened.

mod escape;
pub mod fonts;
mod shapes;
mod template;

pub use escape::{decimal, escape};

use crate::scene::{Ink, Scene};
use crate::theme::Theme;
use shapes::Writer;

/// The family that texts ask for first: the embedded glyphs, then Inter where it is installed.
pub const FAMILY: &str = "'JM Inter', Inter, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

/// How colours are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paint {
    /// `#121A33`.
    #[default]
    Fixed,
    /// `var(--ink1)`, for a page that declares the colours with [`variables`].
    Variables,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options<'a> {
    /// Stands in front of every id, so that several pictures fit into one page.
    pub id_prefix: &'a str,
    /// Embed the used glyphs.
    pub fonts: bool,
    pub paint: Paint,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Self {
            id_prefix: "",
            fonts: true,
            paint: Paint::Fixed,
        }
    }
}

/// The scene as an SVG document.
pub fn render(scene: &Scene, theme: &Theme, options: Options) -> String {
    let mut writer = Writer::new(theme, options);
    writer.nodes(&scene.nodes);
    let fonts = if options.fonts {
        fonts::faces([scene])
    } else {
        String::new()
    };
    template::fill(scene, &writer.color(Ink::Bg), &fonts, writer.out, options)
}

/// The declarations that [`Paint::Variables`] refers to: `--bg:#FFFFFF;--s1:…`.
pub fn variables(theme: &Theme, personas: u8) -> String {
    let personas = (0..personas).flat_map(|number| [Ink::Persona(number), Ink::PersonaBg(number)]);
    Ink::PLAIN
        .into_iter()
        .chain(personas)
        .map(|ink| format!("{}:{};", shapes::variable(ink), shapes::hex(theme.color(ink))))
        .collect()
}
