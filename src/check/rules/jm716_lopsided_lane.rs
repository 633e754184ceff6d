use crate::check::{Look, Rule, quote};
use crate::diag::{Code, Level};
use crate::model::{Map, Stage, Touchpoint};

pub static RULE: Rule = Rule {
    code: Code(716),
    name: "lopsided-lane",
    level: Level::Info,
    looks_for: "In a map of four stages or more: one of actions, thoughts, bright spots, pain points, KPIs or a \
                custom lane that is filled in one stage only.",
    why: "A lane with one entry usually means that somebody started it and stopped. Across the map it reads as \
          if nothing happened elsewhere.",
    source: "practice: the usual ways a map goes wrong",
    fails: "\
title: Booking a table
type: current-state
stages:
  - Search
  - {name: «Book», thoughts: [Will they call back?]}
  - Visit
  - Return
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - {name: Search, thoughts: [Is there anything near the station?]}
  - {name: Book, thoughts: [Will they call back?]}
  - Visit
  - Return
",
    check: Some(check),
};

/// What fills a lane in a stage, by the key that fills it.
type Filled = fn(&Stage, &[&Touchpoint]) -> bool;

const LANES: [(&str, Filled); 5] = [
    ("actions", |stage, touchpoints| {
        !stage.actions.is_empty() || touchpoints.iter().any(|touchpoint| !touchpoint.actions.is_empty())
    }),
    ("thoughts", |stage, touchpoints| {
        !stage.thoughts.is_empty() || touchpoints.iter().any(|touchpoint| !touchpoint.thoughts.is_empty())
    }),
    ("bright_spots", |stage, touchpoints| {
        !stage.bright_spots.is_empty() || touchpoints.iter().any(|touchpoint| !touchpoint.bright_spots.is_empty())
    }),
    ("pain_points", |stage, touchpoints| {
        !stage.pain_points.is_empty() || touchpoints.iter().any(|touchpoint| !touchpoint.pain_points.is_empty())
    }),
    ("kpis", |stage, touchpoints| {
        !stage.kpis.is_empty() || touchpoints.iter().any(|touchpoint| !touchpoint.kpis.is_empty())
    }),
];

fn check(look: &mut Look) {
    let map = look.map;
    if map.stages.len() < 4 || map.broken.contains("stages") {
        return;
    }
    for (lane, filled) in LANES {
        judge(look, lane, |stage| filled(stage, &touchpoints(map, stage)));
    }
    for lane in map.lanes.iter().filter(|lane| is_custom(map, &lane.id)) {
        judge(look, &lane.id, |stage| {
            let of_touchpoints = touchpoints(map, stage)
                .into_iter()
                .flat_map(|touchpoint| &touchpoint.extra);
            let mut extra = stage.extra.iter().chain(of_touchpoints);
            extra.any(|extra| extra.lane == lane.id && !extra.texts.is_empty())
        });
    }
}

fn judge<'a>(look: &mut Look<'a>, lane: &str, filled: impl Fn(&Stage) -> bool) {
    let map = look.map;
    let mut stages = map.stages.iter().filter(|stage| filled(stage));
    let Some(first) = stages.next() else { return };
    let only = stages.next().is_none();
    let heads = || {
        map.stages
            .iter()
            .map(|stage| &stage.head)
            .chain(map.touchpoints.iter().map(|t| &t.head))
    };
    if only && heads().any(|head| head.broken.contains(lane)) {
        return;
    }
    look.expect(first, !only, |found| {
        let name = quote(&first.head.name);
        found
            .message(format!("lane `{lane}` is filled in one stage only, {name}"))
            .help(format!(
                "fill in `{lane}` for the other stages, or leave it out of {name} too"
            ))
    });
}

fn touchpoints<'a>(map: &'a Map, stage: &Stage) -> Vec<&'a Touchpoint> {
    stage.touchpoints.iter().map(|ix| map.touchpoint(*ix)).collect()
}

fn is_custom(map: &Map, lane: &str) -> bool {
    let stages = map.stages.iter().flat_map(|stage| &stage.extra);
    stages
        .chain(map.touchpoints.iter().flat_map(|touchpoint| &touchpoint.extra))
        .any(|extra| extra.lane == lane)
}
