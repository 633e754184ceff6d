//! Which lanes stand on which sheet of a canvas.

use super::Paper;
use super::measures::{Measures, Place};
use crate::layout::Sheet;
use crate::layout::portion::Portion;
use crate::model::LaneChoice;
use std::collections::BTreeMap;
use std::ops::Range;

/// What one sheet shows.
#[derive(Clone, Debug)]
pub struct Cut {
    pub stages: Range<usize>,
    pub lanes: Vec<LaneChoice>,
    /// Lanes that stand on this sheet in part.
    pub portions: BTreeMap<String, Portion>,
    /// The first sheet: with title and personas.
    pub opens: bool,
    /// The last sheet: with sources and scorecard.
    pub closes: bool,
    /// A sheet for what stands at the end of the map and found no room behind its lanes: it shows no stages.
    pub rests: bool,
    /// The curve of these stages stands on another sheet.
    pub recalls: bool,
    /// The curve may be lower than elsewhere.
    pub tight: bool,
}

impl Cut {
    /// What stands at the end of the map, behind stages of which there is nothing to say.
    fn at_the_end(stages: &Range<usize>) -> Cut {
        Cut {
            stages: stages.clone(),
            lanes: Vec::new(),
            portions: BTreeMap::new(),
            opens: false,
            closes: true,
            rests: true,
            recalls: false,
            tight: false,
        }
    }
}

/// A map cut for sheets of one canvas.
pub struct Split {
    pub canvas: f64,
    /// Title and personas stand on sheets of their own.
    pub covered: bool,
    pub cuts: Vec<Cut>,
    /// Sheets that are higher than the paper.
    too_high: usize,
    /// Rows of sheets that are not parted below the curve.
    unnatural: usize,
    /// Rows of sheets that save one by a lower curve, or by plots on several.
    tight: usize,
}

impl Split {
    pub fn new(whole: &Sheet, parts: &[Range<usize>], canvas: f64, paper: Paper, covered: bool) -> Split {
        let mut split = Split {
            canvas,
            covered,
            cuts: Vec::new(),
            too_high: 0,
            unnatural: 0,
            tight: 0,
        };
        for (row, stages) in parts.iter().enumerate() {
            let opens = row == 0 && !covered;
            let ends = (opens, row + 1 == parts.len());
            let height = paper.height_of(canvas);
            let measures = |tight| Measures::of(whole, stages.clone(), (canvas, height), ends, tight);
            let usual = Row::new(measures(false), height);
            if usual.sheets.len() > 1 && usual.measures.curve().is_some() {
                let tight = Row::new(measures(true), height);
                if tight.rank() < usual.rank() {
                    split.tight += 1;
                    split.add(stages, &tight, height, ends);
                    continue;
                }
            }
            split.add(stages, &usual, height, ends);
        }
        split
    }

    /// Whether some sheet is higher than the paper.
    pub fn too_high(&self) -> bool {
        self.too_high > 0
    }

    /// This split, or another one if it is better.
    pub fn or(self, other: Split) -> Split {
        if other.rank() < self.rank() { other } else { self }
    }

    /// The less the better: sheets that do not fit, sheets at all, sheets parted elsewhere than below the curve, sheets
    /// saved by a lower curve.
    pub fn rank(&self) -> (usize, usize, usize, usize) {
        (self.too_high, self.cuts.len(), self.unnatural, self.tight)
    }

    /// Takes in the sheets of some stages.
    fn add(&mut self, stages: &Range<usize>, row: &Row, height: f64, (opens, closes): (bool, bool)) {
        let measures = &row.measures;
        if measures.blocks.is_empty() && !opens {
            self.cuts.extend(measures.feet.closes.then(|| Cut::at_the_end(stages)));
            return;
        }
        self.unnatural += usize::from(!row.natural);
        self.too_high += row.too_high;
        for place in places(&row.sheets) {
            let (lanes, portions) = measures.shown(&place.blocks);
            self.cuts.push(Cut {
                stages: stages.clone(),
                lanes,
                portions,
                opens: opens && place.first,
                closes: closes && place.last,
                rests: place.blocks.is_empty() && !place.first,
                recalls: measures.is_behind_curve(&place.blocks) && measures.height(&place, true) <= height,
                tight: measures.tight,
            });
        }
    }
}

/// The lanes of some stages on a row of sheets.
struct Row {
    measures: Measures,
    /// The blocks of each sheet.
    sheets: Vec<Range<usize>>,
    /// It is whole, or parted below the curve.
    natural: bool,
    /// Sheets that are higher than the paper.
    too_high: usize,
}

impl Row {
    fn new(measures: Measures, height: f64) -> Row {
        let count = measures.blocks.len();
        let below_curve = measures.curve().map(|curve| vec![0..curve + 1, curve + 1..count]);
        let whole: Vec<Range<usize>> = std::iter::once(0..count).collect();
        let natural = [Some(whole), below_curve].into_iter().flatten();
        let fits = |sheets: &Vec<Range<usize>>| {
            places(sheets).all(|place| measures.height(&place, measures.is_behind_curve(&place.blocks)) <= height)
        };
        let natural = natural.into_iter().find(fits);
        let is_natural = natural.is_some();
        let sheets = natural.unwrap_or_else(|| measures.one_after_the_other(height));
        let too_high = places(&sheets).filter(|place| measures.height(place, false) > height);
        Row {
            too_high: too_high.count(),
            natural: is_natural,
            sheets,
            measures,
        }
    }

    /// The less the better: sheets that do not fit, and sheets at all.
    fn rank(&self) -> (usize, usize) {
        (self.too_high, self.sheets.len())
    }
}

fn places(sheets: &[Range<usize>]) -> impl Iterator<Item = Place> {
    sheets.iter().enumerate().map(|(at, blocks)| Place {
        blocks: blocks.clone(),
        first: at == 0,
        last: at + 1 == sheets.len(),
    })
}
