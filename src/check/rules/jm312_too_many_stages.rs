use crate::check::{Item, Look, Rule};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(312),
    name: "too-many-stages",
    level: Level::Info,
    looks_for: "More than nine stages.",
    why: "A map is read at a glance or not at all. Ten columns and more are usually steps, not stages: several \
          of them serve one goal of the customer's.",
    source: "step 3, stages",
    fails: "\
title: Moving house
type: current-state
«stages»: [Notice, Dream, Search, Visit, Apply, Wait, Sign, Pack, Move, Settle]
",
    passes: "\
title: Moving house
type: current-state
stages: [Dream, Search, Visit, Apply, Sign, Move, Settle]
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if map.stages.is_empty() || map.broken.contains("stages") {
        return;
    }
    let count = map.stages.len();
    look.expect(Item::map(map, "stages"), count <= 9, |found| {
        found
            .message(format!(
                "the map has {count} stages, more than a reader takes in at a glance"
            ))
            .help(
                "join neighbours that serve one goal of the customer's, or split the map; `group` \
                bands stages together",
            )
    });
}
