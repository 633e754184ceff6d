//! A part of a map: some of its stages, some of its lanes.

use super::{BlueprintItem, BlueprintIx, LaneChoice, Map, Place, StageIx};
use std::ops::Range;

impl Map {
    /// The map of these stages alone, with these lanes.
    ///
    /// Personas, touchpoints, pain points, solutions, KPIs and sources keep their indices, so that a number means the
    /// same on every part; what belongs to other stages is no longer placed. What belongs to the whole journey comes
    /// with its last stage.
    pub fn part(&self, stages: Range<usize>, lanes: Vec<LaneChoice>) -> Map {
        let mut part = Map {
            stages: self.stages.get(stages.clone()).unwrap_or_default().to_vec(),
            lanes,
            ..self.clone()
        };
        if part.stages.len() == self.stages.len() {
            return part;
        }
        for touchpoint in &mut part.touchpoints {
            touchpoint.stage = shifted(touchpoint.stage, &stages);
        }
        let within = |place: &Place| match place {
            Place::Stage(stage) => stages.contains(&stage.at()),
            Place::Touchpoint(ix) => stages.contains(&self.touchpoint(*ix).stage.at()),
        };
        for pain in &mut part.pains {
            pain.places.retain(within);
            for place in &mut pain.places {
                if let Place::Stage(stage) = place {
                    *stage = shifted(*stage, &stages);
                }
            }
        }
        if stages.end < self.stages.len() {
            part.journey_kpis.clear();
        }
        part.cut_blueprint(&stages);
        part
    }

    /// Keeps the blueprint items that run in these stages, from the first of them at the earliest to the last at the
    /// latest.
    fn cut_blueprint(&mut self, stages: &Range<usize>) {
        let runs = |item: &BlueprintItem| item.stage.at() < stages.end && item.until.at() >= stages.start;
        let mut next = 0;
        let places: Vec<Option<BlueprintIx>> = self
            .blueprint
            .iter()
            .map(|item| {
                runs(item).then(|| {
                    next += 1;
                    BlueprintIx(next - 1)
                })
            })
            .collect();
        let moved = |ix: BlueprintIx| places.get(ix.at()).copied().flatten();
        self.blueprint.retain(runs);
        for item in &mut self.blueprint {
            item.stage = shifted(item.stage, stages);
            item.until = shifted(item.until, stages);
            item.next.retain_mut(|to| match moved(to.value) {
                Some(ix) => {
                    to.value = ix;
                    true
                }
                None => false,
            });
        }
        for stage in &mut self.stages {
            let lists = [
                &mut stage.physical_evidence,
                &mut stage.frontstage,
                &mut stage.backstage,
                &mut stage.support,
            ];
            for list in lists {
                *list = list.iter().copied().filter_map(moved).collect();
            }
        }
        for touchpoint in &mut self.touchpoints {
            touchpoint.backstage = touchpoint.backstage.iter().copied().filter_map(moved).collect();
        }
    }
}

/// The index of a stage among `stages`; of one before or behind them that of the nearest.
fn shifted(stage: StageIx, stages: &Range<usize>) -> StageIx {
    let last = stages.end.saturating_sub(1);
    StageIx((stage.at().clamp(stages.start, last) - stages.start) as u32)
}
