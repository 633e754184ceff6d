//! Where the rows of the blueprint stand, before the arrows between their bars have found their ways.

use super::bars::{self, Bar};
use super::elsewhere::Elsewhere;
use super::rows::{self, Row};
use super::{Shown, line, line_above};
use crate::layout::grid::CONTENT_LEFT;
use crate::layout::label::{self, LABEL_LEFT};
use crate::layout::{Pen, Sheet};
use crate::model::BlueprintIx;
use crate::scene::{Ink, Line, Node, Stroke};
use crate::text::Role;
use std::ops::Range;

/// From the top of a lane to its label.
const LABEL_TOP: f64 = 14.0;
/// From the top of the label to the first row, where a line stands beside the label.
const HEADER: f64 = 19.0;
/// Below the last row of a lane.
const BELOW: f64 = 3.0;
/// Above and below the bars of a row; twice that between two bars: room for an arrow or a ring. Bars of a lane without
/// either are as close as cards.
pub const ROW_PADDING: f64 = 8.0;
/// Width of the department names.
const NAME_MEASURE: f64 = 110.0;

/// Lanes, and above and below them the ends of arrows from and to other pages.
#[derive(Default)]
pub struct Standing {
    /// All bars, from the first row to the last.
    pub bars: Vec<Bar>,
    pub lanes: Vec<Lane>,
    /// The bars that stand for what is on an earlier page, and on a later one.
    pub earlier: Range<usize>,
    pub later: Range<usize>,
    /// Between the rows.
    pub rules: Vec<Node>,
    pub bottom: f64,
}

/// A lane without its bars.
pub struct Lane {
    pub id: &'static str,
    pub name: String,
    /// Its label, and the names of its rows.
    pub nodes: Vec<Node>,
    /// Where there is nothing to draw.
    pub empty: Vec<(f64, f64)>,
    pub bars: Range<usize>,
}

impl Standing {
    pub fn of(sheet: &Sheet, pen: &Pen, top: f64, run: &[Shown]) -> Standing {
        let is_parted = |shown: &Shown| shown.tracks.len() < super::tracks(sheet.map, shown.lane);
        let elsewhere = if run.iter().any(is_parted) {
            Elsewhere::of(sheet, &drawn(sheet, run))
        } else {
            Elsewhere::default()
        };
        let mut standing = Standing::default();
        let mut y = top;
        for (at, shown) in run.iter().enumerate() {
            let is_first = at == 0;
            // What comes from an earlier lane crosses the line above this one; what comes from this one does not.
            if is_first && shown.tracks.start == 0 {
                (standing.earlier, y) = standing.elsewhere(sheet, pen, &elsewhere.earlier, y);
            }
            let mut inner = Pen::new(sheet.type_);
            let mut start = header(sheet, &mut inner, y, shown);
            if is_first && shown.tracks.start > 0 {
                (standing.earlier, start) = standing.elsewhere(sheet, pen, &elsewhere.earlier, start);
            }
            let (first, mut empty) = (standing.bars.len(), Vec::new());
            let bottom = rows(sheet, &mut standing, &mut inner, start, shown, &mut empty);
            y = bottom.max(y + LABEL_TOP + HEADER) + BELOW;
            standing.lanes.push(Lane {
                id: shown.lane.id(),
                name: shown.name.to_owned(),
                nodes: inner.nodes,
                empty,
                bars: first..standing.bars.len(),
            });
        }
        if !elsewhere.later.is_empty() {
            standing.rule(sheet, y);
        }
        (standing.later, standing.bottom) = standing.elsewhere(sheet, pen, &elsewhere.later, y);
        standing
    }

    /// Places the ends of arrows from or to another page. Returns which bars they are, and their bottom.
    fn elsewhere(&mut self, sheet: &Sheet, pen: &Pen, items: &[BlueprintIx], top: f64) -> (Range<usize>, f64) {
        let (first, mut y) = (self.bars.len(), top);
        for track in rows::tracks(sheet.map, items) {
            y = self.place(&track, y, |ix, row, top| Bar::elsewhere(sheet, pen, ix, row, top));
        }
        if !items.is_empty() {
            let names = [sheet.words.earlier_page, sheet.words.later_page];
            let bottoms = names.map(|words| name(&mut Pen::new(sheet.type_), top, words, Ink::Ink3));
            y = bottoms.into_iter().fold(y, f64::max);
        }
        (first..self.bars.len(), y)
    }

