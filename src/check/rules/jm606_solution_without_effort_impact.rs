use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(606),
    name: "solution-without-effort-impact",
    level: Level::Warning,
    looks_for: "A solution without `effort` or without `impact`. Rejected solutions are left out.",
    why: "What to do first is decided by what it costs and what it brings. One figure without the other \
          decides nothing.",
    source: "step 6, solutions",
    fails: "\
title: Booking a table
type: current-state
solutions:
  - {name: «Phone line on the form», effort: 2}
",
    passes: "\
title: Booking a table
type: current-state
solutions:
  - {name: Phone line on the form, effort: 2, impact: 4}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    for solution in journey::solutions(look.map) {
        if journey::broken(&solution.head, &["effort", "impact", "status"]) {
            continue;
        }
        let missing = match (&solution.effort, &solution.impact) {
            (Some(_), Some(_)) => "",
            (None, Some(_)) => "effort",
            (Some(_), None) => "impact",
            (None, None) => "effort and impact",
        };
        look.expect(solution, missing.is_empty(), |found| {
            found
                .message(format!(
                    "solution {} is not rated: {missing} missing",
                    quote(&solution.head.name)
                ))
                .help("rate both from 1 (low) to 5 (high), such as `effort: 2` and `impact: 4`")
        });
    }
}
