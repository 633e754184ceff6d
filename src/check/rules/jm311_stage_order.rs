use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::Phase;

pub static RULE: Rule = Rule {
    code: Code(311),
    name: "stage-order",
    level: Level::Info,
    looks_for: "Stages of a purchase journey whose phases run backwards: a stage whose phase comes before that of \
                the stage in front of it. The phases apply, wait, visit and recover have no order.",
    why: "A loop is real life, but on a map it usually means that two stages were swapped or a phase was \
          guessed. Where it is meant, an allow comment says so to the next reader.",
    source: "step 3, stages: awareness, research, decision, purchase, retention",
    fails: "\
title: Buying a bicycle
type: current-state
stages: [Research, Purchase, «Awareness», Service]
",
    passes: "\
title: Buying a bicycle
type: current-state
stages: [Awareness, Research, Purchase, Service]
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if map.stages.iter().any(|stage| journey::broken(&stage.head, &["phase"])) {
        return;
    }
    let ordered = |stage: &&crate::model::Stage| stage.phase.is_some_and(|phase| phase <= Phase::Offboarding);
    let stages: Vec<_> = map.stages.iter().filter(ordered).collect();
    for (before, stage) in stages.iter().zip(stages.iter().skip(1)) {
        look.expect(*stage, before.phase <= stage.phase, |found| {
            let (name, earlier) = (quote(&stage.head.name), quote(&before.head.name));
            found
                .message(format!(
                    "stage {name} comes after {earlier}, but its phase comes before"
                ))
                .label(before.head.name.span, "the stage in front of it")
                .help(format!("swap the two, or write the `phase` that {name} belongs to"))
        });
    }
}
