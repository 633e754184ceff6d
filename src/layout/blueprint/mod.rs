//! The blueprint lanes: what the company does while the customer acts. A row a department, bars from the stage where
//! something begins to the stage where it ends, and arrows where one item hands over to another.

mod arrows;
mod bars;
mod heights;
mod line;
mod plan;
mod rows;
mod tracks;

use super::grid::CONTENT_LEFT;
use super::label::{self, LABEL_LEFT};
use super::pen::{EMPTY_DROP, EMPTY_WIDTH};
use super::{Pen, Sheet};
use crate::model::{BlueprintIx, BlueprintLane, Map};
use crate::scene::{Ink, Stroke};
use crate::text::Role;
use arrows::Handover;
use bars::Bar;
use rows::Row;

pub use line::line_above;

/// From the top of a lane to its label.
const LABEL_TOP: f64 = 14.0;
/// From the top of the label to the first row, where a line stands beside the label.
const HEADER: f64 = 19.0;
/// Below the last row of a lane.
const BELOW: f64 = 3.0;
/// Above and below the bars of a row; twice that between two bars: room for an arrow or a ring.
const ROW_PADDING: f64 = 8.0;
/// Width of the department names.
const NAME_MEASURE: f64 = 110.0;

/// Draws lanes that follow each other, so that handovers can run between them. Returns their height.
pub fn lanes(sheet: &Sheet, pen: &mut Pen, top: f64, run: &[(BlueprintLane, &str, &'static str)]) -> f64 {
    let mut bars: Vec<Bar> = Vec::new();
    let mut rules = Pen::new(pen.type_);
    let mut groups = Vec::new();
    let mut y = top;
    for (lane, name, icon) in run {
        let mut inner = Pen::new(pen.type_);
        let start = header(sheet, &mut inner, y, (*lane, name, icon));
        let first = bars.len();
        let (bottom, empty) = rows(sheet, &mut inner, &mut rules, &mut bars, start, *lane);
        y = bottom.max(y + LABEL_TOP + HEADER) + BELOW;
        groups.push((*lane, *name, inner, empty, first..bars.len()));
    }
    let handovers = arrows::route(sheet, &bars);
    let rings = arrows::rings(&handovers);
    pen.nodes.append(&mut rules.nodes);
    // Under the bars: an arrow that has to pass a bar never crosses its text.
    arrows::lines(pen, &handovers);
    for (lane, name, mut inner, empty, range) in groups {
        pen.group(format!("lane-{}", lane.id()), name, |pen| {
            pen.nodes.append(&mut inner.nodes);
            empty_cells(pen, &empty, &handovers);
            for bar in &bars[range] {
                bars::draw(sheet, pen, bar, &rings);
            }
        });
    }
    arrows::ends(pen, &handovers);
    y - top
}

pub fn has_content(map: &Map, lane: BlueprintLane) -> bool {
    map.blueprint.iter().any(|item| item.lane == lane)
}

/// The label of a lane and the line beside it. Returns the top of the first row.
fn header(sheet: &Sheet, pen: &mut Pen, top: f64, (lane, name, icon): (BlueprintLane, &str, &'static str)) -> f64 {
    let label_top = top + LABEL_TOP;
    let height = label::lane(pen, label_top, Some(icon), name, "");
    let below = label_top + height + HEADER - pen.type_.style(Role::Lane).line;
    if let Some(caption) = line_above(sheet.map, sheet.words, lane) {
        line::draw(sheet, pen, label_top + pen.type_.style(Role::Lane).line / 2.0, caption);
        below
    } else if rows::departments(sheet.map, lane) {
        below
    } else {
        // One row without a name stands beside the label, on its baseline.
        let text = ROW_PADDING + bars::PADDING + Role::Small.style().baseline(0.0);
        label_top + pen.type_.style(Role::Lane).baseline(0.0) - text
    }
}

/// Places the bars of a lane and draws what stands around them. Returns the bottom of the last row, and where there is
/// nothing to draw.
fn rows(
    sheet: &Sheet,
    pen: &mut Pen,
    rules: &mut Pen,
    bars: &mut Vec<Bar>,
    top: f64,
    lane: BlueprintLane,
) -> (f64, Vec<(f64, f64)>) {
    let named = rows::departments(sheet.map, lane);
    let mut empty = Vec::new();
    let mut y = top;
    for (at, row) in rows::of(sheet.map, lane).iter().enumerate() {
        if at > 0 {
            rules.line(CONTENT_LEFT, y, sheet.grid.right(), y, Stroke::new(Ink::Line1, 1.0));
        }
        let mut name_bottom = y;
        if named {
            let text_top = y + ROW_PADDING + bars::PADDING;
            let name = row_name(sheet, row);
            let height = pen.paragraph(LABEL_LEFT, text_top, NAME_MEASURE, Role::Small, Ink::Ink1, name);
            name_bottom = text_top + height + bars::PADDING + ROW_PADDING;
        }
        let (row_top, first) = (y, bars.len());
        for track in &row.tracks {
            y = place(sheet, pen, bars, track, y);
        }
        y = y.max(name_bottom);
        empty.extend(unused(sheet, &bars[first..], row_top));
    }
    (y, empty)
}

/// The places of the dashes in a row: one in each stage in which nothing goes on.
fn unused(sheet: &Sheet, bars: &[Bar], top: f64) -> Vec<(f64, f64)> {
    let text_top = top + ROW_PADDING + bars::PADDING;
    (0..sheet.grid.columns)
        .filter(|stage| !bars.iter().any(|bar| (bar.from..bar.until).contains(stage)))
        .map(|stage| (sheet.grid.text_left(stage), text_top - 1.0))
        .collect()
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

fn row_name<'a>(sheet: &Sheet<'a>, row: &Row) -> &'a str {
    match row.department {
        Some(ix) => &sheet.map.department(ix).name,
        None => sheet.words.no_department,
    }
}

/// Places bars side by side. Returns the bottom of the tallest, padding included.
fn place(sheet: &Sheet, pen: &Pen, bars: &mut Vec<Bar>, track: &[BlueprintIx], top: f64) -> f64 {
    let row = bars.last().map_or(0, |bar| bar.row + 1);
    let mut bottom = top;
    for ix in track {
        let bar = Bar::new(sheet, pen, *ix, row, top + ROW_PADDING);
        bottom = bottom.max(bar.bottom() + ROW_PADDING);
        bars.push(bar);
    }
    bottom
}
