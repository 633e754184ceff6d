use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::{Severity, Solution, Status};

pub static RULE: Rule = Rule {
    code: Code(607),
    name: "critical-not-scheduled",
    level: Level::Warning,
    looks_for: "A critical pain point without a solution that is planned, in progress or done and has a `due` date. \
                Not for a pain with a `constraint`.",
    why: "Critical means serious and urgent: customers leave over it. An idea without a date does not keep \
          them.",
    source: "step 5, severity; step 6, solutions",
    fails: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    pain_points:
      - name: «Form rejects parties over four»
        severity: critical
        solved_by: [Phone line on the form]
solutions: [Phone line on the form]
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    pain_points:
      - name: Form rejects parties over four
        severity: critical
        solved_by: [Phone line on the form]
solutions:
  - {name: Phone line on the form, status: planned, due: 2099-Q1}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    let unreadable = map.broken.contains("solutions")
        || map
            .solutions
            .iter()
            .any(|solution| journey::broken(&solution.head, &["solves", "status", "due"]));
    for pain in journey::pains(map).filter(|pain| pain.constraint.is_none()) {
        let critical = pain
            .severity
            .as_ref()
            .is_some_and(|severity| severity.value == Severity::Critical);
        let silent = journey::broken(&pain.head, &["solved_by", "constraint", "severity"]);
        if !critical || silent || unreadable {
            continue;
        }
        let mut solutions = pain.solved_by.iter().map(|ix| map.solution(*ix));
        look.expect(pain, solutions.any(is_scheduled), |found| {
            let name = quote(&pain.head.name);
            let found = found.message(format!(
                "critical pain point {name} has no solution with a plan and a date"
            ));
            match pain.solved_by.first().map(|ix| &map.solution(*ix).head.name) {
                Some(solution) => found.label(solution.span, "not scheduled yet").help(format!(
                    "give {} a `status` from planned on and a `due` date, such as `status: planned` and \
                        `due: 2027-Q1`",
                    quote(solution)
                )),
                None => found.help(format!(
                    "add a solution, such as `{{name: One team for every call, solves: {}, status: planned, due: 2027-Q1}}`",
                    pain.head.id
                )),
            }
        });
    }
}

fn is_scheduled(solution: &Solution) -> bool {
    solution.due.is_some() && matches!(solution.status, Status::Planned | Status::InProgress | Status::Done)
}
