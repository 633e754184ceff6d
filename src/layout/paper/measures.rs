//! How high the lanes of some stages are on a canvas, and how they are spread over as many sheets as they need.

use super::feet::{self, Feet, foot};
use super::tracks::{self, Runs};
use super::{begin, has_curve, parted};
use crate::layout::compose::Block;
use crate::layout::portion::Portion;
use crate::layout::{Grid, Sheet, emotion, stack};
use crate::model::LaneChoice;
use std::collections::BTreeMap;
use std::ops::Range;

/// Some blocks on a sheet of a row of sheets.
pub struct Place {
    pub blocks: Range<usize>,
    pub first: bool,
    pub last: bool,
}

/// How high everything is on a canvas.
pub struct Measures {
    pub blocks: Vec<Block>,
    /// From the top of the sheet to the first lane: on the first sheet of the row, on later ones, and on those behind
    /// the curve.
    first: f64,
    later: f64,
    recalling: f64,
    pub feet: Feet,
    runs: Runs,
    /// The curve is as low as it can be.
    pub tight: bool,
}

impl Measures {
    /// `tight` has a curve that is as low as it can be, and plots of personas that may stand on any sheet.
    pub fn of(
        whole: &Sheet,
        stages: Range<usize>,
        (canvas, height): (f64, f64),
        (opens, closes): (bool, bool),
        tight: bool,
    ) -> Measures {
        let map = whole.map.part(stages.clone(), whole.map.lanes.clone());
        let mut sheet = whole.showing(&map, stages.start, Grid::across(map.stages.len(), canvas));
        sheet.scrolls = false;
        if tight {
            sheet.curve = emotion::extent(&sheet).0;
        }
        let mut body = begin(&sheet, opens, false);
        let mut measures = Measures {
            blocks: Vec::new(),
            first: body.bottom() + if opens { feet::more_on_first(&sheet) } else { 0.0 },
            later: begin(&sheet, false, false).bottom(),
            recalling: begin(&sheet, false, true).bottom(),
            feet: Feet::default(),
            runs: Runs::default(),
            tight,
        };
        let mut blocks = Vec::new();
        let (mut feet, mut runs) = (Feet::default(), Runs::default());
        body.each_lane(&sheet, |block, top, node| {
            let head = if blocks.is_empty() {
                measures.first
            } else {
                measures.later
            };
            let signs = feet::signs(whole, &map, block, sheet.first);
            let room = height - head - foot(&sheet, &signs.signs(), false);
            let plots = (tight && has_curve(&block.lanes)).then(|| parted::by_plots(&sheet, block, room));
            let parted = plots.flatten();
            let parted = parted.unwrap_or_else(|| parted::parted(&sheet, block, (top, node), room));
            runs.measure(&sheet, blocks.len(), &parted, height - head);
            for part in parted {
                feet.push(feet::signs(whole, &map, &part, sheet.first));
                blocks.push(part);
            }
        });
        feet.measure(&sheet, closes);
        (measures.blocks, measures.feet, measures.runs) = (blocks, feet, runs);
        measures
    }

    /// The last block of the curve.
    pub fn curve(&self) -> Option<usize> {
        self.blocks.iter().rposition(|block| has_curve(&block.lanes))
    }

    /// What stands on a sheet with some blocks: which lanes, and which of them in part.
    pub fn shown(&self, blocks: &Range<usize>) -> (Vec<LaneChoice>, BTreeMap<String, Portion>) {
        tracks::joined(self.blocks.get(blocks.clone()).unwrap_or_default())
    }

    /// Whether the curve stands on an earlier sheet than these blocks, and nothing of its lane on theirs.
    pub fn is_behind_curve(&self, blocks: &Range<usize>) -> bool {
        let within = self.blocks.get(blocks.clone()).unwrap_or_default();
        let goes_on = within.iter().any(|block| has_curve(&block.lanes));
        !goes_on && self.curve().is_some_and(|curve| curve < blocks.start)
    }

    /// The height of a sheet, with the curve in small or without it.
    pub fn height(&self, place: &Place, recalls: bool) -> f64 {
        let head = match place.first {
            true => self.first,
            false if recalls => self.recalling,
            false => self.later,
        };
        let foot = self.feet.below(&place.blocks, place.last);
        head + self.height_of(&place.blocks) + foot
    }

    /// The height of some blocks below each other.
    fn height_of(&self, blocks: &Range<usize>) -> f64 {
        let within = self.blocks.get(blocks.clone()).unwrap_or_default();
        if parted::repeat(within) {
            return f64::INFINITY;
        }
        let whole = within.iter().filter(|block| !tracks::is_one(block));
        let (above, below) = (self.apart(blocks.start).1, self.apart(blocks.end).0);
        above + whole.map(|block| block.height).sum::<f64>() + below + self.runs.height(blocks)
    }

