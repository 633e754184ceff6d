use crate::check::{Item, Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::ChangeKind;

pub static RULE: Rule = Rule {
    code: Code(714),
    name: "removed-without-reason",
    level: Level::Info,
    looks_for: "A touchpoint with `change: removed` that gives neither a `reason` nor the `solution` that takes its \
                place.",
    why: "The future state has to say which touchpoints are dropped and what that costs. Somebody uses every \
          one of them.",
    source: "step 1, map types: future state, touchpoints to drop and what that costs",
    fails: "\
title: Booking a table from next spring
type: future-state
stages:
  - name: Book
    touchpoints:
      - {name: Fax, change: «removed»}
",
    passes: "\
title: Booking a table from next spring
type: future-state
stages:
  - name: Book
    touchpoints:
      - {name: Fax, change: {kind: removed, reason: Two bookings in a year}}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    for touchpoint in look
        .map
        .touchpoints
        .iter()
        .filter(|t| !journey::broken(&t.head, &["change"]))
    {
        let Some(change) = touchpoint
            .change
            .as_ref()
            .filter(|change| change.kind == ChangeKind::Removed)
        else {
            continue;
        };
        let item = Item::from(touchpoint).at(change.span.unwrap_or(touchpoint.head.name.span));
        look.expect(item, change.reason.is_some() || change.solution.is_some(), |found| {
            found
                .message(format!(
                    "touchpoint {} is removed without a reason",
                    quote(&touchpoint.head.name)
                ))
                .help("write `change: {kind: removed, reason: …}`, or name the `solution` that takes its place")
        });
    }
}
