//! A part of a map: some of its stages, some of its lanes.

use super::{BlueprintItem, BlueprintIx, LaneChoice, Map, Place, StageIx};
use std::collections::{BTreeMap, BTreeSet};
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
    /// latest, and the other ends of their handovers.
    fn cut_blueprint(&mut self, stages: &Range<usize>) {
        let all = || (0..).map(BlueprintIx).zip(&self.blueprint);
        let here: BTreeSet<BlueprintIx> = all().filter(|(_, item)| runs(item, stages)).map(|(ix, _)| ix).collect();
        let handovers = all().flat_map(|(from, item)| item.next.iter().map(move |to| [from, to.value]));
        let touching = handovers.filter(|ends| ends.iter().any(|end| here.contains(end)));
        let kept: BTreeSet<BlueprintIx> = here.iter().copied().chain(touching.flatten()).collect();
        let places: BTreeMap<BlueprintIx, BlueprintIx> = kept.into_iter().zip((0..).map(BlueprintIx)).collect();
        let moved = |ix: BlueprintIx| places.get(&ix).copied();
        let items = (0..).map(BlueprintIx).zip(std::mem::take(&mut self.blueprint));
        for (ix, mut item) in items.filter(|(ix, _)| places.contains_key(ix)) {
            let is_here = here.contains(&ix);
            if !is_here {
                let is_over = item.until.at() < stages.start;
                item.elsewhere = Some(if is_over { item.until } else { item.stage });
            }
            item.stage = shifted(item.stage, stages);
            item.until = shifted(item.until, stages);
            item.next.retain(|to| is_here || here.contains(&to.value));
            item.next
                .iter_mut()
                .for_each(|to| to.value = moved(to.value).unwrap_or(to.value));
            self.blueprint.push(item);
        }
        let moved = |ix: BlueprintIx| moved(ix).filter(|_| here.contains(&ix));
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

/// Whether an item runs in some of these stages.
fn runs(item: &BlueprintItem, stages: &Range<usize>) -> bool {
    item.stage.at() < stages.end && item.until.at() >= stages.start
}

/// The index of a stage among `stages`; of one before or behind them that of the nearest.
fn shifted(stage: StageIx, stages: &Range<usize>) -> StageIx {
    let last = stages.end.saturating_sub(1);
    StageIx((stage.at().clamp(stages.start, last) - stages.start) as u32)
}
