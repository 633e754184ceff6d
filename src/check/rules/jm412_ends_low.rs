use crate::check::{Item, Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::Map;

pub static RULE: Rule = Rule {
    code: Code(412),
    name: "ends-low",
    level: Level::Warning,
    looks_for: "A persona whose last score is the lowest of two or more, ties included, and below the middle of the \
                scale. Expectations (`hope`) do not count; staff are left out.",
    why: "People remember the end. A journey that ends at its worst is told as a bad one, whatever went well \
          before.",
    source: "step 4, emotions",
    fails: "\
title: Booking a table
type: current-state
personas: [Mia]
stages:
  - {name: Visit, emotion: 1}
  - {name: Pay, emotion: «-1», pain_points: [One card reader for twenty tables]}
",
    passes: "\
title: Booking a table
type: current-state
personas: [Mia]
stages:
  - {name: Visit, emotion: -1, pain_points: [One card reader for twenty tables]}
  - {name: Pay, emotion: 1}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if journey::emotions_unreadable(map) {
        return;
    }
    let curves = journey::curves(map);
    for (ix, persona) in journey::customer_indices(map) {
        let curve = &curves[ix.at()];
        let Some(last) = curve.last().filter(|_| curve.len() >= 2) else {
            continue;
        };
        let score = last.emotion.score;
        let lowest = curve.iter().all(|felt| score <= felt.emotion.score);
        let item = Item::from(persona).at(last.emotion.span);
        look.expect(item, !(lowest && score < map.scale.middle()), |found| {
            let name = quote(&persona.head.name);
            let place = quote(last.place());
            found
                .message(format!(
                    "the journey of persona {name} ends at its lowest score, {score} at {place}"
                ))
                .help(format!(
                    "{}, or go on to where the journey of {name} really ends",
                    what_to_do(map, last)
                ))
        });
    }
}

/// What is left to say about a low end: what hurts, what solves it, or, if that is on the map, how it will be.
fn what_to_do(map: &Map, last: &journey::Felt) -> String {
    let place = quote(last.place());
    let own = last
        .touchpoint
        .into_iter()
        .flat_map(|touchpoint| &touchpoint.pain_points);
    let mut pains = own
        .chain(&last.stage.pain_points)
        .map(|pain| map.pain(pain.value))
        .peekable();
    if pains.peek().is_none() {
        return format!("write what hurts at {place} as a pain point with a solution");
    }
    match pains.find(|pain| pain.solved_by.is_empty() && pain.constraint.is_none()) {
        Some(pain) => format!("name a solution for the pain point {}", quote(&pain.head.name)),
        None => format!("draw what the solutions at {place} will make of it as a map of `type: future-state`"),
    }
}
