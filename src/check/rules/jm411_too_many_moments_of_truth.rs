use crate::check::{Item, Look, Rule, journey};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(411),
    name: "too-many-moments-of-truth",
    level: Level::Info,
    looks_for: "More than five moments of truth. Staff are left out.",
    why: "Where everything decides, nothing does. The mark is there to choose.",
    source: "step 4, touchpoints and emotions",
    fails: "\
title: Booking a table
type: current-state
personas: [Mia]
«stages»:
  - name: Book
    touchpoints:
      - {name: Search result, moment_of_truth: true}
      - {name: Photos, moment_of_truth: true}
      - {name: Reviews, moment_of_truth: true}
      - {name: Menu, moment_of_truth: true}
      - {name: Booking form, moment_of_truth: true}
      - {name: Confirmation, moment_of_truth: true}
",
    passes: "\
title: Booking a table
type: current-state
personas: [Mia]
stages:
  - name: Book
    touchpoints:
      - {name: Search result, moment_of_truth: true}
      - {name: Photos}
      - {name: Reviews, moment_of_truth: true}
      - {name: Menu}
      - {name: Booking form, moment_of_truth: true}
      - {name: Confirmation}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    const MOST: usize = 5;
    let map = look.map;
    let moments: Vec<_> = journey::customer_touchpoints(map)
        .filter_map(|t| t.moment_of_truth.as_ref())
        .collect();
    if moments.is_empty() {
        return;
    }
    look.expect(Item::map(map, "stages"), moments.len() <= MOST, |found| {
        let found = found.message(format!(
            "the map has {} moments of truth, more than {MOST}",
            moments.len()
        ));
        let found = match moments.get(MOST) {
            Some(sixth) => found.label(sixth.span, "the sixth"),
            None => found,
        };
        found.help("keep `moment_of_truth` where the customer decides to stay or to leave")
    });
}
