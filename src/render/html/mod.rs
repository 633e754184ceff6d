//! The page: the picture, and everything in it again as headings, lists and tables.
//!
//! One file that needs nothing else, and that can be read without its script. A policy in its head lets the browser use
//! this one style sheet and this one script and nothing more: no request, no `style` attribute.

mod cards;
mod entries;
mod glyphs;
mod head;
mod picture;
mod portfolio;
mod print;
mod script;
mod style;
mod tables;
mod view;

pub use portfolio::{Faulty, Member, brand, language, render as index};

use crate::layout::{LABELS_END, Sheet, matrix_alone, short_names, sketch};
use crate::render::svg::fonts::{self, Usage};
use crate::render::template::{BuiltIn, Template, TemplateFault, Templates, markup};
use crate::scene::Scene;
use crate::theme::Theme;
use minijinja::Value;
use minijinja::value::Serde;
use picture::InPage;
use view::{Level, Page, PageWords, Part, Table};

/// A picture that is wider is first shown at its full size, in pixels.
const WIDE: f64 = 2000.0;

/// The colours of a page.
#[derive(Clone, Debug)]
pub struct Looks {
    pub theme: Theme,
    /// For readers who prefer dark pages; `None` where the theme was chosen for them.
    pub dark: Option<Theme>,
    pub print: Theme,
}

/// Whether a map has a page of its own.
#[derive(Clone, Copy, Debug)]
pub enum Form<'a> {
    Page,
    /// It becomes a part of another page, where what every id starts with tells it from other maps.
    Fragment {
        prefix: &'a str,
    },
}

impl Form<'_> {
    fn prefix(&self) -> &str {
        match self {
            Form::Page => "",
            Form::Fragment { prefix } => prefix,
        }
    }

    /// What the rules of the style sheet that are for one map begin with.
    fn scope(&self) -> String {
        match self {
            Form::Page => ".journeymap".to_owned(),
            Form::Fragment { prefix } => format!("#{prefix}top"),
        }
    }
}

/// Writes the page of a sheet; `scene` is its picture.
pub fn render(sheet: &Sheet, scene: &Scene, looks: &Looks) -> String {
    render_in(&Templates::default(), sheet, scene, looks, Form::Page).expect("the built-in templates fit their values")
}

/// Writes the page in skeletons of one's own, which may be faulty.
pub fn render_in(
    templates: &Templates,
    sheet: &Sheet,
    scene: &Scene,
    looks: &Looks,
    form: Form,
) -> Result<String, TemplateFault> {
    let prefix = form.prefix();
    let mut tables = tables::all(sheet);
    let entries = entries::of(sheet, prefix, &tables::anchors(&tables));
    let script = script::OF_MAP.as_str();
    let print = print::plan(scene);
    let is_alone = matches!(form, Form::Page);
    let pictures = InPage {
        theme: &looks.theme,
        entries: &entries,
        prefix,
    };
    let sketch = sketch(sheet);
    let matrix = matrix_alone(sheet).filter(|_| sheet.map.shows("solutions"));
    if let Some(table) = tables.iter_mut().find(|table| table.id == "solutions") {
        table.figure = matrix.as_ref().map(|scene| pictures.whole(scene, "matrix"));
    }
    let mut page = Page {
        lang: sheet.map.lang.clone(),
        dir: if sheet.words.rtl { "rtl" } else { "ltr" },
        policy: Value::UNDEFINED,
        style: Value::UNDEFINED,
        script: markup(script.to_owned()),
        scheme: style::scheme(looks),
        switches_scheme: looks.dark.is_some(),
        wide: scene.width > WIDE,
        words: PageWords::of(sheet.words),
        head: head::head(sheet, &tables),
        personas: who(sheet),
        bands: pictures.bands(scene, LABELS_END, &print.starts),
        sketch: sketch.as_ref().map(|scene| pictures.whole(scene, "sketch")),
        parts: parts(sheet, tables),
        prefix: prefix.to_owned(),
        level: Level::of(form),
        main: if is_alone { "main" } else { "div" },
        prints: is_alone,
        content: Value::UNDEFINED,
    };
    let mut usage = Usage::default();
    let drawn = [Some(scene), sketch.as_ref(), matrix.as_ref()];
    drawn
        .into_iter()
        .flatten()
        .for_each(|scene| usage.add_nodes(&scene.nodes));
    page.count_glyphs(&mut usage);
    let shape = style::Shape {
        print: print.share,
        width: scene.width,
        personas: sheet.map.personas.len(),
        bands: page.bands.len(),
    };
    let rules = match form {
        Form::Page => templates.css(BuiltIn::FrameCss).to_owned() + templates.css(BuiltIn::Css),
        Form::Fragment { .. } => templates.css(BuiltIn::Css).to_owned(),
    };
    let style = style::style(looks, &form.scope(), shape, &fonts::rules(&usage), &rules);
    let allowed = allowed(&style, script);
    page.policy = markup(match form {
        Form::Page => policy(&allowed),
        Form::Fragment { .. } => allowed,
    });
    page.style = markup(style);
    page.content = markup(content(templates.page(), &page)?);
    let frame = match form {
        Form::Page => templates.frame(),
        Form::Fragment { .. } => templates.fragment(),
    };
    frame.fill(Serde(&page))
}

/// What stands in the page. A template from the time when it made the page around that as well says so in its output.
fn content(template: &Template, page: &Page) -> Result<String, TemplateFault> {
    let content = template.fill(Serde(page))?;
    let start = content.trim_start().as_bytes();
    let is_whole = ["<!doctype", "<html"].iter().any(|tag| {
        start
            .get(..tag.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(tag.as_bytes()))
    });
    if !is_whole {
        return Ok(content);
    }
    let fault =
        template.fault("it makes a whole page; it has to make what stands in the page, which `frame.html` is around");
    Err(fault
        .help("move all that is not inside of `<body>` to `frame.html`, which `journeymap templates export DIR` writes")
        .help("`policy`, `style` and `script` belong there; in their place, `frame.html` puts what `page.html` makes"))
}

/// Where there is a choice of personas, their names.
fn who(sheet: &Sheet) -> Vec<String> {
    let names = short_names(sheet.map);
    if names.len() > 1 { names } else { Vec::new() }
}

/// The stages as cards, then everything as tables.
fn parts(sheet: &Sheet, tables: Vec<Table>) -> Vec<Part> {
    let journey = tables.iter().find(|table| table.id == "journey");
    let cards = journey.map_or(Vec::new(), |journey| cards::of(sheet, journey));
    vec![
        Part {
            cards: true,
            tables: cards,
        },
        Part { cards: false, tables },
    ]
}

/// The security policy of a page that needs nothing else.
fn policy(allowed: &str) -> String {
    format!("default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'")
}

/// What a security policy has to allow.
fn allowed(style: &str, script: &str) -> String {
    format!(
        "style-src 'sha256-{}'; script-src 'sha256-{}'; img-src data:; font-src data:",
        crate::hash::sha256_base64(style.as_bytes()),
        crate::hash::sha256_base64(script.as_bytes()),
    )
}
