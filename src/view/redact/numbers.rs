//! Which item stands on the map under a number: numbers change from draft to draft, so that they name nothing for good.

use super::{Confidential, Kind};
use crate::model::{Map, PainIx, SolutionIx, SourceIx};
use crate::view::Numbering;
use std::collections::BTreeMap;

/// The ids of numbered items, by kind and number as drawn.
pub struct Drawn(BTreeMap<(Kind, String), String>);

impl Drawn {
    pub fn of(map: &Map) -> Self {
        let numbers = Numbering::new(map);
        let stages = map.stages.iter().enumerate();
        let stages = stages.map(|(at, it)| (Kind::Stage, numbers.stage(at), &it.head));
        let pains = (0..).map(PainIx).zip(&map.pains);
        let pains = pains.map(|(ix, it)| (Kind::PainPoint, numbers.pain(ix), &it.head));
        let solutions = (0..).map(SolutionIx).zip(&map.solutions);
        let solutions = solutions.map(|(ix, it)| (Kind::Solution, numbers.solution(ix), &it.head));
        let sources = (0..).map(SourceIx).zip(&map.sources);
        let sources = sources.map(|(ix, it)| (Kind::Source, numbers.source(ix), &it.head));
        let all = stages.chain(pains).chain(solutions).chain(sources);
        Self(
            all.map(|(kind, number, head)| ((kind, number), head.id.clone()))
                .collect(),
        )
    }

    /// The id of the item that is drawn under the number that was written for a name.
    pub fn numbered(&self, confidential: &Confidential) -> Option<String> {
        let written = confidential.name.trim().to_uppercase();
        self.0.get(&(confidential.kind, written)).cloned()
    }
}
