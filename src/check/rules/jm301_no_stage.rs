use crate::check::{Item, Look, Rule};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(301),
    name: "no-stage",
    level: Level::Error,
    looks_for: "A map without a stage.",
    why: "Stages are the customer's road from the first thought to the last. Expectations change from stage to stage, \
          and it is the expectation that drives the experience; without stages there is nothing to compare it with.",
    source: "step 3, stages",
    fails: "\
title: «Booking a table»
type: current-state
",
    passes: "\
title: Booking a table
type: current-state
stages: [Search, Book, Visit, Return]
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if map.broken.contains("stages") {
        return;
    }
    look.expect(Item::map(map, "stages"), !map.stages.is_empty(), |found| {
        found
            .message("the map has no stage: step 3 of the method is missing")
            .help("name what the customer goes through, such as `stages: [Search, Book, Visit, Return]`")
    });
}
