//! Which touchpoints of each stage stand on which sheet, where the lane is higher than one.

use super::{PADDING, Rows, grouped, rows};
use crate::layout::{Pen, Sheet};
use crate::model::StageIx;
use std::ops::Range;

/// For each of as few sheets as it takes, which touchpoints of each stage fit into a lane of this height; at least one
/// of each stage. A cell that is grouped by channel stays whole, on the first.
pub fn parted(sheet: &Sheet, height: f64) -> Vec<Vec<Range<usize>>> {
    let room = height - 2.0 * PADDING;
    let mut sheets: Vec<Vec<Range<usize>>> = Vec::new();
    loop {
        let stages = sheet.map.stage_indices().enumerate();
        let part: Vec<Range<usize>> = stages
            .map(|(at, stage)| {
                let from = sheets.last().and_then(|part| part.get(at)).map_or(0, |range| range.end);
                fitting(sheet, stage, from, room)
            })
            .collect();
        let is_last = sheet
            .map
            .stage_indices()
            .zip(&part)
            .all(|(stage, range)| range.end == sheet.map.stage(stage).touchpoints.len());
        sheets.push(part);
        if is_last {
            return sheets;
        }
    }
}

/// The touchpoints from one on that take no more than this, at least one.
fn fitting(sheet: &Sheet, stage: StageIx, from: usize, room: f64) -> Range<usize> {
    let count = sheet.map.stage(stage).touchpoints.len();
    if Rows::of(sheet, stage).is_none() {
        return from.min(count)..count;
    }
    let first_too_many = (from + 1..count).find(|end| used(sheet, stage, &(from..end + 1)) > room);
    from.min(count)..first_too_many.unwrap_or(count)
}

/// The height of some touchpoints of a stage.
fn used(sheet: &Sheet, stage: StageIx, range: &Range<usize>) -> f64 {
    let touchpoints = &sheet.map.stage(stage).touchpoints;
    let mut spots = vec![None; sheet.map.touchpoints.len()];
    let mut pen = Pen::new(sheet.type_);
    let within = touchpoints.get(range.clone()).unwrap_or_default();
    match Rows::of(sheet, stage) {
        Some(look) => rows(sheet, &mut pen, within, 0.0, &mut spots, look),
        None if range.is_empty() => 0.0,
        None => grouped::cell(sheet, &mut pen, stage, 0.0),
    }
}
