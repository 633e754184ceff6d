use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(708),
    name: "kpi-without-target",
    level: Level::Warning,
    looks_for: "A KPI without a `target`.",
    why: "A number without a target is weather: it is noticed and nothing follows from it.",
    source: "practice: no measure of success; measures tied to outcomes",
    fails: "\
title: Booking a table
type: current-state
kpis:
  - {name: «Abandoned bookings», value: 31, unit: \"%\"}
",
    passes: "\
title: Booking a table
type: current-state
kpis:
  - {name: Abandoned bookings, value: 31, target: 15, unit: \"%\", better: lower}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    for kpi in look
        .map
        .kpis
        .iter()
        .filter(|kpi| !journey::broken(&kpi.head, &["target"]))
    {
        look.expect(kpi, kpi.target.is_some(), |found| {
            found
                .message(format!("KPI {} has no target", quote(&kpi.head.name)))
                .help("write the number to reach, such as `target: 10`, and `better: lower` where less is better")
        });
    }
}
