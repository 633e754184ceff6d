use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(4),
    name: "missing-key",
    level: Level::Error,
    looks_for: "A key that has to be there: `title` and `type` of the map, `name` of an item, `score` of an emotion \
                written as a mapping, `next` of a broken blueprint item.",
    why: "Without it there is nothing to draw, or nothing to call the thing by.",
    source: "the definition format",
    fails: "\
title: Booking a table
type: current-state
stages:
  - «customer_goal»: Be sure of the table
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    customer_goal: Be sure of the table
",
    check: None,
};
