//! The sheet of solutions: what to do first. A matrix of impact and effort, the backlog in the order of its priority,
//! and the pains that nothing solves yet.

mod backlog;
mod columns;
mod details;
mod entries;
mod key;
mod legend;
mod matrix;
mod paged;
mod rank;
mod unsolved;

pub use paged::{Pages, pages};

use super::card::Area;
use super::compose::scene_of;
use super::grid::{Grid, LABEL_COLUMN, MARGIN};
use super::solutions::chips;
use super::{Align, Pen, Sheet, footer, running_head};
use crate::model::{Map, SolutionIx};
use crate::scene::{Ink, Scene};
use crate::text::{Role, Wrap};
use columns::Columns;
use entries::Entry;
use rank::Ranking;
use std::collections::BTreeMap;
use std::ops::Range;

/// The width of a sheet without end, whatever the number of stages.
const WIDTH: f64 = 1720.0;
/// Columns of the legend and of the running head.
const COLUMNS: usize = 6;
/// Left edge of the lists where they stand beside the matrix.
const BESIDE: f64 = 620.0;
/// Between the heading of a part and the part.
const HEADING: f64 = 32.0;
/// Between two parts below each other.
const PART_GAP: f64 = 30.0;
/// Above and below the content of a row, and where that saves a sheet.
const PADDING: f64 = 12.0;
const DENSE: f64 = 7.0;
/// Above the footer.
const FOOT_GAP: f64 = 22.0;

/// Where the lists stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Arrangement {
    BesideMatrix,
    BelowMatrix,
    /// There is none, as nothing would stand in it, or as the sheet is too low for it.
    Alone,
}

/// Lays out the solutions of a map on one sheet.
pub fn solutions_sheet(sheet: &Sheet) -> Scene {
    let plan = Plan::new(sheet, WIDTH, Arrangement::BesideMatrix, false);
    let (scene, _) = plan.page(0..plan.entries.len(), "", 0.0);
    scene
}

/// The matrix alone; `None` where nothing would stand in it.
pub fn matrix_alone(sheet: &Sheet) -> Option<Scene> {
    let ranking = Ranking::of(sheet.map);
    if !ranking.is_weighed(sheet.map) {
        return None;
    }
    let mut pen = Pen::new(sheet.type_);
    let bottom = matrix::draw(sheet, &mut pen, &ranking, matrix::CELL, PADDING);
    Some(scene_of(
        sheet,
        pen.nodes,
        (matrix::width(matrix::CELL), bottom + PADDING),
    ))
}

/// What a solution is worth: impact × severity of the worst pain that it solves ÷ effort, by its index.
pub fn priorities(map: &Map) -> BTreeMap<SolutionIx, f64> {
    let rows = Ranking::of(map).rows;
    rows.iter()
        .filter_map(|row| Some((row.solution, row.priority?)))
        .collect()
}

/// Whether any solution of a map has been weighed, so that there is an order to what is done.
pub fn are_weighed(map: &Map) -> bool {
    Ranking::of(map).is_weighed(map)
}

/// All that is drawn, and how wide.
struct Plan<'a> {
    sheet: Sheet<'a>,
    arrangement: Arrangement,
    ranking: Ranking,
    entries: Vec<Entry>,
    /// Above and below the content of a row.
    padding: f64,
    /// From the numbers of pains to their words.
    inset: f64,
    /// Edge of a cell of the matrix.
    cell: f64,
}

