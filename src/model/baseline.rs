//! A future-state map beside its baseline: what continues what, and what has changed.

use super::{Baseline, Change, ChangeKind, Head, Map, StageIx, Touchpoint, TouchpointIx};
use crate::source::Span;
use std::collections::BTreeMap;

/// Matches stages and touchpoints with those of the baseline, and fills in the changes that are not written.
pub fn compare(map: &mut Map, baseline: Map, span: Span) {
    let stages = match_heads(
        &map.stages.iter().map(|stage| &stage.head).collect::<Vec<_>>(),
        &baseline.stages.iter().map(|stage| &stage.head).collect::<Vec<_>>(),
        |_, _| true,
    );
    for (stage, found) in map.stages.iter_mut().zip(&stages) {
        stage.baseline = found.map(|at| StageIx(at as u32));
    }
    // Equal names are looked for in the same stage first.
    let same_stage = |new: usize, old: usize| {
        let old_stage = baseline.touchpoints[old].stage;
        map.stages[map.touchpoints[new].stage.at()].baseline == Some(old_stage)
    };
    let touchpoints = match_heads(
        &map.touchpoints
            .iter()
            .map(|touchpoint| &touchpoint.head)
            .collect::<Vec<_>>(),
        &baseline
            .touchpoints
            .iter()
            .map(|touchpoint| &touchpoint.head)
            .collect::<Vec<_>>(),
        same_stage,
    );
    let inferred: Vec<ChangeKind> = (touchpoints.iter().enumerate())
        .map(|(at, found)| match found {
            None => ChangeKind::New,
            Some(old) if same_stage(at, *old) && is_unchanged(map, at, &baseline, *old) => ChangeKind::Kept,
            Some(_) => ChangeKind::Changed,
        })
        .collect();
    let mut dropped = vec![true; baseline.touchpoints.len()];
    for ((touchpoint, found), kind) in map.touchpoints.iter_mut().zip(touchpoints).zip(inferred) {
        touchpoint.baseline = found.map(|old| TouchpointIx(old as u32));
        if let Some(old) = found {
            dropped[old] = false;
        }
        if touchpoint.change.is_none() && !touchpoint.head.broken.contains("change") {
            touchpoint.change = Some(Change {
                kind,
                span: None,
                was: None,
                reason: None,
                solution: None,
            });
        }
    }
    let dropped = (0..)
        .zip(dropped)
        .filter_map(|(at, is_dropped)| is_dropped.then_some(TouchpointIx(at)));
    map.baseline = Some(Baseline {
        span,
        dropped: dropped.collect(),
        map: Box::new(baseline),
    });
}

/// For each new item the old one that it continues: by id where one of them was written, then by name, in order.
fn match_heads(new: &[&Head], old: &[&Head], is_near: impl Fn(usize, usize) -> bool) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> = vec![None; new.len()];
    let mut is_free = vec![true; old.len()];
    let ids: BTreeMap<&str, usize> = old
        .iter()
        .enumerate()
        .map(|(at, head)| (head.id.as_str(), at))
        .collect();
    for (at, head) in new.iter().enumerate() {
        let same = ids
            .get(head.id.as_str())
            .filter(|old_at| head.id_span.is_some() || old[**old_at].id_span.is_some());
        if let Some(old_at) = same {
            found[at] = Some(*old_at);
            is_free[*old_at] = false;
        }
    }
    let mut names: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, head) in old.iter().enumerate() {
        names.entry(&head.name.value).or_default().push(at);
    }
    for only_near in [true, false] {
        for (at, head) in new
            .iter()
            .enumerate()
            .filter(|(at, _)| found[*at].is_none())
            .collect::<Vec<_>>()
        {
            let candidates = names.get(head.name.value.as_str()).map_or(&[][..], Vec::as_slice);
            let same = candidates
                .iter()
                .find(|old_at| is_free[**old_at] && (!only_near || is_near(at, **old_at)));
            if let Some(old_at) = same {
                found[at] = Some(*old_at);
                is_free[*old_at] = false;
            }
        }
    }
    found
}

/// Name, channel, owner, duration, handover and the rest of what makes the touchpoint are as they were.
fn is_unchanged(map: &Map, new: usize, baseline: &Map, old: usize) -> bool {
    let (new, old) = (&map.touchpoints[new], &baseline.touchpoints[old]);
    let channel =
        |map: &Map, touchpoint: &Touchpoint| touchpoint.channel.as_ref().map(|ix| map.channel(ix.value).id.clone());
    let owner = |map: &Map, touchpoint: &Touchpoint| {
        touchpoint.owner.as_ref().map(|owner| match owner.value {
            super::Owner::Department(ix) => Some(map.department(ix).name.clone()),
            super::Owner::Nobody => None,
        })
    };
    let transfer = |touchpoint: &Touchpoint| touchpoint.transfer.as_ref().map(|transfer| transfer.value.clone());
    let duration = |touchpoint: &Touchpoint| touchpoint.duration.as_ref().map(|duration| duration.value.clone());
    new.head.name.value == old.head.name.value
        && channel(map, new) == channel(baseline, old)
        && new.kind == old.kind
        && owner(map, new) == owner(baseline, old)
        && transfer(new) == transfer(old)
        && duration(new) == duration(old)
        && new.optional == old.optional
}
