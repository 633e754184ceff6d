use crate::check::{Item, Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::{DepartmentIx, Map, Owner, Solution, Touchpoint};
use crate::source::Span;

pub static RULE: Rule = Rule {
    code: Code(605),
    name: "department-not-involved",
    level: Level::Warning,
    looks_for: "A touchpoint whose pain points have solutions, and whose owner is neither owner nor stakeholder of \
                any of them. Not for pains with a `constraint`.",
    why: "Whoever owns the touchpoint has to live with the solution. Decided without them, it meets the gap \
          between departments that the pain came from.",
    source: "step 6, solutions involve all stakeholders; practice: departments left out",
    fails: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    touchpoints:
      - name: Booking form
        owner: «Web team»
        pain_points:
          - {name: Form rejects parties over four, solved_by: [Phone line on the form]}
solutions:
  - {name: Phone line on the form, owner: Front desk}
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    touchpoints:
      - name: Booking form
        owner: Web team
        pain_points:
          - {name: Form rejects parties over four, solved_by: [Phone line on the form]}
solutions:
  - {name: Phone line on the form, owner: Front desk, stakeholders: [Web team]}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    for touchpoint in journey::touchpoints(map) {
        let Some((department, span)) = department_of(touchpoint) else {
            continue;
        };
        let solutions = solutions_at(map, touchpoint);
        let involved = |solution: &&Solution| journey::broken(&solution.head, &["owner", "stakeholders"]);
        let pains = touchpoint.pain_points.iter().map(|pain| &map.pain(pain.value).head);
        let silent = solutions.iter().any(involved)
            || map
                .solutions
                .iter()
                .any(|solution| journey::broken(&solution.head, &["solves"]))
            || pains.into_iter().any(|head| journey::broken(head, &["solved_by"]));
        let Some(first) = solutions.first().filter(|_| !silent) else {
            continue;
        };
        let holds = solutions.iter().any(|solution| involves(solution, department));
        look.expect(Item::from(touchpoint).at(span), holds, |found| {
            let name = quote(&map.department(department).name);
            found
                .message(format!(
                    "{name} owns touchpoint {}, but has no part in any solution to its pain points",
                    quote(&touchpoint.head.name)
                ))
                .label(first.head.name.span, "solved without them")
                .help(format!(
                    "add {name} to the `stakeholders` of {}, or make it the owner",
                    quote(&first.head.name)
                ))
        });
    }
}

fn department_of(touchpoint: &Touchpoint) -> Option<(DepartmentIx, Span)> {
    let owner = touchpoint.owner.as_ref()?;
    match owner.value {
        Owner::Department(department) => Some((department, owner.span)),
        Owner::Nobody => None,
    }
}

/// The solutions to a touchpoint's own pain points.
fn solutions_at<'a>(map: &'a Map, touchpoint: &'a Touchpoint) -> Vec<&'a Solution> {
    let pains = touchpoint.pain_points.iter().map(|pain| map.pain(pain.value));
    let solved = pains.filter(|pain| pain.constraint.is_none());
    solved
        .flat_map(|pain| &pain.solved_by)
        .map(|ix| map.solution(*ix))
        .collect()
}

fn involves(solution: &Solution, department: DepartmentIx) -> bool {
    let owns = solution
        .owner
        .as_ref()
        .is_some_and(|owner| owner.value == Owner::Department(department));
    owns || solution
        .stakeholders
        .iter()
        .any(|stakeholder| stakeholder.value == department)
}
