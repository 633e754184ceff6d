use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(7),
    name: "out-of-range",
    level: Level::Error,
    looks_for: "A value outside what the key takes: another word than the listed ones, a number beyond its range, a \
                colour that is not `#rrggbb`. The message lists what is allowed.",
    why: "The value cannot be drawn as it stands, and guessing would change what the map says.",
    source: "the definition format",
    fails: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    pain_points:
      - {name: Form rejects parties over four, severity: «urgent»}
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    pain_points:
      - {name: Form rejects parties over four, severity: critical}
",
    check: None,
};
