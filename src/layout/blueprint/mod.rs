//! The blueprint lanes: what the company does while the customer acts. A row a department, bars from the stage where
//! something begins to the stage where it ends, and arrows where one item hands over to another.

mod arrows;
mod bars;
mod elsewhere;
mod heights;
mod line;
mod plan;
mod rows;
mod standing;
mod tracks;

use super::lanes::{self, Draw};
use super::pen::{EMPTY_DROP, EMPTY_WIDTH};
use super::portion::Portion;
use super::{Pen, Sheet, ids};
use crate::model::{BlueprintLane, LaneChoice, Map};
use arrows::Handover;
use standing::{ROW_PADDING, Standing};
use std::ops::Range;

pub use line::line_above;

/// A lane, and which of its tracks are drawn.
pub struct Shown<'a> {
    pub lane: BlueprintLane,
    pub name: &'a str,
    pub icon: &'static str,
    /// Counted through all rows of the lane.
    pub tracks: Range<usize>,
}

impl<'a> Shown<'a> {
    /// A lane of the blueprint, or what of it stands on this sheet; `None` for other lanes.
    pub fn of(sheet: &Sheet<'a>, choice: &'a LaneChoice, portion: Option<&Portion>) -> Option<Shown<'a>> {
        let row = lanes::find(&choice.id)?;
        let Draw::Blueprint(lane) = row.draw else { return None };
        let tracks = match portion {
            Some(Portion::Tracks(tracks)) => tracks.clone(),
            _ => 0..tracks(sheet.map, lane),
        };
        Some(Shown {
            lane,
            name: lanes::label(sheet, choice).0,
            icon: row.icon,
            tracks,
        })
    }
}

/// Draws lanes that follow each other, so that handovers can run between them. Returns their height.
pub fn lanes(sheet: &Sheet, pen: &mut Pen, top: f64, run: &[Shown]) -> f64 {
    let standing = Standing::of(sheet, pen, top, run);
    let handovers = arrows::route(sheet, &standing.bars);
    let rings = arrows::rings(&handovers);
    pen.nodes.extend(standing.rules);
    // Under the bars: an arrow that has to pass a bar never crosses its text.
    arrows::lines(pen, &handovers);
    let bars = |range: &Range<usize>| standing.bars.get(range.clone()).unwrap_or_default();
    elsewhere::draw(sheet, pen, sheet.words.earlier_page, bars(&standing.earlier));
    for lane in standing.lanes {
        pen.group(ids::lane(lane.id), lane.name, |pen| {
            pen.nodes.extend(lane.nodes);
            empty_cells(pen, &lane.empty, &handovers);
            bars(&lane.bars)
                .iter()
                .for_each(|bar| bars::draw(sheet, pen, bar, &rings));
        });
    }
    elsewhere::draw(sheet, pen, sheet.words.later_page, bars(&standing.later));
    arrows::ends(pen, &handovers);
    standing.bottom - top
}

/// The height that [`lanes`] would take.
pub fn height(sheet: &Sheet, run: &[Shown]) -> f64 {
    Standing::of(sheet, &Pen::new(sheet.type_), 0.0, run).bottom
}

/// How many tracks a lane has: what can stand on sheets of its own.
pub fn tracks(map: &Map, lane: BlueprintLane) -> usize {
    rows::of(map, lane).iter().map(|row| row.tracks.len()).sum()
}

pub fn has_content(map: &Map, lane: BlueprintLane) -> bool {
    map.blueprint.iter().any(|item| item.lane == lane)
}

/// Draws the dashes, except where an arrow passes: it would seem to come from there, and the place is not empty.
fn empty_cells(pen: &mut Pen, places: &[(f64, f64)], handovers: &[Handover]) {
    for (x, top) in places {
        let y = top + EMPTY_DROP;
        if !handovers.iter().any(|handover| handover.passes(*x, x + EMPTY_WIDTH, y)) {
            pen.empty_cell(*x, *top);
        }
    }
}
