//! A row across all stages: a caption on a bracket from the first stage to the last, and items below it.

use super::Sheet;
use super::grid::{CARD_GAP, LANE_PADDING, TEXT_INSET};
use super::pen::{Align, Pen};
use crate::scene::{Ink, Stroke};
use crate::text::Role;

/// Between the caption and the items.
const CAPTION_GAP: f64 = 8.0;
/// Between the caption and the line that carries it on.
const LINE_GAP: f64 = 10.0;

/// Draws `items` in as many columns as there are stages, row after row. `draw` is given the items of a row and its top
/// and returns its height. `is_first` says that no cells stand above in the lane. Returns the height of the lane, padding
/// included.
pub fn spanning_rows<T>(
    sheet: &Sheet,
    pen: &mut Pen,
    (top, is_first): (f64, bool),
    caption: &str,
    items: &[T],
    mut draw: impl FnMut(&mut Pen, &[T], f64) -> f64,
) -> f64 {
    let start = top + LANE_PADDING;
    let mut inner = Pen::new(pen.type_);
    let mut y = start + bracket(sheet, &mut inner, start, caption) + CAPTION_GAP;
    for (at, row) in items.chunks(sheet.grid.columns).enumerate() {
        y += if at > 0 { CARD_GAP } else { 0.0 };
        y += draw(&mut inner, row, y);
    }
    // The rules between the stages end here: what follows belongs to none of them. The hairline above the lane stays.
    let (left, bottom) = (sheet.grid.left(0) + 1.0, y + LANE_PADDING);
    let width = sheet.grid.right() - left - 1.0;
    let end = if is_first { top + 0.5 } else { start };
    pen.rect(left, end, width, bottom - end, 0.0, Some(Ink::Bg), None);
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
