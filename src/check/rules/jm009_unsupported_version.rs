use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(9),
    name: "unsupported-version",
    level: Level::Error,
    looks_for: "A format version in `journeymap` that this build does not read.",
    why: "A newer format may mean something else by the same words.",
    source: "the definition format",
    fails: "\
journeymap: «7»
title: Booking a table
type: current-state
",
    passes: "\
journeymap: 1
title: Booking a table
type: current-state
",
    check: None,
};
