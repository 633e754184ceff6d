//! What the numbers in the matrix stand for, where the list stands on another page.

use super::rank::Ranking;
use crate::layout::card::Area;
use crate::layout::{Align, Pen, Sheet};
use crate::model::Status;
use crate::scene::Ink;
use crate::text::{Role, Wrap};

/// Between a number and its name, and between two names.
const INSET: f64 = 14.0;
const GAP: f64 = 9.0;

/// Draws numbers and names in the order of priority, as many as have room above `bottom`; the list has them all. What was
/// rejected is not in the matrix.
pub fn draw(sheet: &Sheet, pen: &mut Pen, ranking: &Ranking, area: Area, bottom: f64) {
    let solutions = ranking.rows.iter().map(|row| row.solution);
    let open: Vec<_> = solutions
        .filter(|ix| sheet.map.solution(*ix).status != Status::Rejected)
        .collect();
    let numbers = open.iter().map(|ix| sheet.numbers.solution(*ix));
    let width = |number: String| pen.type_.width(&number, Role::SmallStrong);
    let inset = INSET + numbers.map(width).fold(0.0, f64::max);
    let (left, measure) = (area.left + inset, area.measure - inset);
    let mut y = area.top;
    for ix in open {
        let name = &sheet.map.solution(ix).head.name.value;
        let height = pen.height(measure, Role::Body, name, Wrap::default());
        if y + height > bottom {
            return;
        }
        let number = sheet.numbers.solution(ix);
        pen.text(area.left, y + 1.0, Align::Left, Role::SmallStrong, Ink::Accent, &number);
        y += pen.paragraph(left, y, measure, Role::Body, Ink::Ink1, name) + GAP;
    }
}
