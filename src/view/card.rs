//! The scorecard on a part of a map: that of the whole, without the names of what is left out.

use crate::check::Scorecard;
use crate::model::{Head, Map};
use std::collections::BTreeSet;

/// The method is followed by the whole map or not at all: a part would lack what stands elsewhere. So a part bears the
/// score of the whole.
pub fn of_part(card: &Scorecard, part: &Map) -> Scorecard {
    let mut card = card.clone();
    let names = names(part);
    for step in &mut card.steps {
        if let Some(gravest) = &mut step.gravest
            && !names.contains(gravest.subject.as_str())
        {
            gravest.subject.clear();
        }
    }
    card
}

/// Figures alone: what a map lacks says something of what is confidential.
pub fn without_findings(card: &Scorecard) -> Scorecard {
    let mut card = card.clone();
    card.steps.iter_mut().for_each(|step| step.gravest = None);
    card
}

fn names(map: &Map) -> BTreeSet<&str> {
    let goals = map.goals.iter().map(|item| &item.head);
    let personas = map.personas.iter().map(|item| &item.head);
    let stages = map.stages.iter().map(|item| &item.head);
    let touchpoints = map.touchpoints.iter().map(|item| &item.head);
    let pains = map.pains.iter().map(|item| &item.head);
    let solutions = map.solutions.iter().map(|item| &item.head);
    let kpis = map.kpis.iter().map(|item| &item.head);
    let sources = map.sources.iter().map(|item| &item.head);
    let blueprint = map.blueprint.iter().map(|item| &item.head);
    let journey = goals.chain(personas).chain(stages).chain(touchpoints);
    let heads = journey
        .chain(pains)
        .chain(solutions)
        .chain(kpis)
        .chain(sources)
        .chain(blueprint);
    heads.map(|head: &Head| head.name.as_str()).collect()
}
