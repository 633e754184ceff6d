//! Taking a lane out of a map with everything that fills it.

use crate::method::lanes::BUILT_IN;
use crate::model::{BlueprintLane, Emotion, Map, PersonaIx, Place, StageIx, Touchpoint};
use crate::source::Spanned;
use crate::view::keep::Keep;

/// Empties a lane. Items that fill it and nothing else are taken out of `keep`.
pub fn empty(map: &mut Map, keep: &mut Keep, id: &str) {
    match id {
        "milestones" => map.stages.iter_mut().for_each(|stage| stage.milestone = None),
        "customer_goal" => map.stages.iter_mut().for_each(|stage| stage.customer_goal.clear()),
        "business_goal" => map.stages.iter_mut().for_each(|stage| stage.business_goal.clear()),
        "message" => map.stages.iter_mut().for_each(|stage| stage.message = None),
        "actions" => {
            map.stages.iter_mut().for_each(|stage| stage.actions.clear());
            map.touchpoints
                .iter_mut()
                .for_each(|touchpoint| touchpoint.actions.clear());
        }
        "thoughts" => {
            map.stages.iter_mut().for_each(|stage| stage.thoughts.clear());
            map.touchpoints
                .iter_mut()
                .for_each(|touchpoint| touchpoint.thoughts.clear());
        }
        "touchpoints" => touchpoints(map, keep),
        "emotion" => {
            map.stages.iter_mut().for_each(|stage| stage.emotions.clear());
            map.touchpoints
                .iter_mut()
                .for_each(|touchpoint| touchpoint.emotions.clear());
        }
        "bright_spots" => {
            map.stages.iter_mut().for_each(|stage| stage.bright_spots.clear());
            map.touchpoints
                .iter_mut()
                .for_each(|touchpoint| touchpoint.bright_spots.clear());
        }
        "pain_points" => {
            // The solutions stay: in a row of their own, as their pain points are not to be known.
            map.pains.iter_mut().for_each(|pain| pain.drawn_solutions.clear());
            keep.pains.fill(false);
        }
        "solutions" => keep.solutions.fill(false),
        "kpis" => keep.kpis.fill(false),
        _ => others(map, keep, id),
    }
    map.lanes.retain(|lane| lane.id != id);
}

/// A lane of the blueprint, or one of the map's own.
fn others(map: &mut Map, keep: &mut Keep, id: &str) {
    const BLUEPRINT: [BlueprintLane; 4] = [
        BlueprintLane::PhysicalEvidence,
        BlueprintLane::Frontstage,
        BlueprintLane::Backstage,
        BlueprintLane::Support,
    ];
    if let Some(lane) = BLUEPRINT.into_iter().find(|lane| lane.id() == id) {
        for (item, kept) in map.blueprint.iter().zip(&mut keep.blueprint) {
            *kept &= item.lane != lane;
        }
    } else if !BUILT_IN.contains(&id) {
        let stages = map.stages.iter_mut().map(|stage| &mut stage.extra);
        let touchpoints = map.touchpoints.iter_mut().map(|touchpoint| &mut touchpoint.extra);
        stages
            .chain(touchpoints)
            .for_each(|extra| extra.retain(|extra| extra.lane != id));
    }
}

/// Takes the touchpoints out. What other lanes show of them passes to their stages; of emotions that is the mean.
fn touchpoints(map: &mut Map, keep: &mut Keep) {
    for ix in map.stage_indices() {
        let (pains, kpis, emotions) = (map.pains_of(ix), map.kpis_of(ix), means(map, ix));
        let touchpoints: Vec<Touchpoint> = map.touchpoints_of(ix).filter(|it| !it.is_removed()).cloned().collect();
        let Some(stage) = map.stages.get_mut(ix.at()) else {
            continue;
        };
        let span = stage.head.span;
        stage.pain_points = pains.into_iter().map(|ix| Spanned::new(ix, span)).collect();
        stage.kpis = kpis.into_iter().map(|ix| Spanned::new(ix, span)).collect();
        stage.emotions = emotions;
        for touchpoint in touchpoints {
            stage.actions.extend(touchpoint.actions);
            stage.thoughts.extend(touchpoint.thoughts);
            stage.bright_spots.extend(touchpoint.bright_spots);
            stage.extra.extend(touchpoint.extra);
        }
    }
    let stages: Vec<StageIx> = map.touchpoints.iter().map(|touchpoint| touchpoint.stage).collect();
    for pain in &mut map.pains {
        for place in &mut pain.places {
            if let Place::Touchpoint(ix) = place {
                *place = Place::Stage(stages[ix.at()]);
            }
        }
        pain.places.dedup();
    }
    for item in &mut map.blueprint {
        item.touchpoint = None;
    }
    keep.touchpoints.fill(false);
}

/// For each persona who has a score in the stage one emotion with their mean.
fn means(map: &Map, stage: StageIx) -> Vec<Emotion> {
    let mean = |persona: u32| {
        let drawn = map.drawn_emotions(PersonaIx(persona), stage);
        let first = drawn.first()?;
        Some(Emotion {
            score: drawn.iter().map(|emotion| emotion.score).sum::<f64>() / drawn.len() as f64,
            hope: drawn.iter().all(|emotion| emotion.hope),
            persona: PersonaIx(persona),
            span: first.span,
            feeling: None,
            quote: None,
            at: None,
            sources: drawn.iter().flat_map(|emotion| emotion.sources.clone()).collect(),
            note: None,
        })
    };
    (0..map.personas.len() as u32).filter_map(mean).collect()
}
