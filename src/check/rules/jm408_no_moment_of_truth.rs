use crate::check::{Item, Look, Rule, journey};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(408),
    name: "no-moment-of-truth",
    level: Level::Info,
    looks_for: "A map in which no touchpoint of customers or helpers is a `moment_of_truth`.",
    why: "Some moments decide whether the customer stays. Marking them tells readers where good is not good \
          enough, and where money is best spent first.",
    source: "step 4, touchpoints and emotions",
    fails: "\
title: Booking a table
type: current-state
personas: [Mia]
«stages»:
  - name: Book
    touchpoints: [Booking form]
",
    passes: "\
title: Booking a table
type: current-state
personas: [Mia]
stages:
  - name: Book
    touchpoints:
      - {name: Booking form, moment_of_truth: Is there a table at all?}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    let touchpoints: Vec<_> = journey::customer_touchpoints(map).collect();
    if touchpoints.is_empty()
        || touchpoints
            .iter()
            .any(|t| journey::broken(&t.head, &["moment_of_truth"]))
    {
        return;
    }
    let any = touchpoints
        .iter()
        .any(|touchpoint| touchpoint.moment_of_truth.is_some());
    look.expect(Item::map(map, "stages"), any, |found| {
        found.message("no touchpoint is a moment of truth").help(
            "mark the one that decides whether the customer stays, such as `moment_of_truth: Is there a \
                table at all?`",
        )
    });
}