    /// What a break before a block adds to the heights of the one above and of itself.
    fn apart(&self, at: usize) -> (f64, f64) {
        let lane = |at: usize| self.blocks.get(at).and_then(|block| block.lanes.first());
        let above = at.checked_sub(1).and_then(lane);
        above
            .zip(lane(at))
            .map_or((0.0, 0.0), |(above, below)| stack::apart(above, below))
    }

    /// On as few sheets as it takes, with the room that is left over spread evenly.
    pub fn one_after_the_other(&self, height: f64) -> Vec<Range<usize>> {
        let full = self.as_they_fit(height);
        match self.even(full.len(), height) {
            Some(ends) => {
                let starts = std::iter::once(0).chain(ends.clone());
                let all = starts.zip(ends.into_iter().chain([self.blocks.len()]));
                all.map(|(start, end)| start..end).collect()
            }
            None => full,
        }
    }

    /// As many blocks on each sheet as fit, at least one; what stands at the end of the map has a sheet of its own if
    /// it must.
    fn as_they_fit(&self, height: f64) -> Vec<Range<usize>> {
        let fits = |sheets: &[Range<usize>], blocks: Range<usize>, last: bool| {
            let first = sheets.is_empty();
            self.height(&Place { blocks, first, last }, false) <= height
        };
        let mut sheets: Vec<Range<usize>> = Vec::new();
        let (mut start, count) = (0, self.blocks.len());
        for end in 1..=count {
            if end - start > 1 && !fits(&sheets, start..end, false) {
                sheets.push(start..end - 1);
                start = end - 1;
            }
        }
        // A lane that is too high by itself does not make room by leaving nothing on a sheet of its own.
        let overflows = self.feet.closes && !fits(&sheets, start..count, true);
        sheets.push(start..count);
        if overflows {
            sheets.push(count..count);
        }
        sheets
    }

    /// Where so many sheets end, but for the last, if little of each is to be left empty; `None` if they cannot all
    /// have blocks, and not be too high.
    fn even(&self, sheets: usize, height: f64) -> Option<Vec<usize>> {
        let count = self.blocks.len();
        // By the number of sheets that are left, for each block that they may start with.
        let alone = |from: usize| Some((self.waste(from..count, true, height)?, Vec::new()));
        let mut best: Vec<Option<(f64, Vec<usize>)>> = (0..=count).map(alone).collect();
        for _ in 1..sheets {
            let with_one_before = |from: usize| {
                let ends = (from + 1..count).filter_map(|end| {
                    let (rest, ends) = best.get(end)?.as_ref()?;
                    let ends = std::iter::once(end).chain(ends.iter().copied()).collect();
                    Some((self.waste(from..end, false, height)? + rest, ends))
                });
                ends.min_by(|a: &(f64, Vec<usize>), b| a.0.total_cmp(&b.0))
            };
            best = (0..=count).map(with_one_before).collect();
        }
        best.into_iter().next().flatten().map(|(_, ends)| ends)
    }

    /// How much is wasted by leaving a sheet empty below some blocks: one large gap is worse than two small ones, and
    /// the curve fills a gap. `None` if they are too high, or none.
    fn waste(&self, blocks: Range<usize>, last: bool, height: f64) -> Option<f64> {
        let within = self.blocks.get(blocks.clone()).unwrap_or_default();
        let stretch: f64 = within.iter().map(stretch).sum();
        let (first, end) = (blocks.start == 0, blocks.end);
        let is_empty = blocks.is_empty();
        let gap = height - self.height(&Place { blocks, first, last }, false);
        let gap = if gap > 0.0 {
            (gap - stretch.min(emotion::STRETCH)).max(0.0)
        } else {
            gap
        };
        let next = self.blocks.get(end.saturating_sub(1)..(end + 1).min(self.blocks.len()));
        // What stands at the end of the map may have the last sheet to itself.
        let is_right = !is_empty || (last && self.feet.closes);
        (gap >= 0.0 && is_right).then(|| gap * gap + next.map_or(0.0, tracks::cost_of_break))
    }
}

/// How much of a gap a block fills.
fn stretch(block: &Block) -> f64 {
    match (has_curve(&block.lanes), tracks::is_one(block)) {
        (true, true) => emotion::PLOT_STRETCH,
        (true, false) => emotion::STRETCH,
        (false, _) => 0.0,
    }
}
