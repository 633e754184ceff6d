use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(603),
    name: "solution-solves-nothing",
    level: Level::Warning,
    looks_for: "A solution that solves no pain point and does not say in `answers` which need it serves. Rejected \
                solutions are left out.",
    why: "Solutions without a problem are somebody's pet. They cost the money that the pain points need.",
    source: "step 6, solutions",
    fails: "\
title: Booking a table
type: current-state
solutions: [«New logo on the door»]
",
    passes: "\
title: Booking a table
type: current-state
solutions:
  - {name: New logo on the door, answers: Guests walk past and call to ask where we are}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    let unreadable = map.pains.iter().any(|pain| journey::broken(&pain.head, &["solved_by"]));
    for solution in journey::solutions(map) {
        let useful = !solution.solves.is_empty() || solution.answers.is_some();
        let silent = journey::broken(&solution.head, &["solves", "answers", "status"]);
        if silent || (unreadable && !useful) {
            continue;
        }
        look.expect(solution, useful, |found| {
            let help = match journey::pains(map).find(|pain| pain.solved_by.is_empty()) {
                Some(pain) => format!(
                    "name the pain point in `solves`, such as `solves: [{}]`, ",
                    pain.head.id
                ),
                None => "name the pain point in `solves`, ".into(),
            };
            found
                .message(format!("solution {} solves no pain point", quote(&solution.head.name)))
                .help(format!(
                    "{help}or say which need it serves, such as `answers: A table without a call`"
                ))
        });
    }
}
