//! Handovers from and to what is drawn on another page: they end at the name of it, above or below the rows.

use super::bars::{self, Bar};
use super::standing::{self, ROW_PADDING};
use super::{line, rows};
use crate::layout::grid::CARD_PADDING;
use crate::layout::{Pen, Sheet, ids};
use crate::model::{BlueprintItem, BlueprintIx, StageIx};
use crate::scene::{Ink, Segment, Stroke};
use crate::text::Role;
use std::collections::BTreeSet;

/// What arrows of a page come from or lead to, and is drawn on an earlier or a later page.
#[derive(Debug, Default)]
pub struct Elsewhere {
    pub earlier: Vec<BlueprintIx>,
    pub later: Vec<BlueprintIx>,
}

impl Elsewhere {
    /// Of the items that are drawn here.
    pub fn of(sheet: &Sheet, drawn: &[BlueprintIx]) -> Elsewhere {
        let here: BTreeSet<BlueprintIx> = drawn.iter().copied().collect();
        let found = beyond(sheet, &here);
        let mut elsewhere = Elsewhere::default();
        let mut is_later = false;
        for ix in in_order(sheet) {
            is_later |= here.contains(&ix);
            match (found.contains(&ix), is_later) {
                (true, false) => elsewhere.earlier.push(ix),
                (true, true) => elsewhere.later.push(ix),
                (false, _) => {}
            }
        }
        elsewhere
    }
}

/// The other ends of all handovers of which one end is here.
fn beyond(sheet: &Sheet, here: &BTreeSet<BlueprintIx>) -> BTreeSet<BlueprintIx> {
    let items = (0..sheet.map.blueprint.len() as u32).map(BlueprintIx);
    let handovers = items.flat_map(|ix| {
        let next = &sheet.map.blueprint_item(ix).next;
        next.iter().map(move |next| (ix, next.value))
    });
    handovers
        .filter_map(|(from, to)| match (here.contains(&from), here.contains(&to)) {
            (true, false) => Some(to),
            (false, true) => Some(from),
            _ => None,
        })
        .collect()
}

/// All items in the order in which they are drawn.
fn in_order(sheet: &Sheet) -> impl Iterator<Item = BlueprintIx> {
    let lanes = sheet.whole.lanes.iter();
    let lanes = lanes.filter_map(|choice| line::LANES.into_iter().find(|lane| lane.id() == choice.id));
    let rows = lanes.flat_map(|lane| rows::of(sheet.map, lane));
    rows.flat_map(|row| row.tracks).flatten()
}

/// Draws the ends of arrows, and beside them where they come from or lead to.
pub fn draw(sheet: &Sheet, pen: &mut Pen, whither: &str, bars: &[Bar]) {
    let Some(first) = bars.first() else { return };
    standing::name(pen, first.top - ROW_PADDING, whither, Ink::Ink3);
    bars.iter().for_each(|bar| end(sheet, pen, bar));
}

/// Draws the end of arrows from or to another page: the name of what is there, without a bar. Where the other page has
/// other stages, the frame is open on the side of these.
pub fn end(sheet: &Sheet, pen: &mut Pen, bar: &Bar) {
    let item = sheet.map.blueprint_item(bar.item);
    let texts = texts(sheet, item);
    pen.group(ids::item("elsewhere", &item.head.id), texts.join(", "), |pen| {
        frame(sheet, pen, bar, item.elsewhere);
        let (x, mut y) = (bar.left(sheet) + CARD_PADDING, bar.top + bars::PADDING);
        for text in &texts {
            y += pen.paragraph(x, y, bar.measure(sheet), Role::Meta, Ink::Ink2, text);
        }
    });
}

fn frame(sheet: &Sheet, pen: &mut Pen, bar: &Bar, stage: Option<StageIx>) {
    let (left, top, right) = (bar.left(sheet), bar.top, bar.right(sheet));
    let outline = Stroke::new(Ink::Ring, 1.0).dashed(&[3.0, 3.0]);
    let fill = Some(Ink::Bg);
    let Some(stage) = stage else {
        return pen.rect(left, top, right - left, bar.height, bars::RADIUS, fill, Some(outline));
    };
    let (closed, open) = match stage.at() < sheet.first {
        true => (right, sheet.grid.left(0)),
        false => (left, sheet.grid.right()),
    };
    pen.rect(
        open.min(closed),
        top,
        (open - closed).abs(),
        bar.height,
        0.0,
        fill,
        None,
    );
    let around = vec![
        Segment::Move(open, top),
        Segment::Line(closed, top),
        Segment::Line(closed, bar.bottom()),
        Segment::Line(open, bar.bottom()),
    ];
    pen.path(around, None, Some(outline));
}

/// What stands at the end of an arrow: the item, and where it runs if that is in none of the stages of the page.
pub fn texts(sheet: &Sheet, item: &BlueprintItem) -> Vec<String> {
    let place = item.elsewhere.map(|stage| sheet.on_other_page(stage));
    std::iter::once(bars::label(sheet, item)).chain(place).collect()
}
