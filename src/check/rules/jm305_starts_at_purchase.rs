use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::Phase;

pub static RULE: Rule = Rule {
    code: Code(305),
    name: "starts-at-purchase",
    level: Level::Warning,
    looks_for: "A map whose first stage is the purchase (its `phase`, written or inferred from the name).",
    why: "Before the purchase the customer has noticed a need, looked around and compared. What she expects, \
          and why others left before they bought, comes from there.",
    source: "step 3, stages",
    fails: "\
title: Buying a bicycle
type: current-state
stages: [«Purchase», Service]
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
    let first = map.stages.first().filter(|_| !map.broken.contains("stages"));
    let Some(stage) = first.filter(|stage| !journey::broken(&stage.head, &["phase"])) else {
        return;
    };
    look.expect(stage, stage.phase != Some(Phase::Purchase), |found| {
        let name = quote(&stage.head.name);
        found
            .message(format!("the map starts with {name}, the purchase"))
            .help(format!("add what comes before {name}: awareness, research, comparison"))
    });
}
