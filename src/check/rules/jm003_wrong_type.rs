use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(3),
    name: "wrong-type",
    level: Level::Error,
    looks_for: "A value of another kind than the key takes: a text where a list is expected, a word where a number \
                is.",
    why: "What is written cannot mean what the key is for, so leaving it in would draw something else than was \
          meant.",
    source: "the definition format",
    fails: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    touchpoints: «Booking form»
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    touchpoints: [Booking form]
",
    check: None,
};
