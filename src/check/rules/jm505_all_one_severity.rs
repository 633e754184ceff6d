use crate::check::{Item, Look, Rule, journey};
use crate::diag::{Code, Level};
use crate::model::Severity;

pub static RULE: Rule = Rule {
    code: Code(505),
    name: "all-one-severity",
    level: Level::Warning,
    looks_for: "Three or more pain points with a severity, all with the same one.",
    why: "If everything is critical, nothing is. Severity is there to choose what is mended first.",
    source: "step 5, pain points: from serious and urgent to trivial",
    fails: "\
title: Booking a table
type: current-state
«stages»:
  - name: Book
    pain_points:
      - {name: Form rejects parties over four, severity: major}
      - {name: No free table shown, severity: major}
      - {name: Names asked twice, severity: major}
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    pain_points:
      - {name: Form rejects parties over four, severity: critical}
      - {name: No free table shown, severity: major}
      - {name: Names asked twice, severity: minor}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if map.pains.iter().any(|pain| journey::broken(&pain.head, &["severity"])) {
        return;
    }
    let severities: Vec<Severity> = journey::pains(map)
        .filter_map(|pain| Some(pain.severity.as_ref()?.value))
        .collect();
    let Some(first) = severities.first().filter(|_| severities.len() >= 3) else {
        return;
    };
    look.expect(
        Item::map(map, "stages"),
        severities.iter().any(|severity| severity != first),
        |found| {
            let word = match first {
                Severity::Trivial => "trivial",
                Severity::Minor => "minor",
                Severity::Major => "major",
                Severity::Critical => "critical",
            };
            found
                .message(format!("all {} pain points are `{word}`", severities.len()))
                .help("rank them against each other: which would customers leave for, and which do they shrug off?")
        },
    );
}
