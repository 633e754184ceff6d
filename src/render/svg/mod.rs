//! A scene as SVG: the skeleton from a template, the shapes written by hand.
//!
//! Text stays text unless the outlines of its letters are asked for. The glyphs that it uses are embedded, so that it
//! looks the same wherever it is opened.

mod escape;
pub mod fonts;
mod images;
mod outlines;
mod runs;
mod shapes;
mod spoken;
mod template;
mod writer;

pub use escape::{decimal, escape};
pub use runs::family;

use crate::render::template::{TemplateFault, Templates};
use crate::scene::{Ink, Node, Scene};
use crate::theme::Theme;
use std::collections::BTreeMap;
use writer::Writer;

/// The family that texts ask for first: the embedded glyphs, then Inter where it is installed.
pub const FAMILY: &str = "'JM Inter', Inter, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";
/// What a picture without embedded glyphs asks for.
const PLAIN_FAMILY: &str = "Inter, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

/// How colours are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paint {
    /// `#121A33`.
    #[default]
    Fixed,
    /// `var(--ink1)`, for a page that declares the colours with [`variables`].
    Variables,
}

/// How texts are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Letters {
    /// As text, with the used glyphs embedded.
    #[default]
    Embedded,
    /// As text; the embedded glyphs are in what the picture is a part of.
    Around,
    /// As outlines, for programs that set text with fonts of their own.
    Outlined,
    /// As text in whatever font the reader has.
    Plain,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options<'a> {
    /// Stands in front of every id, so that several pictures fit into one page.
    pub id_prefix: &'a str,
    pub letters: Letters,
    pub paint: Paint,
    /// For our own PNG: photos and logos that are drawings are written as pixels too, and a dot stands for a character
    /// that no font has, since no browser will find one.
    pub only_pixels: bool,
    /// What a page says about the groups of a picture in it, by their ids.
    pub entries: Option<&'a BTreeMap<String, Entry>>,
}

/// What a page says about a group of a picture in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Where its details are: `#pain-silence`.
    pub href: Option<String>,
    /// The numbers of the personas that it concerns, with blanks between them; empty where it concerns all.
    pub personas: String,
}

impl Options<'_> {
    /// The family list; `None` where no text asks for one.
    fn family(&self) -> Option<&'static str> {
        match self.letters {
            Letters::Embedded | Letters::Around => Some(FAMILY),
            Letters::Plain => Some(PLAIN_FAMILY),
            Letters::Outlined => None,
        }
    }
}

/// The scene as an SVG document in a skeleton of one's own, which may be faulty.
pub fn render_in(
    templates: &Templates,
    scene: &Scene,
    theme: &Theme,
    options: Options,
) -> Result<String, TemplateFault> {
    let mut writer = Writer::new(theme, options);
    writer.nodes(&scene.nodes);
    let fonts = match options.letters {
        Letters::Embedded => fonts::faces([scene]),
        Letters::Around | Letters::Outlined | Letters::Plain => String::new(),
    };
    let background = writer.color(Ink::Bg);
    let picture = template::fill(templates.map(), scene, &background, fonts, writer.out, options)?;
    if templates.map().is_own() {
        template::check(templates.map(), &picture)?;
    }
    Ok(picture)
}

/// Lists of shapes as elements, for frames of SVG in one and the same document.
pub fn parts(lists: &[Vec<Node>], theme: &Theme, options: Options) -> Vec<String> {
    let mut writer = Writer::new(theme, options);
    let part = |nodes: &Vec<Node>| {
        writer.nodes(nodes);
        std::mem::take(&mut writer.out)
    };
    lists.iter().map(part).collect()
}

/// The scene as an SVG document.
pub fn render(scene: &Scene, theme: &Theme, options: Options) -> String {
    render_in(&Templates::default(), scene, theme, options).expect("the built-in template fits its values")
}

/// Some nodes on nothing, for who only wants to see them.
pub fn bare(nodes: &[Node], theme: &Theme, options: Options) -> String {
    let mut writer = Writer::new(theme, options);
    writer.nodes(nodes);
    let family = options.family().unwrap_or_default();
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" font-family="{family}" text-rendering="geometricPrecision">{}</svg>"#,
        writer.out
    )
}

/// The declarations that [`Paint::Variables`] refers to: `--bg:#FFFFFF;--s1:…`.
pub fn variables(theme: &Theme, personas: u8) -> String {
    let personas = (0..personas).flat_map(|number| [Ink::Persona(number), Ink::PersonaBg(number)]);
    Ink::PLAIN
        .into_iter()
        .chain(personas)
        .map(|ink| format!("{}:{};", writer::variable(ink), theme.color(ink)))
        .collect()
}
