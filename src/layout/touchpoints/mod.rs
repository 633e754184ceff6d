//! The touchpoint lane: a tile each, as detailed as the crowd in the cell allows, and the switches between channels.
//!
//! One to six touchpoints of a cell are full rows, seven to sixteen one line each; above that they are grouped by
//! channel, if the channels have two each on average: else the groups would take more room than the lines. Nothing is
//! dropped in any of the three.

mod grouped;
mod other_page;
mod parted;
mod row;
mod switch;
mod tile;

pub use other_page::onward;
pub use parted::parted;
pub use row::{change_line, meta};
pub use switch::text as switch_text;

use super::cell::cell;
use super::portion::Portion;
use super::{Pen, Sheet, ids};
use crate::model::{StageIx, Touchpoint, TouchpointIx};
use std::ops::Range;

/// More touchpoints than this stand on one line each.
const FULL: usize = 6;
/// More than this are grouped by channel.
const ONE_LINE: usize = 16;
/// Above and below the tiles.
const PADDING: f64 = 14.0;

/// How much of a touchpoint is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Density {
    Full,
    OneLine,
    Grouped,
}

impl Density {
    fn of(touchpoints: usize, channels: impl FnOnce() -> usize) -> Self {
        if touchpoints <= FULL {
            Density::Full
        } else if touchpoints <= ONE_LINE || channels() * 2 > touchpoints {
            Density::OneLine
        } else {
            Density::Grouped
        }
    }
}

/// Where a touchpoint's tile came to stand, for the arrows between tiles.
#[derive(Clone, Copy, Debug)]
struct Spot {
    /// Edges of the tile.
    left: f64,
    top: f64,
    size: f64,
    /// Right end of the texts on the line of the tile's middle.
    text_end: f64,
}

impl Spot {
    fn middle(&self) -> (f64, f64) {
        (self.left + self.size / 2.0, self.top + self.size / 2.0)
    }
}

/// Draws the lane. Returns its height.
pub fn lane(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let mut spots: Vec<Option<Spot>> = vec![None; sheet.map.touchpoints.len()];
    let mut tallest = tile::SIZE;
    for ix in sheet.map.stage_indices() {
        tallest = tallest.max(cell(sheet, pen, "touchpoints", ix, |pen| {
            of_stage(sheet, pen, ix, top + PADDING, &mut spots)
        }));
    }
    switch::arrows(sheet, pen, &spots);
    tallest + 2.0 * PADDING
}

/// Draws the touchpoints of a stage. Returns the height.
fn of_stage(sheet: &Sheet, pen: &mut Pen, stage: StageIx, top: f64, spots: &mut [Option<Spot>]) -> f64 {
    let touchpoints = &sheet.map.stage(stage).touchpoints;
    if touchpoints.is_empty() {
        pen.empty_cell(sheet.grid.text_left(stage.at()), top);
        return 0.0;
    }
    let here = here(sheet, stage);
    match Rows::of(sheet, stage) {
        Some(look) => rows(sheet, pen, touchpoints.get(here).unwrap_or_default(), top, spots, look),
        None if here.start == 0 => grouped::cell(sheet, pen, stage, top),
        None => 0.0,
    }
}

/// The touchpoints of a stage that are drawn on this sheet.
fn here(sheet: &Sheet, stage: StageIx) -> Range<usize> {
    match sheet.portions.get("touchpoints") {
        Some(Portion::Touchpoints(ranges)) => ranges.get(stage.at()).cloned().unwrap_or_default(),
        _ => 0..sheet.map.stage(stage).touchpoints.len(),
    }
}

/// Whether a touchpoint of a stage that is drawn stands on another sheet.
fn is_elsewhere(sheet: &Sheet, ix: TouchpointIx) -> bool {
    let stage = sheet.map.touchpoint(ix).stage;
    let touchpoints = &sheet.map.stage(stage).touchpoints;
    let place = touchpoints.iter().position(|other| *other == ix);
    let is_row = Rows::of(sheet, stage).is_some();
    is_row && place.is_some_and(|place| !here(sheet, stage).contains(&place))
}

/// How the rows of a cell are drawn.
struct Rows {
    /// Between two rows.
    gap: f64,
    /// From the edge of the column to the names.
    inset: f64,
    draw: fn(&Sheet, &mut Pen, TouchpointIx, f64) -> (Spot, f64),
}

impl Rows {
    const FULL: Rows = Rows {
        gap: 9.0,
        inset: row::NAME_INSET,
        draw: row::full,
    };
    const SMALL: Rows = Rows {
        gap: 5.0,
        inset: row::SMALL_NAME_INSET,
        draw: row::one_line,
    };

    /// Those of a stage; `None` if its touchpoints are grouped.
    fn of(sheet: &Sheet, stage: StageIx) -> Option<Rows> {
        let count = sheet.map.stage(stage).touchpoints.len();
        match Density::of(count, || grouped::count(sheet, stage)) {
            Density::Full => Some(Rows::FULL),
            Density::OneLine => Some(Rows::SMALL),
            Density::Grouped => None,
        }
    }
}

/// One row a touchpoint, each with the label of its switch above.
fn rows(
    sheet: &Sheet,
    pen: &mut Pen,
    touchpoints: &[TouchpointIx],
    top: f64,
    spots: &mut [Option<Spot>],
    look: Rows,
) -> f64 {
    let mut y = top;
    for (i, ix) in touchpoints.iter().enumerate() {
        y += if i > 0 { look.gap } else { 0.0 };
        y += switch::label(sheet, pen, *ix, (look.inset, y), i > 0);
        let touchpoint = sheet.map.touchpoint(*ix);
        let mut height = 0.0;
        pen.group(
            ids::item("touchpoint", &touchpoint.head.id),
            describe(sheet, touchpoint),
            |pen| {
                let (spot, used) = (look.draw)(sheet, pen, *ix, y);
                spots[ix.at()] = Some(spot);
                height = used;
            },
        );
        if let Some(link) = &touchpoint.link {
            pen.link_last(link);
        }
        y += height;
        y += other_page::whither(sheet, pen, *ix, (look.inset, y));
    }
    y - top
}

/// "Live chat, Chat · Contact Centre", for people who cannot see the tile.
fn describe(sheet: &Sheet, touchpoint: &Touchpoint) -> String {
    let meta = row::meta(sheet, touchpoint);
    if meta.is_empty() {
        touchpoint.head.name.value.clone()
    } else {
        format!("{}, {meta}", touchpoint.head.name.value)
    }
}
