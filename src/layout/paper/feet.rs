//! What sheets of some lanes need at their lower edge: a sheet explains only the signs of its own lanes.

use super::GAP;
use crate::layout::compose::Block;
use crate::layout::footer::{self, Occurs, Sign};
use crate::layout::{Pen, Sheet};
use crate::model::Map;
use std::collections::BTreeMap;
use std::ops::Range;

/// The signs of the blocks of a row of sheets, and how high the feet are that explain them.
#[derive(Default)]
pub struct Feet {
    signs: Vec<Occurs>,
    heights: BTreeMap<(Vec<Sign>, bool), f64>,
    /// The row ends with something that stands at the end of the map.
    pub closes: bool,
}

impl Feet {
    /// Takes in a block with these signs.
    pub fn push(&mut self, signs: Occurs) {
        self.signs.push(signs);
    }

    /// Measures the feet below all blocks that can stand on one sheet.
    pub fn measure(&mut self, sheet: &Sheet, closes: bool) {
        self.closes = foot(sheet, &[], closes) > foot(sheet, &[], false);
        let count = self.signs.len();
        for start in 0..=count {
            for end in start..=count {
                let signs = self.joined(&(start..end));
                for closes in [false, closes] {
                    let key = (signs.clone(), closes);
                    self.heights.entry(key).or_insert_with(|| foot(sheet, &signs, closes));
                }
            }
        }
    }

    /// From the last of some blocks to the lower edge of the sheet, on the last sheet of the row or another.
    pub fn below(&self, blocks: &Range<usize>, last: bool) -> f64 {
        let key = (self.joined(blocks), last && self.closes);
        self.heights.get(&key).copied().unwrap_or_default()
    }

    fn joined(&self, blocks: &Range<usize>) -> Vec<Sign> {
        let signs = self.signs.get(blocks.clone()).unwrap_or_default();
        signs.iter().fold(Occurs::default(), Occurs::joined).signs()
    }
}

/// The signs of the lanes of a block.
pub fn signs(whole: &Sheet, map: &Map, block: &Block, first: usize) -> Occurs {
    let map = Map {
        lanes: block.lanes.clone(),
        ..map.clone()
    };
    let mut sheet = whole.showing(&map, first, whole.grid);
    let portion = block.portion.iter();
    let ids = block.lanes.iter().map(|lane| lane.id.clone());
    sheet.portions = ids.zip(portion.cloned()).collect();
    Occurs::on_sheet(&sheet)
}

/// How much higher the foot of the first sheet is than those of the others.
pub fn more_on_first(sheet: &Sheet) -> f64 {
    let mut pen = Pen::new(sheet.type_);
    let first = footer::running_foot(sheet, &mut pen, 0.0, "10 / 10");
    first - footer::repeated_foot(sheet, &mut pen, 0.0, "10 / 10")
}

/// From the last lane to the lower edge of a sheet with these signs, other than the first.
pub fn foot(sheet: &Sheet, signs: &[Sign], closes: bool) -> f64 {
    let mut pen = Pen::new(sheet.type_);
    let notes = footer::notes_of(sheet, &mut pen, signs, 0.0, closes);
    GAP + notes + footer::repeated_foot(sheet, &mut pen, 0.0, "10 / 10")
}
