use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(6),
    name: "unknown-reference",
    level: Level::Error,
    looks_for: "A reference to something that the map does not declare, or that several items share, with a \
                suggestion. Ids are compared before names, exactly.",
    why: "A map that points to nothing has lost something: a persona, a solution, a source that somebody \
          meant.",
    source: "the definition format",
    fails: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    pain_points:
      - {name: Form rejects parties over four, solved_by: [«Phone lin»]}
solutions: [Phone line]
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    pain_points:
      - {name: Form rejects parties over four, solved_by: [Phone line]}
solutions: [Phone line]
",
    check: None,
};
