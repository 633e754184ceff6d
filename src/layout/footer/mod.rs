//! The footer: how to read the map, the evidence it rests on, how far the method was followed, and who made it.

mod columns;
mod evidence_list;
mod imprint;
mod legend;
mod occurs;
mod scorecard;

use super::grid::{LABEL_COLUMN, MARGIN};
use super::{Pen, Sheet, label};
use crate::scene::{Ink, RUNNING_FOOT, Stroke};
use crate::text::Role;
use columns::Columns;
pub use occurs::{Occurs, Sign};

/// Above and below the content of a row.
const PADDING: f64 = 14.0;
/// Width of the label of a row.
const LABEL_MEASURE: f64 = LABEL_COLUMN - 16.0;
/// Below the last line of the sheet.
const BOTTOM: f64 = 22.0;

/// Draws the footer and returns its height, down to the lower edge of the sheet.
pub fn footer(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let y = top + notes(sheet, pen, top, true);
    y + imprint::draw(sheet, pen, y, "") + BOTTOM - top
}

/// The last line of a numbered sheet, down to its lower edge. Returns the height.
pub fn running_foot(sheet: &Sheet, pen: &mut Pen, top: f64, number: &str) -> f64 {
    imprint::draw(sheet, pen, top, number) + BOTTOM
}

/// As [`running_foot`], on a sheet that is not the first.
pub fn repeated_foot(sheet: &Sheet, pen: &mut Pen, top: f64, number: &str) -> f64 {
    let mut height = 0.0;
    pen.group(RUNNING_FOOT, "", |pen| {
        height = imprint::repeated(sheet, pen, top, number) + BOTTOM;
    });
    height
}

/// How to read the sheet and, on the last one, what the map rests on. Returns the height.
pub fn notes(sheet: &Sheet, pen: &mut Pen, top: f64, last: bool) -> f64 {
    notes_of(sheet, pen, &Occurs::on_sheet(sheet).signs(), top, last)
}

/// As [`notes`], of a sheet with these signs.
pub fn notes_of(sheet: &Sheet, pen: &mut Pen, signs: &[Sign], top: f64, last: bool) -> f64 {
    let right = sheet.grid.right();
    let columns = Columns::new(sheet.grid);
    let mut y = top;
    let has_evidence = last && !sheet.map.sources.is_empty();
    let is_scored = last && sheet.scored;
    if signs.is_empty() && !has_evidence && !is_scored {
        return 0.0;
    }
    pen.line(MARGIN, top, right, top, Stroke::new(Ink::Ink1, 1.5));
    if !signs.is_empty() {
        let words = (sheet.words.how_to_read, "");
        y = row(pen, "legend", words, y, |pen, y| {
            legend::draw(sheet, pen, &columns, signs, y)
        });
    }
    if has_evidence {
        if !signs.is_empty() {
            label::rule(pen, right, y);
        }
        let words = (sheet.words.evidence, "");
        y = row(pen, "evidence", words, y, |pen, y| {
            evidence_list::draw(sheet, pen, &columns, y)
        });
    }
    if is_scored {
        if y > top {
            label::rule(pen, right, y);
        }
        let summary = scorecard::summary(sheet, LABEL_MEASURE);
        let words = (sheet.words.scorecard, summary.as_str());
        y = row(pen, "scorecard", words, y, |pen, y| {
            scorecard::draw(sheet, pen, &columns, y)
        });
    }
    y - top
}

/// The footer of a sheet that is not the map: how to read its signs, who made it, and the number of the sheet if it has
/// one. Returns its height.
pub fn reading_and_imprint(sheet: &Sheet, pen: &mut Pen, signs: &[Sign], top: f64, number: &str) -> f64 {
    let columns = Columns::new(sheet.grid);
    let mut y = top;
    pen.line(MARGIN, y, sheet.grid.right(), y, Stroke::new(Ink::Ink1, 1.5));
    if !signs.is_empty() {
        let words = (sheet.words.how_to_read, "");
        y = row(pen, "legend", words, y, |pen, y| {
            legend::draw(sheet, pen, &columns, signs, y)
        });
    }
    y += imprint::without_scores(sheet, pen, y, number);
    y + BOTTOM - top
}

/// A row with a label at the left. `draw` returns the height of the content. Returns the bottom of the row.
fn row(pen: &mut Pen, id: &str, (name, sub): (&str, &str), top: f64, draw: impl FnOnce(&mut Pen, f64) -> f64) -> f64 {
    let content = top + PADDING;
    let mut height = 0.0;
    pen.group(id, name, |pen| {
        let mut used = pen.paragraph(MARGIN, content, LABEL_MEASURE, Role::Lane, Ink::Ink1, name);
        if !sub.is_empty() {
            used += pen.paragraph(
                MARGIN,
                content + used + 0.5,
                LABEL_MEASURE,
                Role::LaneSub,
                Ink::Ink3,
                sub,
            ) + 0.5;
        }
        height = draw(pen, content).max(used);
    });
    content + height + PADDING
}
