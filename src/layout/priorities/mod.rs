//! The sheet of solutions: what to do first. At the left a matrix of impact and effort, at the right the backlog in the
//! order of its priority.

mod backlog;
mod legend;
mod matrix;
mod rank;

use super::grid::{Grid, LABEL_COLUMN, MARGIN};
use super::{Align, Pen, Sheet, footer, running_head};
use crate::scene::{Ink, Scene, Stroke};
use crate::text::{Role, Wrap};
use rank::Ranking;

/// The width of the sheet, whatever the number of stages.
const WIDTH: f64 = 1540.0;
/// Columns of the legend and of the running head.
const COLUMNS: usize = 6;
/// Left edge of the backlog.
const BACKLOG_LEFT: f64 = 620.0;
/// Between the heading of a part and the part.
const HEADING: f64 = 32.0;

/// The grid that the sheet is laid out in.
fn grid() -> Grid {
    Grid {
        columns: COLUMNS,
        column: (WIDTH - 2.0 * MARGIN - LABEL_COLUMN) / COLUMNS as f64,
    }
}

/// Lays out the solutions of a map.
pub fn solutions_sheet(sheet: &Sheet) -> Scene {
    let sheet = &Sheet {
        grid: grid(),
        numbers: sheet.numbers.clone(),
        ..*sheet
    };
    let (map, words) = (sheet.map, sheet.words);
    let ranking = Ranking::of(map);
    let mut pen = Pen::new(sheet.type_);
    let head = running_head::draw(sheet, &mut pen);
    let top = title(sheet, &mut pen, head + 15.0) + 24.0;
    for (x, heading) in [(MARGIN, words.impact_and_effort), (BACKLOG_LEFT, words.backlog)] {
        pen.text(x, top, Align::Left, Role::Section, Ink::Ink1, heading);
    }
    let part = top + HEADING;
    let mut bottom = part;
    pen.group("matrix", words.impact_and_effort, |pen| {
        bottom = matrix::draw(sheet, pen, &ranking, part);
    });
    pen.group("backlog", words.backlog, |pen| {
        bottom = bottom.max(backlog::draw(sheet, pen, &ranking, BACKLOG_LEFT, top));
    });
    let foot = bottom + 22.0;
    pen.line(MARGIN, foot, sheet.grid.right(), foot, Stroke::new(Ink::Ink1, 1.5));
    let signs = legend::signs(map, &ranking);
    let height = footer::reading_and_imprint(sheet, &mut pen, &signs, foot);
    sheet.turned(Scene {
        width: sheet.grid.width(),
        height: (foot + height).ceil(),
        title: format!("{} – {}", map.title.value, words.solutions_first),
        description: words.priority_note.to_owned(),
        lang: map.lang.clone(),
        rtl: false,
        nodes: pen.nodes,
    })
}

/// What the sheet is about, and of which journey. Returns the bottom.
fn title(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let balanced = Wrap {
        balanced: true,
        ..Wrap::default()
    };
    let measure = sheet.grid.right() - MARGIN;
    let title = sheet.words.solutions_first;
    // Large type stands optically left of its edge.
    let height = pen.wrapped(MARGIN - 1.5, top, measure, Role::Title, Ink::Ink1, title, balanced) + 7.0;
    let journey = &sheet.map.title;
    top + height
        + pen.wrapped(
            MARGIN,
            top + height,
            measure,
            Role::Headline,
            Ink::Ink2,
            journey,
            balanced,
        )
}
