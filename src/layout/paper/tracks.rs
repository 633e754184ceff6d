//! Lanes that may end on any sheet: the tracks of the blueprint where it is higher than a sheet, and the plots of
//! personas that have one each.
//!
//! How high some of them are is more than the sum: every lane repeats its label, and handovers to other sheets take
//! room too.

use crate::layout::blueprint::Shown;
use crate::layout::compose::{self, Block};
use crate::layout::portion::Portion;
use crate::layout::{Sheet, blueprint};
use crate::model::LaneChoice;
use std::collections::BTreeMap;
use std::ops::Range;

/// What a break inside a lane costs, as the square of a gap.
const BREAK: f64 = 40.0 * 40.0;

/// The heights of what can stand on one sheet, by the first and the end of its blocks.
#[derive(Default)]
pub struct Runs {
    heights: BTreeMap<(usize, usize), f64>,
    /// Where the blocks of each run stand.
    runs: Vec<Range<usize>>,
}

impl Runs {
    /// Takes in all tracks or plots that follow each other, as far as they are not higher than a sheet. The first of
    /// the blocks has number `first`.
    pub fn measure(&mut self, sheet: &Sheet, mut first: usize, blocks: &[Block], height: f64) {
        for run in blocks.chunk_by(|above, below| is_one(above) && is_one(below)) {
            if run.iter().all(is_one) {
                self.measure_run(sheet, first, run, height);
            }
            first += run.len();
        }
    }

    fn measure_run(&mut self, sheet: &Sheet, first: usize, blocks: &[Block], height: f64) {
        self.runs.push(first..first + blocks.len());
        for start in 0..blocks.len() {
            for end in start + 1..=blocks.len() {
                let used = height_of(sheet, blocks.get(start..end).unwrap_or_default());
                self.heights.insert((first + start, first + end), used);
                if used > height {
                    break;
                }
            }
        }
    }

    /// The height of the tracks and plots among some blocks.
    pub fn height(&self, blocks: &Range<usize>) -> f64 {
        let parts = self
            .runs
            .iter()
            .map(|run| (run.start.max(blocks.start), run.end.min(blocks.end)));
        let heights = parts
            .filter(|(start, end)| start < end)
            .map(|part| self.heights.get(&part).copied().unwrap_or(f64::INFINITY));
        heights.sum()
    }
}

/// Whether a block has lanes of the blueprint.
pub fn are_in(sheet: &Sheet, block: &Block) -> bool {
    block
        .lanes
        .first()
        .is_some_and(|lane| Shown::of(sheet, lane, None).is_some())
}

/// Whether a block is one track or one plot.
pub fn is_one(block: &Block) -> bool {
    match &block.portion {
        Some(Portion::Tracks(_)) => true,
        Some(Portion::Plots(plots)) => plots.len() == 1,
        _ => false,
    }
}

/// One block for each track.
pub fn parted(sheet: &Sheet, block: &Block) -> Vec<Block> {
    let lanes = block
        .lanes
        .iter()
        .filter_map(|lane| Some((lane, Shown::of(sheet, lane, None)?)));
    let tracks = lanes.flat_map(|(lane, shown)| shown.tracks.map(move |track| (lane, track)));
    tracks
        .map(|(lane, track)| Block {
            lanes: vec![lane.clone()],
            height: 0.0,
            portion: Some(Portion::Tracks(track..track + 1)),
        })
        .collect()
}

/// The lanes of some blocks, and those that are there in part.
pub fn joined(blocks: &[Block]) -> (Vec<LaneChoice>, BTreeMap<String, Portion>) {
    let mut lanes: Vec<LaneChoice> = Vec::new();
    let mut portions: BTreeMap<String, Portion> = BTreeMap::new();
    for block in blocks {
        if let ([lane], Some(portion)) = (block.lanes.as_slice(), &block.portion) {
            let all = match (portions.get(&lane.id), portion) {
                (Some(Portion::Tracks(above)), Portion::Tracks(track)) => Portion::Tracks(above.start..track.end),
                (Some(Portion::Plots(above)), Portion::Plots(plot)) => Portion::Plots(above.start..plot.end),
                _ => portion.clone(),
            };
            portions.insert(lane.id.clone(), all);
        }
        let is_new = |lane: &&LaneChoice| lanes.last().is_none_or(|last| last.id != lane.id);
        let new: Vec<LaneChoice> = block.lanes.iter().filter(is_new).cloned().collect();
        lanes.extend(new);
    }
    (lanes, portions)
}

/// What it costs that a sheet ends between two blocks.
pub fn cost_of_break(pair: &[Block]) -> f64 {
    let id = |block: &Block| block.lanes.first().map(|lane| lane.id.clone());
    match pair {
        [above, below] if is_one(above) && is_one(below) && id(above) == id(below) => BREAK,
        _ => 0.0,
    }
}

fn height_of(sheet: &Sheet, blocks: &[Block]) -> f64 {
    let (lanes, portions) = joined(blocks);
    if let Some(Block {
        portion: Some(Portion::Plots(_)),
        ..
    }) = blocks.first()
    {
        let mut part = sheet.showing(sheet.map, sheet.first, sheet.grid);
        part.portions = portions;
        return compose::height(&part, &lanes);
    }
    let shown = lanes
        .iter()
        .filter_map(|lane| Shown::of(sheet, lane, portions.get(&lane.id)));
    blueprint::height(sheet, &shown.collect::<Vec<_>>())
}
