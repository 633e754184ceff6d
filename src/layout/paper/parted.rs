//! Lanes that are higher than a sheet: in portions that stand on sheets of their own, or in tracks that may.

use super::{pieces, tracks};
use crate::layout::compose::{self, Block};
use crate::layout::portion::Portion;
use crate::layout::{Sheet, emotion, touchpoints};
use crate::scene::Node;
use std::ops::Range;

/// The block as it is, or if it is higher than this, in as few portions as it needs. `top` and `node` are the place and
/// the drawing of its lane.
pub fn parted(sheet: &Sheet, block: &Block, (top, node): (f64, &Node), room: f64) -> Vec<Block> {
    let id = block.lanes.first().map(|lane| lane.id.as_str());
    let portions = match id {
        _ if block.height <= room => Vec::new(),
        _ if tracks::are_in(sheet, block) => return tracks::parted(sheet, block),
        Some("touchpoints") => of_touchpoints(sheet, block, room),
        Some("emotion") => of_curves(sheet, block, room),
        _ => return pieces::parted(block, top, node, room),
    };
    if portions.is_empty() {
        vec![block.clone()]
    } else {
        portions
    }
}

/// Whether some blocks are portions of one lane that stand on sheets of their own.
pub fn repeat(blocks: &[Block]) -> bool {
    let id = |block: &Block| block.lanes.first().map(|lane| lane.id.clone());
    let join = |above: &Block, below: &Block| tracks::is_one(above) && tracks::is_one(below);
    let mut pairs = blocks.windows(2);
    pairs.any(|pair| matches!(pair, [above, below] if id(above) == id(below) && !join(above, below)))
}

/// One block for each plot of a lane of them, if they all fit.
pub fn by_plots(sheet: &Sheet, block: &Block, room: f64) -> Option<Vec<Block>> {
    let plots = (0..emotion::plots(sheet)).map(|plot| measured(sheet, block, Portion::Plots(plot..plot + 1)));
    let plots: Vec<Block> = plots.collect();
    let fit = plots.iter().all(|plot| plot.height <= room);
    (fit && !plots.is_empty()).then_some(plots)
}

/// Portions with as many touchpoints as fit, or less where that leaves as few sheets.
fn of_touchpoints(sheet: &Sheet, block: &Block, room: f64) -> Vec<Block> {
    let fewest = touchpoints::parted(sheet, room).len();
    let heights = pieces::heights(block.height / fewest as f64, room);
    let parts = heights.map(|height| touchpoints::parted(sheet, height));
    let even = parts
        .into_iter()
        .find(|parts| parts.len() <= fewest)
        .unwrap_or_default();
    even.into_iter()
        .map(|part| measured(sheet, block, Portion::Touchpoints(part)))
        .collect()
}

/// Each plot by itself, or if one of them is too high with the notes below it, these on sheets of their own.
fn of_curves(sheet: &Sheet, block: &Block, room: f64) -> Vec<Block> {
    if let Some(plots) = by_plots(sheet, block, room) {
        return plots;
    }
    let groups: Vec<Range<usize>> = match emotion::plots(sheet) {
        0 => std::iter::once(0..usize::MAX).collect(),
        plots => (0..plots).map(|plot| plot..plot + 1).collect(),
    };
    let portions = groups.into_iter().flat_map(|plots| {
        let parts = emotion::parted(sheet, plots.clone(), room);
        let is_whole = parts.len() == 1;
        parts.into_iter().map(move |notes| match plots.clone() {
            plots if is_whole => Portion::Plots(plots),
            plots => Portion::Notes { plots, notes },
        })
    });
    portions.map(|portion| measured(sheet, block, portion)).collect()
}

/// A portion of a block, as high as it is when it is drawn.
fn measured(sheet: &Sheet, block: &Block, portion: Portion) -> Block {
    let mut part = sheet.showing(sheet.map, sheet.first, sheet.grid);
    let ids = block.lanes.iter().map(|lane| lane.id.clone());
    part.portions = ids.map(|id| (id, portion.clone())).collect();
    Block {
        height: compose::height(&part, &block.lanes),
        portion: Some(portion),
        ..block.clone()
    }
}
