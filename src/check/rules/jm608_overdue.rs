use crate::check::{Item, Look, Rule, dates, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(608),
    name: "overdue",
    level: Level::Warning,
    looks_for: "A solution whose `due` date is past and which is not done. A short date means its last day. Rejected \
                solutions are left out.",
    why: "Results are watched after each change, so changes have to arrive. A date that has passed without a \
          word tells readers not to trust the others.",
    source: "step 6, solutions; practice: a map nobody updates",
    fails: "\
title: Booking a table
type: current-state
solutions:
  - {name: Phone line on the form, status: planned, due: «2020-Q1»}
",
    passes: "\
title: Booking a table
type: current-state
solutions:
  - {name: Phone line on the form, status: done, due: 2020-Q1}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let today = look.today;
    for solution in journey::solutions(look.map).filter(|solution| !journey::broken(&solution.head, &["status"])) {
        let Some(due) = &solution.due else { continue };
        let Some(last) = dates::last_day(due.value) else {
            continue;
        };
        look.expect(
            Item::from(solution).at(due.span),
            !dates::is_overdue(solution, today),
            |found| {
                found
                    .message(format!(
                        "solution {} was due by {last} and is not done (today is {today})",
                        quote(&solution.head.name)
                    ))
                    .help("write `status: done` if it is, else the new `due` date")
            },
        );
    }
}
