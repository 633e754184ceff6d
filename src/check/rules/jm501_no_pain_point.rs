use crate::check::{Item, Look, Rule, quote};
use crate::diag::{Code, Level};
use crate::model::Map;
use crate::syntax::scalar;

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
            .help(help(map))
    });
}

/// With the words of the map: a place of it, or a pain point of its baseline.
fn help(map: &Map) -> String {
    let example = "`pain_points: [{name: Nobody says how long it takes, severity: critical}]`";
    let old = map.baseline.as_ref().and_then(|baseline| baseline.map.pains.first());
    let place = map.touchpoints.first().map(|touchpoint| &touchpoint.head);
    let place = place.or(map.stages.first().map(|stage| &stage.head));
    match (old, place) {
        (Some(old), _) => format!(
            "those of the baseline do not count here: write what this map answers, such as `pain_points: [{{name: {}, \
             severity: major}}]`",
            scalar(&old.head.name)
        ),
        (None, Some(place)) => format!(
            "write what hurts where it hurts, such as at {}: {example}",
            quote(&place.name)
        ),
        (None, None) => format!("write what hurts where it hurts, such as {example}"),
    }
}
