use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(2),
    name: "unknown-key",
    level: Level::Error,
    looks_for: "A key that the format does not know, with a suggestion. Keys that start with `x-` are ignored, for \
                other tools. A text with a comma inside `{ }` ends at the comma, and what follows is taken for a \
                key: put it in quotes.",
    why: "A misspelt key would otherwise be left out of the map without a word.",
    source: "the definition format",
    fails: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    touchpoints:
      - {name: Booking form, «durration»: 5 minutes}
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    touchpoints:
      - {name: Booking form, duration: 5 minutes}
",
    check: None,
};
