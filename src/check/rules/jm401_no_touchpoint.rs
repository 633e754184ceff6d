use crate::check::{Item, Look, Rule};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(401),
    name: "no-touchpoint",
    level: Level::Error,
    looks_for: "A map in which no stage has a touchpoint. Removed touchpoints of a future-state map count.",
    why: "Touchpoints are where customer and company meet, digital and physical. Whatever can be mended is mended \
          there; a map without them has opinions but no places.",
    source: "step 4, touchpoints",
    fails: "\
title: Booking a table
type: current-state
«stages»: [Search, Book]
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: Search
    touchpoints: [Map listing]
  - Book
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if map.broken.contains("stages") || map.stages.iter().any(|stage| stage.head.broken.contains("touchpoints")) {
        return;
    }
    look.expect(Item::map(map, "stages"), !map.touchpoints.is_empty(), |found| {
        found
            .message("no stage has a touchpoint: step 4 of the method is missing")
            .help("say where the customer meets you, such as `touchpoints: [{name: Booking form, channel: web}]`")
    });
}
