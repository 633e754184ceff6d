use crate::check::{Item, Look, Rule};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(501),
    name: "no-pain-point",
    level: Level::Error,
    looks_for: "A map without a pain point. Those at removed touchpoints of a future-state map count.",
    why: "A journey that hurts nowhere has not been looked at closely. Pain points, from serious and urgent to \
          trivial, are what the map is made to find; solutions can only follow from them.",
    source: "step 5, pain points",
    fails: "\
title: Booking a table
type: current-state
«stages»: [Search, Book]
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - Search
  - name: Book
    pain_points: [Form rejects parties over four]
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    let places = map
        .stages
        .iter()
        .map(|s| &s.head)
        .chain(map.touchpoints.iter().map(|t| &t.head));
    let unreadable = map.broken.contains("stages") || map.broken.contains("pain_points");
    if unreadable || places.into_iter().any(|head| head.broken.contains("pain_points")) {
        return;
    }
    look.expect(Item::map(map, "stages"), !map.pains.is_empty(), |found| {
        found
            .message("the map has no pain point: step 5 of the method is missing")
            .help(
                "write what hurts where it hurts, such as `pain_points: [{name: Form rejects parties \
                over four, severity: critical}]`",
            )
    });
}
