//! All items of a map that have a name of their own.

use crate::model::{Head, Map};

pub fn heads(map: &Map) -> impl Iterator<Item = &Head> {
    let personas = map.personas.iter().map(|item| &item.head);
    let stages = map.stages.iter().map(|item| &item.head);
    let touchpoints = map.touchpoints.iter().map(|item| &item.head);
    let pains = map.pains.iter().map(|item| &item.head);
    let solutions = map.solutions.iter().map(|item| &item.head);
    let kpis = map.kpis.iter().map(|item| &item.head);
    let sources = map.sources.iter().map(|item| &item.head);
    let blueprint = map.blueprint.iter().map(|item| &item.head);
    let journey = personas.chain(stages).chain(touchpoints).chain(pains).chain(solutions);
    journey.chain(kpis).chain(sources).chain(blueprint)
}
