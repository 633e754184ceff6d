use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(307),
    name: "stage-without-message",
    level: Level::Info,
    looks_for: "A stage without a core `message`. Advice, but a warning once the map states its `value_proposition`, \
                from which messages derive.",
    why: "What the company promises has to reach the customer in each stage in words that fit the stage. A \
          stage without a message leaves it to chance what the customer is told.",
    source: "step 3, stages: for each stage a core message derived from the value proposition",
    fails: "\
title: Booking a table
type: current-state
stages: [«Search»]
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - {name: Search, message: A free table near you in a minute}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if map.value_proposition.is_some() {
        look.raise(Level::Warning);
    }
    for stage in map
        .stages
        .iter()
        .filter(|stage| !journey::broken(&stage.head, &["message"]))
    {
        look.expect(stage, stage.message.is_some(), |found| {
            let name = quote(&stage.head.name);
            let help = match &map.value_proposition {
                Some(promise) => format!("say what {} means in {name}, in `message`", quote(promise)),
                None => format!(
                    "say what the customer should take away from {name}, such as `message: A \
                    free table near you in a minute`"
                ),
            };
            found.message(format!("stage {name} has no core message")).help(help)
        });
    }
}
