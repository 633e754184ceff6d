//! What the templates are given: texts in their places, nothing left to compute.

mod head;
mod table;
mod words;

pub use head::{Count, Fact, Head, Sign};
pub use table::{Column, Item, Mark, Reference, Row, Table};
pub use words::PageWords;

use super::Form;
use super::picture::{BandView, Frame};
use minijinja::Value;
use serde::Serialize;

#[derive(Serialize)]
pub struct Page<'a> {
    pub lang: String,
    pub dir: &'static str,
    /// What every id starts with.
    pub prefix: String,
    pub policy: Value,
    pub style: Value,
    pub script: Value,
    /// `light` or `dark`, for the browser's own parts.
    pub scheme: &'static str,
    /// Readers may choose between light and dark.
    pub switches_scheme: bool,
    /// The picture is wider than most windows.
    pub wide: bool,
    pub words: PageWords<'a>,
    pub head: Head<'a>,
    /// Short names; none where there is only one persona.
    pub personas: Vec<String>,
    pub bands: Vec<BandView>,
    /// The curves alone, for narrow windows.
    pub sketch: Option<Frame>,
    pub parts: Vec<Part>,
    pub level: Level,
    /// The element of the main content, of which a page has one.
    pub main: &'static str,
    /// The page is nothing but the map.
    pub prints: bool,
    /// All of this as markup, for what is put around it.
    pub content: Value,
}

/// Levels of headings.
#[derive(Serialize)]
pub struct Level {
    map: u8,
    /// A part of the map's page.
    part: u8,
}

impl Level {
    /// A page that a map is a part of has a title of its own.
    pub fn of(form: Form) -> Self {
        let map = match form {
            Form::Page => 1,
            Form::Fragment { .. } => 2,
        };
        Self { map, part: map + 1 }
    }
}

/// Tables that stand together.
#[derive(Serialize)]
pub struct Part {
    /// They are cards of stages, for narrow windows.
    pub cards: bool,
    pub tables: Vec<Table>,
}
