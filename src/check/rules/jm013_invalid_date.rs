use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(13),
    name: "invalid-date",
    level: Level::Error,
    looks_for: "A date that is not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or a day that the calendar does not have. \
                `due` also takes a quarter, such as `2026-Q3`.",
    why: "Other spellings mean different days in different countries.",
    source: "the definition format",
    fails: "\
title: Booking a table
type: current-state
reviewed: «03/04/2026»
",
    passes: "\
title: Booking a table
type: current-state
reviewed: 2026-04-03
",
    check: None,
};
