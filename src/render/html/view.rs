//! What the templates are given: texts in their places, nothing left to compute.

use crate::render::svg::fonts::Usage;
use crate::text::FaceId;
use minijinja::Value;
use serde::Serialize;

#[derive(Serialize)]
pub struct Page<'a> {
    pub lang: String,
    pub dir: &'static str,
    pub policy: Value,
    pub style: Value,
    pub picture: Value,
    /// `light` or `dark`, for the browser's own parts.
    pub scheme: &'static str,
    pub words: PageWords<'a>,
    pub head: Head<'a>,
    pub tables: Vec<Table>,
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
    pub facts: Vec<Fact>,
    pub counts: Vec<Count>,
    /// What stands at the foot of the page.
    pub foot: Vec<String>,
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

#[derive(Serialize)]
pub struct Table {
    pub id: &'static str,
    pub caption: String,
    /// Under the caption.
    pub lead: String,
    /// The first column's heading.
    pub corner: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

#[derive(Clone, Default, Serialize)]
pub struct Column {
    /// In small capitals above the name.
    pub over: String,
    pub name: String,
}

#[derive(Serialize)]
pub struct Row {
    /// The anchor that references lead to; may be empty.
    id: String,
    /// The row's heading, then a cell for each column.
    cells: Vec<Vec<Item>>,
}

impl Row {
    pub fn new(id: impl Into<String>, head: Item, cells: impl IntoIterator<Item = Vec<Item>>) -> Self {
        Self {
            id: id.into(),
            cells: std::iter::once(vec![head]).chain(cells).collect(),
        }
    }

    /// The row has nothing but its heading.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().skip(1).all(Vec::is_empty)
    }
}

/// One entry of a cell. Empty texts are not shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Item {
    /// The class of a sign before the text: `critical`, `major`, `lost`, `late` …
    pub sign: &'static str,
    /// The number that the map gives it, such as `P1`.
    pub number: String,
    /// Where a click on the number leads.
    pub href: String,
    pub strong: String,
    pub text: String,
    /// Words in quotation marks, set in italics.
    pub quote: String,
    /// Lines in small type.
    pub small: Vec<String>,
    /// Evidence numbers.
    pub evidence: Vec<String>,
    /// An address outside the page.
    pub link: String,
    pub struck: bool,
}

impl Item {
    fn count_glyphs(&self, usage: &mut Usage, face: FaceId) {
        usage.add_text(face, &self.text);
        usage.add_text(FaceId::SemiBold, &self.strong);
        usage.add_text(FaceId::SemiBold, &self.number);
        usage.add_text(FaceId::Italic, &self.quote);
        self.small.iter().for_each(|text| usage.add_text(FaceId::Regular, text));
    }

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

    pub fn evidence(self, evidence: Vec<String>) -> Self {
        Self { evidence, ..self }
    }

    pub fn small(mut self, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.small.push(text);
        }
        self
    }
}

impl Page<'_> {
    /// Counts what is set in which face, as `page.css` says it.
    pub fn count_glyphs(&self, usage: &mut Usage) {
        let head = &self.head;
        // Small and half bold in a wide window, large and bold in a narrow one.
        usage.add_text(FaceId::Bold, &head.heading);
        usage.add_text(FaceId::SemiBold, &head.heading);
        // Evidence numbers and what the template puts between texts.
        for face in [FaceId::Regular, FaceId::SemiBold] {
            usage.add_text(face, "0123456789 , · –");
        }
        let regular = [&head.finding].into_iter().chain(&head.validity).chain(&head.foot);
        regular.for_each(|text| usage.add_text(FaceId::Regular, text));
        head.over
            .iter()
            .for_each(|text| usage.add_text(FaceId::SemiBold, &text.to_uppercase()));
        for text in [
            head.kind,
            self.words.skip,
            self.words.glance,
            self.words.map,
            self.words.fit,
        ] {
            usage.add_text(FaceId::SemiBold, text);
        }
        usage.add_text(FaceId::SemiBold, &self.words.full_size);
        usage.add_text(FaceId::SemiBold, head.draft.unwrap_or_default());
        for fact in &head.facts {
            usage.add_text(FaceId::SemiBold, &fact.term.to_uppercase());
            fact.texts.iter().for_each(|text| usage.add_text(FaceId::Regular, text));
        }
        for count in &head.counts {
            usage.add_text(FaceId::SemiBold, &count.value);
            usage.add_text(FaceId::Regular, &count.label);
            usage.add_text(FaceId::Regular, &count.more);
        }
        self.tables.iter().for_each(|table| table.count_glyphs(usage));
    }
}

impl Table {
    fn count_glyphs(&self, usage: &mut Usage) {
        for text in [&self.caption, &self.corner] {
            usage.add_text(FaceId::SemiBold, text);
        }
        usage.add_text(FaceId::Regular, &self.lead);
        for column in &self.columns {
            usage.add_text(FaceId::SemiBold, &column.over.to_uppercase());
            usage.add_text(FaceId::SemiBold, &column.name);
        }
        for row in &self.rows {
            let faces = std::iter::once(FaceId::SemiBold).chain(std::iter::repeat(FaceId::Regular));
            for (cell, face) in row.cells.iter().zip(faces) {
                cell.iter().for_each(|item| item.count_glyphs(usage, face));
            }
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
