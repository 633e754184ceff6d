use crate::check::{Item, Look, Rule};
use crate::diag::{Code, Level};
use crate::model::Status;

pub static RULE: Rule = Rule {
    code: Code(601),
    name: "no-solution",
    level: Level::Error,
    looks_for: "A map without a solution; one that was rejected is none.",
    why: "The method ends in a decision: for every problem found there is a solution that all who have a part in it \
          have agreed on. A map that stops before only complains.",
    source: "step 6, solutions",
    fails: "\
title: «Booking a table»
type: current-state
",
    passes: "\
title: Booking a table
type: current-state
solutions: [Phone line on the form]
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if map.broken.contains("solutions") {
        return;
    }
    let any = map.solutions.iter().any(|solution| solution.status != Status::Rejected);
    look.expect(Item::map(map, "solutions"), any, |found| {
        found
            .message("the map has no solution: step 6 of the method is missing")
            .help(match map.pains.first() {
                Some(pain) => format!(
                    "say what will be done, such as `solutions: [{{name: One team for every call, owner: Service, \
                     solves: {}}}]`",
                    pain.head.id
                ),
                None => {
                    "say what will be done, such as `solutions: [{name: One team for every call, owner: Service}]`, \
                         and name it in `solved_by` of a pain point"
                        .into()
                }
            })
    });
}
