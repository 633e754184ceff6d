use crate::check::{Item, Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::Owner;

pub static RULE: Rule = Rule {
    code: Code(604),
    name: "solution-without-owner",
    level: Level::Warning,
    looks_for: "A solution without an `owner`, or with `owner: none`. Rejected solutions are left out.",
    why: "Solutions involve the heads of departments because somebody has to say yes and see it through. What \
          belongs to everybody is done by nobody.",
    source: "step 6, solutions involve all stakeholders and department heads",
    fails: "\
title: Booking a table
type: current-state
solutions:
  - {name: «Phone line on the form», answers: Some guests would rather call}
",
    passes: "\
title: Booking a table
type: current-state
solutions:
  - {name: Phone line on the form, answers: Some guests would rather call, owner: Front desk}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    for solution in journey::solutions(map).filter(|solution| !journey::broken(&solution.head, &["owner", "status"])) {
        let nobody = solution.owner.as_ref().filter(|owner| owner.value == Owner::Nobody);
        let item = Item::from(solution);
        let item = nobody.map_or(item, |owner| item.at(owner.span));
        look.expect(item, solution.owner.is_some() && nobody.is_none(), |found| {
            let department = map.departments.first().map_or("Service", |department| &department.id);
            found
                .message(format!("solution {} has no owner", quote(&solution.head.name)))
                .help(format!(
                    "name the department that sees it through, such as `owner: {department}`"
                ))
        });
    }
}
