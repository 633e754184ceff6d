//! Switches from and to touchpoints of stages that stand on another page: each end says where the other is.

use super::switch;
use crate::layout::{Pen, Sheet};
use crate::model::{StageIx, TouchpointIx, Transfer};
use crate::text::{Role, Wrap};

/// Whether a touchpoint stands in a stage of another page.
pub fn has(sheet: &Sheet, ix: TouchpointIx) -> bool {
    let here = sheet.first..sheet.first + sheet.map.stages.len();
    !here.contains(&sheet.whole.touchpoint(ix).stage.at())
}

/// Where the switch to a touchpoint comes from, if that is on another page.
pub fn whence(sheet: &Sheet, ix: TouchpointIx) -> Option<String> {
    let source = sheet.map.touchpoint_before(ix).filter(|source| has(sheet, *source))?;
    Some(sheet.on_other_page(sheet.whole.touchpoint(source).stage))
}

/// The switches from a touchpoint to stages of later pages.
pub fn onward<'a>(sheet: &Sheet<'a>, ix: TouchpointIx) -> impl Iterator<Item = (StageIx, &'a Transfer)> {
    let whole = sheet.whole;
    let later = whole.stage_indices().skip(sheet.first + sheet.map.stages.len());
    let targets = later.flat_map(|stage| whole.stage(stage).touchpoints.iter().copied());
    targets.filter_map(move |target| {
        let touchpoint = whole.touchpoint(target);
        let transfer = touchpoint.transfer.as_ref()?;
        let is_source = whole.touchpoint_before(target) == Some(ix);
        is_source.then_some((touchpoint.stage, &transfer.value))
    })
}

/// Writes below a touchpoint where its switches lead, `inset` from the edge of its column. Returns the height.
pub fn whither(sheet: &Sheet, pen: &mut Pen, ix: TouchpointIx, (inset, top): (f64, f64)) -> f64 {
    let left = sheet.grid.left(sheet.map.touchpoint(ix).stage.at()) + inset;
    let measure = sheet.grid.column - inset - 16.0;
    let mut y = top;
    for (stage, transfer) in onward(sheet, ix) {
        let text = sheet.on_other_page(stage);
        let ink = switch::ink(transfer);
        y += pen.wrapped(left, y, measure, Role::MetaStrong, ink, &text, Wrap::default());
    }
    y - top
}
