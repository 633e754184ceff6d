//! What the templates are given: texts in their places, nothing left to compute.

use super::Form;
use super::picture::{BandView, Frame};
use minijinja::Value;
use serde::Serialize;
use std::collections::BTreeSet;

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

#[derive(Serialize)]
pub struct PageWords<'a> {
    pub skip: &'a str,
    pub glance: &'a str,
    pub map: &'a str,
    pub size: &'a str,
    pub fit: &'a str,
    pub full_size: String,
    pub none: &'a str,
    pub view: &'a str,
    pub as_map: &'a str,
    pub stages: &'a str,
    pub in_table: &'a str,
    pub search: &'a str,
    pub found: &'a str,
    pub nothing_found: &'a str,
    pub lanes: &'a str,
    pub close: &'a str,
    pub linked: &'a str,
    pub copy_table: &'a str,
    pub copied: &'a str,
    pub print: &'a str,
    pub colours: &'a str,
    pub as_system: &'a str,
    pub light: &'a str,
    pub dark: &'a str,
    pub everybody: &'a str,
    pub personas: &'a str,
    pub emotions: &'a str,
    pub matrix: &'a str,
}

impl PageWords<'_> {
    /// All of them, which may be set in either of two faces.
    pub fn all(&self) -> [&str; 27] {
        [
            self.skip,
            self.glance,
            self.map,
            self.size,
            self.fit,
            &self.full_size,
            self.none,
            self.view,
            self.as_map,
            self.stages,
            self.in_table,
            self.search,
            self.found,
            self.nothing_found,
            self.lanes,
            self.close,
            self.linked,
            self.copy_table,
            self.copied,
            self.print,
            self.colours,
            self.as_system,
            self.light,
            self.dark,
            self.everybody,
            self.personas,
            "⋯",
        ]
    }
}

#[derive(Serialize)]
pub struct Head<'a> {
    /// For the title bar: "Internet outage at home – Customer journey map".
    pub title: String,
    pub heading: String,
    pub finding: String,
    /// Client and kind of document.
    pub over: Vec<String>,
    pub kind: &'a str,
    pub draft: Option<&'a str>,
    /// Status, version, date.
    pub validity: Vec<String>,
    /// The journey in sentences.
    pub summary: Vec<String>,
    /// The signs that the tables set before texts without saying what they mean.
    pub signs: Vec<Sign>,
    pub facts: Vec<Fact>,
    pub counts: Vec<Count>,
    /// What stands at the foot of the page.
    pub foot: Vec<String>,
}

/// A sign by its class, and what it means.
#[derive(Serialize)]
pub struct Sign {
    pub class: &'static str,
    pub text: String,
}

/// A question about the map and its answers.
#[derive(Serialize)]
pub struct Fact {
    pub term: String,
    pub texts: Vec<String>,
}

/// How many there are of something, and where they are listed.
#[derive(Serialize)]
pub struct Count {
    pub value: String,
    pub label: String,
    /// The id of a table; empty where there is none.
    pub href: &'static str,
    /// A few words more, such as how many are critical.
    pub more: String,
}

/// Tables that stand together.
#[derive(Serialize)]
pub struct Part {
    /// They are cards of stages, for narrow windows.
    pub cards: bool,
    pub tables: Vec<Table>,
}

#[derive(Clone, Default, Serialize)]
pub struct Table {
    pub id: String,
    /// What a row or a card is: "Pain point".
    pub kind: String,
    pub caption: String,
    /// Above the caption of a card.
    pub over: String,
    /// At the end of the caption of a card, and the class of the face that goes with it.
    pub mark: String,
    pub mood: &'static str,
    /// A picture above the rows.
    pub figure: Option<Frame>,
    /// Under the caption.
    pub lead: String,
    /// The first column's heading.
    pub corner: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

#[derive(Clone, Default, Serialize)]
pub struct Column {
    /// The anchor that references lead to; may be empty.
    pub id: String,
    /// In small capitals above the name.
    pub over: String,
    pub name: String,
}

#[derive(Clone, Serialize)]
pub struct Row {
    /// The anchor that references lead to; may be empty.
    pub id: String,
    /// The numbers of the personas that it concerns, with blanks between them; empty where it concerns all.
    personas: String,
    /// The row's heading, then a cell for each column.
    pub cells: Vec<Vec<Item>>,
}

impl Row {
    pub fn new(id: impl Into<String>, head: Item, cells: impl IntoIterator<Item = Vec<Item>>) -> Self {
        Self {
            id: id.into(),
            personas: String::new(),
            cells: std::iter::once(vec![head]).chain(cells).collect(),
        }
    }

    /// The row concerns these personas only.
    pub fn of(self, personas: String) -> Self {
        Self { personas, ..self }
    }

    /// The row has nothing but its heading.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().skip(1).all(Vec::is_empty)
    }
}

/// The number of a source, and the anchor of its row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reference {
    pub number: String,
    pub href: String,
}

/// One entry of a cell. Empty texts are not shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Item {
    /// The class of a sign before the text: `critical`, `major`, `lost`, `late` …
    pub sign: &'static str,
    /// The number that the map gives it, such as `P1`.
    pub number: String,
    /// The anchor that a click on the number leads to, or on the text where there is no number.
    pub href: String,
    pub strong: String,
    pub text: String,
    /// Words in quotation marks, set in italics.
    pub quote: String,
    /// Lines in small type.
    pub small: Vec<String>,
    pub evidence: Vec<Reference>,
    /// An address outside the page.
    pub link: String,
    pub struck: bool,
}

impl Item {
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    pub fn strong(text: impl Into<String>) -> Self {
        Self {
            strong: text.into(),
            ..Self::default()
        }
    }

    pub fn evidence(self, evidence: Vec<Reference>) -> Self {
        Self { evidence, ..self }
    }

    /// Lets it lead to the details of an item.
    pub fn to(self, anchor: String) -> Self {
        Self { href: anchor, ..self }
    }

    pub fn small(mut self, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.small.push(text);
        }
        self
    }
}

impl Table {
    /// Takes out the links that lead nowhere, to what stands in lanes that are not drawn.
    pub fn keep_links(&mut self, anchors: &BTreeSet<String>) {
        let entries = self.rows.iter_mut().flat_map(|row| &mut row.cells).flatten();
        for entry in entries.filter(|entry| !anchors.contains(&entry.href)) {
            entry.href.clear();
        }
    }

    /// The table without columns that are empty in every row.
    pub fn without_empty_columns(mut self) -> Self {
        let is_filled = |at: usize| {
            self.rows
                .iter()
                .any(|row| row.cells.get(at).is_some_and(|cell| !cell.is_empty()))
        };
        // The first cell of a row is its heading, which has a heading of its own in `corner`.
        let filled: Vec<bool> = (0..=self.columns.len()).map(is_filled).collect();
        retain(&mut self.columns, filled.get(1..).unwrap_or_default());
        for row in &mut self.rows {
            retain(&mut row.cells, &filled);
        }
        self
    }
}

fn retain<T>(items: &mut Vec<T>, kept: &[bool]) {
    let mut kept = kept.iter();
    items.retain(|_| kept.next().copied().unwrap_or(true));
}
