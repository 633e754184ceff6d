//! A row across all stages: a caption on a bracket from the first stage to the last, and items below it.

use super::Sheet;
use super::card::Area;
use super::grid::{CARD_GAP, LANE_PADDING, TEXT_INSET};
use super::pen::{Align, Pen};
use crate::scene::{Ink, Stroke};
use crate::text::Role;

/// Between the caption and the items.
const CAPTION_GAP: f64 = 8.0;
/// Between the caption and the line that carries it on.
const LINE_GAP: f64 = 10.0;

/// Draws `items` in as many columns as there are stages, row after row. `draw` returns the height of an item.
/// Returns the height of the lane, padding included.
pub fn spanning_row<T>(
    sheet: &Sheet,
    pen: &mut Pen,
    top: f64,
    caption: &str,
    items: &[T],
    mut draw: impl FnMut(&mut Pen, &T, Area) -> f64,
) -> f64 {
    let grid = sheet.grid;
    let start = top + LANE_PADDING;
    let mut inner = Pen::new(pen.type_);
    let mut y = start + bracket(sheet, &mut inner, start, caption) + CAPTION_GAP;
    for (row, items) in items.chunks(grid.columns).enumerate() {
        if row > 0 {
            y += CARD_GAP;
        }
        let mut tallest = 0.0_f64;
        for (column, item) in items.iter().enumerate() {
            let area = Area {
                left: grid.text_left(column),
                top: y,
                measure: grid.text_measure(),
            };
            tallest = tallest.max(draw(&mut inner, item, area));
        }
        y += tallest;
    }
    // The rules between the stages end here: what follows belongs to none of them.
    let (left, bottom) = (grid.left(0) + 1.0, y + LANE_PADDING);
    pen.rect(
        left,
        start,
        grid.right() - left - 1.0,
        bottom - start - 1.0,
        0.0,
        Some(Ink::Bg),
        None,
    );
    pen.nodes.append(&mut inner.nodes);
    bottom - top
}

/// The caption, carried on to the right by a line with a tick at its end. Returns its height.
fn bracket(sheet: &Sheet, pen: &mut Pen, top: f64, caption: &str) -> f64 {
    let left = sheet.grid.text_left(0);
    let right = sheet.grid.right() - TEXT_INSET;
    let style = Role::Label.style();
    let middle = top + style.line / 2.0;
    let width = pen.text(left, top, Align::Left, Role::Label, Ink::Ink3, caption);
    let stroke = Stroke::new(Ink::Line2, 1.0);
    let start = left + width + LINE_GAP;
    if start < right {
        pen.line(start, middle, right, middle, stroke);
        pen.line(right, middle - 3.0, right, middle + 3.0, stroke);
    }
    style.line
}
