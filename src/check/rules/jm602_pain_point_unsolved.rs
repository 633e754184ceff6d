use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(602),
    name: "pain-point-unsolved",
    level: Level::Warning,
    looks_for: "A pain point that no solution solves; rejected ones solve nothing. Not for a pain with a \
                `constraint`, a law or policy that no team here can change.",
    why: "There is a solution for every problem found. A pain without one has been noticed and accepted, and \
          the map should at least say why.",
    source: "step 6, solutions: one for every problem found",
    fails: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    pain_points:
      - {name: No free table shown, solved_by: [Phone line on the form]}
      - «Form rejects parties over four»
solutions: [Phone line on the form]
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    pain_points:
      - {name: No free table shown, solved_by: [Phone line on the form]}
      - {name: Form rejects parties over four, solved_by: [Phone line on the form]}
solutions: [Phone line on the form]
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    let unreadable = map.broken.contains("solutions")
        || map
            .solutions
            .iter()
            .any(|solution| journey::broken(&solution.head, &["solves", "status"]));
    for pain in journey::pains(map).filter(|pain| pain.constraint.is_none()) {
        let silent = journey::broken(&pain.head, &["solved_by", "constraint"]);
        let solved = !pain.solved_by.is_empty();
        if silent || (unreadable && !solved) {
            continue;
        }
        look.expect(pain, solved, |found| {
            let name = quote(&pain.head.name);
            let message = match pain.drawn_solutions.first() {
                Some(rejected) => {
                    let rejected = quote(&map.solution(*rejected).head.name);
                    format!("no solution solves pain point {name}: {rejected} was rejected")
                }
                None => format!("no solution solves pain point {name}"),
            };
            let help = match map.solutions.is_empty() {
                false => "name what solves it, such as `solved_by: the name of a solution`".to_owned(),
                true => format!(
                    "declare what solves it at the top of the map, such as `solutions: [{{name: One team for every call, \
                     solves: {}}}]`",
                    pain.head.id
                ),
            };
            found.message(message).help(format!(
                "{help}, or the law or policy that rules one out, such as `constraint: Required by law`"
            ))
        });
    }
}