    /// Places bars side by side. Returns the bottom of the tallest, padding included.
    fn place(&mut self, track: &[BlueprintIx], top: f64, bar: impl Fn(BlueprintIx, usize, f64) -> Bar) -> f64 {
        let row = self.bars.last().map_or(0, |bar| bar.row + 1);
        let mut bottom = top;
        for ix in track {
            let bar = bar(*ix, row, top + ROW_PADDING);
            bottom = bottom.max(bar.bottom() + ROW_PADDING);
            self.bars.push(bar);
        }
        bottom
    }

    fn rule(&mut self, sheet: &Sheet, y: f64) {
        self.rules.push(Node::Line(Line {
            x1: CONTENT_LEFT,
            y1: y,
            x2: sheet.grid.right(),
            y2: y,
            stroke: Stroke::new(Ink::Line1, 1.0),
        }));
    }
}

/// The items of some lanes.
fn drawn(sheet: &Sheet, run: &[Shown]) -> Vec<BlueprintIx> {
    let rows = run
        .iter()
        .flat_map(|shown| rows::within(sheet.map, shown.lane, &shown.tracks));
    rows.flat_map(|row| row.tracks).flatten().collect()
}

/// The label of a lane and the line beside it. Returns the top of the first row.
fn header(sheet: &Sheet, pen: &mut Pen, top: f64, shown: &Shown) -> f64 {
    let label_top = top + LABEL_TOP;
    let height = label::lane(pen, label_top, Some(shown.icon), shown.name, "");
    let below = label_top + height + HEADER - pen.type_.style(Role::Lane).line;
    if let Some(caption) = line_above(sheet, shown.lane) {
        line::draw(sheet, pen, label_top + pen.type_.style(Role::Lane).line / 2.0, caption);
        below
    } else if rows::departments(sheet.map, shown.lane) {
        below
    } else {
        // One row without a name stands beside the label, on its baseline.
        let text = ROW_PADDING + bars::PADDING + Role::Small.style().baseline(0.0);
        label_top + pen.type_.style(Role::Lane).baseline(0.0) - text
    }
}

/// Places the bars of a lane and draws what stands around them. Returns the bottom of the last row.
fn rows(
    sheet: &Sheet,
    standing: &mut Standing,
    pen: &mut Pen,
    top: f64,
    shown: &Shown,
    empty: &mut Vec<(f64, f64)>,
) -> f64 {
    let named = rows::departments(sheet.map, shown.lane);
    let quiet = !rows::hands_over(sheet.map, shown.lane);
    let mut y = top;
    for (at, row) in rows::within(sheet.map, shown.lane, &shown.tracks).iter().enumerate() {
        if at > 0 {
            standing.rule(sheet, y);
        }
        let mut name_bottom = y;
        if named {
            name_bottom = name(pen, y, row_name(sheet, row), Ink::Ink1);
        }
        let (row_top, first) = (y, standing.bars.len());
        for (at, track) in row.tracks.iter().enumerate() {
            let overlap = if at > 0 && quiet { ROW_PADDING } else { 0.0 };
            y = standing.place(track, y - overlap, |ix, row, top| Bar::new(sheet, pen, ix, row, top));
        }
        y = y.max(name_bottom);
        empty.extend(unused(sheet, standing.bars.get(first..).unwrap_or_default(), row_top));
    }
    y
}

/// Draws the name of a row whose top this is. Returns where the row ends at the earliest.
pub fn name(pen: &mut Pen, top: f64, name: &str, ink: Ink) -> f64 {
    let text_top = top + ROW_PADDING + bars::PADDING;
    let height = pen.paragraph(LABEL_LEFT, text_top, NAME_MEASURE, Role::Small, ink, name);
    text_top + height + bars::PADDING + ROW_PADDING
}

/// The places of the dashes in a row: one in each stage in which nothing goes on.
fn unused(sheet: &Sheet, bars: &[Bar], top: f64) -> Vec<(f64, f64)> {
    let text_top = top + ROW_PADDING + bars::PADDING;
    (0..sheet.grid.columns)
        .filter(|stage| !bars.iter().any(|bar| (bar.from..bar.until).contains(stage)))
        .map(|stage| (sheet.grid.text_left(stage), text_top - 1.0))
        .collect()
}

fn row_name<'a>(sheet: &Sheet<'a>, row: &Row) -> &'a str {
    match row.department {
        Some(ix) => &sheet.map.department(ix).name,
        None => sheet.words.no_department,
    }
}
