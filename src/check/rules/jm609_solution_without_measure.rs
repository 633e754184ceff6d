use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(609),
    name: "solution-without-measure",
    level: Level::Info,
    looks_for: "A solution with neither a `kpi` nor an `expected` effect. Rejected solutions are left out.",
    why: "Results are watched after each change. Without an expectation beforehand every result looks like \
          success.",
    source: "step 6, solutions; measures tied to outcomes",
    fails: "\
title: Booking a table
type: current-state
solutions: [«Phone line on the form»]
",
    passes: "\
title: Booking a table
type: current-state
solutions:
  - {name: Phone line on the form, expected: Half as many abandoned bookings}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    for solution in journey::solutions(look.map) {
        if journey::broken(&solution.head, &["kpi", "expected", "status"]) {
            continue;
        }
        look.expect(
            solution,
            solution.kpi.is_some() || solution.expected.is_some(),
            |found| {
                found
                    .message(format!(
                        "nothing says what solution {} should change",
                        quote(&solution.head.name)
                    ))
                    .help(
                        "name the measure it moves in `kpi`, or the effect in `expected`, such as \
                    `expected: Half as many abandoned bookings`",
                    )
            },
        );
    }
}
