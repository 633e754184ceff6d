use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::Phase;

pub static RULE: Rule = Rule {
    code: Code(304),
    name: "ends-at-purchase",
    level: Level::Warning,
    looks_for: "A map whose last stage is the purchase (its `phase`, written or inferred from the name).",
    why: "A journey does not end at the purchase. Delivery, use, service and loyalty decide whether the \
          customer comes back and what she tells others.",
    source: "step 3, stages; practice: a map that ends at the purchase",
    fails: "\
title: Buying a bicycle
type: current-state
stages: [Research, «Purchase»]
",
    passes: "\
title: Buying a bicycle
type: current-state
stages: [Research, Purchase, Service]
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    let last = map.stages.last().filter(|_| !map.broken.contains("stages"));
    let Some(stage) = last.filter(|stage| !journey::broken(&stage.head, &["phase"])) else {
        return;
    };
    look.expect(stage, stage.phase != Some(Phase::Purchase), |found| {
        let name = quote(&stage.head.name);
        found
            .message(format!("the map ends with {name}, the purchase"))
            .help(format!("add what follows {name}: delivery, use, service, loyalty"))
    });
}
