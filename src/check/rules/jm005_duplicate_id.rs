use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(5),
    name: "duplicate-id",
    level: Level::Error,
    looks_for: "Two items of one kind with the same `id`, a lane named twice, or two libraries that declare the same \
                id.",
    why: "A reference to the id could mean either of the two.",
    source: "the definition format",
    fails: "\
title: Booking a table
type: current-state
personas:
  - {id: guest, name: Mia}
  - {id: «guest», name: Karl}
",
    passes: "\
title: Booking a table
type: current-state
personas:
  - {id: mia, name: Mia}
  - {id: karl, name: Karl}
",
    check: None,
};
