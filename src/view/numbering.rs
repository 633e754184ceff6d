//! The short names that texts on the sheet refer to: P1 for pain points, S1 for solutions, 1 for sources and stages.

use super::keep::{Keep, retain};
use crate::model::{Map, PainIx, SolutionIx, SourceIx};

/// Numbers in order of appearance; what is not drawn has none. A part of a map keeps those of the whole.
#[derive(Clone, Debug, Default)]
pub struct Numbering {
    /// How many stages the whole map has before the first of this one.
    before: usize,
    pains: Vec<Option<u32>>,
    solutions: Vec<Option<u32>>,
    sources: Vec<Option<u32>>,
}

impl Numbering {
    pub fn new(map: &Map) -> Self {
        Self {
            before: 0,
            pains: number(map.pains.len(), map.pains_in_order()),
            solutions: number(map.solutions.len(), map.solutions_in_order()),
            sources: number(map.sources.len(), (0..map.sources.len()).collect()),
        }
    }

    /// The numbers of what is kept.
    pub fn keep(&mut self, keep: &Keep) {
        self.before += keep.stages.iter().take_while(|kept| !**kept).count();
        retain(&mut self.pains, &keep.pains);
        retain(&mut self.solutions, &keep.solutions);
        retain(&mut self.sources, &keep.sources);
    }

    /// `1`: the number of a stage that stands at this place, counted from 0.
    pub fn stage(&self, at: usize) -> String {
        (self.before + at + 1).to_string()
    }

    /// `P1`.
    pub fn pain(&self, ix: PainIx) -> String {
        self.pains[ix.at()].map_or(String::new(), |n| format!("P{n}"))
    }

    /// `S1`.
    pub fn solution(&self, ix: SolutionIx) -> String {
        self.solutions[ix.at()].map_or(String::new(), |n| format!("S{n}"))
    }

    /// `1`.
    pub fn source(&self, ix: SourceIx) -> String {
        self.sources[ix.at()].map_or(String::new(), |n| n.to_string())
    }
}

fn number(count: usize, order: Vec<usize>) -> Vec<Option<u32>> {
    let mut numbers = vec![None; count];
    let mut next = 1;
    for at in order {
        if numbers[at].is_none() {
            numbers[at] = Some(next);
            next += 1;
        }
    }
    numbers
}
