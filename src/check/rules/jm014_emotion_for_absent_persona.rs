use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(14),
    name: "emotion-for-absent-persona",
    level: Level::Error,
    looks_for: "An entry in `emotions` for a persona who is not among the `personas` written at that touchpoint.",
    why: "Either she is there and `personas` is wrong, or somebody else feels it.",
    source: "the definition format",
    fails: "\
title: Booking a table
type: current-state
personas: [Mia, Karl]
stages:
  - name: Book
    touchpoints:
      - name: Booking form
        personas: [Mia]
        emotions: {Mia: 1, «Karl»: -1}
",
    passes: "\
title: Booking a table
type: current-state
personas: [Mia, Karl]
stages:
  - name: Book
    touchpoints:
      - name: Booking form
        personas: [Mia, Karl]
        emotions: {Mia: 1, Karl: -1}
",
    check: None,
};
