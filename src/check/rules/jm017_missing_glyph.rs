use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(17),
    name: "missing-glyph",
    level: Level::Warning,
    looks_for: "A character that no available font can draw, found before anything is drawn. `--font-dir` adds \
                fonts.",
    why: "It would be an empty box on the map, and nobody looks at every word before printing.",
    source: "the definition format",
    fails: "\
title: «Booking a table 𓂀»
type: current-state
",
    passes: "\
title: Booking a table
type: current-state
",
    check: None,
};
