use crate::check::{Item, Look, Rule, journey};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(201),
    name: "no-persona",
    level: Level::Error,
    looks_for: "A map without a persona who is a customer or a helper. Staff alone do not count: a map that \
                follows only employees is a process map.",
    why: "A journey is somebody's journey. Steps, emotions and pain points can only be judged through the eyes of a \
          person with goals of their own.",
    source: "step 2, customer profile",
    fails: "\
title: «Booking a table»
type: current-state
",
    passes: "\
title: Booking a table
type: current-state
personas: [Mia]
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if journey::personas_unreadable(map) {
        return;
    }
    let item = Item::map(map, "personas");
    let staff_only = !map.personas.is_empty();
    look.expect(item, journey::customers(map).next().is_some(), |found| {
        if staff_only {
            found
                .message("the map has only staff as personas: step 2 of the method is missing")
                .help("add the customer whose journey this is, such as `- {name: Mia, goals: [A table for six]}`")
        } else {
            found
                .message("the map has no persona: step 2 of the method is missing")
                .help("say whose journey this is, such as `personas: [{name: Mia, goals: [A table for six]}]`")
        }
    });
}
