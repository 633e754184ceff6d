use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(710),
    name: "stage-without-kpi",
    level: Level::Info,
    looks_for: "A stage without a KPI, neither its own nor one of its touchpoints.",
    why: "Repeated steps, abandonment, leakage: each stage loses customers in its own way, and only a measure \
          in the stage shows it.",
    source: "practice: no measure of success",
    fails: "\
title: Booking a table
type: current-state
stages: [«Book»]
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - {name: Book, kpis: [abandoned]}
kpis:
  - {id: abandoned, name: Abandoned bookings, value: 31, target: 15, better: lower}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    for stage in &map.stages {
        let touchpoints: Vec<_> = stage.touchpoints.iter().map(|ix| map.touchpoint(*ix)).collect();
        let mut heads = touchpoints
            .iter()
            .map(|touchpoint| &touchpoint.head)
            .chain([&stage.head]);
        if heads.any(|head| journey::broken(head, &["kpis"])) {
            continue;
        }
        let measured = !stage.kpis.is_empty() || touchpoints.iter().any(|touchpoint| !touchpoint.kpis.is_empty());
        look.expect(stage, measured, |found| {
            let name = quote(&stage.head.name);
            let help = match map.kpis.first() {
                Some(kpi) => format!("name a measure in `kpis` of {name}, such as `kpis: [{}]`", kpi.head.id),
                None => format!(
                    "write a measure in `kpis` of {name}, such as `kpis: [{{name: Abandoned bookings, target: 10, unit: \
                     \"%\"}}]`"
                ),
            };
            found.message(format!("stage {name} has no KPI")).help(help)
        });
    }
}
