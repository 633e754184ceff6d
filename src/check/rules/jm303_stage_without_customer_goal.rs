use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(303),
    name: "stage-without-customer-goal",
    level: Level::Warning,
    looks_for: "A stage that does not say what the customer wants to achieve in it: no `customer_goal`.",
    why: "Expectations drive the experience, and the expectation follows from the goal. The first question to \
          every stage is what the customer wants there.",
    source: "step 3, stages: what the customer wants to achieve in each",
    fails: "\
title: Booking a table
type: current-state
stages: [«Search»]
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - {name: Search, customer_goal: Find a place with room}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    for stage in look
        .map
        .stages
        .iter()
        .filter(|stage| !journey::broken(&stage.head, &["customer_goal"]))
    {
        look.expect(stage, !stage.customer_goal.is_empty(), |found| {
            let name = quote(&stage.head.name);
            found
                .message(format!("stage {name} has no customer goal"))
                .help(format!(
                    "say what the customer wants to achieve in {name}, such as `customer_goal: Find a \
                        place with room`"
                ))
        });
    }
}
