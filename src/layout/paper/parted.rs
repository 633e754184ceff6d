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
    let id = |block: &Block| match block.portion {
        None | Some(Portion::Tracks(_)) => None,
        Some(_) => block.lanes.first().map(|lane| lane.id.clone()),
    };
    let mut pairs = blocks.windows(2);
    pairs.any(|pair| matches!(pair, [above, below] if id(above).is_some() && id(above) == id(below)))
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

/// Some plots on each sheet, or if one of them is too high with the notes below it, these on sheets of their own.
fn of_curves(sheet: &Sheet, block: &Block, room: f64) -> Vec<Block> {
    let of_plots = of_plots(sheet, block, room);
    if !of_plots.is_empty() {
        return of_plots;
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

/// Portions with about the same number of plots, each of which fits.
fn of_plots(sheet: &Sheet, block: &Block, room: f64) -> Vec<Block> {
    let plots = emotion::plots(sheet);
    let on = |sheets: usize| -> Vec<Block> {
        let end = |at: usize| at * plots / sheets;
        let ranges = (0..sheets).map(|at| end(at)..end(at + 1));
        ranges
            .map(|range| measured(sheet, block, Portion::Plots(range)))
            .collect()
    };
    let fits = |blocks: &Vec<Block>| blocks.iter().all(|block| block.height <= room);
    (2..=plots).map(on).find(fits).unwrap_or_default()
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
