use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(8),
    name: "duplicate-key",
    level: Level::Error,
    looks_for: "A key that is written twice in one mapping.",
    why: "YAML readers disagree on which of the two counts, so one of them would be lost without a word.",
    source: "the definition format",
    fails: "\
title: Booking a table
type: current-state
«title»: Booking a table on Saturday
",
    passes: "\
title: Booking a table on Saturday
type: current-state
",
    check: None,
};