impl<'a> Plan<'a> {
    fn new(sheet: &Sheet<'a>, width: f64, wanted: Arrangement, dense: bool) -> Plan<'a> {
        let grid = Grid {
            columns: COLUMNS,
            column: (width - 2.0 * MARGIN - LABEL_COLUMN) / COLUMNS as f64,
        };
        let ranking = Ranking::of(sheet.map);
        Plan {
            entries: entries::all(sheet.map, &ranking),
            sheet: Sheet {
                grid,
                numbers: sheet.numbers.clone(),
                portions: BTreeMap::new(),
                ..*sheet
            },
            arrangement: if ranking.is_weighed(sheet.map) {
                wanted
            } else {
                Arrangement::Alone
            },
            ranking,
            padding: if dense { DENSE } else { PADDING },
            inset: chips::inset(sheet),
            cell: if dense && wanted == Arrangement::BelowMatrix {
                matrix::SMALL_CELL
            } else {
                matrix::CELL
            },
        }
    }

    /// Draws a page with some of the entries, at least as high as `height`; the first has title and matrix. Returns
    /// where it would have to end too.
    fn page(&self, range: Range<usize>, number: &str, height: f64) -> (Scene, f64) {
        let sheet = &self.sheet;
        let first = range.start == 0;
        let entries = self.entries.get(range).unwrap_or_default();
        let mut pen = Pen::new(sheet.type_);
        let (top, columns, least) = self.begin(&mut pen, first);
        let bottom = entries::draw(sheet, &mut pen, &self.ranking, &columns, entries, top).max(least);
        let has_matrix = first && self.arrangement != Arrangement::Alone;
        let signs = legend::signs(sheet.map, &self.ranking, entries, has_matrix);
        let foot = footer::reading_and_imprint(sheet, &mut Pen::new(sheet.type_), &signs, 0.0, number);
        let end = bottom + FOOT_GAP + foot;
        let height = height.max(end.ceil());
        footer::reading_and_imprint(sheet, &mut pen, &signs, height - foot, number);
        (self.scene(pen, height), end)
    }

    /// Draws a page with the matrix alone, beside it what its numbers stand for. Returns where it would have to end too.
    fn matrix_page(&self, cell: f64, number: &str, height: f64) -> (Scene, f64) {
        let sheet = &self.sheet;
        let mut pen = Pen::new(sheet.type_);
        let head = running_head::draw(sheet, &mut pen) + 15.0;
        let top = short_title(sheet, &mut pen, head) + 20.0;
        let bottom = self.matrix(&mut pen, cell, top);
        let left = matrix::width(cell) + MARGIN;
        let area = Area {
            left,
            top: top + HEADING,
            measure: sheet.grid.right() - left,
        };
        key::draw(sheet, &mut pen, &self.ranking, area, bottom);
        let signs = legend::signs(sheet.map, &self.ranking, &[], true);
        let foot = footer::reading_and_imprint(sheet, &mut Pen::new(sheet.type_), &signs, 0.0, number);
        let end = bottom + FOOT_GAP + foot;
        let height = height.max(end.ceil());
        footer::reading_and_imprint(sheet, &mut pen, &signs, height - foot, number);
        (self.scene(pen, height), end)
    }

    /// Draws the matrix below its heading. Returns the bottom.
    fn matrix(&self, pen: &mut Pen, cell: f64, top: f64) -> f64 {
        let sheet = &self.sheet;
        let heading = sheet.words.impact_and_effort;
        pen.group("matrix", heading, |pen| {
            pen.text(MARGIN, top, Align::Left, Role::Section, Ink::Ink1, heading);
            matrix::draw(sheet, pen, &self.ranking, cell, top + HEADING)
        })
    }

    /// Draws the head of a page, and on the first one the matrix. Returns where the lists begin, their columns, and the
    /// bottom of what is drawn.
    fn begin(&self, pen: &mut Pen, first: bool) -> (f64, Columns, f64) {
        let sheet = &self.sheet;
        let draw_head = if first {
            running_head::draw
        } else {
            running_head::repeated
        };
        let head = draw_head(sheet, pen) + 15.0;
        let right = sheet.grid.right();
        // The list has the same columns on all pages.
        let beside = self.arrangement == Arrangement::BesideMatrix;
        let is_wide = right - if beside { BESIDE } else { MARGIN } >= columns::WIDE;
        let list = |left: f64| Columns::new(sheet, (left, right), is_wide, self.padding, self.inset);
        let across = list(MARGIN);
        if !first {
            let top = short_title(sheet, pen, head) + 20.0;
            return (top, across, top);
        }
        let top = title(sheet, pen, head) + 24.0;
        if self.arrangement == Arrangement::Alone {
            return (top, across, top);
        }
        let bottom = self.matrix(pen, self.cell, top);
        match self.arrangement {
            Arrangement::BesideMatrix => (top, list(BESIDE), bottom),
            Arrangement::BelowMatrix | Arrangement::Alone => (bottom + PART_GAP, across, bottom),
        }
    }

    fn scene(&self, pen: Pen, height: f64) -> Scene {
        let sheet = &self.sheet;
        sheet.turned(Scene {
            width: sheet.grid.width(),
            height,
            title: format!("{} – {}", sheet.map.title.value, sheet.words.solutions_first),
            description: sheet.words.priority_note.to_owned(),
            lang: sheet.map.lang.clone(),
            rtl: false,
            nodes: pen.nodes,
            bands: Vec::new(),
        })
    }
}

/// What the sheet is about, and of which journey. Returns the bottom.
fn title(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let title = sheet.words.solutions_first;
    // Large type stands optically left of its edge.
    let height = balanced(sheet, pen, (MARGIN - 1.5, top), (Role::Title, Ink::Ink1), title) + 7.0;
    let journey = &sheet.map.title;
    let place = (MARGIN, top + height);
    top + height + balanced(sheet, pen, place, (Role::Headline, Ink::Ink2), journey)
}

/// The title of a page that goes on with the lists. Returns the bottom.
fn short_title(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let title = format!("{} – {}", sheet.words.solutions_first, sheet.map.title.value);
    top + balanced(sheet, pen, (MARGIN, top), (Role::Section, Ink::Ink1), &title)
}

fn balanced(sheet: &Sheet, pen: &mut Pen, (x, top): (f64, f64), (role, ink): (Role, Ink), text: &str) -> f64 {
    let wrap = Wrap {
        balanced: true,
        ..Wrap::default()
    };
    pen.wrapped(x, top, sheet.grid.right() - MARGIN, role, ink, text, wrap)
}
