//! Touchpoints and blueprint items, each with the place it stands at.

use super::Written;
use crate::model::pool::Pool;
use crate::model::written;
use crate::model::{BlueprintLane, StageIx, TouchpointIx};
use crate::syntax::Problems;

pub fn touchpoints<'w>(
    map: &'w written::Map,
    stages: &Pool<'w, written::Stage>,
    problems: &mut Problems,
) -> (Pool<'w, written::Touchpoint>, Vec<StageIx>) {
    let mut own = Vec::new();
    let mut stage_of = Vec::new();
    for (at, stage) in map.stages.items.iter().enumerate() {
        let parent = &stages.index.entries[at].id;
        for touchpoint in &stage.touchpoints.items {
            own.push((touchpoint, Some(parent.clone())));
            stage_of.push(StageIx(at as u32));
        }
    }
    (Pool::new(own, Vec::new(), problems), stage_of)
}

pub type BlueprintPlaces = Vec<(BlueprintLane, StageIx, Option<TouchpointIx>)>;

pub fn blueprint<'w>(
    written: &'w Written,
    stages: &Pool<'w, written::Stage>,
    touchpoints: &Pool<'w, written::Touchpoint>,
    stage_of: &[StageIx],
    problems: &mut Problems,
) -> (Pool<'w, written::Blueprint>, BlueprintPlaces) {
    let mut own = Vec::new();
    let mut places = Vec::new();
    let mut served = written.served.iter().peekable();
    for (at, stage) in written.map.stages.items.iter().enumerate() {
        let ix = StageIx(at as u32);
        for (lane, items) in [
            (BlueprintLane::PhysicalEvidence, &stage.physical_evidence.items),
            (BlueprintLane::Frontstage, &stage.frontstage.items),
            (BlueprintLane::Backstage, &stage.backstage.items),
            (BlueprintLane::Support, &stage.support.items),
        ] {
            for item in items {
                own.push((item, Some(stages.index.entries[at].id.clone())));
                places.push((lane, ix, None));
            }
            if lane != BlueprintLane::Backstage {
                continue;
            }
            while let Some((touchpoint, item)) = served.next_if(|(touchpoint, _)| stage_of[touchpoint.at()] == ix) {
                own.push((item, Some(touchpoints.index.entries[touchpoint.at()].id.clone())));
                places.push((lane, ix, Some(*touchpoint)));
            }
        }
    }
    (Pool::new(own, Vec::new(), problems), places)
}
