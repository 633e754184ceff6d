use crate::check::{Item, Look, Rule, journey};
use crate::diag::{Code, Level};
use crate::model::MapType;

pub static RULE: Rule = Rule {
    code: Code(711),
    name: "future-without-change",
    level: Level::Warning,
    looks_for: "A future-state map with neither a `baseline` to compare with nor a single touchpoint that says how \
                it changes (`change`).",
    why: "The future state is a blueprint: new touchpoints, touchpoints to drop and what that costs. If \
          nothing says what is different, nobody can build it.",
    source: "step 1, map types: future state",
    fails: "\
title: «Booking a table from next spring»
type: future-state
stages:
  - {name: Book, touchpoints: [Booking form]}
",
    passes: "\
title: Booking a table from next spring
type: future-state
stages:
  - name: Book
    touchpoints:
      - {name: Booking form, change: new}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    let unreadable = map.broken.contains("baseline")
        || map.broken.contains("type")
        || map
            .touchpoints
            .iter()
            .any(|touchpoint| journey::broken(&touchpoint.head, &["change"]));
    if map.kind.value != MapType::FutureState || unreadable {
        return;
    }
    let changes = map.touchpoints.iter().any(|touchpoint| touchpoint.change.is_some());
    look.expect(Item::map(map, "baseline"), map.baseline.is_some() || changes, |found| {
        found.message("the future-state map does not say what changes").help(
            "name the current map in `baseline`, or write `change: new`, `changed`, `removed` or \
                `kept` at its touchpoints",
        )
    });
}
