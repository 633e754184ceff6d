//! Handovers from and to what is drawn on another page: they end at the name of it, above or below the rows.

use super::bars::{self, Bar};
use super::standing::{self, ROW_PADDING};
use super::{line, rows};
use crate::layout::{Pen, Sheet};
use crate::model::BlueprintIx;
use crate::scene::Ink;
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
    bars.iter().for_each(|bar| bars::draw_elsewhere(sheet, pen, bar));
}
