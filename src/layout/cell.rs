//! What one lane says of one stage, as a group that programs can pick.

use super::{Pen, Sheet, ids};
use crate::model::StageIx;

/// Draws a cell into a group with an id such as `cell-2-touchpoints`. Returns what `draw` returns.
///
/// The number stands first: a lane of one's own may be called anything, `touchpoints-2` for instance.
pub fn cell<'a, T>(
    sheet: &Sheet,
    pen: &mut Pen<'a>,
    lane: &str,
    stage: StageIx,
    draw: impl FnOnce(&mut Pen<'a>) -> T,
) -> T {
    let name = &sheet.map.stage(stage).head.name;
    pen.group(
        ids::cell(sheet.numbers.stage(sheet.first + stage.at()), lane),
        name.value.clone(),
        draw,
    )
}
