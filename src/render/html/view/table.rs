//! A table: its columns, its rows, and the entries of their cells.

use crate::render::html::picture::Frame;
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Clone, Default, Serialize)]
pub struct Table {
    pub id: String,
    /// What a row or a card is: "Pain point".
    pub kind: String,
    pub caption: String,
    /// Above the caption of a card.
    pub over: String,
    /// At the end of the caption of a card: what each persona feels.
    pub marks: Vec<Mark>,
    /// A picture above the rows.
    pub figure: Option<Frame>,
    /// Under the caption.
    pub lead: String,
    /// The first column's heading.
    pub corner: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

/// What a persona feels in a stage, on average.
#[derive(Clone, Serialize)]
pub struct Mark {
    /// The class of the face that goes with it.
    pub mood: &'static str,
    /// The short name; empty where there is only one persona.
    pub who: String,
    pub score: String,
    /// The number of the persona.
    pub personas: String,
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
    pub personas: String,
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
    /// The numbers of the personas that it concerns, with blanks between them; empty where it concerns all.
    pub personas: String,
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

    /// It concerns these personas only.
    pub fn of(self, personas: String) -> Self {
        Self { personas, ..self }
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
