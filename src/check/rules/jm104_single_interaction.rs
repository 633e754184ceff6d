use crate::check::{Item, Look, Rule, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(104),
    name: "single-interaction",
    level: Level::Warning,
    looks_for: "A map of one stage, or of one touchpoint in all.",
    why: "A journey is the whole road to a goal of the customer's. One contact with the company is an \
          interaction: what came before it and what follows from it, where most of the trouble starts, stays \
          out of sight.",
    source: "facts behind the method: a journey is not a single interaction",
    fails: "\
title: Booking a table
type: current-state
«stages»:
  - {name: Search, touchpoints: [Map listing, Reviews]}
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - {name: Search, touchpoints: [Map listing]}
  - {name: Book, touchpoints: [Booking form]}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if map.stages.is_empty() || map.broken.contains("stages") {
        return;
    }
    let only = match (&map.stages[..], &map.touchpoints[..]) {
        ([stage], _) => Some(("stage", &stage.head.name)),
        (_, [touchpoint]) => Some(("touchpoint", &touchpoint.head.name)),
        _ => None,
    };
    look.expect(Item::map(map, "stages"), only.is_none(), |found| {
        let (kind, name) = only.map_or(("", ""), |(kind, name)| (kind, name));
        found
            .message(format!(
                "the map has one {kind} only, {}: a single interaction is no journey",
                quote(name)
            ))
            .help(format!(
                "add the {kind}s before and after it: what led the customer there, and what follows"
            ))
    });
}
