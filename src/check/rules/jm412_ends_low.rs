use crate::check::{Item, Look, Rule, journey, quote};
use crate::diag::{Code, Level};

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
                    "write what hurts at {place} as a pain point with a solution, or go on to where the \
                        journey of {name} really ends"
                ))
        });
    }
}
