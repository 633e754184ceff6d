use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(1),
    name: "syntax",
    level: Level::Error,
    looks_for: "Text that is not YAML 1.2, or that a definition may not hold: tabs as indentation, a bracket that is \
                not closed, a second document, tags, merge keys of other tools, aliases that refer to themselves.",
    why: "A definition is read by people, editors and this program, and all of them have to see the same \
          thing.",
    source: "the definition format",
    fails: "\
title: Booking a table
type: current-state
goals: «[»Fewer abandoned bookings
personas: [Mia]
",
    passes: "\
title: Booking a table
type: current-state
goals: [Fewer abandoned bookings]
personas: [Mia]
",
    check: None,
};
