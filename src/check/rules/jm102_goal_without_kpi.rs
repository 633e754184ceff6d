use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(102),
    name: "goal-without-kpi",
    level: Level::Warning,
    looks_for: "A goal without `kpi`, the measure that will tell whether it was reached.",
    why: "Goals are measured in money, and their effect in marketing figures: repeated steps, abandonment, \
          leakage, churn. A goal nobody measures cannot be missed, so nobody works for it.",
    source: "step 1, goals: measures tied to outcomes",
    fails: "\
title: Booking a table
type: current-state
goals: [«Fewer abandoned bookings»]
",
    passes: "\
title: Booking a table
type: current-state
goals:
  - {name: Fewer abandoned bookings, kpi: Abandoned bookings}
kpis:
  - {name: Abandoned bookings, value: 31, target: 15, unit: \"%\", better: lower}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    for goal in map.goals.iter().filter(|goal| !journey::broken(&goal.head, &["kpi"])) {
        look.expect(goal, goal.kpi.is_some(), |found| {
            let help = match map.kpis.first() {
                Some(kpi) => format!("name the measure, such as `kpi: {}`", kpi.head.id),
                None => "declare a measure at the top of the map, such as `kpis: [{id: abandoned, name: Abandoned \
                         bookings, target: 10, unit: \"%\"}]`, and name it here: `kpi: abandoned`"
                    .into(),
            };
            found
                .message(format!(
                    "goal {} has no KPI that tells whether it is reached",
                    quote(&goal.head.name)
                ))
                .help(help)
        });
    }
}
