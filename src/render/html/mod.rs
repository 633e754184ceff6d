//! The page: the picture, and everything in it again as headings, lists and tables.
//!
//! One file that needs nothing else. A policy in its head lets the browser use this one style sheet and nothing more:
//! no script, no request, no `style` attribute.

mod hash;
mod head;
mod style;
mod tables;
mod view;

use crate::layout::Sheet;
use crate::render::svg::fonts::{self, Usage};
use crate::render::svg::{self, Letters, Options, Paint};
use crate::render::template::{TemplateFault, Templates, markup};
use crate::scene::Scene;
use crate::theme::Theme;
use minijinja::Value;
use minijinja::value::Serde;
use view::Page;

/// The colours of a page.
#[derive(Clone, Debug)]
pub struct Looks {
    pub theme: Theme,
    /// For readers who prefer dark pages; `None` where the theme was chosen for them.
    pub dark: Option<Theme>,
    pub print: Theme,
}

/// Writes the page of a sheet; `scene` is its picture.
pub fn render(sheet: &Sheet, scene: &Scene, looks: &Looks) -> String {
    render_in(&Templates::default(), sheet, scene, looks).expect("the built-in templates fit their values")
}

/// Writes the page in skeletons of one's own, which may be faulty.
pub fn render_in(templates: &Templates, sheet: &Sheet, scene: &Scene, looks: &Looks) -> Result<String, TemplateFault> {
    let picture = Options {
        id_prefix: "map-",
        letters: Letters::Around,
        paint: Paint::Variables,
        only_pixels: false,
    };
    let mut page = Page {
        lang: sheet.map.lang.clone(),
        dir: if sheet.words.rtl { "rtl" } else { "ltr" },
        policy: Value::UNDEFINED,
        style: Value::UNDEFINED,
        scheme: style::scheme(looks),
        picture: markup(svg::render_in(templates, scene, &looks.theme, picture)?),
        words: head::words(sheet),
        head: head::head(sheet),
        tables: tables::all(sheet),
    };
    let mut usage = Usage::default();
    usage.add_nodes(&scene.nodes);
    page.count_glyphs(&mut usage);
    let style = style::style(
        looks,
        scene.width,
        sheet.map.personas.len(),
        &fonts::rules(&usage),
        templates.css(),
    );
    page.policy = markup(policy(&style));
    page.style = markup(style);
    templates.page().fill(Serde(&page))
}

fn policy(style: &str) -> String {
    format!(
        "default-src 'none'; style-src 'sha256-{}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'",
        hash::sha256_base64(style.as_bytes())
    )
}
