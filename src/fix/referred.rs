//! The items that something else on the map refers to.

use super::nodes::Nodes;
use crate::check::cited;
use crate::model::{BlueprintItem, Emotion, Head, Map, Solution};
use crate::source::Span;

/// The heads of all items that are referred to; an item may come up several times.
pub fn referred<'a>(map: &'a Map, nodes: &Nodes) -> Vec<&'a Head> {
    let mut heads = Vec::new();
    heads.extend(personas(map, nodes));
    heads.extend(
        cited::cited(map)
            .into_iter()
            .flat_map(|(_, sources)| sources)
            .map(|ix| &map.source(ix.value).head),
    );
    heads.extend(kpis(map));
    heads.extend(solutions(map));
    heads.extend(pains(map, nodes));
    for item in &map.blueprint {
        heads.extend(blueprint(map, item, nodes));
    }
    heads.sort_by_key(|head| head.span);
    heads.dedup_by_key(|head| head.span);
    heads
}

fn personas<'a>(map: &'a Map, nodes: &Nodes) -> Vec<&'a Head> {
    let mut found = Vec::new();
    for touchpoint in &map.touchpoints {
        found.extend(
            touchpoint
                .personas
                .iter()
                .filter(|_| touchpoint.personas_span.is_some()),
        );
    }
    let mut felt = |span: Span, emotions: &'a [Emotion]| {
        if nodes.key(span, "emotions").is_some() {
            found.extend(emotions.iter().map(|emotion| &emotion.persona));
        }
    };
    map.stages
        .iter()
        .for_each(|stage| felt(stage.head.span, &stage.emotions));
    map.touchpoints
        .iter()
        .for_each(|touchpoint| felt(touchpoint.head.span, &touchpoint.emotions));
    let of_stages = map.stages.iter().flat_map(|stage| &stage.bright_spots);
    let spots = of_stages.chain(map.touchpoints.iter().flat_map(|touchpoint| &touchpoint.bright_spots));
    let named = spots
        .flat_map(|spot| &spot.personas)
        .chain(map.pains.iter().flat_map(|pain| &pain.personas));
    let named = named.map(|persona| &persona.value);
    found
        .into_iter()
        .chain(named)
        .map(|ix| &map.persona(*ix).head)
        .collect()
}

fn kpis(map: &Map) -> impl Iterator<Item = &Head> {
    let single = map
        .goals
        .iter()
        .map(|goal| &goal.kpi)
        .chain(map.pains.iter().map(|pain| &pain.kpi));
    let single = single
        .chain(map.solutions.iter().map(|solution| &solution.kpi))
        .flatten();
    let lists = map.stages.iter().flat_map(|stage| &stage.kpis);
    let lists = lists.chain(map.touchpoints.iter().flat_map(|touchpoint| &touchpoint.kpis));
    single
        .chain(lists)
        .map(|ix| (ix.span, &map.kpi(ix.value).head))
        .filter(is_elsewhere)
        .map(|(_, head)| head)
}

/// The reference is not the place where the item is declared.
fn is_elsewhere((span, head): &(Span, &Head)) -> bool {
    head.span != *span
}

fn solutions(map: &Map) -> impl Iterator<Item = &Head> {
    let solving = map.pains.iter().flat_map(|pain| &pain.drawn_solutions).copied();
    let needed = map
        .solutions
        .iter()
        .flat_map(|solution| &solution.depends_on)
        .map(|ix| ix.value);
    let changes = map
        .touchpoints
        .iter()
        .filter_map(|touchpoint| touchpoint.change.as_ref()?.solution.as_ref());
    let all = solving.chain(needed).chain(changes.map(|ix| ix.value));
    all.map(|ix| &map.solution(ix).head)
}

fn pains<'a>(map: &'a Map, nodes: &Nodes) -> Vec<&'a Head> {
    let names_pains = |solution: &&Solution| nodes.key(solution.head.span, "solves").is_some();
    let solved = map
        .solutions
        .iter()
        .filter(names_pains)
        .flat_map(|solution| &solution.solves);
    let placed = map.stages.iter().flat_map(|stage| &stage.pain_points);
    let placed = placed.chain(map.touchpoints.iter().flat_map(|touchpoint| &touchpoint.pain_points));
    let placed = placed
        .map(|ix| (ix.span, &map.pain(ix.value).head))
        .filter(is_elsewhere);
    solved
        .map(|ix| &map.pain(*ix).head)
        .chain(placed.map(|(_, head)| head))
        .collect()
}

fn blueprint<'a>(map: &'a Map, item: &'a BlueprintItem, nodes: &Nodes) -> Vec<&'a Head> {
    let mut heads: Vec<&Head> = item.next.iter().map(|ix| &map.blueprint_item(ix.value).head).collect();
    if nodes.key(item.head.span, "until").is_some() {
        heads.push(&map.stage(item.until).head);
    }
    let served = item
        .touchpoint
        .as_ref()
        .filter(|_| nodes.key(item.head.span, "touchpoint").is_some());
    heads.extend(served.map(|ix| &map.touchpoint(ix.value).head));
    heads
}
