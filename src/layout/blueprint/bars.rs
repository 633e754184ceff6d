//! A bar: one blueprint item from the stage where it begins to the stage where it ends.

use super::arrows::RING;
use super::elsewhere;
use crate::layout::grid::{CARD_INSET, CARD_PADDING};
use crate::layout::{Align, Pen, Sheet, ids};
use crate::model::{BlueprintItem, BlueprintIx};
use crate::scene::Ink;
use crate::text::{Role, Wrap};

/// Above and below the text of a bar.
pub const PADDING: f64 = 4.0;
/// Between the text and what stands at the right end of its line.
const GAP: f64 = 16.0;
pub const RADIUS: f64 = 5.0;
/// Between a bar and the ring of a handover to its neighbour.
const RING_GAP: f64 = 2.0;

/// A bar with its place. Gutters are the borders between columns: gutter 0 is left of the first stage.
#[derive(Clone, Debug)]
pub struct Bar {
    pub item: BlueprintIx,
    /// The gutter it begins behind.
    pub from: usize,
    /// The gutter it ends before.
    pub until: usize,
    /// Bars of one row stand side by side. Rows are counted from 0 through all lanes of a run.
    pub row: usize,
    pub top: f64,
    pub height: f64,
    /// The item itself is drawn on another page; this is where its arrows end on this one.
    pub elsewhere: bool,
}

impl Bar {
    pub fn new(sheet: &Sheet, pen: &Pen, ix: BlueprintIx, row: usize, top: f64) -> Self {
        let item = sheet.map.blueprint_item(ix);
        if item.elsewhere.is_some() {
            return Self::elsewhere(sheet, pen, ix, row, top);
        }
        let mut bar = Self::without_height(sheet, ix, row, top);
        bar.height = Content::new(pen, item, bar.measure(sheet)).height + 2.0 * PADDING;
        bar
    }

    /// The end of arrows from or to another page.
    pub fn elsewhere(sheet: &Sheet, pen: &Pen, ix: BlueprintIx, row: usize, top: f64) -> Self {
        let mut bar = Self::without_height(sheet, ix, row, top);
        let texts = elsewhere::texts(sheet, sheet.map.blueprint_item(ix));
        let height = |text: &String| pen.height(bar.measure(sheet), Role::Meta, text, Wrap::default());
        bar.height = texts.iter().map(height).sum::<f64>() + 2.0 * PADDING;
        bar.elsewhere = true;
        bar
    }

    fn without_height(sheet: &Sheet, ix: BlueprintIx, row: usize, top: f64) -> Self {
        let item = sheet.map.blueprint_item(ix);
        Self {
            item: ix,
            from: item.stage.at(),
            until: item.until.at() + 1,
            row,
            top,
            height: 0.0,
            elsewhere: false,
        }
    }

    pub fn left(&self, sheet: &Sheet) -> f64 {
        sheet.grid.left(self.from) + CARD_INSET
    }

    pub fn right(&self, sheet: &Sheet) -> f64 {
        sheet.grid.left(self.until) - CARD_INSET
    }

    pub fn bottom(&self) -> f64 {
        self.top + self.height
    }

    /// The middle of the first line: the same for all bars of a row.
    pub fn middle(&self) -> f64 {
        let role = if self.elsewhere { Role::Meta } else { Role::Small };
        self.top + PADDING + role.style().line / 2.0
    }

    /// The edges that are drawn: a bar makes way for a ring in front of its neighbour. Its text stays where it is.
    fn edges(&self, sheet: &Sheet, rings: &[(f64, f64)]) -> (f64, f64) {
        let (mut left, mut right) = (self.left(sheet), self.right(sheet));
        let reach = RING + RING_GAP;
        let beside = rings.iter().filter(|(_, y)| self.top < *y && *y < self.bottom());
        for (x, _) in beside {
            if (x - right).abs() < reach {
                right = right.min(x - reach);
            } else if (x - left).abs() < reach {
                left = left.max(x + reach);
            }
        }
        (left, right)
    }

    pub fn measure(&self, sheet: &Sheet) -> f64 {
        self.right(sheet) - self.left(sheet) - 2.0 * CARD_PADDING
    }
}

/// How the texts of a bar stand.
struct Content {
    /// System and duration, in small type; empty without both.
    detail: String,
    /// The detail stands at the right end of the name's only line, not below it.
    beside: bool,
    height: f64,
}

impl Content {
    fn new(pen: &Pen, item: &BlueprintItem, measure: f64) -> Self {
        let name = pen
            .type_
            .lines(&item.head.name.value, Role::Small, measure, Wrap::default());
        let known = [&item.system, &item.duration].into_iter().flatten();
        let known: Vec<&str> = known.map(|text| text.value.as_str()).collect();
        let detail = pen.type_.facts(&known);
        let width = pen.type_.width(&detail, Role::Meta);
        let beside = matches!(name.as_slice(), [line] if line.width + GAP + width <= measure && !line.opposed);
        let below = if detail.is_empty() || beside {
            0.0
        } else {
            pen.height(measure, Role::Meta, &detail, Wrap::default())
        };
        Self {
            detail,
            beside,
            height: name.len() as f64 * Role::Small.style().line + below,
        }
    }
}

/// `rings` are the middles of those of all broken handovers.
pub fn draw(sheet: &Sheet, pen: &mut Pen, bar: &Bar, rings: &[(f64, f64)]) {
    if bar.elsewhere {
        return elsewhere::end(sheet, pen, bar);
    }
    let item = sheet.map.blueprint_item(bar.item);
    pen.group(ids::item("blueprint", &item.head.id), described(sheet, item), |pen| {
        let (start, end) = bar.edges(sheet, rings);
        pen.rect(start, bar.top, end - start, bar.height, RADIUS, Some(Ink::S2), None);
        let measure = bar.measure(sheet);
        let content = Content::new(pen, item, measure);
        let (left, right) = (bar.left(sheet), bar.right(sheet));
        let (x, top) = (left + CARD_PADDING, bar.top + PADDING);
        let height = pen.paragraph(x, top, measure, Role::Small, Ink::Ink1, &item.head.name.value);
        if content.detail.is_empty() {
        } else if content.beside {
            // On the baseline of the name.
            let drop = Role::Small.style().baseline(0.0) - Role::Meta.style().baseline(0.0);
            let right = right - CARD_PADDING;
            pen.text(right, top + drop, Align::Right, Role::Meta, Ink::Ink2, &content.detail);
        } else {
            pen.paragraph(x, top + height, measure, Role::Meta, Ink::Ink2, &content.detail);
        }
    });
}

/// `Contact Centre: No outage flag, Broken handover`, for people who cannot see the arrow.
fn described(sheet: &Sheet, item: &BlueprintItem) -> String {
    let mut label = label(sheet, item);
    if item.broken {
        label.push_str(", ");
        label.push_str(sheet.words.broken_handover);
    }
    label
}

/// `Contact Centre: No outage flag`.
pub fn label(sheet: &Sheet, item: &BlueprintItem) -> String {
    let department = item.department.as_ref().map(|ix| &sheet.map.department(ix.value).name);
    let mut label = department.map_or(String::new(), |name| format!("{name}: "));
    label.push_str(&item.head.name.value);
    label
}
