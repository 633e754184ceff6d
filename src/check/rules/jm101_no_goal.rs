use crate::check::{Item, Look, Rule};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(101),
    name: "no-goal",
    level: Level::Error,
    looks_for: "A map that does not say why the mapping is done: no entry in `goals`.",
    why: "The goal decides what the map has to show and when it is good enough. Without one there is no way to choose \
          between two touchpoints, two pain points or two solutions, and the map ends as a picture on a wall.",
    source: "step 1, goals and map type",
    fails: "\
title: «Booking a table»
type: current-state
",
    passes: "\
title: Booking a table
type: current-state
goals: [Fewer abandoned bookings]
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if map.broken.contains("goals") {
        return;
    }
    look.expect(Item::map(map, "goals"), !map.goals.is_empty(), |found| {
        found
            .message("the map has no goal: step 1 of the method is missing")
            .help("say what the mapping is for, such as `goals: [Fewer abandoned bookings]`")
    });
}
