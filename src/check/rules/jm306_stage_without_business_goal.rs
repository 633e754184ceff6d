use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(306),
    name: "stage-without-business-goal",
    level: Level::Info,
    looks_for: "A stage without `business_goal`.",
    why: "For each stage the company wants something too: attention, a comparison won, a sale, a solved case. \
          Written down, it can be weighed against the customer's goal and measured.",
    source: "step 3, stages: for each stage a business goal",
    fails: "\
title: Booking a table
type: current-state
stages: [«Search»]
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - {name: Search, business_goal: Be seen with free tables}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    for stage in look
        .map
        .stages
        .iter()
        .filter(|stage| !journey::broken(&stage.head, &["business_goal"]))
    {
        look.expect(stage, !stage.business_goal.is_empty(), |found| {
            let name = quote(&stage.head.name);
            found
                .message(format!("stage {name} has no business goal"))
                .help(format!(
                    "say what the company wants to reach in {name}, such as `business_goal: Be seen with \
                        free tables`"
                ))
        });
    }
}
