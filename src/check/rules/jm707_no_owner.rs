use crate::check::{Item, Look, Rule};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(707),
    name: "no-owner",
    level: Level::Info,
    looks_for: "A map that does not say who keeps it: no `owner` at the top level.",
    why: "Someone has to notice that the map no longer fits. A name on it also tells readers whom to ask.",
    source: "practice: a map nobody updates",
    fails: "\
title: «Booking a table»
type: current-state
",
    passes: "\
title: Booking a table
type: current-state
owner: Guest experience team
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if map.broken.contains("owner") {
        return;
    }
    look.expect(Item::map(map, "owner"), map.owner.is_some(), |found| {
        found
            .message("the map does not say who keeps it")
            .help("name the person or team, such as `owner: Guest experience team`")
    });
}
